#include "work/exchange.h"

#include "codec/csv.h"
#include "work/typed.h"

static bool goes_out(const struct row *row, bool with_local)
{
	return with_local || !row->local;
}

static void put_head(const struct desk *d, bool with_local, struct buf *out)
{
	const struct stage *stage = d->report.stage;

	csv_put(out, true, "kode_desa");
	csv_put(out, false, "nama_desa");
	for (size_t f = 0; f < stage->form_count; f++) {
		for (size_t i = 0; i < stage->forms[f]->row_count; i++) {
			if (goes_out(&stage->forms[f]->rows[i], with_local))
				csv_put(out, false, stage->forms[f]->rows[i].name);
		}
	}
	buf_char(out, '\n');
}

static void put_village(const struct desk *d, size_t place, bool with_local, struct buf *out)
{
	const struct stage *stage = d->report.stage;
	char text[1200];

	csv_put(out, true, d->book.places[place].code);
	csv_put(out, false, d->book.places[place].name);
	for (size_t f = 0; f < stage->form_count; f++) {
		for (size_t i = 0; i < stage->forms[f]->row_count; i++) {
			const struct row *row = &stage->forms[f]->rows[i];
			const struct cell *c = desk_cell(d, row, place);

			if (!goes_out(row, with_local))
				continue;
			typed_show(c->value, c->reason, text, sizeof(text));
			csv_put(out, false, text);
		}
	}
	buf_char(out, '\n');
}

void exchange_export(const struct desk *d, bool with_local, struct buf *out)
{
	put_head(d, with_local, out);
	for (size_t place = 0; place < d->book.place_count; place++)
		put_village(d, place, with_local, out);
}
