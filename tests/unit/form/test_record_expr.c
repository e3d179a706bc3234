#include "desk_record.h"

#include "form/expr.h"

/* Expressions on one line of a record, with a parent, an origin and a district around it. */
struct eval_case {
	const char *text;
	struct value v;
};

#define NO \
	{ \
		0, false \
	}
#define IS(n) \
	{ \
		n, true \
	}

static const struct eval_case of_tag[] = {
	{"pagu", IS(1000)},
	{"pagu + 1", IS(1001)},
	{"tagged", IS(800)},
	{"sisa", IS(200)},
	{"tahun", NO},
	{"value_or(tahun, 7)", IS(7)},
	{"value_or(pagu, 7)", IS(1000)},
	{"tanggal", IS(20495)},
	{"tanggal - tanggal", IS(0)},
	{"dana = 'apbd'", IS(1)},
	{"dana != 'apbd'", IS(0)},
	{"dana = 'swasta'", IS(0)},
	{"nama = 'x'", NO},
	{"nama != 'x'", NO},
	{"not (nama = 'x')", NO},
	{"nama = 'x' or dana = 'apbd'", IS(1)},
	{"nama = 'x' and dana = 'swasta'", IS(0)},
	{"indikator = 'I02'", IS(1)},
	{"indikator = 'I03'", IS(0)},
	{"indikator != 'I03'", IS(1)},
	{"kode = '1.02'", IS(1)},
	{"filled(kode)", IS(1)},
	{"filled(nama)", IS(0)},
	{"filled(tagged)", IS(1)},
	{"filled(tahun)", IS(0)},
	{"filled(I01)", IS(0)},
	{"listed(dana)", IS(1)},
	{"listed(indikator)", IS(1)},
	{"listed(lokasi)", IS(0)},
	{"listed(kode)", IS(1)},
	{"matches(kode)", IS(1)},
	{"chosen(indikator)", IS(2)},
	{"chosen(dana)", IS(1)},
	{"shares(indikator)", IS(-1)},
	{"sum(line.total)", IS(800)},
	{"sum(line.total) <= pagu", IS(1)},
	{"sum(line.volume)", IS(11500)},
	{"linked", IS(0)},
	{"complete", IS(1)},
	{"carried(sem1)", IS(1)},
	{"carried(ansit)", IS(0)},
	{"origin.pagu", NO},
	{"filled(origin.pagu)", IS(0)},
	{"year", IS(2026)},
	{"budget_year", IS(2026)},
	{"in_window", IS(1)},
	{"stage(sem1)", IS(0)},
	{"signed(sem1)", IS(1)},
	{"signed(lapor)", IS(0)},
	{"unique(kode)", IS(1)},
	{"min(pagu, sum(line.total))", IS(800)},
};

static const struct eval_case of_line[] = {
	{"v1", IS(2500)},
	{"volume", IS(7500)},
	{"product(v1, v2)", IS(7500)},
	{"product(v1, v2, v1)", IS(18750)},
	{"product(v1, 2)", IS(5000)},
	{"product(2, 3)", IS(6000)},
	{"times(volume, harga)", IS(750)},
	{"times(v1, 1)", IS(3)},
	{"times(0 - v1, 1)", IS(-2)},
	{"times(v1, v1)", IS(6)},
	{"times(3, 4)", IS(12)},
	{"total = times(volume, harga)", IS(1)},
	{"total * 9999999999999999", IS(750 * 9999999999999999)},
	{"times(total * 9999999999999999, 2)", NO},
	{"product(total * 9999999999999999, v1)", NO},
	{"value_or(times(total * 9999999999999999, 2), 1)", IS(1)},
	{"parent.pagu", IS(1000)},
	{"parent.tagged - total", IS(50)},
	{"parent.dana = 'apbd'", IS(1)},
	{"filled(parent.kode)", IS(1)},
	{"filled(parent.nama)", IS(0)},
	{"chosen(parent.indikator)", IS(2)},
	{"shares(parent.indikator)", IS(-1)},
	{"origin.total", IS(600)},
	{"total >= origin.total", IS(1)},
	/* Computed from what the origin holds. */
	{"origin.volume", IS(6000)},
	/* Of a form that its origin is not of. */
	{"origin.pagu", NO},
	{"linked", IS(1)},
	{"complete", IS(0)},
	{"unique(uraian, parent.kode)", NO},
	{"unique(total, parent.kode)", IS(1)},
};

