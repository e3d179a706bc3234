#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "codec/csv.h"
#include "work/exchange.h"
#include "work/exchange_origin.h"

static void put_head(const struct form *form, struct buf *out)
{
	bool first = true;

	if (form->parent != NULL) {
		csv_put(out, true, "induk");
		first = false;
	}
	if (form->kind != FORM_CHECKLIST)
		csv_put(out, first, "no");
	else {
		if (form->per_village)
			csv_put(out, true, "desa");
		csv_put(out, !form->per_village, "butir");
	}
	for (size_t i = 0; i < form->field_count; i++)
		csv_put(out, false, form->fields[i].name);
	csv_put(out, false, "asal");
	buf_char(out, '\n');
}

static void put_number(struct buf *out, bool first, int number)
{
	if (!first)
		buf_char(out, ',');
	buf_print(out, "%d", number);
}

static void put_record(const struct desk *d, const struct record *r, struct buf *out)
{
	const struct form *form = r->form;
	struct buf text = {0}, origin = {0};

	if (r->parent != NULL)
		put_number(out, true, r->parent->no);
	if (form->kind != FORM_CHECKLIST)
		put_number(out, r->parent == NULL, r->no);
	else {
		if (r->place >= 0)
			csv_put(out, true, d->book.places[r->place].code);
		csv_put(out, r->place < 0, r->item->name);
	}
	for (size_t i = 0; i < form->field_count; i++) {
		buf_clear(&text);
		csv_put(out, false, record_text(&d->book, r, &form->fields[i], &text));
	}
	exchange_origin_show(&r->origin, &origin);
	csv_put(out, false, buf_str(&origin));
	buf_char(out, '\n');
	buf_release(&origin);
	buf_release(&text);
}

/* Answered items as a person reads them: village by village, in the order of the list. */
static int compare_items(const void *left, const void *right)
{
	const struct record *a = *(struct record *const *)left, *b = *(struct record *const *)right;

	if (a->place != b->place)
		return a->place < b->place ? -1 : 1;
	return a->item->index < b->item->index ? -1 : a->item->index > b->item->index;
}

void exchange_records_export(const struct desk *d, const struct form *form, struct buf *out)
{
	const struct records *all = d->book.records;
	struct record **list = mem_array(all->count + 1, sizeof(struct record *)), *r;
	size_t count = 0, at = 0;

	while ((r = records_next(all, form, NULL, &at)) != NULL)
		list[count++] = r;
	if (form->kind == FORM_CHECKLIST)
		qsort(list, count, sizeof(struct record *), compare_items);
	put_head(form, out);
	for (size_t i = 0; i < count; i++)
		put_record(d, list[i], out);
	free(list);
}
