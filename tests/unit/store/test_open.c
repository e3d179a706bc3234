#include "old.h"

#include <sys/stat.h>

#include "base/file.h"
#include "store/publish.h"

static struct office *bare(void)
{
	struct office *o = calloc(1, sizeof(*o));

	assert_non_null(o);
	office_forms(o);
	office_folder(o);
	return o;
}

static void refuses(struct office *o, const char *path, const char *says)
{
	o->store = store_open(path, &o->forms, &o->clock, &o->e);
	assert_null(o->store);
	if (strstr(o->e.text, says) == NULL)
		fail_msg("\"%s\" lacks \"%s\"", o->e.text, says);
}

static void test_create(void **state)
{
	struct office *o = bare();
	const struct district *d;
	struct stat st;

	(void)state;
	MUST(o, office_create(o));
	assert_int_equal(stat(o->path, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0600);
	assert_false(office_create(o)); /* never over an existing one */
	assert_non_null(strstr(o->e.text, o->path));
	office_open(o);
	d = district_get(o->store, &o->arena, &o->e);
	assert_string_equal(d->code, "64.08.09");
	assert_string_equal(d->name, "Bengalon");
	assert_string_equal(d->regency, "Kabupaten Kutai Timur");
	assert_string_equal(d->province, "Kalimantan Timur");
	assert_non_null(user_of_account(o->store, &o->arena, "dewi"));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'init'"
					  " AND user = 'Dewi' AND place = '64.08.09'"),
		1);
	assert_int_equal(office_number(o, "PRAGMA user_version"), steps_count());
	assert_int_equal(office_number(o, "PRAGMA synchronous"), 2);
	assert_int_equal(office_number(o, "PRAGMA foreign_keys"), 1);
	assert_int_equal(office_number(o, "PRAGMA trusted_schema"), 0);
	assert_int_equal(office_number(o, "SELECT count(*) FROM pragma_journal_mode"
					  " WHERE journal_mode = 'wal'"),
		1);
	assert_int_equal(
		office_number(o, "SELECT count(*) FROM pragma_table_list WHERE type = 'table'"
				 " AND name NOT LIKE 'sqlite%' AND strict = 0"),
		0);
	office_free(o);
}

/* Nothing is left beside the database when it could not be made. */
static void test_create_refused(void **state)
{
	static const struct store_village good[] = {{DESA1, "A"}},
					  other[] = {{"64.08.10.2001", "A"}},
					  twice[] = {{DESA1, "A"}, {DESA1, "B"}};
	static const struct {
		const char *code, *name, *admin;
		int year;
		const struct store_village *villages;
		size_t count;
		const char *says;
	} rows[] = {
		{"64.08", "A", "Dewi", 2026, good, 1, "64.08"},
		{"64.08.09", "", "Dewi", 2026, good, 1, "80"},
		{"64.08.09", "A", "De\nwi", 2026, good, 1, "De wi"},
		{"64.08.09", "A", "Dewi", 26, good, 1, "26"},
		{"64.08.09", "A", "Dewi", 2026, good, 0, "64.08.09"},
		{"64.08.09", "A", "Dewi", 2026, other, 1, "64.08.10.2001"},
		{"64.08.09", "A", "Dewi", 2026, twice, 2, DESA1},
	};
	struct office *o = bare();
	struct store_new n = {.path = o->path, .regency_name = "R", .province_name = "P"};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		n.district_code = rows[i].code;
		n.district_name = rows[i].name;
		n.admin_name = rows[i].admin;
		n.year = rows[i].year;
		n.villages = rows[i].villages;
		n.village_count = rows[i].count;
		assert_false(store_create(&n, &o->forms, &o->clock, &o->e));
		assert_non_null(strstr(o->e.text, rows[i].says));
	}
	assert_int_equal(rmdir(o->dir), 0);
	assert_false(office_create(o)); /* the folder is gone */
	assert_non_null(strstr(o->e.text, o->dir));
	office_free(o);
}

/* A name that SQLite would take for a URI, and one that is no file to it. */
static void test_odd_names(void **state)
{
	static const char *const names[] = {"file:a.db?mode=memory", ":memory:"};
	struct office *o = bare();
	char before[4096];

	(void)state;
	assert_non_null(getcwd(before, sizeof(before)));
	assert_int_equal(chdir(o->dir), 0);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		(void)snprintf(o->path, sizeof(o->path), "%s", names[i]);
		MUST(o, office_create(o));
		assert_true(file_exists(names[i]));
		office_open(o);
		assert_int_equal(office_number(o, "SELECT count(*) FROM user"), 1);
		store_close(o->store);
		o->store = NULL;
	}
	assert_int_equal(chdir(before), 0);
	office_free(o);
}

