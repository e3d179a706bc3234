#include "office.h"
#include "store/place.h"

/* Two people on one cell: the later one is told who wrote what when, and chooses; neither value is
 * lost, and the log has both. */

struct two {
	struct office *o;
	struct store *other;
};

/* Ani sits at S03 of DESA1; Bayu writes through a connection of his own. */
static struct two two_new(void)
{
	struct two t = {.o = office_new()};

	office_act(t.o, "Ani");
	office_sources(t.o, "sem1");
	t.other = office_connect(t.o);
	office_act_in(t.o, t.other, "Bayu");
	office_entry(t.o, "Ani", "S03 " DESA1);
	return t;
}

static void two_free(struct two *t)
{
	store_close(t->other);
	office_free(t->o);
}

static void bayu_writes(struct two *t, const char *text)
{
	assert_int_equal(office_put_in(t->o, t->other, "sem1", "S03 " DESA1, text), PUT_DONE);
}

/* Ani typed 5 while Bayu wrote 7. */
static struct two in_conflict(void)
{
	struct two t = two_new();

	(void)office_keys(t.o, "5");
	bayu_writes(&t, "7");
	(void)office_keys(t.o, "Enter");
	return t;
}

static void test_told(void **state)
{
	struct two t = in_conflict();
	struct cell c = office_cell(t.o, "S03 " DESA1);

	(void)state;
	assert_at(t.o, "S04 " DESA1); /* type-ahead goes on */
	assert_cell(t.o, "S03 " DESA1, "7");
	assert_int_equal(c.why, PENDING_CONFLICT);
	assert_string_equal(c.pending, "5");
	(void)office_keys(t.o, "-");
	assert_true(office_says(t.o, "Bayu menulis 7 (12 Jul 13.04), Anda mengetik 5"));
	two_free(&t);
}

static void test_mine(void **state)
{
	struct two t = in_conflict();

	(void)state;
	(void)office_keys(t.o, "- m");
	assert_cell(t.o, "S03 " DESA1, "5");
	assert_null(office_cell(t.o, "S03 " DESA1).pending);
	assert_true(office_logged(t.o, "S03 " DESA1, "cell", "7"));
	assert_true(office_logged(t.o, "S03 " DESA1, "cell", "5"));
	assert_int_equal(office_keys(t.o, "m"), ENTRY_BEEP);
	two_free(&t);
}

static void test_theirs(void **state)
{
	struct two t = in_conflict();

	(void)state;
	(void)office_keys(t.o, "- t");
	assert_cell(t.o, "S03 " DESA1, "7");
	assert_null(office_cell(t.o, "S03 " DESA1).pending);
	assert_string_equal(t.o->entry.edit.text, "7");
	assert_true(office_logged(t.o, "S03 " DESA1, "cell", "7"));
	assert_true(office_logged(t.o, "S03 " DESA1, "declined", "5"));
	two_free(&t);
}

/* The later one mends it by typing: that is a choice too. */
static void test_typed_over(void **state)
{
	struct two t = in_conflict();

	(void)state;
	(void)office_keys(t.o, "- 6 Enter");
	assert_cell(t.o, "S03 " DESA1, "6");
	assert_null(office_cell(t.o, "S03 " DESA1).pending);
	two_free(&t);
}

/* Both wrote the same: nobody has to choose. */
static void test_agreement(void **state)
{
	struct two t = two_new();

	(void)state;
	(void)office_keys(t.o, "7");
	bayu_writes(&t, "7");
	(void)office_keys(t.o, "Enter");
	assert_null(office_cell(t.o, "S03 " DESA1).pending);
	assert_cell(t.o, "S03 " DESA1, "7");
	two_free(&t);
}

/* Nothing was typed yet: the new value is simply seen. */
static void test_seen(void **state)
{
	struct two t = two_new();

	(void)state;
	bayu_writes(&t, "7");
	(void)office_keys(t.o, "Enter -");
	assert_string_equal(t.o->entry.edit.text, "7");
	(void)office_keys(t.o, "8 Enter");
	assert_cell(t.o, "S03 " DESA1, "8");
	two_free(&t);
}

