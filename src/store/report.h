#ifndef STORE_REPORT_H
#define STORE_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "form/sheet.h"
#include "store/store.h"

/* One kecamatan x year x stage x revision. id 0: nothing was written yet. */
struct report {
	int64_t id;
	int year;
	const struct stage *stage;
	int revision;   /* from 1 */
	char state[16]; /* of store/flow.h */
	bool is_old;    /* a later revision exists */
};

/* True while numbers and records may be written: draft, or returned to it, or not begun. */
bool report_is_open(const struct report *r);

/* A state in the language of the program: "diserahkan"; a word it does not know as it is. */
const char *report_state_word(const char *state);

enum {
	REPORT_TEXT = 48
};

/* "2026/sem1" or "2026/sem1/2"; revision 0 when none is written, for report_find. The sentence
 * names the stages there are. */
bool report_parse(const struct forms *forms, const char *text, int *year,
	const struct stage **stage, int *revision, struct err *e);

/* "2026/sem1", with "/2" from the second revision on. */
void report_show(const struct report *r, char out[REPORT_TEXT]);

/* The newest revision of a stage (revision 0) or that one; id 0 and revision 1 when there is none
 * yet. False on trouble, and for a later revision that does not exist. */
bool report_find(struct store *s, int year, const struct stage *stage, int revision,
	struct report *out, struct err *e);

/* Makes the draft if r->id is 0, or if the transaction that had made it was undone; any actor who
 * may write a cell or a record of some form may do that. */
bool report_open(struct store *s, struct report *r, struct err *e);

/* Years that have a report, newest first, in the arena; at most the count given. */
size_t report_years(struct store *s, int *years, size_t most);

/* The book of a report: its year, window, targets and signed stages, its records and those of other
 * stages that its rules ask for (`foreign`), and the numbers: now, the stage before, last year, and
 * each table stage of the year, with the villages that stand in the report's year. Everything in
 * the arena but the sheets and lists of records, which book_release frees. There is always a sheet
 * for now; periods that are the same report share one, and stages without tables have none. */
bool book_load(
	struct store *s, const struct report *r, struct arena *a, struct book *out, struct err *e);
void book_release(struct book *b);

/* The same with sheets from a shelf, for several books of one year: a report is read once for all of
 * them. The shelf must outlive them; book_release still frees the book's own lists. */
struct shelf;
struct shelf *shelf_new(void);
void shelf_free(struct shelf *shelf);
bool book_load_from(struct store *s, struct shelf *shelf, const struct report *r, struct arena *a,
	struct book *out, struct err *e);

/* The district and the villages of a year alone, for a book without anything else. In the arena. */
bool book_places(struct store *s, struct arena *a, int year, struct book *b, struct err *e);

/* The owner's document an operator copies from: "Lap. Puskesmas 12 Juli 2026 no. 440/..", once per
 * unit and report. Empty text is refused. NULL when none was named; result in the arena. */
bool source_put(struct store *s, struct report *r, int64_t unit, const char *text, struct err *e);
const char *source_get(struct store *s, struct arena *a, const struct report *r, int64_t unit);

#endif
