#include <string.h>
#include <strings.h>

#include "form/expr_reader.h"
#include "form/form.h"
#include "form/sheet.h"

static bool is_word(const struct token *t, const char *word)
{
	return strlen(word) == t->size && strncasecmp(t->text, word, t->size) == 0;
}

static const struct row *find_row(const struct expr_reader *r, const struct token *t)
{
	const struct forms *f = r->names->forms;

	for (size_t i = 0; f != NULL && i < f->row_count; i++) {
		if (is_word(t, f->rows[i]->name))
			return f->rows[i];
	}
	return NULL;
}

/* The period a prefix means; PERIOD_NOW when nobody has that name. */
static int find_period(const struct expr_reader *r, const struct token *t)
{
	const struct forms *f = r->names->forms;

	if (token_is(t, "prev"))
		return PERIOD_PREVIOUS;
	if (token_is(t, "lastyear"))
		return PERIOD_LAST_YEAR;
	for (size_t i = 0; f != NULL && i < f->stage_count; i++) {
		if (token_is(t, f->stages[i].name) && f->stages[i].has_tables)
			return PERIOD_STAGES + (int)f->stages[i].index;
	}
	return PERIOD_NOW;
}

struct expr *reader_name(struct expr_reader *r)
{
	struct token name = r->token, prefix = name;
	struct expr *x = reader_leaf(r, EXPR_ROW);

	reader_next(r);
	if (reader_takes(r, ".")) {
		x->period = find_period(r, &prefix);
		if (x->period == PERIOD_NOW)
			return reader_fail(r, &prefix, TEXT_FORM_EXPR_PREFIX_UNKNOWN, NULL);
		if (r->names->is_plain)
			return reader_fail(r, &prefix, TEXT_FORM_EXPR_PLAIN, NULL);
		name = r->token;
		reader_next(r);
	}
	if (name.kind != TOKEN_NAME)
		return reader_fail(r, &name, TEXT_FORM_EXPR_UNEXPECTED, NULL);
	if (token_is(&name, "row"))
		return r->names->has_row ? x : reader_fail(r, &name, TEXT_FORM_EXPR_NO_ROW, NULL);
	x->row = find_row(r, &name);
	return x->row != NULL ? x : reader_fail(r, &name, TEXT_FORM_EXPR_ROW_UNKNOWN, NULL);
}
