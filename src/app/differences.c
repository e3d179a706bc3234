#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/draw.h"
#include "app/steps.h"
#include "base/mem.h"
#include "base/number.h"
#include "form/answer.h"
#include "store/differ.h"
#include "work/entry.h"
#include "work/records.h"

/* What differs between a report that was opened again and the revision before it. */
struct changes {
	struct desk desk;
	struct arena arena; /* of the list */
	struct difference *list;
	size_t count, cursor;
};

enum {
	FIRST_ROW = 3,
	FOOT_ROWS = 4, /* the row in full, the message, the keys */
	PLACE_CELLS = 18,
	ROW_COLUMN = 21,
	ROW_CELLS = 22,
	WHAT_COLUMN = 44,
	WHEN_CELLS = 13
};

static void differences_close(void *state, struct app *app)
{
	struct changes *c = state;

	(void)app;
	desk_close(&c->desk);
	arena_release(&c->arena);
	free(c);
}

static void *differences_open(struct app *app, const struct view_target *t, struct err *e)
{
	struct changes *c = mem_array(1, sizeof(*c));
	struct report found;

	if (report_find(app->store, t->year, t->stage, 0, &found, e) &&
		desk_look(&c->desk, app->store, &found, e)) {
		if (found.revision > 1 &&
			differences(app->store, &c->arena, &found, &c->list, &c->count, e))
			return c;
		if (found.revision <= 1)
			(void)err_say(e, TEXT_DIFFER_FIRST, NULL);
	}
	differences_close(c, app);
	return NULL;
}

static enum keymap differences_keymap(const void *state)
{
	(void)state;
	return KEYMAP_LIST;
}

/* The record of a path, NULL for a village's code and for one that is gone. */
static const struct record *record_of(const struct changes *c, const char *path)
{
	const struct records *all = c->desk.book.records;
	const struct record *found = NULL;
	struct buf b = {0};

	for (size_t i = 0; all != NULL && found == NULL && i < all->count; i++) {
		buf_clear(&b);
		record_path(&c->desk.book, all->list[i], &b);
		if (strcmp(buf_str(&b), path) == 0)
			found = all->list[i];
	}
	buf_release(&b);
	return found;
}

static void add_place(const struct changes *c, const struct difference *d, struct buf *out)
{
	size_t place = desk_place(&c->desk, d->place);
	const struct record *r;

	if (place < c->desk.book.place_count) {
		buf_text(out, c->desk.book.places[place].name);
		return;
	}
	r = record_of(c, d->place);
	if (r != NULL)
		record_name(&c->desk.book, r, out);
	else
		buf_text(out, d->place);
}

static const struct field *field_of(const struct changes *c, const struct difference *d)
{
	const struct record *r = *d->row != '\0' ? record_of(c, d->place) : NULL;

	return r != NULL ? form_field(r->form, d->row) : NULL;
}

static void add_row(
	const struct changes *c, const struct difference *d, bool whole, struct buf *out)
{
	const struct row *row = *d->row != '\0' ? forms_row(c->desk.book.forms, d->row) : NULL;
	const struct field *field = row == NULL ? field_of(c, d) : NULL;
	char number[16];

	if (row != NULL) {
		row_called(row, number);
		buf_print(out, "%s %s", number, whole ? row_label(row) : row_brief(row));
	} else if (field != NULL)
		buf_text(out, whole ? field_label(field) : field_brief(field));
	else
		buf_text(out, d->row);
}

static void add_value(
	const struct changes *c, const struct field *field, const char *value, struct buf *out)
{
	char digits[NUMBER_TEXT];
	int64_t number;
	bool too_big;

	if (*value == '\0')
		buf_text(out, "-");
	else if (field == NULL && *value == '.')
		entry_no_data_text(value, out);
	else if (field == NULL && number_parse(value, &number, &too_big)) {
		number_show(digits, number);
		buf_text(out, digits);
	} else if (field != NULL && field->type != FIELD_TEXT)
		answer_show(field, &c->desk.book, value, out);
	else
		buf_text(out, value);
}

/* "38 -> 71", "ditambah", "dihapus". */
static void add_what(const struct changes *c, const struct difference *d, struct buf *out)
{
	const struct field *field = field_of(c, d);

	if (*d->row == '\0') {
		buf_text(out,
			text(*d->after == '\0' || strcmp(d->after, "-") == 0 ? TEXT_HISTORY_DELETED
									     : TEXT_HISTORY_ADDED));
		return;
	}
	add_value(c, field, d->before, out);
	buf_text(out, " -> ");
	add_value(c, field, d->after, out);
}

static void draw_heads(const struct changes *c, struct app *app)
{
	char left[160], number[NUMBER_TEXT], before[24];
	struct buf b = {0};

	(void)snprintf(left, sizeof(left), "%s   %s %d   %s %d", text(TEXT_DIFFER_TITLE),
		stage_brief(c->desk.report.stage), c->desk.report.year, text(TEXT_APP_REVISION),
		c->desk.report.revision);
	draw_title(app, left, report_state_word(c->desk.report.state));
	number_show(number, (int64_t)c->count);
	(void)snprintf(before, sizeof(before), "%d", c->desk.report.revision - 1);
	text_fill(&b, TEXT_DIFFER_STATE, number, before, NULL);
	draw_state(app, buf_str(&b), "");
	buf_release(&b);
	draw_at(app, 2, 2, PLACE_CELLS, ROLE_LOOK_STATE, text(TEXT_REMARK_PLACE));
	draw_at(app, 2, ROW_COLUMN, ROW_CELLS, ROLE_LOOK_STATE, text(TEXT_RETURNED_ROW));
	draw_at(app, 2, WHAT_COLUMN, 20, ROLE_LOOK_STATE, text(TEXT_DIFFER_WHAT));
}

