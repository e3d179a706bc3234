#include "form/expr.h"
#include "form/expr_evals.h"
#include "form/form.h"
#include "form/sheet.h"

static struct value unknown(void)
{
	return (struct value){0};
}

static struct value known(int64_t number)
{
	return (struct value){number, true};
}

static struct value eval_number(const struct expr *x, const struct expr_place *at)
{
	(void)at;
	return known(x->number);
}

static const struct row *row_of(const struct expr *x, const struct expr_place *at)
{
	return x->row != NULL ? x->row : at->row;
}

static int period_of(const struct expr *x, const struct expr_place *at)
{
	return x->period == PERIOD_NOW ? at->period : x->period;
}

static struct value eval_row(const struct expr *x, const struct expr_place *at)
{
	const struct row *row = row_of(x, at);

	return row == NULL ? unknown() : book_value(at->book, period_of(x, at), row, at->place);
}

static struct value eval_value(const struct expr *x, const struct expr_place *at)
{
	(void)x;
	return at->value;
}

static bool divide(int64_t a, int64_t b, int64_t *result)
{
	if (b == 0 || (a == INT64_MIN && b == -1))
		return false;
	*result = a / b;
	return true;
}

static bool compute(enum expr_op op, int64_t a, int64_t b, int64_t *result)
{
	switch (op) {
	case EXPR_ADD:
		return !__builtin_add_overflow(a, b, result);
	case EXPR_SUB:
		return !__builtin_sub_overflow(a, b, result);
	case EXPR_MUL:
		return !__builtin_mul_overflow(a, b, result);
	case EXPR_DIV:
		return divide(a, b, result);
	case EXPR_MIN:
		*result = a < b ? a : b;
		return true;
	default: /* EXPR_MAX */
		*result = a > b ? a : b;
		return true;
	}
}

static struct value eval_numbers(const struct expr *x, const struct expr_place *at)
{
	struct value a = expr_eval(x->left, at), b = expr_eval(x->right, at);
	struct value result = unknown();

	if (a.known && b.known)
		result.known = compute(x->op, a.number, b.number, &result.number);
	return result.known ? result : unknown();
}

static struct value eval_sign(const struct expr *x, const struct expr_place *at)
{
	struct value a = expr_eval(x->left, at);

	if (!a.known || a.number == INT64_MIN)
		return unknown();
	return x->op == EXPR_NEG || a.number < 0 ? known(-a.number) : a;
}

static bool compare(enum expr_op op, int64_t a, int64_t b)
{
	switch (op) {
	case EXPR_EQ:
		return a == b;
	case EXPR_NE:
		return a != b;
	case EXPR_LT:
		return a < b;
	case EXPR_LE:
		return a <= b;
	case EXPR_GT:
		return a > b;
	default: /* EXPR_GE */
		return a >= b;
	}
}

static struct value eval_comparison(const struct expr *x, const struct expr_place *at)
{
	struct value a = expr_eval(x->left, at), b = expr_eval(x->right, at);

	return a.known && b.known ? known(compare(x->op, a.number, b.number)) : unknown();
}

/* One side decides whatever the other is: false for `and`, true for `or`. */
static struct value eval_logic(const struct expr *x, const struct expr_place *at)
{
	int64_t decisive = x->op == EXPR_OR;
	struct value a = expr_eval(x->left, at), b;

	if (a.known && a.number == decisive)
		return a;
	b = expr_eval(x->right, at);
	if (b.known && b.number == decisive)
		return b;
	return a.known && b.known ? known(!decisive) : unknown();
}

static struct value eval_not(const struct expr *x, const struct expr_place *at)
{
	struct value a = expr_eval(x->left, at);

	return a.known ? known(!a.number) : a;
}

/* sum() of numbers, count() of truths; an empty district has no total. */
static struct value eval_villages(const struct expr *x, const struct expr_place *at)
{
	struct expr_place village = *at;
	struct value total = {.known = at->book->place_count > 0};

	for (size_t i = 0; total.known && i < at->book->place_count; i++) {
		struct value one;

		village.place = (int)i;
		one = expr_eval(x->left, &village);
		total.known = one.known &&
			      !__builtin_add_overflow(total.number, one.number, &total.number);
	}
	return total.known ? total : unknown();
}

static struct value eval_filled(const struct expr *x, const struct expr_place *at)
{
	struct buf out = {0};
	const char *text;
	bool is_filled;

	if (x->field == NULL)
		return known(eval_row(x->left, at).known);
	text = expr_text(x, at, &out);
	is_filled = text != NULL && *text != '\0';
	buf_release(&out);
	return known(is_filled);
}

static struct value eval_denominator(const struct expr *x, const struct expr_place *at)
{
	const struct row *row = row_of(x->left, at);
	struct expr_place there = *at;

