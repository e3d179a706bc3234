#ifndef PLACE_NAME_H
#define PLACE_NAME_H

#include <stdbool.h>
#include <stddef.h>

#include "work/desk.h"

/* A village as people write it in a shell: its code, the last four digits of it, or its name. False
 * with a sentence when it is none, or several. */
bool place_named(const struct desk *d, const char *name, size_t *place, struct err *e);

/* A unit by its name, in any case; false with a sentence. */
bool unit_named(
	const struct desk *d, const char *name, const struct desk_unit **unit, struct err *e);

/* A row of the report by its code, in any case; false with a sentence. */
bool row_named(const struct desk *d, const char *name, const struct row **row, struct err *e);

#endif
