#include "base/buf.h"
#include "base/utf8.h"
#include "tui/picture.h"

static void add_cell(struct buf *line, const struct cell *cell)
{
	if (cell->width == 0)
		return;
	utf8_put(line, cell->code);
	for (size_t i = 0; i < CELL_MARKS && cell->marks[i] != 0; i++)
		utf8_put(line, cell->marks[i]);
}

/* Ends a line, without the fillers at its end. */
static void end_line(struct buf *out, size_t start, char filler)
{
	while (out->size > start && out->data[out->size - 1] == filler)
		out->size--;
	buf_char(out, '\n');
}

static void add_text(struct buf *out, const struct picture *p)
{
	for (int row = 0; row < p->rows; row++) {
		const struct cell *cells = picture_row(p, row);
		size_t start = out->size;

		for (int column = 0; column < p->columns; column++)
			add_cell(out, cells + column);
		end_line(out, start, ' ');
	}
}

static void add_roles(struct buf *out, const struct picture *p)
{
	const char plain = theme_letter(ROLE_LOOK_TEXT);

	for (int row = 0; row < p->rows; row++) {
		const struct cell *cells = picture_row(p, row);
		size_t start = out->size;

		for (int column = 0; column < p->columns; column++)
			buf_char(out, theme_letter((enum theme_role)cells[column].role));
		end_line(out, start, plain);
	}
}

char *picture_dump(const struct picture *p, bool roles)
{
	struct buf out = {0};

	add_text(&out, p);
	if (roles) {
		buf_text(&out, "--\n");
		add_roles(&out, p);
		if (p->cursor_row >= 0)
			buf_print(&out, "-- %d %d\n", p->cursor_row, p->cursor_column);
		else
			buf_text(&out, "-- hidden\n");
	}
	return buf_take(&out);
}
