#include "registers.h"

/* Taking back what was done to records, and doing it again: never over what others wrote. */

static void test_undo(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	struct record *r = registers_add(&g, "kegiatan"), *touched;
	const struct field *field;
	int64_t id = r->id;

	(void)state;
	PUT(&g, r, "nama", "Satu");
	PUT(&g, r, "nama", "Dua");
	PUT(&g, registers_add_at(&g, "rincian", r), "uraian", "Kertas");
	assert_int_equal(desk_record_delete(&g.desk, r, &g.o->e), PUT_DONE);
	record_undo_delete(g.undo, id, registers_form(&g, "kegiatan"));
	assert_int_equal(record_undo_count(g.undo), 6);
	MUST(g.o, desk_undo(&g.desk, g.undo, false, &touched, &field, &g.o->e));
	assert_ptr_equal(touched, desk_record(&g.desk, id));
	assert_null(field);
	registers_same(&g);
	assert_true(registers_undo(&g, false)); /* what the line said */
	assert_true(registers_undo(&g, false)); /* the line */
	MUST(g.o, desk_undo(&g.desk, g.undo, false, &touched, &field, &g.o->e));
	assert_answer(&g, touched, "nama", "Satu");
	assert_string_equal(field->name, "nama");
	assert_true(registers_undo(&g, false));
	MUST(g.o, desk_undo(&g.desk, g.undo, false, &touched, &field, &g.o->e));
	assert_null(touched);
	assert_int_equal(g.desk.book.records->count, 0);
	assert_false(registers_undo(&g, false));
	assert_string_equal(g.o->e.text, "");
	for (int i = 0; i < 5; i++)
		assert_true(registers_undo(&g, true));
	assert_answer(&g, registers_no(&g, "kegiatan", 1), "nama", "Dua");
	assert_int_equal(g.desk.book.records->count, 2);
	registers_same(&g);
	assert_true(registers_undo(&g, true));
	assert_int_equal(g.desk.book.records->count, 0);
	assert_false(registers_undo(&g, true));
	registers_end(&g);
}

/* What somebody else wrote since is never taken back; the step is passed by. */
static void test_undo_others(void **state)
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
	PUT(&g, r, "pagu", "7");
	PUT(&g, r, "nama", "Milik Ani");
	office_act_in(g.o, g.o->reader, "Bayu");
	assert_int_equal(answer_put(g.o->reader, &w, &g.desk.book, &g.o->e), PUT_DONE);
	MUST(g.o, desk_refresh(&g.desk, &changed, &g.o->e));
	assert_false(registers_undo(&g, false));
	assert_non_null(strstr(g.o->e.text, "Bayu"));
	assert_true(registers_undo(&g, false)); /* the budget is Ani's alone */
	r = desk_record(&g.desk, id);
	assert_answer(&g, r, "pagu", "");
	assert_answer(&g, r, "nama", "Milik Bayu");
	/* Ani wrote last in the record, but a word of Bayu stands in it. */
	assert_int_equal(answer_put(g.o->reader,
				 &(struct answer_write){.report = &g.desk.report,
					 .record = r,
					 .field = registers_field(r, "dana"),
					 .value = "desa"},
				 &g.desk.book, &g.o->e),
		PUT_DONE);
	MUST(g.o, desk_refresh(&g.desk, &changed, &g.o->e));
	assert_false(registers_undo(&g, false));
	assert_non_null(strstr(g.o->e.text, "Bayu"));
	assert_non_null(desk_record(&g.desk, id));
	registers_end(&g);
}

/* A record that somebody else deleted: no step on it works, none crashes. */
static void test_undo_gone(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	struct record *r = registers_add(&g, "kegiatan");
	bool changed;

	(void)state;
	PUT(&g, r, "nama", "Satu");
	office_act_in(g.o, g.o->reader, "Bayu");
	assert_int_equal(
		record_delete(g.o->reader, &g.desk.report, r, &g.desk.book, &g.o->e), PUT_DONE);
	assert_int_equal(desk_answer(&g.desk, r, registers_field(r, "pagu"), "1", "", &g.o->e),
		PUT_CONFLICT);
	MUST(g.o, desk_refresh(&g.desk, &changed, &g.o->e));
	assert_false(registers_undo(&g, false));
	assert_string_not_equal(g.o->e.text, "");
	assert_false(registers_undo(&g, false));
	assert_false(registers_undo(&g, false));
	assert_string_equal(g.o->e.text, "");
	registers_end(&g);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_undo),
		cmocka_unit_test(test_undo_others),
		cmocka_unit_test(test_undo_gone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
