#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "tui/screen.h"

/* A screen that is driven by these lines; the file is gone as soon as it was read. */
static struct screen *open_script(const char *lines, struct screen_options o)
{
	char path[] = "/tmp/ansit-screen-XXXXXX";
	struct err e = {.text = ""};
	struct screen *s;
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, lines, strlen(lines)), (ssize_t)strlen(lines));
	assert_int_equal(close(fd), 0);
	o.script = path;
	s = screen_open(&o, &e);
	assert_int_equal(unlink(path), 0);
	if (s == NULL)
		fail_msg("%s", e.text);
	return s;
}

static struct screen *open_small(int rows, int columns)
{
	return open_script("", (struct screen_options){.rows = rows, .columns = columns});
}

static void assert_dump(const struct screen *s, bool roles, const char *expected)
{
	char *dump = screen_dump(s, roles);

	assert_string_equal(dump, expected);
	free(dump);
}

static void test_put_and_clip(void **state)
{
	struct screen *s = open_small(3, 6);

	(void)state;
	screen_put(s, 0, 0, ROLE_LOOK_TEXT, "abc");
	screen_put(s, 1, 4, ROLE_LOOK_TEXT, "xyz");
	screen_put(s, 2, -1, ROLE_LOOK_TEXT, "xyz");
	screen_put(s, -1, 0, ROLE_LOOK_TEXT, "no");
	screen_put(s, 3, 0, ROLE_LOOK_TEXT, "no");
	screen_put(s, 0, 6, ROLE_LOOK_TEXT, "no");
	screen_put(s, 0, 2147483647, ROLE_LOOK_TEXT, "no");
	screen_put(s, 0, -2147483647 - 1, ROLE_LOOK_TEXT, "no");
	assert_dump(s, false, "abc\n    xy\nyz\n");
	screen_clear(s);
	assert_dump(s, false, "\n\n\n");
	screen_close(s);
}

