#include "registers.h"

/* Who x which form, and what comes of it: of surat the people of Setcam only, of regulasi any
 * owner's. */
static const struct {
	const char *user;
	int form, stage;
	enum denial_code code;
} matrix[] = {
	{"Ani", FORM_KENDALA, STAGE_ANSIT, DENY_NONE},
	{"Budi", FORM_KENDALA, STAGE_ANSIT, DENY_WRITER},
	{"Vera", FORM_KENDALA, STAGE_ANSIT, DENY_WRITER},
	{"Catur", FORM_KENDALA, STAGE_ANSIT, DENY_WRITER},
	{"Dewi", FORM_KENDALA, STAGE_ANSIT, DENY_WRITER},
	{NULL, FORM_KENDALA, STAGE_ANSIT, DENY_NOBODY},
	{"Ani", FORM_PENANDAAN, STAGE_APBD, DENY_NONE},
	{"Vera", FORM_PENANDAAN, STAGE_APBD, DENY_NONE},
	{"Catur", FORM_PENANDAAN, STAGE_APBD, DENY_WRITER},
	{"Ani", FORM_SURAT, STAGE_SEM1, DENY_NONE},
	{"Budi", FORM_SURAT, STAGE_SEM1, DENY_NONE},
	{"Eka", FORM_SURAT, STAGE_SEM1, DENY_WRITER},
	{"Vera", FORM_SURAT, STAGE_SEM1, DENY_WRITER},
	{"Catur", FORM_REGULASI, STAGE_APBD, DENY_NONE},
	{"Eka", FORM_REGULASI, STAGE_APBD, DENY_NONE},
	{"Fajar", FORM_REGULASI, STAGE_APBD, DENY_NONE},
	{"Ani", FORM_REGULASI, STAGE_APBD, DENY_WRITER},
	{"Dewi", FORM_REGULASI, STAGE_APBD, DENY_WRITER},
};

static void say_row(size_t i)
{
	print_message("row %zu: %s %d\n", i, matrix[i].user != NULL ? matrix[i].user : "-",
		matrix[i].form);
}

static void test_matrix_by_record_add(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(matrix) / sizeof(matrix[0]); i++) {
		struct registers *r = registers_new();
		struct report report = office_report(&r->o, matrix[i].stage);
		bool done = matrix[i].code == DENY_NONE;
		enum put_result result;

		office_act(&r->o, matrix[i].user);
		result = registers_add(r, &report, matrix[i].form, "x", "");
		if ((result == PUT_DONE) != done)
			say_row(i);
		assert_int_equal(result, done ? PUT_DONE : PUT_REFUSED);
		assert_int_equal(report.id != 0, done);
		assert_int_equal(office_number(&r->o, "SELECT count(*) FROM record"), done);
		assert_int_equal(
			office_number(&r->o, "SELECT count(*) FROM change WHERE act = 'refused'"),
			!done);
		registers_sound(r);
		registers_free(r);
	}
}

/* The report is there, the log row too: only the rule of the writers can bite. */
static int64_t log_it(
	struct registers *r, const char *act, int stage, const char *path, const char *field)
{
	const struct report report = office_report(&r->o, stage);
	char name[REPORT_TEXT];
	int64_t seq;

	report_show(&report, name);
	MUST(&r->o, change_add(r->o.store,
			    &(struct change){.act = act,
				    .report = name,
				    .place = path,
				    .row = field,
				    .after = strcmp(act, "record") == 0 ? "+" : "x"},
			    &seq, &r->o.e));
	return seq;
}

static bool insert_record(
	struct registers *r, const struct report *report, const char *form, int64_t seq)
{
	struct sql q;

	MUST(&r->o,
		sql_open(r->o.store, &q,
			"INSERT INTO record(report, form, no, item, place, deleted, revision, user,"
			" at) VALUES(?, ?, 1, '', '', 0, ?, ?, '')",
			&r->o.e));
	sql_int(&q, report->id);
	sql_text(&q, form);
	sql_int(&q, seq);
	sql_int(&q, r->o.store->actor.user);
	return sql_done(&q, &r->o.e);
}

