#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "tui/theme.h"

static bool read_text(struct theme *t, const char *data, struct err *e)
{
	return theme_read(t, "x.theme", data, strlen(data), e);
}

static void load(struct theme *t, const char *name)
{
	const char *top = getenv("srcdir");
	char *dir = file_join(top != NULL ? top : ".", "themes");
	char *path = file_join(dir, name);
	struct err e = {.text = ""};

	memset(t, 0x55, sizeof(*t));
	if (!theme_load(t, path, &e))
		fail_msg("%s", e.text);
	free(path);
	free(dir);
}

static bool look_is(const struct look *a, const struct look *b)
{
	return a->foreground == b->foreground && a->background == b->background &&
	       a->bold == b->bold && a->dim == b->dim && a->underline == b->underline &&
	       a->reverse == b->reverse;
}

static void test_default_file_says_what_is_compiled_in(void **state)
{
	struct theme compiled, file;

	(void)state;
	theme_default(&compiled);
	load(&file, "default.theme");
	for (size_t i = 0; i < ROLE_LOOK_COUNT; i++) {
		if (!look_is(&compiled.looks[i], &file.looks[i]))
			fail_msg("themes/default.theme: %s", theme_word((enum theme_role)i));
	}
}

static void test_default_can_be_read_on_dark_and_light(void **state)
{
	struct theme t;

	(void)state;
	theme_default(&t);
	for (size_t i = 0; i < ROLE_LOOK_COUNT; i++) {
		const struct look *l = &t.looks[i];

		assert_true(l->foreground == -1 || l->foreground == 1 || l->foreground == 5);
		assert_int_equal(l->background, -1);
	}
	assert_true(look_is(
		&t.looks[ROLE_LOOK_FIELD], &(struct look){.foreground = -1, .background = -1}));
}

static void test_mono_has_no_colour(void **state)
{
	struct theme t;

	(void)state;
	load(&t, "mono.theme");
	for (size_t i = 0; i < ROLE_LOOK_COUNT; i++) {
		assert_int_equal(t.looks[i].foreground, -1);
		assert_int_equal(t.looks[i].background, -1);
	}
}

static void test_contrast_paints_every_role(void **state)
{
	struct theme t;

	(void)state;
	load(&t, "contrast.theme");
	for (size_t i = 0; i < ROLE_LOOK_COUNT; i++) {
		assert_true(t.looks[i].foreground >= 0 && t.looks[i].foreground <= 7);
		assert_true(t.looks[i].background >= 0);
		assert_int_not_equal(t.looks[i].foreground, t.looks[i].background);
	}
}

static void test_looks(void **state)
{
	static const struct {
		const char *data;
		struct look look;
	} rows[] = {
		{"hard: \"\"", {-1, -1, false, false, false, false}},
		{"hard: red", {1, -1, false, false, false, false}},
		{"hard: on blue", {-1, 4, false, false, false, false}},
		{"hard: white on red bold", {7, 1, true, false, false, false}},
		{"hard: bold dim underline reverse", {-1, -1, true, true, true, true}},
		{"hard: default on default", {-1, -1, false, false, false, false}},
		{"hard: '  green   on  black '", {2, 0, false, false, false, false}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct theme t, before;
		struct err e = {.text = ""};

		theme_default(&t);
		before = t;
		if (!read_text(&t, rows[i].data, &e))
			fail_msg("%s: %s", rows[i].data, e.text);
		assert_true(look_is(&t.looks[ROLE_LOOK_HARD], &rows[i].look));
		assert_true(look_is(&t.looks[ROLE_LOOK_TITLE], &before.looks[ROLE_LOOK_TITLE]));
	}
}

static void test_mistakes(void **state)
{
	static const struct {
		const char *data, *says;
	} rows[] = {
		{"title: bold\nhrad: red", "x.theme:2: peran \"hrad\""},
		{"hard: rde", "x.theme:1: rupa \"rde\""},
		{"title: \"\"\n\nhard: bold on", "x.theme:3: setelah \"on\""},
		{"hard: on bold", "x.theme:1: setelah \"on\""},
		{"hard: red green", "x.theme:1: \"green\" disebut"},
		{"hard: on red on blue", "x.theme:1: \"blue\" disebut"},
		{"hard: [red]", "x.theme:1: tema"},
		{"- hard", "x.theme:1: tema"},
		{"hard: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
			"x.theme:1: rupa \"aaaa"},
		{"hard: red\nhard: blue", "x.theme:2:"},
		{"hard: {", "x.theme:"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct theme t, before;
		struct err e = {.text = ""};

		theme_default(&t);
		before = t;
		assert_false(read_text(&t, rows[i].data, &e));
		if (strncmp(e.text, rows[i].says, strlen(rows[i].says)) != 0)
			fail_msg("%s: %s", rows[i].data, e.text);
		assert_memory_equal(&t, &before, sizeof(t));
	}
}

static void test_missing_file(void **state)
{
	struct theme t;
	struct err e = {.text = ""};

	(void)state;
	theme_default(&t);
	assert_false(theme_load(&t, "/nonexistent/x.theme", &e));
	assert_non_null(strstr(e.text, "x.theme"));
}

static void test_letters_differ(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROLE_LOOK_COUNT; i++) {
		for (size_t j = 0; j < i; j++) {
			assert_int_not_equal(
				theme_letter((enum theme_role)i), theme_letter((enum theme_role)j));
			assert_string_not_equal(
				theme_word((enum theme_role)i), theme_word((enum theme_role)j));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_default_file_says_what_is_compiled_in),
		cmocka_unit_test(test_default_can_be_read_on_dark_and_light),
		cmocka_unit_test(test_mono_has_no_colour),
		cmocka_unit_test(test_contrast_paints_every_role),
		cmocka_unit_test(test_looks),
		cmocka_unit_test(test_mistakes),
		cmocka_unit_test(test_missing_file),
		cmocka_unit_test(test_letters_differ),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
