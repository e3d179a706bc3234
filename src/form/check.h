#ifndef FORM_CHECK_H
#define FORM_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "form/records.h"
#include "form/sheet.h"

/* One rule that fails at one place. */
struct problem {
	const struct check *check;
	const struct row *row; /* the row it was made for, or NULL */
	const struct owner *owner;
	int place;                   /* a village or PLACE_DISTRICT */
	int other;                   /* second village of a pair, else -1 */
	const struct record *record; /* SCOPE_RECORD, else NULL */
	const struct record *twin;   /* the other record that unique() found */
	struct value lhs, rhs, value;
	bool noted; /* soft, and one of its cells has a note */
};

struct problems {
	struct problem *list;
	size_t count, room;
};

void problems_release(struct problems *p);

/* Which checks to make. */
struct check_what {
	bool at_submit; /* completeness too */
	int place;      /* one village (its own and its owners' checks only), or one of these: */
	/* CHECK_RECORDS after an answer of this record changed: only what that may change. Take away
	 * first what check_covers tells; after records were added, deleted or carried check all. */
	const struct record *only;
};
enum {
	CHECK_EVERYWHERE = -2,
	CHECK_TOGETHER = -3, /* what concerns several villages: pairs and the district */
	CHECK_RECORDS = -4,  /* registers, checklists and documents; not among the others */
};

/* Makes all checks of the book's stage and appends what fails, in the order of villages (district
 * last), then of the checks in the files. */
void check_run(const struct book *b, const struct check_what *what, struct problems *out);

/* True when a run of these checks would find the problem again, if it were still one. */
bool check_covers(const struct check_what *what, const struct problem *p);

/* True when the problem reads this row at its place: the row is marked with it. */
bool problem_touches(const struct problem *p, const struct row *row);

/* True when the problem reads this field of its record (of its lines for a parent's sum, of the
 * twin): the field is marked with it. */
bool problem_touches_field(const struct problem *p, const struct field *field);

/* Where it stands, for the remark on it: "64.08.09.2001", or "64.08.09.2001 64.08.09.2002" of a pair, the
 * record's path, "" for the district; then, behind a blank, the row of a check that is made for several
 * and the owner of one that is made for each. Appends. */
void problem_place(const struct book *b, const struct problem *p, struct buf *out);

/* The numbers it is about, "9|2|" (lhs, rhs, value; empty where unknown; "|3.1" more where another record
 * is its twin; "|@55" more, its newest change, for a record's rule without numbers): a remark on it holds
 * only while they stay. Appends. */
void problem_facts(const struct problem *p, struct buf *out);

/* Its sentence with numbers and names filled in, in the language of the program. */
void problem_text(const struct book *b, const struct problem *p, struct buf *out);

#endif
