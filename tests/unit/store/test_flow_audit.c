#include "base/file.h"
#include "signed.h"
#include "store/rekey.h"

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

static void write_first(struct registers *r, struct report *report)
{
	struct office *o = &r->o;

	office_act(o, "Budi");
	assert_int_equal(office_put(o, report, ROW_S01, DESA1, "3"), PUT_DONE);
	assert_int_equal(office_put(o, report, ROW_S01, DESA2, "4"), PUT_DONE);
	office_act(o, "Ani");
	office_source(o, report, ROW_P01, DESA1);
	assert_int_equal(office_put(o, report, ROW_P01, DESA1, "5"), PUT_DONE);
	assert_int_equal(registers_add(r, report, FORM_KENDALA, "a", "1"), PUT_DONE);
	assert_int_equal(registers_add(r, report, FORM_KENDALA, "b", "2"), PUT_DONE);
	assert_int_equal(registers_add(r, report, FORM_KENDALA, "", ""), PUT_DONE);
}

static void judge_first(struct office *o, struct report *report)
{
	const struct remark m = {.rule = "R010",
		.place = DESA1,
		.facts = "9|2|",
		.accepts = true,
		.text = "Dua register"};
	struct rekey k = {.place = DESA1, .row = "P01", .value = "9"};

	office_act(o, "Vera");
	signed_confirm(o, report);
	office_act(o, "Ani");
	MUST(o, report_move(o->store, report, FLOW_SUBMIT, "", &o->e));
	office_act(o, "Vera");
	MUST(o, remark_put(o->store, report, &m, &o->e));
	k.seen = office_number(o, "SELECT revision FROM cell WHERE row = 'P01'");
	MUST(o, rekey_draw(o->store, report, &k, 1, &o->e));
	k.result = REKEY_KEYER;
	MUST(o, rekey_put(o->store, report, &k, &o->e));
	signed_review(o, report);
	MUST(o, report_move(o->store, report, FLOW_VERIFY, "", &o->e));
	office_act(o, "Catur");
	MUST(o, sign_key_add(o->store, KEY_SEALED, "ssh-ed25519 OLD", "x", &o->e));
	MUST(o, sign_key_retire(o->store, 1, &o->e));
	signed_seal(o, report);
}

/* A signed semester report, and its second revision in which S01 of DESA1 and kendala/1 changed,
 * kendala/3 was deleted and restored, S01 of DESA3 is new and Setcam has confirmed. Beside it a draft
 * with nothing in it. */
static struct registers *filled(void)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_SEM1);
	struct report bare = office_report(o, STAGE_SEM2);
	struct records all;

	write_first(r, &report);
	judge_first(o, &report);
	office_act(o, "Ani");
	MUST(o, report_reopen(o->store, &report, "Angka Sepaso salah", &o->e));
	all = registers_load(r, &report);
	assert_int_equal(registers_put(r, &report, all.list[0], FIELD_BIAYA, "7"), PUT_DONE);
	assert_int_equal(record_delete(o->store, &report, all.list[2], &r->book, &o->e), PUT_DONE);
	assert_int_equal(
		record_restore(o->store, &report, all.list[2]->id, all.list[2]->form, &o->e),
		PUT_DONE);
	records_release(&all);
	MUST(o, report_open(o->store, &bare, &o->e));
	office_act(o, "Budi");
	assert_int_equal(office_put(o, &report, ROW_S01, DESA1, "6"), PUT_DONE);
	assert_int_equal(office_put(o, &report, ROW_S01, DESA3, "8"), PUT_DONE);
	MUST(o, confirm_put(o->store, &report, unit_of(o->store, "Setcam", DESA1), "", &o->e));
	return r;
}

#define FIRST "2026/sem1 "
#define SECOND "2026/sem1/2 "
#define IN_1 " report = 1 "
#define IN_2 " report = 2 "

