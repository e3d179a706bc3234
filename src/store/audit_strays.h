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

/* The same of sources, people, villages, units, and who owns rows and writes forms. */
extern const char *const audit_office_strays[];
extern const size_t audit_office_count;

/* What is kept of signed documents, keys and people has the digests that the log names. */
bool audit_digests(struct store *s, struct audit *out, struct err *e);

/* The lists of the office (store/office.h) are what they were when the log last named their digest,
 * and nothing but what the log names came between. */
bool audit_office(struct store *s, struct audit *out, struct err *e);

/* Finds the first row that the log does not account for, or that the log has and the tables lack;
 * out->stray stays "" when there is none. Settings, pending texts and codes are not looked at. */
bool audit_strays(struct store *s, struct audit *out, struct err *e);

#endif
