#include "work/verify_parts.h"

#include <string.h>

#include "work/records.h"
#include "work/returned.h"

bool verify_is_open(const struct verify_line *l)
{
	return l->review == NULL || l->review->verdict == VERDICT_NONE || l->changed;
}

bool verify_is_done(const struct verify_line *l)
{
	return !verify_is_open(l) && l->review->verdict != VERDICT_RETURN;
}

bool verify_is_returned(const struct verify_line *l)
{
	return l->review != NULL && returned_holds(l->review, verify_seen(l));
}

bool verify_is_marked(const struct verify_line *l)
{
	return l->problem != NULL || l->is_outlier || l->changed ||
	       (l->cell != NULL && l->cell->flagged);
}

bool verify_may_agree(const struct verify_line *l)
{
	return verify_is_open(l) && !l->own && !verify_is_marked(l);
}

bool verify_shows(const struct verify_line *l, enum verify_filter f)
{
	switch (f) {
	case VERIFY_OPEN:
		return verify_is_open(l);
	case VERIFY_CHANGED:
		return l->changed;
	case VERIFY_WARNED:
		return l->problem != NULL;
	case VERIFY_OUTLIER:
		return l->is_outlier;
	case VERIFY_RETURNED:
		return verify_is_returned(l);
	default:
		return true;
	}
}

int verify_place_of(const struct verify_line *l, size_t places)
{
	return l->record != NULL ? (int)places : l->place;
}

struct verify_count verify_count(const struct verify_list *all, int place, size_t places)
{
	struct verify_count n = {0};

	for (size_t i = 0; i < all->count; i++) {
		const struct verify_line *l = &all->list[i];

		if (place >= 0 && verify_place_of(l, places) != place)
			continue;
		n.all++;
		n.done += verify_is_done(l);
		n.returned += verify_is_returned(l);
		n.unable += !verify_is_open(l) && l->review->verdict == VERDICT_UNABLE;
		n.changed += l->changed;
	}
	return n;
}

void verify_path(const struct desk *d, const struct verify_line *l, struct buf *out)
{
	if (l->record != NULL)
		record_path(&d->book, l->record, out);
	else
		buf_text(out, d->book.places[l->place].code);
}

void verify_find_review(const struct desk *d, struct verify_line *l)
{
	struct buf path = {0};

	/* Thousands of cells: their places are at hand. */
	if (l->row != NULL) {
		l->review = workflow_review(&d->flow, d->book.places[l->place].code, l->row->name);
	} else {
		record_path(&d->book, l->record, &path);
		l->review = workflow_review(&d->flow, buf_str(&path), "");
		buf_release(&path);
	}
	l->changed = l->review != NULL && l->review->verdict != VERDICT_NONE &&
		     l->review->seen != verify_seen(l);
}

static void add_cell(
	const struct desk *d, const struct row *row, size_t place, struct verify_list *out)
{
	const struct cell *c = desk_cell(d, row, place);
	struct verify_line *l = &out->list[out->count];

	if (row->calculation != NULL || (c->value == NULL && c->reason == NULL))
		return;
	*l = (struct verify_line){.row = row,
		.place = (int)place,
		.cell = c,
		.own = c->user_id == store_actor(d->store)->user,
		.problem = desk_problem(d, row, place)};
	verify_find_review(d, l);
	out->count++;
}

static void add_record(const struct desk *d, const struct record *r, struct verify_list *out)
{
	struct verify_line *l = &out->list[out->count];

	if (r->by_verifier || !stage_has(d->report.stage, r->form))
		return;
	*l = (struct verify_line){.record = r,
		.place = r->place,
		.own = r->only_user == store_actor(d->store)->user,
		.problem = desk_record_problem(d, r, NULL)};
	verify_find_review(d, l);
	out->count++;
}

static void add_village(const struct desk *d, size_t place, struct verify_list *out)
{
	const struct stage *stage = d->report.stage;

	for (size_t i = 0; i < stage->form_count; i++) {
		for (size_t k = 0; k < stage->forms[i]->row_count; k++)
			add_cell(d, &stage->forms[i]->rows[k], place, out);
	}
}

void verify_lines(const struct desk *d, struct arena *a, struct verify_list *out)
{
	const struct records *records = d->book.records;
	size_t most = d->book.forms->row_count * d->book.place_count;

	out->list =
		arena_new(a, most + (records != NULL ? records->count : 0) + 1, sizeof(*out->list));
	out->count = out->agreed = 0;
	for (size_t i = 0; i < d->book.place_count; i++)
		add_village(d, i, out);
	for (size_t i = 0; records != NULL && i < records->count; i++)
		add_record(d, records->list[i], out);
	verify_weigh(d, a, out);
}
