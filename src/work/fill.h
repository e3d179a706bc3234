#ifndef WORK_FILL_H
#define WORK_FILL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/action.h"
#include "base/buf.h"
#include "base/edit.h"
#include "base/prose.h"
#include "form/answer.h"
#include "work/records.h"

enum {
	FILL_CANDIDATES = 100,
	FILL_CELLS = 60,
	FILL_DRAFT_KEYS = 40 /* of a text that may be lost with the power */
};

enum fill_step {
	FILL_STAY,
	FILL_BEEP,
	FILL_LEAVE,
	FILL_LINES, /* open the list of what stands under this record; fill->lines says which form */
	FILL_HISTORY, /* of the field under the cursor */
	FILL_HELP,
	FILL_KEYS,
	FILL_FLOW, /* the steps of the report */
};

/* Filling one record by keys: the cursor on a field, what is typed into it, what is written when. No
 * screen, as work/entry.h has none: screens, line mode and tests drive the same. Type-ahead is
 * safe: an action that leaves a field writes it and moves; what cannot be accepted waits in the
 * field, marked "?", and the cursor goes on. */
struct fill {
	struct desk *desk;        /* the caller's */
	struct record *record;    /* NULL: it was deleted */
	int64_t id;               /* its id */
	const struct form *form;  /* its form */
	struct record_undo *undo; /* the caller's */
	/* Those asked for now, in order, and the one under the cursor. */
	const struct field **fields;
	size_t count;
	size_t at;          /* of fields; count: the "done" line, or lines under the record */
	int cells;          /* the width paragraphs are shown at: the view sets it */
	struct prose prose; /* what is being typed */
	bool touched;       /* typed and not written yet */
	bool mends;         /* keys went into what stood there: letters do too, not over it */
	bool same;          /* filled by "same as": Enter takes it, going away does not */
	bool stuck;     /* the text could be kept nowhere: only a text takes letters until it is */
	bool drafted;   /* what is typed, or some of it, waits in the database already */
	size_t unsaved; /* keys since then */
	bool away;      /* in the lines under the record: they say where the person is */
	char *base;     /* what stood in the field when the cursor came to it */
	char **pending; /* by field->index: text that waits, NULL none */
	size_t pending_count;
	/* Of a select or code field under the cursor, fitting what is typed. */
	struct candidate *candidates;
	size_t candidate_count, candidate; /* candidate == count: none is pointed at */
	bool choosing;                     /* the arrows move in the candidates */
	bool pointed;                      /* they did since the last letter */
	const struct form *lines; /* the form whose records stand under this one; NULL: none */
	bool asks;                /* the number of a field is being asked for, in line */
	struct edit line;
	bool help;
	struct buf message;
	bool message_is_error;
	struct buf gone;          /* who deleted the record when, and what became of the text */
	const struct field *left; /* written last, for the message line */
	size_t written;
	struct arena arena;
	struct arena found; /* of the candidates */
};

/* record and undo are the desk's and the caller's; field NULL: the first empty one. */
bool fill_open(struct fill *f, struct desk *d, struct record *r, const struct field *field,
	struct record_undo *u, struct err *e);

/* Keeps what is being typed as text that waits ("98" may be the start of 980) and where the person
 * was, then forgets all. */
void fill_close(struct fill *f);

enum fill_step fill_do(struct fill *f, enum action action, const struct key *key);
enum keymap fill_keymap(const struct fill *f);

/* Takes in what others wrote meanwhile, or what the caller did to the desk; never moves the cursor off
 * its field or touches what is being typed. fill_do ends with it. */
void fill_refresh(struct fill *f);

/* NULL on the done line. */
const struct field *fill_field(const struct fill *f);

/* The number by which ACT_GOTO finds a field: of the form, so that it stays. */
size_t fill_number(const struct field *field);

/* True when fill->prose is what the field under the cursor shows: typed, waiting, or a text. Else it
 * shows what fill_text says, and a letter begins anew. */
bool fill_is_typing(const struct fill *f);

/* Text of a field as it is shown, appended: what is typed under the cursor, what waits, or what
 * stands. */
void fill_text(const struct fill *f, const struct field *field, struct buf *out);

/* True when text waits in the field: it is shown with a "?". */
bool fill_waits(const struct fill *f, const struct field *field);

/* What Enter takes in this field while it is empty, as it is shown, appended; false when nothing. */
bool fill_suggestion(const struct fill *f, const struct field *field, struct buf *out);

/* The panel of help on the field under the cursor: paragraphs parted by LF, appended. */
void fill_help(const struct fill *f, struct buf *out);

/* prose_insert within the longest answer there is. */
bool fill_insert(struct prose *p, uint32_t code);

/* The sentence of the message line; *hard: an error or a failed hard check. */
const char *fill_message(struct fill *f, bool *hard);

#endif