/* Somebody who may begin any report. */
static const char *beginner(int form)
{
	return form == FORM_REGULASI ? "Catur" : "Ani";
}

static void test_matrix_by_sql(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(matrix) / sizeof(matrix[0]); i++) {
		struct registers *r = registers_new();
		struct office *o = &r->o;
		struct report report = office_report(o, matrix[i].stage);
		const char *form = r->forms[matrix[i].form].name;
		char path[64];
		bool done;

		(void)snprintf(path, sizeof(path), "%s/1", form);
		office_act(o, beginner(matrix[i].form));
		MUST(o, report_open(o->store, &report, &o->e));
		office_act(o, matrix[i].user);
		MUST(o, store_begin(o->store, &o->e));
		done = insert_record(
			r, &report, form, log_it(r, "record", matrix[i].stage, path, ""));
		if (o->store->denial.code != matrix[i].code)
			say_row(i);
		assert_int_equal(o->store->denial.code, matrix[i].code);
		assert_int_equal(done, matrix[i].code == DENY_NONE);
		(void)store_end(o->store, false, &o->e);
		registers_free(r);
	}
}

static bool insert_answer(struct registers *r, int64_t record, int64_t seq)
{
	struct sql q;

	MUST(&r->o, sql_open(r->o.store, &q,
			    "INSERT INTO answer(record, field, value, revision, user, at)"
			    " VALUES(?, 'biaya', 'x', ?, ?, '')",
			    &r->o.e));
	sql_int(&q, record);
	sql_int(&q, seq);
	sql_int(&q, r->o.store->actor.user);
	return sql_done(&q, &r->o.e);
}

static void test_matrix_of_answers(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(matrix) / sizeof(matrix[0]); i++) {
		struct registers *r = registers_new();
		struct office *o = &r->o;
		struct report report = office_report(o, matrix[i].stage);
		char path[64];
		bool done;

		(void)snprintf(path, sizeof(path), "%s/1", r->forms[matrix[i].form].name);
		office_act(o, beginner(matrix[i].form));
		assert_int_equal(registers_add(r, &report, matrix[i].form, "x", ""), PUT_DONE);
		office_act(o, matrix[i].user);
		MUST(o, store_begin(o->store, &o->e));
		done = insert_answer(
			r, r->last->id, log_it(r, "answer", matrix[i].stage, path, "biaya"));
		if (o->store->denial.code != matrix[i].code)
			say_row(i);
		assert_int_equal(o->store->denial.code, matrix[i].code);
		assert_int_equal(done, matrix[i].code == DENY_NONE);
		(void)store_end(o->store, false, &o->e);
		assert_int_equal(registers_put(r, &report, r->last, FIELD_BIAYA, "9"),
			done ? PUT_DONE : PUT_REFUSED);
		assert_int_equal(record_delete(o->store, &report, r->last, &r->book, &o->e),
			done ? PUT_DONE : PUT_REFUSED);
		registers_sound(r);
		registers_free(r);
	}
}

static void test_sentence_names_writers(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_SEM1);

	(void)state;
	office_act(o, "Vera");
	assert_int_equal(registers_add(r, &report, FORM_SURAT, "x", ""), PUT_REFUSED);
	assert_non_null(strstr(o->e.text, "operator"));
	assert_non_null(strstr(o->e.text, "Setcam"));
	assert_null(strstr(o->e.text, "owner"));
	registers_free(r);
}

/* An office with a line under penandaan/1 and kendala/1, and penandaan/2 deleted. */
static struct registers *filled(void)
{
	struct registers *r = registers_new();
	struct report apbd = office_report(&r->o, STAGE_APBD);
	struct report ansit = office_report(&r->o, STAGE_ANSIT);
	struct record *first;

