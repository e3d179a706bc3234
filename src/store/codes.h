#ifndef STORE_CODES_H
#define STORE_CODES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "form/answer.h"
#include "store/store.h"

/* Codes of the office's own (sub-activities, accounts), beside those of the form files: thousands of
 * them, so they are looked up here and never loaded whole. */

/* Takes one, or its new label; operator or admin. Inside store_begin for many at once: the log gets
 * one row an import (codes_log). */
bool code_put(
	struct store *s, const char *list, const char *code, const char *label, struct err *e);
bool codes_log(struct store *s, const char *list, size_t count, const char *file, struct err *e);

/* Whether code_put takes such a code; a sentence when it does not. */
bool code_is_fit(const char *code, struct err *e);

/* Codes of an open list that begin with the text or hold all its words, those of the form file and
 * those in use in any record first; at most `most`, in the arena. Of other lists there are none here:
 * codelist_find knows them. */
bool codes_find(struct store *s, struct arena *a, const struct codelist *l, const char *text,
	size_t most, struct candidate **list, size_t *count, struct err *e);

/* The label of a code: the form file's, else the office's; NULL when neither knows it. In the arena. */
const char *code_name(struct store *s, struct arena *a, const struct codelist *l,
	const struct book *b, const char *code);

#endif