	if (row != NULL && row->coverage == COVERAGE_VILLAGES)
		return known(at->place == PLACE_DISTRICT ? (int64_t)at->book->place_count : 1);
	if (row == NULL || row->denominator == NULL)
		return unknown();
	there.period = period_of(x->left, at);
	return expr_eval(row->denominator, &there);
}

static struct value eval_coverage(const struct expr *x, const struct expr_place *at)
{
	const struct row *row = row_of(x->left, at);
	struct coverage c;
	int64_t permille;

	if (row == NULL)
		return unknown();
	c = book_coverage(at->book, period_of(x->left, at), row, at->place);
	permille = coverage_permille(&c);
	return permille < 0 ? unknown() : known(permille);
}

/* Zeros agree by nature and an office's own rows need not be there: neither shows copying. */
static struct value eval_same(const struct expr *x, const struct expr_place *at)
{
	int64_t count = 0;

	if (at->place < 0 || at->other < 0)
		return unknown();
	for (size_t i = 0; i < x->form->row_count; i++) {
		const struct row *row = &x->form->rows[i];
		const struct datum *a = book_at(at->book, at->period, row->id, at->place);
		const struct datum *b = book_at(at->book, at->period, row->id, at->other);

		if (!row->local && row->calculation == NULL && a->state == DATUM_NUMBER &&
			b->state == DATUM_NUMBER)
			count += a->number == b->number && a->number != 0;
	}
	return known(count);
}

static struct value eval_empty(const struct expr *x, const struct expr_place *at)
{
	const struct owner *owner =
		at->owner == NULL ? NULL : forms_owner(at->book->forms, at->owner);
	struct progress p;

	(void)x;
	if (owner == NULL)
		return unknown();
	p = book_progress(at->book, NULL, owner, at->place);
	return known((int64_t)(p.required - p.filled));
}

static struct value (*const evals[EXPR_OP_COUNT])(
	const struct expr *, const struct expr_place *) = {
	[EXPR_NUMBER] = eval_number,
	[EXPR_ROW] = eval_row,
	[EXPR_NAMED_VALUE] = eval_value,
	[EXPR_ADD] = eval_numbers,
	[EXPR_SUB] = eval_numbers,
	[EXPR_MUL] = eval_numbers,
	[EXPR_DIV] = eval_numbers,
	[EXPR_NEG] = eval_sign,
	[EXPR_EQ] = eval_comparison,
	[EXPR_NE] = eval_comparison,
	[EXPR_LT] = eval_comparison,
	[EXPR_LE] = eval_comparison,
	[EXPR_GT] = eval_comparison,
	[EXPR_GE] = eval_comparison,
	[EXPR_AND] = eval_logic,
	[EXPR_OR] = eval_logic,
	[EXPR_NOT] = eval_not,
	[EXPR_SUM] = eval_villages,
	[EXPR_COUNT] = eval_villages,
	[EXPR_MIN] = eval_numbers,
	[EXPR_MAX] = eval_numbers,
	[EXPR_ABS] = eval_sign,
	[EXPR_FILLED] = eval_filled,
	[EXPR_DENOMINATOR] = eval_denominator,
	[EXPR_COVERAGE] = eval_coverage,
	[EXPR_SAME] = eval_same,
	[EXPR_EMPTY] = eval_empty,
	[EXPR_FIELD] = eval_field,
	[EXPR_IS] = eval_is,
	[EXPR_LISTED] = eval_listed,
	[EXPR_MATCHES] = eval_matches,
	[EXPR_CHOSEN] = eval_codes,
	[EXPR_SHARES] = eval_codes,
	[EXPR_PRODUCT] = eval_product,
	[EXPR_TIMES] = eval_times,
	[EXPR_VALUE_OR] = eval_value_or,
	[EXPR_LINES] = eval_lines,
	[EXPR_LINKED] = eval_linked,
	[EXPR_CARRIED] = eval_carried,
	[EXPR_UNIQUE] = eval_unique,
	[EXPR_COMPLETE] = eval_complete,
	[EXPR_YEAR] = eval_book,
	[EXPR_BUDGET_YEAR] = eval_book,
	[EXPR_IN_WINDOW] = eval_book,
	[EXPR_STAGE] = eval_stage,
	[EXPR_SIGNED] = eval_signed,
	[EXPR_TARGET] = eval_target,
	[EXPR_RANK] = eval_rank,
	[EXPR_MENTIONS] = eval_mentions,
	[EXPR_OPEN_ITEMS] = eval_open_items,
};

struct value expr_eval(const struct expr *x, const struct expr_place *at)
{
	return evals[x->op](x, at);
}
