#include <string.h>

#include "form/answer.h"
#include "form/expr_evals.h"
#include "form/pattern.h"
#include "form/records.h"

/* What an origin holds, as a record that has no lines and comes from nowhere: its id is below any. */
enum {
	NOWHERE = -1
};

static struct value unknown(void)
{
	return (struct value){0};
}

static struct value known(int64_t number)
{
	return (struct value){number, true};
}

/* The record and field an expression reads. */
struct held {
	struct record origin;
	const struct record *record;
	const struct field *field;
};

static bool from_origin(struct held *h, const struct expr *x, const struct record *r)
{
	const struct origin *o = &r->origin;

	if (o->id == 0 || o->form == NULL || o->values == NULL)
		return false;
	if (o->form != x->field->form)
		h->field = form_field(o->form, x->field->name);
	h->origin = (struct record){.id = NOWHERE,
		.form = o->form,
		.no = o->no,
		.item = o->item,
		.place = r->place,
		.values = o->values};
	h->record = &h->origin;
	return h->field != NULL && h->field->type == x->field->type;
}

static bool find_held(struct held *h, const struct expr *x, const struct record *r)
{
	if (r == NULL)
		return false;
	h->field = x->field;
	h->record = x->of == OF_PARENT ? r->parent : r;
	if (x->of == OF_ORIGIN && !from_origin(h, x, r))
		return false;
	return h->record != NULL && h->record->form == h->field->form;
}

const char *expr_text_of(
	const struct expr *x, const struct book *b, const struct record *r, struct buf *out)
{
	struct held h;

	return find_held(&h, x, r) ? record_text(b, h.record, h.field, out) : NULL;
}

const char *expr_text(const struct expr *x, const struct expr_place *at, struct buf *out)
{
	return expr_text_of(x, at->book, at->record, out);
}

struct value eval_field(const struct expr *x, const struct expr_place *at)
{
	struct held h;

	return find_held(&h, x, at->record) ? record_number(at->book, h.record, h.field)
					    : unknown();
}

/* Asks a question of the text of a field; unknown where it is empty. */
static struct value ask(const struct expr *x, const struct expr_place *at,
	bool (*question)(const struct expr *x, const struct book *b, const char *text))
{
	struct buf out = {0};
	const char *text = expr_text(x, at, &out);
	struct value v = unknown();

	if (text != NULL && *text != '\0')
		v = known(question(x, at->book, text));
	buf_release(&out);
	return v;
}

static bool is_word(const struct expr *x, const struct book *b, const char *text)
{
	bool is = x->field->type == FIELD_SELECT_MULTIPLE ? answer_has_code(text, x->text)
							  : strcmp(text, x->text) == 0;

	(void)b;
	return is != x->is_not;
}

struct value eval_is(const struct expr *x, const struct expr_place *at)
{
	return ask(x, at, is_word);
}

/* The office's own codes are the store's; all that is known of them here is their pattern. */
static bool is_listed(const struct expr *x, const struct book *b, const char *text)
{
	const struct field *f = x->field;
	char code[64];
	int share;

	while (answer_code(&text, code, &share)) {
		bool open = f->list->kind == CODELIST_OPEN &&
			    (f->fits == NULL || pattern_fits(f->fits, code));

		if (!open && codelist_name_of(f->list, b, code) == NULL)
			return false;
	}
	return true;
}

struct value eval_listed(const struct expr *x, const struct expr_place *at)
{
	return ask(x, at, is_listed);
}

static bool fits(const struct expr *x, const struct book *b, const char *text)
{
	(void)b;
	return pattern_fits(x->field->fits, text);
}

struct value eval_matches(const struct expr *x, const struct expr_place *at)
{
	return ask(x, at, fits);
}

struct value eval_codes(const struct expr *x, const struct expr_place *at)
{
	struct buf out = {0};
	const char *text = expr_text(x, at, &out);
	struct value v = {.known = text != NULL};
	int64_t codes = 0, shared = 0, sum = 0;
	char code[64];
	int share;

