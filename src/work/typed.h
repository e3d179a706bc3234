#ifndef WORK_TYPED_H
#define WORK_TYPED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/number.h"
#include "form/form.h"

/* What a person wrote for a cell, as an answer. value: canonical digits. reason: "tidak ada data",
 * "" when the reason is still owed. Both NULL: emptied. Strings are borrowed from the forms, from
 * the text, or from digits. */
struct typed {
	const char *value, *reason;
	char digits[NUMBER_TEXT];
};

/* The only place where text becomes an answer, for screens, shell and files alike:
 * "" empties, "1.250" is a number, "." is no data, ".2" no data with the second quick reason of
 * the forms, ". words" no data with those words. False with a sentence for anything else. */
bool typed_read(const struct forms *forms, const char *text, struct typed *out, struct err *e);

/* An answer as text that typed_read takes back: digits, ". words", "." or "". In buf-like out of
 * at most size bytes. */
void typed_show(const char *value, const char *reason, char *out, size_t size);

#endif
