#ifndef WORK_KEYING_H
#define WORK_KEYING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/action.h"
#include "base/buf.h"
#include "base/edit.h"
#include "store/rekey.h"
#include "work/desk.h"

/* Draws a sample for blind re-keying: so many cells of a village (place -1: of all), evenly at random among
 * those with something in them that the acting verifier did not write; seed makes it repeatable. Cells
 * that were drawn before are not drawn again; fewer are drawn where fewer are left, none is refused. */
bool keying_draw(struct desk *d, int place, size_t count, uint64_t seed, struct err *e);

/* How many keying_draw could draw there. */
bool keying_left(struct desk *d, int place, size_t *count, struct err *e);

/* A seed for a person who gives none. */
uint64_t keying_seed(const struct desk *d);

/* Re-keying by keys, CSPro's rule (ref/peers.md 5): the field is blank; what equals the cell is done; what
 * differs beeps and is typed again; the same new value twice wins: the row is sent back with it; going back
 * to what stands counts for the verifier. No screen. Nothing here shows what stands before it is settled. */
struct keying {
	struct desk desk;
	struct rekey *list; /* by village and row; cells that hold nothing any more are left out */
	size_t count, cursor; /* cursor count: the line after the last */
	struct arena arena;
	struct edit edit;
	char first[16]; /* what was typed first and differed, "" when nothing yet */
	struct buf message;
	bool message_is_error;
};
enum keying_step {
	KEYING_STAY,
	KEYING_BEEP,
	KEYING_LEAVE,
	KEYING_HELP
};
bool keying_open(struct keying *k, struct store *s, const struct report *r, struct err *e);
void keying_close(struct keying *k);
enum keying_step keying_do(struct keying *k, enum action action, const struct key *key);

/* Reads the list anew, after more was drawn; the cursor goes to the first cell that is open. */
bool keying_reload(struct keying *k, struct err *e);

/* The cell of a line of the list. */
const struct row *keying_row(const struct keying *k, size_t index);
size_t keying_place(const struct keying *k, size_t index);

/* Puts the cursor on a cell of the list; false when it was not drawn. */
bool keying_go(struct keying *k, const struct row *row, size_t place);

/* Takes one text for the cell under the cursor, which must be open; `first` remembers across programs. What
 * it came to is in the message. */
enum keying_answer {
	KEYING_EQUAL,
	KEYING_DIFFERS,  /* to be typed once more */
	KEYING_KEYER,    /* whoever filled it erred: sent back */
	KEYING_VERIFIER, /* the verifier erred */
	KEYING_REFUSED   /* not an answer, or the database refused: see the message */
};
enum keying_answer keying_take(struct keying *k, const char *typed);

/* How far, and the errors so far. */
struct keying_count {
	size_t settled, keyer, verifier;
};
struct keying_count keying_count(const struct keying *k);

/* A value as people read it: "1.250", or the words for no data. */
void keying_show(const char *value, char *out, size_t size);

#endif
