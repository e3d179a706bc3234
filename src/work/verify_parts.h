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

/* The place a line is shown in: a village, or place_count for records. */
int verify_place_of(const struct verify_line *l, size_t places);

/* verify_place.c: where this person is, kept beside each verdict. */
void verify_remember(const struct verify *v);
bool verify_recall(struct verify *v);

/* verify_verdict.c: what is said of a line, and taken back. */
enum verify_step verify_say_of(struct verify *v, enum verdict verdict);
enum verify_step verify_agree_all(struct verify *v);
enum verify_step verify_take_back(struct verify *v);
bool verify_accept_note(struct verify *v);
bool verify_reload(struct verify *v, struct err *e);

/* verify_say.c: what stands in the message line until the next key. */
void verify_say(struct verify *v, bool is_error, enum text_id id, ...) __attribute__((sentinel));
void verify_say_error(struct verify *v, const struct err *e);

#endif
