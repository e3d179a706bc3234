#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/draw.h"
#include "app/steps.h"
#include "base/mem.h"
#include "base/number.h"
#include "work/keying.h"
#include "work/records.h"
#include "work/returned.h"

/* What a verifier sent back to the acting person and nobody has changed since. */
struct returned_screen {
	struct desk desk;
	struct arena arena; /* of the list */
	struct returned_list list;
	size_t cursor;
};

enum {
	FIRST_ROW = 3,
	FOOT_ROWS = 5,  /* the row in full, the note, the message, the keys */
	NOTE_ROWS = 2,  /* of those, unless the note is longer */
	LEAST_ROWS = 3, /* that a long note leaves the list */
	PLACE_COLUMN = 2,
	PLACE_CELLS = 18,
	ROW_COLUMN = 21,
	ROW_CELLS = 22,
	VALUE_CELLS = 11,
	NOTE_COLUMN = 57
};

static void returned_close(void *state, struct app *app)
{
	struct returned_screen *r = state;

	(void)app;
	desk_close(&r->desk);
	arena_release(&r->arena);
	free(r);
}

static bool is_meant(
	const struct returned_screen *r, const struct returned *one, const struct view_target *t)
{
	if (one->record != NULL)
		return t->record == one->record->id;
	return t->row == one->row && strcmp(t->place, r->desk.book.places[one->place].code) == 0;
}

static void *returned_open(struct app *app, const struct view_target *t, struct err *e)
{
	struct returned_screen *r = mem_array(1, sizeof(*r));
	struct report found;

	if (!report_find(app->store, t->year, t->stage, 0, &found, e) ||
		!desk_open(&r->desk, app->store, &found, e)) {
		free(r);
		return NULL;
	}
	if (!returned_find(&r->desk, &r->arena, &r->list, e)) {
		returned_close(r, app);
		return NULL;
	}
	for (size_t i = 0; i < r->list.count; i++) {
		if (is_meant(r, &r->list.list[i], t))
			r->cursor = i;
	}
	return r;
}

/* What was mended in the table is no longer in the list; the old picture stays when the new one cannot
 * be had. */
static void returned_back(void *state, struct app *app)
{
	struct returned_screen *r = state;
	struct returned_list list;
	struct arena arena = {0};
	struct desk fresh;
	struct err e;

	if (!desk_open(&fresh, app->store, &r->desk.report, &e)) {
		app_say_error(app, &e);
		return;
	}
	if (!returned_find(&fresh, &arena, &list, &e)) {
		app_say_error(app, &e);
		arena_release(&arena);
		desk_close(&fresh);
		return;
	}
	desk_close(&r->desk);
	arena_release(&r->arena);
	r->desk = fresh;
	r->arena = arena;
	r->list = list;
	if (r->cursor >= list.count)
		r->cursor = list.count > 0 ? list.count - 1 : 0;
}

static enum keymap returned_keymap(const void *state)
{
	(void)state;
	return KEYMAP_LIST;
}

static const struct returned *current(const struct returned_screen *r)
{
	return r->cursor < r->list.count ? &r->list.list[r->cursor] : NULL;
}

static void draw_heads(const struct returned_screen *r, struct app *app)
{
	char left[160], number[NUMBER_TEXT];
	struct buf b = {0};

	(void)snprintf(left, sizeof(left), "%s   %s %d   %s %d", text(TEXT_RETURNED_TITLE),
		stage_brief(r->desk.report.stage), r->desk.report.year, text(TEXT_APP_REVISION),
		r->desk.report.revision);
	draw_title(app, left, report_state_word(r->desk.report.state));
	number_show(number, (int64_t)r->list.count);
	text_fill(&b, TEXT_RETURNED_STATE, number, NULL);
	draw_state(app, buf_str(&b), "");
	buf_release(&b);
	draw_at(app, 2, PLACE_COLUMN, PLACE_CELLS, ROLE_LOOK_STATE, text(TEXT_REMARK_PLACE));
	draw_at(app, 2, ROW_COLUMN, ROW_CELLS, ROLE_LOOK_STATE, text(TEXT_RETURNED_ROW));
	draw_right(app, 2, NOTE_COLUMN - VALUE_CELLS - 1, VALUE_CELLS, ROLE_LOOK_STATE,
		text(TEXT_ENTRY_HEAD_VALUE));
	draw_at(app, 2, NOTE_COLUMN, 20, ROLE_LOOK_STATE, text(TEXT_ENTRY_NOTE));
}

static void put_place(const struct returned_screen *r, const struct returned *one, struct buf *out)
{
	if (one->place >= 0)
		buf_text(out, r->desk.book.places[one->place].name);
	else
		buf_text(out, r->desk.book.district_name);
}

static void put_row(const struct returned_screen *r, const struct returned *one, struct buf *out)
{
	char number[16];

	if (one->record != NULL) {
		record_name(&r->desk.book, one->record, out);
		return;
	}
	row_called(one->row, number);
	buf_print(out, "%s %s", number, row_brief(one->row));
}

static void draw_line(const struct returned_screen *r, struct app *app, size_t index, int row)
{
	const struct returned *one = &r->list.list[index];
	bool is_current = index == r->cursor;
	enum theme_role role = is_current ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT;
	const struct draw_box place = {row, PLACE_COLUMN, PLACE_CELLS, 1};
	const struct draw_box words = {row, ROW_COLUMN, ROW_CELLS, 1};
	const struct draw_box note = {
		row, NOTE_COLUMN, screen_columns(app->screen) - NOTE_COLUMN, 1};
	char value[EDIT_BYTES];
	struct buf b = {0};

	draw_at(app, row, 0, 1, role, is_current ? ">" : "");
	put_place(r, one, &b);
	draw_cut(app, &place, role, buf_str(&b));
	buf_clear(&b);
	put_row(r, one, &b);
	draw_cut(app, &words, role, buf_str(&b));
	if (one->row != NULL) {
		entry_cell_text(
			desk_cell(&r->desk, one->row, (size_t)one->place), value, sizeof(value));
		draw_right(app, row, NOTE_COLUMN - VALUE_CELLS - 1, VALUE_CELLS, role, value);
	}
	draw_cut(app, &note, role, one->review->note);
	buf_release(&b);
}

