#include "signed.h"
#include "store/rekey.h"

/* A submitted report: S01 of DESA1 by Budi, P01 by Ani. */
static struct office *submitted(struct report *r)
{
	struct office *o = office_new();

	*r = office_report(o, STAGE_SEM1);
	office_act(o, "Dewi");
	MUST(o, user_add(o->store, &(struct user_new){.name = "Wati", .role = ROLE_VERIFIER},
			&o->e));
	office_act(o, "Budi");
	assert_int_equal(office_put(o, r, ROW_S01, DESA1, "3"), PUT_DONE);
	office_act(o, "Ani");
	office_source(o, r, ROW_P01, DESA1);
	assert_int_equal(office_put(o, r, ROW_P01, DESA1, "7"), PUT_DONE);
	assert_int_equal(office_put(o, r, ROW_P01, DESA2, "8"), PUT_DONE);
	office_act(o, "Vera");
	signed_confirm(o, r);
	office_act(o, "Ani");
	MUST(o, report_move(o->store, r, FLOW_SUBMIT, "", &o->e));
	return o;
}

static struct rekey cell(struct office *o, const char *place, const char *row)
{
	struct rekey k = {.place = place, .row = row};
	struct sql q;

	MUST(o, sql_open(o->store, &q, "SELECT revision FROM cell WHERE place = ? AND row = ?",
			&o->e));
	sql_text(&q, place);
	sql_text(&q, row);
	MUST(o, sql_number(&q, &k.seen, 0, &o->e));
	return k;
}

static void sound(struct office *o)
{
	struct audit audit;

	MUST(o, changes_verify(o->store, &audit, &o->e));
	assert_string_equal(audit.stray, "");
	assert_string_equal(audit.altered, "");
}

/* Ani keyed two, one of them wrong; Vera keyed two again and erred once. */
static void check_rates(struct office *o)
{
	struct rekey_rate *rates;
	size_t count;

	MUST(o, rekey_rates(o->store, &o->arena, &rates, &count, &o->e));
	assert_int_equal(count, 4); /* Ani Budi Vera Wati */
	assert_string_equal(rates[0].user, "Ani");
	assert_int_equal(rates[0].keyed, 2);
	assert_int_equal(rates[0].keyer_errors, 1);
	assert_int_equal(rates[0].verified, 0);
	assert_int_equal(rates[1].keyed, 1);
	assert_int_equal(rates[1].keyer_errors, 0);
	assert_int_equal(rates[2].verified, 2);
	assert_int_equal(rates[2].verifier_errors, 1);
	assert_int_equal(rates[3].verified, 1);
	assert_int_equal(rates[3].verifier_errors, 0);
}

static void test_draw_and_key(void **state)
{
	struct report r;
	struct office *o = submitted(&r);
	struct rekey sample[] = {cell(o, DESA1, "P01"), cell(o, DESA1, "S01")};
	struct rekey_rate *rates;
	struct rekey *list;
	size_t count;

	(void)state;
	office_act(o, "Vera");
	MUST(o, rekey_draw(o->store, &r, sample, 2, &o->e));
	MUST(o, rekey_draw(o->store, &r, sample, 2, &o->e)); /* they stay as they are */
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'rekey'"), 2);
	MUST(o, rekeys_list(o->store, &o->arena, &r, true, &list, &count, &o->e));
	assert_int_equal(count, 2);
	assert_string_equal(list[0].row, "P01");
	assert_int_equal(list[0].result, REKEY_OPEN);
	assert_string_equal(list[0].value, "");
	assert_string_equal(list[0].keyer, "Ani");
	assert_string_equal(list[0].user, "Vera");
	assert_int_equal(list[0].seen, sample[0].seen);
	MUST(o, rekey_rates(o->store, &o->arena, &rates, &count, &o->e));
	assert_int_equal(count, 0);
	sample[0].result = REKEY_KEYER;
	sample[0].value = "9";
	MUST(o, rekey_put(o->store, &r, &sample[0], &o->e));
	assert_false(rekey_put(o->store, &r, &sample[0], &o->e)); /* what came of it stands */
	sample[1].result = REKEY_VERIFIER;
	sample[1].value = ". rusak";
	MUST(o, rekey_put(o->store, &r, &sample[1], &o->e));
	office_act(o, "Wati");
	MUST(o, rekey_draw(o->store, &r, sample, 1, &o->e));
	sample[0].result = REKEY_SAME;
	sample[0].value = "7";
	MUST(o, rekey_put(o->store, &r, &sample[0], &o->e));
	MUST(o, rekeys_list(o->store, &o->arena, &r, true, &list, &count, &o->e));
	assert_int_equal(count, 1);
	MUST(o, rekeys_list(o->store, &o->arena, &r, false, &list, &count, &o->e));
	assert_int_equal(count, 3);
	assert_int_equal(list[0].result, REKEY_KEYER);
	assert_string_equal(list[0].value, "9");
	assert_int_equal(list[1].result, REKEY_SAME);
	assert_string_equal(list[1].user, "Wati");
	assert_int_equal(list[2].result, REKEY_VERIFIER);
	assert_string_equal(list[2].value, ". rusak");
	check_rates(o);
	sound(o);
	office_free(o);
}

