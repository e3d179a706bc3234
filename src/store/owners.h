#ifndef STORE_OWNERS_H
#define STORE_OWNERS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/err.h"

struct store;

/* Copies the owners of rows from the forms into the database for its triggers, when they differ;
 * a row that changes hands is logged. A new owner gets its first unit with every village. */
bool owners_copy(struct store *s, struct err *e);

/* False with a sentence when the tables of owners cannot be read: no database of ours, whatever its
 * head claims. */
bool owners_are_there(struct store *s, struct err *e);

/* Gives a new village to the first unit of every owner. */
bool owners_take_village(struct store *s, const char *village, struct err *e);

/* "Setcam, Puskesmas": the names of all owners, for sentences; in the arena. */
const char *owners_names(const struct store *s, struct arena *a);

#endif
