#include "office.h"

#include <sys/wait.h>

/* Who x whose row x where x with a document or not, and what comes of it. The units: Setcam and
 * PLKB have every village; Puskesmas Satu has DESA1, the first Puskesmas the other three. */
static const struct {
	const char *user;
	int row;
	const char *place;
	bool source;
	enum put_result result;
	enum denial_code code;
} matrix[] = {
	/* owners: their rows in their villages, with or without a document */
	{"Budi", ROW_S01, DESA1, false, PUT_DONE, DENY_NONE},
	{"Budi", ROW_S01, KEL, true, PUT_DONE, DENY_NONE},
	{"Budi", ROW_I01, DESA1, false, PUT_REFUSED, DENY_OWNER},
	{"Budi", ROW_I01, DESA1, true, PUT_REFUSED, DENY_OWNER},
	{"Budi", ROW_P01, DESA2, false, PUT_REFUSED, DENY_OWNER},
	{"Citra", ROW_I01, DESA1, false, PUT_DONE, DENY_NONE},
	{"Citra", ROW_I01, DESA2, false, PUT_REFUSED, DENY_VILLAGE},
	{"Citra", ROW_I01, DESA2, true, PUT_REFUSED, DENY_VILLAGE},
	{"Citra", ROW_S01, DESA1, false, PUT_REFUSED, DENY_OWNER},
	{"Eka", ROW_I01, DESA2, false, PUT_DONE, DENY_NONE},
	{"Eka", ROW_I01, DESA1, false, PUT_REFUSED, DENY_VILLAGE},
	{"Fajar", ROW_P01, DESA1, false, PUT_DONE, DENY_NONE},
	{"Fajar", ROW_I01, DESA1, false, PUT_REFUSED, DENY_OWNER},
	/* the operator: any row whose owner's document is named, Setcam's too */
	{"Ani", ROW_S01, DESA1, false, PUT_SOURCE, DENY_SOURCE},
	{"Ani", ROW_I01, DESA1, false, PUT_SOURCE, DENY_SOURCE},
	{"Ani", ROW_P01, DESA1, false, PUT_SOURCE, DENY_SOURCE},
	{"Ani", ROW_S01, DESA1, true, PUT_DONE, DENY_NONE},
	{"Ani", ROW_I01, DESA1, true, PUT_DONE, DENY_NONE},
	{"Ani", ROW_P01, KEL, true, PUT_DONE, DENY_NONE},
	/* who looks, ticks, signs or administers writes no number */
	{"Vera", ROW_S01, DESA1, false, PUT_REFUSED, DENY_ROLE},
	{"Vera", ROW_S01, DESA1, true, PUT_REFUSED, DENY_ROLE},
	{"Catur", ROW_I01, DESA1, true, PUT_REFUSED, DENY_ROLE},
	{"Dewi", ROW_P01, DESA1, true, PUT_REFUSED, DENY_ROLE},
	{NULL, ROW_S01, DESA1, true, PUT_REFUSED, DENY_NOBODY},
	/* rows nobody types and villages that are none */
	{"Budi", ROW_SUM, DESA1, true, PUT_REFUSED, DENY_ROW},
	{"Budi", ROW_S01, "64.08.09.2999", true, PUT_REFUSED, DENY_PLACE},
	{"Budi", ROW_S01, "", true, PUT_REFUSED, DENY_PLACE},
};

/* An office where the report is made, and the document of the row's unit named or not. */
static struct office *prepare(size_t i, struct report *r)
{
	struct office *o = office_new();

	*r = office_report(o, STAGE_SEM1);
	office_act(o, "Ani");
	if (matrix[i].source &&
		unit_of(o->store, o->rows[matrix[i].row].owner->name, matrix[i].place))
		office_source(o, r, matrix[i].row, matrix[i].place);
	MUST(o, report_open(o->store, r, &o->e));
	office_act(o, matrix[i].user);
	return o;
}

static void say_row(size_t i)
{
	print_message("row %zu: %s %d %s %d\n", i, matrix[i].user != NULL ? matrix[i].user : "-",
		matrix[i].row, matrix[i].place, matrix[i].source);
}

static void test_matrix_by_cell_put(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(matrix) / sizeof(matrix[0]); i++) {
		struct report r;
		struct office *o = prepare(i, &r);
		enum put_result result = office_put(o, &r, matrix[i].row, matrix[i].place, "12");
		bool done = matrix[i].result == PUT_DONE;

		if (result != matrix[i].result)
			say_row(i);
		assert_int_equal(result, matrix[i].result);
		assert_int_equal(office_number(o, "SELECT count(*) FROM cell"), done ? 1 : 0);
		assert_int_equal(
			office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"),
			done ? 0 : 1);
		assert_int_equal(o->store->depth, 0);
		office_free(o);
	}
}

