#ifndef STORE_VALID_H
#define STORE_VALID_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"

enum {
	VALID_NAME = 60,     /* bytes of a person's or a unit's name, and of an account's */
	VALID_PLACE = 80,    /* of a village's or a district's */
	VALID_SOURCE = 200,  /* of the name of a document */
	VALID_ANSWER = 4000, /* of a field of a record; the schema says it too */
	VALID_CODE = 63,     /* of a code of an open list */
	VALID_LABEL = 255    /* and of its label */
};

/* 1 to `most` bytes of UTF-8 without control characters and without blanks at the ends. */
bool valid_name(const char *name, size_t most, struct err *e);

/* 2000 to 2100, with a sentence. */
bool valid_year(int year, struct err *e);

/* Whether a text is like a shape in which 0 stands for any digit: "00.00". */
bool valid_shape(const char *text, const char *shape);

/* "64.08.09" */
bool valid_district(const char *code, struct err *e);

/* "64.08.09.2001" under that district. */
bool valid_village(const char *code, const char *district, struct err *e);

/* Plain digits, at most 13, no zeros before. */
bool valid_value(const char *value, struct err *e);

/* A copy without blanks at the ends, with blanks for control characters and "?" for what is not
 * UTF-8; NULL with a sentence when it is longer than `most` bytes. NULL text gives "". */
const char *valid_text(struct arena *a, const char *text, size_t most, struct err *e);

/* The same without a limit. */
const char *valid_plain(struct arena *a, const char *text);

/* The same, but U+2028, which stands for a LF in the log, stays. */
const char *valid_logged(struct arena *a, const char *text);

/* The same, but each LF stays, or becomes U+2028. */
const char *valid_lines(struct arena *a, const char *text);
const char *valid_log_lines(struct arena *a, const char *text);

/* An answer of a field, at most VALID_ANSWER bytes: no blanks or empty lines at its ends, LF only
 * where lines are allowed. NULL with a sentence when it is longer. */
const char *valid_answer(struct arena *a, const char *text, bool lines, struct err *e);

#endif
