#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/edit.h"

/* The text with | where the cursor is. */
static void assert_edit(const struct edit *e, const char *want)
{
	char text[EDIT_BYTES + 1];

	memcpy(text, e->text, e->cursor);
	text[e->cursor] = '|';
	memcpy(text + e->cursor + 1, e->text + e->cursor, e->size - e->cursor + 1);
	assert_string_equal(text, want);
	assert_int_equal(strlen(e->text), e->size);
}

static void types_and_moves(void **state)
{
	struct edit e;

	(void)state;
	edit_set(&e, "Siti");
	assert_edit(&e, "Siti|");
	assert_false(e.touched);
	edit_home(&e);
	edit_left(&e);
	assert_edit(&e, "|Siti");
	edit_right(&e);
	assert_true(edit_insert(&e, 0xE9));
	assert_edit(&e, "S\xC3\xA9|iti");
	assert_true(e.touched);
	edit_delete(&e);
	assert_edit(&e, "S\xC3\xA9|ti");
	edit_backspace(&e);
	edit_backspace(&e);
	edit_backspace(&e);
	assert_edit(&e, "|ti");
	edit_end(&e);
	edit_right(&e);
	edit_delete(&e);
	assert_edit(&e, "ti|");
	edit_clear(&e);
	assert_edit(&e, "|");
}

static void letters_keep_their_marks(void **state)
{
	struct edit e;

	(void)state;
	edit_set(&e, "Jose\xCC\x81 \xE4\xBD\x9C");
	edit_left(&e);
	edit_left(&e);
	assert_edit(&e, "Jose\xCC\x81| \xE4\xBD\x9C");
	edit_backspace(&e);
	assert_edit(&e, "Jos| \xE4\xBD\x9C");
	assert_true(edit_insert(&e, 'e'));
	assert_true(edit_insert(&e, 0x301));
	assert_edit(&e, "Jose\xCC\x81| \xE4\xBD\x9C");
}

static void refuses_what_is_no_text(void **state)
{
	static const uint32_t codes[] = {0, '\n', '\t', 0x1B, 0x7F, 0x85, 0x9F, 0x2028, 0x202E,
		0x2066, 0xD800, 0xDFFF, 0x110000, UINT32_MAX};
	struct edit e;

	(void)state;
	edit_set(&e, "x");
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		assert_false(edit_insert(&e, codes[i]));
	assert_edit(&e, "x|");
	assert_false(e.touched);
}

static void nothing_to_erase_is_no_touch(void **state)
{
	struct edit e;

	(void)state;
	edit_set(&e, "");
	edit_backspace(&e);
	edit_delete(&e);
	edit_clear(&e);
	assert_false(e.touched);
	assert_edit(&e, "|");
}

static void full_is_full(void **state)
{
	struct edit e;
	char text[3 * 400 + 1] = "";

	(void)state;
	edit_set(&e, "");
	for (int i = 0; i < EDIT_BYTES - 1; i++)
		assert_true(edit_insert(&e, 'a'));
	assert_false(edit_insert(&e, 'b'));
	assert_int_equal(e.size, EDIT_BYTES - 1);
	edit_backspace(&e);
	assert_false(edit_insert(&e, 0xE9)); /* two bytes, room for one */
	assert_int_equal(strspn(e.text, "a"), EDIT_BYTES - 2);
	/* A long text is cut between letters. */
	for (size_t i = 0; i < sizeof(text) - 1; i += 3)
		memcpy(text + i, "\xE4\xBD\x9C", 3);
	edit_set(&e, text);
	assert_int_equal(e.size, 1023);
	edit_set(&e, text + 2); /* one odd byte, then whole letters */
	assert_int_equal(e.size, 1 + 3 * 340);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(types_and_moves),
		cmocka_unit_test(letters_keep_their_marks),
		cmocka_unit_test(refuses_what_is_no_text),
		cmocka_unit_test(nothing_to_erase_is_no_touch),
		cmocka_unit_test(full_is_full),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
