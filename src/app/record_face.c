#include "app/record_face.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/ask.h"
#include "app/prose_draw.h"
#include "app/record_draw.h"
#include "app/record_foot.h"
#include "base/mem.h"
#include "base/utf8.h"

enum {
	FIRST_ROW = 3,
	NO_COLUMN = 2,
	NO_CELLS = 2,
	LABEL_COLUMN = 5,
	LABEL_CELLS = 24,
	VALUE_COLUMN = 30,
	KEPT_ROWS = 2,  /* of paragraphs the cursor is not in */
	TYPED_ROWS = 6, /* of those it is in, at least, where there is room */
	DONE_ROWS = 2,
	DONE_FOOT_ROWS = 3 /* on the done line: a message and the keys */
};

static int value_cells(const struct app *app)
{
	return screen_columns(app->screen) - VALUE_COLUMN;
}

/* Rows between the heads and the foot as it is without a panel: pages do not depend on what is shown
 * below. */
static int room(const struct app *app)
{
	int rows = screen_rows(app->screen) - FIRST_ROW - RECORD_FOOT_ROWS;

	return rows > 1 ? rows : 1;
}

/* The done line has no label and no hint below. */
static int foot_rows(const struct fill *f, const struct app *app)
{
	return f->at == f->count && !f->help ? DONE_FOOT_ROWS : record_foot_rows(f, app);
}

static int height_of(const struct fill *f, const struct app *app, size_t index)
{
	const struct field *field = f->fields[index];
	bool typing = index == f->at && fill_is_typing(f);
	struct buf b = {0};
	int rows;

	if (!field->multiline)
		return 1;
	if (!typing)
		fill_text(f, field, &b);
	rows = prose_rows(typing ? f->prose.text : buf_str(&b), value_cells(app),
		typing ? room(app) : KEPT_ROWS);
	buf_release(&b);
	if (typing && rows < TYPED_ROWS)
		rows = TYPED_ROWS < room(app) ? TYPED_ROWS : room(app);
	return rows;
}

/* The fields of the page the cursor is on, and where each begins. The done line is one of them. */
struct page {
	size_t first, end;
	int shift; /* rows that go out above, so that a panel does not hide the cursor */
	int *heights;
};

/* The done line stands under the last fields: the first go out whole until it has room. */
static void pass_first(const struct fill *f, struct page *p)
{
	while (f->at == f->count && p->shift > 0 && p->first < f->at)
		p->shift -= p->heights[p->first++];
	if (p->shift < 0)
		p->shift = 0;
}

static struct page page_of(const struct fill *f, const struct app *app)
{
	struct page p = {.heights = mem_array(f->count + 1, sizeof(int))};
	int used = 0, bottom;

	for (size_t i = 0; i <= f->count; i++)
		p.heights[i] = i < f->count ? height_of(f, app, i) : DONE_ROWS;
	for (size_t i = 0; i <= f->at; i++) {
		if (used > 0 && i < f->count && used + p.heights[i] > room(app)) {
			p.first = i;
			used = 0;
		}
		used += p.heights[i];
	}
	bottom = used;
	for (p.end = f->at + 1; p.end <= f->count && used + p.heights[p.end] <= room(app); p.end++)
		used += p.heights[p.end];
	bottom -= screen_rows(app->screen) - FIRST_ROW - foot_rows(f, app);
	p.shift = bottom > 0 ? bottom : 0;
	pass_first(f, &p);
	return p;
}

static size_t waiting_count(const struct fill *f)
{
	size_t n = 0;

	for (size_t i = 0; i < f->count; i++)
		n += fill_waits(f, f->fields[i]);
	return n;
}

/* Fields that keep the record from being complete: required and empty, or with text that waits. */
static size_t open_count(const struct fill *f)
{
	size_t n = 0;

	for (size_t i = 0; i < f->count; i++) {
		const struct field *field = f->fields[i];

		n += fill_waits(f, field) || (field->required && field->calculation == NULL &&
						     *f->record->values[field->index] == '\0');
	}
	return n;
}

static struct progress required_of(const struct fill *f)
{
	struct progress p = {0, 0};
	struct buf b = {0};