/* A reason, wrong text, "same as before": each is told too and kept. */
static void test_kinds(void **state)
{
	static const struct {
		const char *keys, *pending;
		enum pending_why why;
	} rows[] = {
		{".1", ". Laporan PJ data belum diterima", PENDING_CONFLICT},
		{".", ".", PENDING_CONFLICT},
		{"1.25", "1.25", PENDING_WRONG},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct two t = two_new();
		struct cell c;

		(void)office_keys(t.o, rows[i].keys);
		bayu_writes(&t, "7");
		(void)office_keys(t.o, "Enter");
		c = office_cell(t.o, "S03 " DESA1);
		assert_string_equal(c.value, "7");
		assert_non_null(c.pending);
		assert_string_equal(c.pending, rows[i].pending);
		assert_int_equal(c.why, rows[i].why);
		two_free(&t);
	}
}

/* "Mine" with a reason writes the reason. */
static void test_mine_reason(void **state)
{
	struct two t = two_new();

	(void)state;
	(void)office_keys(t.o, ".1");
	bayu_writes(&t, "7");
	(void)office_keys(t.o, "Enter - m");
	assert_cell(t.o, "S03 " DESA1, ". Laporan PJ data belum diterima");
	two_free(&t);
}

/* Emptying what somebody changed meanwhile is a conflict as well. */
static void test_emptied(void **state)
{
	struct two t = two_new();

	(void)state;
	(void)office_keys(t.o, "5 Enter - Delete");
	bayu_writes(&t, "7");
	(void)office_keys(t.o, "Enter");
	assert_cell(t.o, "S03 " DESA1, "7");
	assert_int_equal(office_cell(t.o, "S03 " DESA1).why, PENDING_CONFLICT);
	two_free(&t);
}

/* Typed over and cut: the new text waits, the one that waited for a choice is in the log. */
static void test_cut_over_conflict(void **state)
{
	struct two t = in_conflict();

	(void)state;
	(void)office_keys(t.o, "- 9");
	entry_close(&t.o->entry);
	assert_string_equal(office_cell(t.o, "S03 " DESA1).pending, "9");
	assert_cell(t.o, "S03 " DESA1, "7");
	assert_true(office_logged(t.o, "S03 " DESA1, "declined", "5"));
	two_free(&t);
}

/* Between two writes of one's own somebody else wrote: undo gives his value back, and stops there. */
static void test_undo_stops_at_another(void **state)
{
	struct two t = two_new();

	(void)state;
	(void)office_keys(t.o, "10 Enter");
	bayu_writes(&t, "20");
	(void)office_keys(t.o, "k Up - - - g S03 Enter 30 Enter");
	assert_cell(t.o, "S03 " DESA1, "30");
	(void)office_keys(t.o, "u");
	assert_cell(t.o, "S03 " DESA1, "20");
	(void)office_keys(t.o, "u u U");
	assert_cell(t.o, "S03 " DESA1, "20");
	two_free(&t);
}

/* The list of villages grows while a number is typed: it lands where it was typed. */
static void test_village_added_meanwhile(void **state)
{
	struct two t = two_new();

	(void)state;
	(void)office_keys(t.o, "77");
	office_act_in(t.o, t.other, "Dewi");
	MUST(t.o, village_add(t.other, "64.08.09.1000", "Awal", 2020, "", &t.o->e));
	(void)office_keys(t.o, "7 Enter");
	assert_cell(t.o, "S03 " DESA1, "777");
	assert_at(t.o, "S04 " DESA1);
	two_free(&t);
}

/* The village under the cursor is taken off the list: nothing is written anywhere else. */
static void test_village_retired_meanwhile(void **state)
{
	struct two t = two_new();

	(void)state;
	office_entry(t.o, "Ani", "S03 " DESA3);
	(void)office_keys(t.o, "77");
	office_act_in(t.o, t.other, "Dewi");
	MUST(t.o, village_retire(t.other, DESA3, 2026, "", &t.o->e));
	(void)office_keys(t.o, "7");
	assert_true(office_says(t.o, DESA3));
	(void)office_keys(t.o, "Enter");
	assert_cell(t.o, "S03 " KEL, "");
	two_free(&t);
}

