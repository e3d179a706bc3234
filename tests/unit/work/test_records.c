#include "registers.h"

#include "work/summary.h"

/* Records of a desk: each write is in the database and in memory, with its checks, at once. */

static void test_defaults(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	struct record *r = registers_add(&g, "kegiatan");

	(void)state;
	assert_int_equal(r->no, 1);
	assert_answer(&g, r, "tahun", "2027"); /* the plan of next year */
	assert_answer(&g, r, "tanggal", "2026-07-12");
	assert_answer(&g, r, "dana", "daerah");
	assert_answer(&g, r, "separuh", ""); /* of a field that is still empty */
	assert_answer(&g, r, "alasan", "");  /* nobody asks for it yet */
	assert_answer(&g, r, "nama", "");
	registers_same(&g);
	registers_end(&g);
}

static void test_given(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	const struct form *form = registers_form(&g, "kegiatan");
	const char **values = arena_new(&g.o->arena, form->field_count, sizeof(*values));
	struct record_new n = {.form = form, .values = values};
	struct record *r;

	(void)state;
	values[form_field(form, "tahun")->index] = "2026";
	values[form_field(form, "pagu")->index] = "500";
	assert_int_equal(desk_record_add(&g.desk, &n, &r, &g.o->e), PUT_DONE);
	assert_answer(&g, r, "tahun", "2026");
	assert_answer(&g, r, "separuh", "250");
	assert_answer(&g, r, "alasan", "tanpa alasan");
	registers_same(&g);
	registers_end(&g);
}

/* By form, parent and number, wherever a record comes in. */
static void test_order(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	struct record *a = registers_add(&g, "kegiatan"), *b = registers_add(&g, "kegiatan");

	(void)state;
	assert_int_equal(registers_add_at(&g, "rincian", b)->no, 1);
	assert_int_equal(registers_add_at(&g, "rincian", a)->no, 1);
	assert_int_equal(registers_add_at(&g, "rincian", a)->no, 2);
	(void)registers_add(&g, "kegiatan");
	registers_same(&g);
	assert_int_equal(desk_record_delete(&g.desk, a, &g.o->e), PUT_DONE);
	registers_same(&g);
	assert_int_equal(registers_add(&g, "kegiatan")->no, 4); /* a number is not given again */
	registers_same(&g);
	registers_end(&g);
}

/* The field that follows a code goes along until somebody writes words of his own. */
static void test_fills(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	struct record *r;

	(void)state;
	MUST(g.o, code_put(g.o->store, "sub", "1.02", "Pasar", &g.o->e));
	r = registers_add(&g, "kegiatan");
	PUT(&g, r, "kode", "1.01");
	assert_answer(&g, r, "nama", "Posyandu");
	PUT(&g, r, "kode", "1.02"); /* the office's own */
	assert_answer(&g, r, "nama", "Pasar");
	PUT(&g, r, "kode", "9.99");
	assert_answer(&g, r, "nama", "");
	PUT(&g, r, "nama", "Dapur sehat");
	PUT(&g, r, "kode", "1.01");
	assert_answer(&g, r, "nama", "Dapur sehat");
	registers_same(&g);
	for (int i = 0; i < 3; i++)
		assert_true(registers_undo(&g, false));
	assert_answer(&g, r, "kode", "1.02");
	assert_answer(&g, r, "nama", "Pasar");
	registers_same(&g);
	registers_end(&g);
}

static void test_conflict(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	struct record *r = registers_add(&g, "kegiatan");
	const struct field *f = registers_field(r, "nama");
	struct answer_write w = {
		.report = &g.desk.report, .record = r, .field = f, .value = "Milik Bayu"};
	int64_t id = r->id;
	bool changed;

	(void)state;
	office_act_in(g.o, g.o->reader, "Bayu");
	assert_int_equal(answer_put(g.o->reader, &w, &g.desk.book, &g.o->e), PUT_DONE);
	assert_int_equal(desk_answer(&g.desk, r, f, "Milik Ani", "", &g.o->e), PUT_CONFLICT);
	assert_non_null(strstr(g.o->e.text, "Bayu"));
	MUST(g.o, desk_refresh(&g.desk, &changed, &g.o->e));
	assert_true(changed);
	r = desk_record(&g.desk, id);
	assert_non_null(r);
	assert_answer(&g, r, "nama", "Milik Bayu");
	assert_string_equal(r->user, "Bayu");
	assert_int_equal(desk_answer(&g.desk, r, f, "Bersama", "Milik Bayu", &g.o->e), PUT_DONE);
	MUST(g.o, desk_refresh(&g.desk, &changed, &g.o->e));
	assert_false(changed);
	assert_ptr_equal(r, desk_record(&g.desk, id));
	registers_same(&g);
	registers_end(&g);
}