	office_act(&r->o, "Ani");
	assert_int_equal(registers_add(r, &apbd, FORM_PENANDAAN, "a", "1"), PUT_DONE); /* 1 */
	first = r->last;
	assert_int_equal(registers_line(r, &apbd, first, "b"), PUT_DONE);             /* 2 */
	assert_int_equal(registers_add(r, &ansit, FORM_KENDALA, "c", ""), PUT_DONE);  /* 3 */
	assert_int_equal(registers_add(r, &apbd, FORM_PENANDAAN, "d", ""), PUT_DONE); /* 4 */
	assert_int_equal(record_delete(r->o.store, &apbd, r->last, &r->book, &r->o.e), PUT_DONE);
	return r;
}

#define LOG_ROW "(SELECT max(seq) FROM change WHERE act = 'record')"
#define RECORD \
	"INSERT INTO record(report, form, no, parent, item, place, origin, deleted," \
	" revision, user, at) SELECT "
#define MINE ", (SELECT id FROM user WHERE name = 'Ani'), ''"

static const struct {
	const char *user, *sql;
	enum denial_code code;
} never[] = {
	{"Ani", "DELETE FROM record", DENY_HISTORY},
	{"Dewi", "DELETE FROM answer", DENY_HISTORY},
	{"Ani", "REPLACE INTO record SELECT * FROM record", DENY_HISTORY},
	{"Ani", "UPDATE record SET no = 9 WHERE id = 1", DENY_HISTORY},
	{"Ani", "UPDATE record SET parent = 4, revision = revision + 1 WHERE id = 2", DENY_HISTORY},
	{"Ani", "UPDATE record SET origin = 3, revision = revision + 1 WHERE id = 1", DENY_HISTORY},
	{"Ani", "UPDATE record SET deleted = 3, revision = revision + 1 WHERE id = 1",
		DENY_HISTORY},
	{"Ani", "UPDATE record SET deleted = revision + 1, revision = revision + 1 WHERE id = 1",
		DENY_LOG},
	{"Vera", "UPDATE record SET deleted = 0, revision = revision + 1 WHERE id = 4", DENY_NAME},
	{"Ani", "UPDATE answer SET value = 'z' WHERE record = 1", DENY_HISTORY},
	{"Ani", "UPDATE answer SET value = 'z', revision = revision + 1 WHERE record = 1",
		DENY_LOG},
	{"Ani", "UPDATE answer SET value = 'z', revision = revision + 1 WHERE record = 4",
		DENY_DELETED},
	/* a form nobody knows, a parent of another report, one that is gone, a line under a line */
	{"Ani", RECORD "1, 'x', 1, NULL, '', '', NULL, 0, 1" MINE, DENY_FORM},
	{"Ani", RECORD "1, 'belanja', 9, 3, '', '', NULL, 0, 1" MINE, DENY_PARENT},
	{"Ani", RECORD "1, 'belanja', 9, 4, '', '', NULL, 0, 1" MINE, DENY_PARENT},
	{"Ani", RECORD "1, 'belanja', 9, 2, '', '', NULL, 0, 1" MINE, DENY_PARENT},
	{"Ani", RECORD "1, 'belanja', 9, 77, '', '', NULL, 0, 1" MINE, DENY_PARENT},
	{"Ani", RECORD "1, 'penandaan', 9, NULL, '', '', NULL, 0, " LOG_ROW MINE, DENY_LOG},
	{"Dewi", "UPDATE form_writer SET role = 'camat' WHERE form = 'kendala'", DENY_NONE},
	{"Ani", "UPDATE form_writer SET role = 'verifier' WHERE form = 'kendala'", DENY_ADMIN},
	{"Ani", "INSERT INTO form_writer VALUES('kendala', 'verifier', '')", DENY_ADMIN},
	{"Vera", "DELETE FROM form_writer", DENY_ADMIN},
};

static void test_never(void **state)
{
	struct registers *r = filled();
	struct office *o = &r->o;

	(void)state;
	for (size_t i = 0; i < sizeof(never) / sizeof(never[0]); i++) {
		bool done;

		office_act(o, never[i].user);
		MUST(o, store_begin(o->store, &o->e));
		done = sql_exec(o->store, never[i].sql, &o->e);
		if (done != (never[i].code == DENY_NONE) || o->store->denial.code != never[i].code)
			print_message("%s: %s (%s)\n", never[i].user, never[i].sql, o->e.text);
		assert_int_equal(o->store->denial.code, never[i].code);
		assert_int_equal(done, never[i].code == DENY_NONE);
		(void)store_end(o->store, false, &o->e);
	}
	registers_sound(r);
	registers_free(r);
}

