#include "form/expr_range.h"

#include "base/number.h"
#include "form/form.h"

static const struct range everything = {INT64_MIN, INT64_MAX};
static const struct range not_negative = {0, INT64_MAX};

static int64_t smaller(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

static int64_t larger(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

static int64_t add(int64_t a, int64_t b)
{
	int64_t sum;

	if (__builtin_add_overflow(a, b, &sum))
		return a < 0 ? INT64_MIN : INT64_MAX;
	return sum;
}

static int64_t multiply(int64_t a, int64_t b)
{
	int64_t product;

	if (__builtin_mul_overflow(a, b, &product))
		return (a < 0) != (b < 0) ? INT64_MIN : INT64_MAX;
	return product;
}

static int64_t divide(int64_t a, int64_t b)
{
	return a == INT64_MIN && b == -1 ? INT64_MAX : a / b;
}

static struct range negative(struct range a)
{
	return (struct range){multiply(a.high, -1), multiply(a.low, -1)};
}

/* The extremes lie at the corners of both ranges. */
static struct range corners(struct range a, struct range b, int64_t (*op)(int64_t, int64_t))
{
	int64_t c[] = {op(a.low, b.low), op(a.low, b.high), op(a.high, b.low), op(a.high, b.high)};
	struct range r = {c[0], c[0]};

	for (size_t i = 1; i < 4; i++) {
		r.low = smaller(r.low, c[i]);
		r.high = larger(r.high, c[i]);
	}
	return r;
}

/* By zero the result is unknown, so the divisor may be taken as anything else. */
static struct range quotient(struct range a, struct range b)
{
	if (b.low == 0)
		b.low = 1;
	if (b.high == 0)
		b.high = -1;
	if (b.low > b.high || (b.low < 0 && b.high > 0))
		return everything;
	return corners(a, b, divide);
}

static struct range absolute(struct range a)
{
	struct range n = negative(a);

	if (a.low >= 0)
		return a;
	return (struct range){a.high < 0 ? n.low : 0, larger(a.high, n.high)};
}

static struct range row_range(const struct row *row)
{
	struct range r = {0, 0};

	if (row != NULL && row->calculation != NULL)
		return everything;
	for (int i = 0; i < NUMBER_DIGITS; i++)
		r.high = r.high * 10 + 9;
	return r;
}

/* What answers can be (form/answer.h); a day may lie before 1970. */
static struct range field_range(const struct field *field)
{
	struct range r = row_range(NULL);

	if (field->calculation != NULL || field->type == FIELD_DATE)
		return everything;
	if (field->type == FIELD_DECIMAL)
		r.high = r.high * 1000 + 999;
	return r;
}

/* One village at least, any number of them at most. What is known of a row at the place of the
 * check says nothing of it in each village. */
static struct range sum_range(const struct expr *x)
{
	struct range_known nothing = {.count = 0};
	struct range one = range_of(x, &nothing);

	return (struct range){
		one.low < 0 ? INT64_MIN : one.low, one.high > 0 ? INT64_MAX : one.high};
}

static struct range leaf_range(const struct expr *x, const struct range_known *known)
{
	for (size_t i = 0; i < known->count; i++) {
		if (range_same(known->list[i].leaf, x))
			return known->list[i].range;
	}
	if (x->op == EXPR_FIELD)
		return field_range(x->field);
	return x->op == EXPR_ROW ? row_range(x->row) : everything;
}

static struct range two_sides(const struct expr *x, const struct range_known *known)
{
	struct range a = range_of(x->left, known), b = range_of(x->right, known);

	switch (x->op) {
	case EXPR_ADD:
		return (struct range){add(a.low, b.low), add(a.high, b.high)};
	case EXPR_SUB:
		b = negative(b);
		return (struct range){add(a.low, b.low), add(a.high, b.high)};
	case EXPR_MUL:
		return corners(a, b, multiply);
	case EXPR_DIV:
		return quotient(a, b);
	case EXPR_MIN:
		return (struct range){smaller(a.low, b.low), smaller(a.high, b.high)};
	default: /* EXPR_MAX */
		return (struct range){larger(a.low, b.low), larger(a.high, b.high)};
	}
}

struct range range_of(const struct expr *x, const struct range_known *known)
{
	switch (x->op) {
	case EXPR_NUMBER:
		return (struct range){x->number, x->number};
	case EXPR_ROW:
	case EXPR_NAMED_VALUE:
	case EXPR_FIELD:
		return leaf_range(x, known);
	case EXPR_NEG:
		return negative(range_of(x->left, known));
	case EXPR_ABS:
		return absolute(range_of(x->left, known));
	case EXPR_SUM:
		return sum_range(x->left);
	case EXPR_ADD:
	case EXPR_SUB:
	case EXPR_MUL:
	case EXPR_DIV:
	case EXPR_MIN:
	case EXPR_MAX:
		return two_sides(x, known);
	case EXPR_PRODUCT:
	case EXPR_TIMES:
	case EXPR_VALUE_OR:
	case EXPR_LINES:
	case EXPR_SHARES:
	case EXPR_YEAR:
	case EXPR_BUDGET_YEAR:
	case EXPR_DENOMINATOR:
		return everything;
	default: /* counts of something */
		return not_negative;
	}
}

bool range_narrow(struct range_known *known, const struct expr *x, struct range within)
{
	struct range now;
	size_t i = 0;

	if (x->op != EXPR_ROW && x->op != EXPR_NAMED_VALUE && x->op != EXPR_FIELD)
		return true;
	now = leaf_range(x, known);
	now.low = larger(now.low, within.low);
	now.high = smaller(now.high, within.high);
	while (i < known->count && !range_same(known->list[i].leaf, x))
		i++;
	if (i < RANGE_LIST) {
		known->list[i].leaf = x;
		known->list[i].range = now;
		known->count = i == known->count ? i + 1 : known->count;
	}
	return now.low <= now.high;
}

bool range_same(const struct expr *a, const struct expr *b)
{
	if (a == b)
		return true;
	return a != NULL && b != NULL && a->op == b->op && a->number == b->number &&
	       a->row == b->row && a->period == b->period && a->form == b->form &&
	       a->field == b->field && a->of == b->of && a->stage == b->stage &&
	       range_same(a->left, b->left) && range_same(a->right, b->right);
}
