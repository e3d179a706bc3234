#include "work/listing_text.h"

#include <string.h>
#include <wctype.h>

#include "base/utf8.h"

void text_fold(struct buf *out, const char *text)
{
	size_t size = strlen(text), length;

	for (size_t i = 0; i < size; i += length) {
		uint32_t code = utf8_next(text + i, size - i, &length);

		utf8_put(out, (uint32_t)towlower((wint_t)code));
	}
}

void answer_shown(
	const struct desk *d, const struct field *f, const char *canonical, struct buf *out)
{
	size_t before = out->size;
	const char *label;

	answer_show(f, &d->book, canonical, out);
	/* Those of the forms and the office alike; the form layer knows only the first. */
	if (f->type != FIELD_CODE || f->list == NULL || *canonical == '\0')
		return;
	label = desk_code_label(d, f->list, canonical);
	if (label != NULL && strstr(buf_str(out) + before, label) == NULL)
		buf_print(out, " %s", label);
}

void record_shown(
	const struct desk *d, const struct record *r, const struct field *f, struct buf *out)
{
	struct buf scratch = {0};

	answer_shown(d, f, record_text(&d->book, r, f, &scratch), out);
	buf_release(&scratch);
}

void answer_row_numbers(const struct desk *d, const char *canonical, struct buf *out)
{
	size_t before = out->size;
	char code[64], number[16];
	int share;

	while (answer_code(&canonical, code, &share)) {
		const struct row *row = forms_row(d->book.forms, code);

		if (row != NULL)
			row_number(row, number);
		buf_print(out, "%s%s", out->size > before ? ", " : "", row != NULL ? number : code);
		if (share >= 0)
			buf_print(out, " %d%%", share);
	}
}

void words_take(struct words *w, const char *search)
{
	struct buf small = {0};
	size_t i = 0;

	text_fold(&small, search);
	while (i < small.size) {
		size_t size = strcspn(small.data + i, " ");

		if (size > 0) {
			buf_add(&w->text, small.data + i, size);
			buf_char(&w->text, '\0');
			w->count++;
		}
		i += size + 1;
	}
	buf_release(&small);
}

void words_release(struct words *w)
{
	buf_release(&w->text);
	buf_release(&w->place);
}

/* All that a record shows, small, field after field. */
static void gather(struct words *w, const struct desk *d, const struct record *r)
{
	struct buf shown = {0};

	buf_clear(&w->place);
	for (size_t i = 0; i < r->form->field_count; i++) {
		buf_clear(&shown);
		record_shown(d, r, &r->form->fields[i], &shown);
		text_fold(&w->place, buf_str(&shown));
		buf_char(&w->place, '\n');
	}
	if (r->item != NULL) {
		text_fold(&w->place, item_label(r->item));
		buf_char(&w->place, '\n');
	}
	if (r->place >= 0)
		text_fold(&w->place, d->book.places[r->place].name);
	buf_release(&shown);
}

bool words_stand_in(struct words *w, const struct desk *d, const struct record *r)
{
	const char *word = buf_str(&w->text);

	if (w->count == 0)
		return true;
	gather(w, d, r);
	for (size_t i = 0; i < w->count; i++) {
		if (strstr(buf_str(&w->place), word) == NULL)
			return false;
		word += strlen(word) + 1;
	}
	return true;
}
