#include <string.h>

#include "store/codes.h"
#include "work/exchange.h"
#include "work/exchange_file.h"

enum {
	KODE,
	URAIAN,
	COLUMN_COUNT
};
static const char *const columns[COLUMN_COUNT] = {"kode", "uraian"};

static void read_lines(struct intake *in, const size_t *at, size_t *count)
{
	for (size_t i = 1; i < in->csv.count; i++) {
		const struct csv_line *l = &in->csv.lines[i];
		const char *code = intake_cell(l, at[KODE]);

		if (!intake_line_fits(in, l))
			continue;
		if (*code == '\0' || code[strcspn(code, " \t\r\n")] != '\0')
			(void)intake_say(
				in, l->line, columns[KODE], TEXT_EXCH_BAD_CODE, code, NULL);
		else if (*intake_cell(l, at[URAIAN]) == '\0')
			(void)intake_say(
				in, l->line, columns[URAIAN], TEXT_EXCH_NO_WORDS, code, NULL);
		else
			(*count)++;
	}
}

static bool put_lines(struct store *s, const struct codelist *list, const struct intake *in,
	const size_t *at, struct err *e)
{
	for (size_t i = 1; i < in->csv.count; i++) {
		const struct csv_line *l = &in->csv.lines[i];

		if (!code_put(
			    s, list->name, intake_cell(l, at[KODE]), intake_cell(l, at[URAIAN]), e))
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
	size_t at[COLUMN_COUNT];
	bool ok = false;

	o->count = 0;
	if (o->list->kind != CODELIST_OPEN)
		return err_say(e, TEXT_EXCH_LIST_CLOSED, o->list->name, NULL);
	if (intake_open(&in, data, size, e)) {
		e->text[0] = '\0';
		if (intake_columns(&in, columns, COLUMN_COUNT, at))
			read_lines(&in, at, &o->count);
		ok = mistakes->size == 0 && (o->dry_run || write_all(s, o->list, &in, at, e));
	}
	intake_close(&in);
	return ok;
}
