#ifndef STORE_CONNECT_H
#define STORE_CONNECT_H

#include "store/sql.h"

/* A connection to a file with everything a session needs but the schema: settings of safety, the
 * functions of the triggers. shown: the name for sentences. NULL with a sentence on error. */
struct connect {
	const char *file, *shown;
	const struct forms *forms;
	const struct clock *clock;
};
struct store *store_connect(const struct connect *c, struct err *e);

/* A row by the exact name that stands in a cell, NULL when the forms do not know it. */
const struct row *store_row(const struct store *s, const char *name);

#endif
