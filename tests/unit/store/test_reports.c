#include "office.h"

static void test_parse_and_show(void **state)
{
	static const struct {
		const char *text;
		bool ok;
		int year, stage, revision;
		const char *shown;
	} rows[] = {
		{"2026/sem1", true, 2026, STAGE_SEM1, 0, "2026/sem1"},
		{"2026/sem1/1", true, 2026, STAGE_SEM1, 1, "2026/sem1"},
		{"2100/ansit/12", true, 2100, STAGE_ANSIT, 12, "2100/ansit/12"},
		{"", false, 0, 0, 0, ""},
		{"2026", false, 0, 0, 0, ""},
		{"2026/", false, 0, 0, 0, ""},
		{"2026/sem3", false, 0, 0, 0, ""},
		{"2026/sem1/", false, 0, 0, 0, ""},
		{"2026/sem1/0", false, 0, 0, 0, ""},
		{"2026/sem1/123", false, 0, 0, 0, ""},
		{"2026/sem1/1x", false, 0, 0, 0, ""},
		{"26/sem1", false, 0, 0, 0, ""},
		{"20260/sem1", false, 0, 0, 0, ""},
		{"1999/sem1", false, 0, 0, 0, ""},
		{"-026/sem1", false, 0, 0, 0, ""},
		{"2026/semxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx1",
			false, 0, 0, 0, ""},
	};
	struct office *o = calloc(1, sizeof(*o));
	const struct stage *stage;
	int year, revision;

	(void)state;
	assert_non_null(o);
	office_forms(o);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct report r = {0};
		char shown[REPORT_TEXT];
		bool ok = report_parse(
			&o->forms, rows[i].text, &r.year, &r.stage, &r.revision, &o->e);

		assert_int_equal(ok, rows[i].ok);
		if (!ok)
			continue;
		assert_int_equal(r.year, rows[i].year);
		assert_ptr_equal(r.stage, &o->stages[rows[i].stage]);
		assert_int_equal(r.revision, rows[i].revision);
		report_show(&r, shown);
		assert_string_equal(shown, rows[i].shown);
	}
	assert_false(report_parse(&o->forms, "x", &year, &stage, &revision, &o->e));
	assert_non_null(strstr(o->e.text, "ansit, apbd, sem1, sem2"));
	free(o);
}

static void test_find_and_open(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1), again;
	int years[4];

	(void)state;
	assert_int_equal(r.id, 0);
	assert_int_equal(r.revision, 1);
	assert_int_equal(report_years(o->store, years, 4), 0);
	office_act(o, "Vera");
	assert_false(report_open(o->store, &r, &o->e));
	assert_int_equal(r.id, 0);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"), 1);
	office_act(o, "Budi");
	again = r;
	MUST(o, report_open(o->store, &r, &o->e));
	assert_true(r.id > 0);
	MUST(o, report_open(o->store, &again, &o->e)); /* somebody made it meanwhile */
	assert_int_equal(again.id, r.id);
	office_past_guards(o,
		"INSERT INTO report(year, stage, revision, state) VALUES(2026, 'sem1', 2, 'draft'),"
		" (2025, 'sem2', 1, 'draft')");
	MUST(o, report_find(o->store, 2026, r.stage, 0, &again, &o->e));
	assert_int_equal(again.revision, 2);
	MUST(o, report_find(o->store, 2026, r.stage, 1, &again, &o->e));
	assert_int_equal(again.id, r.id);
	assert_false(report_find(o->store, 2026, r.stage, 3, &again, &o->e));
	assert_non_null(strstr(o->e.text, "2026/sem1/3"));
	assert_int_equal(report_years(o->store, years, 4), 2);
	assert_int_equal(years[0], 2026);
	assert_int_equal(years[1], 2025);
	assert_int_equal(report_years(o->store, years, 1), 1);
	office_free(o);
}

static void test_sources(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	int64_t one = unit_of(o->store, "Puskesmas", DESA1),
		two = unit_of(o->store, "Puskesmas", DESA2);

	(void)state;
	assert_int_not_equal(one, two);
	assert_null(source_get(o->store, &o->arena, &r, one));
	office_act(o, "Budi");
	assert_false(source_put(o->store, &r, one, "Lap. 1", &o->e));
	assert_int_equal(r.id, 0);
	office_act(o, "Ani");
	assert_false(source_put(o->store, &r, one, "  ", &o->e));
	assert_false(source_put(o->store, &r, 999, "Lap.", &o->e));
	MUST(o, source_put(o->store, &r, one, " Lap. 1\n", &o->e));
	assert_string_equal(source_get(o->store, &o->arena, &r, one), "Lap. 1");
	assert_null(source_get(o->store, &o->arena, &r, two));
	/* Named for one unit, it opens that unit's villages only, and in this report only. */
	assert_int_equal(office_put(o, &r, ROW_I01, DESA1, "4"), PUT_DONE);
	assert_int_equal(office_put(o, &r, ROW_I01, DESA2, "4"), PUT_SOURCE);
	r = office_report(o, STAGE_ANSIT);
	assert_int_equal(office_put(o, &r, ROW_I01, DESA1, "4"), PUT_SOURCE);
	r = office_report(o, STAGE_SEM1);
	MUST(o, source_put(o->store, &r, one, "Lap. 2", &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'source'"
					  " AND before = 'Lap. 1' AND after = 'Lap. 2'"
					  " AND note = 'Puskesmas Satu'"),
		1);
	office_free(o);
}

