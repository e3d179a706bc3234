#include "work/picture.h"

#include <stdlib.h>
#include <string.h>

#include "form/coverage.h"
#include "work/flow.h"

/* A table shows indicators when a row that everybody owes has a coverage; its counts are among them. */
static bool has_indicators(const struct form *form)
{
	for (size_t i = 0; i < form->row_count; i++) {
		if (form->rows[i].required && form->rows[i].coverage != COVERAGE_NONE)
			return true;
	}
	return false;
}

static int64_t total(const struct book *b, int period, const struct row *row)
{
	bool known = false;
	int64_t sum = 0;

	for (size_t i = 0; i < b->place_count; i++) {
		struct value v = book_value(b, period, row, (int)i);

		if (!v.known)
			continue;
		known = true;
		if (__builtin_add_overflow(sum, v.number, &sum))
			return -1;
	}
	return known ? sum : -1;
}

static int64_t figure(const struct book *b, int period, const struct row *row)
{
	struct coverage c;

	if (row->coverage == COVERAGE_NONE)
		return total(b, period, row);
	c = book_coverage(b, period, row, PLACE_DISTRICT);
	return coverage_permille(&c);
}

static struct picture_bar bar_of(const struct book *b, const struct row *row)
{
	struct picture_bar bar = {.row = row, .is_count = row->coverage == COVERAGE_NONE};
	int64_t unit = bar.is_count ? 1 : 10;

	bar.now = figure(b, PERIOD_NOW, row);
	bar.before = figure(b, PERIOD_PREVIOUS, row);
	bar.has_change = bar.now >= 0 && bar.before >= 0;
	if (bar.has_change)
		bar.change = bar.now / unit - bar.before / unit;
	/* A count says nothing of better or worse. */
	if (!bar.is_count)
		bar.fell = row->lower_is_better ? bar.change > 0 : bar.change < 0;
	bar.misses = book_misses_target(b, row, PLACE_DISTRICT);
	return bar;
}

static void make_bars(const struct desk *d, struct arena *a, struct picture *out)
{
	const struct stage *stage = d->report.stage;

	out->bars = arena_new(a, d->book.forms->row_count + 1, sizeof(*out->bars));
	for (size_t i = 0; i < stage->form_count; i++) {
		const struct form *form = stage->forms[i];

		if (form->kind != FORM_TABLE || !has_indicators(form))
			continue;
		for (size_t r = 0; r < form->row_count; r++)
			out->bars[out->bar_count++] = bar_of(&d->book, &form->rows[r]);
	}
}

/* Villages are ranked by the sum of numerators over the sum of denominators of all indicators with a
 * percentage. A mean of percentages would let 1 of 2 mothers weigh as much as 300 of 600 children
 * (DESIGN section 3). Bounds are no coverage, and where less is better a low one is good: neither
 * counts. */
static bool add_indicator(
	const struct book *b, const struct row *row, size_t place, struct coverage *sum)
{
	struct coverage c;

	if (row->coverage != COVERAGE_PERCENT || row->lower_is_better)
		return true;
	c = book_coverage(b, PERIOD_NOW, row, (int)place);
	if (!c.known)
		return true;
	sum->known = true;
	return !__builtin_add_overflow(sum->numerator, c.numerator, &sum->numerator) &&
	       !__builtin_add_overflow(sum->denominator, c.denominator, &sum->denominator);
}

static int64_t village_permille(const struct book *b, const struct picture *p, size_t place)
{
	struct coverage sum = {0};

	for (size_t i = 0; i < p->bar_count; i++) {
		if (!add_indicator(b, p->bars[i].row, place, &sum))
			return -1;
	}
	return coverage_permille(&sum);
}

static int by_permille(const void *one, const void *other)
{
	const struct picture_village *a = one, *b = other;

	if (a->permille != b->permille)
		return a->permille < b->permille ? -1 : 1;
	return (a->place > b->place) - (a->place < b->place);
}

static void rank_villages(const struct desk *d, struct arena *a, struct picture *out)
{
	out->villages = arena_new(a, d->book.place_count + 1, sizeof(*out->villages));
	for (size_t i = 0; i < d->book.place_count; i++) {
		int64_t permille = village_permille(&d->book, out, i);

		if (permille >= 0)
			out->villages[out->village_count++] = (struct picture_village){i, permille};
	}
	qsort(out->villages, out->village_count, sizeof(*out->villages), by_permille);
}

static void count_problems(const struct desk *d, struct arena *a, struct picture *out)
{
	struct problem_list problems;

	flow_problems(d, a, &problems);
	for (size_t i = 0; i < problems.count; i++) {
		const struct problem *p = problems.list[i];

		if (!flow_is_answered(d, p))
			out->unanswered++;
		else if (p->check->severity == SEVERITY_HARD)
			out->accepted++;
		else
			out->noted++;
	}
}

static void count_units(const struct desk *d, struct picture *out)
{
	for (size_t i = 0; i < d->unit_count; i++) {
		if (!flow_unit_answers(d, &d->units[i]))
			continue;
		out->answering++;
		out->confirmed += workflow_confirm(&d->flow, d->units[i].id) != NULL;
	}
}

bool picture_make(struct desk *d, struct arena *a, struct picture *out, struct err *e)
{
	struct verify_list lines;

	*out = (struct picture){0};
	make_bars(d, a, out);
	rank_villages(d, a, out);
	count_problems(d, a, out);
	count_units(d, out);
	verify_lines(d, a, &lines);
	out->reviewed = verify_count(&lines, -1, d->book.place_count);
	return differences(d->store, a, &d->report, &out->differences, &out->difference_count, e);
}

const struct state_step *picture_step(const struct desk *d, const char *state)
{
	for (size_t i = d->flow.step_count; i-- > 0;) {
		if (strcmp(d->flow.steps[i].state, state) == 0)
			return &d->flow.steps[i];
	}
	return NULL;
}

static int by_form(const void *one, const void *other)
{
	const struct picture_bar *a = one, *b = other;

	return (a->row->id > b->row->id) - (a->row->id < b->row->id);
}

/* 0 what asks to be looked at, 1 coverages, 2 what has none. */
static int class_of(const struct picture_bar *b)
{
	if (b->fell || b->misses)
		return 0;
	return b->is_count || b->now < 0 ? 2 : 1;
}

static int by_need(const void *one, const void *other)
{
	const struct picture_bar *a = one, *b = other;
	int classes = class_of(a) - class_of(b);

	if (classes != 0)
		return classes;
	if (class_of(a) != 2 && a->now != b->now)
		return a->now < b->now ? -1 : 1;
	return by_form(one, other);
}

void picture_sort(struct picture *p, bool lowest_first)
{
	qsort(p->bars, p->bar_count, sizeof(*p->bars), lowest_first ? by_need : by_form);
}
