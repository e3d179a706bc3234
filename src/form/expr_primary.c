#include "form/expr_reader.h"
#include "form/form.h"

/* What stands between a function's brackets. */
enum argument {
	ARGUMENT_NUMBER,
	ARGUMENT_NUMBERS,
	ARGUMENT_VILLAGES,
	ARGUMENT_ROW,
	ARGUMENT_FORM,
	ARGUMENT_OWNER,
};

struct function {
	const char *name;
	enum expr_op op;
	enum argument argument;
};

static const struct function functions[] = {
	{"sum", EXPR_SUM, ARGUMENT_VILLAGES},
	{"count", EXPR_COUNT, ARGUMENT_VILLAGES},
	{"min", EXPR_MIN, ARGUMENT_NUMBERS},
	{"max", EXPR_MAX, ARGUMENT_NUMBERS},
	{"abs", EXPR_ABS, ARGUMENT_NUMBER},
	{"filled", EXPR_FILLED, ARGUMENT_ROW},
	{"denominator", EXPR_DENOMINATOR, ARGUMENT_ROW},
	{"coverage", EXPR_COVERAGE, ARGUMENT_ROW},
	{"same", EXPR_SAME, ARGUMENT_FORM},
	{"empty", EXPR_EMPTY, ARGUMENT_OWNER},
};

static struct expr *read_numbers(
	struct expr_reader *r, const struct function *f, const struct token *at)
{
	struct expr *x = reader_whole(r);
	size_t count = 1;

	for (; x != NULL && f->argument == ARGUMENT_NUMBERS && reader_takes(r, ","); count++) {
		struct expr model = {.op = f->op, .left = x, .right = reader_whole(r)};

		x = model.right == NULL ? NULL : reader_node(r, at, model);
	}
	if (x == NULL || f->argument == ARGUMENT_NUMBER)
		return x == NULL ? NULL : reader_node(r, at, (struct expr){.op = f->op, .left = x});
	return count > 1 ? x : reader_fail(r, at, TEXT_FORM_EXPR_WANTS_TWO, NULL);
}

static struct expr *read_villages(
	struct expr_reader *r, const struct function *f, const struct token *at)
{
	struct expr *x;

	if (r->in_villages)
		return reader_fail(r, at, TEXT_FORM_EXPR_NESTED, NULL);
	r->in_villages = true;
	x = reader_whole(r);
	r->in_villages = false;
	return x == NULL ? NULL : reader_node(r, at, (struct expr){.op = f->op, .left = x});
}

static struct expr *read_row_of(
	struct expr_reader *r, const struct function *f, const struct token *at)
{
	struct expr *x;

	if (r->token.kind != TOKEN_NAME)
		return reader_fail(r, &r->token, TEXT_FORM_EXPR_WANTS_ROW, NULL);
	x = reader_name(r);
	return x == NULL ? NULL : reader_node(r, at, (struct expr){.op = f->op, .left = x});
}

static struct expr *read_form(struct expr_reader *r, const struct token *at)
{
	struct expr *x = reader_leaf(r, EXPR_SAME);
	const struct forms *f = r->names->forms;

	if (!r->names->has_pair)
		return reader_fail(r, at, TEXT_FORM_EXPR_NO_PAIR, NULL);
	for (size_t i = 0; f != NULL && i < f->form_count; i++) {
		if (token_is(&r->token, f->forms[i].name))
			x->form = &f->forms[i];
	}
	if (x->form == NULL)
		return reader_fail(r, &r->token, TEXT_FORM_EXPR_FORM_UNKNOWN, NULL);
	reader_next(r);
	return x;
}

static struct expr *read_owner(struct expr_reader *r, const struct token *at)
{
	if (!r->names->has_owner)
		return reader_fail(r, at, TEXT_FORM_EXPR_NO_OWNER, NULL);
	if (!reader_takes(r, "owner"))
		return reader_fail(r, &r->token, TEXT_FORM_EXPR_UNEXPECTED, NULL);
	return reader_leaf(r, EXPR_EMPTY);
}

static struct expr *read_argument(
	struct expr_reader *r, const struct function *f, const struct token *at)
{
	if (r->names->is_plain && f->argument > ARGUMENT_NUMBERS && f->op != EXPR_FILLED)
		return reader_fail(r, at, TEXT_FORM_EXPR_PLAIN, NULL);
	switch (f->argument) {
	case ARGUMENT_NUMBER:
	case ARGUMENT_NUMBERS:
		return read_numbers(r, f, at);
	case ARGUMENT_VILLAGES:
		return read_villages(r, f, at);
	case ARGUMENT_ROW:
		return read_row_of(r, f, at);
	case ARGUMENT_FORM:
		return read_form(r, at);
	case ARGUMENT_OWNER:
		break;
	}
	return read_owner(r, at);
}

static const struct function *function_here(const struct expr_reader *r)
{
	for (size_t i = 0; i < sizeof(functions) / sizeof(functions[0]); i++) {
		if (token_is(&r->token, functions[i].name))
			return &functions[i];
	}
	return NULL;
}

/* In brackets: an argument of f, or a whole expression when f is NULL. */
static struct expr *read_brackets(
	struct expr_reader *r, const struct function *f, const struct token *at)
{
	struct expr *x;

	if (!reader_opens(r))
		return NULL;
	if (!reader_takes(r, "("))
		return reader_fail(r, &r->token, TEXT_FORM_EXPR_WANTS_BRACKET, "(");
	x = f == NULL ? reader_whole(r) : read_argument(r, f, at);
	if (x != NULL && !reader_takes(r, ")"))
		return reader_fail(r, &r->token, TEXT_FORM_EXPR_WANTS_BRACKET, ")");
	reader_closes(r);
	return x;
}

static struct expr *read_minus(struct expr_reader *r)
{
	struct token at = r->token;
	struct expr *x;

	reader_next(r);
	if (!reader_opens(r))
		return NULL;
	x = reader_primary(r);
	reader_closes(r);
	return x == NULL ? NULL : reader_node(r, &at, (struct expr){.op = EXPR_NEG, .left = x});
}

static struct expr *read_number(struct expr_reader *r)
{
	struct expr *x = reader_leaf(r, EXPR_NUMBER);

	x->number = r->token.number;
	reader_next(r);
	return x;
}

static struct expr *read_value(struct expr_reader *r)
{
	if (!r->names->has_value)
		return reader_fail(r, &r->token, TEXT_FORM_EXPR_NO_VALUE, NULL);
	reader_next(r);
	return reader_leaf(r, EXPR_NAMED_VALUE);
}

struct expr *reader_primary(struct expr_reader *r)
{
	const struct function *f = function_here(r);
	struct token at = r->token;

	if (f != NULL) {
		reader_next(r);
		return read_brackets(r, f, &at);
	}
	if (token_is(&at, "("))
		return read_brackets(r, NULL, &at);
	if (token_is(&at, "-"))
		return read_minus(r);
	if (token_is(&at, "value"))
		return read_value(r);
	if (at.kind == TOKEN_NUMBER)
		return read_number(r);
	if (at.kind == TOKEN_BIG)
		return reader_fail(r, &at, TEXT_FORM_EXPR_BIG, NULL);
	if (at.kind == TOKEN_NAME && !token_is(&at, "and") && !token_is(&at, "or") &&
		!token_is(&at, "not"))
		return reader_name(r);
	return reader_fail(r, &at,
		at.kind == TOKEN_END ? TEXT_FORM_EXPR_UNFINISHED : TEXT_FORM_EXPR_UNEXPECTED, NULL);
}