/* Of a line where only one factor is filled in, and of one where none is. */
static const struct eval_case of_second[] = {
	{"product(v1, v2)", IS(4000)},
	{"times(volume, harga)", NO},
	{"times(volume, value_or(harga, 3))", IS(12)},
};

static const struct eval_case of_third[] = {
	{"product(v1, v2)", NO},
	{"volume", NO},
	{"chosen(parent.indikator)", IS(2)},
};

struct world {
	struct forms *forms;
	struct desk desk;
	struct arena arena;
	struct records *all;
	struct record *tag, *lines[3];
};

static int open_world(void **state)
{
	struct world *w = mem_array(1, sizeof(*w));
	const struct form *line;

	w->forms = desk_world("");
	line = forms_form(w->forms, "line");
	desk_open(&w->desk, w->forms, "ansit");
	w->desk.book.is_signed = UINT64_C(1) << forms_stage(w->forms, "sem1")->index;
	w->all = desk_records_new(&w->arena);
	w->desk.book.records = w->all;
	w->tag = desk_record(&w->arena, w->all, forms_form(w->forms, "tag"), NULL,
		"kode=1.02|dana=apbd|pagu=1000|tanggal=2026-02-11|indikator=I01:60 I02|"
		"lokasi=64.08.09.2001 64.08.09.2009");
	w->tag->stages = UINT64_C(1) << forms_stage(w->forms, "sem1")->index;
	w->lines[0] =
		desk_record(&w->arena, w->all, line, w->tag, "v1=2.5|v2=3|harga=100|total=750");
	w->lines[1] = desk_record(&w->arena, w->all, line, w->tag, "v2=4|total=50");
	w->lines[2] = desk_record(&w->arena, w->all, line, w->tag, "");
	desk_origin(&w->arena, w->lines[0], line, "v1=2|v2=3|harga=100|total=600");
	*state = w;
	return 0;
}

static int close_world(void **state)
{
	struct world *w = *state;

	free(w->all->list);
	desk_close(&w->desk);
	arena_release(&w->arena);
	forms_free(w->forms);
	free(w);
	return 0;
}

static void try_case(struct world *w, const struct eval_case *c, const struct record *r)
{
	const struct expr_names names = {.forms = w->forms, .form = r->form};
	const struct expr_place at = {
		.book = &w->desk.book, .place = PLACE_DISTRICT, .other = -1, .record = r};
	struct err e = {0};
	const struct expr *x = expr_parse(&w->arena, c->text, &names, &e);
	struct value v;

	if (x == NULL)
		fail_msg("%s: %s", c->text, e.text);
	v = expr_eval(x, &at);
	if (v.known != c->v.known || v.number != c->v.number)
		fail_msg("%s is %lld%s", c->text, (long long)v.number, v.known ? "" : "?");
	if (x->is_truth)
		assert_true(expr_can_hold(x));
}

static void test_values(void **state)
{
	struct world *w = *state;

	for (size_t i = 0; i < COUNT(of_tag); i++)
		try_case(w, &of_tag[i], w->tag);
	for (size_t i = 0; i < COUNT(of_line); i++)
		try_case(w, &of_line[i], w->lines[0]);
	for (size_t i = 0; i < COUNT(of_second); i++)
		try_case(w, &of_second[i], w->lines[1]);
	for (size_t i = 0; i < COUNT(of_third); i++)
		try_case(w, &of_third[i], w->lines[2]);
}

