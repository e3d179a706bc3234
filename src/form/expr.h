#ifndef FORM_EXPR_H
#define FORM_EXPR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"

struct book;
struct records;
struct form;
struct forms;
struct record;
struct row;
struct field;
struct stage;

/* The language of rules (DESIGN section 4): whole numbers, three-valued, no floating point, no
 * side effects, depth-limited. A missing operand, a division by zero and an overflow make all they
 * touch unknown, but `false and unknown` is false and `true or unknown` is true (Kleene). */

enum { EXPR_DEPTH = 64 };

/* Truth is 0 or 1. */
struct value {
	int64_t number;
	bool known;
};

enum expr_op {
	EXPR_NUMBER,
	EXPR_ROW,         /* a row in a period */
	EXPR_NAMED_VALUE, /* `value` of the check */
	EXPR_ADD, EXPR_SUB, EXPR_MUL, EXPR_DIV, EXPR_NEG,
	EXPR_EQ, EXPR_NE, EXPR_LT, EXPR_LE, EXPR_GT, EXPR_GE,
	EXPR_AND, EXPR_OR, EXPR_NOT,
	EXPR_SUM, EXPR_COUNT, EXPR_MIN, EXPR_MAX, EXPR_ABS,
	EXPR_FILLED, EXPR_DENOMINATOR, EXPR_COVERAGE, EXPR_SAME, EXPR_EMPTY,
	/* Of a record. */
	EXPR_FIELD,   /* a number of a field */
	EXPR_IS,      /* field = 'code', field != 'code' */
	EXPR_LISTED,  /* listed(field): every code stands in its list */
	EXPR_MATCHES, /* matches(field): fits its pattern */
	EXPR_CHOSEN,  /* chosen(field): how many codes */
	EXPR_SHARES,  /* shares(field): the shares' sum; -1: only some codes have one */
	EXPR_PRODUCT, /* product(a, b ..): of decimals, the empty ones left out */
	EXPR_TIMES,   /* times(decimal, whole): rounded to a whole */
	EXPR_VALUE_OR, /* value_or(x, n) */
	EXPR_LINES,   /* sum(belanja.total): over what stands under the record; empty is 0 */
	EXPR_LINKED,  /* linked: it came from somewhere */
	EXPR_CARRIED, /* carried(stage): something of that stage came from it */
	EXPR_UNIQUE,  /* unique(a, b ..): no record before it has the same */
	EXPR_COMPLETE, /* complete: every required field is filled */
	/* Of a report. */
	EXPR_YEAR, EXPR_BUDGET_YEAR, EXPR_IN_WINDOW,
	EXPR_STAGE,    /* stage(name): the report is of that stage */
	EXPR_SIGNED,   /* signed(stage) */
	EXPR_TARGET,   /* target(row), per mille */
	EXPR_RANK,     /* rank(row): 1 for the lowest coverage of its table */
	EXPR_MENTIONS, /* mentions(form.field): records that name `row` there */
	EXPR_OPEN_ITEMS, /* open_items(form): items of a checklist that are not complete, everywhere */
	EXPR_OP_COUNT
};

struct expr {
	enum expr_op op;
	bool is_truth;         /* what it gives: truth or a number */
	int64_t number;
	const struct row *row; /* EXPR_ROW; NULL for `row`, the row the check is made for */
	int period;            /* EXPR_ROW: see form/sheet.h */
	const struct form *form; /* EXPR_SAME, EXPR_LINES, EXPR_MENTIONS, EXPR_OPEN_ITEMS */
	const struct field *field; /* of the record, or of what `of` says */
	enum expr_of { OF_RECORD, OF_PARENT, OF_ORIGIN } of;
	const char *text;          /* EXPR_IS */
	bool is_not;               /* EXPR_IS with != */
	const struct stage *stage; /* EXPR_CARRIED, EXPR_STAGE, EXPR_SIGNED */
	/* min and max of more than two are nested; the middle of a chained comparison has two
	 * parents. */
	const struct expr *left, *right;
	int depth; /* 1 for a leaf, at most EXPR_DEPTH */
};

/* What names mean while an expression is read. */
struct expr_names {
	const struct forms *forms;
	bool has_row;   /* `row` may be used */
	bool has_value; /* `value` may be used */
	bool has_pair;  /* same() may be used */
	bool has_owner; /* empty() may be used */
	bool of_district; /* mentions() and open_items() may be used: only in the district's scope */
	bool is_plain;  /* only rows of one report at one place: calculations and denominators */
	const struct form *form; /* names are first its fields; NULL outside records */
};

/* Reads text; the sentence says what is wrong and at which column. NULL on error. */
struct expr *expr_parse(struct arena *a, const char *text, const struct expr_names *names,
	struct err *e);

/* Where an expression is looked at: one village (place >= 0) or the district's totals
 * (place == PLACE_DISTRICT), the row a check is made for, its `value`. */
struct expr_place {
	const struct book *book;
	int place;
	int other; /* the second village of a pair, else -1 */
	int period; /* of rows without a prefix: PERIOD_NOW unless it is for another's denominator */
	const struct row *row;
	const char *owner;
	struct value value;
	const struct record *record; /* NULL outside records */
	const struct record **twin;  /* where unique() puts the record it found; NULL: not asked */
	const struct records *among; /* what unique() looks through; NULL: the book's own records */
	struct expr_batch *batch;    /* NULL: everything is looked up anew */
};

/* What many evaluations on one book share, so that rules of each record against all others stay
 * quick. Nothing in the book may change while it lives. */
struct expr_batch *expr_batch_new(void);
void expr_batch_free(struct expr_batch *batch);

struct value expr_eval(const struct expr *x, const struct expr_place *at);

/* Calls seen() with each row of the current report the expression reads (`row` resolved to each),
 * as often as it stands there. same() reads all rows of its form; of denominator() and coverage()
 * only the row itself counts, and empty() reads none. */
void expr_rows(const struct expr *x, const struct row *each,
	void (*seen)(void *data, const struct row *row), void *data);

/* Calls seen() with each field an expression reads and of whose record it is (OF_RECORD for fields
 * of lines and of other registers too), until it returns false. */
void expr_fields(const struct expr *x,
	bool (*seen)(void *data, const struct field *field, enum expr_of of), void *data);

/* True when a part of the expression has this op. */
bool expr_has(const struct expr *x, enum expr_op op);

/* What a number stands for: FIELD_DECIMAL for thousandths, FIELD_DATE for days, FIELD_MONEY,
 * FIELD_INTEGER for all else. An enum field_type. */
int expr_type(const struct expr *x);

/* False when no whole numbers of 0 or more could make the truth x true: the rule always fails. */
bool expr_can_hold(const struct expr *x);

/* The same where `value` of the check stands for an expression (NULL: for any number). */
bool expr_can_hold_with(const struct expr *x, const struct expr *value);

/* The first comparison in reading order, not looking into functions; NULL when there is none. */
const struct expr *expr_first_comparison(const struct expr *x);

bool expr_is_comparison(const struct expr *x);

#endif
