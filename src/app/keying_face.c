#include "app/keying_face.h"

#include <stdio.h>
#include <string.h>

#include "app/draw.h"
#include "base/number.h"

enum {
	FIRST_ROW = 3,
	FOOT_ROWS = 6, /* wording, paper, a blank, message and keys */
	VILLAGE_COLUMN = 2,
	NO_COLUMN = 20,
	LABEL_COLUMN = 26,
	RESULT_CELLS = 24,
	VALUE_CELLS = 16
};

static void draw_heads(const struct keying_screen *s, struct app *app)
{
	const struct keying *k = &s->keying;
	struct keying_count n = keying_count(k);
	char left[160], settled[NUMBER_TEXT], all[NUMBER_TEXT], keyer[NUMBER_TEXT],
		verifier[NUMBER_TEXT];
	struct buf right = {0};
	int result = screen_columns(app->screen) - RESULT_CELLS;

	(void)snprintf(left, sizeof(left), "%s   %s %d", text(TEXT_KEYING_TITLE),
		stage_brief(k->desk.report.stage), k->desk.report.year);
	number_show(settled, (int64_t)n.settled);
	number_show(all, (int64_t)k->count);
	number_show(keyer, (int64_t)n.keyer);
	number_show(verifier, (int64_t)n.verifier);
	text_fill(&right, TEXT_KEYING_STATE, settled, all, keyer, verifier, NULL);
	draw_title(app, left, buf_str(&right));
	buf_release(&right);
	draw_state(app, text(TEXT_KEYING_ABOUT), "");
	draw_at(app, 2, VILLAGE_COLUMN, NO_COLUMN - VILLAGE_COLUMN, ROLE_LOOK_STATE,
		text(TEXT_VILLAGES_VILLAGE));
	draw_at(app, 2, NO_COLUMN, 5, ROLE_LOOK_STATE, text(TEXT_ENTRY_HEAD_NO));
	draw_at(app, 2, LABEL_COLUMN, 20, ROLE_LOOK_STATE, text(TEXT_ENTRY_HEAD_ROW));
	draw_at(app, 2, result, RESULT_CELLS, ROLE_LOOK_STATE, text(TEXT_KEYING_HEAD));
}

static void add_result(const struct rekey *r, struct buf *out)
{
	char value[64];

	keying_show(r->value, value, sizeof(value));
	if (r->result == REKEY_SAME)
		buf_text(out, text(TEXT_KEYING_RESULT_SAME));
	else if (r->result == REKEY_KEYER)
		text_fill(out, TEXT_KEYING_RESULT_KEYER, value, NULL);
	else if (r->result == REKEY_VERIFIER)
		text_fill(out, TEXT_KEYING_RESULT_VERIFIER, value, NULL);
}

static void draw_line(const struct keying *k, struct app *app, size_t index, int row)
{
	const struct rekey *r = &k->list[index];
	bool current = index == k->cursor, open = r->result == REKEY_OPEN;
	enum theme_role role = current ? ROLE_LOOK_CURRENT : open ? ROLE_LOOK_TEXT : ROLE_LOOK_DIM;
	int result = screen_columns(app->screen) - RESULT_CELLS;
	const struct draw_box village = {row, VILLAGE_COLUMN, NO_COLUMN - VILLAGE_COLUMN - 1, 1};
	const struct draw_box label = {row, LABEL_COLUMN, result - LABEL_COLUMN - 1, 1};
	struct buf b = {0};

	draw_at(app, row, 0, 1, role, current ? ">" : "");
	draw_cut(app, &village, role, k->desk.book.places[keying_place(k, index)].name);
	draw_at(app, row, NO_COLUMN, 5, role, r->row);
	draw_cut(app, &label, role, row_brief(keying_row(k, index)));
	add_result(r, &b);
	draw_at(app, row, result, RESULT_CELLS, r->result == REKEY_KEYER ? ROLE_LOOK_HARD : role,
		buf_str(&b));
	buf_release(&b);
	if (!current)
		return;
	draw_at(app, row, result, VALUE_CELLS, ROLE_LOOK_EDITED, k->edit.text);
	screen_cursor(app->screen, row, result + (int)k->edit.cursor);
}

