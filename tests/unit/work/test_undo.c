#include "office.h"

/* Undo and redo go through everything this person wrote since the table was opened. */

static struct office *ani(const char *cell)
{
	struct office *o = office_new();

	office_act(o, "Ani");
	office_sources(o, "sem1");
	office_entry(o, "Ani", cell);
	return o;
}

static void test_one_step(void **state)
{
	struct office *o = ani("S03 " DESA1);

	(void)state;
	(void)office_keys(o, "5 Enter u");
	assert_at(o, "S03 " DESA1);
	assert_cell(o, "S03 " DESA1, "");
	assert_string_equal(o->entry.edit.text, "");
	(void)office_keys(o, "U");
	assert_cell(o, "S03 " DESA1, "5");
	assert_string_equal(o->entry.edit.text, "5");
	office_free(o);
}

static void test_nothing_to_undo(void **state)
{
	struct office *o = ani("S03 " DESA1);

	(void)state;
	assert_int_equal(office_keys(o, "u"), ENTRY_BEEP);
	assert_true(office_says(o, "dibatalkan"));
	assert_int_equal(office_keys(o, "U"), ENTRY_BEEP);
	(void)office_keys(o, "5 Enter u");
	assert_int_equal(office_keys(o, "u"), ENTRY_BEEP);
	assert_cell(o, "S03 " DESA1, "");
	office_free(o);
}

/* Many steps on one cell, one by one, and forth again. */
static void test_one_cell(void **state)
{
	static const char *const texts[] = {"", "1", "22", ". Laporan PJ data belum diterima", "", "7"};
	struct office *o = ani("S03 " DESA1);

	(void)state;
	(void)office_keys(o, "1 Enter - 22 Enter - .1 Enter - Delete Enter - 7 Enter");
	for (size_t i = COUNT(texts); i-- > 0;) {
		assert_cell(o, "S03 " DESA1, texts[i]);
		(void)office_keys(o, "u");
	}
	for (size_t i = 0; i < COUNT(texts); i++) {
		assert_cell(o, "S03 " DESA1, texts[i]);
		(void)office_keys(o, "U");
	}
	(void)office_keys(o, "u u U u"); /* 7, "", reason, "", reason */
	assert_cell(o, "S03 " DESA1, texts[3]);
	office_free(o);
}

/* Over rows, forms and villages, with the cursor going along. */
static void test_across(void **state)
{
	struct office *o = ani("S03 " DESA1);

	(void)state;
	(void)office_keys(o, "1 Enter 2 > 3 Enter g I07 Enter 4 Enter");
	assert_cell(o, "I07 " DESA2, "4");
	(void)office_keys(o, "u");
	assert_at(o, "I07 " DESA2);
	assert_cell(o, "I07 " DESA2, "");
	(void)office_keys(o, "u");
	assert_at(o, "S04 " DESA2);
	(void)office_keys(o, "u");
	assert_at(o, "S04 " DESA1);
	(void)office_keys(o, "u");
	assert_at(o, "S03 " DESA1);
	assert_cell(o, "S03 " DESA1, "");
	assert_cell(o, "S04 " DESA1, "");
	assert_cell(o, "S04 " DESA2, "");
	(void)office_keys(o, "U U U U");
	assert_at(o, "I07 " DESA2);
	assert_cell(o, "S03 " DESA1, "1");
	assert_cell(o, "S04 " DESA1, "2");
	assert_cell(o, "S04 " DESA2, "3");
	assert_cell(o, "I07 " DESA2, "4");
	office_free(o);
}

/* Steps on two cells in turn: each undone on its own cell's history. */
static void test_in_turn(void **state)
{
	struct office *o = ani("S03 " DESA1);

	(void)state;
	(void)office_keys(o, "1 Enter 2 - 3 Enter 4 -");
	assert_cell(o, "S03 " DESA1, "3");
	assert_cell(o, "S04 " DESA1, "4");
	(void)office_keys(o, "u u");
	assert_cell(o, "S03 " DESA1, "1");
	assert_cell(o, "S04 " DESA1, "2");
	(void)office_keys(o, "u u");
	assert_cell(o, "S03 " DESA1, "");
	assert_cell(o, "S04 " DESA1, "");
	(void)office_keys(o, "U U U U");
	assert_cell(o, "S03 " DESA1, "3");
	assert_cell(o, "S04 " DESA1, "4");
	office_free(o);
}

/* What is typed after an undo makes redo forget. */
static void test_redo_forgets(void **state)
{
	struct office *o = ani("S03 " DESA1);

	(void)state;
	(void)office_keys(o, "1 Enter 2 Enter u 9 Enter");
	assert_int_equal(office_keys(o, "U"), ENTRY_BEEP);
	assert_cell(o, "S04 " DESA1, "9");
	(void)office_keys(o, "u u");
	assert_cell(o, "S03 " DESA1, "");
	assert_cell(o, "S04 " DESA1, "");
	office_free(o);
}

