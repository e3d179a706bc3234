#include "signed.h"

static const char *const states[] = {
	"draft", "submitted", "verified", "signed", "sent", "received", "returned"};

enum {
	STATES = sizeof(states) / sizeof(states[0])
};

/* A person of each role. */
static const struct {
	const char *name;
	enum role role;
} people[] = {{"Ani", ROLE_OPERATOR}, {"Budi", ROLE_OWNER}, {"Vera", ROLE_VERIFIER},
	{"Catur", ROLE_CAMAT}, {"Dewi", ROLE_ADMIN}};

enum {
	PEOPLE = sizeof(people) / sizeof(people[0])
};

static bool may_move(enum role role, const char *from, const char *to)
{
	for (int act = 0; act < FLOW_COUNT; act++) {
		if (act != FLOW_REOPEN && strcmp(flow_row((enum flow_act)act)->to, to) == 0 &&
			flow_is_for((enum flow_act)act, role) &&
			flow_is_in((enum flow_act)act, from))
			return true;
	}
	return false;
}

/* The view of the triggers and the rows of store/flow.h are the same table. */
static void test_table(void **state)
{
	struct office *o = office_new();
	enum sql_step step;
	size_t count = 0;
	struct sql q;

	(void)state;
	MUST(o, sql_open(o->store, &q, "SELECT act, states, after, roles FROM flow", &o->e));
	while ((step = sql_step(&q, &o->e)) == SQL_ROW) {
		enum flow_act act;

		assert_true(flow_parse(sql_str(&q, 0), &act));
		assert_int_equal(act, count);
		assert_string_equal(flow_row(act)->states, sql_str(&q, 1));
		assert_string_equal(flow_row(act)->to, sql_str(&q, 2));
		assert_string_equal(flow_row(act)->roles, sql_str(&q, 3));
		count++;
	}
	sql_close(&q);
	assert_int_equal(step, SQL_DONE);
	assert_int_equal(count, FLOW_COUNT);
	office_free(o);
}

static void test_words(void **state)
{
	enum flow_act act;

	(void)state;
	assert_false(flow_parse("", &act));
	assert_false(flow_parse("submitted", &act));
	assert_true(flow_is_for(FLOW_CONFIRM, ROLE_OWNER));
	assert_true(flow_is_for(FLOW_CONFIRM, ROLE_VERIFIER));
	assert_false(flow_is_for(FLOW_CONFIRM, ROLE_OPERATOR));
	assert_false(flow_is_for(FLOW_SIGN, ROLE_ADMIN));
	assert_true(flow_is_in(FLOW_RETURN, "verified"));
	assert_false(flow_is_in(FLOW_RETURN, "returned"));
	assert_false(flow_is_in(FLOW_RETURN, ""));
	assert_false(flow_is_in(FLOW_RETURN, "submit"));
	for (int v = VERDICT_AGREE; v < VERDICT_COUNT; v++)
		assert_int_equal(verdict_parse(verdict_word((enum verdict)v)), v);
	assert_int_equal(verdict_parse("none"), VERDICT_NONE);
	assert_int_equal(verdict_parse("x"), VERDICT_NONE);
}

/* The row of the log and, where it is asked for, the document: all that a move needs of an empty report
 * but the right person and state. */
static void prepare(struct office *o, const struct report *r, const char *from, const char *to)
{
	struct buf sql = {0};
	int64_t seq;

	MUST(o, change_add(o->store,
			&(struct change){.act = "report",
				.report = "2026/sem1",
				.before = from,
				.after = to,
				.note = "x"},
			&seq, &o->e));
	buf_print(&sql, "UPDATE report SET state = '%s' WHERE id = %d;", from, (int)r->id);
	buf_print(&sql,
		"INSERT INTO document SELECT %d, 1, hex(zeroblob(32)), 'x', zeroblob(64), sign_key.id,"
		" %d, %d, '' FROM sign_key",
		(int)r->id, (int)seq, (int)o->store->actor.user);
	office_past_guards(o, buf_str(&sql));
	buf_release(&sql);
}

static bool move(struct office *o, const struct report *r, const char *to)
{
	struct sql q;

	MUST(o, sql_open(o->store, &q, "UPDATE report SET state = ?2 WHERE id = ?1", &o->e));
	sql_int(&q, r->id);
	sql_text(&q, to);
	return sql_done(&q, &o->e);
}