/* A code and what follows it: where somebody filled the second meanwhile, his words stay. */
static void test_fills_conflict(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	struct record *r = registers_add(&g, "kegiatan");
	struct answer_write w = {.report = &g.desk.report,
		.record = r,
		.field = registers_field(r, "nama"),
		.value = "Milik Bayu"};
	int64_t id = r->id;
	bool changed;

	(void)state;
	office_act_in(g.o, g.o->reader, "Bayu");
	assert_int_equal(answer_put(g.o->reader, &w, &g.desk.book, &g.o->e), PUT_DONE);
	PUT(&g, r, "kode", "1.01");
	MUST(g.o, desk_refresh(&g.desk, &changed, &g.o->e));
	r = desk_record(&g.desk, id);
	assert_answer(&g, r, "kode", "1.01");
	assert_answer(&g, r, "nama", "Milik Bayu");
	registers_end(&g);
}

static const char *worst(const struct registers *g, const struct record *r, const char *field)
{
	const struct problem *p =
		desk_record_problem(&g->desk, r, field != NULL ? registers_field(r, field) : NULL);

	return p != NULL ? p->check->id : "";
}

/* A line's sum marks its parent, and the fields of the lines that it is made of. */
static void test_checks(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	struct record *r = registers_add(&g, "kegiatan"), *line, *twin, *third;

	(void)state;
	PUT(&g, r, "pagu", "100");
	line = registers_add_at(&g, "rincian", r);
	PUT(&g, line, "volume", "2.5");
	PUT(&g, line, "harga", "100");
	assert_answer(&g, line, "jumlah", "250");
	assert_answer(&g, r, "dipakai", "250");
	assert_string_equal(worst(&g, r, NULL), "B1");
	assert_string_equal(worst(&g, r, "pagu"), "B1");
	assert_string_equal(worst(&g, r, "nama"), "");
	assert_string_equal(worst(&g, line, NULL), "");
	assert_string_equal(worst(&g, line, "jumlah"), "B1");
	PUT(&g, line, "harga", "2000");
	assert_string_equal(worst(&g, line, NULL), "B3");
	assert_int_equal(desk_records_count(&g.desk, r->form).hard, 2);
	assert_int_equal(desk_records_count(&g.desk, line->form).hard, 1);
	registers_same(&g);
	PUT(&g, r, "pagu", "9000");
	PUT(&g, line, "harga", "20");
	assert_int_equal(desk_records_count(&g.desk, NULL).hard, 0);
	PUT(&g, r, "kode", "1.01");
	twin = registers_add(&g, "kegiatan");
	PUT(&g, twin, "kode", "1.01");
	assert_string_equal(worst(&g, twin, NULL), "B2");
	assert_int_equal(desk_records_count(&g.desk, NULL).soft, 1);
	registers_same(&g);
	/* In the order of the records, whichever was looked at last. */
	third = registers_add(&g, "kegiatan");
	line = registers_add_at(&g, "rincian", third);
	PUT(&g, line, "volume", "1");
	PUT(&g, line, "harga", "10");
	PUT(&g, third, "pagu", "1");
	assert_string_equal(worst(&g, third, NULL), "B1");
	PUT(&g, twin, "dana", "desa");
	registers_same(&g);
	PUT(&g, r, "kode", "1.02"); /* the other record is well again */
	assert_string_equal(worst(&g, twin, NULL), "");
	registers_same(&g);
	registers_end(&g);
}

/* A write to one record changes what is said of others: of the lines under it too. */
static void test_checks_of_lines(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	struct record *a = registers_add(&g, "kegiatan"), *b = registers_add(&g, "kegiatan");

	(void)state;
	PUT(&g, registers_add_at(&g, "rincian", a), "uraian", "Kertas");
	PUT(&g, registers_add_at(&g, "rincian", b), "uraian", "Kertas");
	PUT(&g, a, "kode", "1.01");
	PUT(&g, b, "kode", "1.02");
	registers_same(&g);
	PUT(&g, b, "kode", "1.01");
	assert_int_equal(desk_records_count(&g.desk, registers_form(&g, "rincian")).soft, 1);
	registers_same(&g);
	PUT(&g, a, "kode", "1.02");
	assert_int_equal(desk_records_count(&g.desk, registers_form(&g, "rincian")).soft, 0);
	registers_same(&g);
	assert_int_equal(desk_record_delete(&g.desk, a, &g.o->e), PUT_DONE);
	registers_same(&g);
	registers_end(&g);
}