	for (size_t i = 0; i < f->count; i++) {
		if (!f->fields[i]->required)
			continue;
		buf_clear(&b);
		p.required++;
		p.filled += *record_text(&f->desk->book, f->record, f->fields[i], &b) != '\0';
	}
	buf_release(&b);
	return p;
}

static void add_counts(const struct fill *f, struct buf *out)
{
	struct progress p = required_of(f);
	struct desk_count n = {0, 0};

	for (size_t i = 0; i < f->desk->record_problems.count; i++) {
		const struct problem *problem = &f->desk->record_problems.list[i];

		if (problem->record != f->record)
			continue;
		n.hard += problem->check->severity == SEVERITY_HARD;
		n.soft += problem->check->severity == SEVERITY_SOFT;
	}
	if (!desk_may_record(f->desk, f->record->form))
		buf_print(out, "%s   ", text(TEXT_REG_READ_ONLY));
	if (p.required > 0)
		buf_print(out, "%s %zu/%zu", text(TEXT_APP_FILLED), p.filled, p.required);
	if (n.hard + n.soft > 0)
		buf_text(out, "  ");
	draw_add_count(out, &n);
	if (waiting_count(f) > 0)
		buf_print(out, "  %zu? %s", waiting_count(f), text(TEXT_REG_WAITING));
	if (record_undo_count(f->undo) > 0)
		buf_print(out, "  u%zu", record_undo_count(f->undo));
}

/* The kecamatan is in every list above; the name of the record needs the room. */
static void add_where(const struct fill *f, struct buf *out)
{
	const struct book *book = &f->desk->book;

	if (f->record->place >= 0)
		buf_text(out, book->places[f->record->place].name);
}

/* Where the record came from; of a line what it stands under, of an item what it asks. */
static void add_above(const struct fill *f, struct buf *out)
{
	const struct record *r = f->record;

	record_origin(r, out);
	record_destination(f->desk, r, out);
	if (out->size == 0 && r->parent != NULL) {
		record_name(&f->desk->book, r->parent, out);
		buf_text(out, ": ");
		record_add_totals(f->desk, r->parent, out);
	} else if (out->size == 0 && r->item != NULL)
		buf_text(out, item_label(r->item));
}

static void draw_heads(const struct fill *f, struct app *app)
{
	struct buf left = {0}, right = {0};

	add_where(f, &left);
	record_name(&f->desk->book, f->record, &right);
	record_title(app, f->desk, form_label(f->record->form), buf_str(&left), buf_str(&right));
	buf_clear(&left);
	buf_clear(&right);
	add_above(f, &left);
	add_counts(f, &right);
	draw_state(app, buf_str(&left), buf_str(&right));
	buf_release(&left);
	buf_release(&right);
}

static char mark_of(const struct fill *f, const struct field *field, enum theme_role *role)
{
	*role = ROLE_LOOK_HARD;
	if (fill_waits(f, field))
		return '?';
	return record_sign(f->desk, f->record, field, role);
}

/* A label too long for its column gives way to the short one. */
static const char *label_of(const struct field *field)
{
	const char *label = field_label(field);

	return (int)utf8_width(label) <= LABEL_CELLS ? label : field_brief(field);
}

/* What Enter would take stands in an empty field, in brackets. */
static void draw_empty(const struct fill *f, struct app *app, const struct field *field, int row)
{
	struct buf b = {0}, words = {0};

	if (fill_suggestion(f, field, &b)) {
		text_fill(&words, TEXT_REG_SUGGESTION, buf_str(&b), NULL);
		draw_at(app, row, VALUE_COLUMN + 1, value_cells(app) - 1, ROLE_LOOK_DIM,
			buf_str(&words));
	}
	buf_release(&b);
	buf_release(&words);
}

static void draw_current(const struct fill *f, struct app *app, const struct draw_box *box)
{
	const struct field *field = f->fields[f->at];
	struct buf b = {0};

	if (fill_is_typing(f)) {
		(void)prose_draw(app, box, &f->prose, !f->asks);
		if (f->prose.size > 0)
			return;
	} else {
		fill_text(f, field, &b);
		(void)prose_draw_kept(app, box, ROLE_LOOK_FIELD, buf_str(&b));
		screen_cursor(app->screen, box->row, box->column);
	}
	if (b.size == 0)
		draw_empty(f, app, field, box->row);
	buf_release(&b);
}

