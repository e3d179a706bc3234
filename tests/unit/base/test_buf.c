#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"

static void empty_is_a_string(void **state)
{
	struct buf b = {0};
	char *taken;

	(void)state;
	assert_string_equal(buf_str(&b), "");
	taken = buf_take(&b);
	assert_string_equal(taken, "");
	assert_null(b.data);
	free(taken);
	buf_release(&b);
	buf_release(&b);
}

static void adds_of_every_kind(void **state)
{
	struct buf b = {0};

	(void)state;
	buf_text(&b, "Desa ");
	buf_char(&b, 'K');
	buf_add(&b, "era\0n", 5);
	buf_print(&b, "%s %d", "itan", 41);
	assert_int_equal(b.size, 18);
	assert_memory_equal(b.data, "Desa Kera\0nitan 41", 19);
	buf_clear(&b);
	assert_int_equal(b.size, 0);
	assert_string_equal(buf_str(&b), "");
	buf_release(&b);
}

static void grows_past_every_room(void **state)
{
	struct buf b = {0};

	(void)state;
	for (int i = 0; i < 5000; i++) {
		buf_print(&b, "%04d", i);
		assert_int_equal(strlen(b.data), b.size);
	}
	assert_int_equal(b.size, 20000);
	assert_memory_equal(&b.data[17284], "4321", 4);
	buf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(empty_is_a_string),
		cmocka_unit_test(adds_of_every_kind),
		cmocka_unit_test(grows_past_every_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
