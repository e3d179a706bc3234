#include "form/expr_reader.h"
#include "form/form.h"

/* What stands between a function's brackets. */
enum argument {
	ARGUMENT_NUMBER,
	ARGUMENT_NUMBERS,
	ARGUMENT_TWO,
	ARGUMENT_FILLED,
	/* Not in calculations of rows. */
	ARGUMENT_VILLAGES,
	ARGUMENT_ROW,
	ARGUMENT_FORM,
	ARGUMENT_OWNER,
	ARGUMENT_STAGE,
	ARGUMENT_MENTIONS,
	ARGUMENT_CHECKLIST,
	/* Of records only. */
	ARGUMENT_FIELD,
	ARGUMENT_UNIQUE,
	ARGUMENT_CARRIED,
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
	{"product", EXPR_PRODUCT, ARGUMENT_NUMBERS},
	{"times", EXPR_TIMES, ARGUMENT_TWO},
	{"value_or", EXPR_VALUE_OR, ARGUMENT_TWO},
	{"filled", EXPR_FILLED, ARGUMENT_FILLED},
	{"denominator", EXPR_DENOMINATOR, ARGUMENT_ROW},
	{"coverage", EXPR_COVERAGE, ARGUMENT_ROW},
	{"same", EXPR_SAME, ARGUMENT_FORM},
	{"empty", EXPR_EMPTY, ARGUMENT_OWNER},
	{"target", EXPR_TARGET, ARGUMENT_ROW},
	{"rank", EXPR_RANK, ARGUMENT_ROW},
	{"mentions", EXPR_MENTIONS, ARGUMENT_MENTIONS},
	{"open_items", EXPR_OPEN_ITEMS, ARGUMENT_CHECKLIST},
	{"stage", EXPR_STAGE, ARGUMENT_STAGE},
	{"signed", EXPR_SIGNED, ARGUMENT_STAGE},
	{"carried", EXPR_CARRIED, ARGUMENT_CARRIED},
	{"listed", EXPR_LISTED, ARGUMENT_FIELD},
	{"matches", EXPR_MATCHES, ARGUMENT_FIELD},
	{"chosen", EXPR_CHOSEN, ARGUMENT_FIELD},
	{"shares", EXPR_SHARES, ARGUMENT_FIELD},
	{"unique", EXPR_UNIQUE, ARGUMENT_UNIQUE},
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

static struct expr *read_two(
	struct expr_reader *r, const struct function *f, const struct token *at)
{
	struct expr model = {.op = f->op, .left = reader_whole(r)};

	if (model.left == NULL)
		return NULL;
	if (!reader_takes(r, ","))
		return reader_fail(r, at, TEXT_FORM_EXPR_WANTS_TWO, NULL);
	model.right = reader_whole(r);
	return model.right == NULL ? NULL : reader_node(r, at, model);
}

static struct expr *read_villages(
	struct expr_reader *r, const struct function *f, const struct token *at)
{
	struct expr *x;

	if (f->op == EXPR_SUM && reader_is_lines(r))
		return reader_form_field(r, EXPR_LINES);
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

/* What a function wants to know of its field. */
static bool suits(const struct field *field, enum expr_op op)
{
	switch (op) {
	case EXPR_MATCHES:
		return field->fits != NULL;
	case EXPR_LISTED:
		return field->list != NULL;
	case EXPR_SHARES:
		return field->shares;
	case EXPR_CHOSEN:
		return field->type >= FIELD_SELECT_ONE;
	default: /* EXPR_FILLED */
		return true;
	}
}

static struct expr *read_field(struct expr_reader *r, const struct function *f)
{
	struct token at = r->token;
	struct expr *x;

	if (!reader_is_field(r))
		return reader_fail(r, &at, TEXT_FORM_REC_V_NO_FIELD, NULL);
	x = reader_field(r);
	if (x == NULL)
		return NULL;
	if (!suits(x->field, f->op))
		return reader_fail(r, &at, TEXT_FORM_REC_V_SUITS, f->name);
	x->op = f->op;
	x->is_truth = f->op != EXPR_CHOSEN && f->op != EXPR_SHARES;
	return x;
}

/* What speaks of the records of the whole report is looked at once, for the kecamatan. */
static bool is_of_district(const struct expr_reader *r, const struct token *at)
{
	if (r->names->of_district && !r->in_villages)
		return true;
	(void)reader_fail(r, at, TEXT_FORM_REC_V_DISTRICT, NULL);
	return false;
}

static struct expr *read_mentions(struct expr_reader *r, const struct token *at)
{
	if (!is_of_district(r, at))
		return NULL;
	if (!r->names->has_row)
		return reader_fail(r, at, TEXT_FORM_REC_V_NEEDS_EACH, NULL);
	return reader_form_field(r, EXPR_MENTIONS);
}

static bool is_allowed(struct expr_reader *r, const struct function *f, const struct token *at)
{
	bool is_lines = f->op == EXPR_SUM && reader_is_lines(r);

	if (f->argument >= ARGUMENT_FIELD && r->names->form == NULL)
		(void)reader_fail(r, at, TEXT_FORM_REC_V_NO_RECORD, NULL);
	else if (r->names->is_plain && f->argument >= ARGUMENT_VILLAGES &&
		 f->argument < ARGUMENT_FIELD && !is_lines)
		(void)reader_fail(r, at, TEXT_FORM_EXPR_PLAIN, NULL);
	else
		return true;
	return false;
}

static struct expr *read_argument(
	struct expr_reader *r, const struct function *f, const struct token *at)
{
	if (!is_allowed(r, f, at))
		return NULL;
	switch (f->argument) {
	case ARGUMENT_NUMBER:
	case ARGUMENT_NUMBERS:
		return read_numbers(r, f, at);
	case ARGUMENT_TWO:
		return read_two(r, f, at);
	case ARGUMENT_FILLED:
		return reader_is_field(r) ? read_field(r, f) : read_row_of(r, f, at);
	case ARGUMENT_FIELD:
		return read_field(r, f);
	case ARGUMENT_UNIQUE:
		return reader_unique(r);
	case ARGUMENT_STAGE:
	case ARGUMENT_CARRIED:
		return reader_stage(r, f->op);
	case ARGUMENT_MENTIONS:
		return read_mentions(r, at);
	case ARGUMENT_CHECKLIST:
		return is_of_district(r, at) ? reader_checklist(r) : NULL;
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
	struct expr *x;
	bool is_word;

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
	x = reader_word(r, &is_word);
	if (is_word)
		return x;
	if (reader_is_field(r))
		return reader_field_value(r);
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