static void draw_change(const struct changes *c, struct app *app, size_t index, int row)
{
	const struct difference *d = &c->list[index];
	bool is_current = index == c->cursor;
	enum theme_role role = is_current ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT;
	int when = screen_columns(app->screen) - WHEN_CELLS;
	const struct draw_box place = {row, 2, PLACE_CELLS, 1};
	const struct draw_box words = {row, ROW_COLUMN, ROW_CELLS, 1};
	const struct draw_box what = {row, WHAT_COLUMN, when - WHAT_COLUMN - 1, 1};
	char at[CLOCK_TEXT];
	struct buf b = {0};

	draw_at(app, row, 0, 1, role, is_current ? ">" : "");
	add_place(c, d, &b);
	draw_cut(app, &place, role, buf_str(&b));
	buf_clear(&b);
	add_row(c, d, false, &b);
	draw_cut(app, &words, role, buf_str(&b));
	buf_clear(&b);
	add_what(c, d, &b);
	draw_cut(app, &what, role, buf_str(&b));
	clock_short(at, d->at_ms);
	draw_at(app, row, when, WHEN_CELLS, role, at);
	buf_release(&b);
}

static void draw_detail(const struct changes *c, struct app *app)
{
	struct draw_box at = {
		screen_rows(app->screen) - FOOT_ROWS, 0, screen_columns(app->screen), 2};
	struct buf b = {0};

	if (c->count == 0)
		return;
	add_row(c, &c->list[c->cursor], true, &b);
	buf_print(&b, "%s%s %s: ", b.size > 0 ? ".  " : "", text(TEXT_DIFFER_BY),
		c->list[c->cursor].user);
	add_what(c, &c->list[c->cursor], &b);
	(void)draw_whole(app, &at, ROLE_LOOK_TEXT, buf_str(&b));
	buf_release(&b);
}

static void differences_draw(void *state, struct app *app)
{
	static const enum action keys[] = {ACT_OPEN, ACT_HELP, ACT_LEAVE, ACT_NONE};
	struct changes *c = state;
	int lines = screen_rows(app->screen) - FIRST_ROW - FOOT_ROWS - 1;
	size_t rows = lines > 0 ? (size_t)lines : 1;
	size_t first = draw_page(c->cursor, c->count, rows);

	draw_heads(c, app);
	if (c->count == 0)
		draw_at(app, FIRST_ROW, 2, 76, ROLE_LOOK_TEXT, text(TEXT_DIFFER_NONE));
	for (size_t i = first; i < c->count && i < first + rows; i++)
		draw_change(c, app, i, FIRST_ROW + (int)(i - first));
	draw_detail(c, app);
	screen_cursor(app->screen, FIRST_ROW + (int)(c->cursor - first), 0);
	draw_message(app, buf_str(&app->message), app->message_is_error);
	draw_keys(app, KEYMAP_LIST, keys);
}

static struct step to(struct changes *c, size_t cursor)
{
	if (c->count == 0 || cursor == c->cursor)
		return step_beep();
	c->cursor = cursor < c->count ? cursor : c->count - 1;
	return step_stay();
}

static struct step open_change(const struct changes *c)
{
	const struct difference *d = c->count > 0 ? &c->list[c->cursor] : NULL;
	const struct row *row;
	const struct record *r;

	if (d == NULL)
		return step_beep();
	row = forms_row(c->desk.book.forms, d->row);
	if (row != NULL && desk_place(&c->desk, d->place) < c->desk.book.place_count)
		return step_to_cell(&c->desk, row, (int)desk_place(&c->desk, d->place));
	r = record_of(c, d->place);
	return r != NULL ? step_to_record(&c->desk, r, field_of(c, d)) : step_beep();
}

static struct step differences_act(
	void *state, struct app *app, enum action action, const struct key *key)
{
	struct changes *c = state;
	size_t page = draw_rows(app, FIRST_ROW + FOOT_ROWS - 2);

	(void)key;
	switch (action) {
	case ACT_NEXT:
		return to(c, c->cursor + 1 < c->count ? c->cursor + 1 : c->cursor);
	case ACT_PREVIOUS:
		return to(c, c->cursor > 0 ? c->cursor - 1 : 0);
	case ACT_SECTION_NEXT:
		return to(c, c->cursor + page);
	case ACT_SECTION_PREVIOUS:
		return to(c, c->cursor > page ? c->cursor - page : 0);
	case ACT_FIRST:
		return to(c, 0);
	case ACT_LAST:
		return to(c, c->count);
	case ACT_OPEN:
		return open_change(c);
	case ACT_HELP:
		return (struct step){STEP_OPEN, VIEW_HELP, {.year = app->year}};
	case ACT_LEAVE:
		return (struct step){.kind = STEP_BACK};
	default:
		return step_beep();
	}
}

const struct view_ops differences_view = {
	.open = differences_open,
	.keymap = differences_keymap,
	.draw = differences_draw,
	.act = differences_act,
	.close = differences_close,
};
