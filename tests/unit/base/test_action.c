#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/action.h"

static const char *const names[] = {
#define X(id, field, list, review, prefix, fkey, word) #id,
	ACTIONS(X)
#undef X
};

static enum action act(enum keymap map, bool after_prefix, const char *name)
{
	struct key key;

	if (!key_parse(name, &key))
		fail_msg("no key is called %s", name);
	return action_of(map, after_prefix, &key);
}

/* The keys of a column, and whether each was a key's name. */
static size_t count_keys(const char *column)
{
	struct key key;
	size_t count = 0;

	while (action_key(&column, &key))
		count++;
	assert_string_equal(column, "");
	return count;
}

static void every_name_is_a_key(void **state)
{
	(void)state;
	for (int i = 0; i < ACT_COUNT; i++) {
		const struct action_row *row = action_row((enum action)i);

		(void)count_keys(row->field);
		(void)count_keys(row->list);
		(void)count_keys(row->review);
		assert_true(count_keys(row->prefix) <= 1);
		assert_true(count_keys(row->fkey) <= 1);
		assert_true(*row->fkey == '\0' || *row->fkey == 'F');
	}
}

static void what_has_an_fkey_has_another(void **state)
{
	(void)state;
	for (int i = 1; i < ACT_COUNT; i++) {
		const struct action_row *row = action_row((enum action)i);

		if (*row->fkey != '\0' && *row->prefix == '\0')
			fail_msg("%s needs a key after Esc", names[i]);
		if (count_keys(row->field) + count_keys(row->list) + count_keys(row->review) +
				count_keys(row->prefix) ==
			0)
			fail_msg("%s has no key", names[i]);
	}
}

/* The row's own key finds the row again: so no key of a keymap means two things. */
static void assert_own(enum action action, enum keymap map, bool after_prefix, const char *column)
{
	struct key key;
	char name[KEY_NAME];

	while (action_key(&column, &key)) {
		enum action other = action_of(map, after_prefix, &key);

		key_name(&key, name);
		if (other != action)
			fail_msg("%s is %s and %s", name, names[action], names[other]);
	}
}

static void no_key_means_two_things(void **state)
{
	(void)state;
	for (int i = 0; i < ACT_COUNT; i++) {
		const struct action_row *row = action_row((enum action)i);
		enum action action = (enum action)i;

		assert_own(action, KEYMAP_FIELD, false, row->field);
		assert_own(action, KEYMAP_LIST, false, row->list);
		assert_own(action, KEYMAP_REVIEW, false, row->review);
		for (int map = 0; map < KEYMAP_COUNT; map++) {
			assert_own(action, (enum keymap)map, false, row->fkey);
			assert_own(action, (enum keymap)map, true, row->prefix);
		}
	}
}

/* Digits are typed into number fields, and Esc and Ctrl-G begin something. */
static void some_keys_stay_free(void **state)
{
	static const char *const rows[] = {
		"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "Esc", "Ctrl-G", "Space"};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		for (int map = 0; map < KEYMAP_COUNT; map++)
			assert_int_equal(act((enum keymap)map, false, rows[i]), ACT_NONE);
	}
}

/* Flow control, job control, and the prefixes of screen and tmux never reach the program. */
static void no_key_is_unsafe(void **state)
{
	static const char *const rows[] = {"Ctrl-S", "Ctrl-Q", "Ctrl-Z", "Ctrl-C", "Ctrl-A",
		"Ctrl-B", "Ctrl-H", "Ctrl-I", "Ctrl-J", "Ctrl-M", "F10", "F11"};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		for (int map = 0; map < KEYMAP_COUNT; map++)
			assert_int_equal(act((enum keymap)map, false, rows[i]), ACT_NONE);
	}
}

static void prefix_reaches_fkeys(void **state)
{
	static const char digits[] = "1234567890-=";

	(void)state;
	for (int i = 0; i < 12; i++) {
		struct key fkey = {(enum key_kind)(KEY_F1 + i), 0};
		struct key digit = {KEY_LETTER, (uint32_t)digits[i]};

		for (int map = 0; map < KEYMAP_COUNT; map++)
			assert_int_equal(action_of((enum keymap)map, true, &digit),
				action_of((enum keymap)map, false, &fkey));
	}
	assert_int_equal(act(KEYMAP_FIELD, true, "2"), ACT_SAVE);
	assert_int_equal(act(KEYMAP_LIST, true, "5"), ACT_ERROR_NEXT);
}

