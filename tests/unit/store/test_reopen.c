#include "signed.h"

#include <sys/mman.h>
#include <sys/wait.h>

#include "shim.h"

/* A signed report is opened again as the next revision: everything is copied with who wrote it and when,
 * links of origin outlive it, numbers are not given twice, and nothing of the revision before changes. */

/* All that stands of one report, as one text. */
static char *picture(struct office *o, const struct report *r)
{
	static const char *const statements[] = {
		"SELECT place || row || form || ifnull(value, '-') || ifnull(reason, '-') || note ||"
		" flagged || same || revision || user || at FROM cell WHERE report = ? ORDER BY 1",
		"SELECT path || item || place || ifnull(origin, '-') || (deleted <> 0) || revision ||"
		" user || at FROM record JOIN record_path ON record = id WHERE record.report = ?"
		" ORDER BY 1",
		"SELECT path || field || value || answer.revision || answer.user || answer.at FROM answer"
		" JOIN record_path USING (record) WHERE report = ? ORDER BY 1",
		"SELECT unit || text || user || at FROM source WHERE report = ? ORDER BY 1",
		"SELECT place || row || verdict || note || seen || revision || user || at FROM review"
		" WHERE report = ? ORDER BY 1",
		"SELECT rule || place || facts || kind || text || revision || user || at FROM remark"
		" WHERE report = ? ORDER BY 1",
	};
	struct buf b = {0};
	char *text;
	struct sql q;

	for (size_t i = 0; i < sizeof(statements) / sizeof(statements[0]); i++) {
		MUST(o, sql_open(o->store, &q, statements[i], &o->e));
		sql_int(&q, r->id);
		while (sql_step(&q, &o->e) == SQL_ROW)
			buf_print(&b, "%s\n", sql_str(&q, 0));
		sql_close(&q);
		buf_text(&b, "--\n");
	}
	text = arena_new(&o->arena, b.size + 1, 1);
	memcpy(text, buf_str(&b), b.size + 1);
	buf_release(&b);
	return text;
}

static int64_t ids(struct office *o, const struct report *r)
{
	int64_t sum;
	struct sql q;

	MUST(o, sql_open(o->store, &q, "SELECT sum(id * id) FROM record WHERE report = ?", &o->e));
	sql_int(&q, r->id);
	MUST(o, sql_number(&q, &sum, 0, &o->e));
	return sum;
}

static void test_copies(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report old = office_report(o, STAGE_SEM1), now;
	char *before;
	int64_t sum;

	(void)state;
	signed_fill(r, &old);
	signed_walk(o, &old);
	now = old;
	before = picture(o, &old);
	sum = ids(o, &old);
	MUST(o, report_reopen(o->store, &now, "  salah\nketik ", &o->e));
	assert_int_equal(now.revision, 2);
	assert_string_equal(now.state, "draft");
	assert_false(now.is_old);
	assert_true(report_is_open(&now));
	assert_string_equal(picture(o, &now), before);
	assert_string_equal(picture(o, &old), before);
	assert_int_equal(ids(o, &old), sum);
	assert_int_equal(office_number(o, "SELECT count(*) FROM confirm WHERE report = 2"), 0);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'report'"
					  " AND report = '2026/sem1/2' AND before = ''"
					  " AND after = 'draft' AND note = 'salah ketik'"),
		1);
	registers_sound(r);
	MUST(o, report_find(o->store, 2026, old.stage, 1, &old, &o->e));
	assert_true(old.is_old);
	assert_string_equal(old.state, "signed");
	assert_false(report_is_open(&old));
	MUST(o, report_find(o->store, 2026, old.stage, 0, &old, &o->e));
	assert_int_equal(old.revision, 2);
	assert_int_equal(old.id, now.id);
	registers_free(r);
}

