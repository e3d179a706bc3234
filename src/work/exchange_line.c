#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "store/record.h"
#include "work/exchange_parts.h"
#include "work/record_number.h"

static bool read_item(struct records_file *t, const struct csv_line *l, struct incoming *in)
{
	const char *cell = intake_cell(l, t->special[COLUMN_ITEM]);
	size_t place;

	in->item = form_item(t->o->form, cell);
	if (in->item == NULL)
		return intake_say(&t->in, l->line, place_columns[COLUMN_ITEM], TEXT_EXCH_NO_ITEM,
			cell, form_label(t->o->form), NULL);
	if (t->o->form->per_village) {
		if (!intake_village(&t->in, &t->desk.book, l, t->special[COLUMN_VILLAGE], &place))
			return false;
		in->place = (int)place;
		if (!form_asks(t->o->form, &t->desk.book, in->place))
			return intake_say(&t->in, l->line, place_columns[COLUMN_VILLAGE],
				TEXT_EXCH_NOT_ASKED, t->desk.book.places[place].name,
				form_label(t->o->form), NULL);
	}
	in->standing = records_item(t->desk.book.records, in->item, in->place);
	return true;
}

/* A number that was given to a record which is deleted now is not given again. */
static bool is_free(struct records_file *t, const struct incoming *in)
{
	const struct record *parent = in->upper != NULL ? in->upper->record : NULL;
	char number[NUMBER_TEXT];
	int64_t id = 0;
	struct err e;

	number_plain(number, in->no);
	if (in->upper != NULL && parent == NULL)
		return true;
	if (!record_deleted(t->desk.store, &t->desk.report, t->o->form,
		    parent != NULL ? parent->no : 0, in->no, &id, &e))
		return intake_mistake(&t->in, in->line, place_columns[COLUMN_NO], &e);
	return id == 0 || intake_say(&t->in, in->line, place_columns[COLUMN_NO], TEXT_EXCH_DELETED,
				  number, NULL);
}

/* A document that is kept once has no need of a number. */
static bool read_single(struct records_file *t, struct incoming *in)
{
	size_t at = 0;
	struct record *only = records_next(t->desk.book.records, t->o->form, NULL, &at);

	if (only != NULL && in->no != 0 && in->no != only->no)
		return intake_say(&t->in, in->line, place_columns[COLUMN_NO], TEXT_EXCH_SINGLE,
			form_label(t->o->form), NULL);
	in->standing = only;
	return true;
}

static bool read_number(struct records_file *t, const struct csv_line *l, struct incoming *in)
{
	const char *cell = intake_cell(l, t->special[COLUMN_NO]);
	int64_t no = 0;
	bool too_big;

	if (*cell != '\0' &&
		(!number_parse(cell, &no, &too_big) || no == 0 || no > EXCHANGE_NO_MOST))
		return intake_say(
			&t->in, l->line, place_columns[COLUMN_NO], TEXT_EXCH_BAD_NO, cell, NULL);
	in->no = (int)no;
	if (t->o->form->single)
		return read_single(t, in);
	if (no > 0 && (in->upper == NULL || in->upper->record != NULL))
		in->standing = record_numbered(t->desk.book.records, t->o->form,
			in->upper != NULL ? in->upper->record : NULL, in->no);
	return no == 0 || in->standing != NULL || is_free(t, in);
}

static bool same_record(const struct form *form, const struct incoming *a, const struct incoming *b)
{
	if (form->single)
		return true;
	if (form->kind == FORM_CHECKLIST)
		return a->item == b->item && a->place == b->place;
	return a->no != 0 && a->no == b->no && a->upper == b->upper;
}

static bool stands_once(struct records_file *t, const struct incoming *in)
{
	char line[NUMBER_TEXT];

	if (in->no == 0 && in->item == NULL && !t->o->form->single)
		return true;
	for (size_t i = 0; i < t->count; i++) {
		if (!same_record(t->o->form, &t->list[i], in))
			continue;
		number_plain(line, t->list[i].line);
		return intake_say(&t->in, in->line, "", TEXT_EXCH_TWICE, line, NULL);
	}
	return true;
}

/* Where a record came from is said once, when it is made. */
static bool read_origin(struct records_file *t, const struct csv_line *l, struct incoming *in)
{
	const char *cell = intake_cell(l, t->special[COLUMN_ORIGIN]);
	struct buf stands = {0};
	struct err e;
	bool same;

	if (*cell == '\0')
		return true;
	if (in->standing != NULL) {
		exchange_origin_show(&in->standing->origin, &stands);
		same = strcmp(buf_str(&stands), cell) == 0;
		buf_release(&stands);
		return same || intake_say(&t->in, l->line, place_columns[COLUMN_ORIGIN],
				       TEXT_EXCH_ORIGIN_FIXED, NULL);
	}
	return exchange_origin_find(&t->origins, &t->desk, t->o->form, cell, &in->origin, &e) ||
	       intake_mistake(&t->in, l->line, place_columns[COLUMN_ORIGIN], &e);
}

/* Two lines of another program's file are the same record when all they say is the same: taken again,
 * such a file adds nothing. */
static bool says_the_same(
	const struct form *form, const struct record *r, const struct incoming *in)
{
	for (size_t i = 0; i < form->field_count; i++) {
		if (in->values[i] != NULL && strcmp(in->values[i], r->values[i]) != 0)
			return false;
	}
	return true;
}

bool records_file_has(const struct records_file *t, const struct record *r)
{
	for (size_t i = 0; i < t->count; i++) {
		if (t->list[i].standing == r)
			return true;
	}
	return false;
}

static void find_same(const struct records_file *t, struct incoming *in)
{
	const struct form *form = t->o->form;
	const struct record *parent = in->upper != NULL ? in->upper->record : NULL;
	struct record *r;
	size_t at = 0;

	if (form->parent != NULL && parent == NULL)
		return;
	while ((r = records_next(t->desk.book.records, form, parent, &at)) != NULL) {
		if (says_the_same(form, r, in) && !records_file_has(t, r)) {
			in->standing = r;
			return;
		}
	}
}

/* Which record the line is, and where it came from. */
static bool read_record(struct records_file *t, const struct csv_line *l, struct incoming *in)
{
	return records_file_upper(t, l, &in->upper) &&
	       (t->o->form->kind == FORM_CHECKLIST ? read_item(t, l, in) : read_number(t, l, in)) &&
	       stands_once(t, in) && read_origin(t, l, in);
}

void records_file_line(struct records_file *t, const struct csv_line *l)
{
	struct incoming in = {.line = l->line, .place = PLACE_DISTRICT};
	bool known;

	in.values = arena_new(&t->in.arena, t->o->form->field_count + 1, sizeof(*in.values));
	if (!intake_line_fits(&t->in, l))
		return;
	known = read_record(t, l, &in);
	if (!records_file_values(t, l, in.values) || !known)
		return;
	if (t->o->map != NULL && in.standing == NULL)
		find_same(t, &in);
	t->list[t->count++] = in;
}
