#ifndef WORK_LISTING_H
#define WORK_LISTING_H

#include <stdbool.h>
#include <stddef.h>

#include "work/records.h"

/* Records of one form (under a parent, or on their own) as a list: searched, sorted, summed. No
 * screen. */
struct listing {
	const struct desk *desk;
	const struct form *form;
	const struct record *parent; /* NULL: none */
	const struct field *sort;    /* NULL: by number */
	bool descending;
	char search[128]; /* words that must stand somewhere in a record, without regard to case */
	bool only_problems;   /* only records with a failed check, something missing or waiting */
	struct record **list; /* what is shown; borrowed from the desk */
	size_t count, room;
};

/* Makes the list anew, after anything changed. */
void listing_make(struct listing *l);
void listing_release(struct listing *l);

/* The next field to sort by: by number, then each field of the list. */
void listing_sort_next(struct listing *l);

/* Fields with a column, in their order; returns how many, at most `most`. */
size_t listing_columns(const struct form *form, const struct field **out, size_t most);

/* Sum of a field over what is shown; unknown on overflow. */
struct value listing_sum(const struct listing *l, const struct field *f);

/* Index of a record in the list, count when it is not shown. */
size_t listing_index(const struct listing *l, const struct record *r);

#endif
