#include "office.h"

#include <signal.h>
#include <sys/resource.h>

/* A disk that takes nothing: what was typed stays on the screen, and no other field suffers. */

static struct rlimit whole;

/* No file may grow past a byte: to the program a full disk. Nothing may be printed meanwhile. */
static void disk(bool works)
{
	struct rlimit none = {.rlim_cur = 1, .rlim_max = whole.rlim_max};

	assert_int_equal(setrlimit(RLIMIT_FSIZE, works ? &whole : &none), 0);
}

static enum entry_step keys_on_full_disk(struct office *o, const char *keys)
{
	enum entry_step step;

	disk(false);
	step = office_keys(o, keys);
	disk(true);
	return step;
}

/* Ani has written S01 and S02, and sits at S03. */
static struct office *ani(void)
{
	struct office *o = office_new();

	office_act(o, "Ani");
	office_sources(o, "sem1");
	office_entry(o, "Ani", "S01 " DESA1);
	(void)office_keys(o, "8801 Enter 2550 Enter");
	return o;
}

static void test_text_stays(void **state)
{
	static const char *const keys[] = {"Enter", "-", ">", "<", "/", "PgUp", "Home", "End", "v",
		"k", "h", "Esc k", "Ctrl-W", "e", "g", "u", "!", "n", "d"};
	int failed = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(keys); i++) {
		struct office *o = ani();
		bool hard;

		(void)office_keys(o, "5 7 8");
		(void)keys_on_full_disk(o, keys[i]);
		if (strcmp(office_at(o), "S03 " DESA1) != 0 ||
			strcmp(o->entry.edit.text, "578") != 0 || o->entry.line != LINE_NONE ||
			strstr(entry_message(&o->entry, &hard), "Disk penuh") == NULL) {
			print_error("%s: at %s with \"%s\", saying \"%s\"\n", keys[i], office_at(o),
				o->entry.edit.text, entry_message(&o->entry, &hard));
			failed++;
		}
		assert_cell(o, "S01 " DESA1, "8801");
		assert_cell(o, "S02 " DESA1, "2550");
		assert_cell(o, "S03 " DESA1, "");
		(void)office_keys(o, "Enter"); /* there is room again */
		assert_cell(o, "S03 " DESA1, "578");
		assert_at(o, "S04 " DESA1);
		office_free(o);
	}
	assert_int_equal(failed, 0);
}

/* Typed blind meanwhile: nothing lands in a wrong field, and the first text is not spoilt. */
static void test_type_ahead(void **state)
{
	struct office *o = ani();

	(void)state;
	(void)keys_on_full_disk(o, "578 Enter 151 Enter 152 Enter . Enter * Backspace Delete");
	assert_string_equal(o->entry.edit.text, "578");
	(void)office_keys(o, "Enter 4 Enter");
	assert_cell(o, "S01 " DESA1, "8801");
	assert_cell(o, "S02 " DESA1, "2550");
	assert_cell(o, "S03 " DESA1, "578");
	assert_cell(o, "S04 " DESA1, "4");
	assert_cell(o, "S05 " DESA1, "");
	office_free(o);
}

/* The screen shows what the disk has. */
static void test_desk_is_the_disk(void **state)
{
	struct office *o = ani();
	struct desk fresh;

	(void)state;
	(void)office_keys(o, "9999999");
	(void)keys_on_full_disk(o, "Enter");
	MUST(o, desk_open(&fresh, o->reader, &o->entry.desk.report, &o->e));
	assert_int_equal(desk_count(&o->entry.desk, PLACE_DISTRICT).hard,
		desk_count(&fresh, PLACE_DISTRICT).hard);
	assert_null(desk_cell(&o->entry.desk, forms_row(o->forms, "S03"), 1)->value);
	desk_close(&fresh);
	assert_int_equal(o->entry.written, 2);
	office_free(o);
}

/* What the disk did not take cannot be undone: one "u" is one field. */
static void test_undo_after(void **state)
{
	struct office *o = ani();

	(void)state;
	(void)office_keys(o, "578");
	(void)keys_on_full_disk(o, "Enter Enter Enter");
	(void)office_keys(o, "Enter u");
	assert_cell(o, "S03 " DESA1, "");
	assert_cell(o, "S02 " DESA1, "2550");
	(void)office_keys(o, "u");
	assert_cell(o, "S02 " DESA1, "");
	assert_cell(o, "S01 " DESA1, "8801");
	office_free(o);
}

/* An undo that the disk does not take can be asked again. */
static void test_undo_on_full_disk(void **state)
{
	struct office *o = ani();

	(void)state;
	(void)keys_on_full_disk(o, "u");
	assert_true(office_says(o, "Disk penuh"));
	assert_cell(o, "S02 " DESA1, "2550");
	(void)office_keys(o, "u");
	assert_cell(o, "S02 " DESA1, "");
	(void)office_keys(o, "U");
	assert_cell(o, "S02 " DESA1, "2550");
	office_free(o);
}

/* The text was begun before somebody else wrote: the trouble does not make it overwrite him. */
static void test_conflict_after(void **state)
{
	struct office *o = ani();
	struct store *other = office_connect(o);

	(void)state;
	office_act_in(o, other, "Bayu");
	(void)office_keys(o, "578");
	assert_int_equal(office_put_in(o, other, "sem1", "S03 " DESA1, "600"), PUT_DONE);
	(void)keys_on_full_disk(o, "Enter");
	(void)office_keys(o, "Enter");
	assert_cell(o, "S03 " DESA1, "600");
	assert_int_equal(office_cell(o, "S03 " DESA1).why, PENDING_CONFLICT);
	assert_string_equal(office_cell(o, "S03 " DESA1).pending, "578");
	store_close(other);
	office_free(o);
}

/* Text that is no number is kept on the screen when it cannot be kept on the disk. */
static void test_wrong_text(void **state)
{
	struct office *o = ani();

	(void)state;
	(void)office_keys(o, "1.25");
	(void)keys_on_full_disk(o, "Enter");
	assert_at(o, "S03 " DESA1);
	assert_string_equal(o->entry.edit.text, "1.25");
	(void)office_keys(o, "Enter");
	assert_string_equal(office_cell(o, "S03 " DESA1).pending, "1.25");
	office_free(o);
}

/* A note and a document, typed to the end, are not gone with the disk. */
static void test_lines(void **state)
{
	static const struct {
		const char *open;
		enum entry_line line;
	} rows[] = {{"n", LINE_NOTE}, {"d Ctrl-U", LINE_SOURCE}};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct office *o = ani();

		(void)office_keys(o, rows[i].open);
		(void)office_keys(o, "perkiraan");
		(void)keys_on_full_disk(o, "Enter");
		assert_true(office_says(o, "Disk penuh"));
		assert_int_equal(o->entry.line, rows[i].line);
		assert_string_equal(o->entry.line_edit.text, "perkiraan");
		(void)office_keys(o, "Enter");
		assert_int_equal(o->entry.line, LINE_NONE);
		office_free(o);
	}
}

static int begin(void **state)
{
	(void)state;
	(void)signal(SIGXFSZ, SIG_IGN);
	return getrlimit(RLIMIT_FSIZE, &whole);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text_stays),
		cmocka_unit_test(test_type_ahead),
		cmocka_unit_test(test_desk_is_the_disk),
		cmocka_unit_test(test_undo_after),
		cmocka_unit_test(test_undo_on_full_disk),
		cmocka_unit_test(test_conflict_after),
		cmocka_unit_test(test_wrong_text),
		cmocka_unit_test(test_lines),
	};

	return cmocka_run_group_tests(tests, begin, NULL);
}
