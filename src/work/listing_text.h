#ifndef WORK_LISTING_TEXT_H
#define WORK_LISTING_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "work/records.h"

/* Appends a text with its letters made small, so that texts compare without regard to case. */
void text_fold(struct buf *out, const char *text);

/* An answer as it is shown in a list: for people, a code of the office with its label. Appends. */
void answer_shown(
	const struct desk *d, const struct field *f, const char *canonical, struct buf *out);
void record_shown(
	const struct desk *d, const struct record *r, const struct field *f, struct buf *out);

/* "F2, D1 40%" for codes of a table's rows. Appends. */
void answer_row_numbers(const struct desk *d, const char *canonical, struct buf *out);

/* The words of a search, small. Start with {0}. */
struct words {
	struct buf text; /* each ends with NUL */
	size_t count;
	struct buf place; /* where a record is looked through */
};
void words_take(struct words *w, const char *search);
void words_release(struct words *w);

/* True when each word stands somewhere in what the record shows. */
bool words_stand_in(struct words *w, const struct desk *d, const struct record *r);

#endif
