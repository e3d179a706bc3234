#ifndef FORM_EXPR_RANGE_H
#define FORM_EXPR_RANGE_H

#include "form/expr.h"

/* The numbers from low to high. What leaves int64_t is unknown, so the ends of int64_t hold all. */
struct range {
	int64_t low, high;
};

enum {
	RANGE_LIST = 24
};

/* What has been found out about rows and `value` so far. Once the list is full more is forgotten:
 * ranges are then wider, never wrong. */
struct range_known {
	struct {
		const struct expr *leaf;
		struct range range;
	} list[RANGE_LIST];
	size_t count;
};

/* All numbers a number expression may give when every row is 0 or more. */
struct range range_of(const struct expr *x, const struct range_known *known);

/* Keeps in mind that x lies within a range too; false when nothing is left of it. */
bool range_narrow(struct range_known *known, const struct expr *x, struct range within);

/* True when two expressions are the same letter by letter. */
bool range_same(const struct expr *a, const struct expr *b);

#endif
