#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/prose.h"
#include "base/utf8.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))
#define E_ACUTE "e\xCC\x81" /* a letter with a combining mark */
#define WIDE "\xE4\xBD\x9C" /* two cells */
#define MARK "\xCC\x81"     /* a mark alone */

enum {
	CELLS = 10
};

/* Lines as shown, each ended by "/". */
static void shown(const char *text, int cells, char *out, size_t size)
{
	struct prose_line lines[64];
	size_t count = prose_lines(text, strlen(text), cells, lines, COUNT(lines)), at = 0;

	for (size_t i = 0; i < count && i < COUNT(lines); i++) {
		int wrote = snprintf(
			out + at, size - at, "%.*s/", (int)lines[i].size, text + lines[i].start);

		assert_true(wrote > 0 && (size_t)wrote < size - at);
		at += (size_t)wrote;
	}
}

static void wraps(void **state)
{
	static const struct {
		const char *text;
		int cells;
		const char *lines;
	} rows[] = {
		{"", 10, "/"},
		{"satu", 10, "satu/"},
		{"sepuluh 10", 10, "sepuluh 10/"},
		{"sepuluh 100", 10, "sepuluh /100/"},
		{"satu dua tiga empat", 10, "satu dua /tiga empat/"},
		{"satu\ndua", 10, "satu/dua/"},
		{"satu\n", 10, "satu//"},
		{"\n\nsatu", 10, "//satu/"},
		{"a\n\nb", 10, "a//b/"},
		/* The blank at the edge hangs over it. */
		{"sepuluhnya dua", 10, "sepuluhnya/dua/"},
		{"sepuluhnya     dua", 10, "sepuluhnya/dua/"},
		{"sembilan  ", 9, "sembilan /"},
		{"empat     dua", 10, "empat     /dua/"},
		/* Only what is wider than the line is broken within. */
		{"abcdefghijklmno", 10, "abcdefghij/klmno/"},
		{"ab abcdefghijklmno", 10, "ab /abcdefghij/klmno/"},
		{"abcdefghijkl mn", 5, "abcde/fghij/kl mn/"},
		{" abcdef", 5, " /abcde/f/"},
		/* Letters of two cells and of none. */
		{WIDE WIDE WIDE, 4, WIDE WIDE "/" WIDE "/"},
		{WIDE WIDE WIDE, 5, WIDE WIDE "/" WIDE "/"},
		{"a" WIDE, 2, "a/" WIDE "/"},
		{WIDE "a", 1, WIDE "/a/"},
		{E_ACUTE E_ACUTE E_ACUTE, 2, E_ACUTE E_ACUTE "/" E_ACUTE "/"},
		{"caf" E_ACUTE " " E_ACUTE "t" E_ACUTE, 4,
			"caf" E_ACUTE "/" E_ACUTE "t" E_ACUTE "/"},
		{"a\n" MARK "b", 10, "a/" MARK "b/"},
		{"ab", 0, "a/b/"},
		{"ab", -3, "a/b/"},
		{"\xFF\xFE", 1, "\xFF/\xFE/"},
	};
	char out[256];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		shown(rows[i].text, rows[i].cells, out, sizeof(out));
		assert_string_equal(out, rows[i].lines);
	}
}

/* One move a letter: < > left and right, ^ v up and down, h e home and end, b d backspace and delete,
 * c clear, / Enter, others are typed. A capital U or D wants its move to be refused. */
static void move(struct prose *p, char key)
{
	switch (key) {
	case '<':
		prose_left(p);
		break;
	case '>':
		prose_right(p);
		break;
	case '^':
		assert_true(prose_up(p, CELLS));
		break;
	case 'v':
		assert_true(prose_down(p, CELLS));
		break;
	case 'U':
		assert_false(prose_up(p, CELLS));
		break;
	case 'D':
		assert_false(prose_down(p, CELLS));
		break;
	case 'h':
		prose_home(p, CELLS);
		break;
	case 'e':
		prose_end(p, CELLS);
		break;
	case 'b':
		prose_backspace(p);
		break;
	case 'd':
		prose_delete(p);
		break;
	case 'c':
		prose_clear(p);
		break;
	case '/':
		assert_true(prose_insert(p, '\n'));
		break;
	default:
		assert_true(prose_insert(p, (unsigned char)key));
	}
}

