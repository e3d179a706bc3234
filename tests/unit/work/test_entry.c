#include "office.h"

/* Filling a table by keys: what is typed, when it is written, where the cursor goes. */

/* Ani at S01 of DESA1 with every document named. */
static struct office *ani(const char *cell)
{
	struct office *o = office_new();

	office_act(o, "Ani");
	office_sources(o, "sem1");
	office_entry(o, "Ani", cell);
	return o;
}

/* Whether S03 of DESA1 is something else than text, said with the keys that made it so. */
static int differs(struct office *o, const char *keys, const char *text)
{
	const char *stands = office_text(o, "S03 " DESA1);
	struct cell c = office_cell(o, "S03 " DESA1);

	if (strcmp(stands, text) == 0)
		return 0;
	print_error("%s: \"%s\", not \"%s\" (waiting: \"%s\")\n", keys, stands, text,
		c.pending != NULL ? c.pending : "");
	return 1;
}

static void test_leaving_writes(void **state)
{
	static const struct {
		const char *keys, *text;
	} rows[] = {
		{"5 Enter", "5"},
		{"1250 Enter", "1250"},
		{"1.250 Enter", "1250"},
		{"1.250.000 Enter", "1250000"},
		{"007 Enter", "7"},
		{"0 Enter", "0"},
		{"12 Tab", "12"},
		{"13 Down", "13"},
		{"14 +", "14"},
		{"15 Up", "15"},
		{"16 -", "16"},
		{"17 BackTab", "17"},
		{"18 PgDn", "18"},
		{"19 /", "19"},
		{"20 PgUp", "20"},
		{"21 >", "21"},
		{"22 <", "22"},
		{"23 Home", "23"},
		{"24 End", "24"},
		{"25 Ctrl-W", "25"},
		{"26 v", "26"},
		{"27 e", "27"},
		{"28 h", "28"},
		{"29 k", "29"},
		{"30 Esc k", "30"},
		{"31 g", "31"},
		{"32 n", "32"},
		{"33 Ctrl-F", "33"},
		{"34 d", "34"},
		{"35 !", "35"},
		{". Enter", "."},
		{".1 Enter", ". Laporan PJ data belum diterima"},
		{"Esc n 3 Enter", ". Belum dipilah per desa/kelurahan"},
		{"12 Ctrl-U 7 Enter", "7"},
		{"12 Delete 7 Enter", "7"},
	};
	int failed = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct office *o = ani("S03 " DESA1);

		(void)office_keys(o, rows[i].keys);
		failed += differs(o, rows[i].keys, rows[i].text);
		office_free(o);
	}
	assert_int_equal(failed, 0);
}

/* Not before: text under the cursor is the person's. A line that is cut keeps it as unfinished, since
 * "88" may be the start of 8801. */
static void test_nothing_is_written_while_typing(void **state)
{
	struct office *o = ani("S01 " DESA1);
	size_t count;

	(void)state;
	(void)office_keys(o, "8 8 0 1");
	assert_cell(o, "S01 " DESA1, "");
	(void)office_history(o, "S01 " DESA1, &count);
	assert_int_equal(count, 0);
	entry_close(&o->entry);
	assert_cell(o, "S01 " DESA1, "");
	assert_string_equal(office_cell(o, "S01 " DESA1).pending, "8801");
	office_entry(o, "Ani", "S01 " DESA1);
	assert_string_equal(o->entry.edit.text, "8801");
	assert_true(office_says(o, "8801"));
	(void)office_keys(o, "8802 Enter");
	assert_cell(o, "S01 " DESA1, "8802");
	assert_null(office_cell(o, "S01 " DESA1).pending);
	office_free(o);
}

