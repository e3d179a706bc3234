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

bool record_lacks(const struct book *b, const struct record *r, const struct field *f)
{
	return f->required && f->calculation == NULL && *r->values[f->index] == '\0' &&
	       record_asks(b, r, f);
}

const struct field *record_missing(const struct book *b, const struct record *r, size_t *at)
{
	while (*at < r->form->field_count) {
		const struct field *f = &r->form->fields[(*at)++];

		if (record_lacks(b, r, f))
			return f;
	}
	return NULL;
}

bool record_complete(const struct book *b, const struct record *r)
{
	size_t at = 0;

	return record_missing(b, r, &at) == NULL;
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

/* The carry that takes a form's records of one stage into another, NULL when they came there without
 * one. */
static const struct carry *carry_into(const struct stage *to, const struct form *from,
	const struct stage *stage, const struct form **into)
{
	for (size_t i = 0; i < to->form_count; i++) {
		for (size_t k = 0; k < to->forms[i]->carry_count; k++) {
			const struct carry *c = &to->forms[i]->carries[k];

			*into = to->forms[i];
			if (c->from == from && (c->stage != NULL ? c->stage : to) == stage &&
				carry_is_for(c, to))
				return c;
		}
	}
	return NULL;
}

void record_went(const struct book *b, const struct record *r, struct buf *out)
{
	size_t before = out->size;

	for (size_t i = 0; i < b->forms->stage_count && i < 64; i++) {
		const struct stage *to = &b->forms->stages[i];
		const struct form *into = NULL;
		const struct carry *c;

		if ((r->stages & (uint64_t)1 << i) == 0)
			continue;
		c = carry_into(to, r->form, b->stage, &into);
		buf_text(out, out->size > before ? ", " : "");
		if (c != NULL)
			buf_print(out, "%s %s %d", into->name, stage_brief(to), b->year - c->year);
		else
			buf_text(out, stage_brief(to));
	}
}