/* Somebody else was quicker: what he made stays. */
static void test_publish_keeps(void **state)
{
	struct office *o = bare();
	struct buf beside = {0}, got = {0};

	(void)state;
	MUST(o, publish_begin(o->path, &beside, &o->e));
	MUST(o, file_write(o->path, "theirs", 6, 0600, &o->e));
	assert_false(publish_end(buf_str(&beside), o->path, &o->e));
	assert_non_null(strstr(o->e.text, "tidak ditimpa"));
	MUST(o, file_read(o->path, 100, &got, &o->e));
	assert_string_equal(buf_str(&got), "theirs");
	publish_undo(buf_str(&beside));
	assert_false(file_exists(buf_str(&beside)));
	buf_release(&beside);
	buf_release(&got);
	office_free(o);
}

static void test_what_is_none(void **state)
{
	static const char text[] =
		"Just a text that is long enough to be looked at as a database file, "
		"since a header has a hundred bytes and this one has some more.";
	struct office *o = bare();
	sqlite3 *db;

	(void)state;
	refuses(o, o->path, "ansit init");
	refuses(o, o->dir, "folder");
	MUST(o, file_write(o->path, "", 0, 0600, &o->e));
	refuses(o, o->path, "bukan basis data ansit");
	MUST(o, file_write(o->path, text, sizeof(text), 0600, &o->e));
	refuses(o, o->path, "bukan basis data ansit");
	assert_int_equal(unlink(o->path), 0);
	assert_int_equal(sqlite3_open(o->path, &db), SQLITE_OK);
	assert_int_equal(
		sqlite3_exec(db, "PRAGMA user_version = 1; CREATE TABLE user(a)", NULL, NULL, NULL),
		0);
	(void)sqlite3_close(db);
	refuses(o, o->path, "bukan basis data ansit");
	refuses(o, ":memory:", "ansit init");
	refuses(o, "file:x?mode=memory", "ansit init");
	office_free(o);
}

