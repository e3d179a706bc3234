#include "signed.h"

static int64_t seen_of(struct office *o, const char *place, const char *row)
{
	int64_t seen = -1;
	struct sql q;

	MUST(o, sql_open(o->store, &q,
			"SELECT revision FROM cell WHERE place = ?1 AND row = ?2 UNION ALL"
			" SELECT seen FROM record_newest WHERE path = ?1 AND ?2 = ''",
			&o->e));
	sql_text(&q, place);
	sql_text(&q, row);
	MUST(o, sql_number(&q, &seen, -1, &o->e));
	return seen;
}

static struct review judge(
	struct office *o, const char *place, const char *row, enum verdict v, const char *note)
{
	return (struct review){.place = place,
		.row = row,
		.verdict = v,
		.note = note,
		.seen = seen_of(o, place, row)};
}

static bool put(struct office *o, const struct report *r, const char *place, const char *row,
	enum verdict v)
{
	const struct review w = judge(o, place, row, v, v == VERDICT_AGREE ? "" : "catatan");

	return review_put(o->store, r, &w, &o->e);
}

/* The statement alone, with a row of the log that fits. */
static bool insert(struct office *o, const struct report *r, const struct review *w)
{
	struct buf seen = {0};
	struct change c = {.act = "review",
		.report = "2026/sem1",
		.place = w->place,
		.row = w->row,
		.after = verdict_word(w->verdict),
		.note = w->note};
	struct sql q;
	int64_t seq;

	buf_print(&seen, "%d", (int)w->seen);
	c.mark = buf_str(&seen);
	MUST(o, change_add(o->store, &c, &seq, &o->e));
	buf_release(&seen);
	MUST(o, sql_open(o->store, &q,
			"INSERT INTO review SELECT ?, ?, ?, after, note, ?, seq, ?, at"
			" FROM change WHERE seq = ?",
			&o->e));
	sql_int(&q, r->id);
	sql_text(&q, w->place);
	sql_text(&q, w->row);
	sql_int(&q, w->seen);
	sql_int(&q, o->store->actor.user);
	sql_int(&q, seq);
	return sql_done(&q, &o->e);
}

static void test_who_and_what(void **state)
{
	static const struct {
		const char *user, *place, *row;
		int64_t seen; /* beyond what stands */
		enum denial_code code;
	} rows[] = {
		{"Vera", DESA1, "S01", 0, DENY_NONE},
		{"Wati", DESA1, "S01", 0, DENY_NONE},
		{"Vera", "kendala/1", "", 0, DENY_NONE},
		{"Wati", "dbb/" DESA1 "/1.1", "", 0, DENY_NONE},
		{"Vera", "dbb/" DESA1 "/1.1", "", 0, DENY_EYES},
		{"Vera", DESA1, "S01", -1, DENY_SEEN},
		{"Vera", "kendala/1", "", 1, DENY_SEEN},
		{"Vera", "kendala/2", "", 2, DENY_SEEN},
		{"Vera", DESA2, "S01", 2, DENY_SEEN},
		{"Ani", DESA1, "S01", 0, DENY_MOVER},
		{"Budi", DESA1, "S01", 0, DENY_MOVER},
		{"Catur", DESA1, "S01", 0, DENY_MOVER},
		{"Dewi", DESA1, "S01", 0, DENY_MOVER},
		{NULL, DESA1, "S01", 0, DENY_NOBODY},
	};
	struct report report;
	struct registers *r = signed_submitted(&report);
	struct office *o = &r->o;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct review w = judge(o, rows[i].place, rows[i].row, VERDICT_RETURN, "x");

		w.seen += rows[i].seen;
		office_act(o, rows[i].user);
		MUST(o, store_begin(o->store, &o->e));
		if (insert(o, &report, &w) != (rows[i].code == DENY_NONE) ||
			o->store->denial.code != rows[i].code)
			print_message("%zu: %s\n", i, o->e.text);
		assert_int_equal(o->store->denial.code, rows[i].code);
		(void)store_end(o->store, false, &o->e);
		MUST(o, store_begin(o->store, &o->e));
		assert_int_equal(
			review_put(o->store, &report, &w, &o->e), rows[i].code == DENY_NONE);
		(void)store_end(o->store, false, &o->e);
	}
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"
					  " AND after = 'review 2026/sem1'"),
		10);
	registers_sound(r);
	registers_free(r);
}