static const struct {
	const char *text, *keys, *want; /* | stands where the cursor is */
} moved[] = {
	{"", "", "|"},
	{"satu", "", "satu|"},
	{"satu", "<<X", "saX|tu"},
	{"satu", "h<X", "X|satu"},
	{"satu", "hd", "|atu"},
	{"satu", "d", "satu|"},
	{"satu", "b", "sat|"},
	{"satu", "hb", "|satu"},
	{"satu", "c", "|"},
	{"satu", "/X", "satu\nX|"},
	{"satu\ndua", "b", "satu\ndu|"},
	{"satu\ndua", "hb", "satu|dua"},
	{"satu\ndua", "^", "sat|u\ndua"},
	{"satu\ndua", "^e", "satu|\ndua"},
	{"satu\ndua", "^e>", "satu\n|dua"},
	{"satu\ndua", "^U", "sat|u\ndua"},
	{"satu\ndua", "D", "satu\ndua|"},
	{"satu\n\ndua", "^^", "sat|u\n\ndua"},
	{"satu\n\ndua", "^", "satu\n|\ndua"},
	{"satu\n\ndua", "^d", "satu\n|dua"},
	/* Up and down keep to the column they began in. */
	{"sembilan\nab\nsembilan", "^^", "sembilan|\nab\nsembilan"},
	{"sembilan\nab\nsembilan", "^^vv", "sembilan\nab\nsembilan|"},
	{"sembilan\nab\nsembilan", "^<^", "s|embilan\nab\nsembilan"},
	/* Shown lines of ten cells. */
	{"satu dua tiga empat", "^", "satu dua| tiga empat"},
	{"satu dua tiga empat", "h", "satu dua |tiga empat"},
	{"satu dua tiga empat", "h<", "satu dua| tiga empat"},
	{"satu dua tiga empat", "he", "satu dua tiga empat|"},
	{"satu dua tiga empat", "^h", "|satu dua tiga empat"},
	{"satu dua tiga empat", "^he", "satu dua| tiga empat"},
	{"satu dua tiga empat", "^hv", "satu dua |tiga empat"},
	{"abcdefghijklmno", "^", "abcde|fghijklmno"},
	{"abcdefghijklmno", "^e", "abcdefghi|jklmno"},
	{"abcdefghijklmno", "h", "abcdefghij|klmno"},
	/* Letters with marks and of two cells. */
	{"caf" E_ACUTE, "<", "caf|" E_ACUTE},
	{"caf" E_ACUTE, "b", "caf|"},
	{"caf" E_ACUTE, "hd", "|af" E_ACUTE},
	{E_ACUTE "x", "hd", "|x"},
	{WIDE WIDE "\nabc", "^", WIDE "|" WIDE "\nabc"},
	{E_ACUTE "b\ncd", "h>^", E_ACUTE "|b\ncd"},
	/* A mark that begins a paragraph stands alone. */
	{"a\n" MARK "b", "<<", "a\n|" MARK "b"},
	{"a\n" MARK "b", "<<b", "a" MARK "|b"},
	{"a\n" MARK "b", "hb", "a" MARK "|b"},
	{"a\n" MARK "b", "^hd>", "\n|" MARK "b"},
	{"a\nb", "^ed", "a|b"},
};

static void moves(void **state)
{
	struct prose p;
	char text[128];

	(void)state;
	for (size_t i = 0; i < COUNT(moved); i++) {
		prose_set(&p, moved[i].text, true);
		assert_false(p.touched);
		for (const char *k = moved[i].keys; *k != '\0'; k++)
			move(&p, *k);
		(void)snprintf(
			text, sizeof(text), "%.*s|%s", (int)p.cursor, p.text, p.text + p.cursor);
		if (strcmp(text, moved[i].want) != 0)
			print_error("row %zu, keys %s\n", i, moved[i].keys);
		assert_string_equal(text, moved[i].want);
		assert_int_equal(strlen(p.text), p.size);
	}
}

static void tells_where_the_cursor_is(void **state)
{
	static const struct {
		const char *text;
		size_t cursor, line;
		int column;
	} rows[] = {
		{"", 0, 0, 0},
		{"satu", 4, 0, 4},
		{"satu\n", 5, 1, 0},
		{"satu\n\nab", 7, 2, 1},
		{"satu dua tiga", 9, 1, 0},
		{"satu dua tiga", 8, 0, 8},
		{"sepuluhnya", 10, 0, 10},
		/* On blanks that hang over the edge it stays there. */
		{"sepuluhnya    x", 13, 0, 10},
		{"sepuluhnya    ", 14, 0, 10},
		{"abcdefghijk", 10, 1, 0},
		{WIDE WIDE, 6, 0, 4},
		{E_ACUTE E_ACUTE, 6, 0, 2},
	};
	struct prose p;
	size_t line;
	int column;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		prose_set(&p, rows[i].text, true);
		p.cursor = rows[i].cursor;
		prose_cursor(&p, CELLS, &line, &column);
		assert_int_equal(line, rows[i].line);
		assert_int_equal(column, rows[i].column);
	}
}

static void refuses_what_is_no_text(void **state)
{
	static const uint32_t codes[] = {
		0, '\t', '\r', 0x1B, 0x7F, 0x9B, 0x202E, 0x2066, 0xD800, 0x110000};
	struct prose p;

	(void)state;
	prose_set(&p, "a", true);
	for (size_t i = 0; i < COUNT(codes); i++)
		assert_false(prose_insert(&p, codes[i]));
	assert_false(p.touched);
	assert_true(prose_insert(&p, '\n'));
	assert_true(p.touched);
	prose_set(&p, "a", false);
	assert_false(prose_insert(&p, '\n'));
	assert_string_equal(p.text, "a");
}

