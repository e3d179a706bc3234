#include "work/exchange_file.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

bool intake_open(struct intake *in, const char *data, size_t size, struct err *e)
{
	if (!csv_read(&in->arena, in->name, data, size, &in->csv, e))
		return false;
	return in->csv.count > 0 || err_say(e, TEXT_EXCH_EMPTY, in->name, NULL);
}

void intake_close(struct intake *in)
{
	arena_release(&in->arena);
	in->csv = (struct csv){0};
}

bool intake_mistake(struct intake *in, int line, const char *column, const struct err *why)
{
	buf_print(in->mistakes, "%s:%d: %s%s%s\n", in->name, line, column,
		*column != '\0' ? ": " : "", why->text);
	return false;
}

bool intake_say(struct intake *in, int line, const char *column, enum text_id id, ...)
{
	struct buf words = {0};
	va_list args;

	va_start(args, id);
	text_fill_list(&words, id, args);
	va_end(args);
	buf_print(in->mistakes, "%s:%d: %s%s%s\n", in->name, line, column,
		*column != '\0' ? ": " : "", buf_str(&words));
	buf_release(&words);
	return false;
}

size_t intake_width(const struct intake *in)
{
	return in->csv.count > 0 ? in->csv.lines[0].count : 0;
}

size_t intake_column(const struct intake *in, const char *name)
{
	size_t i = 0;

	while (i < intake_width(in) && strcasecmp(in->csv.lines[0].cells[i], name) != 0)
		i++;
	return i;
}

bool intake_column_is_blank(const struct intake *in, size_t column)
{
	for (size_t i = 0; i < in->csv.count; i++) {
		if (*intake_cell(&in->csv.lines[i], column) != '\0')
			return false;
	}
	return true;
}

bool intake_column_is_once(struct intake *in, size_t column)
{
	const char *name = in->csv.lines[0].cells[column];

	return intake_column(in, name) == column ||
	       intake_say(in, in->csv.lines[0].line, "", TEXT_IMPORT_COLUMN_TWICE, name, NULL);
}

const char *intake_cell(const struct csv_line *l, size_t column)
{
	return column < l->count ? l->cells[column] : "";
}

bool intake_line_fits(struct intake *in, const struct csv_line *l)
{
	return l->count <= intake_width(in) ||
	       intake_say(in, l->line, "", TEXT_IMPORT_TOO_WIDE, NULL);
}

static void code_dotted(const char *cell, char out[16])
{
	if (strlen(cell) == 10 && strspn(cell, "0123456789") == 10)
		(void)snprintf(out, 16, "%.2s.%.2s.%.2s.%.4s", cell, cell + 2, cell + 4, cell + 6);
	else
		(void)snprintf(out, 16, "%.15s", cell);
}

bool intake_village(struct intake *in, const struct book *b, const struct csv_line *l,
	size_t column, size_t *place)
{
	const char *name = column < intake_width(in) ? in->csv.lines[0].cells[column] : "";
	char code[16];

	code_dotted(intake_cell(l, column), code);
	for (*place = 0; *place < b->place_count; (*place)++) {
		if (strcmp(b->places[*place].code, code) == 0)
			return true;
	}
	if (strncmp(code, b->district_code, strlen(b->district_code)) != 0)
		return intake_say(in, l->line, name, TEXT_IMPORT_OTHER_DISTRICT, code,
			b->district_code, NULL);
	return intake_say(in, l->line, name, TEXT_IMPORT_VILLAGE_UNKNOWN, code, NULL);
}

static bool column_is_known(
	struct intake *in, size_t column, const char *const *names, size_t count)
{
	const struct csv_line *head = &in->csv.lines[0];
	struct buf list = {0};

	for (size_t i = 0; i < count; i++) {
		if (strcasecmp(head->cells[column], names[i]) == 0)
			return intake_column_is_once(in, column);
	}
	for (size_t i = 0; i < count; i++)
		buf_print(&list, "%s%s", i > 0 ? ", " : "", names[i]);
	(void)intake_say(in, head->line, "", TEXT_EXCH_COLUMN_UNKNOWN, head->cells[column],
		buf_str(&list), NULL);
	buf_release(&list);
	return false;
}

bool intake_columns(struct intake *in, const char *const *names, size_t count, size_t *at)
{
	size_t before = in->mistakes->size;

	for (size_t i = 0; i < intake_width(in); i++) {
		if (!intake_column_is_blank(in, i))
			(void)column_is_known(in, i, names, count);
	}
	for (size_t i = 0; i < count; i++) {
		at[i] = intake_column(in, names[i]);
		if (at[i] == intake_width(in))
			(void)intake_say(in, in->csv.lines[0].line, "", TEXT_EXCH_COLUMN_MISSING,
				names[i], NULL);
	}
	return in->mistakes->size == before;
}
