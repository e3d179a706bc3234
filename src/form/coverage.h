#ifndef FORM_COVERAGE_H
#define FORM_COVERAGE_H

#include "form/sheet.h"

/* True when a row's coverage now is known and on the wrong side of its target: below it, or above it
 * where less is better. Never of a bound, which is no coverage, nor without a target. */
bool book_misses_target(const struct book *b, const struct row *row, int place);

#endif