/* What the cut line left is taken with m or dropped with t. */
static void test_unfinished(void **state)
{
	static const struct {
		const char *typed, *key, *text;
	} rows[] = {
		{"98", "m", "98"},
		{"98", "t", "7"},
		{".1", "m", ". Laporan PJ data belum diterima"},
		{".", "t", "7"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct office *o = ani("S03 " DESA1);

		(void)office_keys(o, "7 Enter -");
		(void)office_keys(o, rows[i].typed);
		office_entry(o, "Ani", "S03 " DESA1);
		(void)office_keys(o, rows[i].key);
		assert_cell(o, "S03 " DESA1, rows[i].text);
		assert_null(office_cell(o, "S03 " DESA1).pending);
		office_free(o);
	}
}

/* Esc Esc takes back what was typed, then leaves. */
static void test_cancel(void **state)
{
	struct office *o = ani("S03 " DESA1);

	(void)state;
	(void)office_keys(o, "7 Enter - 1 2");
	assert_int_equal(office_keys(o, "Esc Esc"), ENTRY_STAY);
	assert_string_equal(o->entry.edit.text, "7");
	assert_at(o, "S03 " DESA1);
	(void)office_keys(o, "= Esc Esc");
	assert_int_equal(o->entry.panel, PANEL_NONE);
	assert_int_equal(office_keys(o, "Esc Esc"), ENTRY_LEAVE);
	entry_close(&o->entry);
	assert_cell(o, "S03 " DESA1, "7");
	assert_null(office_cell(o, "S03 " DESA1).pending);
	office_free(o);
}

static void test_empty_is_not_zero(void **state)
{
	struct office *o = ani("S01 " DESA1);
	size_t count;

	(void)state;
	(void)office_keys(o, "Enter Enter Enter");
	assert_cell(o, "S01 " DESA1, "");
	(void)office_history(o, "S01 " DESA1, &count);
	assert_int_equal(count, 0);
	(void)office_keys(o, "Up Up Up 5 Enter Up Delete Enter");
	assert_cell(o, "S01 " DESA1, "");
	(void)office_history(o, "S01 " DESA1, &count);
	assert_int_equal(count, 2);
	office_free(o);
}

/* The same number again is no change. */
static void test_same_number_is_no_change(void **state)
{
	struct office *o = ani("S01 " DESA1);
	size_t count;

	(void)state;
	(void)office_keys(o, "1250 Enter Up 1250 Enter Up 1.250 Enter Up Enter");
	(void)office_history(o, "S01 " DESA1, &count);
	assert_int_equal(count, 1);
	assert_int_equal(o->entry.written, 1);
	office_free(o);
}

/* The first letter replaces what stood there; Backspace takes the last digit. */
static void test_editing(void **state)
{
	static const struct {
		const char *keys, *text;
	} rows[] = {
		{"123 Backspace Enter", "12"},
		{"123 Backspace 4 Enter", "124"},
		{"1 Backspace Enter", ""},
		{"5 Enter Up 6 Enter", "6"},
		{"57 Enter Up Backspace Enter", "5"},
		{"57 Enter Up Backspace 8 Enter", "58"},
		{"1234 Enter Up Backspace Enter", "123"},
		{"1234567 Enter Up Backspace Backspace Enter", "12345"},
		{"57 Enter Up Ctrl-U Enter", ""},
		{"57 Enter Up 1 Ctrl-U Enter", ""},
		{". Enter Up Backspace Enter", ""},
		{". Enter Up 4 Enter", "4"},
		{". Backspace 4 Enter", "4"},
		{".1 Backspace 2 Enter", ". Tidak dicatat di desa/kelurahan ini"},
		{"34 Left 5 Enter", "354"},
		{"34 Left Left 5 Enter", "534"},
		{"34 Left Right 5 Enter", "345"},
		{"34 Left Backspace Enter", "4"},
		{"34 Enter - Left 5 Enter", "354"},
		{"34 Enter - Left Backspace Enter", "4"},
		{"34 Enter - Right 5 Enter", "345"},
		{"1234 Enter - Left Left Left 0 Enter", "10234"},
		{"34 Enter - Left Enter", "34"},
	};
	int failed = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct office *o = ani("S03 " DESA1);

		(void)office_keys(o, rows[i].keys);
		failed += differs(o, rows[i].keys, rows[i].text);
		office_free(o);
	}
	assert_int_equal(failed, 0);
}

/* A letter that means nothing is dropped with a sentence, and what was typed stays. */
static void test_letters_are_dropped(void **state)
{
	struct office *o = ani("S01 " DESA1);

	(void)state;
	(void)office_keys(o, "4");
	assert_int_equal(office_keys(o, "x"), ENTRY_BEEP);
	assert_true(office_says(o, "tidak dipakai di isian"));
	(void)office_keys(o, "2 Enter");
	assert_cell(o, "S01 " DESA1, "42");
	office_free(o);
}

/* Text that is no number is kept, said, and found again; it is not a value. */
static void test_wrong_text_is_kept(void **state)
{
	static const char *const wrong[] = {"1.25", "12345678901234", ".9", "1,2,3"};

	(void)state;
	for (size_t i = 0; i < COUNT(wrong); i++) {
		struct office *o = ani("S03 " DESA1);
		struct cell c;

		(void)office_keys(o, wrong[i]);
		(void)office_keys(o, "Enter");
		assert_at(o, "S04 " DESA1);
		c = office_cell(o, "S03 " DESA1);
		assert_null(c.value);
		assert_null(c.reason);
		assert_non_null(c.pending);
		assert_string_equal(c.pending, wrong[i]);
		assert_int_equal(c.why, PENDING_WRONG);
		(void)office_keys(o, "Up");
		assert_true(office_says(o, wrong[i]));
		(void)office_keys(o, "7 Enter");
		assert_cell(o, "S03 " DESA1, "7");
		assert_null(office_cell(o, "S03 " DESA1).pending);
		office_free(o);
	}
}

