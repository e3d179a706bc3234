#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/paste.h"

/* Columns: where it falls, what is pasted ('^' a control, '<' an arrow), what comes of it. */
static const struct {
	enum paste_into into;
	const char *pasted, *given;
} rows[] = {
	{PASTE_NOWHERE, "a\n1", "!!!"},
	{PASTE_LINE, "a b\nc", "a b c"},
	{PASTE_LINE, "a\n\t\n^<b", "a b"},
	{PASTE_LINE, "a\n b", "a b"},
	{PASTE_LINE, "a\n\n", "a"},
	{PASTE_LINE, "\na", " a"},
	{PASTE_LINE, "+-.*=/?", "+-.*=/?"},
	{PASTE_LINES, "a\n\n\tb^\n", "a|| b |"},
	{PASTE_NUMBERS, "12\n13\t14", "12\n13\t14"},
	{PASTE_NUMBERS, "1.234\n1,5\n1 234\n", "1:234\n1,5\n1 234\n"},
	{PASTE_NUMBERS, " 12  \n", "12\n"},
	{PASTE_NUMBERS, "n\ng\nu\nx", "!\n!\n!\n!"},
	{PASTE_NUMBERS, "S12\n7", "!!!\n7"},
	{PASTE_NUMBERS, "12 orang 3\n7", "12!!!!!!!\n7"},
	{PASTE_NUMBERS, ".\n.2\n-5\n+\n*\n", "!\n!!\n!!\n!\n!\n"},
	{PASTE_NUMBERS, "salah.\n", "!!!!!!\n"},
	{PASTE_NUMBERS, "1..2\n^\n<\n", "1:!!\n!\n!\n"},
	{PASTE_ANSWER, "12\n13\t", "12\t13\t"},
	{PASTE_ANSWER, "Rp 1.250.000,-\n", "Rp 1.250.000,-\t"},
	{PASTE_ANSWER, "-5+6^<", "!5!6!!"},
};

static struct key key_of(char c)
{
	switch (c) {
	case '\n':
		return (struct key){KEY_ENTER, 0};
	case '\t':
		return (struct key){KEY_TAB, 0};
	case '^':
		return (struct key){KEY_CTRL, 'w'};
	case '<':
		return (struct key){KEY_LEFT, 0};
	default:
		return (struct key){KEY_LETTER, (uint32_t)c};
	}
}

/* ':' is a point that is the field's, '|' a line end that is text. */
static void describe(enum paste_into into, const struct key *key, struct buf *out)
{
	enum action action = paste_action(into, key);
	char letter = (char)key->code;

	if (key->kind != KEY_LETTER) {
		assert_int_equal(action, key->kind == KEY_ENTER ? ACT_NEXT : ACT_RIGHT);
		buf_char(out, key->kind == KEY_ENTER ? '\n' : '\t');
	} else if (action == ACT_NO_DATA) {
		buf_char(out, ':');
	} else {
		assert_int_equal(action, ACT_NONE);
		buf_char(out, letter == '\n' ? '|' : letter);
	}
}

static void test_rows(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct paste p = {.number = 1};
		struct buf given = {0};
		struct key out[PASTE_KEYS];
		size_t count;

		for (const char *at = rows[i].pasted; *at != '\0'; at++) {
			struct key key = key_of(*at);

			if (!paste_keys(&p, rows[i].into, &key, out, &count))
				buf_char(&given, '!');
			for (size_t k = 0; k < count; k++)
				describe(rows[i].into, &out[k], &given);
		}
		assert_string_equal(buf_str(&given), rows[i].given);
		assert_int_equal(p.number, 1);
		buf_release(&given);
	}
}

static void test_every_keymap(void **state)
{
	(void)state;
	assert_int_equal(paste_into(KEYMAP_TEXT), PASTE_LINE);
	assert_int_equal(paste_into(KEYMAP_FIELD), PASTE_NUMBERS);
	assert_int_equal(paste_into(KEYMAP_LIST), PASTE_NOWHERE);
	assert_int_equal(paste_into(KEYMAP_REVIEW), PASTE_NOWHERE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_every_keymap),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