/* Writing goes on in the copy: numbers go on, deleted ones come back, and n stays as it was. */
static void test_goes_on(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report old = office_report(o, STAGE_SEM1), now;
	const struct form *kendala = &r->forms[FORM_KENDALA];
	struct records all;
	char *before;
	int64_t id;

	(void)state;
	signed_fill(r, &old);
	signed_walk(o, &old);
	now = old;
	before = picture(o, &old);
	MUST(o, report_reopen(o->store, &now, "lagi", &o->e));
	assert_int_equal(office_put(o, &now, ROW_S01, DESA1, "8"), PUT_DONE);
	assert_int_equal(registers_add(r, &now, FORM_KENDALA, "baru", ""), PUT_DONE);
	assert_int_equal(r->last->no, 3);
	MUST(o, record_deleted(o->store, &now, kendala, 0, 2, &id, &o->e));
	assert_int_equal(record_restore(o->store, &now, id, kendala, &o->e), PUT_DONE);
	all = registers_load(r, &now);
	assert_int_equal(
		registers_put(r, &now, signed_record(&all, kendala, 0, 1), FIELD_BIAYA, "6"),
		PUT_DONE);
	assert_int_equal(record_delete(o->store, &now,
				 signed_record(&all, &r->forms[FORM_SURAT], 0, 1), &r->book, &o->e),
		PUT_DONE);
	records_release(&all);
	assert_int_equal(registers_add(r, &now, FORM_SURAT, "lain", ""), PUT_DONE);
	assert_int_equal(r->last->no, 2);
	assert_string_equal(picture(o, &old), before);
	/* what is signed stays shut */
	assert_int_equal(office_put(o, &old, ROW_S01, DESA1, "9"), PUT_REFUSED);
	all = registers_load(r, &old);
	assert_int_equal(
		registers_put(r, &old, signed_record(&all, kendala, 0, 1), FIELD_BIAYA, "6"),
		PUT_REFUSED);
	records_release(&all);
	assert_string_equal(picture(o, &old), before);
	registers_sound(r);
	registers_free(r);
}

/* Twice over, with lines: each revision is what it was, and copies of copies have the first as root. */
static void test_twice(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report apbd = office_report(o, STAGE_APBD), first, second;
	char *was[2];
	struct records all;
	struct record *top;

	(void)state;
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &apbd, FORM_PENANDAAN, "a", ""), PUT_DONE);
	top = r->last;
	assert_int_equal(registers_line(r, &apbd, top, "a1"), PUT_DONE);
	assert_int_equal(registers_line(r, &apbd, top, "a2"), PUT_DONE);
	assert_int_equal(registers_add(r, &apbd, FORM_PENANDAAN, "b", ""), PUT_DONE);
	assert_int_equal(registers_line(r, &apbd, r->last, "b1"), PUT_DONE);
	assert_int_equal(
		record_delete(o->store, &apbd, r->last->parent, &r->book, &o->e), PUT_DONE);
	signed_walk(o, &apbd);
	first = apbd;
	was[0] = picture(o, &first);
	MUST(o, report_reopen(o->store, &apbd, "satu", &o->e));
	all = registers_load(r, &apbd);
	assert_int_equal(all.count, 3);
	top = signed_record(&all, &r->forms[FORM_PENANDAAN], 0, 1);
	assert_ptr_equal(signed_record(&all, &r->forms[FORM_BELANJA], 1, 2)->parent, top);
	assert_int_equal(registers_line(r, &apbd, top, "a3"), PUT_DONE);
	assert_int_equal(r->last->no, 3);
	records_release(&all);
	signed_walk(o, &apbd);
	second = apbd;
	was[1] = picture(o, &second);
	MUST(o, report_reopen(o->store, &apbd, "dua", &o->e));
	assert_int_equal(apbd.revision, 3);
	assert_string_equal(picture(o, &apbd), was[1]);
	assert_string_equal(picture(o, &second), was[1]);
	assert_string_equal(picture(o, &first), was[0]);
	assert_int_equal(
		office_number(o, "SELECT count(DISTINCT root) FROM record WHERE report = 3"), 6);
	assert_int_equal(office_number(o, "SELECT count(*) FROM record AS r JOIN record AS o"
					  " ON o.id = r.root WHERE o.root IS NOT NULL"),
		0);
	registers_sound(r);
	registers_free(r);
}

