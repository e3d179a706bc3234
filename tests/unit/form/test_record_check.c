#include "record_world.h"

/* Problems as "id record>twin;" each, the record by its path. */
static void list(const struct book *b, const struct problems *p, struct buf *out)
{
	for (size_t i = 0; i < p->count; i++) {
		buf_print(out, "%s ", p->list[i].check->id);
		record_path(b, p->list[i].record, out);
		if (p->list[i].twin != NULL) {
			buf_char(out, '>');
			record_path(b, p->list[i].twin, out);
		}
		buf_char(out, ';');
	}
}

static void expect(const struct book *b, const struct check_what *what, const char *text)
{
	struct problems p = {0};
	struct buf out = {0};

	check_run(b, what, &p);
	list(b, &p, &out);
	assert_string_equal(buf_str(&out), text);
	buf_release(&out);
	problems_release(&p);
}

struct fire_case {
	const char *check, *fires, *silent;
};

/* Each of them with a record that just breaks it and one that just does not. */
static void test_each_op(void **state)
{
	static const struct fire_case cases[] = {
		{"require: pagu <= 5", "pagu=6", "pagu=5"},
		{"require: pagu <= 5", "pagu=6", ""},
		{"require: dana = 'apbd'", "dana=swasta", "dana=apbd"},
		{"require: dana = 'apbd'", "dana=swasta", ""},
		{"require: dana != 'apbd'", "dana=apbd", "dana=swasta"},
		{"require: filled(nama)", "", "nama=x"},
		{"require: listed(dana)", "dana=entah", "dana=apbd"},
		{"require: listed(dana)", "dana=entah", ""},
		{"require: listed(lokasi)", "lokasi=64.08.09 64.08.08.2001",
			"lokasi=64.08.09 64.08.09.2001"},
		{"require: listed(kode)", "kode=x", "kode=9.99"},
		{"require: matches(kode)", "kode=1,02", "kode=1.02"},
		{"require: matches(kode)", "kode=1,02", ""},
		{"require: chosen(indikator) >= 1", "", "indikator=I01"},
		{"require: chosen(indikator) = 1 or shares(indikator) = 100",
			"indikator=I01:60 I02:41", "indikator=I01:60 I02:40"},
		{"require: 'times(pagu, 2) <= 10'", "pagu=6", "pagu=5"},
		{"require: 'value_or(pagu, 9) <= 5'", "", "pagu=5"},
		{"require: complete", "kode=1", "kode=1|dana=apbd|pagu=1"},
		{"require: complete", "kode=1|dana=swasta|pagu=1",
			"kode=1|dana=swasta|pagu=1|alasan=x"},
		{"require: tahun = budget_year", "tahun=2027", "tahun=2026"},
		{"require: tahun = year", "tahun=2027", "tahun=2026"},
		{"require: in_window or filled(nama), stages: [ansit]", NULL, ""},
		{"when: dana = 'apbd', require: filled(nama)", "dana=apbd", "dana=swasta"},
		{"when: dana = 'apbd', require: filled(nama)", "dana=apbd", ""},
		{"value: 'pagu - tahun', require: value >= 0", "pagu=5|tahun=6", "pagu=5|tahun=5"},
		{"require: pagu > 0, stages: [sem1]", NULL, "pagu=0"},
		{"require: pagu > 0, phase: submit", NULL, "pagu=0"},
		{"require: tanggal >= 20495", "tanggal=2026-02-10", "tanggal=2026-02-11"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf check = {0};
		struct world *w;

		buf_print(&check, HEAD "%s" TAIL, cases[i].check);
		w = world_new(buf_str(&check), "ansit");
		(void)add(w, "tag", NULL, cases[i].silent);
		expect(&w->desk.book, &records, "");
		if (cases[i].fires != NULL) {
			(void)add(w, "tag", NULL, cases[i].fires);
			expect(&w->desk.book, &records, "X tag/2;");
		}
		world_free(w);
		buf_release(&check);
	}
}

/* Lines, parents, origins and what came of a record. */
static void test_kin(void **state)
{
	static const char checks[] = "checks:\n"
				     "  - {id: S, form: tag, require: sum(line.total) <= pagu" TAIL
				     "  - {id: P, form: line, require: total <= parent.pagu" TAIL
				     "  - {id: O, form: line, require: total >= origin.total" TAIL
				     "  - {id: L, form: line, require: linked" TAIL
				     "  - {id: C, form: tag, require: carried(sem1)" TAIL;
	struct world *w = world_new(checks, "ansit");
	struct record *tag = add(w, "tag", NULL, "pagu=10");
	struct record *line = add(w, "line", tag, "total=4");

	(void)state;
	expect(&w->desk.book, &records, "C tag/1;L line/1.1;");
	tag->stages = UINT64_C(1) << forms_stage(w->forms, "sem1")->index;
	desk_origin(&w->arena, line, line->form, "total=4");
	expect(&w->desk.book, &records, "");
	(void)add(w, "line", tag, "total=11");
	expect(&w->desk.book, &records, "S tag/1;P line/1.2;L line/1.2;");
	desk_origin(&w->arena, line, line->form, "total=5");
	expect(&w->desk.book, &records, "S tag/1;O line/1.1;P line/1.2;L line/1.2;");
	world_free(w);
}

static const char unique_check[] =
	"checks:\n  - {id: U, form: line, require: 'unique(uraian, harga, parent.kode)',"
	" severity: soft, message: 'Sama dengan {kembar}: {nomor}.', english: E}\n";

static void test_unique(void **state)
{
	struct world *w = world_new(unique_check, "ansit");
	struct record *one = add(w, "tag", NULL, "kode=1"), *two = add(w, "tag", NULL, "kode=2");
	struct problems p = {0};
	struct buf text = {0};

	(void)state;
	(void)add(w, "line", one, "uraian=a|harga=1");
	(void)add(w, "line", one, "uraian=a|harga=2");
	(void)add(w, "line", one, "");
	(void)add(w, "line", one, "");
	(void)add(w, "line", two, "uraian=a|harga=1");
	expect(&w->desk.book, &records, "");
	(void)add(w, "line", one, "uraian=a|harga=1");
	(void)add(w, "line", one, "uraian=a|harga=1");
	expect(&w->desk.book, &records, "U line/1.5>line/1.1;U line/1.6>line/1.1;");
	two->values[form_field(two->form, "kode")->index] = "1";
	check_run(&w->desk.book, &records, &p);
	assert_int_equal(p.count, 3);
	problem_text(&w->desk.book, &p.list[0], &text);
	assert_string_equal(buf_str(&text), "Sama dengan 1.1: 2.1.");
	assert_true(problem_touches_field(&p.list[0], form_field(two->form, "kode")));
	assert_true(problem_touches_field(&p.list[0], form_field(p.list[0].record->form, "harga")));
	assert_false(problem_touches_field(&p.list[0], form_field(two->form, "nama")));
	buf_release(&text);
	problems_release(&p);
	world_free(w);
}

/* Thousands of records are each compared with all others in one look. */
static void test_many(void **state)
{
	struct world *w = world_new(unique_check, "ansit");
	struct record *tag = add(w, "tag", NULL, "kode=1");
	struct problems p = {0};

	(void)state;
	for (int i = 0; i < 5000; i++) {
		char answers[64];

		(void)snprintf(answers, sizeof(answers), "uraian=u%d|harga=%d", i % 2500, i % 50);
		(void)add(w, "line", tag, answers);
	}
	check_run(&w->desk.book, &records, &p);
	assert_int_equal(p.count, 2500);
	assert_ptr_equal(p.list[7].twin, w->all->list[8]);
	problems_release(&p);
	world_free(w);
}

/* Records of another stage's report. */
static void test_foreign(void **state)
{
	static const char checks[] =
		"checks:\n"
		"  - {id: F, form: tag, of: sem1, stages: [ansit], require: 'carried(ansit) or"
		" dana = ''swasta''', severity: soft, message: '\"{nama}\" {tahap}', english: E}\n"
		"  - {id: N, form: tag, require: filled(nama)" TAIL
		"  - {id: U, form: tag, of: sem1, require: unique(nama)" TAIL;
	struct world *w = world_new(checks, "ansit");
	struct records *foreign[3] = {NULL, desk_records_new(&w->arena), NULL};
	const struct form *tag = forms_form(w->forms, "tag");
	struct check_what only = {.place = CHECK_RECORDS};
	struct problems p = {0};
	struct buf text = {0};
	struct record *r;

	(void)state;
	(void)add(w, "tag", NULL, "nama=b");
	(void)desk_record(&w->arena, foreign[1], tag, NULL, "nama=a|dana=swasta");
	r = desk_record(&w->arena, foreign[1], tag, NULL, "nama=b|dana=apbd");
	expect(&w->desk.book, &records, "");
	w->desk.book.foreign = foreign;
	expect(&w->desk.book, &records, "F tag/2;");
	check_run(&w->desk.book, &records, &p);
	problem_text(&w->desk.book, &p.list[0], &text);
	assert_string_equal(buf_str(&text), "\"b\" Analisis situasi");
	only.only = w->all->list[0];
	assert_true(check_covers(&records, &p.list[0]));
	assert_false(check_covers(&only, &p.list[0]));
	expect(&w->desk.book, &only, "");
	r->stages = 1;
	expect(&w->desk.book, &records, "");
	w->desk.book.stage = forms_stage(w->forms, "lapor");
	r->stages = 0;
	expect(&w->desk.book, &records, "");
	free(foreign[1]->list);
	buf_release(&text);
	problems_release(&p);
	world_free(w);
}

/* Each problem of the whole run is among those kept. */
static void assert_same_problems(
	const struct problems *kept, const struct problems *whole, size_t edit)
{
	assert_int_equal(kept->count, whole->count);
	for (size_t j = 0; j < whole->count; j++) {
		size_t k = 0;

		while (k < kept->count && (kept->list[k].check != whole->list[j].check ||
						  kept->list[k].record != whole->list[j].record ||
						  kept->list[k].twin != whole->list[j].twin))
			k++;
		if (k == kept->count)
			fail_msg("edit %zu misses %s", edit, whole->list[j].check->id);
	}
}

/* After one answer changed: what was taken away and found again is what a whole run finds. */
static void test_only(void **state)
{
	static const char checks[] =
		"checks:\n"
		"  - {id: S, form: tag, require: sum(line.total) <= pagu" TAIL
		"  - {id: P, form: line, require: parent.sisa >= 0" TAIL
		"  - {id: M, form: line, require: filled(uraian)" TAIL
		"  - {id: U, form: line, require: 'unique(uraian, parent.kode)'" TAIL;
	static const struct {
		size_t record;
		const char *field, *value;
	} edits[] = {
		{2, "total", "20"},
		{2, "uraian", ""},
		{2, "total", "1"},
		{3, "uraian", "z"},
		{2, "uraian", "z"},
		{1, "kode", "1"},
		{4, "uraian", "z"},
		{0, "pagu", "0"},
		{1, "kode", "2"},
		{0, "pagu", "99"},
		{4, "total", "77"},
		{1, "kode", "1"},
		{2, "uraian", "q"},
		{4, "uraian", "q"},
		{2, "uraian", "r"},
	};
	struct world *w = world_new(checks, "ansit");
	const struct book *b = &w->desk.book;
	struct problems kept = {0};
	struct record *one = add(w, "tag", NULL, "kode=1|pagu=10");
	struct record *two = add(w, "tag", NULL, "kode=2|pagu=10");

	(void)state;
	(void)add(w, "line", one, "uraian=a|total=5");
	(void)add(w, "line", one, "uraian=b|total=5");
	(void)add(w, "line", two, "total=5");
	check_run(b, &records, &kept);
	for (size_t i = 0; i < COUNT(edits); i++) {
		struct record *r = w->all->list[edits[i].record];
		const struct check_what only = {.place = CHECK_RECORDS, .only = r};
		struct problems whole = {0};
		size_t left = 0;

		r->values[form_field(r->form, edits[i].field)->index] = edits[i].value;
		for (size_t j = 0; j < kept.count; j++) {
			if (!check_covers(&only, &kept.list[j]))
				kept.list[left++] = kept.list[j];
		}
		kept.count = left;
		check_run(b, &only, &kept);
		check_run(b, &records, &whole);
		assert_same_problems(&kept, &whole, i);
		problems_release(&whole);
	}
	problems_release(&kept);
	world_free(w);
}

/* A computed field that reads its parent changes when a sister does. */
static void test_through_calculation(void **state)
{
	static const char checks[] = "checks:\n"
				     "  - {id: P, form: line, require: volume >= 0" TAIL;
	struct world *w = world_new(checks, "ansit");
	const struct book *b = &w->desk.book;
	struct record *tag = add(w, "tag", NULL, "pagu=10");
	struct record *one = add(w, "line", tag, "total=5");
	const struct check_what only = {.place = CHECK_RECORDS, .only = one};
	const struct expr_names names = {.forms = w->forms, .form = one->form};
	struct err e = {0};

	(void)state;
	for (size_t i = 0; i < w->forms->form_count; i++) {
		struct form *form = &w->forms->forms[i];

		if (form == one->form)
			form->fields[form_field(form, "volume")->index].calculation =
				expr_parse(&w->arena, "parent.sisa", &names, &e);
	}
	(void)add(w, "line", tag, "total=5");
	expect(b, &only, "");
	one->values[form_field(one->form, "total")->index] = "6";
	expect(b, &only, "P line/1.1;P line/1.2;");
	world_free(w);
}

/* What is not of records stays out of their run, and they out of the others. */
static void test_apart(void **state)
{
	static const char checks[] =
		"checks:\n"
		"  - {id: D, scope: [district], require: signed(sem1), phase: submit" TAIL
		"  - {id: W, scope: [district], require: in_window" TAIL
		"  - {id: N, form: tag, require: filled(nama)" TAIL
		"  - {id: K, scope: [district], each: {rows: [I02]}, require: mentions(tag.indikator) > 0" TAIL;
	struct world *w = world_new(checks, "ansit");
	const struct check_what submit = {.at_submit = true, .place = CHECK_EVERYWHERE};
	const struct check_what together = {.place = CHECK_TOGETHER};
	struct problems p = {0};

	(void)state;
	(void)add(w, "tag", NULL, "indikator=I03");
	expect(&w->desk.book, &records, "N tag/1;");
	check_run(&w->desk.book, &together, &p);
	assert_int_equal(p.count, 1);
	assert_string_equal(p.list[0].check->id, "K");
	p.count = 0;
	w->desk.book.is_signed = 0;
	w->desk.book.in_window = false;
	w->all->list[0]->values[form_field(w->all->list[0]->form, "indikator")->index] = "I02:100";
	check_run(&w->desk.book, &submit, &p);
	assert_int_equal(p.count, 2);
	assert_string_equal(p.list[0].check->id, "D");
	assert_int_equal(p.list[0].place, PLACE_DISTRICT);
	p.count = 0;
	check_run(&w->desk.book, &together, &p);
	assert_int_equal(p.count, 1);
	problems_release(&p);
	world_free(w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_op),
		cmocka_unit_test(test_kin),
		cmocka_unit_test(test_unique),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_foreign),
		cmocka_unit_test(test_only),
		cmocka_unit_test(test_through_calculation),
		cmocka_unit_test(test_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
