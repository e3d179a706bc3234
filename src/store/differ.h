#ifndef STORE_DIFFER_H
#define STORE_DIFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "store/report.h"

/* What differs between two revisions of one report: cells (place: village, row) and answers of records
 * (place: path, row: field; "" for a record that was added or deleted). */
struct difference {
	const char *place, *row;
	const char *before, *after; /* as the log writes them; "" for empty */
	const char *user;           /* who wrote what stands now */
	int64_t at_ms;
};

/* Since the revision before; none when r is revision 1. In the arena, by place and row. */
bool differences(struct store *s, struct arena *a, const struct report *r, struct difference **list,
	size_t *count, struct err *e);

#endif
