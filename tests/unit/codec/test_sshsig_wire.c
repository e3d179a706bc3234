#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "codec/sshsig_wire.h"

static struct wire wire_of(const char *bytes, size_t size)
{
	return (struct wire){(const unsigned char *)bytes, size};
}

/* The length in front never reaches behind the end. */
static void lengths(void **state)
{
	static const struct {
		const char *bytes;
		size_t size;
		bool ok;
	} rows[] = {
		{"", 0, false},
		{"\0\0\0", 3, false},
		{"\0\0\0\0", 4, true},
		{"\0\0\0\1", 4, false},
		{"\0\0\0\1a", 5, true},
		{"\0\0\0\2a", 5, false},
		{"\0\0\0\2ab", 6, true},
		{"\0\0\0\2abc", 7, true},
		{"\0\0\1\0a", 5, false},
		{"\x80\0\0\0a", 5, false},
		{"\xFF\xFF\xFF\xFF"
		 "a",
			5, false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct wire w = wire_of(rows[i].bytes, rows[i].size), s = {0};

		assert_int_equal(wire_string(&w, &s), rows[i].ok);
		assert_true(w.left <= rows[i].size);
		assert_true(!rows[i].ok || s.left + w.left + WIRE_LENGTH == rows[i].size);
	}
}

static void parts(void **state)
{
	struct wire w = wire_of("\1\2\3\4\0\0\0\2ab\0\0\0\2cd", 16);
	const unsigned char *at = NULL;
	uint32_t number = 0;
	char two[2];

	(void)state;
	assert_true(wire_u32(&w, &number));
	assert_int_equal(number, 0x01020304);
	assert_true(wire_is(&w, "ab"));
	assert_true(wire_copy(&w, two, sizeof(two)));
	assert_memory_equal(two, "cd", 2);
	assert_int_equal(w.left, 0);
	assert_true(wire_bytes(&w, 0, &at));
	assert_false(wire_bytes(&w, 1, &at));
	w = wire_of("\0\0\0\2ab", 6);
	assert_false(wire_is(&w, "a"));
	w = wire_of("\0\0\0\2ab", 6);
	assert_false(wire_copy(&w, two, 1));
}

static void kinds(void **state)
{
	struct buf b = {0};
	struct wire w, blob = {0};
	char three[3];

	(void)state;
	wire_put_ed25519(&b, "abc", 3);
	w = wire_of(b.data, b.size);
	assert_true(wire_string(&w, &blob));
	assert_int_equal(w.left, 0);
	assert_int_equal(wire_ed25519(blob, three, 3), WIRE_GOOD);
	assert_memory_equal(three, "abc", 3);
	assert_int_equal(wire_ed25519(blob, three, 2), WIRE_BROKEN);
	blob.left--;
	assert_int_equal(wire_ed25519(blob, three, 3), WIRE_BROKEN);
	b.data[b.size - 8] ^= 1; /* the last letter of the name */
	blob.left++;
	assert_int_equal(wire_ed25519(blob, three, 3), WIRE_OTHER_KIND);
	blob.left = 3;
	assert_int_equal(wire_ed25519(blob, three, 3), WIRE_BROKEN);
	buf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lengths),
		cmocka_unit_test(parts),
		cmocka_unit_test(kinds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
