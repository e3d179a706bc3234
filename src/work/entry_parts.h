#ifndef WORK_ENTRY_PARTS_H
#define WORK_ENTRY_PARTS_H

#include "work/entry.h"

/* The parts of entry.c for each other; nobody else includes this. */

/* entry_move.c: each puts the cursor somewhere and loads the field under it. */
void entry_go(struct entry *n, size_t row, size_t place);
void entry_move_next(struct entry *n);
void entry_move_previous(struct entry *n);
void entry_move_sideways(struct entry *n, int step);
void entry_move_section(struct entry *n, int step);
void entry_move_end(struct entry *n, bool last);
bool entry_move_problem(struct entry *n, int step);
bool entry_move_empty(struct entry *n);
void entry_first_empty(struct entry *n);
bool entry_go_named(struct entry *n, const char *name);
bool entry_search(struct entry *n, const char *words);

/* entry_write.c: writes the field under the cursor. False: it could not be kept anywhere and the
 * cursor must stay (disk trouble). */
bool entry_commit(struct entry *n);

/* Keeps what was being typed when the line was cut, as text that waits for its person. */
void entry_keep_unfinished(struct entry *n);
enum entry_step entry_undo(struct entry *n, bool redo);
enum entry_step entry_flag(struct entry *n);
enum entry_step entry_resolve(struct entry *n, bool mine);
bool entry_put_note(struct entry *n, const char *note);
bool entry_put_source(struct entry *n, const char *text);
void entry_save_bookmark(struct entry *n);

/* entry_text.c */
/* Goes into what stands in the field instead of typing over it. */
void entry_begin_mending(struct entry *n);
enum entry_step entry_letter(struct entry *n, const struct key *key);
enum entry_step entry_fill_same(struct entry *n);
enum entry_step entry_no_data(struct entry *n, const struct key *key);
enum entry_step entry_line_do(struct entry *n, enum action action, const struct key *key);
enum entry_step entry_line_open(struct entry *n, enum entry_line line);

/* entry_say.c: what stands in the message line until the next key. */
void entry_say(struct entry *n, bool is_error, enum text_id id, ...) __attribute__((sentinel));
void entry_say_error(struct entry *n, const struct err *e);
void entry_say_not_yours(struct entry *n);

#endif
