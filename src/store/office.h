#ifndef STORE_OFFICE_H
#define STORE_OFFICE_H

#include <stdbool.h>

#include "codec/sha256.h"
#include "store/sql.h"

/* The lists of an office that change seldom: district, village, owner, unit, unit_village, row_owner
 * and form_writer. Their digest is the SHA-256 over a line for each row of each table, in that order:
 * the table and its columns in the order of the schema, each behind an US (0x1f), a LF at the end;
 * by primary key. */
bool office_digest(struct store *s, char digest[SHA256_HEX], struct err *e);

/* Ends what may have changed them, inside its transaction: when they are not what they were `before`
 * any more, a row of act `office` says so. */
bool office_log(struct store *s, const char before[SHA256_HEX], struct err *e);

/* SQL for what the mark of a row of act `user` is the digest of: the person's account, US, password
 * hash, each "" for none or behind a "+". */
#define OFFICE_PERSON \
	" ifnull('+' || user.account, '') || char(31) || ifnull('+' || user.password, '') "

#endif