static void test_only_while_submitted(void **state)
{
	static const char *const states[] = {
		"draft", "submitted", "verified", "signed", "sent", "received", "returned"};
	struct report report;
	struct registers *r = signed_submitted(&report);
	struct office *o = &r->o;

	(void)state;
	office_act(o, "Vera");
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++) {
		struct buf sql = {0};

		MUST(o, store_begin(o->store, &o->e));
		buf_print(&sql, "UPDATE report SET state = '%s'", states[i]);
		office_past_guards(o, buf_str(&sql));
		assert_int_equal(put(o, &report, DESA1, "S01", VERDICT_AGREE),
			flow_is_in(FLOW_REVIEW, states[i]));
		(void)store_end(o->store, false, &o->e);
		buf_release(&sql);
	}
	registers_free(r);
}

static void test_notes_and_loading(void **state)
{
	struct report report;
	struct registers *r = signed_submitted(&report);
	struct office *o = &r->o;
	struct review w = judge(o, DESA1, "S01", VERDICT_RETURN, "  ");
	struct workflow flow;
	const struct review *found;

	(void)state;
	office_act(o, "Vera");
	assert_false(review_put(o->store, &report, &w, &o->e));
	w.verdict = VERDICT_UNABLE;
	w.note = NULL;
	assert_false(review_put(o->store, &report, &w, &o->e));
	w.note = " tidak\nterbaca ";
	MUST(o, review_put(o->store, &report, &w, &o->e));
	MUST(o, review_put(o->store, &report, &w, &o->e)); /* the same again */
	assert_true(put(o, &report, DESA1, "I01", VERDICT_AGREE));
	assert_true(put(o, &report, "kendala/1", "", VERDICT_RETURN));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'review'"), 3);
	MUST(o, workflow_load(o->store, &o->arena, &report, &flow, &o->e));
	assert_int_equal(flow.review_count, 3);
	found = workflow_review(&flow, DESA1, "S01");
	assert_non_null(found);
	assert_int_equal(found->verdict, VERDICT_UNABLE);
	assert_string_equal(found->note, "tidak terbaca");
	assert_int_equal(found->seen, seen_of(o, DESA1, "S01"));
	assert_string_equal(found->user, "Vera");
	assert_int_equal(found->user_id, o->store->actor.user);
	assert_int_equal(workflow_review(&flow, DESA1, "I01")->verdict, VERDICT_AGREE);
	assert_int_equal(workflow_review(&flow, "kendala/1", "")->verdict, VERDICT_RETURN);
	assert_null(workflow_review(&flow, DESA1, ""));
	assert_null(workflow_review(&flow, "a", "b"));
	/* a verdict that is taken back is none */
	assert_true(put(o, &report, DESA1, "I01", VERDICT_NONE));
	assert_true(put(o, &report, DESA1, "I01", VERDICT_NONE));
	MUST(o, workflow_load(o->store, &o->arena, &report, &flow, &o->e));
	assert_int_equal(flow.review_count, 2);
	assert_null(workflow_review(&flow, DESA1, "I01"));
	registers_sound(r);
	registers_free(r);
}

/* Nobody's word is lost under that of another who has not read it. */
static void test_two_at_once(void **state)
{
	struct report report;
	struct registers *r = signed_submitted(&report);
	struct office *o = &r->o;
	struct review w = judge(o, DESA1, "S01", VERDICT_AGREE, "");
	struct workflow flow;

	(void)state;
	office_act(o, "Vera");
	assert_true(put(o, &report, DESA1, "S01", VERDICT_RETURN));
	office_act(o, "Wati");
	assert_false(review_put(o->store, &report, &w, &o->e));
	assert_non_null(strstr(o->e.text, "Vera"));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"), 1);
	MUST(o, workflow_load(o->store, &o->arena, &report, &flow, &o->e));
	assert_int_equal(flow.reviews[0].verdict, VERDICT_RETURN);
	/* Read, it is another's to say more. */
	w.revision = flow.reviews[0].revision;
	MUST(o, review_put(o->store, &report, &w, &o->e));
	/* One's own newer word, and one that was taken back, are in nobody's way. */
	w.verdict = VERDICT_NONE;
	w.revision = 0;
	MUST(o, review_put(o->store, &report, &w, &o->e));
	office_act(o, "Vera");
	assert_true(put(o, &report, DESA1, "S01", VERDICT_AGREE));
	registers_sound(r);
	registers_free(r);
}

