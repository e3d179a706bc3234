#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/utf8.h"

static void says_in_the_language(void **state)
{
	struct err e;

	(void)state;
	text_use(LANG_ID);
	assert_false(err_say(&e, TEXT_BASE_FILE_MISSING, "a.yaml", NULL));
	assert_string_equal(e.text, "Berkas a.yaml tidak ada. Periksa nama dan foldernya.");
	text_use(LANG_EN);
	assert_false(err_say(&e, TEXT_BASE_FILE_MISSING, "a.yaml", NULL));
	assert_string_equal(e.text, "There is no file a.yaml. Check its name and folder.");
	text_use(LANG_ID);
}

static void sets_what_has_no_translation(void **state)
{
	struct err e;

	(void)state;
	assert_false(err_set(&e, "%s:%d: %s", "a.yaml", 7, "odd"));
	assert_string_equal(e.text, "a.yaml:7: odd");
}

static void cuts_between_letters(void **state)
{
	static const char *const letters[] = {"a", "\xC3\xA9", "\xE4\xBD\x9C", "\xF0\x9F\x98\x80"};
	struct err e;
	struct buf b = {0};

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		for (size_t shift = 0; shift < 4; shift++) {
			buf_clear(&b);
			buf_add(&b, "xxx", shift);
			while (b.size < 1000)
				buf_text(&b, letters[i]);
			assert_false(err_set(&e, "%s", buf_str(&b)));
			assert_true(utf8_is_valid(e.text, strlen(e.text)));
			assert_in_range(strlen(e.text), sizeof(e.text) - 8, sizeof(e.text) - 1);
			assert_false(err_say(&e, TEXT_BASE_FILE_MISSING, buf_str(&b), NULL));
			assert_true(utf8_is_valid(e.text, strlen(e.text)));
		}
	}
	buf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(says_in_the_language),
		cmocka_unit_test(sets_what_has_no_translation),
		cmocka_unit_test(cuts_between_letters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
