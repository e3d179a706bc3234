#ifndef BASE_EDIT_DO_H
#define BASE_EDIT_DO_H

#include <stdbool.h>

#include "base/action.h"
#include "base/edit.h"

/* The keys that move in a line of text and take letters away; false when the action is none of
 * them. */
bool edit_do(struct edit *e, enum action action, const struct key *key);

#endif