/* Without a record all of it is unknown, and nothing is touched. */
static void test_no_record(void **state)
{
	struct world *w = *state;
	const struct expr_names names = {.forms = w->forms, .form = w->tag->form};
	const struct expr_place at = {.book = &w->desk.book, .place = 0, .other = -1};

	for (size_t i = 0; i < COUNT(of_tag); i++) {
		struct err e = {0};
		const struct expr *x = expr_parse(&w->arena, of_tag[i].text, &names, &e);

		assert_non_null(x);
		(void)expr_eval(x, &at);
	}
}

struct bad_case {
	const char *form; /* "" for none */
	const char *text, *sentence;
};

static const struct bad_case bad_cases[] = {
	{"tag", "dana", "kolom 1: isian \"dana\" berisi teks; bandingkan dengan = atau !=."},
	{"tag", "dana = apbd",
		"kolom 8: di sini harus teks dalam tanda petik tunggal, seperti 'ya'."},
	{"tag", "dana = 'apbn'",
		"kolom 8: kode 'apbn' tidak ada dalam daftar dana. Periksa ejaannya."},
	{"tag", "indikator = 'I09'",
		"kolom 13: kode 'I09' tidak ada dalam daftar indikator. Periksa ejaannya."},
	{"tag", "dana < 'apbd'",
		"kolom 1: isian \"dana\" berisi teks; bandingkan dengan = atau !=."},
	{"tag", "pagu = 'x'", "kolom 8: \"'x'\" tidak pada tempatnya."},
	{"tag", "dana = 'apbd",
		"kolom 8: di sini harus teks dalam tanda petik tunggal, seperti 'ya'."},
	{"tag", "anggaran > 1", "kolom 1: baris \"anggaran\" tidak ada. Periksa ejaannya."},
	{"tag", "parent.pagu > 1", "kolom 1: \"parent\" hanya untuk formulir yang punya induk."},
	{"line", "parent.total > 1", "kolom 8: isian \"total\" tidak ada. Periksa ejaannya."},
	{"line", "parent > 1", "kolom 8: \">\" tidak pada tempatnya."},
	{"line", "origin.entah > 1", "kolom 8: isian \"entah\" tidak ada. Periksa ejaannya."},
	{"tag", "matches(nama)", "kolom 9: matches() tidak cocok untuk isian \"nama\"."},
	{"tag", "listed(nama)", "kolom 8: listed() tidak cocok untuk isian \"nama\"."},
	{"tag", "shares(lokasi) = 1", "kolom 8: shares() tidak cocok untuk isian \"lokasi\"."},
	{"tag", "chosen(pagu) = 1", "kolom 8: chosen() tidak cocok untuk isian \"pagu\"."},
	{"tag", "chosen(entah) = 1", "kolom 8: isian \"entah\" tidak ada. Periksa ejaannya."},
	{"tag", "sum(line.uraian) = 1",
		"kolom 10: isian \"uraian\" bukan angka, jadi tidak dapat dijumlahkan."},
	{"tag", "sum(line.entah) = 1", "kolom 10: isian \"entah\" tidak ada. Periksa ejaannya."},
	{"tag", "unique(I01)", "kolom 8: isian \"I01\" tidak ada. Periksa ejaannya."},
	{"tag", "carried(entah)", "kolom 9: tahapan \"entah\" tidak ada. Lihat berkas calendar."},
	{"tag", "value_or(pagu) > 1", "kolom 1: value_or() memerlukan paling sedikit dua angka."},
	{"tag", "times(linked, 1) > 1", "kolom 1: \"times\" memerlukan angka, bukan benar/salah."},
	{"tag", "linked + 1 > 1", "kolom 8: \"+\" memerlukan angka, bukan benar/salah."},
	{"tag", "mentions(tag.indikator) > 1",
		"kolom 1: mentions() hanya untuk pemeriksaan dengan scope: [district]."},
	{"", "open_items(cek) > 1",
		"kolom 1: open_items() hanya untuk pemeriksaan dengan scope: [district]."},
	{"", "1 + open_items(cek) > 1",
		"kolom 5: open_items() hanya untuk pemeriksaan dengan scope: [district]."},
	{"", "linked", "kolom 1: \"linked\" hanya untuk isian dan pemeriksaan dengan \"form\"."},
	{"", "chosen(dana) = 1",
		"kolom 1: \"chosen\" hanya untuk isian dan pemeriksaan dengan \"form\"."},
	{"", "pagu > 1", "kolom 1: baris \"pagu\" tidak ada. Periksa ejaannya."},
	{"", "sum(line.total) > 1",
		"kolom 5: awalan \"line.\" tidak dikenal; pakai prev, lastyear atau tahapan yang berformulir."},
};