/* Agreeing in the end, or a third number, settles a choice: what was typed first is in the log. */
static void test_choice_typed_over(void **state)
{
	static const char *const keys[] = {"- 7 Enter", "- 9 Enter"};

	(void)state;
	for (size_t i = 0; i < COUNT(keys); i++) {
		struct two t = in_conflict();

		(void)office_keys(t.o, keys[i]);
		assert_null(office_cell(t.o, "S03 " DESA1).pending);
		assert_true(office_logged(t.o, "S03 " DESA1, "declined", "5"));
		two_free(&t);
	}
}

/* Until it is chosen, flag and note leave the value that waits. */
static void test_flag_in_conflict(void **state)
{
	static const char *const keys[] = {"!", "n cek Enter"};

	(void)state;
	for (size_t i = 0; i < COUNT(keys); i++) {
		struct two t = in_conflict();
		struct cell c;

		(void)office_keys(t.o, "-");
		(void)office_keys(t.o, keys[i]);
		c = office_cell(t.o, "S03 " DESA1);
		assert_string_equal(c.value, "7");
		if (c.pending == NULL && !office_logged(t.o, "S03 " DESA1, "declined", "5"))
			fail_msg("%s: the 5 that was typed is neither waiting nor in the log",
				keys[i]);
		two_free(&t);
	}
}

/* Undo never takes back what somebody else wrote since, however often it is asked, and neither
 * does redo. */
static void test_undo_beside_another(void **state)
{
	static const char *const keys[] = {"u", "u u", "u U", "u u u U U U"};

	(void)state;
	for (size_t i = 0; i < COUNT(keys); i++) {
		struct two t = two_new();

		(void)office_keys(t.o, "5 Enter - 6 Enter");
		bayu_writes(&t, "7");
		(void)office_keys(t.o, keys[i]);
		if (strcmp(office_text(t.o, "S03 " DESA1), "7") != 0)
			fail_msg("%s: Bayu's 7 is now \"%s\"", keys[i],
				office_text(t.o, "S03 " DESA1));
		two_free(&t);
	}
}

/* Two screens at once, both through keys. */
static void test_two_screens(void **state)
{
	struct two t = two_new();
	struct report r = office_report_in(t.o, t.other, 2026, "sem1");
	struct entry_at at = {.form = forms_form(t.o->forms, "sasaran"),
		.place = DESA1,
		.row = forms_row(t.o->forms, "S03")};
	struct entry bayu;
	bool hard;

	(void)state;
	MUST(t.o, entry_open(&bayu, t.other, &r, &at, &t.o->e));
	(void)office_keys(t.o, "5");
	(void)entry_do(&bayu, ACT_NONE, &(struct key){KEY_LETTER, '7'});
	(void)office_keys(t.o, "Enter");
	(void)entry_do(&bayu, ACT_NEXT, &(struct key){KEY_ENTER, 0});
	(void)entry_do(&bayu, ACT_PREVIOUS, &(struct key){KEY_UP, 0});
	assert_non_null(strstr(entry_message(&bayu, &hard), "Ani menulis 5"));
	assert_true(hard);
	assert_cell(t.o, "S03 " DESA1, "5");
	(void)entry_do(&bayu, ACT_MINE, &(struct key){KEY_LETTER, 'm'});
	assert_cell(t.o, "S03 " DESA1, "7");
	(void)office_keys(t.o, "-");
	assert_string_equal(t.o->entry.edit.text, "7");
	assert_true(office_logged(t.o, "S03 " DESA1, "cell", "5"));
	entry_close(&bayu);
	two_free(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_told),
		cmocka_unit_test(test_mine),
		cmocka_unit_test(test_theirs),
		cmocka_unit_test(test_typed_over),
		cmocka_unit_test(test_agreement),
		cmocka_unit_test(test_seen),
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_mine_reason),
		cmocka_unit_test(test_emptied),
		cmocka_unit_test(test_cut_over_conflict),
		cmocka_unit_test(test_undo_stops_at_another),
		cmocka_unit_test(test_village_added_meanwhile),
		cmocka_unit_test(test_village_retired_meanwhile),
		cmocka_unit_test(test_choice_typed_over),
		cmocka_unit_test(test_flag_in_conflict),
		cmocka_unit_test(test_undo_beside_another),
		cmocka_unit_test(test_two_screens),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
