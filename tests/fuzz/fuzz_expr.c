#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "form/load.h"
#include "form/records.h"
#include "form/sheet.h"

/* Any text as an expression: read, looked into and evaluated on a small book and its records. */

static const char common[] =
	"kind: common\nowners:\n  - {name: O, label: L, english: E, brief: B}\n";

static const char calendar[] =
	"kind: calendar\nstages:\n  - {name: sem1, code: S, label: L, english: E, "
	"brief: B, forms: [f, tag]}\n";

static const char form[] =
	"kind: table\nform: f\nlabel: L\nenglish: E\nbrief: B\nrows:\n"
	"  - {name: A, no: 1, label: L, english: E, brief: B, owner: O}\n"
	"  - {name: B, no: 2, label: L, english: E, brief: B, owner: O, denominator: A, coverage: percent}\n"
	"  - {name: V, no: 3, label: L, english: E, brief: B, owner: O, coverage: villages}\n"
	"  - {name: T, no: 4, label: L, english: E, brief: B, owner: O, calculation: A - B}\n";

static const char lists[] =
	"kind: codelists\ncodelists:\n"
	"  - {name: d, label: L, english: E, codes: [{name: apbd, label: L}, {name: csr, label: L}]}\n"
	"  - {name: r, label: L, english: E, kind: rows, form: f}\n";

static const char tag[] =
	"kind: register\nform: tag\norder: 2\nlabel: L\nenglish: E\nbrief: B\nfields:\n"
	"  - {name: kode, label: L, english: E, type: code, pattern: '^[0-9]+$', required: yes}\n"
	"  - {name: dana, label: L, english: E, type: select_one, list: d}\n"
	"  - {name: ind, label: L, english: E, type: select_multiple, list: r, shares: yes}\n"
	"  - {name: pagu, label: L, english: E, type: money}\n"
	"  - {name: tgl, label: L, english: E, type: date}\n"
	"  - {name: sisa, label: L, english: E, type: money, calculation: pagu - sum(line.total)}\n";

static const char line[] =
	"kind: register\nform: line\norder: 3\nparent: tag\nlabel: L\nenglish: E\nbrief: B\nfields:\n"
	"  - {name: v, label: L, english: E, type: decimal}\n"
	"  - {name: w, label: L, english: E, type: decimal}\n"
	"  - {name: total, label: L, english: E, type: money}\n";

enum {
	VILLAGES = 2,
	PERIODS = PERIOD_STAGES + 1
};

static void fill(struct book *b)
{
	static const int64_t numbers[] = {0, 1, 7, 9999999999999, INT64_MAX};

	for (size_t p = 0; p < b->period_count; p++) {
		b->periods[p] = sheet_new(b->forms->row_count, VILLAGES);
		for (size_t i = 0; i < b->forms->row_count * VILLAGES; i++)
			b->periods[p]->data[i] = (struct datum){
				.number = numbers[(i + p) % 5],
				.state = (i * 3 + p) % 4 == 3 ? DATUM_EMPTY : DATUM_NUMBER,
			};
	}
}

/* Canonical answers by field, and what is none. */
static const char *tag_values[] = {"1.02", "apbd", "A:60 B:40", "9999999999999", "2026-02-11", ""};
static const char *line_values[] = {"2.5", "9999999999999.999", "750"};
static const char *empty_values[] = {"", "", "", "", "", ""};
static const char *broken_values[] = {"12x", "-1.2345", "x:1000 :"};

enum {
	RECORDS = 5
};

static void fill_records(const struct forms *f, struct record *r, struct record **all)
{
	const struct form *parent = forms_form(f, "tag"), *child = forms_form(f, "line");
	const char **values[RECORDS] = {
		tag_values, empty_values, line_values, empty_values, broken_values};

	for (int i = 0; i < RECORDS; i++) {
		r[i] = (struct record){.id = i + 1,
			.form = i < 2 ? parent : child,
			.no = i + 1,
			.place = PLACE_DISTRICT,
			.parent = i < 2 ? NULL : &r[0],
			.values = values[i]};
		all[i] = &r[i];
	}
	r[2].origin = (struct origin){.id = 9, .form = child, .no = 1, .values = line_values};
	r[3].origin = (struct origin){.id = 9, .form = parent, .no = 1, .values = tag_values};
}

