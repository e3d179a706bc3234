#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/key.h"

static void assert_round(const struct key *key)
{
	struct key again = {KEY_NONE, 0};
	char name[KEY_NAME];

	key_name(key, name);
	if (*name == '\0' || !key_parse(name, &again) || !key_is(key, &again))
		fail_msg("kind %d code %u: \"%s\"", (int)key->kind, (unsigned)key->code, name);
}

static void every_key_has_a_name(void **state)
{
	(void)state;
	for (int kind = KEY_NONE + 1; kind < KEY_KIND_COUNT; kind++) {
		if (kind != KEY_LETTER && kind != KEY_CTRL)
			assert_round(&(struct key){(enum key_kind)kind, 0});
	}
	for (uint32_t code = 'a'; code <= 'z'; code++)
		assert_round(&(struct key){KEY_CTRL, code});
	for (uint32_t code = ' '; code <= 0x10FFFF; code++) {
		bool is_control = code >= 0x7F && code < 0xA0;

		if (!is_control && (code < 0xD800 || code > 0xDFFF))
			assert_round(&(struct key){KEY_LETTER, code});
	}
}

static void names_are_read(void **state)
{
	static const struct {
		const char *name;
		struct key key;
	} rows[] = {
		{"Enter", {KEY_ENTER, 0}},
		{"F1", {KEY_F1, 0}},
		{"F12", {KEY_F12, 0}},
		{"F", {KEY_LETTER, 'F'}},
		{"Ctrl-W", {KEY_CTRL, 'w'}},
		{"PgDn", {KEY_PAGE_DOWN, 0}},
		{"Space", {KEY_LETTER, ' '}},
		{"-", {KEY_LETTER, '-'}},
		{"\xC3\xA9", {KEY_LETTER, 0xE9}},
	};
	struct key key;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		assert_true(key_parse(rows[i].name, &key));
		assert_int_equal(key.kind, rows[i].key.kind);
		assert_int_equal(key.code, rows[i].key.code);
	}
}

static void other_names_are_nobody(void **state)
{
	static const char *const rows[] = {"", " ", "enter", "Enter ", "F0", "F01", "F13", "F1x",
		"F99999999999999999999", "Ctrl-", "Ctrl-w", "Ctrl-WW", "Ctrl-1", "ab", "\x80",
		"\xFF", "\xC2\x80", "\x1B", "\x7F", "e\xCC\x81"};
	struct key key;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (key_parse(rows[i], &key))
			fail_msg("\"%s\"", rows[i]);
	}
}

static void sameness(void **state)
{
	const struct key w = {KEY_CTRL, 'w'}, letter = {KEY_LETTER, 'w'}, x = {KEY_LETTER, 'x'};
	const struct key up = {KEY_UP, 1}, other_up = {KEY_UP, 2};

	(void)state;
	assert_true(key_is(&w, &w));
	assert_false(key_is(&w, &letter));
	assert_false(key_is(&letter, &x));
	assert_true(key_is(&up, &other_up)); /* code means nothing there */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_has_a_name),
		cmocka_unit_test(names_are_read),
		cmocka_unit_test(other_names_are_nobody),
		cmocka_unit_test(sameness),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