static const struct {
	const char *sql, *stray, *altered;
} forgeries[] = {
	/* confirmations */
	{"DROP TRIGGER confirm_update; UPDATE confirm SET paper = 'x' WHERE unit = 1 AND" IN_1,
		FIRST "confirm Setcam", "confirm_update"},
	{"DROP TRIGGER confirm_update; UPDATE confirm SET user = 2 WHERE unit = 1 AND" IN_1,
		FIRST "confirm Setcam", "confirm_update"},
	{"DROP TRIGGER confirm_update; UPDATE confirm SET at = '' WHERE" IN_2,
		SECOND "confirm Setcam", "confirm_update"},
	{"DROP TRIGGER confirm_update; UPDATE confirm SET unit = 2 WHERE" IN_2,
		SECOND "confirm Puskesmas", "confirm_update"},
	{"DROP TRIGGER confirm_delete; DELETE FROM confirm WHERE" IN_2, SECOND "confirm Setcam",
		"confirm_delete"},
	{"DROP TRIGGER confirm_insert; INSERT INTO confirm SELECT 2, 3, paper, revision, user, at"
	 " FROM confirm WHERE" IN_1 "AND unit = 3",
		SECOND "confirm PLKB", "confirm_insert"},
	/* verdicts */
	{"DROP TRIGGER review_update; UPDATE review SET verdict = 'none' WHERE row = 'P01' AND" IN_1,
		FIRST DESA1 " P01", "review_update"},
	{"DROP TRIGGER review_update; UPDATE review SET note = 'x' WHERE row = 'P01' AND" IN_2,
		SECOND DESA1 " P01", "review_update"},
	{"DROP TRIGGER review_update; UPDATE review SET seen = (SELECT revision FROM cell"
	 " WHERE cell.report = 2 AND place = '" DESA1 "' AND row = 'S01')"
	 " WHERE row = 'S01' AND place = '" DESA1 "' AND" IN_2,
		SECOND DESA1 " S01", "review_update"},
	{"DROP TRIGGER review_update; UPDATE review SET place = 'kendala/9'"
	 " WHERE place = 'kendala/1' AND" IN_1,
		SECOND "kendala/9", "review_update"},
	{"DROP TRIGGER review_delete; DELETE FROM review WHERE place = 'kendala/1' AND" IN_1,
		SECOND "kendala/1", "review_delete"},
	{"DROP TRIGGER review_insert; DROP TRIGGER review_copied; INSERT INTO review SELECT report,"
	 " '" DESA3 "', row, verdict, note, seen, revision, user, at FROM review"
	 " WHERE row = 'P01' AND" IN_2,
		SECOND DESA3 " P01", "review_copied"},
	{"DROP TRIGGER review_delete; DELETE FROM review WHERE place = 'kendala/1'",
		FIRST "kendala/1", "review_delete"},
	/* two verdicts that change places */
	{"DROP TRIGGER review_update; UPDATE review SET place = 'y' WHERE place = 'kendala/1';"
	 "UPDATE review SET place = 'kendala/1' WHERE place = 'kendala/2';"
	 "UPDATE review SET place = 'kendala/2' WHERE place = 'y'",
		FIRST "kendala/1", "review_update"},
	/* remarks */
	{"DROP TRIGGER remark_update; UPDATE remark SET text = 'x' WHERE" IN_1, FIRST "R010 " DESA1,
		"remark_update"},
	{"DROP TRIGGER remark_update; UPDATE remark SET facts = '1|1|' WHERE" IN_2,
		SECOND "R010 " DESA1, "remark_update"},
	{"DROP TRIGGER remark_update; UPDATE remark SET rule = 'R011' WHERE" IN_2,
		SECOND "R010 " DESA1, "remark_update"},
	{"DROP TRIGGER remark_update; UPDATE remark SET kind = 'note' WHERE" IN_1,
		FIRST "R010 " DESA1, "remark_update"},
	{"DROP TRIGGER remark_delete; DELETE FROM remark", FIRST "R010 " DESA1, "remark_delete"},
	/* samples */
	{"DROP TRIGGER rekey_update; UPDATE rekey SET result = 'same'", FIRST DESA1 " P01",
		"rekey_update"},
	{"DROP TRIGGER rekey_update; UPDATE rekey SET value = '5'", FIRST DESA1 " P01",
		"rekey_update"},
	{"DROP TRIGGER rekey_update; UPDATE rekey SET keyer = 3", FIRST DESA1 " P01",
		"rekey_update"},
	{"DROP TRIGGER rekey_update; UPDATE rekey SET seen = 1", FIRST DESA1 " P01",
		"rekey_update"},
	{"DROP TRIGGER rekey_delete; DELETE FROM rekey", FIRST DESA1 " P01", "rekey_delete"},
	/* keys */
	{"DROP TRIGGER sign_key_update; UPDATE sign_key SET retired = 0", "key Catur",
		"sign_key_update"},
	{"DROP TRIGGER sign_key_update; UPDATE sign_key SET retired = 9 WHERE id = 2", "key Catur",
		"sign_key_update"},
	{"DROP TRIGGER sign_key_update; UPDATE sign_key SET public = 'ssh-ed25519 Z' WHERE id = 2",
		"key Catur", "sign_key_update"},
	{"DROP TRIGGER sign_key_update; UPDATE sign_key SET secret = 'z' WHERE id = 2", "key Catur",
		"sign_key_update"},
	{"DROP TRIGGER sign_key_update; UPDATE sign_key SET user = 1 WHERE id = 2", "key Dewi",
		"sign_key_update"},
	{"DROP TRIGGER sign_key_delete; DELETE FROM sign_key WHERE id = 1", "key Catur",
		"sign_key_delete"},
	/* documents */
	{"DROP TRIGGER document_update; UPDATE document SET text = 'x'", FIRST "document",
		"document_update"},
	{"DROP TRIGGER document_update; UPDATE document SET digest = hex(zeroblob(32))",
		FIRST "document 1", "document_update"},
	{"DROP TRIGGER document_update; UPDATE document SET signature = randomblob(64)",
		FIRST "document 1", "document_update"},
	{"DROP TRIGGER document_update; UPDATE document SET serial = 2", FIRST "document 2",
		"document_update"},
	{"DROP TRIGGER document_update; UPDATE document SET key = 1", FIRST "document 1",
		"document_update"},
	{"DROP TRIGGER document_update; UPDATE document SET report = 2", SECOND "document 1",
		"document_update"},
	{"DROP TRIGGER document_delete; DELETE FROM document", "2026/sem1 document",
		"document_delete"},
	/* states */
	{"DROP TRIGGER report_update; UPDATE report SET state = 'draft' WHERE id = 1",
		FIRST "state", "report_update"},
	{"DROP TRIGGER report_update; UPDATE report SET revision = 3 WHERE id = 2",
		"2026/sem1/3 " DESA1 " P01", "report_update"},
	{"DROP TRIGGER report_delete; DELETE FROM report WHERE stage = 'sem2'", "2026/sem2 state",
		"report_delete"},
	/* what was copied: the old value, another value, nothing, a record that is no copy */
	{"DROP TRIGGER cell_update; UPDATE cell SET value = '9' WHERE row = 'P01' AND" IN_2,
		SECOND DESA1 " P01", "cell_update"},
	{"DROP TRIGGER cell_update; UPDATE cell SET value = '9' WHERE row = 'P01' AND" IN_1,
		FIRST DESA1 " P01", "cell_update"},
	{"DROP TRIGGER cell_update; UPDATE cell SET (value, revision, at) = (SELECT value, revision,"
	 " at FROM cell AS c WHERE c.report = 1 AND c.place = cell.place AND c.row = cell.row)"
	 " WHERE place = '" DESA1 "' AND row = 'S01' AND" IN_2,
		SECOND DESA1 " S01", "cell_update"},
	{"DROP TRIGGER cell_update; UPDATE cell SET user = 1 WHERE row = 'P01' AND" IN_2,
		SECOND DESA1 " P01", "cell_update"},
	{"DROP TRIGGER cell_delete; DELETE FROM cell WHERE row = 'P01' AND" IN_2,
		SECOND DESA1 " P01", "cell_delete"},
	{"DROP TRIGGER answer_update; UPDATE answer SET value = '9' WHERE field = 'biaya'"
	 " AND value = '2' AND record IN (SELECT id FROM record WHERE" IN_2 ")",
		SECOND "kendala/2 biaya", "answer_update"},
	{"DROP TRIGGER answer_delete; DELETE FROM answer WHERE field = 'biaya'"
	 " AND value = '2' AND record IN (SELECT id FROM record WHERE" IN_2 ")",
		SECOND "kendala/2 biaya", "answer_delete"},
	{"DROP TRIGGER record_update; UPDATE record SET root = (SELECT max(id) FROM record WHERE" IN_1
	 ") WHERE no = 1 AND" IN_2,
		SECOND "kendala/1", "record_update"},
	{"DROP TRIGGER record_update; UPDATE record SET root = 2 WHERE no = 3 AND" IN_2,
		SECOND "kendala 3", "record_update"},
	{"DROP TRIGGER record_update; UPDATE record SET root = 2 WHERE no = 3 AND" IN_2
	 "; UPDATE record SET root = 3 WHERE no = 2 AND" IN_2,
		SECOND "kendala/2", "record_update"},
	{"DROP TRIGGER record_delete; DROP TRIGGER answer_delete; DELETE FROM answer WHERE record ="
	 " (SELECT id FROM record WHERE no = 2 AND" IN_2
	 "); DELETE FROM record WHERE no = 2 AND" IN_2,
		SECOND "kendala 2", "answer_delete"},
	{"DROP TRIGGER record_update; UPDATE record SET root = NULL WHERE no = 1 AND" IN_2,
		SECOND "kendala/1", "record_update"},
	{"DROP TRIGGER source_update; UPDATE source SET text = 'x' WHERE" IN_2,
		SECOND "source PLKB", "source_update"},
	{"DROP TRIGGER source_delete; DELETE FROM source WHERE" IN_2, SECOND "source PLKB",
		"source_delete"},
};

