#include "work/fill_parts.h"

bool fill_default(const struct fill *f, const struct field *field, struct buf *out)
{
	return record_default(&f->desk->book, f->record, field, f->desk->today, out);
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
	const struct field *from = origin_field(f->record, field);
	const struct record *before;

	buf_clear(out);
	if (from != NULL && from->type == field->type && o->values != NULL)
		buf_text(out, o->values[from->index]);
	if (o->id == 0 && f->record->form->kind == FORM_REGISTER) {
		before = record_before(f);
		if (before != NULL)
			buf_text(out, before->values[field->index]);
	}
	return out->size > 0;
}
