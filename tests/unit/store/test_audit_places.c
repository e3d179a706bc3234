#include "base/file.h"
#include "signed.h"

/* Forgeries of people, places, sources and copies, with the triggers back in their places. */

static const char *const two[] = {DESA2};

/* Dewi renames, retires and adds villages, moves one, and gives a password; a report is signed and
 * opened again. */
static struct registers *filled(void)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_SEM1);
	const struct remark m = {
		.rule = "R010", .place = DESA1, .facts = "9|2|", .text = "Dua register"};

	office_act(o, "Dewi");
	MUST(o, unit_add(o->store, "Puskesmas Dua", "Puskesmas", two, 1, &o->e));
	MUST(o, village_rename(o->store, DESA3, "Tepian Baru", 2027, "Perda 1", &o->e));
	MUST(o, village_add(o->store, "64.08.09.2044", "Baru", 2027, "Perda 2", &o->e));
	MUST(o, village_retire(o->store, "64.08.09.2044", 2028, "Perda 3", &o->e));
	MUST(o, user_password(o->store, "Vera", "$y$hash", &o->e));
	signed_fill(r, &report);
	office_source(o, &report, ROW_P01, DESA1);
	assert_int_equal(cell_put(o->store,
				 &(struct cell_write){.report = &report,
					 .row = &o->rows[ROW_P01],
					 .place = DESA2,
					 .reason = "tidak ada",
					 .base = BASE_ANY},
				 &o->e),
		PUT_DONE);
	assert_int_equal(registers_add(r, &report, FORM_KENDALA, "k\nl", ""), PUT_DONE);
	MUST(o, remark_put(o->store, &report, &m, &o->e));
	signed_walk(o, &report);
	MUST(o, report_reopen(o->store, &report, "lagi", &o->e));
	return r;
}

#define FIRST "2026/sem1 "
#define SECOND "2026/sem1/2 "

