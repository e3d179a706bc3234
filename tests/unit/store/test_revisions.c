#include "signed.h"

/* What revisions of a report are to each other and to other stages: links of origin, books, windows, and
 * the history of what was copied. */

static enum put_result take(
	struct registers *r, struct report *report, int form, const struct record *origin)
{
	const char *const values[REGISTER_FIELDS] = {"diambil", NULL, NULL, NULL};
	const struct record_new n = {
		.report = report, .form = &r->forms[form], .origin = origin->id, .values = values};

	return record_add(r->o.store, &r->o.arena, &n, &r->book, &r->last, &r->o.e);
}

/* What was taken from a report finds the copy in its newest revision; once stays once. */
static void test_origin_from(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report ansit = office_report(o, STAGE_ANSIT), old;
	struct report apbd = office_report(o, STAGE_APBD);
	const struct form *kendala = &r->forms[FORM_KENDALA];
	struct records all, taken;

	(void)state;
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &ansit, FORM_KENDALA, "a", "5"), PUT_DONE);
	assert_int_equal(take(r, &apbd, FORM_PENANDAAN, r->last), PUT_DONE);
	assert_int_equal(registers_add(r, &ansit, FORM_KENDALA, "b", ""), PUT_DONE);
	signed_walk(o, &ansit);
	old = ansit;
	MUST(o, report_reopen(o->store, &ansit, "lagi", &o->e));
	all = registers_load(r, &ansit);
	assert_int_equal(registers_put(r, &ansit, all.list[0], FIELD_BIAYA, "9"), PUT_DONE);
	assert_int_equal(all.list[0]->stages, 1U << STAGE_APBD);
	assert_int_equal(all.list[1]->stages, 0);
	taken = registers_load(r, &apbd);
	assert_int_equal(taken.list[0]->origin.id, all.list[0]->id);
	assert_string_equal(taken.list[0]->origin.values[FIELD_BIAYA], "9");
	records_release(&taken);
	/* taken now, from the copy: the link names the root */
	assert_int_equal(take(r, &apbd, FORM_PENANDAAN, all.list[1]), PUT_DONE);
	assert_int_equal(r->last->origin.id, all.list[1]->id);
	assert_int_equal(office_number(o, "SELECT count(*) FROM record AS r JOIN record AS o"
					  " ON o.id = r.origin WHERE o.root IS NOT NULL"),
		0);
	records_release(&all);
	all = registers_load(r, &ansit);
	assert_int_equal(all.list[1]->stages, 1U << STAGE_APBD);
	/* one that is gone in the newest revision is gone, whatever stood before */
	assert_int_equal(record_delete(o->store, &ansit, signed_record(&all, kendala, 0, 1),
				 &r->book, &o->e),
		PUT_DONE);
	assert_int_equal(
		take(r, &apbd, FORM_PENANDAAN, signed_record(&all, kendala, 0, 1)), PUT_REFUSED);
	records_release(&all);
	all = registers_load(r, &old);
	assert_int_equal(
		take(r, &apbd, FORM_PENANDAAN, signed_record(&all, kendala, 0, 1)), PUT_REFUSED);
	records_release(&all);
	taken = registers_load(r, &apbd);
	assert_true(taken.list[0]->origin.deleted);
	assert_false(taken.list[1]->origin.deleted);
	records_release(&taken);
	registers_sound(r);
	registers_free(r);
}

/* The report that took is opened again: the source still knows it was taken, until the copy goes. */
static void test_origin_to(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report ansit = office_report(o, STAGE_ANSIT), apbd = office_report(o, STAGE_APBD);
	struct report old;
	struct records all;

	(void)state;
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &ansit, FORM_KENDALA, "a", "5"), PUT_DONE);
	assert_int_equal(take(r, &apbd, FORM_PENANDAAN, r->last), PUT_DONE);
	/* and a link within the report */
	assert_int_equal(registers_add(r, &ansit, FORM_KENDALA, "b", ""), PUT_DONE);
	signed_walk(o, &apbd);
	old = apbd;
	MUST(o, report_reopen(o->store, &apbd, "lagi", &o->e));
	all = registers_load(r, &ansit);
	assert_int_equal(all.list[0]->stages, 1U << STAGE_APBD);
	records_release(&all);
	all = registers_load(r, &apbd);
	assert_int_equal(all.list[0]->origin.year, 2026);
	assert_string_equal(all.list[0]->origin.values[FIELD_BIAYA], "5");
	assert_int_equal(record_delete(o->store, &apbd, all.list[0], &r->book, &o->e), PUT_DONE);
	records_release(&all);
	all = registers_load(r, &ansit);
	assert_int_equal(all.list[0]->stages, 0);
	records_release(&all);
	all = registers_load(r, &old);
	assert_int_equal(all.count, 1);
	records_release(&all);
	registers_sound(r);
	registers_free(r);
}

