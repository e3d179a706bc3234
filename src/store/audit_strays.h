#ifndef STORE_AUDIT_STRAYS_H
#define STORE_AUDIT_STRAYS_H

#include <stddef.h>

#include "store/change.h"
#include "store/sql.h"

/* Statements that each find one row that the log does not account for, as three columns: in the
 * workflow, and in what a reopening copied. */
extern const char *const audit_flow_strays[];
extern const size_t audit_flow_count;
extern const char *const audit_copy_strays[];
extern const size_t audit_copy_count;

/* What is kept of signed documents and keys has the digests that the log names. */
bool audit_digests(struct store *s, struct audit *out, struct err *e);

/* Finds the first cell, record, answer or target that the log does not account for, or that the log
 * has and the tables lack; out->stray stays "" when there is none. */
bool audit_strays(struct store *s, struct audit *out, struct err *e);

#endif
