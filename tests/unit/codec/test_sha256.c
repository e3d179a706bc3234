#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "codec/sha256.h"

/* The examples of FIPS 180-4, as NIST prints them. */
static void digests(void **state)
{
	static const struct {
		const char *text, *hex;
	} rows[] = {
		{"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
		{"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
		{"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
			"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
	};
	char hex[SHA256_HEX];
	unsigned char digest[SHA256_SIZE];

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		sha256_hex(hex, rows[i].text, strlen(rows[i].text));
		assert_string_equal(hex, rows[i].hex);
	}
	sha256(digest, "abc", 3);
	assert_int_equal(digest[0], 0xba);
	assert_int_equal(digest[31], 0xad);
}

static void million_letters(void **state)
{
	char *text = malloc(1000000);
	char hex[SHA256_HEX];

	(void)state;
	memset(text, 'a', 1000000);
	sha256_hex(hex, text, 1000000);
	assert_string_equal(
		hex, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digests),
		cmocka_unit_test(million_letters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
