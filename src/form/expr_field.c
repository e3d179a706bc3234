#include <string.h>

#include "form/expr_reader.h"
#include "form/form.h"
#include "form/sheet.h"

static const struct field *find_field(const struct form *form, const struct token *t)
{
	for (size_t i = 0; form != NULL && i < form->field_count; i++) {
		if (token_is(t, form->fields[i].name))
			return &form->fields[i];
	}
	return NULL;
}

/* A record may come from any form it is carried from; nearly always from its own in another stage. */
static const struct field *find_origin(const struct expr_reader *r, const struct token *t)
{
	const struct forms *f = r->names->forms;
	const struct field *found = find_field(r->names->form, t);

	for (size_t i = 0; found == NULL && f != NULL && i < f->form_count; i++)
		found = find_field(&f->forms[i], t);
	return found;
}

static bool is_word(const struct token *t, const char *word)
{
	return t->kind == TOKEN_NAME && token_is(t, word);
}

bool reader_is_field(const struct expr_reader *r)
{
	if (r->names->form == NULL || r->token.kind != TOKEN_NAME)
		return false;
	return is_word(&r->token, "parent") || is_word(&r->token, "origin") ||
	       find_field(r->names->form, &r->token) != NULL;
}

struct expr *reader_field(struct expr_reader *r)
{
	const struct form *form = r->names->form;
	struct token name = r->token;
	struct expr *x = reader_leaf(r, EXPR_FIELD);

	reader_next(r);
	if (is_word(&name, "parent") || is_word(&name, "origin")) {
		x->of = is_word(&name, "parent") ? OF_PARENT : OF_ORIGIN;
		if (x->of == OF_PARENT && form->parent == NULL)
			return reader_fail(r, &name, TEXT_FORM_REC_V_NO_PARENT, NULL);
		if (!reader_takes(r, "."))
			return reader_fail(r, &r->token, TEXT_FORM_EXPR_UNEXPECTED, NULL);
		name = r->token;
		reader_next(r);
	}
	if (x->of == OF_ORIGIN)
		x->field = find_origin(r, &name);
	else
		x->field = find_field(x->of == OF_PARENT ? form->parent : form, &name);
	return x->field != NULL ? x : reader_fail(r, &name, TEXT_FORM_REC_V_NO_FIELD, NULL);
}

static bool list_has(const struct codelist *l, const char *code)
{
	if (l->kind == CODELIST_FIXED)
		return codelist_code(l, code) != NULL;
	for (size_t i = 0; l->kind == CODELIST_ROWS && l->form != NULL && i < l->form->row_count;
		i++) {
		if (strcmp(l->form->rows[i].name, code) == 0)
			return true;
	}
	return l->kind != CODELIST_ROWS;
}

struct expr *reader_field_value(struct expr_reader *r)
{
	struct token name = r->token;
	struct expr *x = reader_field(r);

	if (x == NULL || field_is_number(x->field) || x->field->type == FIELD_DATE)
		return x;
	x->is_not = token_is(&r->token, "!=");
	if (!reader_takes(r, "=") && !reader_takes(r, "!="))
		return reader_fail(r, &name, TEXT_FORM_REC_V_WANTS_IS, NULL);
	if (r->token.kind != TOKEN_QUOTED)
		return reader_fail(r, &r->token, TEXT_FORM_REC_V_WANTS_QUOTED, NULL);
	x->op = EXPR_IS;
	x->is_truth = true;
	x->text = arena_text_of(r->arena, r->token.text + 1, r->token.size - 2);
	if (x->field->list != NULL && !list_has(x->field->list, x->text))
		return reader_fail(r, &r->token, TEXT_FORM_REC_V_NO_CODE, x->field->list->name);
	reader_next(r);
	return x;
}

/* Names of forms and stages may hold a minus, which no other name does. */
static bool stands_here(const struct expr_reader *r, const char *name)
{
	size_t size = strlen(name);
	const char *text = r->token.text;

	return size > 0 && size >= r->token.size && strncmp(text, name, size) == 0 &&
	       strspn(text + size, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				   "0123456789_-") == 0;
}

static void move_behind(struct expr_reader *r, const char *name)
{
	r->token = token_read(r->token.text + strlen(name));
}

static const struct form *form_here(const struct expr_reader *r)
{
	const struct forms *f = r->names->forms;

	for (size_t i = 0; f != NULL && i < f->form_count; i++) {
		if (r->token.kind == TOKEN_NAME && stands_here(r, f->forms[i].name))
			return &f->forms[i];
	}
	return NULL;
}

