#ifndef PRINT_H
#define PRINT_H

#include "base/buf.h"
#include "work/desk.h"

/* Pictures of a report as lines of text, for status and demo. */

/* Progress of a report: by form and owner, by unit, by village. */
void print_progress(struct buf *b, const struct desk *d);

/* A year, a line a stage: report, stage, state, how full, failing checks, and what stands in it. False
 * on trouble. */
bool print_year(struct buf *b, struct store *s, int year, struct err *e);

/* Failing checks of a report, of tables and records together. */
struct desk_count print_count(const struct desk *d);

/* The registers, checklists and documents of a report, a line a form: records, complete of expected,
 * failing checks. */
void print_records(struct buf *b, const struct desk *d);

/* Coverage of the kecamatan, an indicator a line: number, short label, numerator / denominator, per
 * cent, bar. "-" for 0 of 0; counts for what has no denominator. */
void print_coverage(struct buf *b, const struct desk *d);

/* A name that a person gave, as it may go to a terminal. */
void print_name(struct buf *b, const char *name);

/* text in so many cells, padded with blanks; right: to the right. */
void print_cell(struct buf *b, const char *text, size_t cells, bool right);

#endif
