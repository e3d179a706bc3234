#ifndef WORK_DOCUMENT_H
#define WORK_DOCUMENT_H

#include "work/records.h"

/* The text of a document (form->print) with its answers in it, wrapped for lines of 80 cells; regency
 * is for {kabupaten}. An empty answer is a row of dots, a line of an empty field of paragraphs two of
 * them. A word in braces that is no field and none of those of ansit-form(5) stays as it is. */
void document_print(
	const struct desk *d, const struct record *r, const char *regency, struct buf *out);

#endif
