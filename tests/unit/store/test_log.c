#include "office.h"

#include "base/clock.h"
#include "codec/sha256.h"

/* An office with two cells and a log of known kinds. */
static struct office *with_log(void)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	struct cell_write w = office_write(o, &r, ROW_S01, DESA2, NULL);

	office_act(o, "Budi");
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "1"), PUT_DONE);
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "2"), PUT_DONE);
	w.reason = "";
	w.note = "n";
	w.flagged = true;
	w.same = true;
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	return o;
}

static void verify(struct office *o, struct audit *audit)
{
	MUST(o, changes_verify(o->store, audit, &o->e));
}

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

#define NO_GUARD \
	"DROP TRIGGER change_update; DROP TRIGGER change_delete; DROP TRIGGER change_insert;"
#define GUARD_AGAIN \
	"CREATE TRIGGER change_insert BEFORE INSERT ON change BEGIN SELECT ansit_user(); END;" \
	"CREATE TRIGGER change_update BEFORE UPDATE ON change BEGIN" \
	" SELECT RAISE(ABORT, 'ansit: history is never changed'); END;" \
	"CREATE TRIGGER change_delete BEFORE DELETE ON change BEGIN" \
	" SELECT RAISE(ABORT, 'ansit: history is never removed'); END;"

static void test_whole(void **state)
{
	struct office *o = with_log();
	struct audit audit;
	struct sql q;

	(void)state;
	verify(o, &audit);
	assert_int_equal(audit.broken_seq, 0);
	assert_int_equal(audit.count, office_number(o, "SELECT count(*) FROM change"));
	assert_string_equal(audit.stray, "");
	assert_string_equal(audit.altered, "");
	MUST(o, sql_open(o->store, &q, "SELECT hash FROM change ORDER BY seq DESC", &o->e));
	assert_int_equal(sql_step(&q, &o->e), SQL_ROW);
	assert_string_equal(audit.head, sql_str(&q, 0));
	sql_close(&q);
	office_free(o);
}

/* The chain as change.h tells it to the world, by SQL and SHA-256 alone. */
static void test_documented_format(void **state)
{
	struct office *o = with_log();
	char before[SHA256_HEX], hash[SHA256_HEX];
	enum sql_step step;
	struct sql q;
	int rows = 0;

	(void)state;
	memset(before, '0', sizeof(before) - 1);
	before[sizeof(before) - 1] = '\0';
	MUST(o, sql_open(o->store, &q,
			"SELECT hash, char(10) || seq || char(31) || at || char(31) || user || char(31)"
			" || account || char(31) || origin || char(31) || act || char(31) || report"
			" || char(31) || place || char(31) || row || char(31) || before || char(31)"
			" || after || char(31) || mark || char(31) || note FROM change ORDER BY seq",
			&o->e));
	while ((step = sql_step(&q, &o->e)) == SQL_ROW) {
		struct buf b = {0};

		buf_text(&b, before);
		buf_text(&b, sql_str(&q, 1));
		sha256_hex(hash, b.data, b.size);
		assert_string_equal(hash, sql_str(&q, 0));
		memcpy(before, hash, sizeof(before));
		buf_release(&b);
		rows++;
	}
	sql_close(&q);
	assert_int_equal(step, SQL_DONE);
	assert_true(rows > 10);
	office_free(o);
}

static const struct {
	const char *sql;
	int64_t broken;
	const char *stray, *altered;
} forgeries[] = {
	{NO_GUARD "UPDATE change SET after = 'x' WHERE seq = 4;" GUARD_AGAIN, 4, NULL, ""},
	{NO_GUARD "UPDATE change SET hash = upper(hash) WHERE seq = 4;" GUARD_AGAIN, 4, "", ""},
	{NO_GUARD "UPDATE change SET at = '2020' WHERE seq = 1;" GUARD_AGAIN, 1, "", ""},
	{NO_GUARD
		"UPDATE change SET account = account || char(0) || 'x' WHERE seq = 3;" GUARD_AGAIN,
		3, "", ""},
	{NO_GUARD "DELETE FROM change WHERE seq = 5;" GUARD_AGAIN, 5, NULL, ""},
	{NO_GUARD "DELETE FROM change WHERE seq = 1;" GUARD_AGAIN, 1, NULL, ""},
	{NO_GUARD
		"UPDATE change SET seq = seq + 1000 WHERE seq > 5; UPDATE change SET seq = seq - 999"
		" WHERE seq > 1000; INSERT INTO change SELECT 6, at, user, account, origin, act,"
		" report, place, row, before, after, mark, note, hash FROM change WHERE seq = 5;" GUARD_AGAIN,
		6, NULL, ""},
	/* the last row, that no other hash holds, and its cell with it */
	{NO_GUARD "DROP TRIGGER cell_delete; DELETE FROM cell WHERE place = '" DESA2 "';"
		  "DELETE FROM change WHERE seq = (SELECT max(seq) FROM change);" GUARD_AGAIN,
		-1, "", "cell_delete"},
	{"DROP TRIGGER cell_update; UPDATE cell SET value = '9' WHERE place = '" DESA1 "'", 0,
		"2026/sem1 " DESA1 " S01", "cell_update"},
	{"DROP TRIGGER cell_update; UPDATE cell SET value = '1', revision = revision - 1"
	 " WHERE place = '" DESA1 "'",
		0, "2026/sem1 " DESA1 " S01", "cell_update"},
	{"DROP TRIGGER cell_update; UPDATE cell SET flagged = 0 WHERE place = '" DESA2 "'", 0,
		"2026/sem1 " DESA2 " S01", "cell_update"},
	{"DROP TRIGGER cell_update; UPDATE cell SET note = 'm' WHERE place = '" DESA2 "'", 0,
		"2026/sem1 " DESA2 " S01", "cell_update"},
	{"DROP TRIGGER cell_update; UPDATE cell SET user = 1 WHERE place = '" DESA2 "'", 0,
		"2026/sem1 " DESA2 " S01", "cell_update"},
	{"DROP TRIGGER cell_delete; DELETE FROM cell WHERE place = '" DESA2 "'", 0,
		"2026/sem1 " DESA2 " S01", "cell_delete"},
	{"DROP TRIGGER cell_insert; DROP TRIGGER cell_copied; INSERT INTO cell SELECT report, '" KEL
	 "', row, form, value, reason,"
	 " note, flagged, same, revision, user, at FROM cell WHERE place = '" DESA1 "'",
		0, "2026/sem1 " KEL " S01", "cell_copied"},
	{"CREATE TRIGGER aaa AFTER INSERT ON setting BEGIN SELECT 1; END", 0, "", "aaa"},
	{"CREATE TABLE zzz(a)", 0, "", "zzz"},
};

