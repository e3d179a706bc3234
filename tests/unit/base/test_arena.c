#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"

static void items_are_zero_aligned_and_apart(void **state)
{
	static const size_t sizes[] = {1, 3, 16, 17, 4000, 5000, 40000, 1};
	struct arena a = {0};
	unsigned char *items[800];

	(void)state;
	for (size_t i = 0; i < 800; i++) {
		size_t size = sizes[i % 8];

		items[i] = arena_new(&a, size, 1);
		assert_int_equal((uintptr_t)items[i] % _Alignof(max_align_t), 0);
		for (size_t at = 0; at < size; at++)
			assert_int_equal(items[i][at], 0);
		memset(items[i], (int)(i % 251 + 1), size);
	}
	for (size_t i = 0; i < 800; i++) {
		size_t size = sizes[i % 8];

		assert_int_equal(items[i][0], i % 251 + 1);
		assert_int_equal(items[i][size - 1], i % 251 + 1);
	}
	arena_release(&a);
	assert_null(a.last);
	arena_release(&a);
}

static void texts_are_copies(void **state)
{
	struct arena a = {0};
	char text[] = "Sepaso Timur";
	const char *whole = arena_text(&a, text);
	const char *part = arena_text_of(&a, text, 6);

	(void)state;
	text[0] = 'x';
	assert_string_equal(whole, "Sepaso Timur");
	assert_string_equal(part, "Sepaso");
	assert_string_equal(arena_text_of(&a, "x", 0), "");
	assert_null(arena_text(&a, NULL));
	assert_null(arena_text_of(&a, NULL, 0));
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(items_are_zero_aligned_and_apart),
		cmocka_unit_test(texts_are_copies),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
