#ifndef FORM_ANSWER_PARTS_H
#define FORM_ANSWER_PARTS_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"
#include "form/answer.h"

/* What the readers of answers share. A reader gets text that is UTF-8 without control characters,
 * with single blanks and none at its ends, and adds the canonical text to out. */

/* Says a sentence with the text, or its beginning, as {1} and more as {2}; always false. */
bool answer_refuse(enum text_id id, const char *text, const char *more, struct err *e);

bool answer_read_text(const struct field *f, const char *typed, struct buf *out, struct err *e);
bool answer_read_number(const struct field *f, const char *text, struct buf *out, struct err *e);
bool answer_read_date(const struct answer_at *at, const char *text, struct buf *out, struct err *e);
bool answer_read_select(const struct field *f, const struct answer_at *at, const char *text,
	struct buf *out, struct err *e);

/* Days since 1970-01-01 of an ISO date; false for a day that never was. */
bool answer_days(const char *iso, int64_t *days);
void answer_date_of(int64_t days, struct buf *iso);

/* "11 Februari 2026" and "11/2/2026" of an ISO date. */
void answer_show_date(const char *iso, struct buf *out);
void answer_edit_date(const char *iso, struct buf *out);

/* The code a text means without looking at words: the code itself, the number of a row, the last
 * digits of a village, the number in the list. NULL when it means none, or several. */
const char *codelist_exact(const struct codelist *l, const struct book *book, const char *text);

/* A code with the label that people see in lists: "A5 KB pascapersalinan" for rows. */
void codelist_show(
	const struct codelist *l, const struct book *book, const char *code, struct buf *out);

#endif