static void put_note(const struct returned *one, struct buf *out)
{
	char when[CLOCK_TEXT], value[64];

	clock_short(when, one->review->at_ms);
	text_fill(out, TEXT_RETURNED_NOTE, one->review->user, when, one->review->note, NULL);
	if (one->proposed != NULL) {
		keying_show(one->proposed, value, sizeof(value));
		buf_text(out, " ");
		text_fill(out, TEXT_RETURNED_PROPOSED, value, NULL);
	}
}

/* Lines for the note under the cursor: all it takes, as long as some of the list stays. */
static int note_rows(const struct returned_screen *r, struct app *app)
{
	const struct returned *one = current(r);
	int listed = r->list.count < LEAST_ROWS ? (int)r->list.count : LEAST_ROWS;
	int room = screen_rows(app->screen) - FIRST_ROW - FOOT_ROWS + NOTE_ROWS - 1 - listed;
	struct buf b = {0};
	int rows;

	if (one == NULL || room <= NOTE_ROWS)
		return NOTE_ROWS;
	put_note(one, &b);
	rows = draw_lines(buf_str(&b), screen_columns(app->screen));
	buf_release(&b);
	if (rows > room)
		return room;
	return rows > NOTE_ROWS ? rows : NOTE_ROWS;
}

/* The wording of the row under the cursor; then the note in full, with who wrote it when. */
static void draw_detail(const struct returned_screen *r, struct app *app, int rows)
{
	const struct returned *one = current(r);
	struct draw_box at = {screen_rows(app->screen) - FOOT_ROWS + NOTE_ROWS - rows, 0,
		screen_columns(app->screen), rows};
	struct buf b = {0};

	if (one == NULL)
		return;
	draw_cut(app, &at, ROLE_LOOK_DIM,
		one->row != NULL ? row_label(one->row) : form_label(one->record->form));
	put_note(one, &b);
	at.row++;
	(void)draw_whole(app, &at, ROLE_LOOK_TEXT, buf_str(&b));
	buf_release(&b);
}

static void returned_draw(void *state, struct app *app)
{
	static const enum action keys[] = {ACT_OPEN, ACT_STEP, ACT_HELP, ACT_LEAVE, ACT_NONE};
	struct returned_screen *r = state;
	int note = note_rows(r, app);
	int lines = screen_rows(app->screen) - FIRST_ROW - FOOT_ROWS + NOTE_ROWS - note - 1;
	size_t rows = lines > 0 ? (size_t)lines : 1;
	size_t first = draw_page(r->cursor, r->list.count, rows);

	draw_heads(r, app);
	if (r->list.count == 0)
		draw_at(app, FIRST_ROW, 2, 76, ROLE_LOOK_GOOD, text(TEXT_RETURNED_NONE));
	for (size_t i = first; i < r->list.count && i < first + rows; i++)
		draw_line(r, app, i, FIRST_ROW + (int)(i - first));
	draw_detail(r, app, note);
	screen_cursor(app->screen, FIRST_ROW + (int)(r->cursor - first), 0);
	draw_message(app, buf_str(&app->message), app->message_is_error);
	draw_keys(app, KEYMAP_LIST, r->list.count > 0 ? keys : keys + 1);
}

static struct step to(struct returned_screen *r, size_t cursor)
{
	if (r->list.count == 0)
		return step_beep();
	if (cursor >= r->list.count)
		cursor = r->list.count - 1;
	if (cursor == r->cursor)
		return step_beep();
	r->cursor = cursor;
	return step_stay();
}

static struct step open_field(const struct returned_screen *r)
{
	const struct returned *one = current(r);

	if (one == NULL)
		return step_beep();
	return one->row != NULL ? step_to_cell(&r->desk, one->row, one->place)
				: step_to_record(&r->desk, one->record, NULL);
}

static struct step returned_act(
	void *state, struct app *app, enum action action, const struct key *key)
{
	struct returned_screen *r = state;
	size_t page = draw_rows(app, FIRST_ROW + FOOT_ROWS - 2);

	(void)key;
	switch (action) {
	case ACT_NEXT:
		return to(r, r->cursor + 1);
	case ACT_PREVIOUS:
		return to(r, r->cursor > 0 ? r->cursor - 1 : 0);
	case ACT_SECTION_NEXT:
		return to(r, r->cursor + page);
	case ACT_SECTION_PREVIOUS:
		return to(r, r->cursor > page ? r->cursor - page : 0);
	case ACT_FIRST:
		return to(r, 0);
	case ACT_LAST:
		return to(r, r->list.count);
	case ACT_OPEN:
	case ACT_ERROR_NEXT:
		return open_field(r);
	case ACT_STEP:
		return step_to_view(&r->desk, VIEW_FLOW);
	case ACT_HELP:
		return (struct step){STEP_OPEN, VIEW_HELP, {.year = app->year}};
	case ACT_LEAVE:
		return (struct step){.kind = STEP_BACK};
	default:
		return step_beep();
	}
}

const struct view_ops returned_view = {
	.open = returned_open,
	.keymap = returned_keymap,
	.draw = returned_draw,
	.act = returned_act,
	.back = returned_back,
	.close = returned_close,
};
