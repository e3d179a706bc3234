#include "desk_record.h"

#include "form/answer.h"

struct world {
	struct forms *forms;
	struct desk desk;
	struct arena arena;
	struct records *all;
	const struct form *tag, *line, *cek, *surat;
};

static int open_world(void **state)
{
	struct world *w = mem_array(1, sizeof(*w));

	w->forms = desk_world("");
	desk_open(&w->desk, w->forms, "ansit");
	w->all = desk_records_new(&w->arena);
	w->desk.book.records = w->all;
	w->tag = forms_form(w->forms, "tag");
	w->line = forms_form(w->forms, "line");
	w->cek = forms_form(w->forms, "cek");
	w->surat = forms_form(w->forms, "surat");
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

static void expect_text(
	const struct world *w, const struct record *r, const char *field, const char *text)
{
	struct buf out = {0};

	assert_string_equal(record_text(&w->desk.book, r, form_field(r->form, field), &out), text);
	buf_release(&out);
}

/* Two tags with three lines, one of them without a total. */
static void put_lines(struct world *w)
{
	struct record *one = desk_record(&w->arena, w->all, w->tag, NULL, "pagu=1000|nama=Satu");
	struct record *two = desk_record(&w->arena, w->all, w->tag, NULL, "nama=Dua");

	(void)desk_record(&w->arena, w->all, w->line, one, "v1=2.5|v2=3|harga=100|total=750");
	(void)desk_record(&w->arena, w->all, w->line, one, "v2=4|total=50");
	(void)desk_record(&w->arena, w->all, w->line, one, "uraian=kosong");
	(void)desk_record(&w->arena, w->all, w->line, two, "total=9999999999999");
}

static void test_calculated(void **state)
{
	struct world *w = *state;

	put_lines(w);
	expect_text(w, w->all->list[0], "nama", "Satu");
	expect_text(w, w->all->list[0], "tagged", "800");
	expect_text(w, w->all->list[0], "sisa", "200");
	expect_text(w, w->all->list[1], "tagged", "9999999999999");
	expect_text(w, w->all->list[1], "sisa", ""); /* no ceiling */
	expect_text(w, w->all->list[2], "volume", "7.5");
	expect_text(w, w->all->list[3], "volume", "4");
	expect_text(w, w->all->list[4], "volume", "");
	w->all->list[0]->values[form_field(w->tag, "pagu")->index] = "700";
	expect_text(w, w->all->list[0], "sisa", "-100");
}

static void test_sums(void **state)
{
	struct world *w = *state;
	const struct field *total = form_field(w->line, "total");
	const struct book *b = &w->desk.book;
	struct value v;

	put_lines(w);
	v = records_sum(b, w->line, w->all->list[0], total);
	assert_true(v.known);
	assert_int_equal(v.number, 800);
	v = records_sum(b, w->line, NULL, total);
	assert_int_equal(v.number, 10000000000799);
	v = records_sum(b, w->tag, NULL, form_field(w->tag, "tagged"));
	assert_int_equal(v.number, 10000000000799);
	v = records_sum(b, w->surat, NULL, form_field(w->surat, "perihal"));
	assert_true(v.known);
	assert_int_equal(v.number, 0);
	assert_false(records_sum(b, w->tag, NULL, total).known);
}

/* Lines of a record of another stage stand with it. */
static void test_foreign_sum(void **state)
{
	struct world *w = *state;
	struct records *foreign[3] = {NULL, desk_records_new(&w->arena), NULL};
	struct record *other;

	other = desk_record(&w->arena, foreign[1], w->tag, NULL, "pagu=5");
	(void)desk_record(&w->arena, foreign[1], w->line, other, "total=3");
	w->desk.book.foreign = foreign;
	put_lines(w);
	expect_text(w, other, "tagged", "3");
	expect_text(w, other, "sisa", "2");
	free(foreign[1]->list);
}

static void test_complete(void **state)
{
	static const struct {
		const char *answers, *missing;
	} cases[] = {
		{"", "kode"},
		{"kode=1.02", "dana"},
		{"kode=1.02|dana=apbd", "pagu"},
		{"kode=1.02|dana=apbd|pagu=0", NULL},
		{"kode=1.02|dana=swasta|pagu=0", "alasan"},
		{"kode=1.02|dana=swasta|pagu=0|alasan=x", NULL},
	};
	struct world *w = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct record *r =
			desk_record(&w->arena, w->all, w->tag, NULL, cases[i].answers);
		size_t at = 0;
		const struct field *f = record_missing(&w->desk.book, r, &at);

		assert_int_equal(record_complete(&w->desk.book, r), cases[i].missing == NULL);
		if (cases[i].missing != NULL)
			assert_string_equal(f->name, cases[i].missing);
	}
}

