#include "work/returned.h"

#include <stdlib.h>
#include <string.h>

#include "store/rekey.h"
#include "work/records_parts.h"

bool returned_holds(const struct review *r, int64_t revision)
{
	return r != NULL && r->verdict == VERDICT_RETURN && r->seen == revision;
}

const struct review *returned_cell(const struct desk *d, const struct row *row, size_t place)
{
	const struct review *r;

	if (d->cells == NULL || d->flow.review_count == 0)
		return NULL;
	r = workflow_review(&d->flow, d->book.places[place].code, row->name);
	return returned_holds(r, desk_cell(d, row, place)->revision) ? r : NULL;
}

const struct review *returned_record(const struct desk *d, const struct record *r)
{
	const struct review *review;
	struct buf path = {0};

	if (d->flow.review_count == 0)
		return NULL;
	record_path(&d->book, r, &path);
	review = workflow_review(&d->flow, buf_str(&path), "");
	buf_release(&path);
	return returned_holds(review, r->seen) ? review : NULL;
}

static bool may_see(const struct desk *d)
{
	enum role role = store_actor(d->store)->role;

	return report_is_open(&d->report) || (role != ROLE_OPERATOR && role != ROLE_OWNER);
}

const struct review *returned_to_see(const struct desk *d, const struct row *row, size_t place)
{
	return may_see(d) ? returned_cell(d, row, place) : NULL;
}

const struct review *returned_record_to_see(const struct desk *d, const struct record *r)
{
	return may_see(d) ? returned_record(d, r) : NULL;
}

static const char *proposed_in(
	const struct rekey *list, size_t count, const struct cell *c, const char *row)
{
	for (size_t i = 0; i < count; i++) {
		const struct rekey *k = &list[i];

		if (k->result == REKEY_KEYER && k->seen == c->revision &&
			strcmp(k->row, row) == 0 && strcmp(k->place, c->place) == 0)
			return k->value;
	}
	return NULL;
}

const char *returned_proposed(
	const struct desk *d, struct arena *a, const struct row *row, size_t place)
{
	struct rekey *list;
	struct err ignored;
	size_t count;

	if (returned_cell(d, row, place) == NULL ||
		!rekeys_list(d->store, a, &d->report, false, &list, &count, &ignored))
		return NULL;
	return proposed_in(list, count, desk_cell(d, row, place), row->name);
}

/* Cells by village and row, then records as the report has them. */
static int by_order(const void *one, const void *other)
{
	const struct returned *a = one, *b = other;

	if ((a->row == NULL) != (b->row == NULL))
		return a->row == NULL ? 1 : -1;
	if (a->row == NULL)
		return record_order(a->record, b->record);
	if (a->place != b->place)
		return a->place > b->place ? 1 : -1;
	return (a->row->id > b->row->id) - (a->row->id < b->row->id);
}

static void add_cells(const struct desk *d, struct returned_list *out)
{
	for (size_t i = 0; d->cells != NULL && i < d->flow.review_count; i++) {
		const struct review *r = &d->flow.reviews[i];
		const struct row *row = *r->row != '\0' ? forms_row(d->book.forms, r->row) : NULL;
		size_t place = desk_place(d, r->place);

		if (r->verdict != VERDICT_RETURN || row == NULL || place >= d->book.place_count ||
			returned_cell(d, row, place) != r || !desk_may_write(d, row, place))
			continue;
		out->list[out->count++] =
			(struct returned){.row = row, .place = (int)place, .review = r};
	}
}

static void add_records(const struct desk *d, struct returned_list *out)
{
	const struct records *all = d->book.records;

	for (size_t i = 0; all != NULL && d->flow.review_count > 0 && i < all->count; i++) {
		const struct record *r = all->list[i];
		const struct review *review = returned_record(d, r);

		if (review == NULL || !desk_may_record(d, r->form))
			continue;
		out->list[out->count++] =
			(struct returned){.record = r, .place = r->place, .review = review};
	}
}

bool returned_find(const struct desk *d, struct arena *a, struct returned_list *out, struct err *e)
{
	struct rekey *keyed;
	size_t count;

	*out = (struct returned_list){
		.list = arena_new(a, d->flow.review_count + 1, sizeof(*out->list))};
	add_cells(d, out);
	add_records(d, out);
	if (out->count == 0)
		return true;
	if (out->count > 1)
		qsort(out->list, out->count, sizeof(*out->list), by_order);
	if (!rekeys_list(d->store, a, &d->report, false, &keyed, &count, e))
		return false;
	for (size_t i = 0; i < out->count; i++) {
		struct returned *r = &out->list[i];

		if (r->row != NULL)
			r->proposed = proposed_in(
				keyed, count, desk_cell(d, r->row, (size_t)r->place), r->row->name);
	}
	return true;
}
