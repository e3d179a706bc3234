#ifndef WORK_ENTRY_H
#define WORK_ENTRY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/action.h"
#include "base/buf.h"
#include "base/edit.h"
#include "work/bookmark.h"
#include "work/desk.h"
#include "work/undo.h"

/* A line the person asked for with a key; letters go there until Enter or Esc Esc. */
enum entry_line { LINE_NONE, LINE_GOTO, LINE_SEARCH, LINE_NOTE, LINE_SOURCE };

enum entry_panel { PANEL_NONE, PANEL_HELP, PANEL_REASONS };

enum entry_step {
	ENTRY_STAY,
	ENTRY_BEEP,    /* the key means nothing here; it was dropped */
	ENTRY_LEAVE,
	ENTRY_HISTORY, /* show the history of the cell under the cursor */
	ENTRY_HELP,    /* show all keys */
	ENTRY_KEYS,    /* show the key test */
	ENTRY_FLOW,    /* show the steps of the report */
	ENTRY_REMARKS, /* show its errors and warnings */
	ENTRY_RETURNED, /* show what was sent back */
	ENTRY_DOCUMENT, /* show its document */
	ENTRY_CONFIRM, /* show where the unit of the row gives its word */
};

/* Filling one table by keys: the cursor, the text being typed, what is written when. No screen: it
 * is given actions and says what changed, so that a screen, line mode and a test drive the same.
 *
 * Type-ahead is safe here or nowhere (ref/ssh.md B): an action that leaves a field always writes
 * and always moves; checks only mark; nothing but the person's keys moves the cursor. */
struct entry {
	struct desk desk;
	const struct form *form;
	enum entry_face face;
	size_t row;    /* in the form; form->row_count is the line after the last ("done") */
	size_t place;
	struct edit edit;
	bool walks;    /* the last move was an arrow's: it stops at local rows too */
	bool same;     /* edit was filled by "same as last time" */
	bool mends;    /* an arrow went into the kept text: letters go in there, not over it */
	bool takes_same; /* the key at hand accepts what "same as last time" filled */
	bool same_asked; /* "same as last time" was pressed on a filled field: once more replaces it */
	bool stuck;    /* the disk refused: nothing more is typed until it takes the value */
	int64_t base;  /* the revision of the cell when the cursor came to it */
	enum entry_line line;
	struct edit line_edit;
	enum entry_panel panel;
	struct buf message;
	bool message_is_error;
	const struct row *left; /* the row last written, for the message line */
	size_t left_place;
	struct undo undo;
	size_t written; /* fields accepted since the table was opened */
};

/* Where to start: place and row may be NULL (then the first empty field this person may fill). */
struct entry_at {
	const struct form *form;
	const char *place;
	const struct row *row;
	enum entry_face face;
};

/* False with a sentence, and nothing to close. */
bool entry_open(struct entry *n, struct store *s, const struct report *r,
	const struct entry_at *at, struct err *e);

/* Writes what is being typed, then forgets everything. */
void entry_close(struct entry *n);

/* One key's worth of work. key is looked at when action is ACT_NONE (text) and to tell Tab from
 * Right. */
enum entry_step entry_do(struct entry *n, enum action action, const struct key *key);

/* Which keys mean what now. */
enum keymap entry_keymap(const struct entry *n);

/* The row under the cursor; NULL on the done line. */
const struct row *entry_row(const struct entry *n);

/* What Enter on the done line leads to: the next form or the next village, by name; NULL when there
 * is nothing more. Borrowed from the desk and the forms. */
const char *entry_after(const struct entry *n);

/* Takes in what others wrote meanwhile; never moves the cursor or touches what is being typed. */
void entry_refresh(struct entry *n);

/* The sentence of the message line, "" when all is well. *hard: it is a failed hard check or an
 * error. Borrowed until the next entry_do. */
const char *entry_message(struct entry *n, bool *hard);

/* Text of a cell as it stands or waits: digits grouped, "tidak ada", pending text. To out. */
void entry_cell_text(const struct cell *c, char *out, size_t size);

/* ". Buku hilang" of the log as people read it: "tidak ada (Buku hilang)". Appends. */
void entry_no_data_text(const char *value, struct buf *out);

#endif
