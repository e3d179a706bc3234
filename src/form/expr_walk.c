#include "form/expr.h"
#include "form/form.h"
#include "form/sheet.h"

static void see_form(
	const struct form *form, void (*seen)(void *data, const struct row *row), void *data)
{
	for (size_t i = 0; i < form->row_count; i++)
		seen(data, &form->rows[i]);
}

void expr_rows(const struct expr *x, const struct row *each,
	void (*seen)(void *data, const struct row *row), void *data)
{
	const struct row *row;

	if (x == NULL)
		return;
	row = x->row != NULL ? x->row : each;
	if (x->op == EXPR_ROW && x->period == PERIOD_NOW && row != NULL)
		seen(data, row);
	if (x->op == EXPR_SAME)
		see_form(x->form, seen, data);
	expr_rows(x->left, each, seen, data);
	expr_rows(x->right, each, seen, data);
}

static bool see_fields(const struct expr *x,
	bool (*seen)(void *data, const struct field *field, enum expr_of of), void *data)
{
	if (x == NULL)
		return true;
	if (x->field != NULL && !seen(data, x->field, x->of))
		return false;
	return see_fields(x->left, seen, data) && see_fields(x->right, seen, data);
}

void expr_fields(const struct expr *x,
	bool (*seen)(void *data, const struct field *field, enum expr_of of), void *data)
{
	(void)see_fields(x, seen, data);
}

bool expr_has(const struct expr *x, enum expr_op op)
{
	return x != NULL && (x->op == op || expr_has(x->left, op) || expr_has(x->right, op));
}

/* A day less a day is a number of days; anything else keeps what its left side is. */
static int type_of_two(const struct expr *x)
{
	int left = expr_type(x->left), right = expr_type(x->right);

	if (left == right && left == FIELD_DATE && x->op == EXPR_SUB)
		return FIELD_INTEGER;
	if (x->op == EXPR_DIV && left == right)
		return FIELD_INTEGER;
	return left == FIELD_INTEGER && x->op != EXPR_DIV ? right : left;
}

int expr_type(const struct expr *x)
{
	switch (x->op) {
	case EXPR_FIELD:
	case EXPR_LINES:
		return (int)x->field->type;
	case EXPR_PRODUCT:
		return FIELD_DECIMAL;
	case EXPR_ADD:
	case EXPR_SUB:
	case EXPR_MUL:
	case EXPR_DIV:
	case EXPR_MIN:
	case EXPR_MAX:
	case EXPR_VALUE_OR:
		return type_of_two(x);
	case EXPR_NEG:
	case EXPR_ABS:
		return expr_type(x->left);
	default:
		return FIELD_INTEGER;
	}
}

bool expr_is_comparison(const struct expr *x)
{
	return x->op >= EXPR_EQ && x->op <= EXPR_GE;
}

const struct expr *expr_first_comparison(const struct expr *x)
{
	const struct expr *found;

	if (x == NULL || expr_is_comparison(x))
		return x;
	if (x->op != EXPR_AND && x->op != EXPR_OR && x->op != EXPR_NOT)
		return NULL;
	found = expr_first_comparison(x->left);
	return found != NULL ? found : expr_first_comparison(x->right);
}