static void raw(struct office *o, const char *sql)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(o->path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static void test_newer(void **state)
{
	struct office *o = bare();

	(void)state;
	MUST(o, office_create(o));
	raw(o, "PRAGMA user_version = 999");
	refuses(o, o->path, "lebih baru");
	raw(o, "PRAGMA user_version = 0");
	refuses(o, o->path, "bukan basis data ansit");
	office_free(o);
}

/* A database of an older program is brought up to date, in one piece, and keeps what is in it. */
static void test_older(void **state)
{
	struct office *o = bare();
	struct audit audit;

	(void)state;
	for (int64_t version = 6; version < steps_count(); version++) {
		old_make(o, version);
		office_open(o);
		assert_int_equal(office_number(o, "PRAGMA user_version"), steps_count());
		assert_int_equal(office_number(o, "SELECT value FROM cell WHERE row = 'S01'"), 7);
		MUST(o, changes_verify(o->store, &audit, &o->e));
		assert_int_equal(audit.broken_seq, 0);
		assert_string_equal(audit.stray, "");
		assert_string_equal(audit.altered, "");
		store_close(o->store);
	}
	raw(o, "PRAGMA user_version = 5"); /* its step fails: the trigger is there */
	refuses(o, o->path, "cell_insert");
	office_free(o);
}

/* Foreign contents make sentences and empty texts, not crashes. */
static void test_hostile(void **state)
{
	static const char *const schemas[] = {
		"DROP TABLE cell; CREATE TABLE cell(report, place, row, form, value, reason, note, flagged,"
		" same, revision, user, at); INSERT INTO cell VALUES(1, NULL, NULL, 5, x'00ff', NULL, NULL,"
		" 'a', 'b', 'c', 'd', 'e'), (1, '" DESA1
		"', 'S01', 1, '99999999999999999999', NULL, NULL, 1,"
		" 1, 'x', NULL, NULL), (1, '" DESA1
		"', 'I01', 1, 'abc', 1, 2.5, 1, 1, 'x', NULL, 77)",
		"DROP TABLE cell; CREATE VIEW cell AS SELECT 1 AS report",
		"DROP TABLE change; CREATE TABLE change(seq, hash, act)",
		"DROP TABLE village; CREATE TABLE village(code, from_year, name, until_year, reason);"
		" INSERT INTO village VALUES(NULL, NULL, NULL, NULL, NULL), (1, 2000, x'00', 0, 3)",
		"DROP TABLE user; CREATE TABLE user(id, name, role, unit, account, password, active);"
		" INSERT INTO user VALUES('x', NULL, NULL, 'u', NULL, 5, 'y')",
		"DROP TABLE unit_village; CREATE TABLE unit_village(owner, village, unit);"
		" INSERT INTO unit_village VALUES(NULL, NULL, NULL), (NULL, 1, 1)",
		"DROP TABLE setting; CREATE TABLE setting(user, name, value);"
		" INSERT INTO setting VALUES(0, 'a', zeroblob(9000000))",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(schemas) / sizeof(schemas[0]); i++) {
		struct office *o = office_new();
		struct report r = office_report(o, STAGE_SEM1);
		struct village *villages;
		struct audit audit;
		struct user *users;
		struct unit *units;
		struct cell *cells;
		struct book b;
		size_t count;

		office_act(o, "Budi");
		MUST(o, report_open(o->store, &r, &o->e));
		store_close(o->store);
		raw(o, schemas[i]);
		office_open(o);
		office_act(o, "Budi");
		(void)users_list(o->store, &o->arena, &users, &count, &o->e);
		(void)units_list(o->store, &o->arena, &units, &count, &o->e);
		(void)villages_list(o->store, &o->arena, 2026, &villages, &count, &o->e);
		(void)cells_list(o->store, &o->arena, &r, NULL, &cells, &count, &o->e);
		(void)user_login(o->store, "x", "y");
		free(setting_get(o->store, 0, "a"));
		if (book_load(o->store, &r, &o->arena, &b, &o->e))
			book_release(&b);
		(void)changes_verify(o->store, &audit, &o->e);
		(void)office_put(o, &r, ROW_S01, DESA1, "1");
		assert_int_equal(o->store->depth, 0);
		office_free(o);
	}
}

static void test_backup(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	struct store *copy;
	struct audit audit;
	struct stat st;
	char path[192], wal[200];

	(void)state;
	(void)snprintf(path, sizeof(path), "%s/backup.db", o->dir);
	(void)snprintf(wal, sizeof(wal), "%s-wal", path);
	office_act(o, "Budi");
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "1"), PUT_DONE);
	MUST(o, store_backup(o->store, path, &o->e));
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0600);
	assert_int_not_equal(stat(wal, &st), 0);
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "2"), PUT_DONE);
	assert_false(store_backup(o->store, path, &o->e)); /* never over an older one */
	assert_non_null(strstr(o->e.text, path));
	copy = store_open(path, &o->forms, &o->clock, &o->e);
	assert_non_null(copy);
	MUST(o, changes_verify(copy, &audit, &o->e));
	assert_int_equal(audit.broken_seq, 0);
	assert_string_equal(audit.stray, "");
	store_close(copy);
	assert_false(store_backup(o->store, "/no such folder/x.db", &o->e));
	MUST(o, store_begin(o->store, &o->e));
	(void)snprintf(path, sizeof(path), "%s/inside.db", o->dir);
	assert_false(store_backup(o->store, path, &o->e));
	(void)store_end(o->store, false, &o->e);
	office_free(o);
}

/* A damaged page is not carried into a backup. */
static void test_backup_of_damage(void **state)
{
	struct office *o = office_new();
	char path[192], zeros[1024] = {0};
	FILE *f;
	int64_t page;

	(void)state;
	(void)snprintf(path, sizeof(path), "%s/backup.db", o->dir);
	page = office_number(o, "SELECT rootpage FROM sqlite_schema WHERE name = 'change_cell'");
	store_close(o->store);
	f = fopen(o->path, "r+b");
	assert_non_null(f);
	assert_int_equal(fseek(f, (long)(page - 1) * 4096 + 3072, SEEK_SET), 0);
	assert_int_equal(fwrite(zeros, 1, sizeof(zeros), f), sizeof(zeros));
	assert_int_equal(fclose(f), 0);
	office_open(o);
	assert_false(store_backup(o->store, path, &o->e));
	assert_non_null(strstr(o->e.text, "backup.db"));
	assert_false(file_exists(path));
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_create),
		cmocka_unit_test(test_create_refused),
		cmocka_unit_test(test_odd_names),
		cmocka_unit_test(test_publish_keeps),
		cmocka_unit_test(test_what_is_none),
		cmocka_unit_test(test_newer),
		cmocka_unit_test(test_older),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_backup),
		cmocka_unit_test(test_backup_of_damage),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