/* All of them, one after the other. */
static void test_missing(void **state)
{
	struct world *w = *state;
	const struct record *r = desk_record(&w->arena, w->all, w->tag, NULL, "dana=swasta|pagu=1");
	size_t at = 0;

	assert_string_equal(record_missing(&w->desk.book, r, &at)->name, "kode");
	assert_string_equal(record_missing(&w->desk.book, r, &at)->name, "alasan");
	assert_null(record_missing(&w->desk.book, r, &at));
	assert_true(record_lacks(&w->desk.book, r, form_field(w->tag, "kode")));
	assert_false(record_lacks(&w->desk.book, r, form_field(w->tag, "nama")));
	assert_false(record_lacks(&w->desk.book, r, form_field(w->tag, "pagu")));
}

static void test_asks(void **state)
{
	struct world *w = *state;
	const struct field *why = form_field(w->tag, "alasan");
	const struct book *b = &w->desk.book;

	assert_false(record_asks(b, desk_record(&w->arena, w->all, w->tag, NULL, ""), why));
	assert_false(
		record_asks(b, desk_record(&w->arena, w->all, w->tag, NULL, "dana=apbd"), why));
	assert_true(
		record_asks(b, desk_record(&w->arena, w->all, w->tag, NULL, "dana=swasta"), why));
	assert_true(record_asks(b, w->all->list[0], form_field(w->tag, "kode")));
}

static void test_defaults(void **state)
{
	struct world *w = *state;
	const struct book *b = &w->desk.book;
	struct record *tag = desk_record(&w->arena, w->all, w->tag, NULL, "");
	struct record *line =
		desk_record(&w->arena, w->all, w->line, tag, "v1=1.5|v2=0.333|harga=1000");
	struct buf out = {0};

	assert_true(record_default(b, tag, form_field(w->tag, "tanggal"), "2026-07-14", &out));
	assert_string_equal(buf_str(&out), "2026-07-14");
	assert_true(record_default(b, tag, form_field(w->tag, "tahun"), "2026-07-14", &out));
	assert_string_equal(buf_str(&out), "2026");
	assert_false(record_default(b, tag, form_field(w->tag, "nama"), "2026-07-14", &out));
	/* 1.5 x 0.333 is 0.4995, which is kept as 0.500. */
	assert_true(record_default(b, line, form_field(w->line, "total"), "2026-07-14", &out));
	assert_string_equal(buf_str(&out), "500");
	buf_release(&out);
}