static void test_spans(void **state)
{
	static const struct {
		struct screen_span at;
		const char *text, *line;
	} rows[] = {
		{{0, 1, 4, false, false}, "ab", "-ab-----"},
		{{0, 1, 4, true, false}, "ab", "-ab  ---"},
		{{0, 1, 4, true, true}, "ab", "-  ab---"},
		{{0, 1, 4, false, true}, "ab", "---ab---"},
		{{0, 1, 4, true, false}, "abcdef", "-abcd---"},
		{{0, 1, 4, true, true}, "abcdef", "-abcd---"},
		{{0, 1, 4, true, false}, "", "-    ---"},
		{{0, 6, 4, true, false}, "a", "------a"},
		{{0, 6, 4, true, true}, "a", "------"},
		{{0, -2, 4, true, true}, "ab", "ab------"},
		{{0, -2, 4, true, false}, "ab", "  ------"},
		{{0, 1, 0, true, false}, "ab", "--------"},
		{{0, 1, -5, true, false}, "ab", "--------"},
		{{0, 0, 2147483647, true, false}, "ab", "ab"},
		{{0, 1, 4, true, true}, "作業", "-作業---"},
		{{0, 1, 3, true, true}, "作業", "- 作----"},
		{{0, 1, 3, true, false}, "e\xcc\x81z", "-e\xcc\x81z ----"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct screen *s = open_small(1, 8);
		struct buf line = {0};

		screen_put(s, 0, 0, ROLE_LOOK_TEXT, "--------");
		screen_span(s, &rows[i].at, ROLE_LOOK_TEXT, rows[i].text);
		buf_print(&line, "%s\n", rows[i].line);
		assert_dump(s, false, buf_str(&line));
		buf_release(&line);
		screen_close(s);
	}
}

static void test_letters(void **state)
{
	static const struct {
		const char *text, *line;
	} rows[] = {
		{"作a", "作a---\n"},
		{"a作b作c", "a作b作\n"}, /* the second one fits exactly */
		{"ab作c作", "ab作c\n"},  /* half of a wide letter is a blank */
		{"e\xcc\x81\xcc\xa3\xcc\xa3x", "e\xcc\x81\xcc\xa3x----\n"}, /* two marks a letter */
		{"\xcc\x81x", "x-----\n"},
		{"作\xcc\x81x", "作\xcc\x81x---\n"},
		{"a\tb\x1b[m", "a?b?[m\n"},
		{"\x7f\xc2\x9b\xff", "?"
				     "?"
				     "?"
				     "---\n"},
		{"a\xe2\x80\xae"
		 "b\xe2\x80\x8b"
		 "c",
			"abc---\n"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct screen *s = open_small(1, 6);

		screen_put(s, 0, 0, ROLE_LOOK_TEXT, "------");
		screen_put(s, 0, 0, ROLE_LOOK_TEXT, rows[i].text);
		screen_show(s);
		assert_dump(s, false, rows[i].line);
		screen_close(s);
	}
}

/* Half of a wide letter that is written over leaves a blank, not half a letter. */
static void test_wide_letter_cut(void **state)
{
	struct screen *s = open_small(2, 6);

	(void)state;
	screen_put(s, 0, 0, ROLE_LOOK_TEXT, "作作作");
	screen_put(s, 0, 1, ROLE_LOOK_TEXT, "x");
	screen_put(s, 0, 4, ROLE_LOOK_TEXT, "y");
	screen_put(s, 1, 0, ROLE_LOOK_TEXT, "作作作");
	screen_put(s, 1, 1, ROLE_LOOK_TEXT, "業");
	assert_dump(s, false, " x作y\n 業 作\n");
	screen_put(s, 0, -1, ROLE_LOOK_TEXT, "作");
	assert_dump(s, false, " x作y\n 業 作\n");
	screen_close(s);
}

static void test_ascii(void **state)
{
	static const struct {
		const char *text, *line;
	} rows[] = {
		{"café Ångström", "cafe Angstrom\n"},
		{"’a’ “b” – — …", "'a' \"b\" - - ...\n"},
		{"█▓▒░▌▏■", "###.#.#\n"},
		{"作 é", "? e\n"},
		{"e\xcc\x81x", "ex\n"},
		{"≤ ≥ × ² •", "<= >= x 2 *\n"},
		{"─│┌", "-|+\n"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct screen *s = open_script(
			"", (struct screen_options){.rows = 1, .columns = 20, .ascii = true});

		assert_true(screen_is_ascii(s));
		screen_put(s, 0, 0, ROLE_LOOK_TEXT, rows[i].text);
		assert_dump(s, false, rows[i].line);
		screen_close(s);
	}
}

static void test_roles_and_cursor(void **state)
{
	struct screen *s = open_small(2, 6);

	(void)state;
	screen_put(s, 0, 1, ROLE_LOOK_FIELD, "42");
	screen_put(s, 1, 0, ROLE_LOOK_HARD, "x");
	screen_put(s, 1, 2, ROLE_LOOK_FIELD, "作");
	assert_dump(s, true, " 42\nx 作\n--\n.FF\nx.FF\n-- hidden\n");
	screen_cursor(s, 1, 5);
	assert_dump(s, true, " 42\nx 作\n--\n.FF\nx.FF\n-- 1 5\n");
	screen_cursor(s, 2, 0);
	assert_dump(s, true, " 42\nx 作\n--\n.FF\nx.FF\n-- hidden\n");
	screen_close(s);
}

static void test_same_picture_sends_nothing(void **state)
{
	struct screen *s = open_small(24, 80);
	size_t first;

	(void)state;
	screen_put(s, 3, 3, ROLE_LOOK_HARD, "x 5: 9 melebihi");
	screen_put(s, 3, 3, ROLE_LOOK_HARD, "x");
	screen_cursor(s, 3, 4);
	screen_show(s);
	first = screen_bytes(s);
	assert_true(first > 15);
	screen_clear(s);
	screen_put(s, 3, 3, ROLE_LOOK_HARD, "x 5: 9 melebihi");
	screen_cursor(s, 3, 4);
	screen_show(s);
	assert_int_equal(screen_bytes(s), first);
	screen_redraw(s);
	screen_show(s);
	assert_true(screen_bytes(s) > first + 15);
	screen_close(s);
}

static void test_one_digit_is_few_bytes(void **state)
{
	struct screen *s = open_small(24, 80);

	(void)state;
	screen_put(s, 5, 0, ROLE_LOOK_DIM, " 3  6-23 bulan");
	screen_put(s, 5, 50, ROLE_LOOK_FIELD, "  5");
	screen_put(s, 5, 60, ROLE_LOOK_HARD, "x");
	screen_cursor(s, 5, 53);
	screen_show(s);
	screen_put(s, 5, 50, ROLE_LOOK_FIELD, " 57");
	screen_cursor(s, 5, 53);
	screen_show(s);
	assert_in_range(screen_last_bytes(s), 1, 8);
	screen_put(s, 5, 53, ROLE_LOOK_FIELD, "1");
	screen_cursor(s, 5, 54);
	screen_show(s);
	assert_int_equal(screen_last_bytes(s), 1);
	screen_put(s, 8, 50, ROLE_LOOK_FIELD, "8");
	screen_cursor(s, 8, 51);
	screen_show(s);
	assert_in_range(screen_last_bytes(s), 1, 8);
	screen_close(s);
}

/* A blank between words that look the same does not change looks; one at the end is erased. */
static void test_blanks_cost_no_looks(void **state)
{
	struct screen *s = open_small(4, 80);
	size_t together;

	(void)state;
	screen_show(s);
	screen_put(s, 0, 0, ROLE_LOOK_DIM, "49x52");
	screen_show(s);
	together = screen_last_bytes(s);
	screen_put(s, 1, 0, ROLE_LOOK_DIM, "49");
	screen_put(s, 1, 3, ROLE_LOOK_DIM, "52");
	screen_show(s);
	assert_in_range(screen_last_bytes(s), together - 4, together + 4);
	screen_span(s, &(struct screen_span){.row = 2, .cells = 60, .pad = true}, ROLE_LOOK_DIM,
		"49 52");
	screen_show(s);
	assert_in_range(screen_last_bytes(s), together - 4, together + 4);
	screen_close(s);
}

static void test_beep_is_one_byte(void **state)
{
	struct screen *s = open_small(4, 20);
	size_t before;

	(void)state;
	screen_show(s);
	before = screen_bytes(s);
	screen_beep(s);
	screen_beep(s);
	screen_show(s);
	assert_int_equal(screen_bytes(s), before + 1);
	screen_show(s);
	assert_int_equal(screen_bytes(s), before + 1);
	screen_close(s);
}

static void test_mono_sends_no_colours(void **state)
{
	struct err e = {.text = ""};
	struct theme mono;
	struct screen *s;
	size_t coloured;

	(void)state;
	s = open_small(4, 20);
	screen_put(s, 0, 0, ROLE_LOOK_SOFT, "!");
	screen_show(s);
	coloured = screen_bytes(s);
	screen_close(s);
	theme_default(&mono);
	assert_true(theme_read(&mono, "m", "hard: bold\nsoft: bold\nerror: bold", 33, &e));
	s = open_script("", (struct screen_options){.theme = &mono, .rows = 4, .columns = 20});
	screen_put(s, 0, 0, ROLE_LOOK_SOFT, "!");
	screen_show(s);
	assert_true(screen_bytes(s) + 10 < coloured);
	screen_close(s);
}

/* Standard output of what runs between begin and end. */
struct caught {
	int fd, before;
};

static void begin_catch(struct caught *c)
{
	char path[] = "/tmp/ansit-screen-XXXXXX";

	assert_int_equal(fflush(stdout), 0);
	c->fd = mkstemp(path);
	assert_true(c->fd >= 0);
	assert_int_equal(unlink(path), 0);
	c->before = dup(STDOUT_FILENO);
	assert_true(dup2(c->fd, STDOUT_FILENO) >= 0);
}

static void end_catch(const struct caught *c, struct buf *out)
{
	char chunk[4096];
	ssize_t size;

	(void)fflush(stdout);
	(void)dup2(c->before, STDOUT_FILENO);
	(void)close(c->before);
	(void)lseek(c->fd, 0, SEEK_SET);
	while ((size = read(c->fd, chunk, sizeof(chunk))) > 0)
		buf_add(out, chunk, (size_t)size);
	(void)close(c->fd);
}

/* A little program: shows the letters typed, and the window. */
static void run(struct screen *s)
{
	struct buf typed = {0};
	struct key key;

	for (;;) {
		screen_clear(s);
		screen_put(s, 0, 0, ROLE_LOOK_EDITED, buf_str(&typed));
		screen_cursor(s, 0, (int)typed.size);
		if (!screen_key(s, &key))
			break;
		if (key.kind == KEY_LETTER)
			buf_char(&typed, (char)key.code);
		else if (key.kind == KEY_WINDOW)
			buf_print(&typed, "[%dx%d]", screen_columns(s), screen_rows(s));
		else if (key.kind != KEY_NONE)
			buf_char(&typed, '^');
	}
	buf_release(&typed);
}

static void test_script_drives_and_dumps(void **state)
{
	struct screen *s = open_script("4 \"2é\" Enter\n:dump one\n:resize 12x2\n"
				       ":bytes 1b 4f 70\n:roles two\n:bytes-sent a\n:bytes-sent b\n"
				       "7\n:bytes-sent c\n",
		(struct screen_options){.rows = 1, .columns = 8});
	struct caught c;
	struct buf out = {0};

	(void)state;
	begin_catch(&c);
	run(s);
	end_catch(&c, &out);
	screen_close(s);
	assert_non_null(strstr(buf_str(&out),
		"== one\n42?^\n== two\n42?^[12x2]0\n\n--\nEEEEEEEEEEE\n\n-- 0 11\n== a\n"));
	assert_non_null(strstr(buf_str(&out), "== b\n0\n== c\n"));
	buf_release(&out);
}

static void test_script_with_a_mistake(void **state)
{
	struct err e = {.text = ""};

	(void)state;
	assert_null(screen_open(&(struct screen_options){.script = "/nonexistent/a.keys"}, &e));
	assert_non_null(strstr(e.text, "a.keys"));
}

/* Without terminfo, without TERM, with a strange one: a script never sees the difference. */
static void test_environment_does_not_matter(void **state)
{
	static const char *const terms[] = {"xterm-kitty", "", "../../etc/passwd", "vt100"};
	size_t bytes = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(terms) / sizeof(terms[0]); i++) {
		struct screen *s;

		assert_int_equal(setenv("TERM", terms[i], 1), 0);
		assert_int_equal(setenv("LINES", "7", 1), 0);
		s = open_small(5, 30);
		screen_put(s, 4, 29, ROLE_LOOK_HARD, "é");
		screen_show(s);
		assert_true(bytes == 0 || screen_bytes(s) == bytes);
		assert_string_equal(getenv("LINES"), "7");
		bytes = screen_bytes(s);
		screen_close(s);
	}
	assert_int_equal(unsetenv("LINES"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_put_and_clip),
		cmocka_unit_test(test_spans),
		cmocka_unit_test(test_letters),
		cmocka_unit_test(test_wide_letter_cut),
		cmocka_unit_test(test_ascii),
		cmocka_unit_test(test_roles_and_cursor),
		cmocka_unit_test(test_same_picture_sends_nothing),
		cmocka_unit_test(test_one_digit_is_few_bytes),
		cmocka_unit_test(test_blanks_cost_no_looks),
		cmocka_unit_test(test_beep_is_one_byte),
		cmocka_unit_test(test_mono_sends_no_colours),
		cmocka_unit_test(test_script_drives_and_dumps),
		cmocka_unit_test(test_script_with_a_mistake),
		cmocka_unit_test(test_environment_does_not_matter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
