#include <string.h>

#include "base/number.h"
#include "store/target.h"
#include "store/valid.h"
#include "work/exchange.h"
#include "work/exchange_file.h"

enum targets_column {
	TARGETS_ROW,
	TARGETS_YEAR,
	TARGETS_PERCENT,
	TARGETS_SOURCE,
	TARGETS_COLUMN_COUNT
};
static const char *const columns[TARGETS_COLUMN_COUNT] = {"baris", "tahun", "target", "sumber"};

/* One line of the file. */
struct target_line {
	const struct row *row;
	int year, line;
	int64_t permille;
	const char *source;
};

/* "80", "57,5", "57.5%" or "100" as per mille; "-" takes a target away. */
static bool read_percent(const char *text, int64_t *permille)
{
	size_t whole = strspn(text, "0123456789");
	const char *rest = text + whole;

	*permille = -1;
	if (strcmp(text, "-") == 0)
		return true;
	if (whole == 0 || whole > 3)
		return false;
	*permille = 0;
	for (size_t i = 0; i < whole; i++)
		*permille = *permille * 10 + (text[i] - '0');
	*permille *= 10;
	if (*rest == ',' || *rest == '.') {
		if (rest[1] < '0' || rest[1] > '9')
			return false;
		*permille += rest[1] - '0';
		rest += 2;
	}
	rest += *rest == '%';
	return *rest == '\0' && *permille <= 1000;
}

static bool stands_once(struct intake *in, const struct target_line *list, size_t count,
	const struct target_line *t)
{
	char line[NUMBER_TEXT];

	for (size_t i = 0; i < count; i++) {
		if (list[i].row != t->row || list[i].year != t->year)
			continue;
		number_plain(line, list[i].line);
		return intake_say(in, t->line, "", TEXT_EXCH_TWICE, line, NULL);
	}
	return true;
}

static bool read_line(struct intake *in, const struct forms *forms, const struct csv_line *l,
	const size_t *at, struct target_line *t)
{
	const char *row = intake_cell(l, at[TARGETS_ROW]), *year = intake_cell(l, at[TARGETS_YEAR]);
	const char *target = intake_cell(l, at[TARGETS_PERCENT]);
	size_t before = in->mistakes->size;
	struct err why;

	*t = (struct target_line){.line = l->line,
		.row = forms_row(forms, row),
		.source = intake_cell(l, at[TARGETS_SOURCE])};
	if (t->row == NULL)
		(void)intake_say(in, l->line, columns[TARGETS_ROW], TEXT_EXCH_NO_ROW, row, NULL);
	if (!clock_year_parse(year, &t->year))
		(void)intake_say(
			in, l->line, columns[TARGETS_YEAR], TEXT_EXCH_BAD_YEAR, year, NULL);
	else if (!valid_year(t->year, &why))
		(void)intake_mistake(in, l->line, columns[TARGETS_YEAR], &why);
	if (!read_percent(target, &t->permille))
		(void)intake_say(
			in, l->line, columns[TARGETS_PERCENT], TEXT_EXCH_BAD_PERCENT, target, NULL);
	if (valid_text(&in->arena, t->source, VALID_SOURCE, &why) == NULL)
		(void)intake_mistake(in, l->line, columns[TARGETS_SOURCE], &why);
	return in->mistakes->size == before;
}

static bool write_all(struct store *s, const struct target_line *list, size_t count, struct err *e)
{
	bool ok = true;

	if (!store_begin(s, e))
		return false;
	for (size_t i = 0; ok && i < count; i++)
		ok = target_put(s, list[i].row, list[i].year, list[i].permille, list[i].source, e);
	return store_end(s, ok, e) && ok;
}

static bool read_lines(
	struct intake *in, const struct forms *forms, struct target_line *list, size_t *count)
{
	size_t at[TARGETS_COLUMN_COUNT];

	if (!intake_columns(in, columns, TARGETS_COLUMN_COUNT, at))
		return false;
	for (size_t i = 1; i < in->csv.count; i++) {
		const struct csv_line *l = &in->csv.lines[i];

		*count += intake_line_fits(in, l) && read_line(in, forms, l, at, &list[*count]) &&
			  stands_once(in, list, *count, &list[*count]);
	}
	return in->mistakes->size == 0;
}

bool exchange_targets_import(struct store *s, struct list_import *o, const char *data, size_t size,
	struct buf *mistakes, struct err *e)
{
	struct intake in = {.name = o->name, .mistakes = mistakes};
	struct target_line *list;
	bool ok = false;

	o->count = 0;
	if (intake_open(&in, data, size, e)) {
		e->text[0] = '\0';
		list = arena_new(&in.arena, in.csv.count, sizeof(*list));
		ok = read_lines(&in, store_forms(s), list, &o->count) &&
		     (o->dry_run || write_all(s, list, o->count, e));
	}
	intake_close(&in);
	return ok;
}
