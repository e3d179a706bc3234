#include "app/document_text.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "work/document_wrap.h"

enum {
	MOST_CELLS = 32, /* longer texts stand out of their column */
	GAP = 2,
	INDENT = 4,
	HANG = 2
};

/* Lines of one section, and the widths of its columns. */
struct section {
	const char *text, *end;
	size_t *widths;
	size_t columns, room;
	size_t widest; /* cells of its longest line */
	bool is_table; /* of villages: numbers to the right */
	struct arena *arena;
	struct document_text *out;
};

static const char *line_end(const char *at, const char *end)
{
	const char *found = memchr(at, '\n', (size_t)(end - at));

	return found != NULL ? found : end;
}

/* The next column of a line, *at behind it; false at the end. */
static bool next_column(const char **at, const char *end, const char **column, size_t *size)
{
	const char *stop;

	if (*at == NULL)
		return false;
	stop = memchr(*at, '\t', (size_t)(end - *at));
	*column = *at;
	*size = (size_t)((stop != NULL ? stop : end) - *at);
	*at = stop != NULL ? stop + 1 : NULL;
	return true;
}

static size_t cells_of(const char *at, size_t size)
{
	struct buf b = {0};
	size_t cells;

	buf_add(&b, at, size);
	cells = utf8_width(buf_str(&b));
	buf_release(&b);
	return cells;
}

static void measure_line(struct section *s, const char *at, const char *end)
{
	const char *column;
	size_t size;

	for (size_t i = 0; next_column(&at, end, &column, &size); i++) {
		size_t cells = cells_of(column, size);

		if (i == s->columns) {
			s->widths = mem_grow(s->widths, s->columns, &s->room, sizeof(*s->widths));
			s->widths[s->columns++] = 0;
		}
		if (cells <= MOST_CELLS && cells > s->widths[i])
			s->widths[i] = cells;
	}
}

static size_t column_cells(const struct section *s, size_t column)
{
	return column < s->columns ? s->widths[column] : 0;
}

/* With what stands out of its column. */
static size_t width_of_line(const struct section *s, const char *at, const char *end)
{
	const char *column;
	size_t size, width = 0;

	for (size_t i = 0; next_column(&at, end, &column, &size); i++) {
		size_t cells = cells_of(column, size), most = column_cells(s, i);

		width += (cells > most ? cells : most) + (i > 0 ? GAP : 0);
	}
	return width;
}

/* The head stands for itself: it does not widen the first column. */
static void measure(struct section *s)
{
	s->columns = s->widest = 0;
	s->is_table = strncmp(s->text, "[tabel", 6) == 0;
	for (const char *at = s->text, *end; at < s->end; at = end + 1) {
		end = line_end(at, s->end);
		if (*at != '[')
			measure_line(s, at, end);
	}
	for (const char *at = s->text, *end; at < s->end; at = end + 1) {
		size_t width;

		end = line_end(at, s->end);
		width = *at != '[' ? width_of_line(s, at, end) : 0;
		if (width > s->widest)
			s->widest = width;
	}
}

static void add_line(struct section *s, const struct document_line *line)
{
	struct document_text *t = s->out;

	t->lines = mem_grow(t->lines, t->count, &t->room, sizeof(*t->lines));
	t->lines[t->count++] = *line;
}

static void put_column(
	const struct section *s, size_t index, const char *column, size_t size, struct buf *out)
{
	size_t cells = cells_of(column, size), most = column_cells(s, index);
	size_t pad = cells < most ? most - cells : 0;
	bool right = s->is_table && index > 0;

	for (size_t i = 0; right && i < pad; i++)
		buf_char(out, ' ');
	buf_add(out, column, size);
	for (size_t i = 0; !right && i < pad; i++)
		buf_char(out, ' ');
	for (size_t i = 0; i < GAP; i++)
		buf_char(out, ' ');
}

static void cut_blanks(struct buf *b)
{
	while (b->size > 0 && b->data[b->size - 1] == ' ')
		b->data[--b->size] = '\0';
}

static void add_row(
	struct section *s, const struct document_section *shape, const char *at, const char *end)
{
	struct document_line line = {.key = "", .rest = "", .section = shape};
	struct buf b = {0};
	const char *column;
	size_t size;

	for (size_t i = 0; next_column(&at, end, &column, &size); i++) {
		put_column(s, i, column, size, &b);
		if (i > 0 || at == NULL)
			continue;
		line.key = arena_text(s->arena, buf_str(&b));
		buf_clear(&b);
	}
	cut_blanks(&b);
	line.rest = arena_text(s->arena, buf_str(&b));
	buf_release(&b);
	add_line(s, &line);
}

