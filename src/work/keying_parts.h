#ifndef WORK_KEYING_PARTS_H
#define WORK_KEYING_PARTS_H

#include "work/keying.h"

/* The parts of keying.c for each other; nobody else includes this. */

/* keying.c */
void keying_say(struct keying *k, bool is_error, enum text_id id, ...) __attribute__((sentinel));
void keying_say_error(struct keying *k, const struct err *e);

/* What stands in the cell of a line. */
const struct cell *keying_cell(const struct keying *k, size_t index);

/* Takes in what others wrote; the list is made anew, the cursor stays on its cell. */
bool keying_refresh(struct keying *k, struct err *e);

#endif
