#include "app/record_foot.h"

#include <stdio.h>
#include <string.h>

#include "app/ask.h"
#include "app/prose_draw.h"
#include "app/record_draw.h"
#include "base/utf8.h"

enum {
	AROUND_ROWS = 4,
	MOST_CODE_CELLS = 20
}; /* the label above a panel, message and keys below */

/* Codes are offered while one is looked for; beside an answer that stands, its meaning says more. */
static bool offers_codes(const struct fill *f)
{
	const struct field *field = fill_field(f);

	return f->candidate_count > 0 && field != NULL &&
	       (f->choosing || f->touched || *f->record->values[field->index] == '\0');
}

static int panel_rows(const struct fill *f, const struct app *app)
{
	struct buf b = {0};
	int rows;

	if (f->help) {
		fill_help(f, &b);
		rows = prose_rows(buf_str(&b), screen_columns(app->screen), RECORD_PANEL_ROWS);
		buf_release(&b);
		return rows;
	}
	if (!offers_codes(f))
		return 0;
	return f->candidate_count < RECORD_PANEL_ROWS ? (int)f->candidate_count : RECORD_PANEL_ROWS;
}

int record_foot_rows(const struct fill *f, const struct app *app)
{
	int rows = panel_rows(f, app) + AROUND_ROWS;

	return rows > RECORD_FOOT_ROWS ? rows : RECORD_FOOT_ROWS;
}

static void draw_label(const struct field *field, struct app *app, int row, bool with_hint)
{
	const struct draw_box at = {row, 0, screen_columns(app->screen), 1};
	struct buf b = {0};

	buf_print(&b, "%s%s", field_label(field), field->required ? text(TEXT_REG_REQUIRED) : "");
	if (with_hint && field_hint(field)[0] != '\0')
		buf_print(&b, ". %s", field_hint(field));
	draw_cut(app, &at, ROLE_LOOK_TEXT, buf_str(&b));
	buf_release(&b);
}

static void draw_facts(const struct fill *f, struct app *app, int row)
{
	const struct field *field = fill_field(f);
	struct draw_box at = {row, 4, screen_columns(app->screen) - 4, 1};
	struct buf value = {0}, words = {0};

	draw_cut(app, &at, ROLE_LOOK_DIM, field_hint(field));
	if (record_origin_value(f->desk, f->record, field, &value)) {
		text_fill(&words, TEXT_REG_ORIGIN_VALUE, buf_str(&value), NULL);
		at.row++;
		draw_cut(app, &at, ROLE_LOOK_DIM, buf_str(&words));
	}
	buf_release(&value);
	buf_release(&words);
}

/* True when the code is one of those in the field, typed or written: parted by blanks or commas, a
 * share behind a colon. */
static bool is_in_field(const struct fill *f, const char *code)
{
	const struct field *field = fill_field(f);
	const char *at = f->touched ? f->prose.text : f->record->values[field->index];
	size_t size = strlen(code);

	while (*at != '\0') {
		size_t length = strcspn(at, " ,");
		size_t name = strcspn(at, ":") < length ? strcspn(at, ":") : length;

		if (name == size && strncmp(at, code, size) == 0)
			return true;
		at += length;
		at += strspn(at, " ,");
	}
	return false;
}

static int code_cells(const struct fill *f, size_t first, size_t count)
{
	int widest = 0;

	for (size_t i = first; i < first + count; i++) {
		int width = (int)utf8_width(f->candidates[i].code);

		if (width > widest)
			widest = width;
	}
	return widest < MOST_CODE_CELLS ? widest : MOST_CODE_CELLS;
}

static void draw_candidate(
	const struct fill *f, struct app *app, size_t index, const struct draw_box *at)
{
	const struct candidate *c = &f->candidates[index];
	bool current = index == f->candidate;
	enum theme_role role = current ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT;
	int label = 4 + at->cells + 2;
	const struct draw_box words = {at->row, label, screen_columns(app->screen) - label, 1};

	draw_at(app, at->row, 2, 1, role, current ? ">" : is_in_field(f, c->code) ? "*" : "");
	draw_at(app, at->row, 4, at->cells, role, c->code);
	draw_cut(app, &words, role, c->label != NULL ? c->label : "");
}

