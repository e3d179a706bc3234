#include "tui/picture.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "tui/screen.h"

static const struct cell blank_cell = {.code = ' ', .role = ROLE_LOOK_TEXT, .width = 1};

static int between(int low, int number, int high)
{
	return number < low ? low : number > high ? high : number;
}

void picture_size(struct picture *p, int rows, int columns)
{
	free(p->cells);
	p->rows = between(1, rows, PICTURE_ROWS);
	p->columns = between(1, columns, PICTURE_COLUMNS);
	p->cells = mem_array((size_t)p->rows * (size_t)p->columns, sizeof(p->cells[0]));
	picture_clear(p);
}

void picture_clear(struct picture *p)
{
	for (size_t i = 0; i < (size_t)p->rows * (size_t)p->columns; i++)
		p->cells[i] = blank_cell;
	p->cursor_row = -1;
	p->cursor_column = 0;
}

void picture_release(struct picture *p)
{
	free(p->cells);
	*p = (struct picture){0};
}

static struct cell *row_of(const struct picture *p, int row)
{
	return p->cells + (size_t)row * (size_t)p->columns;
}

const struct cell *picture_row(const struct picture *p, int row)
{
	return row_of(p, row);
}

/* Puts a cell; the other half of a wide letter it cuts becomes a blank. */
static void put_cell(const struct picture *p, struct cell *row, int column, struct cell cell)
{
	if (row[column].width == 0 && column > 0) {
		row[column - 1].code = ' ';
		row[column - 1].width = 1;
		memset(row[column - 1].marks, 0, sizeof(row[column - 1].marks));
	}
	if (row[column].width == 2 && column + 1 < p->columns) {
		row[column + 1].code = ' ';
		row[column + 1].width = 1;
	}
	row[column] = cell;
}

static void put_letter(
	const struct picture *p, struct cell *row, int column, enum theme_role role, uint32_t code)
{
	int width = code == ' ' ? 1 : utf8_cells(code);
	struct cell cell = {
		.code = code, .role = (unsigned char)role, .width = (unsigned char)width};
	bool fits = column >= 0 && column + width <= p->columns;

	if (fits && width == 2) {
		put_cell(p, row, column, cell);
		put_cell(p, row, column + 1, (struct cell){.role = (unsigned char)role});
		row[column] = cell;
		return;
	}
	if (!fits)
		cell.code = ' '; /* half of a wide letter at the edge */
	cell.width = 1;
	for (int i = column; i < column + width; i++) {
		if (i >= 0 && i < p->columns)
			put_cell(p, row, i, cell);
	}
}

static void put_mark(struct cell *row, int column, uint32_t code)
{
	struct cell *cell = row + column;

	if (cell->width == 0 && column > 0)
		cell--;
	for (size_t i = 0; i < CELL_MARKS; i++) {
		if (cell->marks[i] == 0) {
			cell->marks[i] = code;
			return;
		}
	}
}

static bool is_control(uint32_t code)
{
	return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xFFFD;
}

/* Zero cells wide but no marks: joiners and marks of direction, which would turn the row around. */
static bool is_invisible(uint32_t code)
{
	return (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
	       (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF || code == 0xAD;
}

/* Cells a code point takes here; controls show as '?'. */
static int shown_cells(uint32_t *code)
{
	if (is_control(*code))
		*code = '?';
	return is_invisible(*code) ? 0 : utf8_cells(*code);
}

static int shown_width(const char *text, int most)
{
	size_t size = strlen(text), length;
	int width = 0;

	for (size_t i = 0; i < size; i += length) {
		uint32_t code = utf8_next(text + i, size - i, &length);
		int cells = shown_cells(&code);

		if (cells > most - width)
			break;
		width += cells;
	}
	return width;
}

static void put_text(const struct picture *p, const struct screen_span *at, enum theme_role role,
	const char *text)
{
	struct cell *row = row_of(p, at->row);
	size_t size = strlen(text), length;
	int column = at->column, end = at->column + at->cells;

	for (size_t i = 0; i < size; i += length) {
		uint32_t code = utf8_next(text + i, size - i, &length);
		int cells = shown_cells(&code);

		if (cells > end - column)
			return;
		if (cells > 0)
			put_letter(p, row, column, role, code);
		else if (!is_invisible(code) && column > at->column && column > 0 &&
			 column <= p->columns)
			put_mark(row, column - 1, code);
		column += cells;
	}
}

static void put_blanks(
	const struct picture *p, const struct screen_span *at, enum theme_role role, int width)
{
	struct cell blank = blank_cell;
	int from = at->right ? at->column : at->column + width;
	int to = at->right ? at->column + at->cells - width : at->column + at->cells;

	blank.role = (unsigned char)role;
	for (int i = between(0, from, p->columns); i < between(0, to, p->columns); i++)
		put_cell(p, row_of(p, at->row), i, blank);
}

void picture_span(
	struct picture *p, const struct screen_span *at, enum theme_role role, const char *text)
{
	struct screen_span span = *at;
	int width;

	/* Far outside is as good as outside, and sums stay small. */
	span.column = between(-PICTURE_COLUMNS * 2, at->column, PICTURE_COLUMNS * 2);
	span.cells = between(0, at->cells, PICTURE_COLUMNS * 4);
	if (at->row < 0 || at->row >= p->rows || span.cells == 0)
		return;
	width = shown_width(text, span.cells);
	if (at->pad)
		put_blanks(p, &span, role, width);
	if (at->right) {
		span.column += span.cells - width;
		span.cells = width;
	}
	put_text(p, &span, role, text);
}