	while (text != NULL && answer_code(&text, code, &share)) {
		codes++;
		shared += share >= 0;
		sum += share >= 0 ? share : 0;
	}
	buf_release(&out);
	v.number = x->op == EXPR_CHOSEN ? codes : shared == 0 || shared == codes ? sum : -1;
	return v;
}

struct value eval_lines(const struct expr *x, const struct expr_place *at)
{
	if (at->record == NULL || at->record->id == NOWHERE)
		return unknown();
	return records_sum(at->book, x->form, at->record, x->field);
}

struct value eval_linked(const struct expr *x, const struct expr_place *at)
{
	(void)x;
	return at->record == NULL ? unknown() : known(at->record->origin.id != 0);
}

static bool has_bit(uint64_t bits, const struct stage *stage)
{
	return stage->index < 64 && (bits >> stage->index & 1) != 0;
}

struct value eval_carried(const struct expr *x, const struct expr_place *at)
{
	return at->record == NULL ? unknown() : known(has_bit(at->record->stages, x->stage));
}

struct value eval_complete(const struct expr *x, const struct expr_place *at)
{
	(void)x;
	return at->record == NULL ? unknown() : known(record_complete(at->book, at->record));
}

struct value eval_unique(const struct expr *x, const struct expr_place *at)
{
	const struct records *among = at->among != NULL ? at->among : at->book->records;
	const struct record *first;

	if (at->record == NULL || among == NULL)
		return unknown();
	first = batch_first(at->batch, x, at, among);
	if (first == NULL)
		return unknown();
	if (first != at->record && at->twin != NULL)
		*at->twin = first;
	return known(first == at->record);
}

struct value eval_book(const struct expr *x, const struct expr_place *at)
{
	const struct book *b = at->book;

	if (x->op == EXPR_IN_WINDOW)
		return known(b->in_window);
	if (b->year == 0)
		return unknown();
	if (x->op == EXPR_YEAR)
		return known(b->year);
	return b->stage == NULL ? unknown() : known((int64_t)b->year + b->stage->budget_year);
}

struct value eval_stage(const struct expr *x, const struct expr_place *at)
{
	return known(at->book->stage == x->stage);
}

struct value eval_signed(const struct expr *x, const struct expr_place *at)
{
	return known(has_bit(at->book->is_signed, x->stage));
}

static const struct row *row_of(const struct expr *x, const struct expr_place *at)
{
	return x->left->row != NULL ? x->left->row : at->row;
}

struct value eval_target(const struct expr *x, const struct expr_place *at)
{
	const struct row *row = row_of(x, at);
	const struct target *t = row == NULL ? NULL : book_target(at->book, row);

	return t == NULL ? unknown() : known(t->permille);
}

/* Rows of the same coverage share a rank. A bound is no coverage: what is low there may be well. */
struct value eval_rank(const struct expr *x, const struct expr_place *at)
{
	const struct row *row = row_of(x, at);
	int64_t own = row == NULL ? -1 : batch_permille(at->batch, at->book, row), rank = 1;

	if (own < 0)
		return unknown();
	for (size_t i = 0; i < row->form->row_count; i++) {
		int64_t other = batch_permille(at->batch, at->book, &row->form->rows[i]);

		rank += other >= 0 && other < own;
	}
	return known(rank);
}

struct value eval_mentions(const struct expr *x, const struct expr_place *at)
{
	const struct records *all = at->book->records;
	const struct record *r;
	size_t i = 0;
	int64_t count = 0;

	if (all == NULL || at->row == NULL)
		return unknown();
	while ((r = records_next(all, x->form, NULL, &i)) != NULL)
		count += answer_has_code(r->values[x->field->index], at->row->name);
	return known(count);
}

struct value eval_open_items(const struct expr *x, const struct expr_place *at)
{
	struct progress p;

	if (at->book->records == NULL)
		return unknown();
	p = records_progress(at->book, x->form, PLACE_DISTRICT);
	return known((int64_t)p.required - (int64_t)p.filled);
}
