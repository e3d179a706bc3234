#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "work/verify_parts.h"

enum {
	LEAST_VILLAGES = 5
};

/* Beyond any number of people, and small enough for what is done with it below. */
static const int64_t MOST = INT64_MAX / 32;

static int64_t within(int64_t value)
{
	if (value > MOST)
		return MOST;
	return value < -MOST ? -MOST : value;
}

static int compare(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

static int64_t *sorted(const int64_t *values, size_t count)
{
	int64_t *list = mem_array(count + 1, sizeof(*list));

	for (size_t i = 0; i < count; i++)
		list[i] = within(values[i]);
	qsort(list, count, sizeof(*list), compare);
	return list;
}

/* Twice the median of a sorted list. */
static int64_t middle_twice(const int64_t *list, size_t count)
{
	return list[(count - 1) / 2] + list[count / 2];
}

int64_t verify_median(const int64_t *values, size_t count)
{
	int64_t *list, twice;

	if (count == 0)
		return 0;
	list = sorted(values, count);
	twice = middle_twice(list, count);
	free(list);
	return twice / 2;
}

/* Tukey, Exploratory Data Analysis (1977): the hinges are the medians of the halves, the middle one
 * in both; the fences stand 1.5 times their distance away. All times 4 here. */
bool verify_outside(const int64_t *values, size_t count, int64_t value)
{
	size_t half = (count + 1) / 2;
	int64_t *list, lower, upper, step;

	if (count < LEAST_VILLAGES)
		return false;
	list = sorted(values, count);
	lower = middle_twice(list, half);
	upper = middle_twice(list + count - half, half);
	free(list);
	step = 3 * (upper - lower);
	value = 4 * within(value);
	return step > 0 && (value < 2 * lower - step || value > 2 * upper + step);
}

/* Change and share of one row in one village. */
struct weight {
	bool has_change, has_share;
	int64_t change, share;
};

static bool has_numbers(const struct desk *d, int period)
{
	const struct sheet *sheet = d->book.periods[period];

	for (size_t i = 0; sheet != NULL && i < sheet->rows * sheet->places; i++) {
		if (sheet->data[i].state == DATUM_NUMBER)
			return true;
	}
	return false;
}

int verify_period(const struct desk *d)
{
	return has_numbers(d, PERIOD_LAST_YEAR) ? PERIOD_LAST_YEAR : PERIOD_PREVIOUS;
}

static bool permille(int64_t part, int64_t whole, int64_t *out)
{
	int64_t thousandfold;

	if (whole <= 0 || __builtin_mul_overflow(part, 1000, &thousandfold))
		return false;
	*out = thousandfold / whole;
	return true;
}

static void weigh_change(const struct value *now, const struct value *before, struct weight *w)
{
	if (now->known && before->known)
		w->has_change = permille(now->number - before->number, before->number, &w->change);
}

static void weigh_share(const struct desk *d, const struct row *row, int place, struct weight *w)
{
	const struct row *whole = row->form->compare;
	struct coverage c = book_coverage(&d->book, PERIOD_NOW, row, place);

	if (row->coverage == COVERAGE_VILLAGES)
		return;
	if (row->denominator == NULL && whole != NULL && whole != row) {
		struct value part = book_value(&d->book, PERIOD_NOW, row, place);
		struct value all = book_value(&d->book, PERIOD_NOW, whole, place);

		c = (struct coverage){part.number, all.number, part.known && all.known};
	}
	w->has_share = c.known && permille(c.numerator, c.denominator, &w->share);
}

static void weigh_row(
	const struct desk *d, const struct row *row, int period, struct weight *villages)
{
	for (size_t i = 0; i < d->book.place_count; i++) {
		struct value now = book_value(&d->book, PERIOD_NOW, row, (int)i);
		struct value before = book_value(&d->book, period, row, (int)i);

		villages[i] = (struct weight){0};
		weigh_change(&now, &before, &villages[i]);
		weigh_share(d, row, (int)i, &villages[i]);
	}
}

/* The villages of one row, and a list to gather numbers of them in. */
struct row_weights {
	const struct weight *villages;
	size_t count;
	int64_t *list;
};

static size_t gather_changes(const struct row_weights *w, int except)
{
	size_t n = 0;

	for (size_t i = 0; i < w->count; i++) {
		if (w->villages[i].has_change && (int)i != except)
			w->list[n++] = w->villages[i].change;
	}
	return n;
}

static size_t gather_shares(const struct row_weights *w, int except)
{
	size_t n = 0;

	for (size_t i = 0; i < w->count; i++) {
		if (w->villages[i].has_share && (int)i != except)
			w->list[n++] = w->villages[i].share;
	}
	return n;
}

static void weigh_line(const struct row_weights *w, struct verify_line *l)
{
	const struct weight *own = &w->villages[l->place];
	size_t n;

	l->has_change = own->has_change;
	l->change = own->change;
	l->has_share = own->has_share;
	l->share = own->share;
	if (l->has_change) {
		n = gather_changes(w, -1);
		l->far_change = verify_outside(w->list, n, l->change);
		n = gather_changes(w, l->place);
		l->others_change = verify_median(w->list, n);
	}
	if (l->has_share) {
		n = gather_shares(w, -1);
		l->far_share = verify_outside(w->list, n, l->share);
		n = gather_shares(w, l->place);
		l->has_others = n > 0;
		l->others = verify_median(w->list, n);
	}
	l->is_outlier = l->far_change || l->far_share;
}

void verify_weigh(const struct desk *d, struct arena *a, struct verify_list *lines)
{
	size_t places = d->book.place_count;
	struct weight **rows = arena_new(a, d->book.forms->row_count + 1, sizeof(struct weight *));
	int64_t *list = arena_new(a, places + 1, sizeof(*list));
	int period = verify_period(d);

	for (size_t i = 0; i < lines->count; i++) {
		struct verify_line *l = &lines->list[i];
		struct row_weights w = {.count = places, .list = list};

		if (l->row == NULL)
			continue;
		if (rows[l->row->id] == NULL) {
			rows[l->row->id] = arena_new(a, places, sizeof(struct weight));
			weigh_row(d, l->row, period, rows[l->row->id]);
		}
		w.villages = rows[l->row->id];
		weigh_line(&w, l);
	}
}
