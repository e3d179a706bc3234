#include "codec/csv.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/utf8.h"

enum { LINES_MAX = 65536, COLUMNS_MAX = 256 };

struct reader {
	struct arena *a;
	const char *name;
	const char *cells[COLUMNS_MAX];
	size_t columns; /* of the row being read; may run past COLUMNS_MAX */
	bool is_filled; /* a cell of this row is not empty */
	int row_line;   /* where this row began */
	struct csv_line *lines;
	size_t count, room;
};

static bool say_line(const struct reader *r, enum text_id words, int line, int most, struct err *e)
{
	char number[NUMBER_TEXT], limit[NUMBER_TEXT];

	number_plain(number, line);
	number_show(limit, most);
	return err_say(e, words, r->name, number, limit, NULL);
}

static const char *trimmed(struct arena *a, const char *text, size_t size)
{
	while (size > 0 && (*text == ' ' || *text == '\t')) {
		text++;
		size--;
	}
	while (size > 0 && (text[size - 1] == ' ' || text[size - 1] == '\t'))
		size--;
	return size == 0 ? "" : arena_text_of(a, text, size);
}

static void on_cell(void *text, size_t size, void *data)
{
	struct reader *r = data;
	const char *cell;

	if (r->columns++ >= COLUMNS_MAX)
		return;
	cell = trimmed(r->a, text, size);
	r->cells[r->columns - 1] = cell;
	r->is_filled = r->is_filled || *cell != '\0';
}

static void on_row(int end, void *data)
{
	struct reader *r = data;
	struct csv_line *line;

	(void)end;
	if (r->columns <= COLUMNS_MAX && r->is_filled) {
		r->lines = mem_grow(r->lines, r->count, &r->room, sizeof(*r->lines));
		line = &r->lines[r->count++];
		line->line = r->row_line;
		line->count = r->columns;
		line->cells = arena_new(r->a, r->columns, sizeof(*line->cells));
		memcpy(line->cells, r->cells, r->columns * sizeof(*line->cells));
	}
	if (r->columns <= COLUMNS_MAX)
		r->columns = 0;
	r->is_filled = false;
}

/* Bytes of the line at data with its end: LF, CRLF, or the CR of old spreadsheets. */
static size_t line_size(const char *data, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		if (data[i] == '\n')
			return i + 1;
		if (data[i] == '\r')
			return i + 1 < size && data[i + 1] == '\n' ? i + 2 : i + 1;
	}
	return size;
}

/* The separator that stands most often outside quotes in the first line; a comma when none does. */
static char find_separator(const char *data, size_t size)
{
	static const char separators[] = {',', ';', '\t'};
	size_t counts[sizeof(separators)] = {0};
	size_t best = 0;
	bool quoted = false;

	for (size_t i = 0; i < size; i++) {
		if (data[i] == '"')
			quoted = !quoted;
		if (!quoted && (data[i] == '\n' || data[i] == '\r'))
			break;
		for (size_t s = 0; s < sizeof(separators) && !quoted; s++)
			counts[s] += data[i] == separators[s];
	}
	for (size_t s = 1; s < sizeof(separators); s++) {
		if (counts[s] > counts[best])
			best = s;
	}
	return separators[best];
}

static bool has_odd_quotes(const char *data, size_t size)
{
	bool odd = false;

	for (size_t i = 0; i < size; i++)
		odd ^= data[i] == '"';
	return odd;
}

static bool line_is_fit(
	const struct reader *r, int line, const char *data, size_t size, struct err *e)
{
	if (line > LINES_MAX)
		return say_line(r, TEXT_CODEC_CSV_LINES, line, LINES_MAX, e);
	if (memchr(data, '\0', size) != NULL)
		return say_line(r, TEXT_CODEC_CSV_NUL, line, 0, e);
	if (!utf8_is_valid(data, size))
		return say_line(r, TEXT_CODEC_CSV_ENCODING, line, 0, e);
	return true;
}

/* Hands libcsv a line at a time, because it does not count them. In strict mode quotes come in
 * pairs, so an odd one says that the row goes on in the next line. */
static bool read_lines(
	struct reader *r, struct csv_parser *p, const char *data, size_t size, struct err *e)
{
	bool inside = false;
	size_t length;
	int line = 0;

	for (; size > 0; data += length, size -= length) {
		length = line_size(data, size);
		line++;
		if (!line_is_fit(r, line, data, length, e))
			return false;
		if (!inside)
			r->row_line = line;
		if (csv_parse(p, data, length, on_cell, on_row, r) != length)
			return say_line(r, TEXT_CODEC_CSV_QUOTE, line, 0, e);
		inside ^= has_odd_quotes(data, length);
		if (r->columns > COLUMNS_MAX)
			return say_line(r, TEXT_CODEC_CSV_COLUMNS, r->row_line, COLUMNS_MAX, e);
	}
	if (csv_fini(p, on_cell, on_row, r) != 0)
		return say_line(r, TEXT_CODEC_CSV_OPEN, r->row_line, 0, e);
	if (r->columns > COLUMNS_MAX)
		return say_line(r, TEXT_CODEC_CSV_COLUMNS, r->row_line, COLUMNS_MAX, e);
	return true;
}

static bool begins(const char *data, size_t size, const char *mark)
{
	return size >= strlen(mark) && memcmp(data, mark, strlen(mark)) == 0;
}

bool csv_read(struct arena *a, const char *name, const char *data, size_t size, struct csv *out,
	struct err *e)
{
	static const char bom[] = "\xEF\xBB\xBF";
	struct reader r = {.a = a, .name = name};
	struct csv_parser p;
	bool ok;

	if (begins(data, size, "\xFF\xFE") || begins(data, size, "\xFE\xFF"))
		return say_line(&r, TEXT_CODEC_CSV_UTF16, 1, 0, e);
	if (begins(data, size, bom)) {
		data += sizeof(bom) - 1;
		size -= sizeof(bom) - 1;
	}
	if (csv_init(&p, CSV_STRICT | CSV_STRICT_FINI) != 0)
		mem_end();
	*out = (struct csv){.separator = find_separator(data, size)};
	csv_set_delim(&p, (unsigned char)out->separator);
	ok = read_lines(&r, &p, data, size, e);
	if (ok && r.count > 0) {
		out->count = r.count;
		out->lines = arena_new(a, r.count, sizeof(*r.lines));
		memcpy(out->lines, r.lines, r.count * sizeof(*r.lines));
	}
	csv_free(&p);
	free(r.lines);
	return ok;
}

/* Blanks at the ends are quoted too, or readers would trim them away. */
static bool needs_quotes(const char *text)
{
	size_t size = strlen(text);

	if (text[strcspn(text, ",\"\r\n")] != '\0')
		return true;
	return size > 0 && (text[0] == ' ' || text[size - 1] == ' ');
}

void csv_put(struct buf *b, bool first, const char *text)
{
	bool quoted = needs_quotes(text);

	if (!first)
		buf_char(b, ',');
	if (!quoted) {
		buf_text(b, text);
		return;
	}
	buf_char(b, '"');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			buf_char(b, '"');
		buf_char(b, *text);
	}
	buf_char(b, '"');
}