/* Verified is what somebody else has looked at, as it stands; what he cannot judge passes. */
static void test_verify(void **state)
{
	struct report report;
	struct registers *r = signed_submitted(&report);
	struct office *o = &r->o;

	(void)state;
	office_act(o, "Vera");
	assert_true(put(o, &report, DESA1, "S01", VERDICT_AGREE));
	assert_true(put(o, &report, DESA1, "I01", VERDICT_RETURN));
	assert_true(put(o, &report, "kendala/1", "", VERDICT_AGREE));
	assert_false(report_move(o->store, &report, FLOW_VERIFY, "", &o->e));
	assert_non_null(strstr(o->e.text, "I01 " DESA1));
	/* with a row sent back a return needs no reason; a change makes a verdict old */
	MUST(o, report_move(o->store, &report, FLOW_RETURN, "", &o->e));
	office_act(o, "Ani");
	assert_int_equal(registers_put(r, &report, r->last, FIELD_BIAYA, "2"), PUT_DONE);
	office_act(o, "Citra");
	assert_int_equal(office_put(o, &report, ROW_I01, DESA1, "5"), PUT_DONE);
	MUST(o, confirm_put(o->store, &report, unit_of(o->store, "Puskesmas", DESA1), "", &o->e));
	office_act(o, "Ani");
	MUST(o, report_move(o->store, &report, FLOW_SUBMIT, "", &o->e));
	office_act(o, "Vera");
	assert_false(report_move(o->store, &report, FLOW_RETURN, "", &o->e)); /* nothing now */
	assert_true(put(o, &report, DESA1, "I01", VERDICT_UNABLE));
	assert_false(report_move(o->store, &report, FLOW_VERIFY, "", &o->e));
	assert_non_null(strstr(o->e.text, "kendala/1"));
	assert_true(put(o, &report, "kendala/1", "", VERDICT_AGREE));
	MUST(o, report_move(o->store, &report, FLOW_VERIFY, "", &o->e));
	/* and back by the camat */
	office_act(o, "Catur");
	assert_false(report_move(o->store, &report, FLOW_RETURN, "", &o->e));
	MUST(o, report_move(o->store, &report, FLOW_RETURN, "Periksa I01", &o->e));
	registers_sound(r);
	registers_free(r);
}

/* Three records of a form that operators and verifiers write: one begun by Vera that Ani wrote in, one of
 * Ani's that Vera wrote in last, one by verifiers only. */
static struct registers *mixed(struct report *report)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;

	*report = office_report(o, STAGE_APBD);
	office_act(o, "Dewi");
	MUST(o, user_add(o->store, &(struct user_new){.name = "Wati", .role = ROLE_VERIFIER},
			&o->e));
	office_act(o, "Vera");
	assert_int_equal(registers_add(r, report, FORM_PENANDAAN, "satu", "1"), PUT_DONE);
	office_act(o, "Ani");
	assert_int_equal(registers_put(r, report, r->last, FIELD_BIAYA, "2"), PUT_DONE);
	assert_int_equal(registers_add(r, report, FORM_PENANDAAN, "dua", "1"), PUT_DONE);
	office_act(o, "Vera");
	assert_int_equal(registers_put(r, report, r->last, FIELD_BIAYA, "2"), PUT_DONE);
	assert_int_equal(registers_add(r, report, FORM_PENANDAAN, "tiga", "1"), PUT_DONE);
	office_act(o, "Wati");
	assert_int_equal(registers_put(r, report, r->last, FIELD_BIAYA, "2"), PUT_DONE);
	return r;
}

/* The last word of a verifier in somebody's record does not hide what that one wrote. */
static void test_parts(void **state)
{
	struct report report;
	struct registers *r = mixed(&report);
	struct office *o = &r->o;
	struct records all = registers_load(r, &report);

	(void)state;
	for (size_t i = 0; i < all.count; i++) {
		const struct record *one = all.list[i];
		struct record again = *one;

		assert_int_equal(one->by_verifier, one->no == 3);
		assert_int_equal(one->only_user, 0);
		MUST(o, record_newest(o->store, &o->arena, &again, &o->e));
		assert_int_equal(again.by_verifier, one->no == 3);
		assert_int_equal(again.only_user, 0);
		assert_int_equal(again.seen, one->seen);
	}
	assert_string_equal(all.list[1]->user, "Vera");
	records_release(&all);
	office_act(o, "Ani");
	MUST(o, report_move(o->store, &report, FLOW_SUBMIT, "", &o->e));
	office_act(o, "Vera");
	assert_false(report_move(o->store, &report, FLOW_VERIFY, "", &o->e));
	assert_non_null(strstr(o->e.text, "penandaan/1"));
	assert_true(put(o, &report, "penandaan/1", "", VERDICT_AGREE));
	assert_false(report_move(o->store, &report, FLOW_VERIFY, "", &o->e));
	assert_non_null(strstr(o->e.text, "penandaan/2"));
	assert_true(put(o, &report, "penandaan/2", "", VERDICT_AGREE));
	MUST(o, report_move(o->store, &report, FLOW_VERIFY, "", &o->e));
	registers_sound(r);
	registers_free(r);
}

