#include "office.h"
#include "store/flow.h"
#include "store/target.h"
#include "work/picture.h"

/* The camat's page: bars beside the stage before, the lowest villages, what was answered and confirmed. */

struct seen {
	struct office *o;
	struct desk desk;
	struct picture p;
};

static void put(struct office *o, const char *stage, const char *cell, const char *text)
{
	assert_int_equal(office_put_in(o, o->store, stage, cell, text), PUT_DONE);
}

/* I02 of S04 and I05 of S05; in DESA1 one of two weighs little beside ninety of a hundred. */
static void fill(struct office *o)
{
	static const struct {
		const char *stage, *cell, *text;
	} cells[] = {
		{"ansit", "S04 " DESA1, "2"},
		{"ansit", "I02 " DESA1, "2"},
		{"ansit", "S05 " DESA1, "100"},
		{"ansit", "I05 " DESA1, "84"},
		{"ansit", "I14 " DESA1, "7"},
		{"sem1", "S04 " DESA1, "2"},
		{"sem1", "I02 " DESA1, "1"},
		{"sem1", "S05 " DESA1, "100"},
		{"sem1", "I05 " DESA1, "90"},
		{"sem1", "I14 " DESA1, "5"},
		{"sem1", "S04 " DESA2, "100"},
		{"sem1", "I02 " DESA2, "80"},
		{"sem1", "S05 " DESA2, "100"},
		{"sem1", "I05 " DESA2, "80"},
		{"sem1", "I14 " DESA2, "."},
		/* a bound, of S08 and S09: no coverage */
		{"sem1", "S08 " DESA1, "900"},
		{"sem1", "S09 " DESA1, "100"},
		{"sem1", "I13 " DESA1, "1"},
	};

	office_act(o, "Ani");
	office_sources(o, "ansit");
	office_sources(o, "sem1");
	for (size_t i = 0; i < COUNT(cells); i++)
		put(o, cells[i].stage, cells[i].cell, cells[i].text);
}

static struct seen look(struct office *o)
{
	struct seen s = {.o = o};
	struct report r = office_report(o, "sem1");

	MUST(o, desk_open(&s.desk, o->store, &r, &o->e));
	MUST(o, picture_make(&s.desk, &o->arena, &s.p, &o->e));
	return s;
}

static void seen_free(struct seen *s)
{
	desk_close(&s->desk);
	office_free(s->o);
}

static struct seen seen_new(void)
{
	struct office *o = office_new();

	fill(o);
	return look(o);
}

static const struct picture_bar *bar(const struct seen *s, const char *row)
{
	for (size_t i = 0; i < s->p.bar_count; i++) {
		if (strcmp(s->p.bars[i].row->name, row) == 0)
			return &s->p.bars[i];
	}
	fail_msg("no bar of %s", row);
	return NULL;
}

static void test_bars(void **state)
{
	struct seen s = seen_new();
	const struct picture_bar *b = bar(&s, "I02");

	(void)state;
	assert_int_equal(s.p.bar_count, 31);
	assert_string_equal(s.p.bars[0].row->name, "I01");
	assert_int_equal(s.p.bars[0].now, -1);
	assert_false(s.p.bars[0].has_change);
	assert_int_equal(b->now, 794); /* 81 of 102, rounded down */
	assert_int_equal(b->before, 1000);
	assert_int_equal(b->change, -21); /* 100% to 79%, as both are shown */
	assert_true(b->fell);
	b = bar(&s, "I05");
	assert_int_equal(b->now, 850);
	assert_int_equal(b->change, 1);
	assert_false(b->fell);
	seen_free(&s);
}

/* On the wrong side of what the kabupaten wants, though it rose. */
static void test_target(void **state)
{
	struct office *o = office_new();
	struct seen s;

	(void)state;
	fill(o);
	MUST(o, target_put(o->store, forms_row(o->forms, "I05"), 2026, 900, "RKPD", &o->e));
	MUST(o, target_put(o->store, forms_row(o->forms, "I02"), 2026, 700, "RKPD", &o->e));
	s = look(o);
	assert_true(bar(&s, "I05")->misses);
	assert_false(bar(&s, "I05")->fell);
	assert_false(bar(&s, "I02")->misses);
	seen_free(&s);
}

