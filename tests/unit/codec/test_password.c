#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "../base/temp.h"
#include "codec/password.h"

static void hashes_and_fits(void **state)
{
	struct err e;
	char *hash = password_hash("rahasia \xC3\xA9", &e);
	char *again = password_hash("rahasia \xC3\xA9", &e);

	(void)state;
	assert_non_null(hash);
	assert_memory_equal(hash, "$y$", 3);
	assert_string_not_equal(hash, again); /* salted */
	assert_true(password_fits("rahasia \xC3\xA9", hash));
	assert_true(password_fits("rahasia \xC3\xA9", again));
	assert_false(password_fits("rahasia", hash));
	assert_false(password_fits("Rahasia \xC3\xA9", hash));
	assert_false(password_fits("", hash));
	hash[strlen(hash) - 1] ^= 1;
	assert_false(password_fits("rahasia \xC3\xA9", hash));
	free(hash);
	free(again);
}

static void no_hash_fits_nothing(void **state)
{
	static const char *const rows[] = {"", "x", "*", "*0", "!", "$y$", "$y$j9T$", "$y$\n",
		"$1$abc$BXBqpb9BZcZhXLgbee.0s/", "$y$j9T$F5Jx5fExrKuPp53xLKQ..1$"};

	(void)state;
	assert_false(password_fits("x", NULL));
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		assert_false(password_fits("x", rows[i]));
		assert_false(password_fits("", rows[i]));
	}
}

static void odd_passwords_are_refused(void **state)
{
	char text[600];
	struct err e = {0};

	(void)state;
	assert_null(password_hash("", &e));
	assert_non_null(strstr(e.text, "kosong"));
	memset(text, 'x', sizeof(text));
	text[512] = '\0';
	assert_null(password_hash(text, &e));
	assert_non_null(strstr(e.text, "paling banyak 511 byte"));
	assert_false(password_fits(text, NULL));
}

static void reads_the_first_line(void **state)
{
	static const struct {
		const char *text, *want;
	} rows[] = {
		{"rahasia\nmore\n", "rahasia"},
		{"rahasia\r\n", "rahasia"},
		{"dua kata", "dua kata"},
		{"", NULL},
		{"\nrahasia", NULL},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct err e;
		const char *path = temp_file(*state, "p", rows[i].text, strlen(rows[i].text));
		char *password = password_read(path, &e);

		if (rows[i].want == NULL)
			assert_null(password);
		else
			assert_string_equal(password, rows[i].want);
		password_free(password);
	}
}

static void refuses_what_others_read(void **state)
{
	static const mode_t modes[] = {0640, 0604, 0620, 0601};
	const char *path = temp_file(*state, "p", "rahasia\n", 8);

	for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
		struct err e;

		assert_int_equal(chmod(path, modes[i]), 0);
		assert_null(password_read(path, &e));
		assert_non_null(strstr(e.text, "chmod 600"));
	}
}

static void odd_files_have_a_sentence(void **state)
{
	struct temp *t = *state;
	char text[600];
	struct err e = {0};

	assert_null(password_read(temp_path(t, "missing"), &e));
	assert_non_null(strstr(e.text, "missing"));
	assert_null(password_read(t->dir, &e));
	assert_non_null(strstr(e.text, t->dir));
	memset(text, 'x', sizeof(text));
	assert_null(password_read(temp_file(t, "long", text, sizeof(text)), &e));
	assert_non_null(strstr(e.text, "terlalu panjang"));
	assert_null(password_read(temp_file(t, "long", text, 512), &e));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hashes_and_fits),
		cmocka_unit_test(no_hash_fits_nothing),
		cmocka_unit_test(odd_passwords_are_refused),
		cmocka_unit_test(reads_the_first_line),
		cmocka_unit_test(refuses_what_others_read),
		cmocka_unit_test(odd_files_have_a_sentence),
	};

	return cmocka_run_group_tests(tests, temp_setup, temp_teardown);
}
