#include "app/draw.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

void draw_at(
	struct app *app, int row, int column, int cells, enum theme_role role, const char *text)
{
	const struct screen_span at = {row, column, cells, false, false};

	screen_span(app->screen, &at, role, text);
}

void draw_right(
	struct app *app, int row, int column, int cells, enum theme_role role, const char *text)
{
	const struct screen_span at = {row, column, cells, false, true};

	screen_span(app->screen, &at, role, text);
}

void draw_cut(struct app *app, const struct draw_box *box, enum theme_role role, const char *text)
{
	struct buf b = {0};

	if ((int)utf8_width(text) <= box->cells) {
		draw_at(app, box->row, box->column, box->cells, role, text);
		return;
	}
	if (box->cells > 1)
		buf_add(&b, text, utf8_fit(text, (size_t)box->cells - 1));
	buf_text(&b, "…");
	draw_at(app, box->row, box->column, box->cells, role, buf_str(&b));
	buf_release(&b);
}

void draw_clear(struct app *app, int row)
{
	const struct screen_span at = {row, 0, screen_columns(app->screen), true, false};

	screen_span(app->screen, &at, ROLE_LOOK_TEXT, "");
}

/* The left text gives way to the right one, which names person and place. */
static void draw_pair(
	struct app *app, int row, enum theme_role role, const char *left, const char *right)
{
	int columns = screen_columns(app->screen);
	int width = (int)utf8_width(right);

	draw_cut(app, &(struct draw_box){row, 0, columns - width - 1, 1}, role, left);
	draw_right(app, row, columns - width, width, role, right);
}

void draw_title(struct app *app, const char *left, const char *right)
{
	draw_pair(app, 0, ROLE_LOOK_TITLE, left, right);
}

void draw_state(struct app *app, const char *left, const char *right)
{
	draw_pair(app, 1, ROLE_LOOK_STATE, left, right);
}

static enum theme_role message_role(const char *text, bool is_error)
{
	if (is_error)
		return ROLE_LOOK_ERROR;
	return text[0] == '!' ? ROLE_LOOK_SOFT : ROLE_LOOK_MESSAGE;
}

/* The first key of a list of names, as people write it on a footer. */
static size_t first_name(const char *names, char *out, size_t size)
{
	size_t length = strcspn(names, " ");

	(void)snprintf(out, size, "%.*s", (int)length, names);
	return length;
}

static const char *names_of(const struct action_row *row, enum keymap map, bool prefix)
{
	if (prefix || map == KEYMAP_TEXT)
		return row->prefix;
	if (map == KEYMAP_REVIEW)
		return row->review;
	return map == KEYMAP_FIELD ? row->field : row->list;
}

/* False when it does not fit any more; a row without a key there always fits. */
static bool add_key(
	struct buf *b, const struct action_row *row, enum keymap map, bool prefix, size_t cells)
{
	const char *names = names_of(row, map, prefix);
	char name[32], item[96];

	/* Leaving has no key of its own where letters are typed: Esc Esc always works. */
	if (!prefix && row == action_row(ACT_LEAVE) && *names == '\0')
		names = "Esc_Esc";
	/* Nothing that moves a report is one key away. */
	if (!prefix && row == action_row(ACT_STEP))
		names = "Esc_x";
	if (first_name(names, name, sizeof(name)) == 0)
		return true;
	if (*names == 'E' && strchr(name, '_') != NULL)
		*strchr(name, '_') = ' ';
	(void)snprintf(
		item, sizeof(item), "%s%s %s", b->size > 0 ? "  " : "", name, text(row->word));
	if (utf8_width(buf_str(b)) + utf8_width(item) > cells)
		return false;
	buf_text(b, item);
	return true;
}

static void put_keys(struct app *app, const struct buf *b)
{
	draw_at(app, screen_rows(app->screen) - 1, 0, screen_columns(app->screen), ROLE_LOOK_KEYS,
		buf_str(b));
}

/* Bytes of the next line: as many words as fit, one word cut when it alone is too long. */
static size_t line_length(const char *text, size_t cells)
{
	size_t fit = utf8_fit(text, cells), cut = fit;

	if (text[fit] == '\0')
		return fit;
	while (cut > 0 && text[cut] != ' ')
		cut--;
	return cut > 0 ? cut : fit;
}

int draw_lines(const char *text, int cells)
{
	int lines = 0;

	for (; *text != '\0' && cells > 0; lines++) {
		text += line_length(text, (size_t)cells);
		while (*text == ' ')
			text++;
	}
	return lines;
}

