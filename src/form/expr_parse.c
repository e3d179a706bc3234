#include "form/expr_reader.h"

struct sign {
	const char *letters;
	enum expr_op op;
};

static const struct sign comparisons[] = {
	{"=", EXPR_EQ},
	{"!=", EXPR_NE},
	{"<=", EXPR_LE},
	{"<", EXPR_LT},
	{">=", EXPR_GE},
	{">", EXPR_GT},
	{NULL, EXPR_OP_COUNT},
};
static const struct sign sums[] = {{"+", EXPR_ADD}, {"-", EXPR_SUB}, {NULL, EXPR_OP_COUNT}};
static const struct sign products[] = {{"*", EXPR_MUL}, {"/", EXPR_DIV}, {NULL, EXPR_OP_COUNT}};
static const struct sign ands[] = {{"and", EXPR_AND}, {NULL, EXPR_OP_COUNT}};
static const struct sign ors[] = {{"or", EXPR_OR}, {NULL, EXPR_OP_COUNT}};

static enum expr_op sign_of(const struct expr_reader *r, const struct sign *signs)
{
	while (signs->letters != NULL && !token_is(&r->token, signs->letters))
		signs++;
	return signs->op;
}

/* Left-associative: a - b - c is (a - b) - c. */
static struct expr *read_row(struct expr_reader *r, const struct sign *signs,
	struct expr *(*read_side)(struct expr_reader *r))
{
	struct expr *x = read_side(r);

	while (x != NULL && sign_of(r, signs) != EXPR_OP_COUNT) {
		struct expr model = {.op = sign_of(r, signs), .left = x};
		struct token at = r->token;

		reader_next(r);
		model.right = read_side(r);
		x = model.right == NULL ? NULL : reader_node(r, &at, model);
	}
	return x;
}

static struct expr *read_product(struct expr_reader *r)
{
	return read_row(r, products, reader_primary);
}

static struct expr *read_sum(struct expr_reader *r)
{
	return read_row(r, sums, read_product);
}

/* a <= b <= c is a <= b and b <= c. */
static struct expr *read_comparison(struct expr_reader *r)
{
	struct expr *side = read_sum(r), *whole = NULL;

	while (side != NULL && sign_of(r, comparisons) != EXPR_OP_COUNT) {
		struct expr model = {.op = sign_of(r, comparisons), .left = side}, *one;
		struct token at = r->token;

		reader_next(r);
		side = read_sum(r);
		model.right = side;
		one = side == NULL ? NULL : reader_node(r, &at, model);
		if (one == NULL)
			return NULL;
		model = (struct expr){.op = EXPR_AND, .left = whole, .right = one};
		whole = whole == NULL ? one : reader_node(r, &at, model);
		if (whole == NULL)
			return NULL;
	}
	return side == NULL || whole == NULL ? side : whole;
}

/* Not by recursion: "not not not .." is as long as a file. */
static struct expr *read_not(struct expr_reader *r)
{
	struct token at = r->token;
	size_t count = 0;
	struct expr *x;

	while (reader_takes(r, "not"))
		count++;
	x = read_comparison(r);
	for (; x != NULL && count > 0; count--)
		x = reader_node(r, &at, (struct expr){.op = EXPR_NOT, .left = x});
	return x;
}

static struct expr *read_and(struct expr_reader *r)
{
	return read_row(r, ands, read_not);
}

struct expr *reader_whole(struct expr_reader *r)
{
	return read_row(r, ors, read_and);
}

struct expr *expr_parse(
	struct arena *a, const char *text, const struct expr_names *names, struct err *e)
{
	struct expr_reader *r = arena_new(a, 1, sizeof(*r));
	struct expr *x;

	*r = (struct expr_reader){.arena = a, .names = names, .e = e, .text = text};
	r->token = token_read(text);
	x = reader_whole(r);
	if (x != NULL && r->token.kind != TOKEN_END)
		return reader_fail(r, &r->token, TEXT_FORM_EXPR_UNEXPECTED, NULL);
	return x;
}
