#include "desk.h"

#define FORM_HEAD \
	"kind: table\nform: f\nlabel: L\nenglish: E\nbrief: B\n" \
	"groups: [{name: G, label: L, english: E}]\nrows:\n" \
	"  - {name: A, no: 1, label: Jumlah A, english: Number of A, brief: B, owner: Setcam}\n" \
	"  - {name: B, no: 2, group: G, label: Jumlah B, english: Number of B, brief: B, owner: Puskesmas," \
	" denominator: A, coverage: percent, measure: m}\n" \
	"  - {name: C, no: 3, group: G, label: Jumlah C, english: Number of C, brief: B, owner: Puskesmas," \
	" constraint: row <= 100, constraint_message: 'C paling banyak 100, bukan {lhs}.'}\n" \
	"checks:\n"

#define END " severity: soft, message: M, english: E}\n"

/* Problems as "id row place other;" each. */
static void list(const struct problems *p, struct buf *out)
{
	for (size_t i = 0; i < p->count; i++) {
		const struct problem *one = &p->list[i];

		buf_print(out, "%s", one->check->id);
		if (one->row != NULL)
			buf_print(out, " %s", one->row->name);
		if (one->owner != NULL)
			buf_print(out, " %s", one->owner->name);
		buf_print(out, " %d", one->place);
		if (one->other >= 0)
			buf_print(out, "+%d", one->other);
		buf_text(out, one->noted ? "n;" : ";");
	}
}

struct run_case {
	const char *check; /* what stands in the braces before END */
	const char *numbers;
	const char *problems;
};

static const struct run_case cases[] = {
	{"require: B <= A,", "A@0=3 B@0=3 A@1=3 B@1=4 A@2=9 B@2=1", "X 1;"},
	{"require: B <= A,", "A@0=3 B@0=3 A@1=3 B@1=4 A@2=1 B@2=1", "X 1;X -1;"},
	{"require: B <= A,", "A@0=3 B@0=4 A@1=3 B@1=- A@2=9 B@2=1", "X 0;"},
	{"require: B <= A,", "A@0=3 B@0=4 A@1=- B@1=9", "X 0;"},
	{"scope: [village], require: B <= A,", "A@*=3 B@*=4", "X 0;X 1;X 2;"},
	{"scope: [district], require: B <= A,", "A@*=3 B@*=4", "X -1;"},
	{"scope: [district], require: B <= A,", "A@*=3 B@*=4 B@2=.", ""},
	{"scope: [village], when: A > 3, require: B <= A,", "A@*=3 A@1=4 B@*=9", "X 1;"},
	{"scope: [village], when: A > 3, require: B <= A,", "A@*=- B@*=9", ""},
	{"scope: [village], value: 1000 * B / A, require: value <= 500,", "A@*=4 B@0=2 B@1=3 B@2=0",
		"X 1;"},
	{"scope: [village], value: 1000 * B / A, require: value <= 500,", "A@*=0 B@*=3", ""},
	{"scope: [village], each: all, require: row < 7,", "A@0=7 B@0=6 C@1=8 B@1=9",
		"X A 0;X B 1;X C 1;"},
	{"scope: [village], each: {rows: [c, A]}, require: row < 7,", "A@0=7 B@0=7 C@0=7",
		"X A 0;X C 0;"},
	{"scope: [village], each: {form: f, measure: m}, require: row < 7,", "A@0=7 B@0=7 C@0=7",
		"X B 0;"},
	{"scope: [village], each: {coverage: [percent, bound]}, require: row < 7,", "A@0=7 B@0=7",
		"X B 0;"},
	{"scope: [village], each: {coverage: [none], rows: [B, C]}, require: row < 7,",
		"A@0=7 B@0=7 C@0=7", "X C 0;"},
	/* No denominator: nothing to say about A and C. */
	{"scope: [village], each: all, require: row <= denominator(row),", "A@0=7 B@0=8 C@0=9",
		"X B 0;"},
	{"scope: [pair], value: same(f), require: value < 2,", "A@*=5 B@*=6 C@0=7 C@1=8 C@2=7",
		"X 0+1;X 0+2;X 1+2;"},
	{"scope: [pair], value: same(f), require: value < 2,", "A@*=5 B@0=1 B@1=2 B@2=1", "X 0+2;"},
	{"scope: [pair], value: same(f), require: value < 2,", "A@*=0 B@*=0 C@*=0", ""},
	{"scope: [owner], value: empty(owner), require: value = 0,",
		"A@*=1 B@*=1 C@*=1 B@1=- C@2=! A@2=.", "X Puskesmas 1;X Puskesmas 2;"},
	{"scope: [owner], phase: submit, value: empty(owner), require: value = 0,", "A@*=1", ""},
	{"scope: [village], stages: [ansit], require: A < 1,", "A@*=5", ""},
	{"scope: [village], stages: [ansit, sem1], require: A < 1,", "A@0=5", "X 0;"},
	{"scope: [village], require: A >= ansit.A,", "A@*=5 ansit.A@0=6 ansit.A@1=5", "X 0;"},
	{"scope: [village], require: A < 7 or B < 7,", "A@*=9 B@0=9 B@1=1", "X 0;"},
	{"scope: [village], require: A < 7,", "A@0=9n A@1=9 B@1=1n", "X 0n;X 1;"},
	{"scope: [district], require: A < 7,", "A@*=9 A@2=9n", "X -1n;"},
	{"scope: [village], require: C > 0,", "C@0=101 C@1=100", "C-constraint C 0;"},
};