/* What a number's default reads must be there. */
static void test_default_waits(void **state)
{
	static const struct {
		const char *text, *answers;
		const char *value; /* NULL: none */
	} cases[] = {
		{"times(volume, harga)", "v1=2|harga=3", "6"},
		{"times(volume, harga)", "v1=2", NULL},
		{"times(volume, harga)", "harga=3", NULL},
		{"harga - 5", "harga=3", NULL},
		{"harga - 3", "harga=3", "0"},
		{"value_or(harga, 7)", "", NULL},
		{"value_or(harga, 7)", "harga=3", "3"},
		{"times(value_or(v1, 1), harga)", "harga=3", "0"},
		{"times(value_or(v1, 1000), harga)", "harga=3", "3"},
		{"chosen(parent.indikator) + 4", "", "4"},
		{"parent.pagu", "", "9"},
		{"parent.tagged + 1", "", "1"},
		{"year", "", "2026"},
	};
	struct world *w = *state;
	struct record *tag = desk_record(&w->arena, w->all, w->tag, NULL, "pagu=9");
	const struct expr_names names = {.forms = w->forms, .form = w->line};
	struct field total = *form_field(w->line, "total");
	struct buf out = {0};

	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct record *r =
			desk_record(&w->arena, w->all, w->line, tag, cases[i].answers);
		struct err e = {0};
		bool any;

		total.default_value = expr_parse(&w->arena, cases[i].text, &names, &e);
		assert_non_null(total.default_value);
		any = record_default(&w->desk.book, r, &total, "2026-07-14", &out);
		if (any != (cases[i].value != NULL) ||
			strcmp(buf_str(&out), any ? cases[i].value : "") != 0)
			fail_msg("%s of %s is %s", cases[i].text, cases[i].answers, buf_str(&out));
	}
	buf_release(&out);
}

/* A sum of lines is a default once there are lines. */
static void test_default_of_lines(void **state)
{
	struct world *w = *state;
	struct record *tag = desk_record(&w->arena, w->all, w->tag, NULL, "");
	const struct expr_names names = {.forms = w->forms, .form = w->tag};
	struct field pagu = *form_field(w->tag, "pagu");
	struct err e = {0};
	struct buf out = {0};

	pagu.default_value = expr_parse(&w->arena, "sum(line.total)", &names, &e);
	assert_non_null(pagu.default_value);
	assert_false(record_default(&w->desk.book, tag, &pagu, "2026-07-14", &out));
	(void)desk_record(&w->arena, w->all, w->line, tag, "total=5");
	assert_true(record_default(&w->desk.book, tag, &pagu, "2026-07-14", &out));
	assert_string_equal(buf_str(&out), "5");
	buf_release(&out);
}

/* The carry's pair, of its stage before others; else the same name and type. */
static void test_origin_field(void **state)
{
	struct world *w = *state;
	const struct stage *ansit = forms_stage(w->forms, "ansit");
	const struct stage *sem1 = forms_stage(w->forms, "sem1");
	const struct field *name = form_field(w->tag, "nama"), *code = form_field(w->tag, "kode");
	const struct field *why = form_field(w->tag, "alasan");
	struct carry_pair first = {name, code}, second = {name, why};
	struct carry carries[] = {
		{.from = w->tag, .stage = ansit, .pairs = &first, .pair_count = 1},
		{.from = w->tag, .stage = sem1, .pairs = &second, .pair_count = 1},
	};
	struct form form = *w->tag;
	struct record *r = desk_record(&w->arena, w->all, w->tag, NULL, "");

	form.carries = carries;
	form.carry_count = COUNT(carries);
	r->form = &form;
	assert_null(origin_field(r, name));
	desk_origin(&w->arena, r, w->tag, "nama=x");
	r->origin.stage = ansit;
	assert_ptr_equal(origin_field(r, name), code);
	r->origin.stage = sem1;
	assert_ptr_equal(origin_field(r, name), why);
	r->origin.stage = forms_stage(w->forms, "lapor");
	assert_ptr_equal(origin_field(r, name), code);
	assert_ptr_equal(origin_field(r, why), why);
	r->origin.form = w->line;
	assert_null(origin_field(r, name));
	assert_string_equal(origin_field(r, form_field(w->tag, "uraian"))->form->name, "line");
}

static void expect_progress(
	const struct world *w, const struct form *form, int place, size_t filled, size_t required)
{
	struct progress p = records_progress(&w->desk.book, form, place);

	assert_int_equal(p.filled, filled);
	assert_int_equal(p.required, required);
}

