#include "desk_record.h"

/* Where a problem stands and which numbers it is about, as remarks on it name
 * them. */

#define FORM_HEAD \
	"kind: table\nform: f\nlabel: L\nenglish: E\nbrief: B\n" \
	"groups: [{name: G, label: L, english: E}]\nrows:\n" \
	"  - {name: A, no: 1, label: A, english: A, brief: A, owner: Setcam}\n" \
	"  - {name: B, no: 2, group: G, label: B, english: B, brief: B, owner: " \
	"Puskesmas}\n" \
	"checks:\n"

#define END " severity: soft, message: M, english: E}\n"

#define V1 "64.08.09.2001"
#define V2 "64.08.09.2002"
#define V3 "64.08.09.2003"

struct problem_case {
	const char *check; /* what stands in the braces before END */
	const char *numbers;
	const char *problems; /* "place=facts;" each */
};

static const struct problem_case cases[] = {
	{"scope: [village], require: B <= A,", "A@*=3 B@1=4", V2 "=4|3|;"},
	{"scope: [district], require: B <= A,", "A@*=1 B@*=2", "=6|3|;"},
	{"scope: [village], value: 1000 * B / A, require: value <= 500,", "A@0=4 B@0=3",
		V1 "=750|500|750;"},
	{"scope: [village], each: {rows: [A, B]}, require: row < 7,", "A@2=9 B@2=8",
		V3 " A=9|7|;" V3 " B=8|7|;"},
	{"scope: [district], each: {rows: [B]}, require: row < 7,", "B@*=3", "B=9|7|;"},
	{"scope: [pair], value: same(f), require: value < 2,", "A@*=5 B@0=1 B@1=2 B@2=1",
		V1 " " V3 "=2|2|2;"},
	{"scope: [owner], value: empty(owner), require: value = 0,", "A@*=1 B@0=1 B@2=1",
		V2 " Puskesmas=1|0|1;"},
	{"scope: [village], require: A < 7 or B < 7,", "A@0=9 B@0=9", V1 "=9|7|;"},
	{"scope: [village], require: B - A <= 0 - 3,", "A@0=3 B@0=1", V1 "=-2|-3|;"},
};

static void list(const struct book *b, const struct problems *p, struct buf *out)
{
	for (size_t i = 0; i < p->count; i++) {
		problem_place(b, &p->list[i], out);
		buf_char(out, '=');
		problem_facts(&p->list[i], out);
		buf_char(out, ';');
	}
}

static void test_table(void **state)
{
	const struct check_what what = {.place = CHECK_EVERYWHERE};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf text = {0}, out = {0};
		struct problems p = {0};
		struct desk d;

		buf_print(&text, FORM_HEAD "  - {id: X, %s" END, cases[i].check);
		desk_open(&d, desk_forms(buf_str(&text)), "sem1");
		desk_set(&d, cases[i].numbers);
		check_run(&d.book, &what, &p);
		list(&d.book, &p, &out);
		if (strcmp(buf_str(&out), cases[i].problems) != 0)
			fail_msg("%s with %s: %s", cases[i].check, cases[i].numbers, buf_str(&out));
		problems_release(&p);
		forms_free(d.forms);
		desk_close(&d);
		buf_release(&text);
		buf_release(&out);
	}
}

/* Records by their path, which the log has too; who is whose twin is a fact. */
static void test_records(void **state)
{
	static const char checks[] = "checks:\n  - {id: P, form: tag, require: pagu <= 5," END
				     "  - {id: T, form: line, require: unique(uraian)," END
				     "  - {id: C, form: tag, require: unique(kode)," END;
	const struct check_what what = {.place = CHECK_RECORDS};
	struct forms *forms = desk_world(checks);
	struct problems p = {0};
	struct buf out = {0};
	struct arena a = {0};
	struct record *tag;
	struct desk d;

	(void)state;
	desk_open(&d, forms, "ansit");
	d.book.records = desk_records_new(&a);
	(void)desk_record(&a, d.book.records, forms_form(forms, "tag"), NULL, "kode=1|pagu=5");
	tag = desk_record(&a, d.book.records, forms_form(forms, "tag"), NULL, "kode=1|pagu=9");
	(void)desk_record(&a, d.book.records, forms_form(forms, "line"), tag, "uraian=x");
	(void)desk_record(&a, d.book.records, forms_form(forms, "line"), tag, "uraian=x");
	check_run(&d.book, &what, &p);
	list(&d.book, &p, &out);
	assert_string_equal(buf_str(&out), "tag/2=9|5|;tag/2=|||@0|1;line/2.2=|||@0|2.1;");
	problems_release(&p);
	buf_release(&out);
	free(d.book.records->list);
	desk_close(&d);
	arena_release(&a);
	forms_free(forms);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_records),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
