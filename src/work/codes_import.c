#include "store/codes.h"
#include "store/valid.h"
#include "work/exchange.h"
#include "work/exchange_file.h"

enum codes_column {
	CODES_CODE,
	CODES_LABEL,
	CODES_COLUMN_COUNT
};
static const char *const columns[CODES_COLUMN_COUNT] = {"kode", "uraian"};

/* Says all that the store would not take. */
static bool read_line(struct intake *in, const struct csv_line *l, const size_t *at)
{
	const char *code = intake_cell(l, at[CODES_CODE]), *label = intake_cell(l, at[CODES_LABEL]);
	size_t before = in->mistakes->size;
	struct err why;

	if (!intake_line_fits(in, l))
		return false;
	if (!code_is_fit(code, &why))
		(void)intake_mistake(in, l->line, columns[CODES_CODE], &why);
	if (*label == '\0')
		(void)intake_say(in, l->line, columns[CODES_LABEL], TEXT_EXCH_NO_WORDS, code, NULL);
	else if (valid_text(&in->arena, label, VALID_LABEL, &why) == NULL)
		(void)intake_mistake(in, l->line, columns[CODES_LABEL], &why);
	return in->mistakes->size == before;
}

static void read_lines(struct intake *in, const size_t *at, size_t *count)
{
	for (size_t i = 1; i < in->csv.count; i++)
		*count += read_line(in, &in->csv.lines[i], at);
}

static bool put_lines(struct store *s, const struct codelist *list, const struct intake *in,
	const size_t *at, struct err *e)
{
	for (size_t i = 1; i < in->csv.count; i++) {
		const struct csv_line *l = &in->csv.lines[i];

		if (!code_put(s, list->name, intake_cell(l, at[CODES_CODE]),
			    intake_cell(l, at[CODES_LABEL]), e))
			return false;
	}
	return codes_log(s, list->name, in->csv.count - 1, in->name, e);
}

static bool write_all(struct store *s, const struct codelist *list, const struct intake *in,
	const size_t *at, struct err *e)
{
	bool ok;

	if (!store_begin(s, e))
		return false;
	ok = put_lines(s, list, in, at, e);
	return store_end(s, ok, e) && ok;
}

bool exchange_codes_import(struct store *s, struct list_import *o, const char *data, size_t size,
	struct buf *mistakes, struct err *e)
{
	struct intake in = {.name = o->name, .mistakes = mistakes};
	size_t at[CODES_COLUMN_COUNT];
	bool ok = false;

	o->count = 0;
	if (o->list->kind != CODELIST_OPEN)
		return err_say(e, TEXT_EXCH_LIST_CLOSED, o->list->name, NULL);
	if (intake_open(&in, data, size, e)) {
		e->text[0] = '\0';
		if (intake_columns(&in, columns, CODES_COLUMN_COUNT, at))
			read_lines(&in, at, &o->count);
		ok = mistakes->size == 0 && (o->dry_run || write_all(s, o->list, &in, at, e));
	}
	intake_close(&in);
	return ok;
}
