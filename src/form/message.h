#ifndef FORM_MESSAGE_H
#define FORM_MESSAGE_H

#include "form/check.h"

/* Placeholders of a check's message: {lhs} {desa} {S01} .. */

/* Finds the first that nobody would fill in for this check; its name goes to name. */
bool message_is_wrong(
	const struct forms *f, const struct check *c, const char *message, struct buf *name);

#endif