/* The same by SQL on the program's own connection, past everything that cell_put checks. */
static bool insert_cell(struct office *o, const struct report *r, size_t i)
{
	const struct change c = {.act = "cell",
		.report = "2026/sem1",
		.place = matrix[i].place,
		.row = o->rows[matrix[i].row].name,
		.after = "12"};
	int64_t seq;
	struct sql q;

	MUST(o, change_add(o->store, &c, &seq, &o->e));
	MUST(o, sql_open(o->store, &q,
			"INSERT INTO cell(report, place, row, form, value, note, flagged, same, revision,"
			" user, at) VALUES(?, ?, ?, 'sasaran', '12', '', 0, 0, ?, ?, '')",
			&o->e));
	sql_int(&q, r->id);
	sql_text(&q, matrix[i].place);
	sql_text(&q, o->rows[matrix[i].row].name);
	sql_int(&q, seq);
	sql_int(&q, o->store->actor.user);
	return sql_done(&q, &o->e);
}

static void test_matrix_by_sql(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(matrix) / sizeof(matrix[0]); i++) {
		struct report r;
		struct office *o = prepare(i, &r);
		bool done;

		MUST(o, store_begin(o->store, &o->e));
		done = insert_cell(o, &r, i);
		if (done != (matrix[i].code == DENY_NONE) ||
			o->store->denial.code != matrix[i].code)
			say_row(i);
		assert_int_equal(o->store->denial.code, matrix[i].code);
		assert_int_equal(done, matrix[i].code == DENY_NONE);
		(void)store_end(o->store, false, &o->e);
		office_free(o);
	}
}

static void test_sentence_names_owner(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);

	(void)state;
	office_act(o, "Budi");
	assert_int_equal(office_put(o, &r, ROW_I01, DESA1, "3"), PUT_REFUSED);
	assert_non_null(strstr(o->e.text, "Puskesmas"));
	assert_int_equal(r.id, 0); /* a refused write makes no report */
	office_act(o, "Eka");
	assert_int_equal(office_put(o, &r, ROW_I01, DESA1, "3"), PUT_REFUSED);
	assert_non_null(strstr(o->e.text, "Puskesmas Satu"));
	office_act(o, "Ani");
	assert_int_equal(office_put(o, &r, ROW_I01, DESA1, "3"), PUT_SOURCE);
	assert_non_null(strstr(o->e.text, "Puskesmas Satu"));
	office_free(o);
}

/* Statements no role may run, each with the sentence's reason. */
static void test_never(void **state)
{
	static const struct {
		const char *user, *sql;
		enum denial_code code;
	} rows[] = {
		{"Budi", "DELETE FROM cell", DENY_HISTORY},
		{"Dewi", "DELETE FROM cell", DENY_HISTORY},
		{"Budi", "REPLACE INTO cell SELECT * FROM cell", DENY_HISTORY},
		{"Budi", "UPDATE cell SET value = '9'", DENY_HISTORY},
		{"Budi", "UPDATE cell SET value = '9', revision = revision + 1", DENY_LOG},
		{"Eka", "UPDATE cell SET user = 3, revision = revision + 1", DENY_NAME},
		{"Dewi", "DELETE FROM report", DENY_HISTORY},
		{"Dewi", "UPDATE report SET year = 2027", DENY_HISTORY},
		{"Vera",
			"INSERT INTO report(year, stage, revision, state) VALUES(2026, 'x', 1, 'draft')",
			DENY_ROLE},
		{"Ani", "INSERT INTO report(year, stage, revision, state) VALUES(2026, 'x', 1, 'signed')",
			DENY_STATE},
		{"Dewi", "DELETE FROM user", DENY_HISTORY},
		{"Dewi", "UPDATE user SET active = 0 WHERE name = 'Dewi'", DENY_LAST},
		{"Dewi", "UPDATE user SET name = 'Lain' WHERE name = 'Ani'", DENY_HISTORY},
		{"Ani", "UPDATE user SET role = 'admin' WHERE name = 'Ani'", DENY_ADMIN},
		{"Ani", "UPDATE user SET password = 'x' WHERE name = 'Budi'", DENY_ADMIN},
		{"Ani", "INSERT INTO user(name, role) VALUES('Lain', 'camat')", DENY_ADMIN},
		{"Ani", "UPDATE village SET until_year = 2026", DENY_ADMIN},
		{"Ani", "UPDATE unit_village SET unit = 1 WHERE owner = 'Setcam'", DENY_ADMIN},
		{"Dewi", "UPDATE unit_village SET unit = 1 WHERE owner = 'PLKB'", DENY_HISTORY},
		{"Dewi", "DELETE FROM village", DENY_HISTORY},
		{"Dewi", "DELETE FROM unit", DENY_HISTORY},
		{"Budi",
			"INSERT INTO source(report, unit, text, user, at) SELECT 1, 1, 'x', id, '' FROM user"
			" WHERE name = 'Budi'",
			DENY_OPERATOR},
		{"Ani",
			"INSERT INTO pending(report, place, row, user, text, why, at)"
			" VALUES(1, '', '', 1, 'x', 1, '')",
			DENY_NAME},
		{"Ani", "INSERT INTO setting(user, name, value) VALUES(1, 'a', 'b')", DENY_NAME},
	};
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);

	(void)state;
	office_act(o, "Budi");
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "3"), PUT_DONE);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		office_act(o, rows[i].user);
		if (sql_exec(o->store, rows[i].sql, &o->e) || o->store->denial.code != rows[i].code)
			print_message("%s: %s (%s)\n", rows[i].user, rows[i].sql, o->e.text);
		assert_int_equal(o->store->denial.code, rows[i].code);
	}
	assert_false(sql_exec(o->store, "UPDATE change SET note = 'x'", &o->e));
	assert_false(sql_exec(o->store, "DELETE FROM change", &o->e));
	office_free(o);
}

