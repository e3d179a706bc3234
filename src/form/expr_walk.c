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
