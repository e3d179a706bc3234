#include "form/check.h"

struct touch {
	const struct row *row;
	bool found;
};

static void look_for_row(void *data, const struct row *row)
{
	struct touch *t = data;

	t->found = t->found || t->row == row;
}

bool problem_touches(const struct problem *p, const struct row *row)
{
	struct touch t = {.row = row};

	expr_rows(p->check->require, p->row, look_for_row, &t);
	expr_rows(p->check->value, p->row, look_for_row, &t);
	return t.found;
}

struct field_touch {
	const struct field *field;
	bool found;
};

static bool look_for_field(void *data, const struct field *field, enum expr_of of)
{
	struct field_touch *t = data;

	(void)of;
	t->found = field == t->field;
	return !t->found;
}

/* A record that is not complete is marked at what it lacks. */
static bool is_lacking(const struct problem *p, const struct field *field)
{
	return p->record != NULL && field->form == p->record->form && field->required &&
	       field->calculation == NULL && *p->record->values[field->index] == '\0' &&
	       expr_has(p->check->require, EXPR_COMPLETE);
}

bool problem_touches_field(const struct problem *p, const struct field *field)
{
	struct field_touch t = {.field = field};

	expr_fields(p->check->require, look_for_field, &t);
	if (!t.found)
		expr_fields(p->check->value, look_for_field, &t);
	return t.found || is_lacking(p, field);
}