/* Every state x state x role by SQL alone on the program's own connection. */
static void test_moves(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);

	(void)state;
	office_act(o, "Ani");
	MUST(o, report_open(o->store, &r, &o->e));
	office_act(o, "Catur");
	(void)signed_key(o);
	for (size_t i = 0; i < (size_t)PEOPLE * STATES * STATES; i++) {
		const char *from = states[i / STATES % STATES], *to = states[i % STATES];
		size_t who = i / STATES / STATES;
		bool wanted = may_move(people[who].role, from, to), done;

		office_act(o, people[who].name);
		MUST(o, store_begin(o->store, &o->e));
		prepare(o, &r, from, to);
		done = move(o, &r, to);
		if (done != wanted)
			print_message("%s: %s -> %s: %s\n", people[who].name, from, to, o->e.text);
		assert_int_equal(done, wanted);
		if (!done)
			assert_true(o->store->denial.code == DENY_MOVE ||
				    o->store->denial.code == DENY_MOVER);
		(void)store_end(o->store, false, &o->e);
	}
	office_free(o);
}

/* A move without its own row in the log, with another's, or with that of another move. */
static void test_moves_are_logged(void **state)
{
	static const struct {
		const char *user, *before, *after;
		bool done;
	} rows[] = {
		{"Ani", "draft", "submitted", true},
		{"Ani", "returned", "submitted", false},
		{"Ani", "draft", "verified", false},
		{"Budi", "draft", "submitted", false},
	};
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	int64_t seq;

	(void)state;
	office_act(o, "Ani");
	MUST(o, report_open(o->store, &r, &o->e));
	assert_false(move(o, &r, "submitted"));
	assert_int_equal(o->store->denial.code, DENY_LOG);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct change c = {.act = "report",
			.report = "2026/sem1",
			.before = rows[i].before,
			.after = rows[i].after};

		MUST(o, store_begin(o->store, &o->e));
		office_act(o, rows[i].user);
		MUST(o, change_add(o->store, &c, &seq, &o->e));
		office_act(o, "Ani");
		assert_int_equal(move(o, &r, "submitted"), rows[i].done);
		if (!rows[i].done)
			assert_int_equal(o->store->denial.code, DENY_LOG);
		(void)store_end(o->store, false, &o->e);
	}
	office_free(o);
}

static int64_t refusals(struct office *o, const char *tried)
{
	int64_t n = -1;
	struct sql q;

	MUST(o, sql_open(o->store, &q,
			"SELECT count(*) FROM change WHERE act = 'refused' AND after = ?"
			" AND report = '2026/sem1' AND note <> ''",
			&o->e));
	sql_text(&q, tried);
	MUST(o, sql_number(&q, &n, -1, &o->e));
	return n;
}

/* A refused act says who or what is missing, changes nothing and stands in the log. */
static void test_refusals(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1), seen;

	(void)state;
	office_act(o, "Ani");
	assert_false(report_move(o->store, &r, FLOW_SUBMIT, "", &o->e)); /* there is none */
	assert_non_null(strstr(o->e.text, "2026/sem1"));
	office_act(o, "Budi");
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "3"), PUT_DONE);
	assert_false(report_move(o->store, &r, FLOW_SUBMIT, "", &o->e));
	assert_non_null(strstr(o->e.text, "perator"));
	office_act(o, "Ani");
	assert_false(report_move(o->store, &r, FLOW_SUBMIT, "", &o->e));
	assert_non_null(strstr(o->e.text, "Setcam"));
	assert_int_equal(refusals(o, "submit 2026/sem1"), 2);
	assert_string_equal(r.state, "draft");
	seen = r;
	office_act(o, "Budi");
	MUST(o, confirm_put(o->store, &r, unit_of(o->store, "Setcam", DESA1), "", &o->e));
	office_act(o, "Ani");
	MUST(o, report_move(o->store, &r, FLOW_SUBMIT, "", &o->e));
	assert_string_equal(r.state, "submitted");
	/* somebody moved it meanwhile */
	assert_false(report_move(o->store, &seen, FLOW_SUBMIT, "", &o->e));
	assert_non_null(strstr(o->e.text, text(TEXT_STATE_SUBMITTED)));
	assert_int_equal(refusals(o, "submit 2026/sem1"), 3);
	office_act(o, "Vera");
	assert_false(report_move(o->store, &r, FLOW_VERIFY, "", &o->e));
	assert_non_null(strstr(o->e.text, "S01"));
	assert_false(report_move(o->store, &r, FLOW_RETURN, "", &o->e));
	assert_int_equal(refusals(o, "return 2026/sem1"), 1);
	MUST(o, report_move(o->store, &r, FLOW_RETURN, "Angka salah", &o->e));
	assert_string_equal(r.state, "returned");
	assert_true(report_is_open(&r));
	office_act(o, "Budi");
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "4"), PUT_DONE);
	flow_refused(o->store, &r, FLOW_SIGN, "Belum diverifikasi.");
	assert_int_equal(refusals(o, "sign 2026/sem1"), 1);
	assert_int_equal(o->store->depth, 0);
	office_free(o);
}

/* What the screens said no to stands in the log even if all else of the transaction is undone. */
static void test_refused_inside(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);

	(void)state;
	office_act(o, "Budi");
	MUST(o, store_begin(o->store, &o->e));
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "3"), PUT_DONE);
	flow_refused(o->store, &r, FLOW_SUBMIT, "Belum lengkap.");
	(void)store_end(o->store, false, &o->e);
	assert_int_equal(refusals(o, "submit 2026/sem1"), 1);
	assert_int_equal(office_number(o, "SELECT count(*) FROM cell"), 0);
	office_free(o);
}

