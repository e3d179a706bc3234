#include "form/expr_reader.h"

#include "base/buf.h"
#include "base/number.h"

enum {
	QUOTED_BYTES = 40
};

void reader_next(struct expr_reader *r)
{
	r->token = token_read(r->token.text + r->token.size);
}

bool reader_takes(struct expr_reader *r, const char *letters)
{
	if (!token_is(&r->token, letters))
		return false;
	reader_next(r);
	return true;
}

static int64_t column_of(const struct expr_reader *r, const struct token *at)
{
	int64_t column = 1;

	for (const char *p = r->text; p < at->text; p++)
		column += ((unsigned char)*p & 0xC0U) != 0x80U;
	return column;
}

struct expr *reader_fail(
	const struct expr_reader *r, const struct token *at, enum text_id id, const char *word)
{
	char column[NUMBER_TEXT];
	struct buf quoted = {0};

	number_plain(column, column_of(r, at));
	buf_add(&quoted, at->text, at->size < QUOTED_BYTES ? at->size : QUOTED_BYTES);
	(void)err_say(r->e, id, column, buf_str(&quoted), word, NULL);
	buf_release(&quoted);
	return NULL;
}

bool reader_opens(struct expr_reader *r)
{
	if (r->depth == EXPR_DEPTH) {
		(void)reader_fail(r, &r->token, TEXT_FORM_EXPR_DEEP, NULL);
		return false;
	}
	r->depth++;
	return true;
}

void reader_closes(struct expr_reader *r)
{
	r->depth--;
}

struct expr *reader_leaf(struct expr_reader *r, enum expr_op op)
{
	struct expr *x = arena_new(r->arena, 1, sizeof(*x));

	x->op = op;
	x->depth = 1;
	return x;
}

/* What an operator takes and gives. */
static const struct {
	bool takes_truth;
	bool gives_truth;
} types[EXPR_OP_COUNT] = {
	[EXPR_EQ] = {false, true},
	[EXPR_NE] = {false, true},
	[EXPR_LT] = {false, true},
	[EXPR_LE] = {false, true},
	[EXPR_GT] = {false, true},
	[EXPR_GE] = {false, true},
	[EXPR_AND] = {true, true},
	[EXPR_OR] = {true, true},
	[EXPR_NOT] = {true, true},
	[EXPR_COUNT] = {true, false},
	[EXPR_FILLED] = {false, true},
};

struct expr *reader_node(struct expr_reader *r, const struct token *at, struct expr model)
{
	const struct expr *sides[] = {model.left, model.right};
	struct expr *x;
	int depth = 0;

	for (size_t i = 0; i < 2; i++) {
		if (sides[i] == NULL)
			continue;
		if (sides[i]->is_truth != types[model.op].takes_truth)
			return reader_fail(r, at,
				sides[i]->is_truth ? TEXT_FORM_EXPR_WANTS_NUMBER
						   : TEXT_FORM_EXPR_WANTS_TRUTH,
				NULL);
		if (sides[i]->depth > depth)
			depth = sides[i]->depth;
	}
	if (depth == EXPR_DEPTH)
		return reader_fail(r, at, TEXT_FORM_EXPR_DEEP, NULL);
	x = arena_new(r->arena, 1, sizeof(*x));
	*x = model;
	x->is_truth = types[model.op].gives_truth;
	x->depth = depth + 1;
	return x;
}
