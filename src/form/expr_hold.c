#include "form/expr.h"
#include "form/expr_range.h"

static enum expr_op opposite(enum expr_op op)
{
	switch (op) {
	case EXPR_EQ:
		return EXPR_NE;
	case EXPR_NE:
		return EXPR_EQ;
	case EXPR_LT:
		return EXPR_GE;
	case EXPR_LE:
		return EXPR_GT;
	case EXPR_GT:
		return EXPR_LE;
	default: /* EXPR_GE */
		return EXPR_LT;
	}
}

static int64_t before(int64_t number)
{
	return number == INT64_MIN ? number : number - 1;
}

static int64_t after(int64_t number)
{
	return number == INT64_MAX ? number : number + 1;
}

/* What `it op other` says about it when other lies in a range. */
static struct range implied(enum expr_op op, struct range other)
{
	switch (op) {
	case EXPR_EQ:
		return other;
	case EXPR_LT:
		return (struct range){INT64_MIN, before(other.high)};
	case EXPR_LE:
		return (struct range){INT64_MIN, other.high};
	case EXPR_GT:
		return (struct range){after(other.low), INT64_MAX};
	case EXPR_GE:
		return (struct range){other.low, INT64_MAX};
	default:
		return (struct range){INT64_MIN, INT64_MAX};
	}
}

static enum expr_op mirrored(enum expr_op op)
{
	switch (op) {
	case EXPR_LT:
		return EXPR_GT;
	case EXPR_LE:
		return EXPR_GE;
	case EXPR_GT:
		return EXPR_LT;
	case EXPR_GE:
		return EXPR_LE;
	default:
		return op;
	}
}

static bool comparison_holds(const struct expr *x, bool want, struct range_known *known)
{
	enum expr_op op = want ? x->op : opposite(x->op);
	struct range a = range_of(x->left, known), b = range_of(x->right, known);
	struct range left = implied(op, b);

	if (range_same(x->left, x->right) && (op == EXPR_LT || op == EXPR_GT || op == EXPR_NE))
		return false;
	if (op == EXPR_NE)
		return a.low != a.high || b.low != b.high || a.low != b.low;
	if (a.high < left.low || a.low > left.high)
		return false;
	if ((op == EXPR_LT && b.high == INT64_MIN) || (op == EXPR_GT && b.low == INT64_MAX))
		return false;
	return range_narrow(known, x->left, left) &&
	       range_narrow(known, x->right, implied(mirrored(op), a));
}

/* Could x be what is wanted? What it would mean for rows is added to known. */
static bool holds(const struct expr *x, bool want, struct range_known *known)
{
	struct range_known copy;

	if (x->op == EXPR_NOT)
		return holds(x->left, !want, known);
	if (expr_is_comparison(x))
		return comparison_holds(x, want, known);
	if (x->op != EXPR_AND && x->op != EXPR_OR)
		return true;
	if ((x->op == EXPR_AND) == want)
		return holds(x->left, want, known) && holds(x->right, want, known);
	copy = *known;
	if (holds(x->left, want, &copy))
		return true;
	copy = *known;
	return holds(x->right, want, &copy);
}

bool expr_can_hold_with(const struct expr *x, const struct expr *value)
{
	static const struct expr value_leaf = {.op = EXPR_NAMED_VALUE, .depth = 1};
	struct range_known known = {.count = 0};

	if (value != NULL)
		(void)range_narrow(&known, &value_leaf, range_of(value, &known));
	return holds(x, true, &known);
}

bool expr_can_hold(const struct expr *x)
{
	return expr_can_hold_with(x, NULL);
}
