#ifndef WORK_CHECKLIST_PARTS_H
#define WORK_CHECKLIST_PARTS_H

#include "work/checklist.h"

/* The parts of checklist.c for each other; nobody else includes this. */

/* checklist_move.c */
const struct item *checking_item(const struct checking *c);
void checking_go_place(struct checking *c, int place);
bool checking_is_open(const struct checking *c, int place, size_t item);
void checking_first_open(struct checking *c);
void checking_next(struct checking *c);
bool checking_next_open(struct checking *c);
bool checking_next_problem(struct checking *c, int step);
bool checking_go_village(struct checking *c, int step);
bool checking_go_named(struct checking *c, const char *name);

/* checklist_write.c. False: it could not be kept anywhere. */
bool checking_may_write(struct checking *c);
void checking_bookmark(const struct checking *c, const struct item *item);
bool checking_drop_blank(struct checking *c);
bool checking_put(struct checking *c, const struct field *field, const char *value);
bool checking_pend(struct checking *c, const struct field *field, const char *text, struct err *e);
bool checking_waits(const struct checking *c, const struct record *r);
char *checking_waiting(const struct checking *c, const struct record *r, const struct field *field);
enum checking_step checking_undo(struct checking *c, bool again);

/* checklist.c: finds the village again after the desk was loaded anew. */
void checking_find_village(struct checking *c);

/* checklist_line.c: evidence, note and the number asked for. */
enum checking_step checking_line_open(struct checking *c, const struct field *field);
enum checking_step checking_line_do(struct checking *c, enum action action, const struct key *key);
enum checking_step checking_ask_do(struct checking *c, enum action action, const struct key *key);
void checking_line_keep(struct checking *c);

/* checklist_say.c */
void checking_say(struct checking *c, bool is_error, enum text_id id, ...)
	__attribute__((sentinel));
void checking_say_error(struct checking *c, const struct err *e);

#endif
