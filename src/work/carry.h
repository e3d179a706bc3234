#ifndef WORK_CARRY_H
#define WORK_CARRY_H

#include <stdbool.h>
#include <stddef.h>

#include "work/records.h"

/* Carries of a form that fit the stage on the desk, in the order of the file; returns how many, at
 * most `most`. */
size_t carries_fitting(
	const struct desk *d, const struct form *form, const struct carry **out, size_t most);

/* What a register may take over from another stage, or from the lowest coverages. */
struct offer {
	const struct carry *carry;
	const struct form *form; /* what it makes */
	struct book book;        /* the desk's with the records of the source */
	struct records source;
	struct offered {
		struct record *record; /* of the source; NULL for a row */
		const struct row *row; /* carry->lowest */
		int64_t permille;      /* its coverage, -1 unknown */
		bool taken;            /* this report has it already */
		bool chosen;           /* the person wants it */
	} * list;
	size_t count;
	struct arena arena;
};

/* Loads what a carry offers, those not taken first; of rows then the lowest coverages first and the
 * unknown last. None is chosen. It stays good when the desk is loaded again. */
bool offer_open(struct offer *o, struct desk *d, const struct carry *carry, struct err *e);
void offer_close(struct offer *o);

/* One line that says what an offered thing is; in brief for a list, which has less room. */
void offer_text(const struct desk *d, const struct offer *o, size_t index, struct buf *out);
void offer_brief(const struct desk *d, const struct offer *o, size_t index, struct buf *out);

/* What became of those chosen. */
struct offer_taken {
	size_t made;          /* records, without their lines */
	size_t passed;        /* taken already, and offered only once */
	struct record *first; /* made, NULL when none was */
};

/* Makes a record of each chosen one, with its lines when the carry says so: all or none, one
 * durable transaction and one step of undo (u may be NULL). What is taken already and may be only
 * once is passed over, as the database has it then: the desk is refreshed first, and `taken` of each
 * chosen one says what holds now. */
bool offer_take(struct offer *o, struct desk *d, struct record_undo *u, struct offer_taken *out,
	struct err *e);

#endif