/* Within one report each revision keeps to itself. */
static void test_origin_within(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report apbd = office_report(o, STAGE_APBD), old;
	const struct form *penandaan = &r->forms[FORM_PENANDAAN];
	struct records was, all;
	int64_t first;

	(void)state;
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &apbd, FORM_PENANDAAN, "a", "5"), PUT_DONE);
	first = r->last->id;
	office_act(o, "Catur");
	assert_int_equal(take(r, &apbd, FORM_REGULASI, r->last), PUT_DONE);
	signed_walk(o, &apbd);
	old = apbd;
	MUST(o, report_reopen(o->store, &apbd, "lagi", &o->e));
	all = registers_load(r, &apbd);
	was = registers_load(r, &old);
	assert_int_equal(
		registers_put(r, &apbd, signed_record(&all, penandaan, 0, 1), FIELD_BIAYA, "6"),
		PUT_DONE);
	assert_int_equal(was.list[1]->origin.id, first);
	assert_int_equal(all.list[1]->origin.id, signed_record(&all, penandaan, 0, 1)->id);
	assert_int_not_equal(all.list[1]->origin.id, first);
	records_release(&was);
	records_release(&all);
	all = registers_load(r, &apbd);
	was = registers_load(r, &old);
	assert_string_equal(all.list[1]->origin.values[FIELD_BIAYA], "6");
	assert_string_equal(was.list[1]->origin.values[FIELD_BIAYA], "5");
	assert_int_equal(all.list[0]->stages, 1U << STAGE_APBD);
	assert_int_equal(was.list[0]->stages, 1U << STAGE_APBD);
	records_release(&was);
	records_release(&all);
	/* the one in the middle too */
	signed_walk(o, &apbd);
	old = apbd;
	MUST(o, report_reopen(o->store, &apbd, "lagi", &o->e));
	was = registers_load(r, &old);
	assert_int_equal(was.list[1]->origin.id, was.list[0]->id);
	records_release(&was);
	registers_sound(r);
	registers_free(r);
}

/* The records in memory say who wrote them last, and up to which row of the log they are known. */
static void test_seen(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report sem1 = office_report(o, STAGE_SEM1);
	struct records all;
	struct cell c;

	(void)state;
	signed_fill(r, &sem1);
	office_act(o, "Vera");
	assert_int_equal(registers_check(r, &sem1, 1, DESA1), PUT_DONE);
	assert_true(r->last->by_verifier);
	assert_int_equal(r->last->user_id, o->store->actor.user);
	assert_int_equal(r->last->seen, office_number(o, "SELECT max(revision) FROM record"));
	assert_int_equal(registers_put(r, &sem1, r->last, FIELD_URAIAN, "tidak"), PUT_DONE);
	MUST(o, record_newest(o->store, &o->arena, r->last, &o->e));
	assert_int_equal(r->last->seen, office_number(o, "SELECT max(revision) FROM answer"));
	all = registers_load(r, &sem1);
	for (size_t i = 0; i < all.count; i++) {
		const struct record *one = all.list[i];

		assert_int_equal(one->by_verifier, one->form == &r->forms[FORM_DBB]);
		assert_string_equal(one->user, one->by_verifier ? "Vera" : "Ani");
		if (one->id == r->last->id)
			assert_int_equal(one->seen, r->last->seen);
	}
	records_release(&all);
	MUST(o, cell_get(o->store, &o->arena, &sem1, &o->rows[ROW_I01], DESA1, &c, &o->e));
	assert_string_equal(c.user, "Citra");
	assert_int_equal(c.user_id, user_find(o->store, &o->arena, "Citra")->id);
	registers_free(r);
}

