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

/* Tukey, Exploratory Data Analysis (1977): the hinges are the medians of the halves, the middle one
 * in both; the fences stand 1.5 times their distance away. All times 4 here. */
static bool is_outside(const int64_t *list, size_t count, int64_t value)
{
	size_t half = (count + 1) / 2;
	int64_t lower, upper, step;

	if (count < LEAST_VILLAGES)
		return false;
	lower = middle_twice(list, half);
	upper = middle_twice(list + count - half, half);
	step = 3 * (upper - lower);
	value = 4 * within(value);
	return step > 0 && (value < 2 * lower - step || value > 2 * upper + step);
}

bool verify_outside(const int64_t *values, size_t count, int64_t value)
{
	int64_t *list = sorted(values, count);
	bool outside = is_outside(list, count, value);

	free(list);
	return outside;
}

int64_t verify_median_without(const int64_t *list, size_t count, int64_t value)
{
	size_t low = 0, high = count, others = count > 0 ? count - 1 : 0;
	size_t left = others > 0 ? (others - 1) / 2 : 0, right = others / 2;

	value = within(value);
	if (others == 0)
		return 0;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (list[middle] < value)
			low = middle + 1;
		else
			high = middle;
	}
	return (list[left + (left >= low)] + list[right + (right >= low)]) / 2;
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

/* One row: its villages, and what is known of them in order. Sorted once, not for each village. */
struct row_weights {
	struct weight *villages;
	int64_t *changes, *shares;
	size_t change_count, share_count;
};

static void sort_row(struct row_weights *w, size_t places)
{
	for (size_t i = 0; i < places; i++) {
		const struct weight *one = &w->villages[i];

		if (one->has_change)
			w->changes[w->change_count++] = within(one->change);
		if (one->has_share)
			w->shares[w->share_count++] = within(one->share);
	}
	qsort(w->changes, w->change_count, sizeof(*w->changes), compare);
	qsort(w->shares, w->share_count, sizeof(*w->shares), compare);
}

static struct row_weights *row_weights_new(
	const struct desk *d, struct arena *a, const struct row *row, int period)
{
	struct row_weights *w = arena_new(a, 1, sizeof(*w));
	size_t places = d->book.place_count;

	w->villages = arena_new(a, places, sizeof(*w->villages));
	w->changes = arena_new(a, places, sizeof(*w->changes));
	w->shares = arena_new(a, places, sizeof(*w->shares));
	weigh_row(d, row, period, w->villages);
	sort_row(w, places);
	return w;
}

static void weigh_line(const struct row_weights *w, struct verify_line *l)
{
	const struct weight *own = &w->villages[l->place];

	l->has_change = own->has_change;
	l->change = own->change;
	l->has_share = own->has_share;
	l->share = own->share;
	if (l->has_change) {
		l->far_change = is_outside(w->changes, w->change_count, l->change);
		l->others_change = verify_median_without(w->changes, w->change_count, l->change);
	}
	if (l->has_share) {
		l->far_share = is_outside(w->shares, w->share_count, l->share);
		l->has_others = w->share_count > 1;
		l->others = verify_median_without(w->shares, w->share_count, l->share);
	}
	l->is_outlier = l->far_change || l->far_share;
}

void verify_weigh(const struct desk *d, struct arena *a, struct verify_list *lines)
{
	struct row_weights **rows = arena_new(a, d->book.forms->row_count + 1, sizeof(*rows));
	int period = verify_period(d);

	for (size_t i = 0; i < lines->count; i++) {
		struct verify_line *l = &lines->list[i];

		if (l->row == NULL)
			continue;
		if (rows[l->row->id] == NULL)
			rows[l->row->id] = row_weights_new(d, a, l->row, period);
		weigh_line(rows[l->row->id], l);
	}
}
