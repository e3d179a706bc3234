#include "work/summary.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static bool is_due(const struct stage *stage, int year, int64_t now_ms)
{
	for (size_t i = 0; i < stage->month_count; i++) {
		if (clock_year(now_ms) == year && clock_month(now_ms) == stage->months[i])
			return true;
	}
	return false;
}

static struct desk_count count_problems(const struct book *b)
{
	struct check_what what = {.place = CHECK_EVERYWHERE};
	struct problems found = {0};
	struct desk_count n = {0, 0};

	check_run(b, &what, &found);
	what.place = CHECK_RECORDS;
	check_run(b, &what, &found);
	for (size_t i = 0; i < found.count; i++) {
		n.hard += found.list[i].check->severity == SEVERITY_HARD;
		n.soft += found.list[i].check->severity == SEVERITY_SOFT;
	}
	problems_release(&found);
	return n;
}

/* Items that a village has to answer. */
static size_t items_of_village(const struct book *b, int place)
{
	size_t n = 0;

	for (size_t i = 0; i < b->forms->form_count; i++) {
		const struct form *f = &b->forms->forms[i];

		if (f->per_village && stage_has(b->stage, f) && form_asks(f, b, place))
			n += f->item_count;
	}
	return n;
}

/* One walk over the records, whatever the number of villages. */
static void count_villages(const struct book *b, struct stage_summary *out)
{
	size_t *done = mem_array(b->place_count + 1, sizeof(*done));

	for (size_t i = 0; i < b->records->count; i++) {
		const struct record *r = b->records->list[i];

		if (r->form->per_village && form_asks(r->form, b, r->place) &&
			record_complete(b, r))
			done[r->place]++;
	}
	for (size_t i = 0; i < b->place_count; i++) {
		size_t items = items_of_village(b, (int)i);

		out->villages += items > 0;
		out->villages_done += items > 0 && done[i] >= items;
	}
	free(done);
}

static void count_records(const struct book *b, struct stage_summary *out)
{
	for (size_t i = 0; i < b->records->count; i++) {
		const struct record *r = b->records->list[i];

		out->records += r->parent == NULL && r->form->kind != FORM_CHECKLIST;
	}
	count_villages(b, out);
}

struct progress summary_progress(const struct book *b)
{
	struct progress all = book_progress(b, NULL, NULL, PLACE_DISTRICT);

	for (size_t i = 0; i < b->forms->form_count; i++) {
		const struct form *f = &b->forms->forms[i];
		struct progress one;

		if (f->kind == FORM_TABLE || !stage_has(b->stage, f))
			continue;
		one = records_progress(b, f, PLACE_DISTRICT);
		all.filled += one.filled;
		all.required += one.required;
	}
	return all;
}

static bool look_at(struct store *s, struct shelf *shelf, struct stage_summary *out, struct err *e)
{
	struct arena arena = {0};
	struct book book;
	bool ok;

	if (out->stage->form_count == 0 || out->report.id == 0)
		return true;
	ok = book_load_from(s, shelf, &out->report, &arena, &book, e);
	if (ok) {
		out->progress = summary_progress(&book);
		out->count = count_problems(&book);
		if (book.records != NULL)
			count_records(&book, out);
		book_release(&book);
	}
	arena_release(&arena);
	return ok;
}

bool summary_year_from(
	struct store *s, struct shelf *shelf, int year, struct stage_summary *list, struct err *e)
{
	const struct forms *f = store_forms(s);
	bool ok = true;

	for (size_t i = 0; i < f->stage_count; i++)
		list[i] = (struct stage_summary){.stage = &f->stages[i],
			.is_due = is_due(&f->stages[i], year, store_now(s))};
	for (size_t i = 0; ok && i < f->stage_count; i++) {
		ok = report_find(s, year, &f->stages[i], 0, &list[i].report, e) &&
		     look_at(s, shelf, &list[i], e);
	}
	return ok;
}

bool summary_year(struct store *s, int year, struct stage_summary *list, struct err *e)
{
	struct shelf *shelf = shelf_new();
	bool ok = summary_year_from(s, shelf, year, list, e);

	shelf_free(shelf);
	return ok;
}

struct waiting summary_waiting(const struct desk *d, const struct desk_unit *unit)
{
	const struct owner *owner = forms_owner(d->book.forms, unit->owner);
	size_t index = owner != NULL ? (size_t)(owner - d->book.forms->owners) : 0;
	struct waiting w = {.unit = unit};

	for (size_t place = 0; owner != NULL && place < d->book.place_count; place++) {
		struct progress p;

		if (d->answers[index * d->book.place_count + place] != unit)
			continue;
		p = book_progress(&d->book, NULL, owner, (int)place);
		w.required += p.required;
		if (p.filled == p.required)
			continue;
		if (w.villages++ == 0)
			w.first_place = place;
		w.empty += p.required - p.filled;
	}
	return w;
}

int summary_percent(const struct progress *p)
{
	return p->required == 0 ? 100 : (int)(p->filled * 100 / p->required);
}

const char *summary_state(const struct report *r)
{
	return r->id == 0 ? text(TEXT_STATE_NONE) : report_state_word(r->state);
}
