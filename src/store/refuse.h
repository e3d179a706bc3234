#ifndef STORE_REFUSE_H
#define STORE_REFUSE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"

struct change;
struct store;

/* More in one transaction are only counted: a wrong import may hold thousands. */
enum {
	REFUSALS_MOST = 1000
};

/* Refused writes of the running transaction. They outlive its rollback and are logged when the
 * outermost one ends. */
struct refusals {
	struct arena arena;
	struct change *list;
	size_t count, room, more;
};

/* If a trigger refused the last statement, remembers what was tried (act, after, where) with the
 * sentence as its note. */
void refuse_if_denied(struct store *s, const struct change *tried);

/* The same where the program itself said no. */
void refuse(struct store *s, const struct change *tried, const char *sentence);

/* Appends what was remembered to the log inside the running transaction, and forgets it. */
bool refusals_log(struct store *s, struct err *e);
void refusals_release(struct refusals *r);

#endif
