#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/utf8.h"

static void decodes(void **state)
{
	static const struct {
		const char *text;
		uint32_t code;
		size_t length;
	} rows[] = {
		{"a", 'a', 1},
		{"\xC2\x80", 0x80, 2},
		{"\xC3\xA9x", 0xE9, 2},
		{"\xE0\xA0\x80", 0x800, 3},
		{"\xE4\xBD\x9C", 0x4F5C, 3},
		{"\xEF\xBF\xBF", 0xFFFF, 3},
		{"\xF0\x9F\x98\x80", 0x1F600, 4},
		{"\xF4\x8F\xBF\xBF", 0x10FFFF, 4},
		{"", 0xFFFD, 0},
		{"\x80", 0xFFFD, 1},     /* continuation alone */
		{"\xC0\x80", 0xFFFD, 1}, /* overlong */
		{"\xC1\xBF", 0xFFFD, 1},
		{"\xE0\x9F\xBF", 0xFFFD, 1},
		{"\xF0\x8F\xBF\xBF", 0xFFFD, 1},
		{"\xED\xA0\x80", 0xFFFD, 1},     /* surrogate */
		{"\xF4\x90\x80\x80", 0xFFFD, 1}, /* past the last */
		{"\xF8\x88\x80\x80\x80", 0xFFFD, 1},
		{"\xFF", 0xFFFD, 1},
		{"\xE4\xBD", 0xFFFD, 1}, /* cut */
		{"\xE4z\x9C", 0xFFFD, 1},
	};
	size_t length;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		size_t size = strlen(rows[i].text);
		bool valid = rows[i].length > 0 && rows[i].code != 0xFFFD;

		assert_int_equal(utf8_next(rows[i].text, size, &length), rows[i].code);
		assert_int_equal(length, rows[i].length);
		assert_int_equal(utf8_is_valid(rows[i].text, size), valid || size == 0);
	}
	assert_true(utf8_is_valid("\xEF\xBF\xBD", 3)); /* U+FFFD itself */
}

static void encodes_what_it_decodes(void **state)
{
	struct buf b = {0};
	size_t length;

	(void)state;
	for (uint32_t code = 0; code <= 0x110000; code++) {
		bool is_code = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);

		buf_clear(&b);
		utf8_put(&b, code);
		assert_int_equal(utf8_next(b.data, b.size, &length), is_code ? code : 0xFFFD);
		assert_int_equal(length, b.size);
	}
	buf_release(&b);
}

static void counts_cells(void **state)
{
	static const struct {
		uint32_t code;
		int cells;
	} rows[] = {
		{'a', 1},
		{0x00, 0},
		{0x1B, 0},
		{0x7F, 0},
		{0x9B, 0},
		{0xA0, 1},
		{0xAD, 1},
		{0xE9, 1},
		{0x300, 0},
		{0x36F, 0},
		{0x370, 1},
		{0x1160, 0},
		{0x200B, 0},
		{0x2019, 1},
		{0x202E, 0},
		{0x20AC, 1},
		{0x2588, 1},
		{0x3042, 2},
		{0x4F5C, 2},
		{0xAC00, 2},
		{0xFF21, 2},
		{0xFF71, 1},
		{0xFE0F, 0},
		{0xFFFD, 1},
		{0x1F600, 2},
		{0x20000, 2},
		{0xE0001, 0},
		{0x10FFFF, 1},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (utf8_cells(rows[i].code) != rows[i].cells)
			fail_msg("U+%04X", (unsigned)rows[i].code);
	}
}

/* Jose with a mark of its own, and a wide letter. */
static const char jose[] = "Jose\xCC\x81 \xE4\xBD\x9C\xE8\x80\x85!";

static void measures_and_fits(void **state)
{
	static const size_t bytes[] = {0, 1, 2, 3, 6, 7, 7, 10, 10, 13, 14, 14};

	(void)state;
	assert_int_equal(utf8_width(jose), 10);
	assert_int_equal(utf8_width(""), 0);
	for (size_t cells = 0; cells < sizeof(bytes) / sizeof(bytes[0]); cells++)
		assert_int_equal(utf8_fit(jose, cells), bytes[cells]);
}

static void steps_by_letters(void **state)
{
	static const size_t edges[] = {0, 1, 2, 3, 6, 7, 10, 13, 14};
	const size_t count = sizeof(edges) / sizeof(edges[0]);

	(void)state;
	for (size_t i = 0; i + 1 < count; i++) {
		assert_int_equal(utf8_after(jose, edges[i]), edges[i + 1] - edges[i]);
		assert_int_equal(utf8_before(jose, edges[i + 1]), edges[i + 1] - edges[i]);
	}
	assert_int_equal(utf8_before(jose, 0), 0);
	assert_int_equal(utf8_after(jose, edges[count - 1]), 0);
	assert_int_equal(utf8_after("", 5), 0);
}

/* Bytes that are no letters are walked one at a time, both ways. */
static void steps_over_broken_bytes(void **state)
{
	static const char broken[] = "a\x80\xE4\xBD\xFF";

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		assert_int_equal(utf8_after(broken, i), 1);
		assert_int_equal(utf8_before(broken, i + 1), 1);
	}
	assert_int_equal(utf8_width(broken), 5);
	assert_int_equal(utf8_before("\xCC\x81\xCC\x81", 4), 4); /* marks without a letter */
	assert_int_equal(utf8_before("a\xF0\x9F\x98\x80", 5), 4);
}

static void knows_what_does_not_show(void **state)
{
	static const struct {
		uint32_t first, last;
	} rows[] = {{0, 0x1F}, {0x7F, 0x9F}, {0x61C, 0x61C}, {0x200B, 0x200F}, {0x2028, 0x202E},
		{0x2060, 0x206F}, {0xFEFF, 0xFEFF}};

	(void)state;
	for (uint32_t code = 0, row = 0; code < 0x20000; code++) {
		while (row < sizeof(rows) / sizeof(rows[0]) && code > rows[row].last)
			row++;
		if (utf8_is_control(code) !=
			(row < sizeof(rows) / sizeof(rows[0]) && code >= rows[row].first))
			fail_msg("U+%04X", (unsigned)code);
	}
}

/* What could drive a terminal: C0, DEL, C1 as letters and as bytes, and what is no UTF-8. */
static void makes_plain(void **state)
{
	static const struct {
		const char *text, *plain;
	} rows[] = {
		{"", ""},
		{"Jos\xC3\xA9 \xE2\x80\x94 1", "Jos\xC3\xA9 \xE2\x80\x94 1"},
		{"a\x1B[31mb\x7F\n", "a?[31mb??"},
		{"\xC2\x9B"
		 "31m",
			"??31m"},
		{"\xC2\x80\xC2\x9F\xC2\xA0", "????\xC2\xA0"},
		{"\x9B"
		 "31m",
			"?31m"},
		{"\xC3\x9B", "\xC3\x9B"}, /* a letter that ends like one */
		{"x\xC2", "x?"},
		{"\xEF\xBF\xBD", "\xEF\xBF\xBD"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		char text[32];

		(void)snprintf(text, sizeof(text), "%s", rows[i].text);
		utf8_plain(text, strlen(text));
		assert_string_equal(text, rows[i].plain);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(decodes),
		cmocka_unit_test(encodes_what_it_decodes),
		cmocka_unit_test(counts_cells),
		cmocka_unit_test(measures_and_fits),
		cmocka_unit_test(steps_by_letters),
		cmocka_unit_test(steps_over_broken_bytes),
		cmocka_unit_test(knows_what_does_not_show),
		cmocka_unit_test(makes_plain),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
