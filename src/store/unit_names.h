#ifndef STORE_UNIT_NAMES_H
#define STORE_UNIT_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct store;

/* The id of a unit, 0 when there is none of that name; false only on trouble. */
bool unit_by_name(struct store *s, const char *name, int64_t *unit, struct err *e);

/* "There is no unit X. There are: ..". Always false. */
bool unit_say_unknown(struct store *s, const char *name, struct err *e);

#endif