bool reader_is_lines(const struct expr_reader *r)
{
	const struct form *form = r->names->form == NULL ? NULL : form_here(r);

	return form != NULL && form->parent == r->names->form;
}

struct expr *reader_form_field(struct expr_reader *r, enum expr_op op)
{
	struct expr *x = reader_leaf(r, op);
	struct token name = r->token;

	x->form = form_here(r);
	if (x->form == NULL)
		return reader_fail(r, &name, TEXT_FORM_EXPR_FORM_UNKNOWN, NULL);
	move_behind(r, x->form->name);
	if (!reader_takes(r, "."))
		return reader_fail(r, &r->token, TEXT_FORM_EXPR_UNEXPECTED, NULL);
	name = r->token;
	x->field = find_field(x->form, &name);
	if (x->field == NULL)
		return reader_fail(r, &name, TEXT_FORM_REC_V_NO_FIELD, NULL);
	if (op == EXPR_LINES && !field_is_number(x->field))
		return reader_fail(r, &name, TEXT_FORM_REC_V_NO_NUMBER, NULL);
	if (op == EXPR_MENTIONS &&
		(x->field->list == NULL || x->field->list->kind != CODELIST_ROWS))
		return reader_fail(r, &name, TEXT_FORM_REC_V_NO_ROWS, NULL);
	reader_next(r);
	return x;
}

struct expr *reader_checklist(struct expr_reader *r)
{
	struct expr *x = reader_leaf(r, EXPR_OPEN_ITEMS);

	x->form = form_here(r);
	if (x->form == NULL || x->form->kind != FORM_CHECKLIST)
		return reader_fail(r, &r->token, TEXT_FORM_REC_V_NO_CHECKLIST, NULL);
	move_behind(r, x->form->name);
	return x;
}

struct expr *reader_stage(struct expr_reader *r, enum expr_op op)
{
	const struct forms *f = r->names->forms;
	struct expr *x = reader_leaf(r, op);

	x->is_truth = true;
	for (size_t i = 0; f != NULL && i < f->stage_count; i++) {
		if (r->token.kind == TOKEN_NAME && stands_here(r, f->stages[i].name))
			x->stage = &f->stages[i];
	}
	if (x->stage == NULL)
		return reader_fail(r, &r->token, TEXT_FORM_REC_V_NO_STAGE, NULL);
	move_behind(r, x->stage->name);
	return x;
}

/* Each field is a node whose right side is the next one. */
struct expr *reader_unique(struct expr_reader *r)
{
	struct expr *first = NULL, *last = NULL;
	int count = 0;

	do {
		struct expr *x;

		if (!reader_is_field(r))
			return reader_fail(r, &r->token, TEXT_FORM_REC_V_NO_FIELD, NULL);
		x = reader_field(r);
		if (x == NULL)
			return NULL;
		if (++count == EXPR_DEPTH / 2)
			return reader_fail(r, &r->token, TEXT_FORM_EXPR_DEEP, NULL);
		x->op = EXPR_UNIQUE;
		x->is_truth = true;
		if (last != NULL)
			last->right = x;
		last = x;
		first = first == NULL ? x : first;
	} while (reader_takes(r, ","));
	first->depth = count;
	return first;
}

struct expr *reader_word(struct expr_reader *r, bool *is_word_here)
{
	static const struct {
		const char *word;
		enum expr_op op;
		bool is_truth, of_record;
	} words[] = {
		{"linked", EXPR_LINKED, true, true},
		{"complete", EXPR_COMPLETE, true, true},
		{"in_window", EXPR_IN_WINDOW, true, false},
		{"year", EXPR_YEAR, false, false},
		{"budget_year", EXPR_BUDGET_YEAR, false, false},
	};
	size_t i = 0;
	struct expr *x;

	while (i < sizeof(words) / sizeof(words[0]) && !is_word(&r->token, words[i].word))
		i++;
	*is_word_here = i < sizeof(words) / sizeof(words[0]);
	if (!*is_word_here)
		return NULL;
	if (words[i].of_record && r->names->form == NULL)
		return reader_fail(r, &r->token, TEXT_FORM_REC_V_NO_RECORD, NULL);
	if (r->names->is_plain && r->names->form == NULL)
		return reader_fail(r, &r->token, TEXT_FORM_EXPR_PLAIN, NULL);
	x = reader_leaf(r, words[i].op);
	x->is_truth = words[i].is_truth;
	reader_next(r);
	return x;
}
