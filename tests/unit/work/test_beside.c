#include "office.h"

/* What stands beside a number: note, flag, reason, and the document an operator copies from. */

static struct office *budi(void)
{
	struct office *o = office_new();

	office_entry(o, "Budi", "S03 " DESA1);
	return o;
}

static void test_note(void **state)
{
	struct office *o = budi();

	(void)state;
	(void)office_keys(o, "578 n");
	(void)office_type(o, "umur 10-18 tahun, \"perkiraan\"");
	assert_string_equal(office_cell(o, "S03 " DESA1).note, "");
	(void)office_keys(o, "Enter");
	assert_string_equal(
		office_cell(o, "S03 " DESA1).note, "umur 10-18 tahun, \"perkiraan\"");
	assert_cell(o, "S03 " DESA1, "578");
	assert_at(o, "S03 " DESA1);
	(void)office_keys(o, "580 Enter"); /* a new number keeps its note */
	assert_string_equal(
		office_cell(o, "S03 " DESA1).note, "umur 10-18 tahun, \"perkiraan\"");
	(void)office_keys(o, "- n ! Enter"); /* it opens with what stood there */
	assert_string_equal(
		office_cell(o, "S03 " DESA1).note, "umur 10-18 tahun, \"perkiraan\"!");
	(void)office_keys(o, "n Ctrl-U Enter");
	assert_string_equal(office_cell(o, "S03 " DESA1).note, "");
	office_free(o);
}

/* A note may stand where no number does. */
static void test_note_alone(void **state)
{
	struct office *o = budi();

	(void)state;
	(void)office_keys(o, "F9 tanya Enter 5 Enter");
	assert_string_equal(office_cell(o, "S03 " DESA1).note, "tanya");
	assert_cell(o, "S03 " DESA1, "5");
	office_free(o);
}

/* In a line every letter is text, and Esc Esc gives it up. */
static void test_line_keys(void **state)
{
	struct office *o = budi();

	(void)state;
	(void)office_keys(o, "n");
	(void)office_type(o, "u.*/-+!n?=ge");
	(void)office_keys(o, "Left Left X Home Y End Z Left Backspace Home Delete Enter");
	assert_string_equal(office_cell(o, "S03 " DESA1).note, "u.*/-+!n?=XgZ");
	(void)office_keys(o, "n a b c Esc Esc Enter");
	assert_string_equal(office_cell(o, "S03 " DESA1).note, "u.*/-+!n?=XgZ");
	assert_at(o, "S16 " DESA1);
	office_free(o);
}

/* A note that is too long is said, and its text is not gone. */
static void test_long_note(void **state)
{
	struct office *o = budi();

	(void)state;
	(void)office_keys(o, "5 n");
	for (int i = 0; i < CELL_TEXT + 10; i++)
		(void)office_keys(o, "a");
	(void)office_keys(o, "Enter");
	assert_int_equal(o->entry.line, LINE_NOTE);
	assert_int_equal(o->entry.line_edit.size, CELL_TEXT + 10);
	for (int i = 0; i < 10; i++)
		(void)office_keys(o, "Backspace");
	(void)office_keys(o, "Enter");
	assert_int_equal(strlen(office_cell(o, "S03 " DESA1).note), CELL_TEXT);
	office_free(o);
}

/* A document whose name is too long is said, and its text is not gone. */
static void test_long_source(void **state)
{
	struct office *o = office_new();

	(void)state;
	office_entry(o, "Ani", "S03 " DESA1);
	(void)office_keys(o, "d");
	for (int i = 0; i < 210; i++)
		(void)office_keys(o, "a");
	(void)office_keys(o, "Enter");
	assert_int_equal(o->entry.line, LINE_SOURCE);
	assert_int_equal(o->entry.line_edit.size, 210);
	office_free(o);
}

static void test_flag(void **state)
{
	struct office *o = budi();

	(void)state;
	(void)office_keys(o, "578 !");
	assert_cell(o, "S03 " DESA1, "578");
	assert_true(office_cell(o, "S03 " DESA1).flagged);
	(void)office_keys(o, "580 Enter -"); /* it stays until it is taken off */
	assert_true(office_cell(o, "S03 " DESA1).flagged);
	(void)office_keys(o, "Esc f");
	assert_false(office_cell(o, "S03 " DESA1).flagged);
	assert_cell(o, "S03 " DESA1, "580");
	office_free(o);
}

