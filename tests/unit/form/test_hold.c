#include "desk.h"

static const char form[] = "kind: table\nform: f\nlabel: L\nenglish: E\nbrief: B\nrows:\n"
			   "  - {name: A, no: 1, label: L, english: E, brief: B, owner: Setcam}\n"
			   "  - {name: B, no: 2, label: L, english: E, brief: B, owner: Setcam}\n"
			   "  - {name: T, no: 3, label: L, english: E, brief: B, owner: Setcam, "
			   "calculation: A - B}\n";

static const struct {
	const char *text;
	bool can_hold;
} rules[] = {
	{"A <= B", true},
	{"A < 0", false},
	{"A >= 0", true},
	{"A + B < 0", false},
	{"A - B < 0", true},
	{"-A > 0", false},
	{"-A >= 0", true},
	{"T < 0", true},
	{"A < A", false},
	{"A <= A", true},
	{"A != A", false},
	{"A = A", true},
	{"A + B > A + B", false},
	{"A + B > B + A", true},
	{"1 = 2", false},
	{"2 = 2", true},
	{"1 != 1", false},
	{"A = 1 and A = 2", false},
	{"A = 1 or A = 2", true},
	{"A > 5 and A < 5", false},
	{"A > 5 and A < 6", false},
	{"A > 5 and A < 7", true},
	{"5 < A and A <= 6", true},
	{"10 <= A <= 5", false},
	{"5 <= A <= 10", true},
	{"A > 5 and prev.A < 5", true},
	{"A > 5 and B < 5", true},
	{"A <= 3 and B > A and B < 2", true},
	{"A >= 3 and B > A and B < 4", false},
	{"A > 5 and (A < 3 or A < 4)", false},
	{"A > 5 and (A < 3 or A < 40)", true},
	{"(A < 3 or B < 3) and A > 5", true},
	{"not A >= 0", false},
	{"not A < 0", true},
	{"not (A >= 0 or B = 1)", false},
	{"not (A > 5 and A < 3)", true},
	{"not A = A", false},
	{"A >= 10000000000000", false},
	{"A >= 9999999999999", true},
	{"1000 * A / B < 0", false},
	{"1000 * A / B <= 200", true},
	{"A / 0 = 1", true},
	{"A * B < 0", false},
	{"A * -1 > 0", false},
	{"(A - B) * (A - B) < 0", true},
	{"abs(A - B) < 0", false},
	{"abs(A - B) = 0", true},
	{"min(A, 3) > 3", false},
	{"max(A, 3) < 3", false},
	{"max(A, 3) < 4", true},
	{"sum(A) < 0", false},
	{"A < 5 and sum(A) > 100", true},
	{"count(A > 1) < 0", false},
	{"count(A > 1) >= 3", true},
	{"coverage(A) < 0", false},
	{"denominator(A) > 0", true},
	{"filled(A) and A < 0", false},
	{"filled(A)", true},
	{"value < 3 and value > 5", false},
	{"row > 3 and row < 2", false},
	{"9223372036854775807 + A > 0", true},
	{"A > 9223372036854775807", false},
	{"T < -9223372036854775807 - 1", false},
};

static void test_rules(void **state)
{
	struct forms *f = desk_forms(form);
	const struct expr_names names = {.forms = f, .has_row = true, .has_value = true};
	struct arena a = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(rules); i++) {
		struct err e = {0};
		const struct expr *x = expr_parse(&a, rules[i].text, &names, &e);

		if (x == NULL)
			fail_msg("%s: %s", rules[i].text, e.text);
		if (expr_can_hold(x) != rules[i].can_hold)
			fail_msg("%s: wrong", rules[i].text);
	}
	arena_release(&a);
	forms_free(f);
}

static void test_value(void **state)
{
	struct forms *f = desk_forms(form);
	const struct expr_names names = {.forms = f, .has_value = true};
	struct arena a = {0};
	struct err e = {0};
	const struct expr *value = expr_parse(&a, "1000 * A / B", &names, &e);
	const struct expr *rule = expr_parse(&a, "value < 0", &names, &e);

	(void)state;
	assert_true(expr_can_hold(rule));
	assert_false(expr_can_hold_with(rule, value));
	arena_release(&a);
	forms_free(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rules),
		cmocka_unit_test(test_value),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
