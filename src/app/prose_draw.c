#include "app/prose_draw.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

enum {
	MOST_LINES = PROSE_BYTES + 1,
	KEPT_LINES = 32,
	ASK_ROWS = 4
};

/* A shown line of a text; with more, the text goes on and an ellipsis says so. */
static void put_line(struct app *app, const struct draw_box *at, enum theme_role role,
	const char *text, bool more)
{
	struct buf b = {0};

	buf_add(&b, text, more ? utf8_fit(text, (size_t)at->cells - 1) : strlen(text));
	if (more)
		buf_text(&b, "…");
	draw_at(app, at->row, at->column, at->cells, role, buf_str(&b));
	buf_release(&b);
}

static void put_part(struct app *app, const struct draw_box *at, enum theme_role role,
	const char *text, const struct prose_line *line, bool more)
{
	struct buf b = {0};

	buf_add(&b, text + line->start, line->size);
	put_line(app, at, role, buf_str(&b), more);
	buf_release(&b);
}

/* One line is not wrapped: the part of it the cursor is in is shown. */
static void draw_one_line(
	struct app *app, const struct draw_box *box, const struct prose *p, bool has_cursor)
{
	struct buf head = {0};
	const char *from;
	size_t start = 0;

	buf_add(&head, p->text, p->cursor);
	from = buf_str(&head);
	while ((int)utf8_width(from + start) >= box->cells)
		start += utf8_after(p->text, start);
	draw_at(app, box->row, box->column, box->cells,
		p->touched ? ROLE_LOOK_EDITED : ROLE_LOOK_FIELD, p->text + start);
	if (has_cursor)
		screen_cursor(app->screen, box->row, box->column + (int)utf8_width(from + start));
	buf_release(&head);
}

int prose_draw(struct app *app, const struct draw_box *box, const struct prose *p, bool has_cursor)
{
	struct prose_line *lines;
	size_t count, line, first;
	int column, used = 0;

	if (!p->multiline) {
		draw_one_line(app, box, p, has_cursor);
		return 1;
	}
	lines = mem_array(MOST_LINES, sizeof(*lines));
	count = prose_lines(p->text, p->size, box->cells, lines, MOST_LINES);
	prose_cursor(p, box->cells, &line, &column);
	first = line < (size_t)box->rows ? 0 : line - (size_t)box->rows + 1;
	for (; used < box->rows && first + (size_t)used < count; used++) {
		const struct draw_box at = {box->row + used, box->column, box->cells, 1};

		put_part(app, &at, p->touched ? ROLE_LOOK_EDITED : ROLE_LOOK_FIELD, p->text,
			&lines[first + (size_t)used], false);
	}
	if (has_cursor)
		screen_cursor(app->screen, box->row + (int)(line - first), box->column + column);
	free(lines);
	return used > 0 ? used : 1;
}

int prose_rows(const char *text, int cells, int most)
{
	size_t count = prose_lines(text, strlen(text), cells, NULL, 0);

	return count < (size_t)most ? (int)count : most;
}

int prose_draw_kept(
	struct app *app, const struct draw_box *box, enum theme_role role, const char *text)
{
	struct prose_line lines[KEPT_LINES];
	size_t most = box->rows < KEPT_LINES ? (size_t)box->rows : KEPT_LINES;
	size_t count = prose_lines(text, strlen(text), box->cells, lines, most);

	for (size_t i = 0; i < most && i < count; i++) {
		const struct draw_box at = {box->row + (int)i, box->column, box->cells, 1};

		put_part(app, &at, role, text, &lines[i], i + 1 == most && count > most);
	}
	return count < most ? (int)count : (int)most;
}

void prose_ask_draw(struct app *app, const char *label, const struct prose *p)
{
	int width = (int)utf8_width(label), columns = screen_columns(app->screen);
	struct draw_box box = {0, width, columns - width - 1, 1};

	if (p->multiline)
		box.rows = prose_rows(p->text, box.cells, ASK_ROWS);
	box.row = screen_rows(app->screen) - 1 - box.rows;
	for (int i = 0; i < box.rows; i++)
		draw_clear(app, box.row + i);
	draw_at(app, box.row, 0, width, ROLE_LOOK_PROMPT, label);
	(void)prose_draw(app, &box, p, true);
}