/* What needs a log row of its own before the rule in question can speak. */
static const struct {
	const char *path, *values;
	enum denial_code code;
} inserts[] = {
	{"penandaan/9", "1, 'penandaan', 9, NULL, '', '', NULL, 0, ", DENY_NONE},
	{"penandaan/9", "1, 'penandaan', 9, NULL, '', '', 3, 0, ", DENY_NONE},
	{"penandaan/9", "1, 'penandaan', 9, NULL, '', '', 2, 0, ", DENY_NONE},
	{"penandaan/9", "1, 'penandaan', 9, NULL, '', '', 1, 0, ", DENY_ORIGIN},
	{"penandaan/9", "1, 'penandaan', 9, NULL, '', '', 4, 0, ", DENY_ORIGIN},
	{"penandaan/9", "1, 'penandaan', 9, NULL, '', '', 77, 0, ", DENY_ORIGIN},
	{"penandaan/8", "1, 'penandaan', 9, NULL, '', '', NULL, 0, ", DENY_LOG},
	{"penandaan/9", "2, 'penandaan', 9, NULL, '', '', NULL, 0, ", DENY_LOG},
	{"belanja/1.9", "1, 'belanja', 9, 1, '', '', NULL, 0, ", DENY_NONE},
	{"penandaan/" DESA1 "/1", "1, 'penandaan', 9, NULL, '1', '" DESA1 "', NULL, 0, ",
		DENY_NONE},
	{"penandaan/64.08.09.2999/1", "1, 'penandaan', 9, NULL, '1', '64.08.09.2999', NULL, 0, ",
		DENY_PLACE},
};

static void test_insert_rules(void **state)
{
	struct registers *r = filled();
	struct office *o = &r->o;

	(void)state;
	office_act(o, "Ani");
	for (size_t i = 0; i < sizeof(inserts) / sizeof(inserts[0]); i++) {
		char sql[400];
		bool done;

		(void)snprintf(
			sql, sizeof(sql), "%s%s%s%s", RECORD, inserts[i].values, LOG_ROW, MINE);
		MUST(o, store_begin(o->store, &o->e));
		(void)log_it(r, "record", STAGE_APBD, inserts[i].path, "");
		done = sql_exec(o->store, sql, &o->e);
		if (done != (inserts[i].code == DENY_NONE) ||
			o->store->denial.code != inserts[i].code)
			print_message("%s (%s)\n", sql, o->e.text);
		assert_int_equal(o->store->denial.code, inserts[i].code);
		assert_int_equal(done, inserts[i].code == DENY_NONE);
		(void)store_end(o->store, false, &o->e);
	}
	registers_free(r);
}

static void test_state(void **state)
{
	struct registers *r = filled();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_ANSIT);
	struct records all = registers_load(r, &report);

	(void)state;
	office_past_guards(o, "UPDATE report SET state = 'signed'");
	assert_int_equal(registers_add(r, &report, FORM_KENDALA, "x", ""), PUT_REFUSED);
	assert_non_null(strstr(o->e.text, "disahkan"));
	assert_int_equal(registers_put(r, &report, all.list[0], FIELD_BIAYA, "1"), PUT_REFUSED);
	assert_int_equal(
		record_delete(o->store, &report, all.list[0], &r->book, &o->e), PUT_REFUSED);
	office_past_guards(o, "UPDATE report SET state = 'draft'");
	assert_int_equal(registers_put(r, &report, all.list[0], FIELD_BIAYA, "1"), PUT_DONE);
	records_release(&all);
	registers_sound(r);
	registers_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_matrix_by_record_add),
		cmocka_unit_test(test_matrix_by_sql),
		cmocka_unit_test(test_matrix_of_answers),
		cmocka_unit_test(test_sentence_names_writers),
		cmocka_unit_test(test_never),
		cmocka_unit_test(test_insert_rules),
		cmocka_unit_test(test_state),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
