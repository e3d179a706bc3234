#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>

#include "base/text.h"

/* What went wrong, in one sentence for the person at the keyboard. */
struct err {
	char text[512];
	bool is_trouble; /* of disk, database or terminal, not the person's: see base/trouble.h */
};

/* Fills e with words of the program in the person's language; {1} {2} .. in them are replaced by
 * the strings that follow, which end with NULL. Always false, so that callers can return it. */
bool err_say(struct err *e, enum text_id id, ...) __attribute__((sentinel));

/* The same for text that has no translation: file:line: and the words of a library. Always false. */
bool err_set(struct err *e, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