static const struct {
	const char *sql, *stray;
} forgeries[] = {
	/* people */
	{"UPDATE user SET password = '$y$mine' WHERE name = 'Vera'", "user Vera"},
	{"UPDATE user SET password = '$y$mine' WHERE name = 'Ani'", "user Ani"},
	{"UPDATE user SET password = NULL WHERE name = 'Vera'", "user Vera"},
	{"UPDATE user SET account = 'root' WHERE name = 'Ani'", "user Ani"},
	{"UPDATE user SET account = NULL WHERE name = 'Dewi'", "user Dewi"},
	{"UPDATE user SET unit = 1 WHERE name = 'Eka'", "user Eka"},
	{"UPDATE user SET name = 'VERA' WHERE name = 'Vera'", FIRST "dbb/64.08.09.2001/1.1"},
	{"INSERT INTO user(name, role) VALUES('Maling', 'admin')", "user Maling"},
	{"DELETE FROM user WHERE name = 'Fajar'", "user Fajar"},
	/* villages */
	{"UPDATE village SET name = 'x' WHERE code = '" DESA1 "'", "office"},
	{"UPDATE village SET name = 'x' WHERE code = '" DESA3 "' AND from_year = 2026", "office"},
	{"UPDATE village SET name = 'x' WHERE code = '" DESA3 "' AND from_year = 2027",
		"village " DESA3},
	{"UPDATE village SET until_year = 2027 WHERE code = '" DESA1 "'", "office"},
	{"UPDATE village SET until_year = 2030 WHERE until_year = 2028", "office"},
	{"UPDATE village SET until_year = 0 WHERE until_year = 2028", "village 64.08.09.2044"},
	{"UPDATE village SET reason = 'x' WHERE until_year = 2028", "village 64.08.09.2044"},
	{"UPDATE village SET from_year = 2025 WHERE code = '" DESA1 "'", "office"},
	{"INSERT INTO village(code, from_year, name) VALUES('64.08.09.2099', 2026, 'x')", "office"},
	{"DELETE FROM village WHERE code = '" KEL "'", "unit PLKB " KEL},
	{"DELETE FROM village WHERE code = '64.08.09.2044'", "village 64.08.09.2044"},
	{"UPDATE district SET name = 'x'", "office"},
	{"UPDATE district SET regency = 'x'", "office"},
	{"DELETE FROM district", "office"},
	/* units */
	{"UPDATE unit SET owner = 'PLKB' WHERE name = 'Puskesmas Dua'", "unit Puskesmas Dua"},
	{"UPDATE unit SET name = 'x' WHERE name = 'Puskesmas Dua'", "unit x"},
	{"UPDATE unit SET name = 'x' WHERE name = 'PLKB'", "user Fajar"},
	{"INSERT INTO unit(owner, name, first) VALUES('PLKB', 'x', 0)", "unit x"},
	{"INSERT INTO unit(owner, name, first) VALUES('Baru', 'Baru', 1)", "office"},
	{"DELETE FROM unit_village WHERE owner = 'Puskesmas' AND village = '" KEL "'", "office"},
	{"DELETE FROM unit_village WHERE owner = 'Puskesmas' AND village = '" DESA2 "'",
		"unit Puskesmas Dua " DESA2},
	{"UPDATE unit_village SET unit = (SELECT id FROM unit WHERE name = 'Puskesmas')"
	 " WHERE owner = 'Puskesmas' AND village = '" DESA2 "'",
		"unit Puskesmas " DESA2},
	{"UPDATE unit_village SET unit = (SELECT id FROM unit WHERE name = 'Puskesmas Dua')"
	 " WHERE owner = 'Puskesmas' AND village = '" KEL "'",
		"unit Puskesmas Dua " KEL},
	{"UPDATE unit_village SET unit = 1 WHERE owner = 'PLKB' AND village = '" KEL "'",
		"unit Setcam " KEL},
	{"INSERT INTO unit_village VALUES('PLKB', '64.08.09.2098', 3)", "unit PLKB 64.08.09.2098"},
	/* owners and writers */
	{"INSERT INTO owner VALUES('Baru')", "office"},
	{"UPDATE row_owner SET owner = 'PLKB' WHERE row = 'S01'", "office"},
	{"UPDATE row_owner SET form = 'x' WHERE row = 'S01'", FIRST DESA1 " S01"},
	{"DELETE FROM row_owner WHERE row = 'I01'", "office"},
	{"INSERT INTO row_owner VALUES('X01', 'sasaran', 'PLKB')", "office"},
	{"UPDATE form_writer SET role = 'camat' WHERE form = 'kendala'", "office"},
	{"UPDATE form_writer SET owner = 'PLKB' WHERE form = 'kendala'", "office"},
	{"DELETE FROM form_writer WHERE form = 'kendala'", "office"},
	{"INSERT INTO form_writer VALUES('kendala', 'camat', '')", "office"},
	/* documents named as sources */
	{"DELETE FROM source WHERE report = 1", SECOND "source Setcam"},
	{"DELETE FROM source", FIRST "source Setcam"},
	{"UPDATE source SET user = 1 WHERE report = 1", FIRST "source Setcam"},
	{"UPDATE source SET at = '2026-07-12T14:04:05.123Z' WHERE report = 1",
		FIRST "source Setcam"},
	{"UPDATE source SET at = '' WHERE report = 1", FIRST "source Setcam"},
	{"UPDATE source SET user = 1", FIRST "source Setcam"},
	{"UPDATE source SET user = 1 WHERE report = 2", SECOND "source Setcam"},
	{"INSERT INTO source SELECT 1, 2, text, user, at FROM source WHERE report = 1 LIMIT 1",
		SECOND "source Puskesmas"},
	/* cells and answers */
	{"UPDATE cell SET form = 'x' WHERE row = 'S01' AND place = '" DESA1 "'",
		FIRST DESA1 " S01"},
	{"UPDATE cell SET form = 'x' WHERE row = 'S01' AND place = '" DESA1 "' AND report = 2",
		SECOND DESA1 " S01"},
	{"UPDATE cell SET reason = reason || '  ' WHERE row = 'P01' AND place = '" DESA2
	 "' AND report = 1",
		FIRST DESA2 " P01"},
	{"UPDATE cell SET reason = reason || ' ' WHERE row = 'P01' AND place = '" DESA2 "'",
		FIRST DESA2 " P01"},
	{"UPDATE answer SET value = 'k' || char(8232) || 'l' WHERE value = 'k' || char(10) || 'l'",
		FIRST "kendala/3 uraian"},
	/* what a reopening copied */
	{"DELETE FROM review WHERE report = 2 AND place = 'kendala/1'", SECOND "kendala/1"},
	{"DELETE FROM review WHERE report = 2 AND row = 'S01' AND place = '" DESA1 "'",
		SECOND DESA1 " S01"},
	{"DELETE FROM remark WHERE report = 2", SECOND "R010 " DESA1},
};

/* The database as it was before somebody forged it. */
static void restore(struct office *o, const struct buf *whole)
{
	store_close(o->store);
	MUST(o, file_write(o->path, whole->data, whole->size, 0600, &o->e));
	office_open(o);
}

static void verify(struct office *o, struct audit *audit)
{
	MUST(o, changes_verify(o->store, audit, &o->e));
	assert_int_equal(audit->broken_seq, 0);
	assert_string_equal(audit->altered, "");
}