static void draw_kept(const struct fill *f, struct app *app, const struct field *field,
	const struct draw_box *box)
{
	enum theme_role role = field->calculation != NULL ? ROLE_LOOK_DIM : ROLE_LOOK_FIELD;
	struct buf b = {0};

	fill_text(f, field, &b);
	if (box->rows > 1 || field->multiline)
		(void)prose_draw_kept(app, box, role, buf_str(&b));
	else
		draw_cut(app, box, role, buf_str(&b));
	buf_release(&b);
}

static void draw_field(
	const struct fill *f, struct app *app, size_t index, const struct draw_box *box)
{
	const struct field *field = f->fields[index];
	bool current = index == f->at;
	enum theme_role mark_role, role = current                      ? ROLE_LOOK_CURRENT
					  : field->calculation != NULL ? ROLE_LOOK_DIM
								       : ROLE_LOOK_TEXT;
	char mark[2] = {mark_of(f, field, &mark_role), '\0'}, no[24];
	const struct draw_box label = {box->row, LABEL_COLUMN, LABEL_CELLS, 1};

	(void)snprintf(no, sizeof(no), "%zu", fill_number(field));
	draw_at(app, box->row, 0, 1, role, current ? ">" : "");
	draw_at(app, box->row, 1, 1, mark_role, mark);
	draw_right(app, box->row, NO_COLUMN, NO_CELLS, role, no);
	draw_cut(app, &label, role, label_of(field));
	if (current)
		draw_current(f, app, box);
	else
		draw_kept(f, app, field, box);
}

static void draw_done(const struct fill *f, struct app *app, int row)
{
	bool current = f->at == f->count;
	enum theme_role role = current ? ROLE_LOOK_PROMPT : ROLE_LOOK_DIM;
	struct buf b = {0};
	char count[24];

	(void)snprintf(count, sizeof(count), "%zu", open_count(f));
	if (open_count(f) > 0)
		text_fill(&b, TEXT_REG_NOT_DONE, count, NULL);
	else
		buf_text(&b, text(TEXT_REG_DONE));
	if (f->lines != NULL) {
		(void)snprintf(count, sizeof(count), "%zu",
			records_tally(f->desk, f->lines, f->record).required);
		text_fill(&b, TEXT_REG_DONE_LINES, form_label(f->lines), count, NULL);
	} else
		buf_text(&b, text(TEXT_REG_DONE_LIST));
	draw_at(app, row, 0, 1, role, current ? ">" : "");
	draw_at(app, row, LABEL_COLUMN, screen_columns(app->screen) - LABEL_COLUMN, role,
		buf_str(&b));
	if (current)
		screen_cursor(app->screen, row, 0);
	buf_release(&b);
}

static void draw_page_of(const struct fill *f, struct app *app, const struct page *p)
{
	int last = screen_rows(app->screen) - foot_rows(f, app);
	struct draw_box box = {FIRST_ROW - p->shift, VALUE_COLUMN, value_cells(app), 0};

	for (size_t i = p->first; i < p->end; i++) {
		box.rows = p->heights[i];
		if (box.row >= FIRST_ROW && box.row < last) {
			if (box.row + box.rows > last)
				box.rows = last - box.row;
			if (i < f->count)
				draw_field(f, app, i, &box);
			else if (box.row + 1 < last)
				draw_done(f, app, box.row + 1);
		}
		box.row += p->heights[i];
	}
}

/* "1-14/22" where the fields do not fit on one page. */
static void draw_pages(const struct fill *f, struct app *app, const struct page *p)
{
	char words[64];
	size_t end = p->end < f->count ? p->end : f->count;

	if (p->first == 0 && p->end >= f->count)
		return;
	(void)snprintf(words, sizeof(words), "%zu-%zu/%zu", p->first + 1, end, f->count);
	draw_right(app, FIRST_ROW - 1, VALUE_COLUMN, value_cells(app), ROLE_LOOK_DIM, words);
}

void record_face_draw(struct fill *f, struct app *app)
{
	struct page p;

	f->cells = value_cells(app);
	p = page_of(f, app);
	draw_heads(f, app);
	draw_pages(f, app, &p);
	draw_page_of(f, app, &p);
	record_foot_draw(f, app);
	free(p.heights);
}
