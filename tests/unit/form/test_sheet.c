#include "desk.h"

static const char form[] =
	"kind: table\nform: f\nlabel: L\nenglish: E\nbrief: B\nrows:\n"
	"  - {name: A, no: 1, label: L, english: E, brief: B, owner: Setcam}\n"
	"  - {name: B, no: 2, label: L, english: E, brief: B, owner: Puskesmas, denominator: A, coverage: percent}\n"
	"  - {name: M, no: 3, label: L, english: E, brief: B, owner: Puskesmas, denominator: A + B, coverage: bound}\n"
	"  - {name: N, no: 4, label: L, english: E, brief: B, owner: Puskesmas, coverage: none}\n"
	"  - {name: V, no: 5, label: L, english: E, brief: B, owner: Setcam, coverage: villages}\n"
	"  - {name: O, no: 6, label: L, english: E, brief: B, owner: Setcam, required: no}\n"
	"  - {name: T, no: 7, label: L, english: E, brief: B, owner: Setcam, calculation: A - B}\n"
	"coverages:\n"
	"  - {name: R, rows: [B, N], label: L, english: E, brief: B, numerator: B + N, denominator: A}\n";

struct coverage_case {
	const char *numbers;
	const char *row;
	int place;
	const char *shown; /* numerator/denominator permille */
};

static const struct coverage_case coverages[] = {
	{"A@*=10 B@*=4", "B", 0, "4/10 400"},
	{"A@0=10 B@0=4 A@1=20 B@1=11 A@2=5 B@2=0", "B", PLACE_DISTRICT, "15/35 428"},
	{"A@*=0 B@*=0", "B", 0, "0/0 -1"},
	{"A@*=0 B@*=0", "B", PLACE_DISTRICT, "0/0 -1"},
	{"A@0=0 B@0=0 A@1=4 B@1=2 A@2=0 B@2=0", "B", PLACE_DISTRICT, "2/4 500"},
	{"A@0=10 B@0=- ", "B", 0, "-"},
	{"A@0=. B@0=4", "B", 0, "-"},
	/* Only villages where both are numbers. */
	{"A@0=10 B@0=- A@1=20 B@1=5 A@2=. B@2=9", "B", PLACE_DISTRICT, "5/20 250"},
	{"A@*=10 B@*=5 M@*=3", "M", 0, "3/15 200"},
	{"A@*=10 B@*=5 M@*=3", "M", PLACE_DISTRICT, "9/45 200"},
	{"N@*=3", "N", 0, "-"},
	{"V@0=1 V@1=0 V@2=1", "V", 0, "1/1 1000"},
	{"V@0=1 V@1=0 V@2=1", "V", 1, "0/1 0"},
	{"V@0=1 V@1=0 V@2=1", "V", PLACE_DISTRICT, "2/3 666"},
	{"A@*=3 B@*=9", "B", 0, "9/3 3000"},
	{"A@*=9000000000000000000 B@*=1", "B", PLACE_DISTRICT, "-"},
	{"A@*=1 B@*=9000000000000000000", "B", 0, "9000000000000000000/1 -1"},
};

static void show(const struct coverage *c, char out[64])
{
	if (!c->known)
		(void)snprintf(out, 64, "-");
	else
		(void)snprintf(out, 64, "%lld/%lld %lld", (long long)c->numerator,
			(long long)c->denominator, (long long)coverage_permille(c));
}

static void test_coverage(void **state)
{
	struct forms *f = desk_forms(form);

	(void)state;
	for (size_t i = 0; i < COUNT(coverages); i++) {
		const struct coverage_case *row = &coverages[i];
		struct coverage c;
		struct desk d;
		char out[64];

		desk_open(&d, f, "sem1");
		desk_set(&d, row->numbers);
		c = book_coverage(&d.book, PERIOD_NOW, forms_row(f, row->row), row->place);
		show(&c, out);
		assert_string_equal(out, row->shown);
		desk_close(&d);
	}
	forms_free(f);
}

