#include "registers.h"

/* Past the triggers, as somebody with the file and time would. */
static void forge(struct office *o, const char *sql)
{
	sqlite3 *db;
	char *said = NULL;

	assert_int_equal(sqlite3_open(o->path, &db), SQLITE_OK);
	if (sqlite3_exec(db, sql, NULL, NULL, &said) != SQLITE_OK)
		fail_msg("%s: %s", sql, said);
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

/* penandaan/1 with a line, penandaan/2 from kendala/1, penandaan/3 deleted, and a target. */
static struct registers *filled(void)
{
	struct registers *r = registers_new();
	struct report apbd = office_report(&r->o, STAGE_APBD);
	struct report ansit = office_report(&r->o, STAGE_ANSIT);
	struct record_new n = {.report = &apbd, .form = &r->forms[FORM_PENANDAAN]};
	struct record *first;

	office_act(&r->o, "Ani");
	assert_int_equal(registers_add(r, &ansit, FORM_KENDALA, "k\nl", ""), PUT_DONE);
	n.origin = r->last->id;
	assert_int_equal(registers_add(r, &apbd, FORM_PENANDAAN, "a", "1"), PUT_DONE);
	first = r->last;
	assert_int_equal(registers_line(r, &apbd, first, "b"), PUT_DONE);
	assert_int_equal(
		record_add(r->o.store, &r->o.arena, &n, &r->book, &r->last, &r->o.e), PUT_DONE);
	assert_int_equal(registers_add(r, &apbd, FORM_PENANDAAN, "c", ""), PUT_DONE);
	assert_int_equal(record_delete(r->o.store, &apbd, r->last, &r->book, &r->o.e), PUT_DONE);
	MUST(&r->o, target_put(r->o.store, &r->o.rows[ROW_I01], 2026, 800, "RKPD 2026", &r->o.e));
	return r;
}

#define APBD "2026/apbd "
#define RECORD_FREE "DROP TRIGGER record_update;"
#define ANSWER_FREE "DROP TRIGGER answer_update;"

static const struct {
	const char *sql, *stray, *altered;
} forgeries[] = {
	{"DROP TRIGGER report_update; UPDATE report SET state = 'signed' WHERE stage = 'apbd'",
		APBD "state", "report_update"},
	{"DROP TRIGGER user_update; UPDATE user SET role = 'operator' WHERE name = 'Vera'",
		"user Vera", "user_update"},
	{"DROP TRIGGER user_update; UPDATE user SET active = 0 WHERE name = 'Ani'", "user Ani",
		"user_update"},
	{ANSWER_FREE "UPDATE answer SET value = '2' WHERE field = 'biaya'",
		APBD "penandaan/1 biaya", "answer_update"},
	{ANSWER_FREE "UPDATE answer SET user = 1 WHERE field = 'biaya'", APBD "penandaan/1 biaya",
		"answer_update"},
	{ANSWER_FREE "UPDATE answer SET at = 'x' WHERE field = 'biaya'", APBD "penandaan/1 biaya",
		"answer_update"},
	{ANSWER_FREE "UPDATE answer SET field = 'kode' WHERE field = 'biaya'",
		APBD "penandaan/1 kode", "answer_update"},
	{ANSWER_FREE "UPDATE answer SET value = 'k l' WHERE value = 'k' || char(10) || 'l'",
		"2026/ansit kendala/1 uraian", "answer_update"},
	{"DROP TRIGGER answer_delete; DELETE FROM answer WHERE field = 'biaya'",
		APBD "penandaan/1 biaya", "answer_delete"},
	{"DROP TRIGGER answer_insert; DROP TRIGGER answer_copied; INSERT INTO answer SELECT record, 'kode', value, revision,"
	 " user, at FROM answer WHERE field = 'biaya'",
		APBD "penandaan/1 kode", "answer_copied"},
	{"DROP TRIGGER record_delete; DROP TRIGGER answer_delete; DELETE FROM answer WHERE record ="
	 " (SELECT id FROM record WHERE form = 'belanja'); DELETE FROM record WHERE form = 'belanja'",
		APBD "belanja/1.1", "answer_delete"},
	{"DROP TRIGGER record_delete; DELETE FROM record WHERE form = 'belanja'",
		APBD "belanja/1.1", "record_delete"},
	{"DROP TRIGGER record_insert; DROP TRIGGER record_copied; INSERT INTO record SELECT 99, report,"
	 " form, 9, parent, item, place, origin, deleted, revision, user, at, root FROM record"
	 " WHERE no = 2",
		APBD "penandaan/9", "record_copied"},
	{RECORD_FREE "UPDATE record SET deleted = 0 WHERE no = 3", APBD "penandaan/3",
		"record_update"},
	{RECORD_FREE "UPDATE record SET deleted = 1 WHERE no = 3", APBD "penandaan/3",
		"record_update"},
	{RECORD_FREE "UPDATE record SET deleted = revision WHERE no = 2", APBD "penandaan/2",
		"record_update"},
	{RECORD_FREE "UPDATE record SET origin = NULL WHERE no = 2", APBD "penandaan/2",
		"record_update"},
	{RECORD_FREE "UPDATE record SET no = 8 WHERE no = 2", APBD "penandaan/8", "record_update"},
	{RECORD_FREE "UPDATE record SET parent = (SELECT id FROM record WHERE no = 2)"
		     " WHERE form = 'belanja'",
		APBD "belanja/2.1", "record_update"},
	{RECORD_FREE "UPDATE record SET form = 'usulan' WHERE no = 2", APBD "usulan/2",
		"record_update"},
	{RECORD_FREE "UPDATE record SET report = (SELECT report FROM record WHERE form = 'kendala')"
		     " WHERE no = 2",
		"2026/ansit penandaan/2", "record_update"},
	{"DROP TRIGGER target_update; UPDATE target SET permille = 10", "target 2026 I01",
		"target_update"},
	{"DROP TRIGGER target_delete; DELETE FROM target", "target 2026 I01", "target_delete"},
};

static void test_forgeries(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(forgeries) / sizeof(forgeries[0]); i++) {
		struct registers *r = filled();
		struct audit audit;

		registers_sound(r);
		forge(&r->o, forgeries[i].sql);
		MUST(&r->o, changes_verify(r->o.store, &audit, &r->o.e));
		if (strcmp(audit.stray, forgeries[i].stray) != 0)
			print_message("%zu: %s\n", i, forgeries[i].sql);
		assert_int_equal(audit.broken_seq, 0);
		assert_string_equal(audit.stray, forgeries[i].stray);
		assert_string_equal(audit.altered, forgeries[i].altered);
		registers_free(r);
	}
}

