#include <string.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "form/answer.h"
#include "form/message_show.h"
#include "form/records.h"

enum {
	QUOTED_CELLS = 60,
	NAMED_FIELDS = 3
};

static bool take_first(void *data, const struct field *field, enum expr_of of)
{
	const struct field **first = data;

	(void)of;
	*first = field;
	return false;
}

const struct field *message_field_read(const struct check *c)
{
	const struct field *first = NULL;

	expr_fields(c->require, take_first, &first);
	if (first == NULL)
		expr_fields(c->value, take_first, &first);
	return first;
}

void show_stage(const struct show *s)
{
	buf_text(s->out, s->book->stage == NULL ? "-" : stage_brief(s->book->stage));
}

void show_months(const struct show *s)
{
	const struct stage *stage = s->book->stage;
	size_t count = stage == NULL ? 0 : stage->month_count;

	for (size_t i = 0; i < count; i++) {
		buf_text(s->out, i == 0 ? "" : ", ");
		buf_text(s->out, clock_month_name(stage->months[i]));
	}
	buf_text(s->out, count == 0 ? "-" : "");
}

static void show_number_of(const struct show *s, const struct record *r)
{
	if (r == NULL)
		buf_char(s->out, '-');
	else if (r->item != NULL)
		buf_text(s->out, r->item->name);
	else if (r->parent != NULL)
		buf_print(s->out, "%d.%d", r->parent->no, r->no);
	else
		buf_print(s->out, "%d", r->no);
}

void show_record_number(const struct show *s)
{
	show_number_of(s, s->problem->record);
}

void show_twin_number(const struct show *s)
{
	show_number_of(s, s->problem->twin);
}

/* All that is missing: people fill it in one after the other. False when nothing is. */
static bool show_missing(const struct show *s)
{
	const struct record *r = s->problem->record;
	const struct field *field;
	size_t at = 0, count = 0;

	while ((field = record_missing(s->book, r, &at)) != NULL && count <= NAMED_FIELDS) {
		buf_text(s->out, count == 0 ? "" : ", ");
		buf_text(s->out, count < NAMED_FIELDS ? field_label(field) : "...");
		count++;
	}
	return count > 0;
}

void show_field_label(const struct show *s)
{
	const struct problem *p = s->problem;
	const struct field *field;

	if (p->record != NULL && expr_has(p->check->require, EXPR_COMPLETE) && show_missing(s))
		return;
	field = message_field_read(p->check);
	buf_text(s->out, field == NULL ? "-" : field_label(field));
}

/* On one line, and not all of a long text. */
void show_field(const struct show *s, const struct field *field)
{
	const struct record *r = s->problem->record;
	struct buf canonical = {0}, shown = {0};
	size_t fit;

	if (r != NULL && r->form == field->form)
		answer_show(field, s->book, record_text(s->book, r, field, &canonical), &shown);
	for (size_t i = 0; i < shown.size; i++) {
		if (shown.data[i] == '\n')
			shown.data[i] = ' ';
	}
	fit = utf8_fit(buf_str(&shown), QUOTED_CELLS);
	buf_add(s->out, buf_str(&shown), fit);
	buf_text(s->out, shown.size == 0 ? "-" : fit < shown.size ? "..." : "");
	buf_release(&canonical);
	buf_release(&shown);
}