static void draw_candidates(const struct fill *f, struct app *app, int row)
{
	bool more = f->candidate_count > RECORD_PANEL_ROWS;
	size_t rows = more ? RECORD_PANEL_ROWS - 1 : f->candidate_count;
	size_t pointed = f->candidate < f->candidate_count ? f->candidate : 0;
	size_t first = draw_page(pointed, f->candidate_count, rows);
	int cells = code_cells(f, first, rows);
	char left[24];
	struct buf b = {0};

	for (size_t i = 0; i < rows; i++) {
		const struct draw_box at = {row + (int)i, 4, cells, 1};

		draw_candidate(f, app, first + i, &at);
	}
	if (!more)
		return;
	(void)snprintf(left, sizeof(left), "%zu%s", f->candidate_count - rows,
		f->candidate_count == FILL_CANDIDATES ? "+" : "");
	text_fill(&b, TEXT_REG_MORE, left, NULL);
	draw_at(app, row + (int)rows, 4, screen_columns(app->screen) - 4, ROLE_LOOK_DIM,
		buf_str(&b));
	buf_release(&b);
}

static void draw_help(const struct fill *f, struct app *app, int row)
{
	struct buf b = {0};
	const struct draw_box at = {row, 0, screen_columns(app->screen), RECORD_PANEL_ROWS};

	fill_help(f, &b);
	(void)prose_draw_kept(app, &at, ROLE_LOOK_TEXT, buf_str(&b));
	buf_release(&b);
}

static void draw_line(const struct fill *f, struct app *app)
{
	const struct ask ask = {.open = true, .label = text(TEXT_REG_ASK_FIELD), .edit = f->line};

	ask_draw(&ask, app);
}

/* Where letters are text, the keys of actions stand behind Esc. */
static enum text_id text_keys(const struct field *field, bool may_write)
{
	if (field == NULL)
		return TEXT_REG_KEYS_DONE;
	if (!may_write)
		return TEXT_REG_KEYS_READER;
	if (field->multiline)
		return TEXT_REG_KEYS_PARAGRAPHS;
	return field->list != NULL ? TEXT_REG_KEYS_CODES : TEXT_REG_KEYS_TEXT;
}

static void draw_keys_of(const struct fill *f, struct app *app)
{
	static const enum action keys[] = {ACT_NEXT, ACT_PREVIOUS, ACT_SAME, ACT_EMPTY_NEXT,
		ACT_HELP, ACT_LEAVE, ACT_GOTO, ACT_ERROR_NEXT, ACT_HISTORY, ACT_UNDO, ACT_NONE};
	static const enum action keys_reader[] = {ACT_NEXT, ACT_PREVIOUS, ACT_EMPTY_NEXT, ACT_HELP,
		ACT_LEAVE, ACT_GOTO, ACT_ERROR_NEXT, ACT_HISTORY, ACT_NONE};
	bool may_write = desk_may_record(f->desk, f->record->form);
	enum keymap map = fill_keymap(f);

	if (app->prefix || map != KEYMAP_TEXT || f->asks)
		draw_keys(app, map, may_write ? keys : keys_reader);
	else
		draw_at(app, screen_rows(app->screen) - 1, 0, screen_columns(app->screen),
			ROLE_LOOK_KEYS, text(text_keys(fill_field(f), may_write)));
}

void record_foot_draw(struct fill *f, struct app *app)
{
	const struct field *field = fill_field(f);
	int at = screen_rows(app->screen) - record_foot_rows(f, app);
	bool hard;
	const char *message = fill_message(f, &hard);

	if (field != NULL)
		draw_label(field, app, at, offers_codes(f) && !f->help);
	if (f->help)
		draw_help(f, app, at + 1);
	else if (offers_codes(f))
		draw_candidates(f, app, at + 1);
	else if (field != NULL)
		draw_facts(f, app, at + 1);
	if (f->asks)
		draw_line(f, app);
	else if (app->message.size > 0)
		draw_message(app, buf_str(&app->message), app->message_is_error);
	else
		draw_message(app, message, hard);
	draw_keys_of(f, app);
}
