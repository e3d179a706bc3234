#ifndef WORK_VERIFY_PARTS_H
#define WORK_VERIFY_PARTS_H

#include "work/verify.h"

/* The parts of verify.c for each other; nobody else includes this. */

/* verify_outlier.c: change, share and outliers of all lines. */
void verify_weigh(const struct desk *d, struct arena *a, struct verify_list *lines);

/* verify_move.c: where the cursor stands. */
void verify_make(struct verify *v, const struct verify_line *keep);
void verify_go_place(struct verify *v, int place);
void verify_go_line(struct verify *v, const struct verify_line *l);
bool verify_go_open(struct verify *v);
enum verify_step verify_next(struct verify *v);
enum verify_step verify_previous(struct verify *v);
enum verify_step verify_sideways(struct verify *v, int step);
enum verify_step verify_section(struct verify *v, int step);
enum verify_step verify_choose(struct verify *v, enum verify_filter filter);
bool verify_go_named(struct verify *v, const char *name);
bool verify_search(struct verify *v, const char *words);

/* verify_place.c: where this person is, kept beside each verdict. */
void verify_remember(const struct verify *v);
/* ... and that the next start is here. Not when it is left: what was open above it comes first. */
void verify_mark(const struct verify *v);
bool verify_recall(struct verify *v);

/* verify_verdict.c: what is said of a line, and taken back. */
enum verify_step verify_say_of(struct verify *v, enum verdict verdict);
enum verify_step verify_agree_all(struct verify *v);
enum verify_step verify_take_back(struct verify *v);
bool verify_accept_note(struct verify *v);

/* verify_put.c: what screen and shell share. verify_may: whether the acting person may say anything (of a
 * line; NULL: at all); a refusal is logged. verify_write puts a verdict and its note on what stands now. */
bool verify_may(const struct desk *d, const struct verify_line *l, struct err *e);
bool verify_write(
	struct desk *d, const struct verify_line *l, const struct review *said, struct err *e);
int64_t verify_seen(const struct verify_line *l);

/* Reads anew what has been said of a report, into words, whose content goes; nothing else of the lines
 * changes by it. The desk's workflow is then that of words. */
bool verify_renew(
	struct desk *d, struct arena *words, const struct verify_list *lines, struct err *e);

/* verify_lines.c: the last word on a line, and whether it still is about what stands there. */
void verify_find_review(const struct desk *d, struct verify_line *l);

/* verify_say.c: what stands in the message line until the next key. */
void verify_say(struct verify *v, bool is_error, enum text_id id, ...) __attribute__((sentinel));
void verify_say_error(struct verify *v, const struct err *e);

#endif