/* Nor does who wrote all of it judge it, whatever his role was then. */
static void test_all_of_it(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_APBD);

	(void)state;
	office_act(o, "Vera");
	assert_int_equal(registers_add(r, &report, FORM_PENANDAAN, "satu", "1"), PUT_DONE);
	MUST(o, record_newest(o->store, &o->arena, r->last, &o->e));
	assert_int_equal(r->last->only_user, o->store->actor.user);
	office_act(o, "Ani");
	MUST(o, report_move(o->store, &report, FLOW_SUBMIT, "", &o->e));
	office_act(o, "Vera");
	assert_false(put(o, &report, "penandaan/1", "", VERDICT_AGREE));
	assert_non_null(strstr(o->e.text, "Anda sendiri"));
	MUST(o, report_move(o->store, &report, FLOW_VERIFY, "", &o->e));
	registers_free(r);
}

/* A village or a row that is gone since asks nobody for a verdict. */
static void test_what_is_gone(void **state)
{
	struct report report;
	struct registers *r = signed_submitted(&report);
	struct office *o = &r->o;

	(void)state;
	office_act(o, "Vera");
	assert_true(put(o, &report, "kendala/1", "", VERDICT_AGREE));
	assert_true(put(o, &report, DESA1, "S01", VERDICT_AGREE));
	assert_false(report_move(o->store, &report, FLOW_VERIFY, "", &o->e));
	office_past_guards(o, "DELETE FROM row_owner WHERE row = 'I01'");
	MUST(o, report_move(o->store, &report, FLOW_VERIFY, "", &o->e));
	registers_free(r);
}

static void test_never(void **state)
{
	static const struct {
		const char *user, *sql;
		enum denial_code code;
	} rows[] = {
		{"Vera", "DELETE FROM review", DENY_HISTORY},
		{"Vera", "UPDATE review SET verdict = 'agree'", DENY_HISTORY},
		{"Vera", "UPDATE review SET verdict = 'agree', revision = revision + 1", DENY_LOG},
		{"Wati", "UPDATE review SET verdict = 'agree', revision = revision + 1", DENY_NAME},
		{"Vera", "REPLACE INTO review SELECT * FROM review", DENY_HISTORY},
		{"Vera", "DELETE FROM remark", DENY_HISTORY},
		{"Vera", "UPDATE remark SET facts = 'x'", DENY_HISTORY},
		{"Vera", "UPDATE remark SET facts = 'x', revision = revision + 1", DENY_LOG},
		{"Ani",
			"INSERT INTO remark SELECT report, 'R2', place, facts, kind, text, revision,"
			" ansit_user(), at FROM remark",
			DENY_MOVER},
	};
	struct report report;
	struct registers *r = signed_submitted(&report);
	struct office *o = &r->o;
	const struct remark m = {
		.rule = "R010", .place = "", .facts = "9|2|", .accepts = true, .text = "x"};

	(void)state;
	office_act(o, "Vera");
	assert_true(put(o, &report, DESA1, "S01", VERDICT_RETURN));
	MUST(o, remark_put(o->store, &report, &m, &o->e));
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		office_act(o, rows[i].user);
		if (sql_exec(o->store, rows[i].sql, &o->e) || o->store->denial.code != rows[i].code)
			print_message("%s: %s (%s)\n", rows[i].user, rows[i].sql, o->e.text);
		assert_int_equal(o->store->denial.code, rows[i].code);
	}
	registers_sound(r);
	registers_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_who_and_what),
		cmocka_unit_test(test_only_while_submitted),
		cmocka_unit_test(test_notes_and_loading),
		cmocka_unit_test(test_two_at_once),
		cmocka_unit_test(test_verify),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_all_of_it),
		cmocka_unit_test(test_what_is_gone),
		cmocka_unit_test(test_never),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
