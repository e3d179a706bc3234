#include "registers.h"

/* Where records came from, what a carry may take, and the book that holds it all. */

static enum put_result take(
	struct registers *r, struct report *report, int form, const struct record *origin)
{
	const char *const values[REGISTER_FIELDS] = {"diambil", NULL, NULL, NULL};
	const struct record_new n = {
		.report = report, .form = &r->forms[form], .origin = origin->id, .values = values};

	return record_add(r->o.store, &r->o.arena, &n, &r->book, &r->last, &r->o.e);
}

static void test_origin(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report ansit = office_report(o, STAGE_ANSIT), apbd = office_report(o, STAGE_APBD);
	struct record *source;
	struct records all;

	(void)state;
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &ansit, FORM_KENDALA, "a", "5"), PUT_DONE);
	assert_int_equal(registers_add(r, &ansit, FORM_KENDALA, "b", "6"), PUT_DONE);
	source = r->last;
	assert_int_equal(take(r, &apbd, FORM_PENANDAAN, source), PUT_DONE);
	assert_int_equal(r->last->origin.id, source->id);
	assert_string_equal(r->last->origin.values[FIELD_BIAYA], "6");
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'record'"
					  " AND note = '2026/ansit kendala/2'"),
		1);
	assert_int_equal(registers_put(r, &ansit, source, FIELD_BIAYA, "7"), PUT_DONE);
	all = registers_load(r, &apbd);
	assert_int_equal(all.count, 1);
	assert_int_equal(all.list[0]->origin.id, source->id);
	assert_int_equal(all.list[0]->origin.year, 2026);
	assert_int_equal(all.list[0]->origin.no, 2);
	assert_int_equal(all.list[0]->origin.parent_no, 0);
	assert_false(all.list[0]->origin.deleted);
	assert_ptr_equal(all.list[0]->origin.stage, &o->stages[STAGE_ANSIT]);
	assert_ptr_equal(all.list[0]->origin.form, &r->forms[FORM_KENDALA]);
	assert_string_equal(all.list[0]->origin.values[FIELD_BIAYA], "7"); /* as it stands now */
	assert_string_equal(all.list[0]->origin.values[FIELD_KODE], "");
	records_release(&all);
	all = registers_load(r, &ansit);
	assert_int_equal(all.list[0]->stages, 0);
	assert_int_equal(all.list[1]->stages, 1U << STAGE_APBD);
	records_release(&all);
	/* what was taken stands when its origin goes, and says so */
	assert_int_equal(record_delete(o->store, &ansit, source, &r->book, &o->e), PUT_DONE);
	all = registers_load(r, &apbd);
	assert_true(all.list[0]->origin.deleted);
	records_release(&all);
	assert_int_equal(take(r, &apbd, FORM_PENANDAAN, source), PUT_REFUSED);
	assert_int_equal(
		record_delete(o->store, &apbd, r->last != NULL ? r->last : source, &r->book, &o->e),
		PUT_FAILED); /* it is of another report */
	registers_sound(r);
	registers_free(r);
}

/* A stage of next year counts, one of the year after does not; nor does a record that is gone. */
static void test_stages(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report ansit = office_report(o, STAGE_ANSIT), next, later;
	struct record *source;
	struct records all;

	(void)state;
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &ansit, FORM_KENDALA, "a", ""), PUT_DONE);
	source = r->last;
	MUST(o, report_find(o->store, 2028, &o->stages[STAGE_APBD], 0, &later, &o->e));
	assert_int_equal(take(r, &later, FORM_PENANDAAN, source), PUT_DONE);
	all = registers_load(r, &ansit);
	assert_int_equal(all.list[0]->stages, 0);
	records_release(&all);
	MUST(o, report_find(o->store, 2027, &o->stages[STAGE_APBD], 0, &next, &o->e));
	assert_int_equal(take(r, &next, FORM_PENANDAAN, source), PUT_DONE);
	all = registers_load(r, &ansit);
	assert_int_equal(all.list[0]->stages, 1U << STAGE_APBD);
	records_release(&all);
	assert_int_equal(record_delete(o->store, &next, r->last, &r->book, &o->e), PUT_DONE);
	all = registers_load(r, &ansit);
	assert_int_equal(all.list[0]->stages, 0);
	records_release(&all);
	registers_free(r);
}

static void test_book(void **state)
{
	const char *sem1[] = {"sem1"};
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_SEM1), apbd = office_report(o, STAGE_APBD);
	struct check check = {
		.id = "B10", .of = &o->stages[STAGE_APBD], .stages = sem1, .stage_count = 1};
	struct book b;

	(void)state;
	o->stages[STAGE_SEM1].months[0] = 7; /* it is July 2026 */
	o->stages[STAGE_SEM1].month_count = 1;
	o->stages[STAGE_SEM2].months[0] = 12;
	o->stages[STAGE_SEM2].month_count = 1;
	office_act(o, "Ani");
	MUST(o, book_load(o->store, &report, &o->arena, &b, &o->e));
	assert_int_equal(b.year, 2026);
	assert_true(b.in_window);
	assert_int_equal(b.records->count, 0);
	assert_null(b.foreign);
	assert_int_equal(b.is_signed, 0);
	assert_non_null(b.periods[PERIOD_NOW]);
	book_release(&b);
	MUST(o, target_put(o->store, &o->rows[ROW_I01], 2026, 800, "RKPD", &o->e));
	assert_int_equal(registers_add(r, &report, FORM_KENDALA, "x", ""), PUT_DONE);
	assert_int_equal(registers_add(r, &apbd, FORM_PENANDAAN, "y", ""), PUT_DONE);
	assert_int_equal(registers_line(r, &apbd, r->last, "z"), PUT_DONE);
	office_past_guards(o, "UPDATE report SET state = 'sent' WHERE stage = 'apbd'");
	o->forms.checks = &check;
	o->forms.check_count = 1;
	MUST(o, book_load(o->store, &report, &o->arena, &b, &o->e));
	assert_int_equal(b.records->count, 1);
	assert_int_equal(b.foreign[STAGE_APBD]->count, 2);
	assert_null(b.foreign[STAGE_ANSIT]);
	assert_int_equal(b.target_count, 1);
	assert_int_equal(b.is_signed, 1U << STAGE_APBD);
	assert_null(b.periods[PERIOD_STAGES + STAGE_APBD]); /* it has no tables */
	book_release(&b);
	MUST(o, sql_exec(o->store,
			"INSERT INTO report(year, stage, revision, state)"
			" VALUES(2026, 'apbd', 2, 'draft')",
			&o->e));
	MUST(o, book_load(o->store, &report, &o->arena, &b, &o->e));
	assert_int_equal(b.is_signed, 0); /* its newest revision is not */
	assert_int_equal(b.foreign[STAGE_APBD]->count, 0);
	book_release(&b);
	report = office_report(o, STAGE_SEM2);
	MUST(o, book_load(o->store, &report, &o->arena, &b, &o->e));
	assert_false(b.in_window);
	assert_null(b.foreign);
	book_release(&b);
	MUST(o, report_find(o->store, 2025, &o->stages[STAGE_SEM1], 0, &report, &o->e));
	MUST(o, book_load(o->store, &report, &o->arena, &b, &o->e));
	assert_false(b.in_window); /* July of another year */
	assert_int_equal(b.target_count, 0);
	book_release(&b);
	registers_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_origin),
		cmocka_unit_test(test_stages),
		cmocka_unit_test(test_book),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