static void prefix_leaves(void **state)
{
	const struct key esc = {KEY_ESC, 0}, ctrl_g = {KEY_CTRL, 'g'}, g = {KEY_LETTER, 'g'};

	(void)state;
	for (int map = 0; map < KEYMAP_COUNT; map++) {
		assert_int_equal(action_of((enum keymap)map, true, &esc), ACT_LEAVE);
		assert_int_equal(action_of((enum keymap)map, true, &ctrl_g), ACT_NONE);
	}
	assert_true(action_is_prefix(&esc));
	assert_true(action_is_prefix(&ctrl_g));
	assert_false(action_is_prefix(&g));
}

static void letters_are_text_in_a_text(void **state)
{
	static const struct {
		const char *name;
		enum action action;
	} rows[] = {
		{"Enter", ACT_NEXT},
		{"Down", ACT_NEXT},
		{"Up", ACT_PREVIOUS},
		{"BackTab", ACT_PREVIOUS},
		{"Tab", ACT_RIGHT},
		{"Right", ACT_RIGHT},
		{"Left", ACT_LEFT},
		{"Home", ACT_FIRST},
		{"End", ACT_LAST},
		{"Backspace", ACT_BACKSPACE},
		{"Delete", ACT_ERASE},
		{"Ctrl-U", ACT_ERASE},
		{"F1", ACT_HELP},
	};

	(void)state;
	for (uint32_t code = ' '; code < 0x250; code++)
		assert_int_equal(
			action_of(KEYMAP_TEXT, false, &(struct key){KEY_LETTER, code}), ACT_NONE);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		assert_int_equal(act(KEYMAP_TEXT, false, rows[i].name), rows[i].action);
}

static void keypad_moves_through_fields(void **state)
{
	(void)state;
	assert_int_equal(act(KEYMAP_FIELD, false, "Enter"), ACT_NEXT);
	assert_int_equal(act(KEYMAP_FIELD, false, "+"), ACT_NEXT);
	assert_int_equal(act(KEYMAP_FIELD, false, "-"), ACT_PREVIOUS);
	assert_int_equal(act(KEYMAP_FIELD, false, "."), ACT_NO_DATA);
	assert_int_equal(act(KEYMAP_FIELD, false, "*"), ACT_SAME);
	assert_int_equal(act(KEYMAP_FIELD, false, "/"), ACT_SECTION_NEXT);
	assert_int_equal(act(KEYMAP_LIST, false, "Enter"), ACT_OPEN);
	assert_int_equal(act(KEYMAP_LIST, false, "q"), ACT_LEAVE);
	assert_int_equal(act(KEYMAP_FIELD, false, "q"), ACT_NONE);
}

static void words_are_short(void **state)
{
	(void)state;
	for (int i = 0; i < ACT_COUNT; i++) {
		for (int lang = 0; lang < LANG_COUNT; lang++) {
			const char *word =
				text_in(action_row((enum action)i)->word, (enum lang)lang);
			const char *help =
				text_in(action_row((enum action)i)->help, (enum lang)lang);

			assert_in_range(strlen(word), 1, 17);
			assert_true(strlen(help) > strlen(word));
			assert_int_equal(help[strlen(help) - 1], '.');
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_name_is_a_key),
		cmocka_unit_test(what_has_an_fkey_has_another),
		cmocka_unit_test(no_key_means_two_things),
		cmocka_unit_test(some_keys_stay_free),
		cmocka_unit_test(no_key_is_unsafe),
		cmocka_unit_test(prefix_reaches_fkeys),
		cmocka_unit_test(prefix_leaves),
		cmocka_unit_test(letters_are_text_in_a_text),
		cmocka_unit_test(keypad_moves_through_fields),
		cmocka_unit_test(words_are_short),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