int draw_whole(struct app *app, const struct draw_box *box, enum theme_role role, const char *text)
{
	struct draw_box at = *box;

	for (; at.rows > 1 && *text != '\0'; at.rows--) {
		size_t length = line_length(text, (size_t)at.cells);
		struct buf line = {0};

		buf_add(&line, text, length);
		draw_at(app, at.row++, at.column, at.cells, role, buf_str(&line));
		buf_release(&line);
		text += length;
		while (*text == ' ')
			text++;
	}
	if (*text != '\0' && at.rows > 0)
		draw_cut(app, &at, role, text);
	return at.row - box->row + (*text != '\0');
}

int draw_wrapped(
	struct app *app, const struct draw_box *box, enum theme_role role, const char *text)
{
	int used = 0;

	while (*text != '\0' && used < box->rows) {
		char line[512];
		size_t length = line_length(text, (size_t)box->cells);

		(void)snprintf(line, sizeof(line), "%.*s", (int)length, text);
		draw_at(app, box->row + used++, box->column, box->cells, role, line);
		text += length;
		while (*text == ' ')
			text++;
	}
	return used;
}

enum {
	PREFIX_ROWS = 6
};

/* All keys that mean something after Esc, over the last lines, no item broken. */
static void prefix_keys(struct app *app)
{
	int row = screen_rows(app->screen) - PREFIX_ROWS;
	size_t cells = (size_t)screen_columns(app->screen) - 1;
	struct buf b = {0};

	for (int i = 0; i < PREFIX_ROWS; i++)
		draw_clear(app, row + i);
	buf_text(&b, text(TEXT_DRAW_PREFIX));
	for (int a = 0; a < ACT_COUNT; a++) {
		if (add_key(&b, action_row((enum action)a), KEYMAP_FIELD, true, cells))
			continue;
		draw_at(app, row++, 0, (int)cells, ROLE_LOOK_KEYS, buf_str(&b));
		buf_clear(&b);
		(void)add_key(&b, action_row((enum action)a), KEYMAP_FIELD, true, cells);
	}
	draw_at(app, row, 0, (int)cells, ROLE_LOOK_KEYS, buf_str(&b));
	buf_release(&b);
}

void draw_keys(struct app *app, enum keymap map, const enum action *actions)
{
	draw_keys_behind(app, map, "", actions);
}

void draw_keys_behind(
	struct app *app, enum keymap map, const char *lead, const enum action *actions)
{
	struct buf b = {0};
	size_t cells = (size_t)screen_columns(app->screen) - 1;

	if (app->prefix) {
		prefix_keys(app);
		return;
	}
	buf_text(&b, map == KEYMAP_TEXT ? text(TEXT_ASK_KEYS) : lead);
	for (; map != KEYMAP_TEXT && *actions != ACT_NONE; actions++)
		(void)add_key(&b, action_row(*actions), map, false, cells);
	put_keys(app, &b);
	buf_release(&b);
}

void draw_message(struct app *app, const char *text, bool is_error)
{
	int columns = screen_columns(app->screen);
	bool is_long = (int)utf8_width(text) > columns;

	draw_message_in(app, is_long ? 2 : 1, text, is_error);
}

void draw_message_in(struct app *app, int rows, const char *text, bool is_error)
{
	struct draw_box box = {
		screen_rows(app->screen) - 1 - rows, 0, screen_columns(app->screen), rows};

	for (int i = 0; i < rows; i++)
		draw_clear(app, box.row + i);
	(void)draw_whole(app, &box, message_role(text, is_error), text);
}

size_t draw_rows(const struct app *app, int from)
{
	int rows = screen_rows(app->screen) - from - 3;

	return rows > 0 ? (size_t)rows : 1;
}

void draw_bar(char *out, int cells, int64_t permille)
{
	int64_t full = permille < 0 ? 0 : (permille * cells + 999) / 1000;
	int i;

	for (i = 0; i < cells && i < full; i++)
		out[i] = '#';
	out[i] = '\0';
}

void draw_count(char *out, size_t size, const struct desk_count *n)
{
	(void)snprintf(out, size, "%zux %3zu!", n->hard, n->soft);
}

void draw_add_count(struct buf *b, const struct desk_count *n)
{
	if (n->hard + n->soft > 0)
		buf_print(b, "%zux %zu!", n->hard, n->soft);
}

size_t draw_page(size_t cursor, size_t count, size_t rows)
{
	size_t first;

	if (rows == 0 || count <= rows)
		return 0;
	first = cursor / rows * rows;
	return first + rows > count ? count - rows : first;
}

bool draw_turn(enum action action, size_t *top, size_t count, size_t rows)
{
	switch (action) {
	case ACT_NEXT:
	case ACT_SECTION_NEXT:
	case ACT_OPEN:
		if (*top + rows >= count)
			return false;
		*top += rows;
		return true;
	case ACT_PREVIOUS:
	case ACT_SECTION_PREVIOUS:
		if (*top == 0)
			return false;
		*top = *top > rows ? *top - rows : 0;
		return true;
	default:
		return false;
	}
}