static void look_at(const struct expr *x, const struct expr_place *at)
{
	struct value v = expr_eval(x, at);

	if (x->is_truth && v.known && v.number != 0 && v.number != 1)
		abort();
	if (!v.known && v.number != 0)
		abort();
}

static void count_row(void *data, const struct row *row)
{
	*(size_t *)data += row->id;
}

static void use(const struct book *b, const struct expr *x)
{
	struct expr_place at = {
		.book = b, .other = 1, .row = b->forms->rows[1], .owner = "O", .value = {5, true}};
	size_t sum = 0;

	for (int place = PLACE_DISTRICT; place < VILLAGES; place++) {
		at.place = place;
		look_at(x, &at);
	}
	expr_rows(x, b->forms->rows[0], count_row, &sum);
	if (x->is_truth)
		(void)expr_can_hold(x);
	(void)expr_first_comparison(x);
}

static bool see_field(void *data, const struct field *field, enum expr_of of)
{
	*(size_t *)data += field->index + (size_t)of;
	return true;
}

/* As a rule of a register, for each of its records, with and without a batch. */
static void use_records(struct book *b, const struct form *of, const char *text)
{
	const struct expr_names names = {.forms = b->forms, .form = of, .has_value = true};
	struct expr_place at = {
		.book = b, .place = PLACE_DISTRICT, .other = -1, .value = {5, true}};
	struct expr_batch *batch = expr_batch_new();
	struct arena arena = {0};
	struct err e;
	const struct expr *x = expr_parse(&arena, text, &names, &e);
	const struct record *twin;
	size_t sum = 0;

	for (size_t i = 0; x != NULL && i < 2 * b->records->count; i++) {
		at.record = b->records->list[i / 2];
		at.batch = i % 2 == 0 ? batch : NULL;
		at.twin = &twin;
		if (at.record->form == of)
			look_at(x, &at);
	}
	if (x != NULL && x->is_truth)
		(void)expr_can_hold(x);
	if (x != NULL && !x->is_truth)
		(void)expr_type(x);
	expr_fields(x, see_field, &sum);
	expr_batch_free(batch);
	arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct form_source sources[] = {
		{"common", common, sizeof(common) - 1},
		{"calendar", calendar, sizeof(calendar) - 1},
		{"form", form, sizeof(form) - 1},
		{"lists", lists, sizeof(lists) - 1},
		{"tag", tag, sizeof(tag) - 1},
		{"line", line, sizeof(line) - 1},
	};
	struct sheet *periods[PERIODS];
	struct place places[VILLAGES] = {{"1", "a", "Desa"}, {"2", "b", "Desa"}};
	struct buf mistakes = {0}, text = {0};
	struct forms *f = forms_read(sources, 6, &mistakes);
	const struct expr_names names = {.forms = f,
		.has_row = true,
		.has_value = true,
		.has_pair = true,
		.has_owner = true};
	struct book b = {.forms = f, .places = places, .place_count = VILLAGES};
	struct record list[RECORDS], *all[RECORDS];
	struct records records = {.list = all, .count = RECORDS};
	const struct expr *x;
	struct err e;

	fill_records(f, list, all);
	b.records = &records;
	b.year = 2026;
	b.periods = periods;
	b.period_count = PERIODS;
	fill(&b);
	buf_add(&text, data, size);
	x = expr_parse(&f->arena, buf_str(&text), &names, &e);
	if (x != NULL)
		use(&b, x);
	use_records(&b, forms_form(f, "tag"), buf_str(&text));
	use_records(&b, forms_form(f, "line"), buf_str(&text));
	for (size_t i = 0; i < PERIODS; i++)
		sheet_free(periods[i]);
	buf_release(&text);
	buf_release(&mistakes);
	forms_free(f);
	return 0;
}
