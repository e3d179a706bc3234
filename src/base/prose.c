#include "base/prose.h"

#include <string.h>

#include "base/buf.h"
#include "base/edit.h"
#include "base/utf8.h"

/* Bytes of the letter at an offset with its marks, and its cells; a line's end is a letter alone. */
static size_t letter_at(const char *text, size_t size, size_t at, int *cells)
{
	size_t end, length;
	uint32_t code;

	*cells = utf8_cells(utf8_next(text + at, size - at, &length));
	end = at + length;
	while (text[at] != '\n' && end < size) {
		code = utf8_next(text + end, size - end, &length);
		if (!utf8_is_mark(code))
			break;
		end += length;
	}
	return end - at;
}

/* Bytes of the letter that ends at an offset. */
static size_t letter_before(const char *text, size_t at)
{
	size_t size = utf8_before(text, at);

	/* A mark that begins a paragraph has no letter to stand on. */
	return size > 1 && text[at - size] == '\n' ? size - 1 : size;
}

#define NO_LINE SIZE_MAX

/* One shown line: where the next one begins (NO_LINE: it is the last). */
struct shown {
	struct prose_line line;
	size_t next;
};

/* Blanks that no longer fit hang over the edge: they belong to the line and are not shown. */
static struct shown line_at(const char *text, size_t size, size_t start, int cells)
{
	size_t at = start, fit = start, blank = start, blank_fit = start, letter;
	int used = 0, wide;

	for (; at < size && text[at] != '\n'; at += letter) {
		bool is_blank = text[at] == ' ';

		letter = letter_at(text, size, at, &wide);
		if (used + wide > cells && !is_blank && at > start) {
			if (blank > start)
				return (struct shown){{start, blank_fit - start}, blank};
			return (struct shown){{start, at - start}, at};
		}
		if (used + wide <= cells || !is_blank) {
			used += wide;
			fit = at + letter;
		}
		if (is_blank) {
			blank = at + letter;
			blank_fit = fit;
		}
	}
	return (struct shown){{start, fit - start}, at < size ? at + 1 : NO_LINE};
}

static int at_least_one(int cells)
{
	return cells > 0 ? cells : 1;
}

size_t prose_lines(const char *text, size_t size, int cells, struct prose_line *out, size_t most)
{
	size_t count = 0;
	struct shown s = {.next = 0};

	do {
		s = line_at(text, size, s.next, at_least_one(cells));
		if (count < most)
			out[count] = s.line;
		count++;
	} while (s.next != NO_LINE);
	return count;
}

/* The shown line the cursor is in, its number, and where the one before begins (NO_LINE: none). */
static struct shown line_of_cursor(const struct prose *p, int cells, size_t *number, size_t *before)
{
	struct shown s = line_at(p->text, p->size, 0, at_least_one(cells));

	*before = NO_LINE;
	for (*number = 0; s.next != NO_LINE && p->cursor >= s.next; (*number)++) {
		*before = s.line.start;
		s = line_at(p->text, p->size, s.next, at_least_one(cells));
	}
	return s;
}

static int column_in(const struct prose *p, const struct shown *s)
{
	size_t end = s->line.start + s->line.size;
	int column = 0, wide;

	if (p->cursor < end)
		end = p->cursor;
	for (size_t at = s->line.start; at < end; column += wide)
		at += letter_at(p->text, p->size, at, &wide);
	return column;
}

void prose_cursor(const struct prose *p, int cells, size_t *line, int *column)
{
	size_t before;
	struct shown s = line_of_cursor(p, cells, line, &before);

	*column = column_in(p, &s);
}

/* The last place of the cursor in a line: on the blank, the line's end or the letter that ends it. */
static size_t last_in(const struct prose *p, const struct shown *s)
{
	return s->next == NO_LINE ? p->size : s->next - letter_before(p->text, s->next);
}