static void test_mistakes(void **state)
{
	struct world *w = *state;

	for (size_t i = 0; i < COUNT(bad_cases); i++) {
		const struct expr_names names = {
			.forms = w->forms, .form = forms_form(w->forms, bad_cases[i].form)};
		struct err e = {0};

		if (expr_parse(&w->arena, bad_cases[i].text, &names, &e) != NULL)
			fail_msg("%s is read", bad_cases[i].text);
		assert_string_equal(e.text, bad_cases[i].sentence);
	}
}

/* Rules on fields that can never hold are found; those that could are let pass. */
static void test_hold(void **state)
{
	static const struct {
		const char *text;
		bool can;
	} cases[] = {
		{"pagu >= 0", true},
		{"pagu < 0", false},
		{"pagu > 9999999999999", false},
		{"pagu = 5 and pagu = 6", false},
		{"pagu < pagu", false},
		{"pagu = tahun", true},
		{"tanggal < 0", true},
		{"tagged < 0", true},
		{"chosen(indikator) < 0", false},
		{"chosen(indikator) >= 1 and shares(indikator) = 100", true},
		{"sum(line.total) < 0", true},
		{"value_or(pagu, 0 - 5) < 0", true},
		{"year < 0", true},
		{"dana = 'apbd' and dana = 'swasta'", true},
		{"complete and linked and unique(kode) and carried(sem1)", true},
		{"origin.pagu < 0", false},
	};
	struct world *w = *state;
	const struct expr_names names = {.forms = w->forms, .form = w->tag->form};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct err e = {0};
		const struct expr *x = expr_parse(&w->arena, cases[i].text, &names, &e);

		if (x == NULL)
			fail_msg("%s: %s", cases[i].text, e.text);
		if (expr_can_hold(x) != cases[i].can)
			fail_msg("%s", cases[i].text);
	}
}

/* The kecamatan's coverages are 50 %, 20 % and a bound of 10 %. */
static void test_rows(void **state)
{
	static const struct {
		const char *text, *row;
		struct value v;
	} cases[] = {
		{"rank(row)", "I02", IS(2)},
		{"rank(row)", "I03", IS(1)},
		{"rank(row)", "I04", NO},
		{"rank(row)", "I01", NO},
		{"target(row)", "I02", IS(800)},
		{"target(row)", "I03", NO},
		{"mentions(tag.indikator)", "I02", IS(1)},
		{"mentions(tag.indikator)", "I03", IS(0)},
		{"rank(row) <= 5 or coverage(row) < target(row)", "I03", IS(1)},
		{"rank(I03)", "I02", IS(1)},
	};
	struct world *w = *state;
	const struct expr_names names = {.forms = w->forms, .has_row = true, .of_district = true};
	const struct target target = {.row = forms_row(w->forms, "I02"), .permille = 800};
	struct expr_batch *batch = expr_batch_new();

	desk_set(&w->desk, "I01@*=10 I02@*=5 I03@*=2 I04@*=1");
	w->desk.book.targets = &target;
	w->desk.book.target_count = 1;
	for (size_t i = 0; i < 2 * COUNT(cases); i++) {
		size_t one = i / 2;
		struct expr_place at = {.book = &w->desk.book,
			.place = PLACE_DISTRICT,
			.other = -1,
			.row = forms_row(w->forms, cases[one].row),
			.batch = i % 2 == 0 ? batch : NULL};
		struct err e = {0};
		const struct expr *x = expr_parse(&w->arena, cases[one].text, &names, &e);
		struct value v;

		if (x == NULL)
			fail_msg("%s: %s", cases[one].text, e.text);
		v = expr_eval(x, &at);
		if (v.known != cases[one].v.known || v.number != cases[one].v.number)
			fail_msg("%s of %s is %lld", cases[one].text, cases[one].row,
				(long long)v.number);
	}
	expr_batch_free(batch);
}

