#include <string.h>

#include "form/answer.h"
#include "form/records.h"

/* What a default reads of its record's own answers. */
struct sources {
	bool filled;  /* one that is */
	bool missing; /* one that is not and must be */
	bool spared;  /* one that is not and need not be */
};

struct about {
	const struct book *book;
	const struct record *record;
};

static struct sources both(struct sources a, struct sources b)
{
	return (struct sources){a.filled || b.filled, a.missing || b.missing, a.spared || b.spared};
}

static struct sources of_lines(const struct about *r, const struct expr *x)
{
	size_t at = 0;
	bool any = records_next(r->book->records, x->form, r->record, &at) != NULL;

	return (struct sources){.filled = any, .missing = !any};
}

/* The depth is that of expressions (EXPR_DEPTH), and computed fields read each other in no circle. */
static struct sources sources_of(const struct about *r, const struct expr *x)
{
	struct sources s = {0};
	const struct field *f;

	if (x == NULL)
		return s;
	if (x->op == EXPR_LINES)
		return of_lines(r, x);
	f = x->of == OF_RECORD && x->field != NULL && x->field->form == r->record->form ? x->field
											: NULL;
	if (f != NULL && f->calculation != NULL) {
		s = sources_of(r, f->calculation);
	} else if (f != NULL) {
		s.filled = *r->record->values[f->index] != '\0';
		s.missing = !s.filled;
	}
	s = both(s, both(sources_of(r, x->left), sources_of(r, x->right)));
	/* The one goes without what is empty, the other without all but one. */
	if (x->op == EXPR_VALUE_OR || (x->op == EXPR_PRODUCT && s.filled)) {
		s.spared = s.spared || s.missing;
		s.missing = false;
	}
	return s;
}

static struct value number_of(const struct about *r, const struct field *f)
{
	const struct expr_place at = {
		.book = r->book, .place = r->record->place, .other = -1, .record = r->record};
	struct sources s = sources_of(r, f->default_value);
	struct value v = {0};

	if (!s.missing && (s.filled || !s.spared))
		v = expr_eval(f->default_value, &at);
	v.known = v.known && v.number >= 0;
	return v;
}

bool record_default(const struct book *b, const struct record *r, const struct field *f,
	const char *today, struct buf *out)
{
	const struct about about = {b, r};
	struct value v;

	buf_clear(out);
	if (f->default_value != NULL) {
		v = number_of(&about, f);
		if (v.known)
			answer_of_number(f->type, v.number, out);
	} else if (f->type == FIELD_DATE && strcmp(f->default_text, "today") == 0) {
		buf_text(out, today);
	} else {
		buf_text(out, f->default_text);
	}
	return out->size > 0;
}
