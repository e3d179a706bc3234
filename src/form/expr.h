#ifndef FORM_EXPR_H
#define FORM_EXPR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"

struct book;
struct form;
struct forms;
struct row;

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
	EXPR_OP_COUNT
};

struct expr {
	enum expr_op op;
	bool is_truth;         /* what it gives: truth or a number */
	int64_t number;
	const struct row *row; /* EXPR_ROW; NULL for `row`, the row the check is made for */
	int period;            /* EXPR_ROW: see form/sheet.h */
	const struct form *form; /* EXPR_SAME */
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
	bool is_plain;  /* only rows of one report at one place: calculations and denominators */
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
};

struct value expr_eval(const struct expr *x, const struct expr_place *at);

/* Calls seen() with each row of the current report the expression reads (`row` resolved to each),
 * as often as it stands there. same() reads all rows of its form; of denominator() and coverage()
 * only the row itself counts, and empty() reads none. */
void expr_rows(const struct expr *x, const struct row *each,
	void (*seen)(void *data, const struct row *row), void *data);

/* False when no whole numbers of 0 or more could make the truth x true: the rule always fails. */
bool expr_can_hold(const struct expr *x);

/* The same where `value` of the check stands for an expression (NULL: for any number). */
bool expr_can_hold_with(const struct expr *x, const struct expr *value);

/* The first comparison in reading order, not looking into functions; NULL when there is none. */
const struct expr *expr_first_comparison(const struct expr *x);

bool expr_is_comparison(const struct expr *x);

#endif