static void run(struct desk *d, bool at_submit, int place, struct buf *out)
{
	const struct check_what what = {.at_submit = at_submit, .place = place};
	struct problems p = {0};

	check_run(&d->book, &what, &p);
	list(&p, out);
	problems_release(&p);
}

static void test_cases(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf text = {0}, out = {0};
		struct desk d;

		buf_print(&text, FORM_HEAD "  - {id: X, %s" END, cases[i].check);
		desk_open(&d, desk_forms(buf_str(&text)), "sem1");
		desk_set(&d, cases[i].numbers);
		run(&d, false, CHECK_EVERYWHERE, &out);
		if (strcmp(buf_str(&out), cases[i].problems) != 0)
			fail_msg("%s with %s: %s", cases[i].check, cases[i].numbers, buf_str(&out));
		forms_free(d.forms);
		desk_close(&d);
		buf_release(&text);
		buf_release(&out);
	}
}

static const char many[] = FORM_HEAD
	"  - {id: P, scope: [pair], value: same(f), require: value < 1," END
	"  - {id: D, scope: [district, village], require: A < 1," END
	"  - {id: E, scope: [village], each: {rows: [A, B]}, require: row < 1," END
	"  - {id: O, scope: [owner], phase: submit, value: empty(owner), require: value = 0," END;

static void test_order(void **state)
{
	struct buf out = {0};
	struct desk d;

	(void)state;
	desk_open(&d, desk_forms(many), "sem1");
	desk_set(&d, "A@*=5 B@*=6 C@0=0 C@1=0");
	run(&d, false, CHECK_EVERYWHERE, &out);
	assert_string_equal(buf_str(&out),
		"P 0+1;P 0+2;D 0;E A 0;E B 0;P 1+2;D 1;E A 1;E B 1;D 2;E A 2;E B 2;D -1;");
	buf_clear(&out);
	run(&d, true, 2, &out);
	assert_string_equal(buf_str(&out), "D 2;E A 2;E B 2;O Puskesmas 2;");
	buf_clear(&out);
	d.book.stage = forms_stage(d.forms, "rapat");
	run(&d, true, CHECK_EVERYWHERE, &out);
	assert_string_equal(buf_str(&out), "");
	buf_release(&out);
	forms_free(d.forms);
	desk_close(&d);
}

static const char touching[] = FORM_HEAD
	"  - {id: X, scope: [village], each: {rows: [A, B]}, when: C > 0, value: row + prev.C, "
	"require: value < coverage(B) / 1000 and row < 1," END
	"  - {id: S, scope: [pair], value: same(f), require: value < 1," END;