static void test_state_and_closed_person(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);

	(void)state;
	office_act(o, "Budi");
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "3"), PUT_DONE);
	office_past_guards(o, "UPDATE report SET state = 'signed'");
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "4"), PUT_REFUSED);
	assert_non_null(strstr(o->e.text, "disahkan"));
	office_past_guards(o, "UPDATE report SET state = 'draft'");
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "4"), PUT_DONE);
	office_act(o, "Dewi");
	MUST(o, user_close(o->store, "budi", &o->e));
	office_act(o, "Budi");
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "5"), PUT_REFUSED);
	office_free(o);
}

/* The real sqlite3 command, with what it wrote to stderr; -1 when there is none. */
static int run_shell(const char *path, const char *sql, char *said, size_t size)
{
	int ends[2], status;
	size_t used = 0;
	ssize_t got;
	pid_t pid;

	assert_int_equal(pipe(ends), 0);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		(void)dup2(ends[1], STDERR_FILENO);
		(void)dup2(ends[1], STDOUT_FILENO);
		(void)execlp("sqlite3", "sqlite3", "-batch", path, sql, (char *)NULL);
		_exit(127);
	}
	(void)close(ends[1]);
	while (used + 1 < size && (got = read(ends[0], said + used, size - used - 1)) > 0)
		used += (size_t)got;
	said[used] = '\0';
	(void)close(ends[0]);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status) == 127 ? -1 : WEXITSTATUS(status);
}

/* What somebody with the stock program may try on each table. */
static const char *const writes[] = {
	"INSERT INTO cell VALUES(1,'64.08.09.2002','S01','sasaran','9',NULL,'',0,0,1,2,'')",
	"UPDATE cell SET value = '9'",
	"DELETE FROM cell",
	"REPLACE INTO cell SELECT * FROM cell",
	"UPDATE user SET role = 'admin'",
	"INSERT INTO user(name, role) VALUES('x', 'admin')",
	"UPDATE village SET name = 'x'",
	"UPDATE unit_village SET unit = 1",
	"UPDATE row_owner SET owner = 'Setcam'",
	"INSERT INTO source VALUES(1, 1, 'x', 2, '')",
	"UPDATE report SET state = 'draft'",
	"INSERT INTO change VALUES(99,'','','','','cell','','','','','','','','')",
	"UPDATE change SET note = 'x'",
	"DELETE FROM change",
	"INSERT INTO form_writer VALUES('kendala', 'camat', '')",
	"INSERT INTO record VALUES(1,1,'kendala',1,NULL,'','',NULL,0,1,2,'',NULL)",
	"UPDATE record SET deleted = 0",
	"DELETE FROM record",
	"INSERT INTO answer VALUES(1,'biaya','9',1,2,'')",
	"UPDATE answer SET value = 'x'",
	"DELETE FROM answer",
	"INSERT INTO target VALUES('I01',2026,800,'',1,2,'')",
	"INSERT INTO code VALUES('rekening','5.1','x')",
	"UPDATE report SET state = 'signed'",
	"INSERT INTO report VALUES(9,2026,'sem1',2,'draft')",
	"INSERT INTO confirm VALUES(1,1,'x',1,2,'')",
	"UPDATE confirm SET paper = 'x'",
	"DELETE FROM confirm",
	"INSERT INTO review VALUES(1,'a','b','agree','',1,1,2,'')",
	"UPDATE review SET verdict = 'agree'",
	"DELETE FROM review",
	"INSERT INTO remark VALUES(1,'R','a','','accept','x',1,2,'')",
	"UPDATE remark SET text = 'x'",
	"DELETE FROM remark",
	"INSERT INTO sign_key VALUES(1,2,'sealed','x','',1,'',0)",
	"UPDATE sign_key SET retired = 0",
	"DELETE FROM sign_key",
	"INSERT INTO document VALUES(1,1,'x','x',zeroblob(64),1,1,2,'')",
	"UPDATE document SET text = 'x'",
	"DELETE FROM document",
	"INSERT INTO rekey VALUES(1,'a','b',2,'open',1,'',2,1,'')",
	"UPDATE rekey SET result = 'same'",
	"DELETE FROM rekey",
};

