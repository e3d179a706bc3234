#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"
#include "temp.h"

static void writes_and_reads(void **state)
{
	struct temp *t = *state;
	const char *path = temp_path(t, "a");
	struct buf b = {0};
	struct stat st;
	struct err e;

	(void)umask(022);
	assert_false(file_exists(path));
	assert_true(file_write(path, "satu\0dua", 8, 0640, &e));
	assert_true(file_exists(path));
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0640);
	assert_true(file_write(path, "tiga", 4, 0666, &e));
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0644);
	assert_int_equal(temp_count(t), 1);
	buf_text(&b, "<");
	assert_true(file_read(path, 4, &b, &e));
	assert_string_equal(buf_str(&b), "<tiga");
	buf_release(&b);
}

static void limit_is_named(void **state)
{
	struct temp *t = *state;
	const char *path = temp_file(t, "big", "12345", 5);
	struct buf b = {0}, long_text = {0};
	struct err e;

	assert_false(file_read(path, 4, &b, &e));
	assert_non_null(strstr(e.text, path));
	assert_non_null(strstr(e.text, "terlalu besar; paling banyak 4 byte"));
	for (int i = 0; i < 70000; i++)
		buf_char(&long_text, 'x');
	path = temp_file(t, "big", long_text.data, long_text.size);
	assert_false(file_read(path, 69999, &b, &e));
	buf_clear(&b);
	assert_true(file_read(path, 70000, &b, &e));
	assert_string_equal(buf_str(&b), buf_str(&long_text));
	buf_release(&long_text);
	buf_release(&b);
}

/* Nobody writes into the pipe, and the device never ends. */
static void only_regular_files(void **state)
{
	struct temp *t = *state;
	const char *rows[] = {temp_path(t, "pipe"), "/dev/zero", "/dev/tty", "/dev", "-"};
	struct buf b = {0};
	struct err e;

	assert_int_equal(mkfifo(rows[0], 0600), 0);
	(void)alarm(60);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		assert_false(file_read_regular(rows[i], 100, &b, &e));
		assert_non_null(strstr(e.text, rows[i]));
		assert_int_equal(b.size, 0);
	}
	(void)alarm(0);
	assert_true(file_read_regular(temp_file(t, "a", "satu", 4), 4, &b, &e));
	assert_string_equal(buf_str(&b), "satu");
	buf_release(&b);
}

static void empty_is_a_string(void **state)
{
	struct temp *t = *state;
	const char *path = temp_file(t, "empty", "", 0);
	struct buf b = {0};
	struct err e;

	assert_true(file_read(path, 0, &b, &e));
	assert_int_equal(b.size, 0);
	assert_non_null(b.data);
	buf_release(&b);
}

static void trouble_has_a_sentence(void **state)
{
	struct temp *t = *state;
	struct buf b = {0};
	struct err e;

	assert_false(file_read(temp_path(t, "missing"), 9, &b, &e));
	assert_non_null(strstr(e.text, "/missing tidak ada"));
	assert_false(file_read(t->dir, 9, &b, &e));
	assert_non_null(strstr(e.text, "adalah folder"));
	assert_false(file_write(temp_path(t, "no/such"), "x", 1, 0600, &e));
	assert_non_null(strstr(e.text, "/no/such tidak ada"));
	buf_release(&b);
}

/* What cannot be put in its place leaves the old thing and no rest. */
static void failed_write_leaves_nothing(void **state)
{
	struct temp *t = *state;
	struct err e;
	int before = temp_count(t);
	char *path = file_join(t->dir, "sub");

	assert_int_equal(mkdir(path, 0700), 0);
	assert_false(file_write(path, "x", 1, 0600, &e));
	assert_non_null(strstr(e.text, "adalah folder"));
	assert_int_equal(temp_count(t), before + 1);
	assert_int_equal(rmdir(path), 0);
	free(path);
}

static void joins(void **state)
{
	char *path = file_join("forms", "a.yaml");

	(void)state;
	assert_string_equal(path, "forms/a.yaml");
	free(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_and_reads),
		cmocka_unit_test(limit_is_named),
		cmocka_unit_test(only_regular_files),
		cmocka_unit_test(empty_is_a_string),
		cmocka_unit_test(trouble_has_a_sentence),
		cmocka_unit_test(failed_write_leaves_nothing),
		cmocka_unit_test(joins),
	};

	return cmocka_run_group_tests(tests, temp_setup, temp_teardown);
}
