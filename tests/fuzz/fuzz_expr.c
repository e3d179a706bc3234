#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "form/load.h"
#include "form/sheet.h"

/* Any text as an expression: read, looked into and evaluated on a small book. */

static const char common[] =
	"kind: common\nowners:\n  - {name: O, label: L, english: E, brief: B}\n";

static const char calendar[] =
	"kind: calendar\nstages:\n  - {name: sem1, code: S, label: L, english: E, "
	"brief: B, forms: [f]}\n";

static const char form[] =
	"kind: table\nform: f\nlabel: L\nenglish: E\nbrief: B\nrows:\n"
	"  - {name: A, no: 1, label: L, english: E, brief: B, owner: O}\n"
	"  - {name: B, no: 2, label: L, english: E, brief: B, owner: O, denominator: A, coverage: percent}\n"
	"  - {name: V, no: 3, label: L, english: E, brief: B, owner: O, coverage: villages}\n"
	"  - {name: T, no: 4, label: L, english: E, brief: B, owner: O, calculation: A - B}\n";

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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct form_source sources[] = {
		{"common", common, sizeof(common) - 1},
		{"calendar", calendar, sizeof(calendar) - 1},
		{"form", form, sizeof(form) - 1},
	};
	struct sheet *periods[PERIODS];
	struct place places[VILLAGES] = {{"1", "a", "Desa"}, {"2", "b", "Desa"}};
	struct buf mistakes = {0}, text = {0};
	struct forms *f = forms_read(sources, 3, &mistakes);
	const struct expr_names names = {.forms = f,
		.has_row = true,
		.has_value = true,
		.has_pair = true,
		.has_owner = true};
	struct book b = {.forms = f, .places = places, .place_count = VILLAGES};
	const struct expr *x;
	struct err e;

	b.periods = periods;
	b.period_count = PERIODS;
	fill(&b);
	buf_add(&text, data, size);
	x = expr_parse(&f->arena, buf_str(&text), &names, &e);
	if (x != NULL)
		use(&b, x);
	for (size_t i = 0; i < PERIODS; i++)
		sheet_free(periods[i]);
	buf_release(&text);
	buf_release(&mistakes);
	forms_free(f);
	return 0;
}
