#ifndef STORE_CHANGE_H
#define STORE_CHANGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "store/report.h"

/* One row of the append-only log. Its hash is the lower-case hex SHA-256 over the hash of the row
 * before (64 zeros before the first), a LF, and these columns joined by US (0x1f): seq at user
 * account origin act report place row before after mark note. No column holds a control character
 * (the lines of an answer are parted by U+2028), `at` is as clock_iso writes it. Anybody can follow
 * the chain, row by row:
 *   sqlite3 office.db "SELECT '<hash before>' || char(10) || seq || char(31) || at || char(31) ||
 *   user || .. || note FROM change WHERE seq = N" | head -c -1 | sha256sum
 *
 * act            after                         before, note
 * init           name of the district          place: its code; mark: the first digest of the lists
 * office         the digest of the lists       before: theirs before what the rows above it did
 * cell           what was written              before: what stood there; note: the cell's note
 * refused        what was tried                before: what stands; note: the sentence
 * refused-more   how many were not listed      in one transaction
 * declined       what stands                   before: the text given up; note: its note
 * report         the state                     before: the state before, "" for a new one; note: why
 *                                              it was returned or reopened; of one that was signed
 *                                              the digest, mark: the signature
 * confirm        the unit, "" when withdrawn   before: the unit; note: the paper, or what withdrew it
 * review         the verdict                   before: the one before; mark: the revision looked at
 * remark         the text, "" taken away       place: where the check fails; row: the check; mark:
 *                                              accept or note; note: the facts it speaks of
 * rekey          open same keyer verifier      before: what was keyed; mark: the revision that was
 *                                              drawn; note: who had written it
 * key            the public key, "" retired    before: the other; mark: sealed or file; note: a digest
 *                                              of what is kept of it
 * source         the document                  before: the one before; note: the unit
 * user           the name, "" when closed      before: the name, "" when new; note: what was done;
 *                                              mark: a digest of account and password hash
 * unit           the unit                      before: the unit that had the village; note: owner
 * village        the name, "" when retired     before: the name, "" when new; note: the reason
 * owner          a row's owner, "" when gone   before: the owner before; row: the row; mark: its form
 * writer         who may write a form's        before: who might; row: the form
 *                records, "" when it is gone
 * record         "+" added, "-" deleted        before: the other, "" of a new one; place: its path
 *                                              (form/records.h); note: where it came from
 * answer         what was written              before: what stood there; row: the field
 * target         per mille, "" taken away      before: the one before; place: the year; note: source
 * codes          how many were taken           place: the list; note: the file
 * login-refused  the name, "" when unknown     the password is never kept
 *
 * The lists are district, villages, owners, units, owners of rows and writers of forms; what a new
 * database begins with is not logged one by one. store/office.h says what both digests are over. Each
 * `office` begins with the digest that the one before (or init) ended with. Older programs logged no
 * digests: a person and the lists are compared with them from the first one on. */
struct change {
	int64_t seq;
	int64_t at_ms;
	const char *user, *account, *origin;
	const char *act;
	const char *report; /* "2026/sem1", "" where it concerns none */
	const char *place, *row;
	const char *before, *after; /* "" for empty; no data is ". reason" */
	const char *mark; /* a cell's: "!" to be checked again, "*" filled by "same as last time" */
	const char *note;
};

/* The history of one cell in a report and the revisions before it, newest first; refused and given-up
 * writes too, and what verifiers said of it. */
bool changes_of_cell(struct store *s, struct arena *a, const struct report *r,
	const struct row *row, const char *place, struct change **list, size_t *count,
	struct err *e);

/* Calls each() for the newest `most` changes (0: all), oldest first, until it returns false. Texts
 * are borrowed during the call, which must not write. */
bool changes_each(struct store *s, int64_t most, bool (*each)(void *data, const struct change *c),
	void *data, struct err *e);

/* What audit --verify finds: how many rows hold, the seq of the first that does not follow or is
 * missing (0: none), the head's hash, the first row of any table that the log does not account for, and
 * the first table or trigger that is not as this program makes it. False only on trouble. Not compared:
 * settings and pending texts, which are each person's own, and codes, of which only the import is
 * logged. */
struct audit {
	int64_t count;
	int64_t broken_seq;
	char head[65];
	/* "2026/sem1 64.08.09.2001 S01"; "office" for one of the lists, "office 17" when it was altered
	 * before that row was logged; "" when everything agrees. */
	char stray[96];
	char altered[64]; /* "cell_insert", "" when the schema is whole */
};
bool changes_verify(struct store *s, struct audit *out, struct err *e);

/* For the store itself: appends a row inside the running transaction and gives its seq. Fields
 * left NULL are "", but user, account, origin and at_ms are always the session's own (at_ms: unless
 * given). Control characters become blanks; the LF of an answer is U+2028 before it comes here. */
bool change_add(struct store *s, const struct change *c, int64_t *seq, struct err *e);

#endif
