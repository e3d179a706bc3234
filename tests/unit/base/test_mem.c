#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/mem.h"

static void grows_one_by_one(void **state)
{
	int *list = NULL;
	size_t room = 0;

	(void)state;
	for (size_t i = 0; i < 1000; i++) {
		list = mem_grow(list, i, &room, sizeof(*list));
		assert_true(room > i);
		list[i] = (int)i;
	}
	for (int i = 0; i < 1000; i++)
		assert_int_equal(list[i], i);
	free(list);
}

static void array_is_zero_and_never_null(void **state)
{
	int *list = mem_array(100, sizeof(*list));
	void *nothing = mem_array(0, 8);

	(void)state;
	for (int i = 0; i < 100; i++)
		assert_int_equal(list[i], 0);
	assert_non_null(nothing);
	free(list);
	free(nothing);
}

static void text_is_a_copy(void **state)
{
	char text[] = "Bengalon";
	char *copy = mem_text(text);

	(void)state;
	text[0] = 'x';
	assert_string_equal(copy, "Bengalon");
	assert_null(mem_text(NULL));
	free(copy);
}

/* What the status of a child is that asks for more than there is. */
static void overflow_ends_the_program(void **state)
{
	int status = 0;
	pid_t child = fork();

	(void)state;
	if (child == 0) {
		volatile size_t huge = SIZE_MAX / 2;
		size_t room = 0;

		(void)!freopen("/dev/null", "w", stderr);
		(void)mem_grow(NULL, huge, &room, 16);
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(grows_one_by_one),
		cmocka_unit_test(array_is_zero_and_never_null),
		cmocka_unit_test(text_is_a_copy),
		cmocka_unit_test(overflow_ends_the_program),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
