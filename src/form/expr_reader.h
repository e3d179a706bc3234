#ifndef FORM_EXPR_READER_H
#define FORM_EXPR_READER_H

#include "base/text.h"
#include "form/expr.h"
#include "form/expr_token.h"

/* An expression being read. What fails has said so in e and returns NULL. */
struct expr_reader {
	struct arena *arena;
	const struct expr_names *names;
	struct err *e;
	const char *text;
	struct token token; /* the one to be looked at */
	int depth;          /* open brackets, functions and signs */
	bool in_villages;   /* within sum() or count(), which do not nest */
};

/* Moves on to the next token. */
void reader_next(struct expr_reader *r);

/* Moves past the letters if they stand here. */
bool reader_takes(struct expr_reader *r, const char *letters);

/* Says "column n: .." with the token's text as {2} and word as {3}; always NULL. */
struct expr *reader_fail(
	const struct expr_reader *r, const struct token *at, enum text_id id, const char *word);

/* One more thing is open; false when too many are. */
bool reader_opens(struct expr_reader *r);
void reader_closes(struct expr_reader *r);

/* A node over what was read, with its types checked; at is the operator or function. */
struct expr *reader_leaf(struct expr_reader *r, enum expr_op op);
struct expr *reader_node(struct expr_reader *r, const struct token *at, struct expr model);

/* A whole expression: or, and, not, comparisons, sums, products, in this order. */
struct expr *reader_whole(struct expr_reader *r);

/* A row, with its prefix if it has one. */
struct expr *reader_name(struct expr_reader *r);

/* True when a field of the record, its parent or its origin is named here. */
bool reader_is_field(const struct expr_reader *r);

/* The field named here, of any type, as a leaf; a whole comparison with a quoted word where it is
 * no number. */
struct expr *reader_field(struct expr_reader *r);
struct expr *reader_field_value(struct expr_reader *r);

/* True when lines of the record are named here: belanja.total. */
bool reader_is_lines(const struct expr_reader *r);

/* What stands between the brackets of functions on records: form.field, a checklist, a stage,
 * fields. */
struct expr *reader_form_field(struct expr_reader *r, enum expr_op op);
struct expr *reader_checklist(struct expr_reader *r);
struct expr *reader_stage(struct expr_reader *r, enum expr_op op);
struct expr *reader_unique(struct expr_reader *r);

/* A word like `linked`; NULL without a mistake when none stands here. */
struct expr *reader_word(struct expr_reader *r, bool *is_word);

/* A number, name, function or bracket. */
struct expr *reader_primary(struct expr_reader *r);

#endif