static void test_ratio(void **state)
{
	struct forms *f = desk_forms(form);
	const struct ratio *r = &f->forms[0].ratios[0];
	struct coverage c;
	struct desk d;
	char out[64];

	(void)state;
	assert_string_equal(r->name, "R");
	assert_int_equal(r->row_count, 2);
	assert_ptr_equal(r->rows[1], forms_row(f, "N"));
	desk_open(&d, f, "sem1");
	desk_set(&d, "A@0=10 B@0=4 N@0=1 A@1=20 B@1=5 N@1=- A@2=10 B@2=0 N@2=3");
	c = book_ratio(&d.book, PERIOD_NOW, r, 0);
	show(&c, out);
	assert_string_equal(out, "5/10 500");
	c = book_ratio(&d.book, PERIOD_NOW, r, 1);
	show(&c, out);
	assert_string_equal(out, "-");
	c = book_ratio(&d.book, PERIOD_NOW, r, PLACE_DISTRICT);
	show(&c, out);
	assert_string_equal(out, "8/20 400");
	desk_close(&d);
	forms_free(f);
}

static void test_values(void **state)
{
	static const struct {
		const char *row;
		int period, place;
		const char *shown;
	} rows[] = {
		{"A", PERIOD_NOW, 0, "10"},
		{"A", PERIOD_NOW, PLACE_DISTRICT, "60"},
		{"B", PERIOD_NOW, 0, "-"},
		{"B", PERIOD_NOW, 1, "5"},
		{"B", PERIOD_NOW, PLACE_DISTRICT, "-"},
		{"T", PERIOD_NOW, 0, "-"},
		{"T", PERIOD_NOW, 1, "15"},
		{"T", PERIOD_NOW, PLACE_DISTRICT, "-"},
		{"T", PERIOD_PREVIOUS, PLACE_DISTRICT, "-3"},
		{"A", PERIOD_LAST_YEAR, 0, "-"},
		{"A", 99, 0, "-"},
		{"A", -1, 0, "-"},
		{"A", PERIOD_NOW, 3, "-"},
	};
	struct forms *f = desk_forms(form);
	struct desk d;

	(void)state;
	desk_open(&d, f, "sem1");
	sheet_free(d.book.periods[PERIOD_LAST_YEAR]);
	d.book.periods[PERIOD_LAST_YEAR] = NULL;
	desk_set(&d, "A@0=10 A@1=20 A@2=30 B@0=. B@1=5 B@2=6 prev.A@*=1 prev.B@*=2");
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct value v = book_value(
			&d.book, rows[i].period, forms_row(f, rows[i].row), rows[i].place);
		char out[32];

		(void)snprintf(out, sizeof(out), v.known ? "%lld" : "-", (long long)v.number);
		assert_string_equal(out, rows[i].shown);
	}
	desk_close(&d);
	forms_free(f);
}

/* A district without villages has no totals. */
static void test_no_villages(void **state)
{
	struct forms *f = desk_forms(form);
	struct desk d;

	(void)state;
	desk_open(&d, f, "sem1");
	d.book.place_count = 0;
	assert_false(book_value(&d.book, PERIOD_NOW, forms_row(f, "A"), PLACE_DISTRICT).known);
	assert_false(book_coverage(&d.book, PERIOD_NOW, forms_row(f, "V"), PLACE_DISTRICT).known);
	assert_int_equal(book_progress(&d.book, NULL, NULL, PLACE_DISTRICT).required, 0);
	desk_close(&d);
	forms_free(f);
}

static void test_progress(void **state)
{
	struct forms *f = desk_forms(form);
	const struct owner *puskesmas = forms_owner(f, "Puskesmas");
	struct progress p;
	struct desk d;

	(void)state;
	desk_open(&d, f, "sem1");
	desk_set(&d, "A@0=0 B@0=. M@0=! V@1=1 O@0=4 T@0=5");
	p = book_progress(&d.book, NULL, NULL, 0);
	assert_int_equal(p.required, 5);
	assert_int_equal(p.filled, 2);
	p = book_progress(&d.book, &f->forms[0], puskesmas, 0);
	assert_int_equal(p.required, 3);
	assert_int_equal(p.filled, 1);
	p = book_progress(&d.book, NULL, NULL, PLACE_DISTRICT);
	assert_int_equal(p.required, 15);
	assert_int_equal(p.filled, 3);
	d.book.stage = forms_stage(f, "rapat");
	assert_int_equal(book_progress(&d.book, NULL, NULL, 0).required, 0);
	desk_close(&d);
	forms_free(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_coverage),
		cmocka_unit_test(test_ratio),
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_no_villages),
		cmocka_unit_test(test_progress),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