/* Who may not, when it is too early, without a reason, and twice. */
static void test_refused(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report sem1 = office_report(o, STAGE_SEM1), now;

	(void)state;
	office_act(o, "Ani");
	now = sem1;
	assert_false(report_reopen(o->store, &now, "belum ada", &o->e));
	signed_fill(r, &sem1);
	now = sem1;
	assert_false(report_reopen(o->store, &now, "masih draf", &o->e));
	assert_int_equal(now.revision, 1);
	assert_int_equal(now.id, sem1.id);
	signed_walk(o, &sem1);
	now = sem1;
	assert_false(report_reopen(o->store, &now, " \n ", &o->e));
	assert_string_equal(o->e.text, "Tulis alasan membuka laporan ini lagi.");
	office_act(o, "Citra");
	assert_false(report_reopen(o->store, &now, "bukan saya", &o->e));
	office_act(o, NULL);
	assert_false(report_reopen(o->store, &now, "siapa", &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM report"), 1);
	office_act(o, "Catur");
	MUST(o, report_reopen(o->store, &now, "ya", &o->e));
	office_act(o, "Vera");
	now = sem1;
	assert_false(report_reopen(o->store, &now, "lagi", &o->e)); /* it is not the newest */
	assert_int_equal(now.revision, 1);
	MUST(o, report_find(o->store, 2026, sem1.stage, 0, &now, &o->e));
	assert_false(report_reopen(o->store, &now, "masih draf", &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM report"), 2);
	assert_true(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"
				     " AND after = 'reopen 2026/sem1' AND note <> ''") >= 4);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"
					  " AND after = 'reopen 2026/sem1/2'"),
		1);
	registers_sound(r);
	registers_free(r);
}

/* A copy is a copy only as it was, and only of the revision before. */
static void test_forged(void **state)
{
	static const char *const forged[] = {
		"INSERT INTO cell SELECT 2, '" DESA3
		"', row, form, value, reason, note, flagged, same,"
		" revision, user, at FROM cell WHERE report = 1 AND row = 'S01' AND place = '" DESA1
		"'",
		"INSERT INTO record(report, form, no, item, place, deleted, revision, user, at, root)"
		" SELECT 2, form, 9, item, place, deleted, revision, user, at, id FROM record"
		" WHERE report = 1 AND form = 'kendala' AND no = 1",
		"INSERT INTO answer SELECT record, 'kode', value, revision, user, at FROM answer"
		" WHERE record IN (SELECT id FROM record WHERE report = 2) LIMIT 1",
	};
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report sem1 = office_report(o, STAGE_SEM1);

	(void)state;
	signed_fill(r, &sem1);
	signed_walk(o, &sem1);
	MUST(o, report_reopen(o->store, &sem1, "lagi", &o->e));
	for (size_t i = 0; i < sizeof(forged) / sizeof(forged[0]); i++) {
		if (sql_exec(o->store, forged[i], &o->e))
			fail_msg("%s", forged[i]);
	}
	office_act(o, "Vera");
	assert_false(sql_exec(o->store,
		"INSERT INTO source SELECT 2, 3, text, user, at FROM source WHERE report = 1",
		&o->e));
	registers_sound(r);
	registers_free(r);
}

/* Opens the report again in a process that ends at a call; true when it was killed. */
static bool reopen_until(struct office *o, struct shim_count *count, int call)
{
	struct shim shim = {.count = count, .kill_at = call};
	struct report r;
	int status;
	pid_t pid = fork();

	assert_true(pid >= 0);
	if (pid == 0) {
		if (shim_install(&shim) != SQLITE_OK)
			_exit(4);
		office_open(o);
		office_act(o, "Ani");
		r = office_report(o, STAGE_SEM1);
		if (!report_reopen(o->store, &r, "lagi", &o->e))
			_exit(2);
		count->done = 1;
		_exit(0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
	return WIFSIGNALED(status) != 0;
}

static void check_killed(struct registers *r, const struct report *old, bool done)
{
	struct office *o = &r->o;
	struct report now;

	office_open(o);
	registers_sound(r);
	now = office_report(o, STAGE_SEM1);
	assert_true(!done || now.revision == 2);
	if (now.revision == 2)
		assert_string_equal(picture(o, &now), picture(o, old));
	else
		assert_int_equal(office_number(o, "SELECT count(*) FROM record WHERE root > 0"), 0);
	store_close(o->store);
	o->store = NULL;
	arena_release(&o->arena);
}

static void put_back(const struct office *o)
{
	char command[512];

	(void)snprintf(command, sizeof(command),
		"cd '%s' && rm -f office.db* && cp signed.db office.db", o->dir);
	assert_int_equal(system(command), 0);
}

/* kill -9 at each call that SQLite makes to the file system: the next revision is there whole, or not. */
static void test_killed(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report sem1 = office_report(o, STAGE_SEM1);
	struct shim_count *count = mmap(
		NULL, sizeof(*count), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	char copy[192];
	bool killed = true;

	(void)state;
	assert_true(count != MAP_FAILED);
	signed_fill(r, &sem1);
	signed_walk(o, &sem1);
	(void)snprintf(copy, sizeof(copy), "%s/signed.db", o->dir);
	MUST(o, store_backup(o->store, copy, &o->e));
	store_close(o->store);
	o->store = NULL;
	for (int call = 0; killed; call++) {
		put_back(o);
		memset(count, 0, sizeof(*count));
		killed = reopen_until(o, count, call);
		check_killed(r, &sem1, count->done != 0);
	}
	assert_int_equal(count->done, 1);
	(void)munmap(count, sizeof(*count));
	registers_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_copies),
		cmocka_unit_test(test_goes_on),
		cmocka_unit_test(test_twice),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_forged),
		cmocka_unit_test(test_killed),
	};

	if (access("/dev/shm", W_OK) == 0)
		(void)setenv("TMPDIR", "/dev/shm", 0);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