/* The district's checks may ask whether a record mentions a row. */
static void test_mentions(void **state)
{
	struct registers g = registers_new("Ani", "awal");
	struct record *r;

	(void)state;
	assert_int_equal(desk_count(&g.desk, PLACE_DISTRICT).soft, 1);
	r = registers_add(&g, "masalah");
	PUT(&g, r, "baris", "Q2");
	assert_int_equal(desk_count(&g.desk, PLACE_DISTRICT).soft, 0);
	assert_int_equal(desk_record_delete(&g.desk, r, &g.o->e), PUT_DONE);
	assert_int_equal(desk_count(&g.desk, PLACE_DISTRICT).soft, 1);
	registers_end(&g);
}

static void test_copy(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	struct record *r = registers_add(&g, "kegiatan"), *line, *copy;
	size_t at = 0;

	(void)state;
	PUT(&g, r, "nama", "Posyandu");
	PUT(&g, r, "tahun", "2026");
	line = registers_add_at(&g, "rincian", r);
	PUT(&g, line, "volume", "2");
	PUT(&g, line, "harga", "30");
	(void)registers_add_at(&g, "rincian", r);
	assert_int_equal(desk_record_copy(&g.desk, r, &copy, &g.o->e), PUT_DONE);
	record_undo_add(g.undo, copy->id, copy->form);
	assert_int_equal(copy->no, 2);
	assert_answer(&g, copy, "nama", "Posyandu");
	assert_answer(&g, copy, "tahun", "2026");
	assert_answer(&g, copy, "dipakai", "60");
	line = records_next(g.desk.book.records, registers_form(&g, "rincian"), copy, &at);
	assert_non_null(line);
	assert_answer(&g, line, "volume", "2");
	registers_same(&g);
	assert_int_equal(desk_record_copy(&g.desk, line, &copy, &g.o->e), PUT_DONE);
	assert_int_equal(copy->no, 3);
	registers_same(&g);
	assert_true(registers_undo(&g, false)); /* the copy, with all its lines */
	assert_int_equal(g.desk.book.records->count, 3);
	registers_same(&g);
	assert_true(registers_undo(&g, true));
	assert_int_equal(g.desk.book.records->count, 7);
	registers_same(&g);
	registers_end(&g);
}

static void test_delete(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	struct record *r = registers_add(&g, "kegiatan"), *other = registers_add(&g, "kegiatan");
	int64_t id = r->id;

	(void)state;
	PUT(&g, registers_add_at(&g, "rincian", r), "harga", "5000");
	PUT(&g, r, "nama", "Posyandu");
	assert_int_equal(desk_records_count(&g.desk, NULL).hard, 1);
	assert_int_equal(desk_record_delete(&g.desk, r, &g.o->e), PUT_DONE);
	assert_null(desk_record(&g.desk, id));
	assert_int_equal(g.desk.book.records->count, 1);
	assert_int_equal(desk_records_count(&g.desk, NULL).hard, 0);
	registers_same(&g);
	assert_int_equal(desk_record_restore(&g.desk, id, registers_form(&g, "kegiatan"), &g.o->e),
		PUT_DONE);
	assert_ptr_equal(registers_no(&g, "kegiatan", 2), other);
	r = desk_record(&g.desk, id);
	assert_answer(&g, r, "nama", "Posyandu");
	assert_int_equal(desk_records_count(&g.desk, NULL).hard, 1);
	registers_same(&g);
	registers_end(&g);
}

/* A line that went alone stays away when its parent goes and comes. */
static void test_delete_line(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	struct record *r = registers_add(&g, "kegiatan"),
		      *line = registers_add_at(&g, "rincian", r);
	int64_t id = r->id, gone = line->id;

	(void)state;
	(void)registers_add_at(&g, "rincian", r);
	assert_int_equal(desk_record_delete(&g.desk, line, &g.o->e), PUT_DONE);
	assert_int_equal(desk_record_delete(&g.desk, r, &g.o->e), PUT_DONE);
	assert_int_equal(desk_record_restore(&g.desk, id, registers_form(&g, "kegiatan"), &g.o->e),
		PUT_DONE);
	assert_int_equal(g.desk.book.records->count, 2);
	registers_same(&g);
	assert_int_equal(desk_record_restore(&g.desk, gone, registers_form(&g, "rincian"), &g.o->e),
		PUT_DONE);
	assert_ptr_equal(desk_record(&g.desk, gone)->parent, desk_record(&g.desk, id));
	registers_same(&g);
	registers_end(&g);
}