/* What is being typed is left first, and is the first to be undone. */
static void test_while_typing(void **state)
{
	struct office *o = ani("S03 " DESA1);

	(void)state;
	(void)office_keys(o, "1 Enter 2 2 u");
	assert_cell(o, "S03 " DESA1, "1");
	assert_cell(o, "S04 " DESA1, "");
	(void)office_keys(o, "U");
	assert_cell(o, "S04 " DESA1, "22");
	office_free(o);
}

/* Notes, flags and the mark of "same as before" go back too. */
static void test_beside(void **state)
{
	struct office *o = ani("S03 " DESA1);

	(void)state;
	(void)office_keys(o, "5 Enter - n satu Enter ! n Ctrl-U dua Enter");
	assert_string_equal(office_cell(o, "S03 " DESA1).note, "dua");
	(void)office_keys(o, "u");
	assert_string_equal(office_cell(o, "S03 " DESA1).note, "satu");
	assert_true(office_cell(o, "S03 " DESA1).flagged);
	(void)office_keys(o, "u");
	assert_false(office_cell(o, "S03 " DESA1).flagged);
	(void)office_keys(o, "u");
	assert_string_equal(office_cell(o, "S03 " DESA1).note, "");
	assert_cell(o, "S03 " DESA1, "5");
	(void)office_keys(o, "u");
	assert_cell(o, "S03 " DESA1, "");
	(void)office_keys(o, "U U U U");
	assert_cell(o, "S03 " DESA1, "5");
	assert_string_equal(office_cell(o, "S03 " DESA1).note, "dua");
	assert_true(office_cell(o, "S03 " DESA1).flagged);
	office_free(o);
}

static void test_same_mark(void **state)
{
	struct office *o = office_new();

	(void)state;
	office_act(o, "Budi");
	assert_int_equal(office_put_in(o, o->store, "ansit", "S03 " DESA1, "578"), PUT_DONE);
	office_entry(o, "Budi", "S03 " DESA1);
	(void)office_keys(o, "* Enter - 9 Enter u");
	assert_cell(o, "S03 " DESA1, "578");
	assert_true(office_cell(o, "S03 " DESA1).same);
	office_free(o);
}

/* Nothing disappears: every step back and forth is a row of the log. */
static void test_log(void **state)
{
	struct office *o = ani("S03 " DESA1);
	struct audit audit;
	size_t count;

	(void)state;
	(void)office_keys(o, "5 Enter u U");
	(void)office_history(o, "S03 " DESA1, &count);
	assert_int_equal(count, 3);
	MUST(o, changes_verify(o->reader, &audit, &o->e));
	assert_int_equal(audit.broken_seq, 0);
	assert_string_equal(audit.stray, "");
	office_free(o);
}

/* Each person undoes what he wrote himself; the next table begins anew. */
static void test_begins_anew(void **state)
{
	struct office *o = ani("S03 " DESA1);

	(void)state;
	(void)office_keys(o, "5 Enter");
	office_entry(o, "Bayu", "S03 " DESA1);
	assert_int_equal(office_keys(o, "u"), ENTRY_BEEP);
	assert_cell(o, "S03 " DESA1, "5");
	office_free(o);
}

/* A hundred random writes, all taken back, leave an empty report; all redone, what it was. */
static void test_many(void **state)
{
	struct office *o = ani("S01 " KEL);
	uint64_t seed = 1;
	char keys[64], s01[8], i07[8];

	(void)state;
	for (int i = 0; i < 100; i++) {
		seed = seed * 6364136223846793005u + 1442695040888963407u;
		(void)snprintf(keys, sizeof(keys), "g %s Enter %s %u Enter",
			(seed >> 33) % 2 == 0 ? "S01" : "I07", (seed >> 40) % 2 == 0 ? ">" : "<",
			(unsigned)i + 1);
		(void)office_keys(o, keys);
	}
	(void)snprintf(s01, sizeof(s01), "%s", office_text(o, "S01 " DESA1));
	(void)snprintf(i07, sizeof(i07), "%s", office_text(o, "I07 " DESA2));
	while (office_keys(o, "u") != ENTRY_BEEP)
		;
	assert_cell(o, "S01 " DESA1, "");
	assert_cell(o, "I07 " DESA2, "");
	assert_int_equal(desk_count(&o->entry.desk, PLACE_DISTRICT).hard, 0);
	while (office_keys(o, "U") != ENTRY_BEEP)
		;
	assert_cell(o, "S01 " DESA1, s01);
	assert_cell(o, "I07 " DESA2, i07);
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_step),
		cmocka_unit_test(test_nothing_to_undo),
		cmocka_unit_test(test_one_cell),
		cmocka_unit_test(test_across),
		cmocka_unit_test(test_in_turn),
		cmocka_unit_test(test_redo_forgets),
		cmocka_unit_test(test_while_typing),
		cmocka_unit_test(test_beside),
		cmocka_unit_test(test_same_mark),
		cmocka_unit_test(test_log),
		cmocka_unit_test(test_begins_anew),
		cmocka_unit_test(test_many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
