#ifndef STORE_AUDIT_STRAYS_H
#define STORE_AUDIT_STRAYS_H

#include "store/change.h"

/* Finds the first cell, record, answer or target that the log does not account for, or that the log
 * has and the tables lack; out->stray stays "" when there is none. */
bool audit_strays(struct store *s, struct audit *out, struct err *e);

#endif