/* Draft, submitted, verified, signed, and nobody writes in it any more. */
static void test_walk(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_SEM1);
	struct review late = {
		.place = DESA1, .row = "S01", .verdict = VERDICT_RETURN, .note = "telat"};
	struct workflow w;

	(void)state;
	office_act(o, "Budi");
	assert_int_equal(office_put(o, &report, ROW_S01, DESA1, "3"), PUT_DONE);
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &report, FORM_KENDALA, "x", "1"), PUT_DONE);
	signed_walk(o, &report);
	office_act(o, "Budi");
	assert_int_equal(office_put(o, &report, ROW_S01, DESA1, "4"), PUT_REFUSED);
	office_act(o, "Ani");
	assert_int_equal(registers_put(r, &report, r->last, FIELD_BIAYA, "2"), PUT_REFUSED);
	assert_int_equal(registers_add(r, &report, FORM_KENDALA, "y", ""), PUT_REFUSED);
	assert_false(source_put(o->store, &report, 1, "Lap.", &o->e));
	office_act(o, "Vera");
	assert_false(review_put(o->store, &report, &late, &o->e));
	assert_false(confirm_withdraw(o->store, &report, 1, "", &o->e));
	assert_false(report_move(o->store, &report, FLOW_RETURN, "x", &o->e));
	MUST(o, workflow_load(o->store, &o->arena, &report, &w, &o->e));
	assert_int_equal(w.confirm_count, 1);
	assert_int_equal(w.review_count, 2);
	assert_int_equal(w.step_count, 4);
	assert_string_equal(w.steps[0].state, "draft");
	assert_string_equal(w.steps[0].before, "");
	assert_string_equal(w.steps[1].state, "submitted");
	assert_string_equal(w.steps[1].user, "Ani");
	assert_string_equal(w.steps[3].state, "signed");
	assert_string_equal(w.steps[3].before, "verified");
	assert_int_equal(w.steps[3].at_ms, o->clock.pinned_ms);
	assert_int_equal(strlen(w.steps[3].note), 64);
	registers_sound(r);
	registers_free(r);
}

/* Who may reopen, and which report: by SQL, so that only the trigger speaks. */
static void test_reopen_by_sql(void **state)
{
	static const char insert[] =
		"INSERT INTO report(year, stage, revision, state) VALUES(2026, 'sem1', 2, 'draft')";
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);

	(void)state;
	office_act(o, "Ani");
	MUST(o, report_open(o->store, &r, &o->e));
	for (size_t i = 0; i < (size_t)PEOPLE * STATES; i++) {
		const char *from = states[i % STATES];
		size_t who = i / STATES;
		bool wanted =
			flow_is_for(FLOW_REOPEN, people[who].role) && flow_is_in(FLOW_REOPEN, from);
		struct buf sql = {0};

		office_act(o, people[who].name);
		MUST(o, store_begin(o->store, &o->e));
		buf_print(&sql, "UPDATE report SET state = '%s'", from);
		office_past_guards(o, buf_str(&sql));
		assert_int_equal(sql_exec(o->store, insert, &o->e), wanted);
		(void)store_end(o->store, false, &o->e);
		buf_release(&sql);
	}
	office_act(o, "Ani");
	office_past_guards(o, "UPDATE report SET state = 'signed'");
	assert_false(sql_exec(o->store,
		"INSERT INTO report(year, stage, revision, state) VALUES(2026, 'sem1', 3, 'draft')",
		&o->e));
	assert_int_equal(o->store->denial.code, DENY_HISTORY);
	assert_false(sql_exec(o->store,
		"INSERT INTO report(year, stage, revision, state) VALUES(2026, 'sem1', 2, 'signed')",
		&o->e));
	assert_int_equal(o->store->denial.code, DENY_STATE);
	MUST(o, sql_exec(o->store, insert, &o->e));
	assert_false(sql_exec(o->store, insert, &o->e));
	assert_int_equal(o->store->denial.code, DENY_OLD);
	/* and the one before is never moved again */
	office_act(o, "Catur");
	office_past_guards(o, "UPDATE report SET state = 'verified' WHERE revision = 1");
	(void)snprintf(r.state, sizeof(r.state), "verified");
	assert_false(report_move(o->store, &r, FLOW_RETURN, "x", &o->e));
	assert_int_equal(o->store->denial.code, DENY_NONE);
	assert_non_null(strstr(o->e.text, "revisi 2"));
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_moves),
		cmocka_unit_test(test_moves_are_logged),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_refused_inside),
		cmocka_unit_test(test_walk),
		cmocka_unit_test(test_reopen_by_sql),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
