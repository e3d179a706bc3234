#include "signed.h"

/* Who x whose unit x with a paper or not, in a draft. Puskesmas Satu is Citra's. */
static const struct {
	const char *user, *owner, *paper;
	enum denial_code code;
} matrix[] = {
	{"Budi", "Setcam", "", DENY_NONE},
	{"Budi", "Puskesmas", "", DENY_CONFIRMER},
	{"Citra", "Puskesmas", "", DENY_NONE},
	{"Eka", "Puskesmas", "", DENY_CONFIRMER},
	{"Vera", "Puskesmas", "Surat 12 Juli", DENY_NONE},
	{"Vera", "Puskesmas", "", DENY_PAPER},
	{"Ani", "Puskesmas", "Surat 12 Juli", DENY_MOVER},
	{"Catur", "Setcam", "Surat 12 Juli", DENY_MOVER},
	{"Dewi", "Setcam", "Surat 12 Juli", DENY_MOVER},
	{NULL, "Setcam", "Surat 12 Juli", DENY_NOBODY},
};

static struct office *begun(struct report *r)
{
	struct office *o = office_new();

	*r = office_report(o, STAGE_SEM1);
	office_act(o, "Budi");
	assert_int_equal(office_put(o, r, ROW_S01, DESA1, "3"), PUT_DONE);
	office_act(o, "Citra");
	assert_int_equal(office_put(o, r, ROW_I01, DESA1, "2"), PUT_DONE);
	return o;
}

static void sound(struct office *o)
{
	struct audit audit;

	MUST(o, changes_verify(o->store, &audit, &o->e));
	assert_int_equal(audit.broken_seq, 0);
	assert_string_equal(audit.stray, "");
	assert_string_equal(audit.altered, "");
}

/* The row of the log as it must be, then the table past everything that confirm_put checks. */
static bool insert(struct office *o, const struct report *r, int64_t unit, size_t i)
{
	struct arena a = {0};
	struct change c = {.act = "confirm", .report = "2026/sem1", .note = matrix[i].paper};
	struct sql q;
	int64_t seq;

	MUST(o, sql_open(o->store, &q, "SELECT name FROM unit WHERE id = ?", &o->e));
	sql_int(&q, unit);
	assert_int_equal(sql_step(&q, &o->e), SQL_ROW);
	c.after = arena_text(&a, sql_str(&q, 0));
	sql_close(&q);
	MUST(o, change_add(o->store, &c, &seq, &o->e));
	arena_release(&a);
	MUST(o, sql_open(o->store, &q,
			"INSERT INTO confirm SELECT ?, ?, ?, seq, ?, at FROM change WHERE seq = ?",
			&o->e));
	sql_int(&q, r->id);
	sql_int(&q, unit);
	sql_text(&q, matrix[i].paper);
	sql_int(&q, o->store->actor.user);
	sql_int(&q, seq);
	return sql_done(&q, &o->e);
}

static void test_matrix(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(matrix) / sizeof(matrix[0]); i++) {
		struct report r;
		struct office *o = begun(&r);
		int64_t unit = unit_of(o->store, matrix[i].owner, DESA1);
		bool wanted = matrix[i].code == DENY_NONE;

		office_act(o, matrix[i].user);
		MUST(o, store_begin(o->store, &o->e));
		if (insert(o, &r, unit, i) != wanted || o->store->denial.code != matrix[i].code)
			print_message("%zu: %s\n", i, o->e.text);
		assert_int_equal(o->store->denial.code, matrix[i].code);
		(void)store_end(o->store, false, &o->e);
		assert_int_equal(confirm_put(o->store, &r, unit, matrix[i].paper, &o->e), wanted);
		assert_int_equal(office_number(o, "SELECT count(*) FROM confirm"), wanted);
		assert_int_equal(
			office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"
					 " AND after = 'confirm 2026/sem1'"),
			!wanted);
		sound(o);
		office_free(o);
	}
}

