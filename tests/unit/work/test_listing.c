#include "registers.h"

#include <locale.h>

#include "work/listing.h"

/* Lists of records: searched, sorted, summed. */

/* nama, kode, pagu, tanggal; "" leaves the default or nothing. */
static const struct {
	const char *nama, *kode, *pagu, *tanggal;
} rows[] = {
	{"posyandu mawar", "1.01", "900", "2026-03-01"},
	{"Rembuk desa", "1.02", "", "2026-01-15"},
	{"Dapur sehat", "1.02", "10000", "2025-12-31"},
	{"ÉTALASE gizi", "2.00", "1000", "2026-03-01"},
	{"", "1.01", "10000", "2026-02-01"},
};

static struct registers filled(void)
{
	struct registers g = registers_new("Ani", "dua");

	MUST(g.o, code_put(g.o->store, "sub", "1.02", "Pasar murah", &g.o->e));
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct record *r = registers_add(&g, "kegiatan");

		PUT(&g, r, "kode", rows[i].kode);
		if (strcmp(registers_text(&g, r, "nama"), rows[i].nama) != 0)
			PUT(&g, r, "nama", rows[i].nama);
		if (*rows[i].pagu != '\0')
			PUT(&g, r, "pagu", rows[i].pagu);
		PUT(&g, r, "tanggal", rows[i].tanggal);
	}
	return g;
}

static struct listing list_of(const struct registers *g, const char *form)
{
	return (struct listing){.desk = &g->desk, .form = registers_form(g, form)};
}

/* Numbers of the records shown, parted by blanks. */
static const char *numbers(struct registers *g, struct listing *l)
{
	struct buf b = {0};
	const char *text;

	listing_make(l);
	for (size_t i = 0; i < l->count; i++)
		buf_print(&b, "%s%d", i > 0 ? " " : "", l->list[i]->no);
	text = arena_text(&g->o->arena, buf_str(&b));
	buf_release(&b);
	return text;
}

static void test_sort(void **state)
{
	static const struct {
		const char *field;
		bool descending;
		const char *order;
	} cases[] = {
		{NULL, false, "1 2 3 4 5"}, {NULL, true, "5 4 3 2 1"},
		{"pagu", false, "1 4 3 5 2"}, /* by value, equals by number, empty last */
		{"pagu", true, "3 5 4 1 2"},  /* empty last here too */
		{"nama", false, "3 1 2 4 5"}, /* no case */
		{"tanggal", false, "3 2 5 1 4"}, {"kode", false, "1 5 2 3 4"},
		{"dipakai", false, "1 2 3 4 5"}, /* computed */
	};
	struct registers g = filled();
	struct listing l = list_of(&g, "kegiatan");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		l.sort = cases[i].field != NULL ? form_field(l.form, cases[i].field) : NULL;
		l.descending = cases[i].descending;
		if (strcmp(numbers(&g, &l), cases[i].order) != 0)
			fail_msg("case %zu: %s", i, numbers(&g, &l));
	}
	listing_release(&l);
	registers_end(&g);
}

static void test_search(void **state)
{
	static const struct {
		const char *search, *found;
	} cases[] = {
		{"", "1 2 3 4 5"},
		{"   ", "1 2 3 4 5"},
		{"POSYANDU", "1 5"},    /* the name, and the label of the code */
		{"murah pasar", "2 3"}, /* the office's label, words in any order */
		{"pasar dapur", "3"},
		{"étalase", "4"},
		{"10.000", "3 5"}, /* as it is shown */
		{"maret", "1 4"},
		{"tidak ada di sini", ""},
		{"1.02", "2 3"},
	};
	struct registers g = filled();
	struct listing l = list_of(&g, "kegiatan");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		(void)snprintf(l.search, sizeof(l.search), "%s", cases[i].search);
		if (strcmp(numbers(&g, &l), cases[i].found) != 0)
			fail_msg("\"%s\": %s", cases[i].search, numbers(&g, &l));
	}
	listing_release(&l);
	registers_end(&g);
}

static void test_sums(void **state)
{
	struct registers g = filled();
	struct listing l = list_of(&g, "kegiatan"), lines = list_of(&g, "rincian");
	const struct field *pagu = form_field(l.form, "pagu");
	struct record *line;

	(void)state;
	listing_make(&l);
	assert_int_equal(listing_sum(&l, pagu).number, 21900);
	(void)snprintf(l.search, sizeof(l.search), "dapur");
	listing_make(&l);
	assert_int_equal(listing_sum(&l, pagu).number, 10000); /* of what is shown */
	assert_int_equal(listing_sum(&l, form_field(l.form, "dipakai")).number, 0);
	line = registers_add_at(&g, "rincian", registers_no(&g, "kegiatan", 3));
	PUT(&g, line, "volume", "1.5");
	PUT(&g, line, "harga", "300");
	assert_int_equal(listing_sum(&l, form_field(l.form, "dipakai")).number, 450);
	listing_make(&lines);
	assert_int_equal(listing_sum(&lines, form_field(lines.form, "volume")).number, 1500);
	PUT(&g, registers_no(&g, "kegiatan", 3), "pagu", "9999999999999");
	assert_true(listing_sum(&l, pagu).known);
	listing_release(&l);
	listing_release(&lines);
	registers_end(&g);
}

