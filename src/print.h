#ifndef PRINT_H
#define PRINT_H

#include "base/buf.h"
#include "work/desk.h"

/* Pictures of a report as lines of text, for status and demo. */

/* Progress of a report: by form and owner, by unit, by village. */
void print_progress(struct buf *b, const struct desk *d);

/* Coverage of the kecamatan, an indicator a line: number, short label, numerator / denominator, per
 * cent, bar. "-" for 0 of 0; counts for what has no denominator. */
void print_coverage(struct buf *b, const struct desk *d);

/* text in so many cells, padded with blanks; right: to the right. */
void print_cell(struct buf *b, const char *text, size_t cells, bool right);

#endif