/* Only while the report is open. */
static void test_states(void **state)
{
	static const char *const states[] = {
		"draft", "submitted", "verified", "signed", "sent", "received", "returned"};
	struct report r;
	struct office *o = begun(&r);
	int64_t unit = unit_of(o->store, "Setcam", DESA1);

	(void)state;
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++) {
		struct buf sql = {0};
		bool wanted = flow_is_in(FLOW_CONFIRM, states[i]);

		office_act(o, "Budi");
		MUST(o, store_begin(o->store, &o->e));
		buf_print(&sql, "UPDATE report SET state = '%s'", states[i]);
		office_past_guards(o, buf_str(&sql));
		assert_int_equal(confirm_put(o->store, &r, unit, "", &o->e), wanted);
		office_past_guards(o, "UPDATE report SET state = 'draft'");
		if (!wanted)
			MUST(o, confirm_put(o->store, &r, unit, "", &o->e));
		office_past_guards(o, buf_str(&sql));
		assert_int_equal(confirm_withdraw(o->store, &r, unit, "", &o->e), wanted);
		(void)store_end(o->store, false, &o->e);
		buf_release(&sql);
	}
	office_free(o);
}

/* A number that changes takes the word of its unit away and names it; a note does not. */
static void test_withdrawn_by_a_change(void **state)
{
	struct report r;
	struct office *o = begun(&r);
	int64_t setcam = unit_of(o->store, "Setcam", DESA1);
	int64_t satu = unit_of(o->store, "Puskesmas", DESA1);
	char withdrew[CELL_WITHDREW] = "x";
	struct cell_write w = office_write(o, &r, ROW_S01, DESA1, "3");

	(void)state;
	w.withdrew = withdrew;
	office_act(o, "Vera");
	MUST(o, confirm_put(o->store, &r, setcam, "Surat", &o->e));
	MUST(o, confirm_put(o->store, &r, satu, "Surat", &o->e));
	office_act(o, "Budi");
	w.note = "catatan";
	w.flagged = true;
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	assert_string_equal(withdrew, "");
	assert_int_equal(office_number(o, "SELECT count(*) FROM confirm"), 2);
	w.value = "4";
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	assert_string_equal(withdrew, "Setcam");
	assert_int_equal(office_number(o, "SELECT unit FROM confirm"), satu);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'confirm'"
					  " AND before = 'Setcam' AND after = ''"
					  " AND note = '" DESA1 " S01' AND user = 'Budi'"),
		1);
	/* the next change withdraws nothing any more */
	w.value = NULL;
	w.reason = "rusak";
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	assert_string_equal(withdrew, "");
	/* a reason withdraws too, and a new cell of the unit */
	MUST(o, confirm_put(o->store, &r, setcam, "", &o->e));
	w.reason = "hilang";
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	assert_string_equal(withdrew, "Setcam");
	MUST(o, confirm_put(o->store, &r, setcam, "", &o->e));
	w = office_write(o, &r, ROW_S01, DESA2, "1");
	w.withdrew = withdrew;
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	assert_string_equal(withdrew, "Setcam");
	sound(o);
	office_free(o);
}

/* Who may not write the cell hears that, and the word stands. */
static void test_a_refused_change_withdraws_nothing(void **state)
{
	struct report r;
	struct office *o = begun(&r);
	char withdrew[CELL_WITHDREW] = "x";
	struct cell_write w = office_write(o, &r, ROW_I01, DESA1, "9");

	(void)state;
	w.withdrew = withdrew;
	office_act(o, "Citra");
	MUST(o, confirm_put(o->store, &r, unit_of(o->store, "Puskesmas", DESA1), "", &o->e));
	office_act(o, "Eka");
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_REFUSED);
	assert_non_null(strstr(o->e.text, "Puskesmas Satu"));
	office_act(o, "Ani");
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_SOURCE);
	assert_string_equal(withdrew, "");
	assert_int_equal(office_number(o, "SELECT count(*) FROM confirm"), 1);
	office_source(o, &r, ROW_I01, DESA1);
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	assert_string_equal(withdrew, "Puskesmas Satu");
	/* and what a transaction undoes is not withdrawn */
	office_act(o, "Citra");
	MUST(o, confirm_put(o->store, &r, unit_of(o->store, "Puskesmas", DESA1), "", &o->e));
	MUST(o, store_begin(o->store, &o->e));
	w.value = "8";
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	(void)store_end(o->store, false, &o->e);
	assert_int_equal(office_number(o, "SELECT count(*) FROM confirm"), 1);
	sound(o);
	office_free(o);
}

