#ifndef WORK_CHECKLIST_H
#define WORK_CHECKLIST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/action.h"
#include "base/buf.h"
#include "base/edit.h"
#include "base/prose.h"
#include "work/records.h"

enum checking_step {
	CHECKING_STAY,
	CHECKING_BEEP,
	CHECKING_LEAVE,
	CHECKING_OPEN, /* the item as a record: all of its fields */
	CHECKING_HISTORY,
	CHECKING_HELP,
	CHECKING_KEYS,
	CHECKING_FLOW, /* the steps of the report */
};

/* Answering a checklist by keys, one key an item: the first select_one field of the form whose list's
 * codes have keys is its answer; the first text field after it the evidence, the next the note. A
 * key always goes on to the next item, so that a whole list may be typed blind: what could not be
 * written waits at its item, where `e` finds it. */
struct checking {
	struct desk *desk; /* the caller's */
	const struct form *form;
	struct record_undo *undo; /* the caller's */
	int place;                /* village, or PLACE_DISTRICT; of this refresh, see village */
	char village[16];         /* its code, which stays the same; "": none */
	size_t at;                /* item; form->item_count: the done line */
	const struct field *answer, *evidence, *note; /* NULL when the form has none */
	const struct field *line;                     /* the text being asked for, NULL: none */
	struct prose prose;
	int cells;      /* the width of the line: the view sets it */
	char *base;     /* what stood in the line's field when it was opened */
	bool waits;     /* text of the line waits in the database: Esc Esc drops it */
	size_t unsaved; /* keys typed into the line since it was kept there */
	int64_t made; /* id of a record made to be filled, which goes again if nobody does; 0: none */
	bool away;    /* in the item as a record: it says where the person is */
	bool asks;    /* the number of an item is asked for: the message line says so */
	struct edit named;
	bool only_open; /* k goes to items without an answer; else to incomplete ones too */
	bool stuck;     /* the disk refused: no answers until a key that is none */
	bool help;
	struct buf message;
	bool message_is_error;
	const struct item *left; /* answered last, for the message line */
};

/* place < 0 of a checklist of villages: the first village with an open item. item NULL: the first open
 * one. */
bool checking_open(struct checking *c, struct desk *d, const struct form *form, int place,
	const struct item *item, struct record_undo *u, struct err *e);

/* Keeps a line that is being typed as text that waits, and where the person was. */
void checking_close(struct checking *c);

/* A key of the answer's codes writes it and goes to the next item, whatever the keymap says of it. In
 * a form without an answer Enter opens the item; "=" (ACT_REASONS) does in any. */
enum checking_step checking_do(struct checking *c, enum action action, const struct key *key);
enum keymap checking_keymap(const struct checking *c);

/* Takes in what others wrote meanwhile, or what the caller did to the desk. checking_do ends with it. */
void checking_refresh(struct checking *c);

/* The record of an item here, NULL when it was never answered; checking_record makes it for who may
 * write it. It is deleted when it is still empty at the next refresh or the end: the desk must know
 * by then what another wrote into it (desk_forget). */
struct record *checking_at(const struct checking *c, size_t item);
struct record *checking_record(struct checking *c, size_t item, struct err *e);

/* How often each code was given at this place, and how many items are open. */
size_t checking_given(const struct checking *c, const struct code *code);
size_t checking_open_count(const struct checking *c);

const char *checking_message(struct checking *c, bool *hard);

#endif
