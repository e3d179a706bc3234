#ifndef WORK_DESK_H
#define WORK_DESK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"
#include "form/check.h"
#include "form/records.h"
#include "store/cell.h"
#include "store/flow.h"
#include "store/people.h"
#include "store/report.h"

/* A unit that answers for rows of this report, with the document an operator named for it. */
struct desk_unit {
	int64_t id;
	const char *name, *owner;
	const char *source; /* NULL: not named yet */
};

/* One report on somebody's desk: its numbers, cells, failing checks and who answers for what, all
 * in memory and kept equal to the database. Screens, line mode and shell look at it; nobody else
 * computes. */
struct desk {
	struct store *store;
	struct report report;
	struct arena arena;
	struct shelf *shelf; /* somebody else's sheets; NULL: its own */
	struct book book;
	struct cell *cells;        /* row id by place; NULL on a desk that is only looked at */
	struct problems *problems; /* one list a village, then one for district and pairs */
	struct desk_unit *units;
	size_t unit_count;
	const struct desk_unit **answers; /* owner index by place */
	int64_t version;
	struct problems record_problems; /* of book.records, in their order */
	char today[16];                  /* ISO, of the place where the program runs */
	struct labels *labels;           /* of codes looked up so far: desk_code_label */
	struct waiting_answer *waiting;  /* in records, as it was when the desk was loaded */
	size_t waiting_count;
	struct workflow flow; /* confirms, reviews and remarks of the report */
};

/* Loads everything; d must be {0} or closed. False with a sentence, and nothing to close. */
bool desk_open(struct desk *d, struct store *s, const struct report *r, struct err *e);
void desk_close(struct desk *d);

/* The same without cells, for what only shows progress, checks and units: numbers are in the book.
 * Nothing can be read or written cell by cell there. */
bool desk_look(struct desk *d, struct store *s, const struct report *r, struct err *e);

/* The same with the sheets of a shelf (store/report.h), which must outlive the desk or its next
 * refresh: for looking at one report of a year after another. */
bool desk_look_from(struct desk *d, struct store *s, struct shelf *shelf, const struct report *r,
	struct err *e);

/* Loads again, as it was opened, when another connection has written; *changed tells. Everything
 * is a new object then: callers find units by id, records by desk_record with the id they kept. */
bool desk_refresh(struct desk *d, bool *changed, struct err *e);

/* What was written did not last after all (a commit failed): the next refresh loads everything. Until
 * then all objects stay, but may be ahead of the database: refresh before they are shown. */
void desk_forget(struct desk *d);

/* What stands in a cell; row and cell are never NULL. */
struct cell *desk_cell(const struct desk *d, const struct row *row, size_t place);

/* The unit that answers for a row in a village. */
const struct desk_unit *desk_unit_of(const struct desk *d, const struct row *row, size_t place);

/* Why nothing can be typed into a report that is not open: a sentence whose {1} is its state. */
enum text_id desk_locked(const struct report *r);

/* True when the acting person may type there at all (an operator's missing source is another
 * matter: desk_needs_source). Computed rows are nobody's. */
bool desk_may_write(const struct desk *d, const struct row *row, size_t place);
bool desk_needs_source(const struct desk *d, const struct row *row, size_t place);

/* Writes one cell and brings numbers and checks of its village up to date, and the confirmations when
 * it withdrew one. w->report and row and place come from the desk. */
enum put_result desk_put(struct desk *d, size_t place, struct cell_write *w, struct err *e);

/* Reads one cell back and lets the rules of its village see it. */
bool desk_reload(struct desk *d, const struct row *row, size_t place, struct err *e);

/* Names the source of a unit, then writes what waited for it; *written counts those. */
bool desk_source(struct desk *d, int64_t unit, const char *text, size_t *written, struct err *e);

/* Reads confirms, reviews and remarks again, after one of them was written. */
bool desk_reload_flow(struct desk *d, struct err *e);

/* Gives up a text that was not accepted. */
bool desk_give_up(struct desk *d, const struct row *row, size_t place, struct err *e);

/* The worst problem a row shows at a village (hard before soft), NULL when none. */
const struct problem *desk_problem(const struct desk *d, const struct row *row, size_t place);

/* The first failed check that concerns several villages, as a sentence in out (cleared first);
 * false when there is none. No row shows it. */
bool desk_say_together(const struct desk *d, struct buf *out);

/* How many hard and soft checks fail at a village, or everywhere (PLACE_DISTRICT: all lists). */
struct desk_count {
	size_t hard, soft;
};
struct desk_count desk_count(const struct desk *d, int place);

/* The village of a code, or the place count when it is not in the list. */
size_t desk_place(const struct desk *d, const char *code);

/* The same by its name in any case, or by the last digits of its code, at least four. */
size_t desk_place_named(const struct desk *d, const char *name);

#endif
