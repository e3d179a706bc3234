#ifndef WORK_RECORD_NUMBER_H
#define WORK_RECORD_NUMBER_H

#include "form/records.h"

/* The record of a form with that number under a parent (NULL: on its own), NULL when it does not
 * stand. */
struct record *record_numbered(
	const struct records *all, const struct form *form, const struct record *parent, int no);

/* "3", or "3.2" of a form whose records are lines; *parent_no is 0 of the others. False for anything
 * else, and for numbers no record has. */
bool record_number_read(const struct form *form, const char *text, int *parent_no, int *no);

#endif