static void test_forgeries(void **state)
{
	struct registers *r = filled();
	struct office *o = &r->o;
	struct buf path = {0}, whole = {0};
	struct audit audit;
	int wrong = 0;

	(void)state;
	registers_sound(r);
	buf_print(&path, "%s/kept.db", o->dir);
	MUST(o, store_backup(o->store, buf_str(&path), &o->e));
	MUST(o, file_read(buf_str(&path), 1 << 24, &whole, &o->e));
	for (size_t i = 0; i < sizeof(forgeries) / sizeof(forgeries[0]); i++) {
		restore(o, &whole);
		MUST(o, sql_exec(o->store, "PRAGMA foreign_keys = OFF", &o->e));
		office_past_guards(o, forgeries[i].sql);
		verify(o, &audit);
		if (strcmp(audit.stray, forgeries[i].stray) != 0) {
			print_message("%s: %s\n", forgeries[i].sql, audit.stray);
			wrong++;
		}
	}
	assert_int_equal(wrong, 0);
	restore(o, &whole);
	registers_sound(r);
	buf_release(&path);
	buf_release(&whole);
	registers_free(r);
}

/* What was forged is not covered up by what is written and logged afterwards. */
static void test_written_after(void **state)
{
	struct registers *r = filled();
	struct office *o = &r->o;
	struct audit audit;
	char stray[32];

	(void)state;
	office_past_guards(o, "UPDATE village SET name = 'x' WHERE code = '" DESA1 "'");
	office_act(o, "Dewi");
	MUST(o, village_add(o->store, "64.08.09.2045", "Lagi", 2028, "", &o->e));
	(void)snprintf(stray, sizeof(stray), "office %d",
		(int)office_number(o, "SELECT max(seq) FROM change"));
	verify(o, &audit);
	assert_string_equal(audit.stray, stray);
	registers_free(r);
}

/* Forms that name other owners, writers and homes of rows are taken with all that the log then says. */
static void test_adopted(void **state)
{
	struct registers *r = filled();
	struct office *o = &r->o;
	struct form other = o->form;
	struct audit audit;

	(void)state;
	other.name = "lain";
	o->rows[ROW_S01].owner = &o->owners[2];
	o->rows[ROW_P01].form = &other;
	o->rows[ROW_I01].owner = NULL;
	o->owners[0].name = "Setcam Baru";
	office_act(o, "Dewi");
	MUST(o, store_adopt(o->store, &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'office'"), 6);
	verify(o, &audit);
	assert_string_equal(audit.stray, "");
	office_past_guards(o, "INSERT INTO owner VALUES('x')");
	verify(o, &audit);
	assert_string_equal(audit.stray, "office");
	office_past_guards(o, "UPDATE row_owner SET owner = 'Puskesmas' WHERE row = 'S01'");
	verify(o, &audit);
	assert_string_equal(audit.stray, "owner S01");
	registers_free(r);
}

/* A log of an older program has no digests: nothing is compared with them until the next one. */
static void test_older(void **state)
{
	static const char *const unknown[] = {
		"UPDATE user SET password = 'x' WHERE name = 'Vera'",
		"UPDATE village SET name = 'x' WHERE code = '" KEL "'",
		"UPDATE row_owner SET form = 'x' WHERE row = 'S01'",
	};
	struct office *o = office_new();
	struct report report = office_report(o, STAGE_SEM1);
	struct audit audit;

	(void)state;
	office_act(o, "Budi");
	assert_int_equal(office_put(o, &report, ROW_S01, DESA1, "3"), PUT_DONE);
	office_past_guards(o, "DELETE FROM change WHERE act = 'office';"
			      "UPDATE change SET mark = '' WHERE act IN ('init', 'user')");
	for (size_t i = 0; i < sizeof(unknown) / sizeof(unknown[0]); i++)
		office_past_guards(o, unknown[i]);
	MUST(o, changes_verify(o->store, &audit, &o->e));
	assert_int_equal(audit.broken_seq, 1);
	assert_string_equal(audit.stray, "");
	office_act(o, "Dewi");
	MUST(o, user_password(o->store, "Vera", "y", &o->e));
	MUST(o, village_add(o->store, "64.08.09.2045", "Lagi", 2028, "", &o->e));
	MUST(o, changes_verify(o->store, &audit, &o->e));
	assert_string_equal(audit.stray, "");
	office_past_guards(o, unknown[0]);
	MUST(o, changes_verify(o->store, &audit, &o->e));
	assert_string_equal(audit.stray, "user Vera");
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forgeries),
		cmocka_unit_test(test_written_after),
		cmocka_unit_test(test_adopted),
		cmocka_unit_test(test_older),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
