#ifndef STORE_WRITERS_H
#define STORE_WRITERS_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"

struct store;

/* Copies who may write the records of which form from the forms into the database for its triggers;
 * a form whose writers change is logged. By an admin only (or while a database is made). */
bool writers_copy(struct store *s, struct err *e);

/* Takes only the forms that the database does not know yet: nobody wrote them before. */
bool writers_take(struct store *s, struct err *e);

/* "operator,owner:Setcam", as the database names writers, in words for people. */
void writers_say(const char *names, struct buf *out);

#endif
