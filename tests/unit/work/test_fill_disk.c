#include "filling.h"

#include <signal.h>
#include <sys/resource.h>

#include "work/bookmark.h"

/* A disk that takes nothing: what was typed into a record or a checklist stays where it was typed. */

static struct rlimit whole;

/* No file may grow past a byte: to the program a full disk. Nothing may be printed meanwhile. */
static void disk(bool works)
{
	struct rlimit none = {.rlim_cur = 1, .rlim_max = whole.rlim_max};

	assert_int_equal(setrlimit(RLIMIT_FSIZE, works ? &whole : &none), 0);
}

static int keys_on_full_disk(struct filling *t, const char *keys)
{
	int step;

	disk(false);
	step = filling_keys(t, keys);
	disk(true);
	return step;
}

static void test_text_stays(void **state)
{
	static const char *const keys[] = {"Enter", "Tab", "Down", "-", "Up", "Esc /", "PgUp",
		"Esc o", "Esc h", "Esc e", "Esc g", "Esc z", "Ctrl-W", "Esc w",
		"Enter 7 Enter 8 Backspace = Enter"};
	int failed = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(keys); i++) {
		struct filling *t = filling_at("Ani", "jumlah");

		(void)filling_keys(t, "57");
		(void)keys_on_full_disk(t, keys[i]);
		if (strcmp(filling_at_name(t), "jumlah") != 0 || !filling_says(t, "Disk penuh") ||
			strcmp(t->fill.prose.text, "57") != 0) {
			print_error("%s: at %s with \"%s\"\n", keys[i], filling_at_name(t),
				t->fill.prose.text);
			failed++;
		}
		assert_stands(t, "jumlah", "");
		(void)filling_keys(t, "Enter"); /* there is room again */
		assert_field(t, "volume");
		assert_stands(t, "jumlah", "57");
		registers_same(&t->g);
		filling_free(t);
	}
	assert_int_equal(failed, 0);
}

/* Text that is no answer cannot be kept either. */
static void test_wrong_text_stays(void **state)
{
	struct filling *t = filling_at("Ani", "dana");

	(void)state;
	(void)filling_keys(t, "zzz");
	assert_int_equal(keys_on_full_disk(t, "Enter"), FILL_BEEP);
	assert_field(t, "dana");
	assert_string_equal(t->fill.prose.text, "zzz");
	(void)filling_keys(t, "Enter");
	assert_field(t, "tempat");
	assert_waits(t, "dana", "zzz");
	filling_free(t);
}

/* A paragraph goes on being typed, and the key that is named takes it. */
static void test_paragraph_goes_on(void **state)
{
	struct filling *t = filling_at("Ani", "uraian");

	(void)state;
	(void)filling_keys(t, "satu");
	assert_int_equal(keys_on_full_disk(t, "Tab"), FILL_BEEP);
	assert_true(filling_says(t, "Esc w"));
	assert_int_equal(keys_on_full_disk(t, "Enter dua Backspace"), FILL_STAY);
	assert_true(filling_says(t, "Esc w"));
	assert_string_equal(t->fill.prose.text, "satu\ndu");
	assert_int_equal(filling_keys(t, "Esc w"), FILL_STAY);
	assert_stands(t, "uraian", "satu\ndu");
	filling_free(t);
}

static void test_giving_up(void **state)
{
	struct filling *t = filling_at("Ani", "jumlah");

	(void)state;
	(void)filling_keys(t, "57");
	(void)keys_on_full_disk(t, "Enter Esc Esc");
	assert_string_equal(t->fill.prose.text, "");
	(void)filling_keys(t, "8 Enter");
	assert_stands(t, "jumlah", "8");
	assert_int_equal(record_undo_count(t->g.undo), 2);
	filling_free(t);
}

/* The answers typed blind after the one that failed do not slip onto other items. */
static void test_checklist_stops(void **state)
{
	struct filling *t = filling_new("Ani", "dua");
	const struct form *form = registers_form(&t->g, "daftar");
	const struct record *r;

	(void)state;
	MUST(t->g.o, checking_open(&t->checking, &t->g.desk, form, 0, NULL, t->g.undo, &t->g.o->e));
	(void)filling_keys(t, "y");
	assert_int_equal(keys_on_full_disk(t, "t y y"), CHECKING_BEEP);
	(void)filling_keys(t, "y y");
	assert_int_equal(t->checking.at, 1);
	assert_null(checking_at(&t->checking, 1));
	(void)filling_keys(t, "- Down t");
	r = checking_at(&t->checking, 1);
	assert_non_null(r);
	assert_string_equal(r->values[0], "tidak");
	(void)filling_keys(t, "n catatan");
	assert_int_equal(keys_on_full_disk(t, "Tab"), CHECKING_BEEP);
	assert_string_equal(t->checking.prose.text, "catatan");
	(void)filling_keys(t, "Tab");
	assert_null(t->checking.line);
	registers_same(&t->g);
	filling_free(t);
}

/* Where the person is brought back to when the line drops: the field after the last one written. */
static void test_bookmark(void **state)
{
	struct filling *t = filling_at("Ani", "harga");
	struct bookmark b;

	(void)state;
	(void)filling_keys(t, "5 Enter");
	assert_true(bookmark_get(t->g.o->store, &b));
	assert_int_equal(b.face, FACE_RECORD);
	assert_int_equal(b.record, t->fill.id);
	assert_string_equal(b.field->name, "pagu");
	filling_free(t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text_stays),
		cmocka_unit_test(test_wrong_text_stays),
		cmocka_unit_test(test_paragraph_goes_on),
		cmocka_unit_test(test_giving_up),
		cmocka_unit_test(test_checklist_stops),
		cmocka_unit_test(test_bookmark),
	};

	assert_int_equal(getrlimit(RLIMIT_FSIZE, &whole), 0);
	(void)signal(SIGXFSZ, SIG_IGN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