/* All codes have a share or none has; what lies between is no sum. */
static void test_shares(void **state)
{
	static const struct {
		const char *answers;
		int64_t sum;
	} cases[] = {
		{"", 0},
		{"indikator=I01", 0},
		{"indikator=I01 I02", 0},
		{"indikator=I01:60 I02:40", 100},
		{"indikator=I01:60 I02:0", 60},
		{"indikator=I01:100 I02", -1},
		{"indikator=I01 I02:100", -1},
	};
	struct world *w = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct eval_case c = {"shares(indikator)", IS(cases[i].sum)};

		try_case(w, &c,
			desk_record(&w->arena, w->all, w->tag->form, NULL, cases[i].answers));
	}
}

/* What counts in the whole report is read for the kecamatan only. */
static void test_of_district(void **state)
{
	static const struct {
		const char *text, *sentence;
	} cases[] = {
		{"open_items(cek) > 1", NULL},
		{"mentions(tag.indikator) > 1", "kolom 1: mentions() hanya dipakai bersama each."},
		{"open_items(tag) > 1",
			"kolom 12: \"tag\" bukan daftar periksa (kind: checklist). Periksa ejaannya."},
		{"open_items(entah) > 1",
			"kolom 12: \"entah\" bukan daftar periksa (kind: checklist). Periksa ejaannya."},
		{"sum(open_items(cek)) > 1",
			"kolom 5: open_items() hanya untuk pemeriksaan dengan scope: [district]."},
	};
	struct world *w = *state;
	const struct expr_names names = {.forms = w->forms, .of_district = true};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct err e = {0};

		if (expr_parse(&w->arena, cases[i].text, &names, &e) != NULL)
			assert_null(cases[i].sentence);
		else
			assert_string_equal(e.text, cases[i].sentence);
	}
}

static void test_types(void **state)
{
	static const struct {
		const char *text;
		int type;
	} cases[] = {
		{"pagu", FIELD_MONEY},
		{"tanggal + 5", FIELD_DATE},
		{"tanggal - tanggal", FIELD_INTEGER},
		{"sum(line.volume)", FIELD_DECIMAL},
		{"sum(line.volume) * 2", FIELD_DECIMAL},
		{"2 * sum(line.volume)", FIELD_DECIMAL},
		{"sum(line.volume) / 1000", FIELD_DECIMAL},
		{"pagu / pagu", FIELD_INTEGER},
		{"times(sum(line.volume), pagu)", FIELD_INTEGER},
		{"product(pagu, 2)", FIELD_DECIMAL},
		{"value_or(pagu, 0)", FIELD_MONEY},
		{"7", FIELD_INTEGER},
	};
	struct world *w = *state;
	const struct expr_names names = {.forms = w->forms, .form = w->tag->form};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct err e = {0};
		const struct expr *x = expr_parse(&w->arena, cases[i].text, &names, &e);

		assert_non_null(x);
		assert_int_equal(expr_type(x), cases[i].type);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_values, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_no_record, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_mistakes, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_hold, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_rows, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_shares, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_of_district, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_types, open_world, close_world),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
