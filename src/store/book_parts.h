#ifndef STORE_BOOK_PARTS_H
#define STORE_BOOK_PARTS_H

#include "store/report.h"

/* For src/store only: parts of a book. */

/* What rules may know besides numbers: the window, targets, signed stages, records of this report
 * and those its rules ask for. */
bool book_facts(
	struct store *s, const struct report *r, struct arena *a, struct book *b, struct err *e);

/* Frees the lists of records. */
void book_facts_release(struct book *b);

#endif
