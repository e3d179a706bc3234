#include "registers.h"

/* What the office keeps beside its records: targets and codes. */

static void test_targets(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	const struct row *row = &o->rows[ROW_I01];
	struct target *list;
	size_t count;

	(void)state;
	office_act(o, "Ani");
	MUST(o, target_put(o->store, row, 2026, 800, "RKPD 2026", &o->e));
	MUST(o, target_put(o->store, &o->rows[ROW_S01], 2026, 0, "x", &o->e));
	MUST(o, target_put(o->store, row, 2027, 900, "", &o->e));
	MUST(o, targets_list(o->store, &o->arena, 2026, &list, &count, &o->e));
	assert_int_equal(count, 2);
	assert_ptr_equal(list[0].row, row);
	assert_int_equal(list[0].permille, 800);
	assert_string_equal(list[0].source, "RKPD 2026");
	assert_int_equal(list[1].permille, 0);
	office_act(o, "Dewi");
	MUST(o, target_put(o->store, row, 2026, 800, "RKPD 2026", &o->e)); /* the same: no row */
	MUST(o, target_put(o->store, row, 2026, 810, "RKPD 2026", &o->e));
	MUST(o, target_put(o->store, row, 2026, -1, "", &o->e));
	MUST(o, target_put(o->store, row, 2026, -1, "", &o->e));
	MUST(o, targets_list(o->store, &o->arena, 2026, &list, &count, &o->e));
	assert_int_equal(count, 1);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'target'"
					  " AND row = 'I01' AND place = '2026'"),
		3);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'target'"
					  " AND before = '810' AND after = '' AND user = 'Dewi'"),
		1);
	assert_false(target_put(o->store, row, 2026, 1001, "", &o->e));
	assert_false(target_put(o->store, row, 26, 100, "", &o->e));
	office_act(o, "Vera");
	assert_false(target_put(o->store, row, 2026, 5, "", &o->e));
	assert_non_null(strstr(o->e.text, "operator"));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"), 1);
	assert_false(sql_exec(o->store, "DELETE FROM target", &o->e));
	registers_sound(r);
	registers_free(r);
}

static void test_code_put(void **state)
{
	static const char *const bad[] = {"", "a b", "5.1%", "5.1\n",
		"1234567890123456789012345678901234567890123456789012345678901234"};
	struct registers *r = registers_new();
	struct office *o = &r->o;

	(void)state;
	office_act(o, "Ani");
	MUST(o, store_begin(o->store, &o->e));
	MUST(o, code_put(o->store, "rekening", "5.1.02", "Belanja barang", &o->e));
	MUST(o, code_put(o->store, "rekening", "5.1.02", "Belanja barang dan jasa", &o->e));
	MUST(o, codes_log(o->store, "rekening", 2, "kode.csv", &o->e));
	MUST(o, store_end(o->store, true, &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM code"), 1);
	assert_string_equal(code_name(o->store, &o->arena, &r->list, &r->book, "5.1.02"),
		"Belanja barang dan jasa");
	assert_string_equal(
		code_name(o->store, &o->arena, &r->list, &r->book, "5.2"), "Belanja modal");
	assert_null(code_name(o->store, &o->arena, &r->list, &r->book, "9"));
	assert_int_equal(
		office_number(o, "SELECT count(*) FROM change WHERE act = 'codes'"
				 " AND place = 'rekening' AND after = '2' AND note = 'kode.csv'"),
		1);
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(code_put(o->store, "rekening", bad[i], "x", &o->e));
	office_act(o, "Catur");
	assert_false(code_put(o->store, "rekening", "1", "x", &o->e));
	assert_false(sql_exec(o->store, "UPDATE code SET label = 'x'", &o->e));
	registers_sound(r);
	registers_free(r);
}

static void test_codes_find(void **state)
{
	static const struct {
		const char *code, *label;
	} codes[] = {{"5.1.01", "Gaji dan tunjangan"}, {"5.1.02", "Belanja bahan cetak"},
		{"5.1.03", "Belanja makan 100% rapat"}, {"6.5.1", "Makan_siang"}};
	static const struct {
		const char *text;
		size_t most, count;
		const char *first;
	} rows[] = {
		{"5.1.0", 9, 4, "5.1.07"}, /* in use: before the others */
		{"5.1.02", 9, 1, "5.1.02"},
		{"cetak belanja", 9, 1, "5.1.02"},
		{"BELANJA", 9, 4, "5.1"}, /* the file's first */
		{"makan", 9, 2, "5.1.03"},
		{"100%", 9, 1, "5.1.03"},
		{"n_s", 9, 1, "6.5.1"}, /* neither % nor _ is a pattern */
		{"a b c d e f", 9, 0, NULL},
		{"100% rapat makan belanja 5.1.03", 9, 1, "5.1.03"},
		{"zzz", 9, 0, NULL},
		{"", 9, 7, "5.1"},
		{"", 3, 3, "5.1"},
	};
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_APBD);

	(void)state;
	office_act(o, "Ani");
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		MUST(o, code_put(o->store, "rekening", codes[i].code, codes[i].label, &o->e));
	assert_int_equal(registers_add(r, &report, FORM_PENANDAAN, "", ""), PUT_DONE);
	assert_int_equal(registers_put(r, &report, r->last, FIELD_KODE, "5.1.08"), PUT_DONE);
	assert_int_equal(record_delete(o->store, &report, r->last, &r->book, &o->e), PUT_DONE);
	assert_int_equal(registers_add(r, &report, FORM_PENANDAAN, "", ""), PUT_DONE);
	assert_int_equal(registers_put(r, &report, r->last, FIELD_KODE, "5.1.07"), PUT_DONE);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct candidate *list;
		size_t count;

		MUST(o, codes_find(o->store, &o->arena, &r->list, rows[i].text, rows[i].most, &list,
				&count, &o->e));
		if (count != rows[i].count)
			print_message("%s\n", rows[i].text);
		assert_int_equal(count, rows[i].count);
		if (count > 0)
			assert_string_equal(list[0].code, rows[i].first);
	}
	registers_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_targets),
		cmocka_unit_test(test_code_put),
		cmocka_unit_test(test_codes_find),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
