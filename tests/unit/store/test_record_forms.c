#include "old.h"
#include "registers.h"

/* Who may write which form is the database's own, taken from the forms when they are new. */

static void test_older(void **state)
{
	struct registers *r = registers_bare();
	struct office *o = &r->o;
	struct report report;

	(void)state;
	registers_places(r);
	old_make(o, 7);
	office_open(o);
	assert_int_equal(office_number(o, "PRAGMA user_version"), steps_count());
	assert_int_equal(office_number(o, "SELECT count(*) FROM form_writer"), 10);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'writer'"), 0);
	report = office_report(o, STAGE_SEM1);
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &report, FORM_KENDALA, "x", "1"), PUT_DONE);
	report = office_report(o, STAGE_APBD);
	office_act(o, "Vera"); /* may begin a report now, where only writers of numbers could */
	assert_int_equal(registers_add(r, &report, FORM_PENANDAAN, "x", "1"), PUT_DONE);
	registers_sound(r);
	registers_free(r);
}

static void reopen(struct registers *r)
{
	store_close(r->o.store);
	office_open(&r->o);
}

/* Forms given by hand at the next opening change nothing that was known. */
static void test_changed_forms(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_ANSIT);

	(void)state;
	r->forms[FORM_KENDALA].writers |= WRITER(VERIFIER);
	reopen(r);
	office_act(o, "Vera");
	assert_int_equal(registers_add(r, &report, FORM_KENDALA, "x", ""), PUT_REFUSED);
	assert_false(store_adopt(o->store, &o->e));
	office_act(o, "Dewi");
	MUST(o, store_adopt(o->store, &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'writer'"
					  " AND row = 'kendala' AND before = 'operator'"
					  " AND after = 'operator,verifier' AND user = 'Dewi'"),
		1);
	office_act(o, "Vera");
	assert_int_equal(registers_add(r, &report, FORM_KENDALA, "x", ""), PUT_DONE);
	registers_sound(r);
	registers_free(r);
}

/* A form that comes with a later file is taken when the database is opened; one that goes is let go
 * by the admin. */
static void test_fresh_and_gone(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_ANSIT);

	(void)state;
	r->forms[FORM_KENDALA].name = "hambatan";
	reopen(r);
	assert_int_equal(office_number(o, "SELECT count(*) FROM form_writer WHERE form IN"
					  " ('hambatan', 'kendala')"),
		2);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'writer'"
					  " AND row = 'hambatan' AND before = '' AND user = ''"),
		1);
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &report, FORM_KENDALA, "x", ""), PUT_DONE);
	office_act(o, "Dewi");
	MUST(o, store_adopt(o->store, &o->e));
	MUST(o, store_adopt(o->store, &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'writer'"
					  " AND row = 'kendala' AND after = ''"),
		1);
	assert_int_equal(
		office_number(o, "SELECT count(*) FROM form_writer WHERE form = 'kendala'"), 0);
	registers_sound(r);
	registers_free(r);
}

/* Records of what the forms no longer know are left out, and stay. */
static void test_unknown_left_out(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report apbd = office_report(o, STAGE_APBD), sem1 = office_report(o, STAGE_SEM1);
	struct records all;

	(void)state;
	office_act(o, "Vera");
	assert_int_equal(registers_add(r, &apbd, FORM_PENANDAAN, "x", "1"), PUT_DONE);
	assert_int_equal(registers_line(r, &apbd, r->last, "y"), PUT_DONE);
	assert_int_equal(registers_check(r, &sem1, 0, DESA1), PUT_DONE);
	assert_int_equal(registers_check(r, &sem1, 1, DESA2), PUT_DONE);
	r->fields[FORM_BELANJA][FIELD_URAIAN].name = "zzz";
	all = registers_load(r, &apbd);
	assert_int_equal(all.count, 2);
	assert_string_equal(all.list[1]->values[FIELD_URAIAN], "");
	records_release(&all);
	r->forms[FORM_PENANDAAN].name = "lain";
	all = registers_load(r, &apbd);
	assert_int_equal(all.count, 0); /* a line without what it stands under neither */
	records_release(&all);
	r->items[0].name = "7.7";
	all = registers_load(r, &sem1);
	assert_int_equal(all.count, 1);
	records_release(&all);
	r->book.place_count = 2; /* DESA2 is no longer in the list */
	all = registers_load(r, &sem1);
	assert_int_equal(all.count, 0);
	records_release(&all);
	assert_int_equal(office_number(o, "SELECT count(*) FROM record"), 4);
	registers_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_older),
		cmocka_unit_test(test_changed_forms),
		cmocka_unit_test(test_fresh_and_gone),
		cmocka_unit_test(test_unknown_left_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
