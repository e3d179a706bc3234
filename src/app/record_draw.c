#include "app/record_draw.h"

#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "base/utf8.h"
#include "form/answer.h"
#include "work/listing_text.h"
#include "work/returned.h"

enum {
	GAP_CELLS = 3,
	LONG_DATE_CELLS = 17 /* "29 September 2026" */
};

_Static_assert(TEXT_ROLE_OPERATOR + FORM_WRITER_CAMAT == TEXT_ROLE_CAMAT &&
		       TEXT_ROLE_OPERATOR + FORM_WRITER_VERIFIER == TEXT_ROLE_VERIFIER &&
		       TEXT_ROLE_OPERATOR + FORM_WRITER_OWNER == TEXT_ROLE_OWNER,
	"words of roles stand in the order of writers");

void record_title(struct app *app, const struct desk *d, const char *form, const char *where,
	const char *right)
{
	int room = screen_columns(app->screen) - (int)utf8_width(right) - 1;
	struct buf stage = {0}, left = {0};

	buf_print(&stage, "%s %d", stage_brief(d->report.stage), d->report.year);
	room -= (int)utf8_width(buf_str(&stage)) + GAP_CELLS;
	if ((int)utf8_width(form) <= room)
		buf_text(&left, form);
	else if (room > 1) {
		buf_add(&left, form, utf8_fit(form, (size_t)room - 1));
		buf_text(&left, "…");
	}
	buf_print(&left, "   %s", buf_str(&stage));
	if ((int)utf8_width(form) + GAP_CELLS + (int)utf8_width(where) <= room)
		buf_print(&left, "   %s", where);
	draw_title(app, buf_str(&left), right);
	buf_release(&stage);
	buf_release(&left);
}

/* Paragraphs become one line. */
static void flatten(struct buf *b)
{
	for (size_t i = 0; i < b->size; i++) {
		if (b->data[i] == '\n')
			b->data[i] = ' ';
	}
}

static void put_answer(
	const struct desk *d, const struct field *f, const char *canonical, struct buf *out)
{
	buf_clear(out);
	if (canonical != NULL && *canonical != '\0')
		answer_shown(d, f, canonical, out);
	flatten(out);
}

void record_value(
	const struct desk *d, const struct record *r, const struct field *f, struct buf *out)
{
	struct buf computed = {0};

	put_answer(d, f, record_text(&d->book, r, f, &computed), out);
	buf_release(&computed);
}

/* 2026-01-29 as people type it: 29/1/2026. */
static void put_short_date(const char *canonical, struct buf *out)
{
	int year, month, day;

	if (sscanf(canonical, "%4d-%2d-%2d", &year, &month, &day) != 3)
		return;
	buf_clear(out);
	buf_print(out, "%d/%d/%d", day, month, year);
}

void record_value_in(const struct desk *d, const struct record *r, const struct field *f, int cells,
	struct buf *out)
{
	record_value(d, r, f, out);
	/* One form a column: by what the column could hold, not by each date. */
	if (f->type == FIELD_DATE && cells < LONG_DATE_CELLS)
		put_short_date(r->values[f->index], out);
	if (f->type == FIELD_DATE || (int)utf8_width(buf_str(out)) <= cells)
		return;
	if (f->list != NULL && f->list->kind == CODELIST_ROWS) {
		buf_clear(out);
		answer_row_numbers(d, r->values[f->index], out);
	} else if (f->type == FIELD_CODE) {
		buf_clear(out);
		buf_text(out, r->values[f->index]);
	}
}

void record_number_text(const struct field *f, int64_t number, int cells, struct buf *out)
{
	char plain[NUMBER_TEXT];

	buf_clear(out);
	answer_show_number(f->type, number, out);
	if ((int)out->size <= cells || f->type == FIELD_DECIMAL)
		return;
	number_plain(plain, number);
	buf_clear(out);
	buf_text(out, plain);
}

void record_origin(const struct record *r, struct buf *out)
{
	struct buf name = {0};

	buf_clear(out);
	origin_name(&r->origin, &name);
	if (name.size > 0)
		text_fill(out, r->origin.deleted ? TEXT_REG_ORIGIN_DELETED : TEXT_REG_ORIGIN,
			buf_str(&name), NULL);
	buf_release(&name);
}