static void test_touches(void **state)
{
	struct forms *f = desk_forms(touching);
	const struct row *a = forms_row(f, "A"), *b = forms_row(f, "B"), *c = forms_row(f, "C");
	const struct problem x = {.check = &f->checks[1], .row = a};
	const struct problem s = {.check = &f->checks[2]};

	(void)state;
	assert_string_equal(x.check->id, "X");
	assert_true(problem_touches(&x, a));
	assert_true(problem_touches(&x, b));
	assert_false(problem_touches(&x, c));
	assert_true(problem_touches(&s, c));
	forms_free(f);
}

static const char telling[] = FORM_HEAD
	"  - {id: X, each: {rows: [B]}, scope: [village, district], value: 1000 * B / A, require: value <= 500, "
	"lhs: row, rhs: A, severity: soft, message: '{no} {uraian} {lhs} {rhs} {kini} {lalu} {n} {val} {pct} {pp} "
	"{pj} {desa} {A} {c}.', english: '{uraian}, {val} {pct} {desa}: {a}'}\n"
	"  - {id: S, scope: [pair], value: same(f), require: value < 1, severity: soft, "
	"message: '{desa1} {desa2} {n}', english: E}\n"
	"  - {id: O, scope: [owner], value: empty(owner), require: value = 0, severity: hard, "
	"message: '{n} {pj} {desa}', english: E}\n"
	"  - {id: C, scope: [village], require: 2 <= A <= 5, severity: hard, message: '{lhs} {rhs}', english: E}\n";

static void tell(struct desk *d, const char *id, struct buf *out)
{
	const struct check_what what = {.place = CHECK_EVERYWHERE};
	struct problems p = {0};

	buf_clear(out);
	check_run(&d->book, &what, &p);
	for (size_t i = 0; i < p.count; i++) {
		if (strcmp(p.list[i].check->id, id) == 0) {
			problem_text(&d->book, &p.list[i], out);
			buf_char(out, '\n');
		}
	}
	problems_release(&p);
}

static void test_text(void **state)
{
	struct buf out = {0};
	struct desk d;

	(void)state;
	desk_open(&d, desk_forms(telling), "sem1");
	desk_set(&d, "A@0=1000 B@0=1234 C@0=5 A@1=4 B@1=1 A@2=1 B@2=0 C@1=1 C@2=2");
	tell(&d, "X", &out);
	assert_string_equal(buf_str(&out),
		"G2 Jumlah B 1.234 1.000 1.234 1.000 1.234 1,2 123,4 123,4 Puskesmas Sepaso 1.000 5.\n"
		"G2 Jumlah B 1.235 1.005 1.235 1.005 1.228 1,2 122,8 122,8 Puskesmas Bengalon 1.005 8.\n");
	desk_set(&d, "B@0=1000 A@1=- C@0=200");
	tell(&d, "X", &out);
	assert_string_equal(buf_str(&out),
		"G2 Jumlah B 1.000 1.000 1.000 1.000 1.000 1,0 100 100 Puskesmas Sepaso 1.000 200.\n");
	tell(&d, "C-constraint", &out);
	assert_string_equal(buf_str(&out), "C paling banyak 100, bukan 200.\n");
	tell(&d, "O", &out);
	assert_string_equal(buf_str(&out), "1 Setcam Keraitan\n");
	tell(&d, "C", &out);
	assert_string_equal(buf_str(&out), "2 1.000\n2 1\n");
	desk_set(&d, "C@*=9 B@2=1000");
	tell(&d, "S", &out);
	assert_string_equal(
		buf_str(&out), "Sepaso Keraitan 1\nSepaso Sekerat 2\nKeraitan Sekerat 1\n");
	text_use(LANG_EN);
	tell(&d, "X", &out);
	assert_string_equal(buf_str(&out), "Number of B, 1.0 100 Sepaso: 1,000\n"
					   "Number of B, 1,000.0 100,000 Sekerat: 1\n");
	tell(&d, "C-constraint", &out);
	assert_string_equal(buf_str(&out), "");
	text_use(LANG_ID);
	buf_release(&out);
	forms_free(d.forms);
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_touches),
		cmocka_unit_test(test_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