static void draw_done(const struct keying *k, struct app *app, int row)
{
	size_t left = k->count - keying_count(k).settled;
	bool current = k->cursor == k->count;
	char number[NUMBER_TEXT];
	struct buf b = {0};

	number_show(number, (int64_t)left);
	text_fill(&b, left > 0 ? TEXT_KEYING_LEFT : TEXT_KEYING_DONE, number, NULL);
	draw_at(app, row, 0, 1, ROLE_LOOK_PROMPT, current ? ">" : "");
	draw_at(app, row, VILLAGE_COLUMN, screen_columns(app->screen) - VILLAGE_COLUMN,
		current ? ROLE_LOOK_PROMPT : ROLE_LOOK_DIM, buf_str(&b));
	if (current)
		screen_cursor(app->screen, row, 0);
	buf_release(&b);
}

static void draw_lesson(struct app *app)
{
	const struct draw_box box = {FIRST_ROW, VILLAGE_COLUMN,
		screen_columns(app->screen) - VILLAGE_COLUMN,
		draw_rows(app, FIRST_ROW) > 4 ? 4 : 1};

	(void)draw_wrapped(app, &box, ROLE_LOOK_TEXT, text(TEXT_KEYING_LESSON));
}

static void draw_list(const struct keying *k, struct app *app)
{
	int room = screen_rows(app->screen) - FIRST_ROW - FOOT_ROWS;
	size_t rows = room > 0 ? (size_t)room : 1;
	size_t first = draw_page(k->cursor, k->count + 1, rows);

	for (size_t i = first; i <= k->count && i < first + rows; i++) {
		if (i < k->count)
			draw_line(k, app, i, FIRST_ROW + (int)(i - first));
		else
			draw_done(k, app, FIRST_ROW + (int)(i - first));
	}
}

/* Which row it is in full, and on whose paper to look. */
static void draw_wording(const struct keying *k, struct app *app)
{
	int at = screen_rows(app->screen) - FOOT_ROWS;
	const struct draw_box wording = {at, 0, screen_columns(app->screen), 2};
	const struct draw_box paper = {at + 2, 0, screen_columns(app->screen), 1};
	const struct desk_unit *unit;
	struct buf b = {0};

	if (k->cursor >= k->count)
		return;
	(void)draw_wrapped(app, &wording, ROLE_LOOK_TEXT, row_label(keying_row(k, k->cursor)));
	unit = desk_unit_of(&k->desk, keying_row(k, k->cursor), keying_place(k, k->cursor));
	if (unit != NULL)
		buf_print(&b, "%s%s%s", unit->name, unit->source != NULL ? ": " : "",
			unit->source != NULL ? unit->source : "");
	draw_cut(app, &paper, ROLE_LOOK_DIM, buf_str(&b));
	buf_release(&b);
}

void keying_face_draw(struct keying_screen *s, struct app *app)
{
	static const enum action keys[] = {
		ACT_NEXT, ACT_PREVIOUS, ACT_NO_DATA, ACT_ERASE, ACT_HELP, ACT_LEAVE, ACT_NONE};
	static const enum action keys_left[] = {ACT_PREVIOUS, ACT_HELP, ACT_LEAVE, ACT_NONE};
	static const enum action keys_done[] = {ACT_HELP, ACT_LEAVE, ACT_NONE};
	struct keying *k = &s->keying;

	draw_heads(s, app);
	if (k->count > 0)
		draw_list(k, app);
	else
		draw_lesson(app);
	draw_wording(k, app);
	if (s->ask.open) {
		ask_draw(&s->ask, app);
		draw_at(app, screen_rows(app->screen) - 3, 0, screen_columns(app->screen),
			ROLE_LOOK_ERROR, buf_str(&app->message));
	} else if (app->message.size > 0)
		draw_message(app, buf_str(&app->message), app->message_is_error);
	else
		draw_message(app, buf_str(&k->message), k->message_is_error);
	if (k->cursor < k->count)
		draw_keys(app, keying_screen_keymap(s), keys);
	else
		draw_keys_behind(app, keying_screen_keymap(s), text(TEXT_KEYING_KEYS),
			keying_count(k).settled < k->count ? keys_left : keys_done);
}