/* Wrong text over a number leaves the number; Del and Enter give the text up and empty it. */
static void test_wrong_text_over_a_number(void **state)
{
	struct office *o = ani("S03 " DESA1);

	(void)state;
	(void)office_keys(o, "8 Enter Up 1.25 Enter");
	assert_cell(o, "S03 " DESA1, "8");
	assert_string_equal(office_cell(o, "S03 " DESA1).pending, "1.25");
	(void)office_keys(o, "Up Delete Enter");
	assert_cell(o, "S03 " DESA1, "");
	assert_null(office_cell(o, "S03 " DESA1).pending);
	office_free(o);
}

/* A person's waiting text is another's no business. */
static void test_wrong_text_is_private(void **state)
{
	struct office *o = ani("S03 " DESA1);

	(void)state;
	(void)office_keys(o, "1.25 Enter");
	office_act_in(o, o->reader, "Bayu");
	assert_null(office_cell(o, "S03 " DESA1).pending);
	office_free(o);
}

/* The thumb on the keypad: a thousand digits are refused, and the field can be mended and left. */
static void test_key_that_hangs(void **state)
{
	struct office *o = ani("S03 " DESA1);

	(void)state;
	for (int i = 0; i < EDIT_BYTES + 10; i++)
		(void)office_keys(o, "1");
	(void)office_keys(o, "Enter");
	if (strcmp(office_at(o), "S03 " DESA1) != 0)
		(void)office_keys(o, "Up");
	(void)office_keys(o, "Ctrl-U 5 Enter");
	assert_at(o, "S04 " DESA1);
	assert_cell(o, "S03 " DESA1, "5");
	office_free(o);
}

/* "Same as last time" fills, is marked, waits for Enter, and gives way to digits. */
static void test_same_as_before(void **state)
{
	struct office *o = office_new();

	(void)state;
	office_act(o, "Ani");
	office_sources(o, "ansit");
	office_sources(o, "sem1");
	assert_int_equal(office_put_in(o, o->store, "ansit", "S03 " DESA1, "578"), PUT_DONE);
	assert_int_equal(office_put_in(o, o->store, "ansit", "S01 " DESA1, "8801"), PUT_DONE);
	office_entry(o, "Ani", "S03 " DESA1);
	(void)office_keys(o, "*");
	assert_cell(o, "S03 " DESA1, "");
	(void)office_keys(o, "Enter");
	assert_cell(o, "S03 " DESA1, "578");
	assert_true(office_cell(o, "S03 " DESA1).same);
	assert_int_equal(office_keys(o, "*"), ENTRY_BEEP); /* S04 had nothing */
	assert_true(office_says(o, "tidak punya angka"));
	(void)office_keys(o, "Home * Backspace Enter"); /* 8801 and one digit less is typed */
	assert_cell(o, "S01 " DESA1, "880");
	assert_false(office_cell(o, "S01 " DESA1).same);
	(void)office_keys(o, "Home *"); /* over a number it asks once more */
	assert_string_equal(o->entry.edit.text, "880");
	(void)office_keys(o, "* Enter");
	assert_cell(o, "S01 " DESA1, "8801");
	(void)office_keys(o, "Home * * 9 Enter");
	assert_cell(o, "S01 " DESA1, "9");
	assert_false(office_cell(o, "S01 " DESA1).same);
	office_free(o);
}

/* Only Enter and + take it; going away gives it up. */
static void test_same_is_not_taken_by_going_away(void **state)
{
	static const char *const keys[] = {"-", "Up", ">", "<", "Home", "/", "Esc Esc"};

	(void)state;
	for (size_t i = 0; i < COUNT(keys); i++) {
		struct office *o = office_new();

		office_act(o, "Budi");
		assert_int_equal(office_put_in(o, o->store, "ansit", "S03 " DESA1, "578"), PUT_DONE);
		office_entry(o, "Budi", "S03 " DESA1);
		(void)office_keys(o, "*");
		(void)office_keys(o, keys[i]);
		assert_cell(o, "S03 " DESA1, "");
		entry_close(&o->entry);
		assert_null(office_cell(o, "S03 " DESA1).pending);
		office_free(o);
	}
}