static void test_progress(void **state)
{
	struct world *w = *state;
	struct record *r;

	expect_progress(w, w->tag, PLACE_DISTRICT, 0, 0);
	expect_progress(w, w->surat, PLACE_DISTRICT, 0, 1);
	expect_progress(w, w->cek, PLACE_DISTRICT, 0, 6);
	expect_progress(w, w->cek, 1, 0, 2);
	(void)desk_record(&w->arena, w->all, w->tag, NULL, "");
	(void)desk_record(&w->arena, w->all, w->tag, NULL, "kode=1|dana=apbd|pagu=1");
	(void)desk_record(&w->arena, w->all, w->surat, NULL, "perihal=x");
	r = desk_record(&w->arena, w->all, w->cek, NULL, "jawab=apbd");
	r->item = &w->cek->items[1];
	r->place = 1;
	expect_progress(w, w->tag, PLACE_DISTRICT, 1, 2);
	expect_progress(w, w->surat, PLACE_DISTRICT, 1, 1);
	expect_progress(w, w->cek, PLACE_DISTRICT, 1, 6);
	expect_progress(w, w->cek, 1, 1, 2);
	expect_progress(w, w->cek, 0, 0, 2);
	w->desk.book.stage = forms_stage(w->forms, "lapor");
	expect_progress(w, w->tag, PLACE_DISTRICT, 1, 4);
	assert_ptr_equal(records_item(w->all, &w->cek->items[1], 1), r);
	assert_null(records_item(w->all, &w->cek->items[1], 0));
	assert_null(records_item(w->all, &w->cek->items[0], 1));
}

static void expect_names(
	const struct world *w, const struct record *r, const char *name, const char *path)
{
	struct buf out = {0};

	record_name(&w->desk.book, r, &out);
	assert_string_equal(buf_str(&out), name);
	buf_clear(&out);
	record_path(&w->desk.book, r, &out);
	assert_string_equal(buf_str(&out), path);
	buf_release(&out);
}

static void test_names(void **state)
{
	struct world *w = *state;
	struct origin o = {0};
	struct buf out = {0};
	struct record *r;

	put_lines(w);
	expect_names(w, w->all->list[1], "tag 2", "tag/2");
	expect_names(w, w->all->list[3], "line 1.2", "line/1.2");
	r = desk_record(&w->arena, w->all, w->cek, NULL, "");
	r->item = &w->cek->items[1];
	expect_names(w, r, "cek 1.2", "cek/1.2");
	r->place = 1;
	expect_names(w, r, "cek 2002 1.2", "cek/64.08.09.2002/1.2");
	origin_name(&o, &out);
	assert_string_equal(buf_str(&out), "");
	o = (struct origin){.id = 5,
		.year = 2026,
		.stage = forms_stage(w->forms, "ansit"),
		.form = w->line,
		.no = 2,
		.parent_no = 3};
	origin_name(&o, &out);
	assert_string_equal(buf_str(&out), "line 3.2, Analisis situasi 2026");
	buf_release(&out);
}

static void test_next(void **state)
{
	struct world *w = *state;
	size_t at = 0;

	put_lines(w);
	assert_ptr_equal(records_next(w->all, w->line, w->all->list[1], &at), w->all->list[5]);
	assert_null(records_next(w->all, w->line, w->all->list[1], &at));
	at = 0;
	assert_ptr_equal(records_next(w->all, w->line, NULL, &at), w->all->list[2]);
	assert_ptr_equal(records_next(w->all, w->line, NULL, &at), w->all->list[3]);
	at = 0;
	assert_null(records_next(NULL, w->line, NULL, &at));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_calculated, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_sums, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_foreign_sum, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_complete, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_asks, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_defaults, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_missing, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_default_waits, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_default_of_lines, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_origin_field, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_progress, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_names, open_world, close_world),
		cmocka_unit_test_setup_teardown(test_next, open_world, close_world),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
