#ifndef WORK_FILL_PARTS_H
#define WORK_FILL_PARTS_H

#include "work/fill.h"

/* The parts of fill.c for each other; nobody else includes this. */

/* fill_move.c. fill_make makes the fields anew, the cursor stays on its own; fill_go puts it on one
 * (NULL: the done line) and loads it. */
void fill_make(struct fill *f);
void fill_go(struct fill *f, const struct field *field);
void fill_next(struct fill *f);
void fill_previous(struct fill *f);
bool fill_next_problem(struct fill *f, int step);
bool fill_next_empty(struct fill *f);
bool fill_go_named(struct fill *f, const char *name);
bool fill_is_empty(const struct fill *f, const struct field *field);

/* fill_write.c. fill_commit writes the field under the cursor; false: it could not be kept anywhere
 * and the cursor must stay. */
bool fill_commit(struct fill *f);
enum fill_step fill_resolve(struct fill *f, bool mine);
enum fill_step fill_undo(struct fill *f, bool again);

/* fill_keep.c: text that waits. fill_pend keeps it (NULL: forgets), fill_drop forgets that of the field
 * under the cursor. fill_draft counts a key and keeps a text from time to time, fill_undraft lets the
 * database have what it had before. fill_keep_unfinished: the line was cut in the middle of a text.
 * fill_gone: somebody deleted the record. */
void fill_bookmark(const struct fill *f, const struct field *field);
bool fill_pend(struct fill *f, const struct field *field, const char *text, struct err *e);
bool fill_drop(struct fill *f, struct err *e);
void fill_draft(struct fill *f);
void fill_undraft(struct fill *f);
void fill_keep_unfinished(struct fill *f);
void fill_gone(struct fill *f);

/* fill.c: begins with a record in place of the one before, on its first field. */
void fill_start(struct fill *f, struct record *r);

/* fill_value.c: canonical values that were not typed; false when there is none. */
bool fill_default(const struct fill *f, const struct field *field, struct buf *out);
bool fill_same(const struct fill *f, const struct field *field, struct buf *out);

/* fill_type.c: letters and the keys that move and erase in a text. */
enum fill_step fill_letter(struct fill *f, const struct key *key);
enum fill_step fill_erase(struct fill *f, enum action action, const struct key *key);
enum fill_step fill_inside(struct fill *f, enum action action);
enum fill_step fill_take(struct fill *f, const char *canonical);
bool fill_may_type(struct fill *f);
bool fill_types_number(const struct fill *f);

/* fill_choose.c: candidates. fill_read: what is typed as a canonical value. */
bool fill_has_codes(const struct field *field);
void fill_find(struct fill *f);
enum fill_step fill_choose(struct fill *f);
enum fill_step fill_point(struct fill *f, int step);
bool fill_accept_choice(struct fill *f);
bool fill_add_choice(struct fill *f);
bool fill_read(struct fill *f, struct buf *out, struct err *e);

/* fill_say.c: what stands in the message line until the next key. */
void fill_say(struct fill *f, bool is_error, enum text_id id, ...) __attribute__((sentinel));
void fill_say_error(struct fill *f, const struct err *e);

/* "? field: what is wrong. What to do." */
void fill_say_kept(
	struct fill *f, const struct field *field, const struct err *e, enum text_id next);

#endif
