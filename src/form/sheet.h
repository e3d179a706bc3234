#ifndef FORM_SHEET_H
#define FORM_SHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "form/expr.h"
#include "form/form.h"

/* Numbers of one report, as the rules see them. */
enum datum_state {
	DATUM_EMPTY,
	DATUM_NUMBER,
	DATUM_NO_DATA,      /* "tidak ada data" with its reason */
	DATUM_NO_DATA_BARE, /* the reason is still missing */
};

struct datum {
	int64_t number;
	enum datum_state state;
	bool noted; /* a note stands beside it */
};

struct records;
struct shelf;
struct target;

struct sheet {
	size_t rows, places;
	struct datum *data; /* place by place */
};

struct sheet *sheet_new(size_t rows, size_t places);
void sheet_free(struct sheet *s);
struct datum *sheet_at(struct sheet *s, size_t row, size_t place);

enum { PERIOD_NOW, PERIOD_PREVIOUS, PERIOD_LAST_YEAR, PERIOD_STAGES };

enum { PLACE_DISTRICT = -1 };

struct place {
	const char *code; /* 64.08.09.2006 */
	const char *name;
	const char *kind; /* "Kel." or "Desa", from the code's first village digit */
};

/* Everything a rule may look at: the report now, the stage before, the same stage last year, and
 * each stage of this year at PERIOD_STAGES + stage->index. A missing sheet is NULL; all sheets
 * have the same rows and places. Sheets stand on a shelf (store/report.h), the book's own or one
 * that several books share. */
struct book {
	const struct forms *forms;
	const struct stage *stage;
	const char *district_code, *district_name;
	const struct place *places;
	size_t place_count;
	struct sheet **periods;
	size_t period_count;
	struct shelf *shelf; /* the store's; NULL when somebody else owns it */
	/* What rules may know besides numbers. */
	int year;
	bool in_window; /* today (of a report that was handed in: that day) is a month of the stage,
			   or the stage has none */
	struct records *records; /* of this report; NULL where they were not loaded */
	struct records **foreign; /* by stage->index: of the newest report of that stage this year, for
				     rules on records of another stage; NULL where none asks */
	const struct target *targets; /* of this year */
	size_t target_count;
	uint64_t is_signed; /* bit stage->index: its newest report of this year is signed or beyond */
};

/* What the kabupaten wants an indicator's coverage to be this year, in per mille. */
struct target {
	const struct row *row;
	int64_t permille;
	const char *source; /* "RKPD 2026" */
};

/* NULL when none was given. */
const struct target *book_target(const struct book *b, const struct row *row);

/* The datum of a row in a period at a village; an empty one where the sheet is missing. */
const struct datum *book_at(const struct book *b, int period, size_t row, int place);

/* A row's number: in a village what stands there (or its calculation), in the district the total,
 * unknown when any village has no number. */
struct value book_value(const struct book *b, int period, const struct row *row, int place);

/* Coverage of a row: numerator and denominator over the villages (or the one) where both are
 * numbers; known is false when there is none. A denominator of 0 is for the caller to print "-". */
struct coverage {
	int64_t numerator, denominator;
	bool known;
};
struct coverage book_coverage(const struct book *b, int period, const struct row *row, int place);
struct coverage book_ratio(const struct book *b, int period, const struct ratio *r, int place);

/* Per mille, rounded down; -1 when unknown or divided by 0. */
int64_t coverage_permille(const struct coverage *c);

/* Required rows of a form (NULL: all of the stage) and owner (NULL: all) at a village (or all of
 * them), and how many are filled: a number or a reasoned "no data". */
struct progress {
	size_t filled, required;
};
struct progress book_progress(const struct book *b, const struct form *form,
	const struct owner *owner, int place);

#endif