static void go_column(struct prose *p, size_t start, int cells)
{
	struct shown s = line_at(p->text, p->size, start, at_least_one(cells));
	size_t last = last_in(p, &s), letter;
	int column = 0, wide;

	p->cursor = start;
	while (p->cursor < last) {
		letter = letter_at(p->text, p->size, p->cursor, &wide);
		column += wide;
		if (column > p->want)
			break;
		p->cursor += letter;
	}
}

static bool go_line(struct prose *p, int cells, bool down)
{
	size_t number, before;
	struct shown s = line_of_cursor(p, cells, &number, &before);
	size_t start = down ? s.next : before;

	if (start == NO_LINE)
		return false;
	if (p->want < 0)
		p->want = column_in(p, &s);
	go_column(p, start, cells);
	return true;
}

bool prose_up(struct prose *p, int cells)
{
	return go_line(p, cells, false);
}

bool prose_down(struct prose *p, int cells)
{
	return go_line(p, cells, true);
}

void prose_home(struct prose *p, int cells)
{
	size_t number, before;

	p->cursor = line_of_cursor(p, cells, &number, &before).line.start;
	p->want = -1;
}

void prose_end(struct prose *p, int cells)
{
	size_t number, before;
	struct shown s = line_of_cursor(p, cells, &number, &before);

	p->cursor = last_in(p, &s);
	p->want = -1;
}

void prose_set(struct prose *p, const char *text, bool multiline)
{
	size_t all = strlen(text), size = 0, letter;
	int cells;

	while (size < all) {
		letter = letter_at(text, all, size, &cells);
		if (size + letter >= PROSE_BYTES)
			break;
		size += letter;
	}
	memcpy(p->text, text, size);
	p->text[size] = '\0';
	for (size_t i = 0; i < size; i++) {
		bool is_end = p->text[i] == '\n' && multiline;

		if ((unsigned char)p->text[i] < ' ' && !is_end)
			p->text[i] = ' ';
	}
	p->size = size;
	p->cursor = size;
	p->multiline = multiline;
	p->touched = false;
	p->want = -1;
}

/* After a change a mark may stand behind the cursor that now belongs to the letter before it. */
static void settle(struct prose *p)
{
	size_t length;

	p->want = -1;
	while (p->cursor > 0 && p->cursor < p->size && p->text[p->cursor - 1] != '\n') {
		if (!utf8_is_mark(utf8_next(p->text + p->cursor, p->size - p->cursor, &length)))
			break;
		p->cursor += length;
	}
}

bool prose_insert(struct prose *p, uint32_t code)
{
	struct buf letter = {0};
	bool ok = false;

	if (code == '\n' ? !p->multiline : !edit_is_text(code))
		return false;
	utf8_put(&letter, code);
	if (letter.size < PROSE_BYTES - p->size) {
		memmove(p->text + p->cursor + letter.size, p->text + p->cursor,
			p->size - p->cursor + 1);
		memcpy(p->text + p->cursor, letter.data, letter.size);
		p->size += letter.size;
		p->cursor += letter.size;
		p->touched = true;
		settle(p);
		ok = true;
	}
	buf_release(&letter);
	return ok;
}

static void cut(struct prose *p, size_t size)
{
	memmove(p->text + p->cursor, p->text + p->cursor + size, p->size - p->cursor - size + 1);
	p->size -= size;
	p->touched = p->touched || size > 0;
	settle(p);
}

void prose_backspace(struct prose *p)
{
	size_t size = letter_before(p->text, p->cursor);

	p->cursor -= size;
	cut(p, size);
}

static size_t letter_after(const struct prose *p)
{
	int cells;

	return p->cursor < p->size ? letter_at(p->text, p->size, p->cursor, &cells) : 0;
}

void prose_delete(struct prose *p)
{
	cut(p, letter_after(p));
}

void prose_clear(struct prose *p)
{
	p->cursor = 0;
	cut(p, p->size);
}

void prose_left(struct prose *p)
{
	p->cursor -= letter_before(p->text, p->cursor);
	p->want = -1;
}

void prose_right(struct prose *p)
{
	p->cursor += letter_after(p);
	p->want = -1;
}
