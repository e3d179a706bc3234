#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "codec/base64.h"

/* RFC 4648, section 10. */
static void both_ways(void **state)
{
	static const struct {
		const char *text, *letters;
	} rows[] = {
		{"f", "Zg=="},
		{"fo", "Zm8="},
		{"foo", "Zm9v"},
		{"foob", "Zm9vYg=="},
		{"fooba", "Zm9vYmE="},
		{"foobar", "Zm9vYmFy"},
		{"\xFB\xFF\xFE", "+//+"},
	};
	struct armor a;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf b = {0};

		base64_write(&b, rows[i].text, strlen(rows[i].text));
		assert_string_equal(buf_str(&b), rows[i].letters);
		assert_true(base64_read(rows[i].letters, strlen(rows[i].letters), &a));
		assert_int_equal(a.size, strlen(rows[i].text));
		assert_memory_equal(a.bytes, rows[i].text, a.size);
		buf_release(&b);
	}
}

/* One text only for the same bytes. */
static void other_texts_are_refused(void **state)
{
	static const char *const rows[] = {"", "Z", "Zg",
		"Zg=", "Zg===", "Zh==", "Zm9=", "Z===", "====", "Zg==Zg==", "Zm 9", "Zm9v\n",
		" Zm9v", "Zm9-", "Zm9_", "Zm\xC3\xA9", "Z=9v"};
	struct armor a;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		assert_false(base64_read(rows[i], strlen(rows[i]), &a));
	assert_false(base64_read("Zm9\0", 4, &a));
}

static void long_texts(void **state)
{
	static char letters[ARMOR_LETTERS + 4];
	struct armor a;
	struct buf b = {0};

	(void)state;
	memset(letters, 'A', sizeof(letters));
	assert_true(base64_read(letters, ARMOR_LETTERS, &a));
	assert_int_equal(a.size, ARMOR_BYTES);
	assert_false(base64_read(letters, ARMOR_LETTERS + 4, &a));
	armor_write(&b, "X", a.bytes, ARMOR_BYTES, 70);
	assert_true(armor_read(b.data, b.size, "X", &a));
	assert_false(armor_read(b.data, b.size, "Y", &a));
	buf_clear(&b);
	armor_write(&b, "X", letters, ARMOR_BYTES + 3, 70);
	assert_true(armor_is(b.data, b.size, "X"));
	assert_false(armor_read(b.data, b.size, "X", &a));
	buf_release(&b);
}

static void armors(void **state)
{
	static const char good[] = "-----BEGIN X-----\nZm9v\nYmFy\n-----END X-----\n";
	static const char *const rows[] = {"", "Zm9v", "-----BEGIN X-----",
		"-----BEGIN X-----\n-----END X-----\n", "-----BEGIN X-----\nZm9v",
		"-----BEGIN X-----\nZm9v\n-----END Y-----\n",
		"-----BEGIN X-----\nZm9v\n-----END X----",
		"-----BEGIN X-----\nZm9v\n-----END X-----x",
		"-----BEGIN X-----Zm9v\n-----END X-----\n",
		"-----BEGIN X-----\nProc-Type: 4,ENCRYPTED\n\nZm9v\n-----END X-----\n",
		"x\n-----BEGIN X-----\nZm9v\n-----END X-----\n"};
	struct armor a;
	struct buf b = {0};

	(void)state;
	armor_write(&b, "X", "foobar", 6, 4);
	assert_string_equal(buf_str(&b), good);
	assert_true(armor_read(good, sizeof(good) - 1, "X", &a));
	assert_int_equal(a.size, 6);
	assert_memory_equal(a.bytes, "foobar", 6);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		assert_false(armor_read(rows[i], strlen(rows[i]), "X", &a));
	armor_wipe(&a);
	for (size_t i = 0; i < sizeof(a.bytes); i++)
		assert_int_equal(a.bytes[i], 0);
	buf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(both_ways),
		cmocka_unit_test(other_texts_are_refused),
		cmocka_unit_test(long_texts),
		cmocka_unit_test(armors),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
