#ifndef WORK_DOCUMENT_WRAP_H
#define WORK_DOCUMENT_WRAP_H

#include <stddef.h>

#include "base/buf.h"

enum {
	DOCUMENT_CELLS = 80
};

/* Adds paragraphs parted by LF, broken at blanks for lines of 80 cells, each line ended with LF. The
 * first stands at indent and its other lines hang so many cells further (or under the words behind
 * its "3. " or "- ", if those are further); the paragraphs after it stand at indent + hang. */
void document_wrap(struct buf *out, const char *text, size_t indent, size_t hang);

#endif