static void test_refused(void **state)
{
	static const char *const others[] = {"Ani", "Budi", "Catur", "Dewi", NULL};
	struct report r;
	struct office *o = submitted(&r);
	int64_t seq;
	struct rekey k = cell(o, DESA1, "S01"), none = {.place = DESA3, .row = "S01", .seen = 1};

	(void)state;
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		office_act(o, others[i]);
		assert_false(rekey_draw(o->store, &r, &k, 1, &o->e));
	}
	office_act(o, "Vera");
	assert_false(rekey_draw(o->store, &r, &none, 1, &o->e));
	k.seen--;
	assert_false(rekey_draw(o->store, &r, &k, 1, &o->e));
	k.seen++;
	k.result = REKEY_SAME;
	k.value = "3";
	assert_false(rekey_put(o->store, &r, &k, &o->e)); /* not drawn */
	assert_int_equal(office_number(o, "SELECT count(*) FROM rekey"), 0);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"
					  " AND after = 'rekey 2026/sem1'"),
		7);
	MUST(o, store_begin(o->store, &o->e));
	MUST(o, change_add(o->store,
			&(struct change){.act = "rekey",
				.report = "2026/sem1",
				.place = DESA1,
				.row = "S01",
				.before = "3",
				.after = "same",
				.mark = "1",
				.note = "Budi"},
			&seq, &o->e));
	office_past_guards(o, "UPDATE cell SET revision = 1 WHERE row = 'S01'");
	assert_false(sql_exec(o->store,
		"INSERT INTO rekey SELECT 1, place, row, ansit_user(), 'same', 1, '3',"
		" (SELECT id FROM user WHERE name = 'Budi'), seq, at FROM change"
		" WHERE act = 'rekey' AND after = 'same'",
		&o->e));
	assert_int_equal(o->store->denial.code, DENY_HISTORY); /* not drawn before */
	(void)store_end(o->store, false, &o->e);
	MUST(o, rekey_draw(o->store, &r, &k, 1, &o->e));
	assert_false(sql_exec(o->store, "DELETE FROM rekey", &o->e));
	assert_int_equal(o->store->denial.code, DENY_HISTORY);
	assert_false(sql_exec(o->store, "UPDATE rekey SET result = 'same', value = '3'", &o->e));
	assert_int_equal(o->store->denial.code, DENY_HISTORY);
	/* four eyes: past the guards Vera wrote it */
	office_past_guards(o, "UPDATE cell SET user = (SELECT id FROM user WHERE name = 'Vera')");
	k = cell(o, DESA2, "P01");
	assert_false(rekey_draw(o->store, &r, &k, 1, &o->e));
	assert_int_equal(o->store->denial.code, DENY_NONE);
	assert_non_null(strstr(o->e.text, "Anda sendiri"));
	office_free(o);
}

/* Only while it is submitted: not in a draft, not once verified. */
static void test_states(void **state)
{
	static const char *const states[] = {
		"draft", "submitted", "verified", "signed", "sent", "received", "returned"};
	struct report r;
	struct office *o = submitted(&r);
	struct rekey k = cell(o, DESA1, "S01");

	(void)state;
	office_act(o, "Vera");
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++) {
		struct buf sql = {0};

		MUST(o, store_begin(o->store, &o->e));
		buf_print(&sql, "UPDATE report SET state = '%s'", states[i]);
		office_past_guards(o, buf_str(&sql));
		assert_int_equal(rekey_draw(o->store, &r, &k, 1, &o->e),
			strcmp(states[i], "submitted") == 0);
		(void)store_end(o->store, false, &o->e);
		buf_release(&sql);
	}
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_draw_and_key),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_states),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
