#include "desk.h"

#include "form/coverage.h"

/* Which coverages are on the wrong side of what the kabupaten wants. */

#define ROW(name, no, more) \
	"  - {name: " name ", no: '" no "', label: L, english: E, brief: B, owner: Setcam" more \
	"}\n"

static const char table[] =
	"kind: table\nform: f\norder: 1\nlabel: L\nenglish: E\nbrief: B\nrows:\n" ROW("P01", "1",
		"") ROW("I01", "2", ", denominator: P01, coverage: percent, better: higher")
		ROW("I02", "3", ", denominator: P01, coverage: percent, better: lower")
			ROW("I03", "4", ", denominator: P01, coverage: bound")
				ROW("I04", "5", ", coverage: villages");

struct miss_case {
	const char *row, *numbers;
	int64_t target; /* -1: none */
	bool misses;
};

static void test_misses(void **state)
{
	static const struct miss_case cases[] = {
		{"I01", "P01@*=10 I01@*=8", 800, false},
		{"I01", "P01@*=10 I01@*=7", 800, true},
		{"I01", "P01@*=10 I01@*=9", 800, false},
		{"I01", "P01@*=10 I01@*=7", -1, false},
		{"I01", "P01@*=0 I01@*=0", 800, false},
		{"I01", "P01@*=10", 800, false},
		{"I02", "P01@*=10 I02@*=1", 100, false},
		{"I02", "P01@*=10 I02@*=2", 100, true},
		{"I02", "P01@*=10 I02@*=0", 100, false},
		{"I02", "P01@*=10", 100, false},
		{"I03", "P01@*=10 I03@*=1", 800, false},
		{"I04", "I04@0=1 I04@1=0 I04@2=0", 500, true},
	};
	struct forms *f = desk_forms(table);

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct row *row = forms_row(f, cases[i].row);
		const struct target target = {.row = row, .permille = cases[i].target};
		struct desk d;

		desk_open(&d, f, "ansit");
		desk_set(&d, cases[i].numbers);
		d.book.targets = &target;
		d.book.target_count = cases[i].target >= 0;
		if (book_misses_target(&d.book, row, PLACE_DISTRICT) != cases[i].misses)
			fail_msg("case %zu", i);
		if (*cases[i].numbers == 'P')
			assert_int_equal(book_misses_target(&d.book, row, 1), cases[i].misses);
		desk_close(&d);
	}
	forms_free(f);
}

/* Only percentages are better low or high. */
static void test_key(void **state)
{
	static const char *const rows[][2] = {
		{ROW("X1", "1", ", better: lower"),
			"form.yaml:8: kunci \"better\" hanya untuk coverage: percent. Hapus kunci ini.\n"},
		{ROW("X1", "1", ", coverage: percent, denominator: X1, better: rendah"),
			"form.yaml:8: \"rendah\" tidak dikenal; pilih salah satu: higher, lower.\n"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf form = {0}, mistakes = {0};
		struct forms *f;

		buf_print(&form,
			"kind: table\nform: f\norder: 1\nlabel: L\nenglish: E\nbrief: B\nrows:\n%s",
			rows[i][0]);
		{
			const struct form_source sources[] = {
				{"common.yaml", desk_common, sizeof(desk_common) - 1},
				{"calendar.yaml", desk_calendar, sizeof(desk_calendar) - 1},
				{"form.yaml", buf_str(&form), form.size},
			};

			f = forms_read(sources, COUNT(sources), &mistakes);
		}
		assert_null(f);
		assert_string_equal(buf_str(&mistakes), rows[i][1]);
		buf_release(&form);
		buf_release(&mistakes);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_misses),
		cmocka_unit_test(test_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
