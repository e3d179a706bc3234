#ifndef FORM_EXPR_EVALS_H
#define FORM_EXPR_EVALS_H

#include "base/buf.h"
#include "form/expr.h"
#include "form/sheet.h"

/* Evaluators of what only records and reports have; expr_eval calls them. */
struct value eval_field(const struct expr *x, const struct expr_place *at);
struct value eval_is(const struct expr *x, const struct expr_place *at);
struct value eval_listed(const struct expr *x, const struct expr_place *at);
struct value eval_matches(const struct expr *x, const struct expr_place *at);
struct value eval_codes(const struct expr *x, const struct expr_place *at); /* chosen, shares */
struct value eval_product(const struct expr *x, const struct expr_place *at);
struct value eval_times(const struct expr *x, const struct expr_place *at);
struct value eval_value_or(const struct expr *x, const struct expr_place *at);
struct value eval_lines(const struct expr *x, const struct expr_place *at);
struct value eval_linked(const struct expr *x, const struct expr_place *at);
struct value eval_carried(const struct expr *x, const struct expr_place *at);
struct value eval_complete(const struct expr *x, const struct expr_place *at);
struct value eval_unique(const struct expr *x, const struct expr_place *at);
struct value eval_book(const struct expr *x, const struct expr_place *at); /* year .. */
struct value eval_stage(const struct expr *x, const struct expr_place *at);
struct value eval_signed(const struct expr *x, const struct expr_place *at);
struct value eval_target(const struct expr *x, const struct expr_place *at);
struct value eval_rank(const struct expr *x, const struct expr_place *at);
struct value eval_open_items(const struct expr *x, const struct expr_place *at);
struct value eval_mentions(const struct expr *x, const struct expr_place *at);

/* The text of the field an expression names, borrowed or computed into out; NULL when there is no
 * such record. */
const char *expr_text(const struct expr *x, const struct expr_place *at, struct buf *out);

/* The same for one record, of==OF_RECORD seen from it. */
const char *expr_text_of(
	const struct expr *x, const struct book *b, const struct record *r, struct buf *out);

/* The coverage of the kecamatan in per mille, -1 where there is none; kept in the batch. */
int64_t batch_permille(struct expr_batch *batch, const struct book *b, const struct row *row);

/* The first record among all that has the same fields; NULL when the record is not compared because
 * its own fields are empty. */
const struct record *batch_first(struct expr_batch *batch, const struct expr *x,
	const struct expr_place *at, const struct records *among);

#endif