static void put_in(struct office *o, int year, int stage, const char *place, const char *value)
{
	struct report r;

	MUST(o, report_find(o->store, year, &o->stages[stage], 0, &r, &o->e));
	assert_int_equal(office_put(o, &r, ROW_S01, place, value), PUT_DONE);
}

static int64_t number_at(const struct book *b, int period, size_t place)
{
	const struct datum *d = sheet_at(b->periods[period], ROW_S01, place);

	return d->state == DATUM_NUMBER ? d->number : -1;
}

static void test_book(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	struct cell_write w = office_write(o, &r, ROW_S01, DESA2, NULL);
	struct book b;

	(void)state;
	office_act(o, "Dewi");
	MUST(o, village_add(o->store, "64.08.09.2004", "Baru", 2027, "pemekaran", &o->e));
	office_act(o, "Budi");
	put_in(o, 2026, STAGE_ANSIT, DESA1, "10");
	put_in(o, 2026, STAGE_SEM2, DESA1, "30");
	MUST(o, report_find(o->store, 2026, &o->stages[STAGE_SEM1], 0, &r, &o->e));

	/* Nothing written yet: there is an empty sheet to write into. */
	MUST(o, book_load(o->store, &r, &o->arena, &b, &o->e));
	assert_non_null(b.periods[PERIOD_NOW]);
	assert_int_equal(number_at(&b, PERIOD_NOW, 1), -1);
	assert_null(b.periods[PERIOD_LAST_YEAR]);
	book_release(&b);

	w.reason = "hilang";
	w.note = "lihat surat";
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	put_in(o, 2026, STAGE_SEM1, DESA1, "20");
	w.place = KEL;
	w.reason = "";
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	MUST(o, book_load(o->store, &r, &o->arena, &b, &o->e));
	assert_string_equal(b.district_code, "64.08.09");
	assert_int_equal(b.place_count, 4);
	assert_string_equal(b.places[0].kind, "Kel.");
	assert_string_equal(b.places[1].kind, "Desa");
	assert_string_equal(b.places[1].name, "Sepaso");
	assert_int_equal(b.period_count, PERIOD_STAGES + OFFICE_STAGES);
	assert_int_equal(number_at(&b, PERIOD_NOW, 1), 20);
	assert_int_equal(number_at(&b, PERIOD_PREVIOUS, 1), 10);
	assert_int_equal(number_at(&b, PERIOD_STAGES + STAGE_ANSIT, 1), 10);
	assert_int_equal(number_at(&b, PERIOD_STAGES + STAGE_SEM2, 1), 30);
	assert_ptr_equal(b.periods[PERIOD_STAGES + STAGE_SEM1], b.periods[PERIOD_NOW]);
	assert_null(b.periods[PERIOD_STAGES + STAGE_APBD]);
	assert_int_equal(sheet_at(b.periods[PERIOD_NOW], ROW_S01, 2)->state, DATUM_NO_DATA);
	assert_true(sheet_at(b.periods[PERIOD_NOW], ROW_S01, 2)->noted);
	assert_int_equal(sheet_at(b.periods[PERIOD_NOW], ROW_S01, 0)->state, DATUM_NO_DATA_BARE);
	assert_int_equal(sheet_at(b.periods[PERIOD_NOW], ROW_I01, 1)->state, DATUM_EMPTY);
	book_release(&b);
	office_free(o);
}

static void test_book_of_next_year(void **state)
{
	struct office *o = office_new();
	struct report r;
	struct book b;

	(void)state;
	office_act(o, "Budi");
	put_in(o, 2026, STAGE_SEM2, DESA1, "30");
	put_in(o, 2026, STAGE_ANSIT, DESA1, "10");
	office_act(o, "Dewi");
	MUST(o, village_retire(o->store, KEL, 2027, "digabung", &o->e));
	office_act(o, "Budi");
	put_in(o, 2027, STAGE_ANSIT, DESA1, "40");
	MUST(o, report_find(o->store, 2027, &o->stages[STAGE_ANSIT], 0, &r, &o->e));
	MUST(o, book_load(o->store, &r, &o->arena, &b, &o->e));
	assert_int_equal(b.place_count, 3);
	assert_int_equal(number_at(&b, PERIOD_NOW, 0), 40);
	assert_int_equal(number_at(&b, PERIOD_PREVIOUS, 0), 30);
	assert_int_equal(number_at(&b, PERIOD_LAST_YEAR, 0), 10);
	assert_null(b.periods[PERIOD_STAGES + STAGE_SEM2]);
	book_release(&b);
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parse_and_show),
		cmocka_unit_test(test_find_and_open),
		cmocka_unit_test(test_sources),
		cmocka_unit_test(test_book),
		cmocka_unit_test(test_book_of_next_year),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
