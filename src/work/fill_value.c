#include "work/fill_parts.h"

#include <string.h>

/* The default of a number is an expression: it is computed as a calculated field is. */
static void computed_default(const struct fill *f, const struct field *field, struct buf *out)
{
	struct field computed = *field;
	struct buf value = {0};

	computed.calculation = field->default_value;
	buf_text(out, record_text(&f->desk->book, f->record, &computed, &value));
	buf_release(&value);
}

bool fill_default(const struct fill *f, const struct field *field, struct buf *out)
{
	bool is_today = field->type == FIELD_DATE && strcmp(field->default_text, "today") == 0;

	buf_clear(out);
	if (field->default_value != NULL)
		computed_default(f, field, out);
	else if (is_today)
		buf_text(out, desk_answer_at(f->desk).today);
	else
		buf_text(out, field->default_text);
	return out->size > 0;
}

/* The field of the origin's form that a field was taken from: by the carry that brings them over, else
 * the one of the same name and type. */
static const struct field *source_field(const struct form *from, const struct field *field)
{
	const struct form *form = field->form;
	const struct field *same;

	for (size_t i = 0; i < form->carry_count; i++) {
		const struct carry *c = &form->carries[i];

		for (size_t k = 0; c->from == from && k < c->pair_count; k++) {
			if (c->pairs[k].to == field && c->pairs[k].from->type == field->type)
				return c->pairs[k].from;
		}
	}
	same = form_field(from, field->name);
	return same != NULL && same->type == field->type ? same : NULL;
}

/* The record that stands before this one in its form and under the same parent. */
static const struct record *record_before(const struct fill *f)
{
	const struct record *r, *before = NULL;
	size_t at = 0;

	while ((r = records_next(f->desk->book.records, f->record->form, f->record->parent, &at)) !=
		NULL) {
		if (r == f->record)
			break;
		before = r;
	}
	return before;
}

bool fill_same(const struct fill *f, const struct field *field, struct buf *out)
{
	const struct origin *o = &f->record->origin;
	const struct field *from = o->id != 0 ? source_field(o->form, field) : NULL;
	const struct record *before;

	buf_clear(out);
	if (from != NULL && o->values != NULL)
		buf_text(out, o->values[from->index]);
	if (o->id == 0 && f->record->form->kind == FORM_REGISTER) {
		before = record_before(f);
		if (before != NULL)
			buf_text(out, before->values[field->index]);
	}
	return out->size > 0;
}