/* Lines are listed under one record, or all. */
static void test_parent(void **state)
{
	struct registers g = filled();
	struct listing l = list_of(&g, "rincian");
	struct record *a = registers_no(&g, "kegiatan", 2), *b = registers_no(&g, "kegiatan", 4);

	(void)state;
	(void)registers_add_at(&g, "rincian", a);
	(void)registers_add_at(&g, "rincian", b);
	(void)registers_add_at(&g, "rincian", a);
	l.parent = a;
	assert_string_equal(numbers(&g, &l), "1 2");
	l.parent = registers_no(&g, "kegiatan", 1);
	assert_string_equal(numbers(&g, &l), "");
	l.parent = NULL;
	assert_string_equal(numbers(&g, &l), "1 2 1");
	assert_int_equal(listing_index(&l, l.list[2]), 2);
	assert_int_equal(listing_index(&l, a), 3);
	listing_release(&l);
	registers_end(&g);
}

/* What fails, what is not complete, and what has such a line under it. */
static void test_only_problems(void **state)
{
	struct registers g = filled();
	struct listing l = list_of(&g, "kegiatan");
	struct record *line;

	(void)state;
	l.only_problems = true;
	for (int no = 1; no <= 5; no++)
		PUT(&g, registers_no(&g, "kegiatan", no), "kode", "");
	assert_string_equal(numbers(&g, &l), "5");
	line = registers_add_at(&g, "rincian", registers_no(&g, "kegiatan", 2));
	assert_string_equal(numbers(&g, &l), "2 5");
	PUT(&g, line, "uraian", "Kertas");
	assert_string_equal(numbers(&g, &l), "5");
	PUT(&g, line, "harga", "1001");
	assert_string_equal(numbers(&g, &l), "2 5");
	PUT(&g, registers_no(&g, "kegiatan", 1), "kode", "1.01");
	PUT(&g, registers_no(&g, "kegiatan", 3), "kode", "1.01");
	assert_string_equal(numbers(&g, &l), "2 3 5");
	listing_release(&l);
	registers_end(&g);
}

static void test_columns(void **state)
{
	static const char *const names[] = {"tahun", "tanggal", "kode", "nama", "pagu", "dipakai"};
	struct registers g = registers_new("Ani", "dua");
	struct listing l = list_of(&g, "kegiatan");
	const struct field *columns[8];

	(void)state;
	assert_int_equal(listing_columns(l.form, columns, COUNT(columns)), 6);
	assert_string_equal(columns[0]->name, "tahun");
	assert_string_equal(columns[5]->name, "dipakai");
	assert_int_equal(listing_columns(l.form, columns, 2), 2);
	for (size_t i = 0; i < COUNT(names); i++) {
		listing_sort_next(&l);
		assert_string_equal(l.sort->name, names[i]);
	}
	listing_sort_next(&l);
	assert_null(l.sort);
	listing_release(&l);
	registers_end(&g);
}

/* Text that waits keeps a record among those to look at, from when the desk is loaded. */
static void test_waiting(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	struct record *r = registers_add(&g, "kegiatan");
	struct listing l;

	(void)state;
	PUT(&g, r, "nama", "Satu");
	PUT(&g, r, "pagu", "0");
	MUST(g.o, answer_pend(g.o->store, &g.desk.report, &g.desk.book, r,
			  registers_field(r, "pagu"), "1x", &g.o->e));
	registers_open(&g, "Ani", "dua");
	l = list_of(&g, "kegiatan");
	l.only_problems = true;
	assert_string_equal(numbers(&g, &l), "1");
	assert_int_equal(desk_record_waits(&g.desk, l.list[0]), 1);
	listing_release(&l);
	registers_open(&g, "Bayu", "dua");
	l = list_of(&g, "kegiatan");
	l.only_problems = true;
	assert_string_equal(numbers(&g, &l), "");
	listing_release(&l);
	registers_end(&g);
}

/* An empty desk, and one whose report nobody began. */
static void test_nothing(void **state)
{
	struct registers g = registers_new("Ani", "tiga");
	struct listing l = list_of(&g, "kegiatan");

	(void)state;
	l.only_problems = true;
	l.sort = form_field(l.form, "nama");
	(void)snprintf(l.search, sizeof(l.search), "apa");
	assert_string_equal(numbers(&g, &l), "");
	assert_true(listing_sum(&l, form_field(l.form, "pagu")).known);
	listing_release(&l);
	registers_end(&g);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sort),
		cmocka_unit_test(test_search),
		cmocka_unit_test(test_sums),
		cmocka_unit_test(test_parent),
		cmocka_unit_test(test_only_problems),
		cmocka_unit_test(test_waiting),
		cmocka_unit_test(test_columns),
		cmocka_unit_test(test_nothing),
	};

	(void)setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