/* What is read from a file of somebody else makes sentences and empty texts, not crashes. */
static void test_hostile(void **state)
{
	static const char *const schemas[] = {
		"DROP TABLE answer; CREATE TABLE answer(record, field, value, revision, user, at);"
		" INSERT INTO answer VALUES(1, NULL, NULL, 'x', NULL, 5), (1, 'biaya', x'00ff', 1, 1,"
		" 1), (NULL, 1, 1, 1, 1, 1), (2, 'uraian', 'a', 1, 1, zeroblob(300))",
		"DROP TABLE record; CREATE TABLE record(id, report, form, no, parent, item, place,"
		" origin, deleted, revision, user, at); INSERT INTO record VALUES"
		" (1, 2, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL),"
		" (1, 2, 'dbb', 1, 1, '1.1', 'x', 1, 0, 1, 1, 1),"
		" (1, 2, 'dbb', 1, NULL, '9', '" DESA1 "', 1, 0, 1, 1, 1),"
		" (2, 2, 'belanja', -5, 2, '', '', 2, 0, 1, 1, 1),"
		" (3, 2, 'sasaran', 99999999999, 3, '', '', 2, 0, 1, 1, 1)",
		"DROP VIEW record_path; CREATE VIEW record_path AS SELECT 1 AS record",
		"DROP TABLE target; CREATE TABLE target(row, year, permille, source);"
		" INSERT INTO target VALUES(NULL, 2026, 'x', NULL), ('I01', 2026, 5, 7)",
		"DROP TABLE code; CREATE TABLE code(list, code, label);"
		" INSERT INTO code VALUES('rekening', NULL, NULL), ('rekening', x'ff00', 5)",
		"DROP VIEW form_user; CREATE VIEW form_user AS SELECT 'x' AS form, 'y' AS user",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(schemas) / sizeof(schemas[0]); i++) {
		struct registers *r = filled();
		struct office *o = &r->o;
		struct report report = office_report(o, STAGE_APBD);
		struct candidate *codes;
		struct change *changes;
		struct record *record = r->last;
		struct audit audit;
		struct book b;
		size_t count;

		store_close(o->store);
		forge(o, schemas[i]);
		office_open(o);
		office_act(o, "Ani");
		if (book_load(o->store, &report, &o->arena, &b, &o->e))
			book_release(&b);
		(void)registers_add(r, &report, FORM_PENANDAAN, "x", "1");
		(void)registers_put(r, &report, record, FIELD_BIAYA, "7");
		(void)record_delete(o->store, &report, record, &r->book, &o->e);
		(void)record_restore(o->store, &report, record->id, record->form, &o->e);
		(void)codes_find(o->store, &o->arena, &r->list, "5", 9, &codes, &count, &o->e);
		(void)changes_of_record(
			o->store, &o->arena, &report, record, NULL, &changes, &count, &o->e);
		(void)changes_verify(o->store, &audit, &o->e);
		assert_int_equal(o->store->depth, 0);
		registers_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forgeries),
		cmocka_unit_test(test_hostile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