static void test_sqlite3_command(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	char said[4096];
	struct audit audit;

	(void)state;
	office_act(o, "Budi");
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "3"), PUT_DONE);
	if (run_shell(o->path, "SELECT count(*) FROM cell", said, sizeof(said)) < 0) {
		office_free(o);
		skip();
	}
	assert_string_equal(said, "1\n");
	for (size_t i = 0; i < sizeof(writes) / sizeof(writes[0]); i++) {
		int status = run_shell(o->path, writes[i], said, sizeof(said));

		if (status == 0)
			print_message("%s\n", writes[i]);
		assert_int_not_equal(status, 0);
		assert_true(strstr(said, "no such function: ansit_") != NULL ||
			    strstr(said, "ansit: history") != NULL);
	}
	MUST(o, changes_verify(o->store, &audit, &o->e));
	assert_int_equal(audit.broken_seq, 0);
	assert_string_equal(audit.stray, "");
	assert_string_equal(audit.altered, "");
	office_free(o);
}

/* An import is undone as a whole, and what it was refused for stands in the log after that. */
static void test_refusal_outlives_rollback(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	struct change *list;
	struct audit audit;
	size_t count;

	(void)state;
	office_act(o, "Budi");
	MUST(o, store_begin(o->store, &o->e));
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "1"), PUT_DONE);
	assert_int_equal(office_put(o, &r, ROW_I01, DESA1, "2"), PUT_REFUSED);
	assert_int_equal(office_put(o, &r, ROW_S01, DESA2, "3"), PUT_DONE);
	assert_false(store_end(o->store, false, &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM cell"), 0);
	assert_int_equal(office_number(o, "SELECT count(*) FROM report"), 0);
	MUST(o, changes_of_cell(
			o->store, &o->arena, &r, &o->rows[ROW_I01], DESA1, &list, &count, &o->e));
	assert_int_equal(count, 1);
	assert_string_equal(list[0].act, "refused");
	assert_string_equal(list[0].after, "2");
	assert_string_equal(list[0].user, "Budi");
	assert_non_null(strstr(list[0].note, "Puskesmas"));
	/* The report that was undone is made anew. */
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "1"), PUT_DONE);
	assert_int_equal(office_number(o, "SELECT count(*) FROM report"), 1);

	/* Kept, the refused one is alone left out. */
	MUST(o, store_begin(o->store, &o->e));
	assert_int_equal(office_put(o, &r, ROW_I01, DESA1, "2"), PUT_REFUSED);
	assert_int_equal(office_put(o, &r, ROW_S01, DESA2, "3"), PUT_DONE);
	MUST(o, store_end(o->store, true, &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM cell"), 2);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"), 2);
	MUST(o, changes_verify(o->store, &audit, &o->e));
	assert_string_equal(audit.stray, "");
	office_free(o);
}

static void test_many_refusals_are_counted(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);

	(void)state;
	office_act(o, "Budi");
	MUST(o, store_begin(o->store, &o->e));
	for (int i = 0; i < REFUSALS_MOST + 5; i++)
		assert_int_equal(office_put(o, &r, ROW_I01, DESA1, "2"), PUT_REFUSED);
	(void)store_end(o->store, false, &o->e);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"),
		REFUSALS_MOST);
	assert_int_equal(
		office_number(o, "SELECT after FROM change WHERE act = 'refused-more'"), 5);
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_matrix_by_cell_put),
		cmocka_unit_test(test_matrix_by_sql),
		cmocka_unit_test(test_sentence_names_owner),
		cmocka_unit_test(test_never),
		cmocka_unit_test(test_state_and_closed_person),
		cmocka_unit_test(test_sqlite3_command),
		cmocka_unit_test(test_refusal_outlives_rollback),
		cmocka_unit_test(test_many_refusals_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