/* The window is looked at by the clock while people write, at the day it was handed in afterwards. */
static void test_window(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report sem1 = office_report(o, STAGE_SEM1);
	const int64_t october = 1790861445123;
	struct book b;

	(void)state;
	o->stages[STAGE_SEM1].months[0] = 7;
	o->stages[STAGE_SEM1].month_count = 1;
	signed_fill(r, &sem1);
	signed_walk(o, &sem1);
	o->clock.pinned_ms = october;
	MUST(o, book_load(o->store, &sem1, &o->arena, &b, &o->e));
	assert_true(b.in_window);
	assert_int_equal(b.is_signed, 1U << STAGE_SEM1);
	book_release(&b);
	MUST(o, report_reopen(o->store, &sem1, "lagi", &o->e));
	MUST(o, book_load(o->store, &sem1, &o->arena, &b, &o->e));
	assert_false(b.in_window);
	assert_int_equal(b.is_signed, 0);
	book_release(&b);
	office_act(o, "Vera");
	signed_confirm(o, &sem1);
	office_act(o, "Ani");
	MUST(o, report_move(o->store, &sem1, FLOW_SUBMIT, "", &o->e));
	o->clock.pinned_ms = 1783861445123; /* July */
	MUST(o, book_load(o->store, &sem1, &o->arena, &b, &o->e));
	assert_false(b.in_window); /* handed in in October */
	book_release(&b);
	registers_free(r);
}

/* Other stages see the newest revision; one opened by name shows what it holds. */
static void test_books(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report sem1 = office_report(o, STAGE_SEM1), old, sem2 = office_report(o, STAGE_SEM2);
	struct book b;
	size_t kota = 1; /* DESA1 */

	(void)state;
	signed_fill(r, &sem1);
	signed_walk(o, &sem1);
	old = sem1;
	MUST(o, report_reopen(o->store, &sem1, "lagi", &o->e));
	assert_int_equal(office_put(o, &sem1, ROW_S01, DESA1, "8"), PUT_DONE);
	MUST(o, book_load(o->store, &sem2, &o->arena, &b, &o->e));
	assert_int_equal(sheet_at(b.periods[PERIOD_PREVIOUS], ROW_S01, kota)->number, 8);
	assert_int_equal(sheet_at(b.periods[PERIOD_STAGES + STAGE_SEM1], ROW_S01, kota)->number, 8);
	book_release(&b);
	MUST(o, book_load(o->store, &old, &o->arena, &b, &o->e));
	assert_int_equal(sheet_at(b.periods[PERIOD_NOW], ROW_S01, kota)->number, 7);
	assert_int_equal(sheet_at(b.periods[PERIOD_STAGES + STAGE_SEM1], ROW_S01, kota)->number, 7);
	book_release(&b);
	registers_free(r);
}

/* What is copied goes on having its history; the revision before has nothing of what came later. */
static void test_history(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report sem1 = office_report(o, STAGE_SEM1), old;
	struct records all;
	struct record *one;
	struct change *list;
	size_t count, before;

	(void)state;
	signed_fill(r, &sem1);
	signed_walk(o, &sem1);
	old = sem1;
	MUST(o, report_reopen(o->store, &sem1, "lagi", &o->e));
	assert_int_equal(office_put(o, &sem1, ROW_S01, DESA1, "8"), PUT_DONE);
	MUST(o, changes_of_cell(o->store, &o->arena, &sem1, &o->rows[ROW_S01], DESA1, &list, &count,
			&o->e));
	assert_int_equal(count, 3); /* written, agreed to, written again */
	assert_string_equal(list[0].report, "2026/sem1/2");
	assert_string_equal(list[0].before, "7");
	assert_string_equal(list[1].act, "review");
	assert_string_equal(list[2].report, "2026/sem1");
	MUST(o, changes_of_cell(
			o->store, &o->arena, &old, &o->rows[ROW_S01], DESA1, &list, &count, &o->e));
	assert_int_equal(count, 2);
	all = registers_load(r, &sem1);
	one = signed_record(&all, &r->forms[FORM_KENDALA], 0, 1);
	MUST(o, changes_of_record(o->store, &o->arena, &sem1, one, NULL, &list, &before, &o->e));
	assert_int_equal(registers_put(r, &sem1, one, FIELD_BIAYA, "6"), PUT_DONE);
	MUST(o, changes_of_record(o->store, &o->arena, &sem1, one, NULL, &list, &count, &o->e));
	assert_int_equal(count, before + 1);
	MUST(o, changes_of_record(o->store, &o->arena, &sem1, one, &one->form->fields[FIELD_BIAYA],
			&list, &count, &o->e));
	assert_int_equal(count, 2);
	records_release(&all);
	all = registers_load(r, &old);
	one = signed_record(&all, &r->forms[FORM_KENDALA], 0, 1);
	MUST(o, changes_of_record(o->store, &o->arena, &old, one, NULL, &list, &count, &o->e));
	assert_int_equal(count, before);
	records_release(&all);
	registers_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_origin_from),
		cmocka_unit_test(test_origin_to),
		cmocka_unit_test(test_origin_within),
		cmocka_unit_test(test_seen),
		cmocka_unit_test(test_window),
		cmocka_unit_test(test_books),
		cmocka_unit_test(test_history),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
