#include <string.h>

#include "form/answer.h"
#include "form/records.h"

static struct expr_place place_of(const struct book *b, const struct record *r)
{
	return (struct expr_place){.book = b, .place = r->place, .other = -1, .record = r};
}

const char *record_text(
	const struct book *b, const struct record *r, const struct field *f, struct buf *out)
{
	struct value v;

	if (f->calculation == NULL)
		return r->values[f->index];
	buf_clear(out);
	v = record_number(b, r, f);
	if (v.known)
		answer_of_number(f->type, v.number, out);
	return buf_str(out);
}

struct value record_number(const struct book *b, const struct record *r, const struct field *f)
{
	struct expr_place at;

	if (f->calculation == NULL)
		return answer_number(f, r->values[f->index]);
	at = place_of(b, r);
	return expr_eval(f->calculation, &at);
}

bool record_asks(const struct book *b, const struct record *r, const struct field *f)
{
	struct expr_place at = place_of(b, r);
	struct value asks;

	if (f->relevant == NULL)
		return true;
	asks = expr_eval(f->relevant, &at);
	return asks.known && asks.number != 0;
}

const struct field *record_missing(const struct book *b, const struct record *r)
{
	for (size_t i = 0; i < r->form->field_count; i++) {
		const struct field *f = &r->form->fields[i];

		if (f->required && f->calculation == NULL && *r->values[i] == '\0' &&
			record_asks(b, r, f))
			return f;
	}
	return NULL;
}

bool record_complete(const struct book *b, const struct record *r)
{
	return record_missing(b, r) == NULL;
}

bool record_default(const struct book *b, const struct record *r, const struct field *f,
	const char *today, struct buf *out)
{
	struct expr_place at = place_of(b, r);
	struct value v;

	buf_clear(out);
	if (f->default_value != NULL) {
		v = expr_eval(f->default_value, &at);
		if (v.known && v.number >= 0)
			answer_of_number(f->type, v.number, out);
	} else if (f->type == FIELD_DATE && strcmp(f->default_text, "today") == 0) {
		buf_text(out, today);
	} else {
		buf_text(out, f->default_text);
	}
	return out->size > 0;
}

/* "64.08.09.2001" and its last four digits. */
static const char *village_of(const struct book *b, const struct record *r)
{
	if (r->place < 0 || (size_t)r->place >= b->place_count)
		return NULL;
	return b->places[r->place].code;
}

static const char *last_digits(const char *code)
{
	const char *last = strrchr(code, '.');

	return last == NULL ? code : last + 1;
}

void record_name(const struct book *b, const struct record *r, struct buf *out)
{
	const char *village = village_of(b, r);

	buf_text(out, r->form->name);
	if (r->item != NULL && village != NULL)
		buf_print(out, " %s", last_digits(village));
	if (r->item != NULL)
		buf_print(out, " %s", r->item->name);
	else if (r->parent != NULL)
		buf_print(out, " %d.%d", r->parent->no, r->no);
	else
		buf_print(out, " %d", r->no);
}

void record_path(const struct book *b, const struct record *r, struct buf *out)
{
	const char *village = village_of(b, r);

	buf_text(out, r->form->name);
	if (r->item != NULL && village != NULL)
		buf_print(out, "/%s", village);
	if (r->item != NULL)
		buf_print(out, "/%s", r->item->name);
	else if (r->parent != NULL)
		buf_print(out, "/%d.%d", r->parent->no, r->no);
	else
		buf_print(out, "/%d", r->no);
}

void origin_name(const struct origin *o, struct buf *out)
{
	if (o->id == 0 || o->form == NULL)
		return;
	buf_text(out, o->form->name);
	if (o->item != NULL)
		buf_print(out, " %s", o->item->name);
	else if (o->parent_no > 0)
		buf_print(out, " %d.%d", o->parent_no, o->no);
	else
		buf_print(out, " %d", o->no);
	if (o->stage != NULL)
		buf_print(out, ", %s", stage_brief(o->stage));
	if (o->year > 0)
		buf_print(out, " %d", o->year);
}
