#include "office.h"

#include "work/summary.h"

/* The year at a glance, and who still owes what. */

enum {
	REQUIRED_ROWS = 60
};

static const struct stage_summary *of_stage(
	struct office *o, const struct stage_summary *list, const char *stage)
{
	return &list[forms_stage(o->forms, stage)->index];
}

static void test_empty_year(void **state)
{
	struct office *o = office_new();
	struct stage_summary list[32];

	(void)state;
	assert_in_range(o->forms->stage_count, 1, COUNT(list));
	MUST(o, summary_year(o->store, 2026, list, &o->e));
	for (size_t i = 0; i < o->forms->stage_count; i++) {
		assert_ptr_equal(list[i].stage, &o->forms->stages[i]);
		assert_int_equal(list[i].report.id, 0);
		assert_int_equal(list[i].progress.filled, 0);
		assert_int_equal(list[i].count.hard, 0);
		assert_string_equal(summary_state(&list[i].report), "-");
	}
	office_free(o);
}

/* Due in the month of the clock, and in that year only. */
static void test_due(void **state)
{
	static const struct {
		int64_t now_ms;
		const char *stage;
		int year;
		bool due;
	} rows[] = {
		{1783861445123, "sem1", 2026, true},   /* 12 July 2026 */
		{1783861445123, "sem1", 2025, false},
		{1783861445123, "ansit", 2026, false},
		{1768176000000, "ansit", 2026, true},  /* 12 January 2026 */
		{1768176000000, "sem1", 2026, false},
		{1797033600000, "sem2", 2026, true},   /* 12 December 2026 */
		{1797033600000, "sem2", 2027, false},
	};
	struct office *o = office_new();
	struct stage_summary list[32];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		o->clock.pinned_ms = rows[i].now_ms;
		MUST(o, summary_year(o->store, rows[i].year, list, &o->e));
		if (of_stage(o, list, rows[i].stage)->is_due != rows[i].due)
			fail_msg("row %zu: %s of %d", i, rows[i].stage, rows[i].year);
	}
	office_free(o);
}

static void test_progress(void **state)
{
	struct office *o = office_new();
	struct stage_summary list[32];
	const struct stage_summary *s;

	(void)state;
	office_act(o, "Budi");
	assert_int_equal(office_put_in(o, o->store, "sem1", "S01 " DESA1, "100"), PUT_DONE);
	assert_int_equal(office_put_in(o, o->store, "sem1", "S02 " DESA1, "200"), PUT_DONE);
	assert_int_equal(office_put_in(o, o->store, "sem1", "S03 " DESA1, ".1"), PUT_DONE);
	assert_int_equal(office_put_in(o, o->store, "sem1", "S16 " DESA1, "."), PUT_DONE);
	MUST(o, summary_year(o->store, 2026, list, &o->e));
	s = of_stage(o, list, "sem1");
	assert_string_equal(summary_state(&s->report), "draf");
	assert_int_equal(s->progress.required, OFFICE_VILLAGES * REQUIRED_ROWS);
	assert_int_equal(s->progress.filled, 3); /* the reason of S16 is owed */
	assert_int_equal(s->count.hard, 1);
	assert_int_equal(of_stage(o, list, "sem2")->report.id, 0);
	office_free(o);
}

static void test_waiting(void **state)
{
	struct office *o = office_new();
	struct report r;
	struct desk d;

	(void)state;
	office_act(o, "Budi");
	for (size_t i = 0; i < 2; i++) {
		const char *place = i == 0 ? KEL : DESA2;
		static const char *const rows[] = {"S01", "S02", "S03", "S16", "I30", "I31", "P10",
			"P11", "P12", "P13"};

		for (size_t k = 0; k < COUNT(rows) - i * 3; k++) {
			char cell[48];

			(void)snprintf(cell, sizeof(cell), "%s %s", rows[k], place);
			assert_int_equal(
				office_put_in(o, o->store, "sem1", cell, "1"), PUT_DONE);
		}
	}
	r = office_report(o, "sem1");
	MUST(o, desk_open(&d, o->store, &r, &o->e));
	for (size_t u = 0; u < d.unit_count; u++) {
		struct waiting w = summary_waiting(&d, &d.units[u]);

		assert_ptr_equal(w.unit, &d.units[u]);
		if (strcmp(d.units[u].name, "Setcam") == 0) {
			assert_int_equal(w.empty, 10 + 3 + 10);
			assert_int_equal(w.villages, 3);
			assert_int_equal(w.first_place, 1);
		} else if (strcmp(d.units[u].name, "Puskesmas Satu") == 0) {
			assert_int_equal(w.villages, 1);
			assert_int_equal(w.first_place, 1);
		} else if (strcmp(d.units[u].name, "Puskesmas") == 0) {
			assert_int_equal(w.villages, 3);
			assert_int_equal(w.first_place, 0);
		} else {
			assert_int_equal(w.empty, 3 * OFFICE_VILLAGES);
		}
	}
	desk_close(&d);
	office_free(o);
}

static void test_percent(void **state)
{
	static const struct {
		struct progress p;
		int percent;
	} rows[] = {{{0, 0}, 100}, {{0, 60}, 0}, {{1, 60}, 1}, {{59, 60}, 98}, {{60, 60}, 100},
		{{6479, 6480}, 99}};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(summary_percent(&rows[i].p), rows[i].percent);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_empty_year),
		cmocka_unit_test(test_due),
		cmocka_unit_test(test_progress),
		cmocka_unit_test(test_waiting),
		cmocka_unit_test(test_percent),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
