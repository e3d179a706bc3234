#ifndef STORE_TARGET_H
#define STORE_TARGET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "form/sheet.h"
#include "store/store.h"

/* Targets of coverage that the kabupaten hands down (domain.md (p)), by row and year. */

/* All of a year, in the arena, by row. */
bool targets_list(struct store *s, struct arena *a, int year, struct target **list, size_t *count,
	struct err *e);

/* Takes one in place of the one before (operator or admin; logged as act "target"). permille -1 takes
 * it away. */
bool target_put(struct store *s, const struct row *row, int year, int64_t permille,
	const char *source, struct err *e);

#endif