static void test_forgeries(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(forgeries) / sizeof(forgeries[0]); i++) {
		struct office *o = with_log();
		int64_t broken = forgeries[i].broken;
		struct audit audit;

		if (broken < 0)
			broken = office_number(o, "SELECT max(seq) FROM change");
		forge(o, forgeries[i].sql);
		verify(o, &audit);
		if (audit.broken_seq != broken)
			print_message("%zu: %s\n", i, forgeries[i].sql);
		assert_int_equal(audit.broken_seq, broken);
		if (forgeries[i].stray != NULL)
			assert_string_equal(audit.stray, forgeries[i].stray);
		assert_string_equal(audit.altered, forgeries[i].altered);
		office_free(o);
	}
}

struct seen {
	int count, most;
	int64_t first, last;
};

static bool see(void *data, const struct change *c)
{
	struct seen *s = data;

	if (s->count++ == 0)
		s->first = c->seq;
	s->last = c->seq;
	return s->count != s->most;
}

static void test_each(void **state)
{
	struct office *o = with_log();
	int64_t all = office_number(o, "SELECT count(*) FROM change");
	struct seen s = {0};

	(void)state;
	MUST(o, changes_each(o->store, 0, see, &s, &o->e));
	assert_int_equal(s.count, all);
	assert_int_equal(s.first, 1);
	s = (struct seen){0};
	MUST(o, changes_each(o->store, 3, see, &s, &o->e));
	assert_int_equal(s.count, 3);
	assert_int_equal(s.first, all - 2);
	assert_int_equal(s.last, all);
	s = (struct seen){.most = 2};
	MUST(o, changes_each(o->store, 0, see, &s, &o->e));
	assert_int_equal(s.count, 2);
	office_free(o);
}

static void test_of_cell(void **state)
{
	struct office *o = with_log();
	struct report r = office_report(o, STAGE_SEM1);
	struct change *list;
	size_t count;

	(void)state;
	MUST(o, changes_of_cell(
			o->store, &o->arena, &r, &o->rows[ROW_S01], DESA1, &list, &count, &o->e));
	assert_int_equal(count, 2);
	assert_string_equal(list[0].before, "1");
	assert_string_equal(list[0].after, "2");
	assert_string_equal(list[1].before, "");
	assert_string_equal(list[0].user, "Budi");
	assert_string_equal(list[0].account, "tester");
	assert_string_equal(list[0].origin, "test");
	assert_int_equal(list[0].at_ms, o->clock.pinned_ms);
	MUST(o, changes_of_cell(
			o->store, &o->arena, &r, &o->rows[ROW_S01], DESA2, &list, &count, &o->e));
	assert_int_equal(count, 1);
	assert_string_equal(list[0].after, ".");
	assert_string_equal(list[0].mark, "!*");
	assert_string_equal(list[0].note, "n");
	MUST(o, changes_of_cell(
			o->store, &o->arena, &r, &o->rows[ROW_P01], DESA2, &list, &count, &o->e));
	assert_int_equal(count, 0);
	office_free(o);
}

/* What could part the columns otherwise never gets into them. */
static void test_control_characters(void **state)
{
	struct office *o = office_new();
	struct audit audit;
	int64_t seq;

	(void)state;
	MUST(o, store_begin(o->store, &o->e));
	MUST(o, change_add(o->store,
			&(struct change){.act = "x",
				.before = "a\x1f"
					  "b\n",
				.after = "c\xff"
					 "d\xd8\x9c"
					 "e\xe2\x80\xae"},
			&seq, &o->e));
	MUST(o, store_end(o->store, true, &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'x'"
					  " AND before = 'a b ' AND after = 'c?d e '"),
		1);
	verify(o, &audit);
	assert_int_equal(audit.broken_seq, 0);
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole),
		cmocka_unit_test(test_documented_format),
		cmocka_unit_test(test_forgeries),
		cmocka_unit_test(test_each),
		cmocka_unit_test(test_of_cell),
		cmocka_unit_test(test_control_characters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