static void test_rights(void **state)
{
	static const struct {
		const char *who, *form;
		bool may;
	} rows[] = {
		{"Ani", "kegiatan", true},
		{"Budi", "kegiatan", true},   /* of Setcam */
		{"Citra", "kegiatan", false}, /* of another owner */
		{"Vera", "kegiatan", true},
		{"Catur", "kegiatan", false},
		{"Dewi", "kegiatan", false}, /* an admin fills nothing */
		{NULL, "kegiatan", false},
		{"Ani", "daftar", false}, /* not in this stage */
		{"Ani", "rincian", true},
	};
	struct registers g = registers_new("Ani", "dua");

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct record_new n = {.form = registers_form(&g, rows[i].form)};
		struct record *r;
		bool may;

		office_act(g.o, rows[i].who);
		may = desk_may_record(&g.desk, n.form);
		if (may != rows[i].may)
			fail_msg("row %zu", i);
		/* And the database thinks so too. */
		if (n.form->parent == NULL)
			assert_int_equal(
				desk_record_add(&g.desk, &n, &r, &g.o->e) == PUT_DONE, may);
	}
	registers_end(&g);
}

/* Once a report, and once an item and village. */
static void test_single(void **state)
{
	struct registers g = registers_new("Catur", "periksa");
	struct record_new acara = {.form = registers_form(&g, "acara")};
	const struct form *list = registers_form(&g, "daftar");
	struct record_new item = {.form = list, .item = &list->items[0], .place = DESA1};
	struct record *r, *again;

	(void)state;
	assert_int_equal(desk_record_add(&g.desk, &acara, &r, &g.o->e), PUT_DONE);
	assert_int_equal(desk_record_add(&g.desk, &acara, &again, &g.o->e), PUT_CONFLICT);
	assert_int_equal(desk_record_copy(&g.desk, r, &again, &g.o->e), PUT_CONFLICT);
	office_act(g.o, "Vera");
	assert_int_equal(desk_record_add(&g.desk, &item, &r, &g.o->e), PUT_DONE);
	assert_int_equal(r->place, 1);
	assert_int_equal(desk_record_add(&g.desk, &item, &again, &g.o->e), PUT_CONFLICT);
	assert_int_equal(desk_record_copy(&g.desk, r, &again, &g.o->e), PUT_REFUSED);
	assert_int_equal(desk_record_delete(&g.desk, r, &g.o->e), PUT_DONE);
	assert_int_equal(desk_record_add(&g.desk, &item, &again, &g.o->e), PUT_DONE);
	registers_same(&g);
	registers_end(&g);
}

static void test_summary(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	struct stage_summary list[8];
	const struct form *daftar = registers_form(&g, "daftar");
	struct record *r = registers_add(&g, "kegiatan");

	(void)state;
	PUT(&g, r, "nama", "Satu");
	PUT(&g, r, "pagu", "1");
	PUT(&g, registers_add_at(&g, "rincian", r), "harga", "2000");
	(void)registers_add(&g, "kegiatan");
	registers_open(&g, "Vera", "periksa");
	for (size_t i = 0; i < 5; i++) {
		static const char *const places[] = {KEL, KEL, DESA1, DESA2, DESA2};
		struct record_new n = {
			.form = daftar, .item = &daftar->items[i % 2], .place = places[i]};

		n.item = &daftar->items[i == 4 ? 0 : i % 2];
		assert_int_equal(desk_record_add(&g.desk, &n, &r, &g.o->e), PUT_DONE);
		if (i != 3)
			PUT(&g, r, "jawab", "ya");
	}
	assert_true(g.o->forms->stage_count <= COUNT(list));
	MUST(g.o, summary_year(g.o->store, 2026, list, &g.o->e));
	assert_int_equal(list[1].records, 2);
	assert_int_equal(list[1].villages, 0);
	assert_int_equal(list[1].count.hard, 1);
	assert_int_equal(list[1].progress.required, 3);
	assert_int_equal(list[1].progress.filled, 1);
	assert_int_equal(list[3].records, 0);
	assert_int_equal(list[3].stage->expected, 2);
	assert_int_equal(list[3].villages, OFFICE_VILLAGES);
	assert_int_equal(list[3].villages_done, 1);
	assert_int_equal(list[2].report.id, 0);
	registers_end(&g);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_defaults),
		cmocka_unit_test(test_given),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_fills),
		cmocka_unit_test(test_conflict),
		cmocka_unit_test(test_fills_conflict),
		cmocka_unit_test(test_checks),
		cmocka_unit_test(test_checks_of_lines),
		cmocka_unit_test(test_mentions),
		cmocka_unit_test(test_copy),
		cmocka_unit_test(test_delete),
		cmocka_unit_test(test_delete_line),
		cmocka_unit_test(test_rights),
		cmocka_unit_test(test_single),
		cmocka_unit_test(test_summary),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