/* Only Enter, + and Ctrl-W take what "same as last time" filled. */
static void test_same_is_not_taken_by_others(void **state)
{
	static const char *const keys[] = {"v", "g Esc Esc", "/", "Up", ">", "Esc Esc", "h", "e", "k"};

	(void)state;
	for (size_t i = 0; i < COUNT(keys); i++) {
		struct office *o = office_new();

		office_act(o, "Ani");
		office_sources(o, "ansit");
		office_sources(o, "sem1");
		assert_int_equal(office_put_in(o, o->store, "ansit", "S03 " DESA1, "578"), PUT_DONE);
		office_entry(o, "Ani", "S03 " DESA1);
		(void)office_keys(o, "*");
		(void)office_keys(o, keys[i]);
		assert_cell(o, "S03 " DESA1, "");
		office_free(o);
	}
}

/* "n" and a switch of face write what is typed and then go on in the same field: what comes after
 * is the same person's, not a conflict with itself. */
static void test_going_on_in_the_same_field(void **state)
{
	static const char *const between[] = {"v", "g Esc Esc", "Ctrl-F Esc Esc", "n Esc Esc", "h",
		"Esc k", "Ctrl-W", "!", "n a Enter", "d Esc Esc"};
	int failed = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(between); i++) {
		struct office *o = ani("S03 " DESA1);

		(void)office_keys(o, "5");
		(void)office_keys(o, between[i]);
		(void)office_keys(o, "6 Enter");
		failed += differs(o, between[i], "6");
		office_free(o);
	}
	assert_int_equal(failed, 0);
}

/* With nothing wrong in the report, "e" writes and stays. */
static void test_next_problem_with_none(void **state)
{
	struct office *o = ani("S03 " DESA1);

	(void)state;
	(void)office_keys(o, "5 e");
	assert_true(office_says(o, "Tidak ada kesalahan"));
	assert_at(o, "S03 " DESA1);
	(void)office_keys(o, "6 Enter");
	assert_cell(o, "S03 " DESA1, "6");
	office_free(o);
}

static void test_panels_take_no_keys(void **state)
{
	struct office *o = ani("S03 " DESA1);

	(void)state;
	(void)office_keys(o, "4 ?");
	assert_int_equal(o->entry.panel, PANEL_HELP);
	(void)office_keys(o, "2 =");
	assert_int_equal(o->entry.panel, PANEL_REASONS);
	(void)office_keys(o, "= Enter");
	assert_int_equal(o->entry.panel, PANEL_NONE);
	assert_cell(o, "S03 " DESA1, "42");
	office_free(o);
}

static void test_steps(void **state)
{
	static const struct {
		const char *keys;
		enum entry_step step;
	} rows[] = {
		{"Esc Esc", ENTRY_LEAVE},
		{"? ?", ENTRY_HELP},
		{"F3", ENTRY_LEAVE},
		{"h", ENTRY_HISTORY},
		{"Esc k", ENTRY_KEYS},
		{"y", ENTRY_BEEP},
		{"m", ENTRY_BEEP},
		{"t", ENTRY_BEEP},
		{"Ctrl-P", ENTRY_BEEP},
		{"Insert", ENTRY_BEEP},
		{"5", ENTRY_STAY},
	};
	struct office *o = ani("S03 " DESA1);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		if (office_keys(o, rows[i].keys) != rows[i].step)
			fail_msg("%s gives something else", rows[i].keys);
	}
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_leaving_writes),
		cmocka_unit_test(test_nothing_is_written_while_typing),
		cmocka_unit_test(test_unfinished),
		cmocka_unit_test(test_cancel),
		cmocka_unit_test(test_empty_is_not_zero),
		cmocka_unit_test(test_same_number_is_no_change),
		cmocka_unit_test(test_editing),
		cmocka_unit_test(test_letters_are_dropped),
		cmocka_unit_test(test_wrong_text_is_kept),
		cmocka_unit_test(test_wrong_text_over_a_number),
		cmocka_unit_test(test_wrong_text_is_private),
		cmocka_unit_test(test_key_that_hangs),
		cmocka_unit_test(test_same_as_before),
		cmocka_unit_test(test_same_is_not_taken_by_others),
		cmocka_unit_test(test_same_is_not_taken_by_going_away),
		cmocka_unit_test(test_going_on_in_the_same_field),
		cmocka_unit_test(test_next_problem_with_none),
		cmocka_unit_test(test_panels_take_no_keys),
		cmocka_unit_test(test_steps),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