/* "." owes a reason; a note on it is that reason. */
static void test_reason_by_note(void **state)
{
	static const struct {
		const char *keys, *note, *text;
	} rows[] = {
		{". Enter - n", "bidan cuti", ". bidan cuti"},
		{". n", "bidan cuti", ". bidan cuti"},
		{". n", "2 bidan cuti", ". 2 bidan cuti"},
		{". n", "  ", "."},
		{"Esc n Enter - Esc c", "hilang", ". hilang"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct office *o = budi();
		bool hard;

		(void)office_keys(o, rows[i].keys);
		(void)office_type(o, rows[i].note);
		(void)office_keys(o, "Enter");
		if (strcmp(office_text(o, "S03 " DESA1), rows[i].text) != 0)
			fail_msg("%s %s: \"%s\": %s", rows[i].keys, rows[i].note,
				office_text(o, "S03 " DESA1), entry_message(&o->entry, &hard));
		office_free(o);
	}
}

/* The message line says that a reason is owed, and stops saying it. */
static void test_reason_owed(void **state)
{
	struct office *o = budi();

	(void)state;
	(void)office_keys(o, ". Enter -");
	assert_true(office_says(o, "belum ditulis"));
	(void)office_keys(o, ".1 Enter -");
	assert_false(office_says(o, "belum ditulis"));
	assert_cell(o, "S03 " DESA1, ". Laporan PJ data belum diterima");
	office_free(o);
}

/* Without the owner's document an operator's numbers wait; naming it writes them. */
static void test_source(void **state)
{
	struct office *o = office_new();

	(void)state;
	office_entry(o, "Ani", "S03 " DESA1);
	assert_true(office_says(o, "Setcam"));
	(void)office_keys(o, "578 Enter 151 Enter .1 Enter");
	assert_at(o, "S06 " DESA1);
	assert_cell(o, "S03 " DESA1, "");
	assert_int_equal(office_cell(o, "S03 " DESA1).why, PENDING_SOURCE);
	assert_string_equal(office_cell(o, "S03 " DESA1).pending, "578");
	assert_string_equal(office_cell(o, "S04 " DESA1).pending, "151");
	(void)office_keys(o, "g S03 Enter d");
	(void)office_type(o, "Lap. Setcam no. 440/12");
	(void)office_keys(o, "Enter");
	assert_true(office_says(o, "1 isian"));
	assert_cell(o, "S03 " DESA1, "578");
	assert_cell(o, "S04 " DESA1, ""); /* another owner's */
	(void)office_keys(o, "Enter d");
	(void)office_type(o, "Lap. Puskesmas Satu");
	(void)office_keys(o, "Enter");
	assert_true(office_says(o, "2 isian"));
	assert_cell(o, "S04 " DESA1, "151");
	assert_cell(o, "S05 " DESA1, ". Laporan PJ data belum diterima");
	assert_null(office_cell(o, "S05 " DESA1).pending);
	(void)office_keys(o, "77 Enter"); /* and from now on at once */
	assert_cell(o, "S04 " DESA1, "77");
	office_free(o);
}

/* A unit's document is for its villages only. */
static void test_source_of_unit(void **state)
{
	struct office *o = office_new();

	(void)state;
	office_entry(o, "Ani", "S04 " DESA1);
	(void)office_keys(o, "1 Enter - > 2 Enter - d Lap. Enter");
	assert_cell(o, "S04 " DESA1, "");
	assert_cell(o, "S04 " DESA2, "2");
	office_free(o);
}

/* Note and flag that came with a number that waits are written with it. */
static void test_source_keeps_note_and_flag(void **state)
{
	struct office *o = office_new();

	(void)state;
	office_entry(o, "Ani", "S03 " DESA1);
	(void)office_keys(o, "578 n perkiraan Enter ! d Lap. Enter");
	assert_cell(o, "S03 " DESA1, "578");
	assert_string_equal(office_cell(o, "S03 " DESA1).note, "perkiraan");
	assert_true(office_cell(o, "S03 " DESA1).flagged);
	office_free(o);
}

/* What waits is not taken back by a power cut, and is the person's next time. */
static void test_waiting_survives(void **state)
{
	struct office *o = office_new();

	(void)state;
	office_entry(o, "Ani", "S03 " DESA1);
	(void)office_keys(o, "578 Enter");
	office_entry(o, "Ani", "S03 " DESA1);
	assert_string_equal(o->entry.edit.text, "578");
	(void)office_keys(o, "d Lap. Enter");
	assert_cell(o, "S03 " DESA1, "578");
	office_free(o);
}

/* An owner needs no document. */
static void test_source_not_needed(void **state)
{
	struct office *o = budi();

	(void)state;
	assert_int_equal(office_keys(o, "d"), ENTRY_BEEP);
	assert_true(office_says(o, "tidak perlu"));
	assert_int_equal(o->entry.line, LINE_NONE);
	office_free(o);
}

/* A flag or a note on a field with kept wrong text leaves that text. */
static void test_wrong_text_stays(void **state)
{
	static const char *const keys[] = {"!", "n cek Enter"};

	(void)state;
	for (size_t i = 0; i < COUNT(keys); i++) {
		struct office *o = budi();
		struct cell c;

		(void)office_keys(o, "1.25 Enter -");
		(void)office_keys(o, keys[i]);
		c = office_cell(o, "S03 " DESA1);
		if (c.pending == NULL || strcmp(c.pending, "1.25") != 0)
			fail_msg("%s: the text \"1.25\" is gone", keys[i]);
		office_free(o);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_note),
		cmocka_unit_test(test_note_alone),
		cmocka_unit_test(test_line_keys),
		cmocka_unit_test(test_long_note),
		cmocka_unit_test(test_long_source),
		cmocka_unit_test(test_flag),
		cmocka_unit_test(test_reason_by_note),
		cmocka_unit_test(test_reason_owed),
		cmocka_unit_test(test_source),
		cmocka_unit_test(test_source_of_unit),
		cmocka_unit_test(test_source_keeps_note_and_flag),
		cmocka_unit_test(test_waiting_survives),
		cmocka_unit_test(test_source_not_needed),
		cmocka_unit_test(test_wrong_text_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
