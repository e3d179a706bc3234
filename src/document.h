#ifndef DOCUMENT_H
#define DOCUMENT_H

#include "work/records.h"

enum {
	DOCUMENT_CELLS = 80
};

/* The text of a document (form->print) with its answers in it, wrapped for lines of 80 cells; regency
 * is for {kabupaten}. A word in braces that is no field and none of those of ansit-form(5) stays as it
 * is. */
void document_print(
	const struct desk *d, const struct record *r, const char *regency, struct buf *out);

#endif
