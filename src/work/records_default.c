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

/* The field that a code fills takes its label where nothing else was said. */
static void fill_labels(struct desk *d, struct record *r)
{
	for (size_t i = 0; i < r->form->field_count; i++) {
		const struct field *f = &r->form->fields[i];
		const struct field *to = *f->fills != '\0' ? form_field(r->form, f->fills) : NULL;
		const char *label;

		if (to == NULL || *r->values[i] == '\0' || *r->values[to->index] != '\0')
			continue;
		label = desk_code_label(d, f->list, r->values[i]);
		if (label != NULL)
			r->values[to->index] = text_fitting(&d->arena, to, label);
	}
}

static void fill_defaults(struct desk *d, struct record *r, const bool *said)
{
	struct buf text = {0};

	for (size_t i = 0; i < r->form->field_count; i++) {
		const struct field *f = &r->form->fields[i];

		if (*r->values[i] == '\0' && f->calculation == NULL && (said == NULL || !said[i]) &&
			record_asks(&d->book, r, f) &&
			record_default(&d->book, r, f, d->today, &text))
			r->values[i] = arena_text(&d->arena, buf_str(&text));
	}
	buf_release(&text);
}

void record_draft(struct desk *d, const struct record_new *n, const bool *said, struct record *out)
{
	size_t place = n->place != NULL ? desk_place(d, n->place) : d->book.place_count;

	*out = (struct record){.form = n->form, .item = n->item, .parent = n->parent};
	out->place = place < d->book.place_count ? (int)place : PLACE_DISTRICT;
	out->values = arena_new(&d->arena, n->form->field_count + 1, sizeof(*out->values));
	for (size_t i = 0; i < n->form->field_count; i++)
		out->values[i] = n->values != NULL && n->values[i] != NULL ? n->values[i] : "";
	fill_labels(d, out);
	fill_defaults(d, out, said);
}
