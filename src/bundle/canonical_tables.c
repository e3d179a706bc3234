#include "bundle/canonical_parts.h"

static void put_head(struct canonical_out *o)
{
	const struct book *b = o->c->book;

	canonical_column(o, "baris");
	for (size_t i = 0; i < b->place_count; i++)
		canonical_village(o, b->places[i].code);
	canonical_end(o);
}

static void put_datum(struct canonical_out *o, const struct datum *d)
{
	if (d->state == DATUM_NUMBER)
		canonical_number(o, d->number);
	else
		canonical_column(o, d->state == DATUM_EMPTY ? "" : ".");
}

static void put_row(struct canonical_out *o, const struct row *row)
{
	const struct book *b = o->c->book;

	canonical_column(o, row->name);
	for (size_t i = 0; i < b->place_count; i++)
		put_datum(o, book_at(b, PERIOD_NOW, row->id, (int)i));
	canonical_end(o);
}

void canonical_table(struct canonical_out *o, const struct form *form)
{
	bool begun = false;

	for (size_t i = 0; o->c->book->place_count > 0 && i < form->row_count; i++) {
		if (form->rows[i].calculation != NULL)
			continue;
		if (!begun) {
			canonical_title(o, "tabel", form->name);
			put_head(o);
		}
		begun = true;
		put_row(o, &form->rows[i]);
	}
}
