#ifndef STORE_CELL_H
#define STORE_CELL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "store/report.h"

/* What stands in one cell. value is canonical digits; value NULL with reason not NULL is "tidak
 * ada data" (reason "" is still owed); both NULL is empty. revision is the seq of the change that
 * wrote it, 0 when nothing ever did. */
struct cell {
	const struct row *row;
	const char *place; /* village code */
	const char *value, *reason;
	const char *note; /* "" when there is none */
	bool flagged;     /* "periksa lagi" */
	bool same;        /* filled by "same as last time" and not typed since */
	int64_t revision;
	const char *user; /* "" when nothing was ever written */
	int64_t user_id;
	int64_t at_ms;
	/* Text that was typed but is not accepted: no right yet (no source named), not a number, or
	 * somebody else wrote meanwhile. Kept until it is accepted or given up; only for its writer. */
	const char *pending;      /* ". reason" for no data; NULL when there is none */
	const char *pending_note; /* typed together with it, NULL when there is none */
	bool pending_flagged;
	enum pending_why {
		PENDING_NONE,
		PENDING_SOURCE,
		PENDING_CONFLICT,
		PENDING_WRONG
	} why;
};

enum put_result {
	PUT_DONE,
	PUT_SAME,     /* that is what stood there: nothing written */
	PUT_CONFLICT, /* somebody else wrote since `base`: kept as pending, nothing lost */
	PUT_SOURCE, /* the operator must name the owner's document first: kept as pending, logged */
	PUT_REFUSED, /* not this person's row: logged, the sentence names the owner */
	PUT_FAILED,  /* disk or database: the sentence says what */
};

enum {
	BASE_ANY = -1
};

enum {
	CELL_TEXT = 1000
}; /* bytes of a reason or a note, and of a pending text */

enum {
	CELL_WITHDREW = 64
};

struct cell_write {
	struct report *report; /* opened if it has no id yet */
	const struct row *row;
	const char *place;
	const char *value, *reason, *note; /* note NULL: none; blanks for control characters */
	bool flagged, same;
	int64_t base;        /* the revision the person saw, or BASE_ANY */
	bool keep_pending;   /* a screen: text that is not accepted is kept. A shell just fails. */
	bool leaves_pending; /* a note or flag beside it: text that waits goes on waiting */
	char *withdrew; /* out, CELL_WITHDREW bytes: the unit whose confirmation this write withdrew, or ""; may be NULL */
};

/* Writes one cell and its change-log row in one durable transaction (inside store_begin: with the
 * rest). The rights are checked by the database's triggers (DESIGN section 5). */
enum put_result cell_put(struct store *s, const struct cell_write *w, struct err *e);

/* Keeps or forgets (text NULL) what was typed but not accepted, durable at once. What is given up
 * in a conflict goes into the change log (declined), so that neither value is lost. */
bool cell_pend(struct store *s, struct report *r, const struct row *row, const char *place,
	const char *text, enum pending_why why, struct err *e);

/* All cells of a report at a place (NULL: all places), with the actor's pending texts, in the
 * arena. Cells that nothing was ever written to and that have no pending
 * text are not in the list, nor are rows the forms do not know. By place, then by row's name. */
bool cells_list(struct store *s, struct arena *a, const struct report *r, const char *place,
	struct cell **list, size_t *count, struct err *e);

/* One cell; an empty one when nothing was written. */
bool cell_get(struct store *s, struct arena *a, const struct report *r, const struct row *row,
	const char *place, struct cell *out, struct err *e);

#endif
