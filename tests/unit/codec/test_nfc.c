#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "codec/nfc.h"

/* Lines of Unicode's NormalizationTest.txt, and what Macs and phones type. */
static void composes(void **state)
{
	static const struct {
		const char *text, *normal;
	} rows[] = {
		{"", ""}, {"Puskesmas Sepaso\t12\n", "Puskesmas Sepaso\t12\n"},
		{"e\xCC\x81", "\xC3\xA9"},                    /* e + acute */
		{"\xC3\xA9", "\xC3\xA9"},                     /* composed already */
		{"Nene\xCC\x81ng", "Nen\xC3\xA9ng"},          /* inside a word */
		{"\xE2\x84\xAB", "\xC3\x85"},                 /* angstrom sign */
		{"a\xCC\x82\xCC\xA3", "\xE1\xBA\xAD"},        /* marks in the other order */
		{"\xE1\x84\x80\xE1\x85\xA1", "\xEA\xB0\x80"}, /* Hangul */
		{"\xE0\xA5\x98", "\xE0\xA4\x95\xE0\xA4\xBC"}, /* never composed */
		{"\xEF\xAC\x81", "\xEF\xAC\x81"},             /* the ligature fi: not NFKC */
		{"\xCC\x81", "\xCC\x81"},                     /* a mark alone */
		{"\xF0\x9D\x85\x9E", "\xF0\x9D\x85\x97\xF0\x9D\x85\xA5"}, /* four bytes */
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf b = {0}, again = {0};

		assert_true(nfc_add(&b, rows[i].text, strlen(rows[i].text)));
		assert_string_equal(buf_str(&b), rows[i].normal);
		assert_true(nfc_add(&again, buf_str(&b), b.size));
		assert_string_equal(buf_str(&again), rows[i].normal);
		buf_release(&b);
		buf_release(&again);
	}
}

static void adds_behind_what_is_there(void **state)
{
	struct buf b = {0};

	(void)state;
	buf_text(&b, "e");
	/* The texts are apart: the first letter is not touched. */
	assert_true(nfc_add(&b, "\xCC\x81", 2));
	assert_string_equal(buf_str(&b), "e\xCC\x81");
	assert_true(nfc_add(&b, "a\0b", 3));
	assert_int_equal(b.size, 6);
	assert_memory_equal(b.data + 3, "a\0b", 3);
	buf_release(&b);
}

static void refuses_what_is_no_utf8(void **state)
{
	static const char *const rows[] = {"\x80", "\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xE2\x84",
		"\xF4\x90\x80\x80", "abc\xFF", "e\xCC"};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf b = {0};

		buf_text(&b, "x");
		assert_false(nfc_add(&b, rows[i], strlen(rows[i])));
		assert_string_equal(buf_str(&b), "x");
		buf_release(&b);
	}
}

/* Marks are sorted, not only the first few. */
static void thousands_of_marks(void **state)
{
	struct buf b = {0}, normal = {0};

	(void)state;
	buf_text(&b, "q");
	for (int i = 0; i < 5000; i++)
		buf_text(&b, "\xCC\x81\xCC\xA3");
	assert_true(nfc_add(&normal, b.data, b.size));
	assert_int_equal(normal.size, b.size);
	assert_memory_equal(normal.data, "q\xCC\xA3\xCC\xA3", 5);
	assert_memory_equal(normal.data + normal.size - 4, "\xCC\x81\xCC\x81", 4);
	buf_release(&b);
	buf_release(&normal);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(composes),
		cmocka_unit_test(adds_behind_what_is_there),
		cmocka_unit_test(refuses_what_is_no_utf8),
		cmocka_unit_test(thousands_of_marks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
