#ifndef STORE_CELLS_H
#define STORE_CELLS_H

#include "store/cell.h"

/* What stands in a cell as one text: digits, ". reason" for no data, "" for empty; in the arena. */
const char *cell_text(struct arena *a, const char *value, const char *reason);

/* Where a pending text belongs, and the note typed with it. */
struct pending {
	struct report *report;
	const char *place, *row; /* of an answer: the record's path and the field */
	const char *text, *note;
	bool flagged;
	enum pending_why why;
};

/* Inside a running transaction. */
bool pending_keep(struct store *s, const struct pending *p, struct err *e);
bool pending_forget(struct store *s, const struct pending *p, struct err *e);

/* A value given up in a conflict stays in the log: neither of the two is lost. c is the cell as it
 * stands, with its pending text. */
bool pending_decline(struct store *s, const struct pending *p, const struct cell *c, struct err *e);

#endif
