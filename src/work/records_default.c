#include <string.h>

#include "base/utf8.h"
#include "work/records_parts.h"

const char *text_fitting(struct arena *a, const struct field *f, const char *text)
{
	size_t most = f->multiline ? ANSWER_LONG : ANSWER_TEXT, size = strlen(text), fit = 0;
	char *copy = arena_text(a, text);

	for (size_t i = 0; !f->multiline && i < size; i++) {
		if (copy[i] == '\n')
			copy[i] = ' ';
	}
	if (size <= most)
		return copy;
	while (fit + utf8_after(copy, fit) <= most - 2)
		fit += utf8_after(copy, fit);
	memcpy(copy + fit, "..", 3);
	return copy;
}

/* Says nothing yet: it reads an answer that is still empty, or lines, which a new record has none
 * of. */
static bool reads_empty(const struct expr *x, const struct record *r)
{
	const struct field *f;

	if (x == NULL)
		return false;
	if (x->op == EXPR_LINES)
		return true;
	f = x->of == OF_RECORD && x->field != NULL && x->field->form == r->form ? x->field : NULL;
	if (f != NULL && (f->calculation != NULL ? reads_empty(f->calculation, r)
						 : *r->values[f->index] == '\0'))
		return true;
	return reads_empty(x->left, r) || reads_empty(x->right, r);
}

void record_defaults(struct desk *d, struct record *r)
{
	struct buf text = {0};

	for (size_t i = 0; i < r->form->field_count; i++) {
		const struct field *f = &r->form->fields[i];

		if (*r->values[i] == '\0' && f->calculation == NULL &&
			!reads_empty(f->default_value, r) && record_asks(&d->book, r, f) &&
			record_default(&d->book, r, f, d->today, &text))
			r->values[i] = arena_text(&d->arena, buf_str(&text));
	}
	buf_release(&text);
}