/* Each line of a text that was broken. */
static void add_broken(struct section *s, const struct document_section *shape, const struct buf *b)
{
	const char *end = buf_str(b) + b->size;

	for (const char *at = buf_str(b), *stop; at < end; at = stop + 1) {
		struct document_line line = {.key = "", .section = shape};

		stop = line_end(at, end);
		line.rest = arena_text_of(s->arena, at, (size_t)(stop - at));
		add_line(s, &line);
	}
}

/* "no 3", and under it "permasalahan: Hanya 23,8%..": what is empty is left out. */
static void add_record(
	struct section *s, const struct document_section *shape, const char *head, const char *at)
{
	const char *head_end = line_end(head, s->end), *end = line_end(at, s->end);
	const char *name, *column;
	size_t name_size, size;
	struct buf words = {0}, broken = {0};

	for (size_t i = 0; next_column(&at, end, &column, &size) &&
			   next_column(&head, head_end, &name, &name_size);
		i++) {
		if (size == 0)
			continue;
		buf_clear(&words);
		buf_add(&words, name, name_size);
		buf_text(&words, i > 0 ? ": " : " ");
		buf_add(&words, column, size);
		document_wrap(&broken, buf_str(&words), i > 0 ? INDENT : 0, HANG);
	}
	add_broken(s, shape, &broken);
	buf_release(&words);
	buf_release(&broken);
}

/* A line of the header that is too long: its last columns go under its second. */
static void add_header(
	struct section *s, const struct document_section *shape, const char *at, const char *end)
{
	struct buf words = {0}, broken = {0};
	const char *column;
	size_t size;

	for (size_t i = 0; next_column(&at, end, &column, &size); i++) {
		buf_text(&words, i > 0 ? " " : "");
		buf_add(&words, column, size);
	}
	document_wrap(&broken, buf_str(&words), 0, column_cells(s, 0) + GAP);
	add_broken(s, shape, &broken);
	buf_release(&words);
	buf_release(&broken);
}

/* What the lines of a section share. */
static struct document_section *shape_of(const struct section *s, bool in_columns)
{
	struct document_section *shape = arena_new(s->arena, 1, sizeof(*shape));
	size_t *starts = arena_new(s->arena, s->columns + 1, sizeof(*starts)), at = 0;

	shape->starts = starts;
	if (!in_columns || s->columns < 2)
		return shape;
	shape->key = column_cells(s, 0) + GAP;
	shape->widest = s->widest > shape->key ? s->widest - shape->key : 0;
	if (!s->is_table && shape->key + shape->widest > DOCUMENT_CELLS)
		shape->widest = DOCUMENT_CELLS - shape->key;
	for (size_t i = 1; i < s->columns; i++) {
		starts[shape->start_count++] = at;
		at += column_cells(s, i) + GAP;
	}
	return shape;
}

static void add_section(struct section *s)
{
	bool has_head = *s->text == '[', in_columns;
	const char *head = NULL;
	struct document_section *shape;

	measure(s);
	in_columns = s->is_table || !has_head || s->widest <= DOCUMENT_CELLS;
	shape = shape_of(s, in_columns);
	for (const char *at = s->text, *end; at < s->end; at = end + 1) {
		end = line_end(at, s->end);
		if (at == s->text && has_head) {
			struct document_line line = {
				arena_text_of(s->arena, at, (size_t)(end - at)), "", true, shape};

			add_line(s, &line);
		} else if (!has_head && width_of_line(s, at, end) > DOCUMENT_CELLS) {
			add_header(s, shape, at, end);
		} else if (in_columns) {
			add_row(s, shape, at, end);
		} else if (head == NULL) {
			head = at;
		} else {
			add_record(s, shape, head, at);
		}
	}
	if (shape->key + shape->widest > s->out->widest)
		s->out->widest = shape->key + shape->widest;
}

/* Where the next section begins: a line that starts with "[". */
static const char *section_end(const char *text, const char *end)
{
	for (const char *at = line_end(text, end); at < end; at = line_end(at + 1, end)) {
		if (at + 1 < end && at[1] == '[')
			return at + 1;
	}
	return end;
}

void document_text_make(const char *text, size_t size, struct arena *a, struct document_text *out)
{
	struct section s = {.arena = a, .out = out};
	const char *end = text + size;

	*out = (struct document_text){0};
	for (const char *at = text; at < end; at = s.end) {
		s.text = at;
		s.end = section_end(at, end);
		add_section(&s);
	}
	free(s.widths);
}

void document_text_release(struct document_text *t)
{
	free(t->lines);
	*t = (struct document_text){0};
}

size_t document_text_left(const struct document_line *line, size_t scrolled, size_t cells)
{
	const struct document_section *s = line->section;
	size_t left = 0;

	if (s->key + s->widest <= cells)
		return 0;
	for (size_t i = 0; i < s->start_count; i++) {
		if (s->starts[i] <= scrolled)
			left = s->starts[i];
	}
	return s->start_count > 0 && left < s->starts[s->start_count - 1] ? left : scrolled;
}
