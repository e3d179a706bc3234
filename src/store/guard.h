#ifndef STORE_GUARD_H
#define STORE_GUARD_H

#include <stdbool.h>

#include "base/err.h"

struct store;

/* Why a trigger stopped a write. The words are what triggers say: ansit_deny('owner', 'Setcam'). */
#define DENIALS(X) \
	X(NOBODY, "nobody") \
	X(NAME, "name") \
	X(ROLE, "role") \
	X(STATE, "state") \
	X(PLACE, "place") \
	X(ROW, "row") \
	X(OWNER, "owner") \
	X(VILLAGE, "village") \
	X(SOURCE, "source") \
	X(OPERATOR, "operator") \
	X(ADMIN, "admin") \
	X(LAST, "last") \
	X(HISTORY, "history") \
	X(LOG, "log") \
	X(FORM, "form") \
	X(WRITER, "writer") \
	X(PARENT, "parent") \
	X(ORIGIN, "origin") \
	X(DELETED, "deleted") \
	X(OFFICE, "office") \
	X(OLD, "old") \
	X(MOVE, "move") \
	X(MOVER, "mover") \
	X(UNCONFIRMED, "unconfirmed") \
	X(UNREVIEWED, "unreviewed") \
	X(UNSIGNED, "unsigned") \
	X(REASON, "reason") \
	X(CONFIRMED, "confirmed") \
	X(CONFIRMER, "confirmer") \
	X(PAPER, "paper") \
	X(SEEN, "seen") \
	X(EYES, "eyes") \
	X(KEY, "key") \
	X(SERIAL, "serial") \
	X(FIXED, "fixed") \
	X(NOTE, "note")

enum denial_code {
	DENY_NONE,
#define X(id, word) DENY_##id,
	DENIALS(X)
#undef X
	DENY_COUNT
};

struct denial {
	enum denial_code code;
	struct err why;
};

/* Gives the connection the two functions that the triggers call and that no other program has:
 * ansit_user(), the id of who acts, and ansit_deny(code, detail), which stops the statement. They
 * are innocuous, or trusted_schema=OFF would forbid them in triggers (sqlite.org/trustfunc.html). */
bool guard_register(struct store *s, struct err *e);

#endif