/* Fewer of a count is neither better nor worse. */
static void test_count(void **state)
{
	struct seen s = seen_new();
	const struct picture_bar *b = bar(&s, "I14");

	(void)state;
	assert_true(b->is_count);
	assert_int_equal(b->now, 5);
	assert_int_equal(b->before, 7);
	assert_int_equal(b->change, -2);
	assert_false(b->fell);
	seen_free(&s);
}

/* 91 of 102 and 160 of 200: a mean of per cents would have put Sepaso (50% and 90%) lowest. */
static void test_villages(void **state)
{
	struct seen s = seen_new();

	(void)state;
	assert_int_equal(s.p.village_count, 2);
	assert_string_equal(s.desk.book.places[s.p.villages[0].place].code, DESA2);
	assert_int_equal(s.p.villages[0].permille, 800);
	assert_string_equal(s.desk.book.places[s.p.villages[1].place].code, DESA1);
	assert_int_equal(s.p.villages[1].permille, 892);
	seen_free(&s);
}

static void test_sort(void **state)
{
	struct seen s = seen_new();

	(void)state;
	picture_sort(&s.p, true);
	assert_string_equal(s.p.bars[0].row->name, "I02"); /* it fell */
	assert_string_equal(s.p.bars[1].row->name, "I13"); /* a bound of 0,1% */
	assert_string_equal(s.p.bars[2].row->name, "I05");
	assert_string_equal(s.p.bars[3].row->name, "I01"); /* unknown: as the forms have them */
	picture_sort(&s.p, false);
	assert_string_equal(s.p.bars[0].row->name, "I01");
	seen_free(&s);
}

static void test_units(void **state)
{
	struct office *o = office_new();
	struct report r;
	struct unit *list;
	size_t count;
	struct seen s;

	(void)state;
	fill(o);
	s = look(o);
	assert_int_equal(s.p.answering, 4); /* Setcam, Puskesmas, Puskesmas Satu, PLKB */
	assert_int_equal(s.p.confirmed, 0);
	assert_null(picture_step(&s.desk, "submitted"));
	desk_close(&s.desk);
	r = office_report(o, "sem1");
	office_act(o, "Vera");
	MUST(o, units_list(o->store, &o->arena, &list, &count, &o->e));
	for (size_t i = 0; i < count; i++)
		MUST(o, confirm_put(o->store, &r, list[i].id, "Lap.", &o->e));
	office_act(o, "Ani");
	MUST(o, report_move(o->store, &r, FLOW_SUBMIT, "", &o->e));
	s = look(o);
	assert_int_equal(s.p.confirmed, 4);
	assert_string_equal(picture_step(&s.desk, "submitted")->user, "Ani");
	assert_int_equal(s.p.reviewed.all, 13);
	assert_int_equal(s.p.reviewed.done, 0);
	assert_int_equal(s.p.reviewed.changed, 0);
	assert_int_equal(s.p.difference_count, 0);
	seen_free(&s);
}

/* A warning without an answer is counted apart from one with a note beside its cell. */
static void test_answers(void **state)
{
	struct seen s = seen_new();
	size_t before = s.p.unanswered;
	struct report r = office_report(s.o, "sem1");
	struct cell_write w = {.report = &r,
		.row = forms_row(s.o->forms, "I05"),
		.place = DESA1,
		.value = "190",
		.base = BASE_ANY};
	size_t failing;

	(void)state;
	desk_close(&s.desk);
	assert_int_equal(cell_put(s.o->store, &w, &s.o->e), PUT_DONE);
	s = look(s.o);
	failing = s.p.unanswered;
	assert_true(failing > before); /* more than there are */
	assert_int_equal(s.p.accepted, 0);
	assert_int_equal(s.p.noted, 0);
	seen_free(&s);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bars),
		cmocka_unit_test(test_target),
		cmocka_unit_test(test_count),
		cmocka_unit_test(test_villages),
		cmocka_unit_test(test_sort),
		cmocka_unit_test(test_units),
		cmocka_unit_test(test_answers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