static void test_by_hand(void **state)
{
	static const struct {
		const char *user;
		bool done;
	} rows[] = {
		{"Ani", false}, {"Eka", false}, {"Catur", false}, {"Citra", true}, {"Vera", true}};
	struct report r;
	struct office *o = begun(&r);
	int64_t satu = unit_of(o->store, "Puskesmas", DESA1);
	struct workflow w;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		office_act(o, "Citra");
		MUST(o, confirm_put(o->store, &r, satu, "", &o->e));
		office_act(o, rows[i].user);
		assert_int_equal(
			confirm_withdraw(o->store, &r, satu, "salah", &o->e), rows[i].done);
		assert_int_equal(office_number(o, "SELECT count(*) FROM confirm"), !rows[i].done);
	}
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"
					  " AND after = 'confirm 2026/sem1'"),
		3);
	/* nothing to withdraw is no trouble, and the same word twice is one */
	MUST(o, confirm_withdraw(o->store, &r, satu, "", &o->e));
	office_act(o, "Vera");
	MUST(o, confirm_put(o->store, &r, satu, " Surat  1 ", &o->e));
	MUST(o, confirm_put(o->store, &r, satu, "Surat  1", &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'confirm'"
					  " AND note = 'Surat  1'"),
		1);
	/* another paper takes its place */
	MUST(o, confirm_put(o->store, &r, satu, "Surat 2", &o->e));
	MUST(o, workflow_load(o->store, &o->arena, &r, &w, &o->e));
	assert_int_equal(w.confirm_count, 1);
	assert_string_equal(workflow_confirm(&w, satu)->paper, "Surat 2");
	assert_string_equal(workflow_confirm(&w, satu)->unit_name, "Puskesmas Satu");
	assert_string_equal(workflow_confirm(&w, satu)->user, "Vera");
	assert_null(workflow_confirm(&w, 99));
	sound(o);
	office_free(o);
}

/* By SQL on the program's own connection: the word is there as long as the number. */
static void test_never(void **state)
{
	static const struct {
		const char *user, *sql;
		enum denial_code code;
	} rows[] = {
		{"Budi", "DELETE FROM confirm WHERE unit = 1", DENY_LOG},
		{"Vera", "DELETE FROM confirm", DENY_LOG},
		{"Eka", "DELETE FROM confirm", DENY_CONFIRMER},
		{"Budi", "UPDATE confirm SET unit = 2", DENY_HISTORY},
		{"Budi", "UPDATE confirm SET paper = 'x'", DENY_HISTORY},
		{"Budi", "UPDATE confirm SET revision = revision + 1, user = 2", DENY_NAME},
		{"Budi",
			"UPDATE cell SET value = '9', revision = (SELECT max(seq) FROM change),"
			" user = ansit_user() WHERE row = 'S01'",
			DENY_CONFIRMED},
	};
	struct report r;
	struct office *o = begun(&r);
	int64_t seq;

	(void)state;
	office_act(o, "Budi");
	MUST(o, confirm_put(o->store, &r, unit_of(o->store, "Setcam", DESA1), "", &o->e));
	MUST(o, store_begin(o->store, &o->e));
	MUST(o, change_add(o->store,
			&(struct change){.act = "cell",
				.report = "2026/sem1",
				.place = DESA1,
				.row = "S01",
				.after = "9"},
			&seq, &o->e));
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		office_act(o, rows[i].user);
		if (sql_exec(o->store, rows[i].sql, &o->e) || o->store->denial.code != rows[i].code)
			print_message("%s: %s (%s)\n", rows[i].user, rows[i].sql, o->e.text);
		assert_int_equal(o->store->denial.code, rows[i].code);
	}
	(void)store_end(o->store, false, &o->e);
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_matrix),
		cmocka_unit_test(test_states),
		cmocka_unit_test(test_withdrawn_by_a_change),
		cmocka_unit_test(test_a_refused_change_withdraws_nothing),
		cmocka_unit_test(test_by_hand),
		cmocka_unit_test(test_never),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
