#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "form/check.h"
#include "form/load.h"
#include "form/records.h"

/* One hostile form file beside good ones; when it is accepted, its rules are run, and its records
 * are looked at with answers of all types. */

static const char common[] =
	"kind: common\nowners:\n  - {name: Setcam, label: L, english: E, brief: B}\n"
	"  - {name: Puskesmas, label: L, english: E, brief: B}\n";

static const char lists[] =
	"kind: codelists\ncodelists:\n"
	"  - {name: fund, label: L, english: E, codes: [{name: apbd, label: L, keys: y}]}\n"
	"  - {name: act, label: L, english: E, kind: open}\n"
	"  - {name: loc, label: L, english: E, kind: villages}\n"
	"  - {name: ind, label: L, english: E, kind: rows, form: tt}\n";

static const char table[] =
	"kind: table\nform: tt\nlabel: L\nenglish: E\nbrief: B\nrows:\n"
	"  - {name: I01, no: 1, label: L, english: E, brief: B, owner: Setcam}\n"
	"  - {name: I02, no: 2, label: L, english: E, brief: B, owner: Setcam, coverage: percent,\n"
	"     denominator: I01}\n";

static const char lines[] =
	"kind: register\nform: under\nlabel: L\nenglish: E\nbrief: B\nparent: f\nfields:\n"
	"  - {name: x, label: L, english: E, type: money}\n";

static const char parent[] = "kind: register\nform: over\nlabel: L\nenglish: E\nbrief: B\nfields:\n"
			     "  - {name: y, label: L, english: E, type: money}\n"
			     "  - {name: ind, label: L, english: E, type: select_one, list: ind}\n";

enum {
	VILLAGES = 2,
	RECORDS = 3,
	PERIODS = PERIOD_STAGES + 60
};

static void fill(struct sheet *s, size_t period)
{
	for (size_t i = 0; i < s->rows * s->places; i++)
		s->data[i] = (struct datum){
			.number = (int64_t)(i % 5 * period * 1000), .state = DATUM_NUMBER};
}

static void free_records(struct records *all)
{
	for (size_t i = 0; i < all->count; i++) {
		free(all->list[i]->values);
		free(all->list[i]);
	}
	free(all->list);
}

static void add_record(struct records *all, const struct form *form, size_t no)
{
	static const char *const answers[] = {
		"", "5", "2.5", "2026-02-11", "apbd", "I01:60 I02:40"};
	struct record *r = mem_array(1, sizeof(*r));
	size_t at = 0;

	*r = (struct record){.id = 1, .form = form, .no = (int)no + 1, .place = PLACE_DISTRICT};
	if (form->item_count > 0)
		r->item = &form->items[no % form->item_count];
	if (form->parent != NULL)
		r->parent = records_next(all, form->parent, NULL, &at);
	r->values = mem_array(form->field_count, sizeof(*r->values));
	for (size_t i = 0; i < form->field_count; i++)
		r->values[i] = answers[(i + no) % (sizeof(answers) / sizeof(answers[0]))];
	all->list = mem_grow(all->list, all->count, &all->room, sizeof(*all->list));
	all->list[all->count++] = r;
}

/* Registers first, so that lines have something to stand under. */
static void add_records(struct records *all, const struct forms *f, bool with_parent)
{
	for (size_t i = 0; i < f->form_count; i++) {
		const struct form *form = &f->forms[i];

		for (size_t no = 0; no < RECORDS && form->kind != FORM_TABLE; no++) {
			if ((form->parent != NULL) == with_parent)
				add_record(all, form, no);
		}
	}
}

static void look(const struct book *b, const struct records *all)
{
	struct buf text = {0};

	for (size_t i = 0; i < all->count; i++) {
		const struct record *r = all->list[i];

		for (size_t j = 0; j < r->form->field_count; j++) {
			(void)record_text(b, r, &r->form->fields[j], &text);
			(void)record_default(b, r, &r->form->fields[j], "2026-02-11", &text);
			(void)record_asks(b, r, &r->form->fields[j]);
		}
		(void)record_complete(b, r);
	}
	buf_release(&text);
}

static void run(const struct forms *f, struct records *records)
{
	static const struct check_what of_records = {.at_submit = true, .place = CHECK_RECORDS};
	static const struct check_what what = {.at_submit = true, .place = CHECK_EVERYWHERE};
	struct place places[VILLAGES] = {{"1", "a", "Desa"}, {"2", "b", "Desa"}};
	struct sheet *periods[PERIODS];
	struct book b = {
		.forms = f, .district_name = "K", .places = places, .place_count = VILLAGES};
	struct problems p = {0};
	struct buf text = {0};

	b.records = records;
	b.periods = periods;
	b.period_count = PERIODS;
	b.stage = f->stage_count > 0 ? &f->stages[0] : NULL;
	for (size_t i = 0; i < PERIODS; i++) {
		periods[i] = sheet_new(f->row_count, VILLAGES);
		fill(periods[i], i);
	}
	check_run(&b, &what, &p);
	check_run(&b, &of_records, &p);
	look(&b, records);
	for (size_t i = 0; i < p.count; i++)
		problem_text(&b, &p.list[i], &text);
	for (size_t i = 0; i < f->row_count; i++)
		(void)book_coverage(&b, PERIOD_NOW, f->rows[i], PLACE_DISTRICT);
	buf_release(&text);
	problems_release(&p);
	for (size_t i = 0; i < PERIODS; i++)
		sheet_free(periods[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct form_source sources[] = {
		{"common", common, sizeof(common) - 1},
		{"lists", lists, sizeof(lists) - 1},
		{"table", table, sizeof(table) - 1},
		{"parent", parent, sizeof(parent) - 1},
		{"form", (const char *)data, size},
		{"lines", lines, sizeof(lines) - 1},
	};
	struct records records = {0};
	struct buf mistakes = {0};
	/* Lines stand under a register called f; any other file would be refused beside them. */
	bool is_register = memmem(data, size, "kind: register\nform: f\n", 23) != NULL;
	struct forms *f = forms_read(sources, is_register ? 6 : 5, &mistakes);

	if (f != NULL) {
		add_records(&records, f, false);
		add_records(&records, f, true);
		run(f, &records);
	}
	free_records(&records);
	forms_free(f);
	buf_release(&mistakes);
	return 0;
}
