#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "form/check.h"
#include "form/load.h"

/* One hostile form file beside a good common file; when it is accepted, its rules are run. */

static const char common[] =
	"kind: common\nowners:\n  - {name: Setcam, label: L, english: E, brief: B}\n"
	"  - {name: Puskesmas, label: L, english: E, brief: B}\n";

enum {
	VILLAGES = 2,
	PERIODS = PERIOD_STAGES + 4
};

static void fill(struct sheet *s, size_t period)
{
	for (size_t i = 0; i < s->rows * s->places; i++)
		s->data[i] = (struct datum){
			.number = (int64_t)(i % 5 * period * 1000), .state = DATUM_NUMBER};
}

static void run(const struct forms *f)
{
	static const struct check_what what = {.at_submit = true, .place = CHECK_EVERYWHERE};
	struct place places[VILLAGES] = {{"1", "a", "Desa"}, {"2", "b", "Desa"}};
	struct sheet *periods[PERIODS];
	struct book b = {
		.forms = f, .district_name = "K", .places = places, .place_count = VILLAGES};
	struct problems p = {0};
	struct buf text = {0};

	b.periods = periods;
	b.period_count = PERIODS;
	b.stage = f->stage_count > 0 ? &f->stages[0] : NULL;
	for (size_t i = 0; i < PERIODS; i++) {
		periods[i] = sheet_new(f->row_count, VILLAGES);
		fill(periods[i], i);
	}
	check_run(&b, &what, &p);
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
		{"form", (const char *)data, size},
	};
	struct buf mistakes = {0};
	struct forms *f = forms_read(sources, 2, &mistakes);

	if (f != NULL)
		run(f);
	forms_free(f);
	buf_release(&mistakes);
	return 0;
}