/* One line has no paragraphs and no text has tabs, whatever stood in a file. */
static void makes_blanks_of_controls(void **state)
{
	struct prose p;

	(void)state;
	prose_set(&p, "a\nb\tc\x1B", false);
	assert_string_equal(p.text, "a b c ");
	prose_set(&p, "a\nb\tc\x1B", true);
	assert_string_equal(p.text, "a\nb c ");
}

static void is_full_at_last(void **state)
{
	static char all[PROSE_BYTES + 100];
	struct prose p;

	(void)state;
	prose_set(&p, "", true);
	for (size_t i = 0; i < PROSE_BYTES - 1; i++)
		assert_true(prose_insert(&p, i % 60 == 59 ? ' ' : 'a'));
	assert_false(prose_insert(&p, 'a'));
	assert_int_equal(p.size, PROSE_BYTES - 1);
	prose_backspace(&p);
	assert_false(prose_insert(&p, 0xE9));
	assert_true(prose_insert(&p, 'b'));
	/* A text that is too long is cut between two letters. */
	memset(all, 'a', sizeof(all) - 1);
	memcpy(all + PROSE_BYTES - 2, E_ACUTE, 3);
	prose_set(&p, all, true);
	assert_int_equal(p.size, PROSE_BYTES - 2);
	memset(all, 'a', sizeof(all) - 1);
	memcpy(all + PROSE_BYTES - 4, E_ACUTE, 3);
	prose_set(&p, all, true);
	assert_int_equal(p.size, PROSE_BYTES - 1);
}

/* More lines than there is room for are counted all the same. */
static void counts_what_it_does_not_put(void **state)
{
	struct prose_line lines[2] = {{0, 0}, {9, 9}};

	(void)state;
	assert_int_equal(prose_lines("a\nb\nc", 5, 10, lines, 1), 3);
	assert_int_equal(lines[0].size, 1);
	assert_int_equal(lines[1].size, 9);
	assert_int_equal(prose_lines("a\nb\nc", 5, 10, NULL, 0), 3);
}

/* One state of it: the cursor on a letter's edge, the lines one behind the other. */
static void assert_whole(const struct prose *p, int cells)
{
	struct prose_line lines[600];
	size_t length, count, line;
	int column;

	assert_true(p->cursor <= p->size && p->text[p->size] == '\0');
	assert_true(utf8_is_valid(p->text, p->size) && utf8_is_valid(p->text, p->cursor));
	if (p->cursor > 0 && p->cursor < p->size && p->text[p->cursor - 1] != '\n')
		assert_false(
			utf8_is_mark(utf8_next(p->text + p->cursor, p->size - p->cursor, &length)));
	count = prose_lines(p->text, p->size, cells, lines, COUNT(lines));
	prose_cursor(p, cells, &line, &column);
	assert_true(line < count && column <= (cells > 1 ? cells : 2));
	for (size_t i = 1; i < count; i++) {
		assert_true(lines[i].start >= lines[i - 1].start + lines[i - 1].size);
		assert_true(lines[i].start > lines[i - 1].start);
	}
}

/* Whatever keys are pressed at whatever width, the cursor stands on a letter's edge and every byte
 * is in exactly one line or hangs behind it. */
static void stays_whole(void **state)
{
	static const char *const typed[] = {"a", " ", "\n", WIDE, MARK, "\xC3\xA9"};
	struct prose p;
	uint32_t seed = 7;

	(void)state;
	prose_set(&p, "", true);
	for (int step = 0; step < 20000; step++) {
		int cells = 1 + (int)(seed >> 8) % 12;
		size_t length;

		seed = seed * 1664525u + 1013904223u;
		switch (seed >> 28) {
		case 0:
			prose_left(&p);
			break;
		case 1:
			prose_right(&p);
			break;
		case 2:
			(void)prose_up(&p, cells);
			break;
		case 3:
			(void)prose_down(&p, cells);
			break;
		case 4:
			prose_home(&p, cells);
			break;
		case 5:
			prose_end(&p, cells);
			break;
		case 6:
			prose_backspace(&p);
			break;
		case 7:
			prose_delete(&p);
			break;
		default:
			if (p.size < 500) {
				const char *t = typed[(seed >> 16) % COUNT(typed)];

				(void)prose_insert(&p, utf8_next(t, strlen(t), &length));
			} else
				prose_clear(&p);
		}
		assert_whole(&p, cells);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wraps),
		cmocka_unit_test(moves),
		cmocka_unit_test(tells_where_the_cursor_is),
		cmocka_unit_test(refuses_what_is_no_text),
		cmocka_unit_test(makes_blanks_of_controls),
		cmocka_unit_test(is_full_at_last),
		cmocka_unit_test(counts_what_it_does_not_put),
		cmocka_unit_test(stays_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
