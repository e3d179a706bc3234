#include <stdlib.h>

#include "base/mem.h"
#include "work/records_parts.h"

void records_check(struct desk *d)
{
	struct check_what what = {.place = CHECK_RECORDS};

	d->record_problems.count = 0;
	if (d->book.records != NULL)
		check_run(&d->book, &what, &d->record_problems);
}

/* Records of this report first, then those of other stages. */
static size_t list_of(const struct problem *p)
{
	return p->check->of != NULL ? p->check->of->index + 1 : 0;
}

/* As check_run finds them: by record, then by check. */
static int by_record(const void *one, const void *other)
{
	const struct problem *a = one, *b = other;
	int order;

	if (list_of(a) != list_of(b))
		return list_of(a) > list_of(b) ? 1 : -1;
	order = record_order(a->record, b->record);
	return order != 0 ? order : (a->check > b->check) - (a->check < b->check);
}

static void take_away(struct problems *list, const struct check_what *what)
{
	size_t kept = 0;

	for (size_t i = 0; i < list->count; i++) {
		if (!check_covers(what, &list->list[i]))
			list->list[kept++] = list->list[i];
	}
	list->count = kept;
}

static void check_near(struct desk *d, const struct record *r)
{
	struct check_what what = {.place = CHECK_RECORDS, .only = r};
	struct problems *list = &d->record_problems;

	take_away(list, &what);
	check_run(&d->book, &what, list);
	if (list->count > 1)
		qsort(list->list, list->count, sizeof(*list->list), by_record);
}

void records_check_after(struct desk *d, const struct record *r)
{
	/* What came from it within this report may read it as its origin, wherever it stands. */
	if (r == NULL || record_is_taken_here(d, r))
		records_check(d);
	else
		check_near(d, r);
	desk_check_together(d);
}