void record_destination(const struct desk *d, const struct record *r, struct buf *out)
{
	struct buf names = {0};

	record_went(&d->book, r, &names);
	if (names.size > 0) {
		buf_text(out, out->size > 0 ? ", " : "");
		text_fill(out, TEXT_REG_WENT, buf_str(&names), NULL);
	}
	buf_release(&names);
}

bool record_origin_value(
	const struct desk *d, const struct record *r, const struct field *f, struct buf *out)
{
	const struct field *from = origin_field(r, f);

	buf_clear(out);
	if (from == NULL || r->origin.values == NULL)
		return false;
	put_answer(d, from, r->origin.values[from->index], out);
	return out->size > 0;
}

static bool is_missing(const struct desk *d, const struct record *r, const struct field *f)
{
	return f == NULL ? !record_complete(&d->book, r) : record_lacks(&d->book, r, f);
}

char record_sign(
	const struct desk *d, const struct record *r, const struct field *f, enum theme_role *role)
{
	const struct problem *p = desk_record_problem(d, r, f);

	*role = ROLE_LOOK_HARD;
	if (f == NULL && desk_record_waits(d, r) > 0)
		return '?';
	if (f == NULL && returned_record_to_see(d, r) != NULL)
		return 'x';
	if (p != NULL && p->check->severity == SEVERITY_HARD)
		return 'x';
	*role = ROLE_LOOK_SOFT;
	if (p != NULL)
		return '!';
	return is_missing(d, r, f) ? '*' : ' ';
}

bool record_problem_text(
	const struct desk *d, const struct record *r, const struct field *f, struct buf *out)
{
	const struct problem *p = desk_record_problem(d, r, f);

	buf_clear(out);
	if (p == NULL)
		return false;
	buf_print(out, "%s ", p->check->severity == SEVERITY_HARD ? "x" : "!");
	problem_text(&d->book, p, out);
	return true;
}

const struct form *form_lines(const struct forms *forms, const struct form *form)
{
	for (size_t i = 0; i < forms->form_count; i++) {
		if (forms->forms[i].parent == form)
			return &forms->forms[i];
	}
	return NULL;
}

struct progress records_tally(
	const struct desk *d, const struct form *form, const struct record *parent)
{
	struct progress p = {0, 0};
	const struct record *r;
	size_t at = 0;

	while ((r = records_next(d->book.records, form, parent, &at)) != NULL) {
		p.required++;
		p.filled += record_complete(&d->book, r) && desk_record_waits(d, r) == 0;
	}
	return p;
}

size_t records_waiting(const struct desk *d, const struct form *form, const struct record *parent)
{
	const struct record *r;
	size_t at = 0, n = 0;

	while (d->waiting_count > 0 &&
		(r = records_next(d->book.records, form, parent, &at)) != NULL)
		n += desk_record_waits(d, r) > 0;
	return n;
}

void record_add_totals(const struct desk *d, const struct record *r, struct buf *out)
{
	const struct form *form = r->form;
	struct buf value = {0};
	bool first = true;

	for (size_t i = 0; i < form->field_count; i++) {
		if (!form->fields[i].total)
			continue;
		record_value(d, r, &form->fields[i], &value);
		buf_print(out, "%s%s %s", first ? "" : ", ", field_brief(&form->fields[i]),
			value.size > 0 ? buf_str(&value) : "-");
		first = false;
	}
	buf_release(&value);
}

void record_say_reader(struct app *app, const struct desk *d, const struct form *form)
{
	struct buf who = {0};

	if (!report_is_open(&d->report)) {
		app_say(app, false, desk_locked(&d->report), report_state_word(d->report.state), NULL);
		return;
	}
	for (unsigned i = 0; i < FORM_WRITER_COUNT; i++) {
		if ((form->writers & 1U << i) != 0)
			buf_print(&who, "%s%s", who.size > 0 ? ", " : "",
				text(TEXT_ROLE_OPERATOR + i));
	}
	app_say(app, false, TEXT_REG_READER, buf_str(&who), NULL);
	buf_release(&who);
}