/* The database as it was before somebody forged it. */
static void restore(struct office *o, const struct buf *whole)
{
	store_close(o->store);
	MUST(o, file_write(o->path, whole->data, whole->size, 0600, &o->e));
	office_open(o);
}

static void test_forgeries(void **state)
{
	struct registers *r = filled();
	struct office *o = &r->o;
	struct buf path = {0}, whole = {0};
	struct audit audit;

	(void)state;
	registers_sound(r);
	buf_print(&path, "%s/kept.db", o->dir);
	MUST(o, store_backup(o->store, buf_str(&path), &o->e));
	MUST(o, file_read(buf_str(&path), 1 << 24, &whole, &o->e));
	for (size_t i = 0; i < sizeof(forgeries) / sizeof(forgeries[0]); i++) {
		restore(o, &whole);
		forge(o, forgeries[i].sql);
		MUST(o, changes_verify(o->store, &audit, &o->e));
		if (strcmp(audit.stray, forgeries[i].stray) != 0)
			print_message("%zu: %s: %s\n", i, forgeries[i].sql, audit.stray);
		assert_int_equal(audit.broken_seq, 0);
		assert_string_equal(audit.stray, forgeries[i].stray);
		assert_string_equal(audit.altered, forgeries[i].altered);
	}
	restore(o, &whole);
	registers_sound(r);
	buf_release(&path);
	buf_release(&whole);
	registers_free(r);
}

