#include "verifying.h"

/* Two verify at the same time: nobody's word is lost under that of another who has not read it. */

/* Wati, at another place, by what she sees there. */
static void wati_says(
	struct verified *t, const char *row, const char *place, enum verdict verdict, int64_t read)
{
	struct report r;
	const struct review w = {.place = place,
		.row = row,
		.verdict = verdict,
		.note = verdict == VERDICT_AGREE ? "" : "ulang",
		.seen = line(t, row, place)->cell->revision,
		.revision = read};

	office_act_in(t->o, t->o->reader, "Dewi");
	(void)user_add(
		t->o->reader, &(struct user_new){.name = "Wati", .role = ROLE_VERIFIER}, &t->o->e);
	office_act_in(t->o, t->o->reader, "Wati");
	r = office_report_in(t->o, t->o->reader, 2026, "sem1");
	MUST(t->o, review_put(t->o->reader, &r, &w, &t->o->e));
}

static void all_at_once_leaves_what_others_said(void **state)
{
	struct verified *t = *state;

	wati_says(t, "S01", DESA1, VERDICT_RETURN, 0);
	(void)keys(t, "a");
	assert_int_equal(line(t, "S01", DESA1)->review->verdict, VERDICT_RETURN);
	assert_true(verify_is_done(line(t, "S16", DESA1)));
	(void)keys(t, "u");
	assert_int_equal(line(t, "S01", DESA1)->review->verdict, VERDICT_RETURN);
	assert_true(verify_is_open(line(t, "S16", DESA1)));
}

static void one_verdict_is_not_put_over_another(void **state)
{
	struct verified *t = *state;

	wati_says(t, "S01", DESA1, VERDICT_RETURN, 0);
	assert_int_equal(keys(t, "Enter"), VERIFY_BEEP);
	assert_on(t, "S01 " DESA1);
	assert_non_null(strstr(buf_str(&t->v.message), "Wati"));
	assert_int_equal(line(t, "S01", DESA1)->review->verdict, VERDICT_RETURN);
	/* Now it is on the screen. */
	assert_int_equal(keys(t, "Enter"), VERIFY_STAY);
	assert_int_equal(line(t, "S01", DESA1)->review->verdict, VERDICT_AGREE);
}

static void nothing_of_others_is_taken_back(void **state)
{
	struct verified *t = *state;

	(void)keys(t, "Enter");
	wati_says(t, "S01", DESA1, VERDICT_RETURN, line(t, "S01", DESA1)->review->revision);
	assert_int_equal(keys(t, "u"), VERIFY_BEEP);
	assert_non_null(strstr(buf_str(&t->v.message), "Orang lain"));
	assert_int_equal(line(t, "S01", DESA1)->review->verdict, VERDICT_RETURN);
}

static bool count_refused(void *data, const struct change *c)
{
	*(size_t *)data += strcmp(c->act, "refused") == 0;
	return true;
}

static void what_is_refused_is_logged(void **state)
{
	struct verified *t = *state;
	size_t count = 0;

	look(t, "Catur");
	assert_int_equal(keys(t, "a"), VERIFY_BEEP);
	assert_int_equal(keys(t, "x"), VERIFY_BEEP);
	assert_int_equal(keys(t, "Enter"), VERIFY_BEEP);
	MUST(t->o, changes_each(t->o->reader, 0, count_refused, &count, &t->o->e));
	assert_int_equal(count, 3);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, verifying_begin, verifying_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(all_at_once_leaves_what_others_said),
		TEST(one_verdict_is_not_put_over_another),
		TEST(nothing_of_others_is_taken_back),
		TEST(what_is_refused_is_logged),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