/* Takes a trigger away and tells how to make it again. */
static void drop(struct office *o, const char *name, struct buf *again)
{
	struct buf sql = {0};
	struct sql q;

	MUST(o, sql_open(o->store, &q, "SELECT sql FROM sqlite_schema WHERE name = ?", &o->e));
	sql_text(&q, name);
	assert_int_equal(sql_step(&q, &o->e), SQL_ROW);
	buf_text(again, sql_str(&q, 0));
	buf_char(again, ';');
	sql_close(&q);
	buf_print(&sql, "DROP TRIGGER %s", name);
	MUST(o, sql_exec(o->store, buf_str(&sql), &o->e));
	buf_release(&sql);
}

static void put_back(struct office *o, struct buf *again, const char *stray)
{
	struct audit audit;

	MUST(o, sql_exec(o->store, buf_str(again), &o->e));
	MUST(o, changes_verify(o->store, &audit, &o->e));
	assert_int_equal(audit.broken_seq, 0);
	assert_string_equal(audit.stray, stray);
	assert_string_equal(audit.altered, "");
	buf_release(again);
}

/* With the triggers away for a moment this program itself would write, and log it truly. */
static void test_written_while_locked(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_SEM1);
	struct buf again = {0};

	(void)state;
	write_first(r, &report);
	judge_first(o, &report);
	registers_sound(r);
	drop(o, "cell_insert", &again);
	drop(o, "cell_update", &again);
	office_act(o, "Budi");
	assert_int_equal(office_put(o, &report, ROW_S01, DESA1, "6"), PUT_DONE);
	put_back(o, &again, FIRST DESA1 " S01");
	registers_free(r);
}

static void test_moved_past_the_table(void **state)
{
	static const struct {
		const char *user;
		enum flow_act act;
	} rows[] = {{"Ani", FLOW_VERIFY}, {"Budi", FLOW_SUBMIT}, {"Vera", FLOW_VERIFY}};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct registers *r = registers_new();
		struct office *o = &r->o;
		struct report report = office_report(o, STAGE_SEM1);
		struct buf again = {0};

		write_first(r, &report);
		drop(o, "report_update", &again);
		office_act(o, rows[i].user);
		MUST(o, report_move(o->store, &report, rows[i].act, "", &o->e));
		put_back(o, &again, FIRST "state");
		registers_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forgeries),
		cmocka_unit_test(test_written_while_locked),
		cmocka_unit_test(test_moved_past_the_table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
