#include "office.h"

#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

/* The disk, the account and the neighbours: each says what is wrong, and nothing half stays. */

static bool is_sound(struct office *o)
{
	struct audit audit;

	return office_number(o, "SELECT integrity_check = 'ok' FROM pragma_integrity_check") == 1 &&
	       changes_verify(o->store, &audit, &o->e) && audit.broken_seq == 0 &&
	       audit.stray[0] == '\0';
}

/* Writes a long note into cells until one fails; how many were written. */
static int fill(struct office *o, struct report *r, char note[CELL_TEXT + 1])
{
	int done = 0;

	memset(note, 'x', CELL_TEXT);
	note[CELL_TEXT] = '\0';
	for (; done < 20000; done++) {
		struct cell_write w = office_write(o, r, ROW_S01, DESA1, "1");

		note[0] = (char)('a' + done % 26);
		w.note = note;
		if (cell_put(o->store, &w, &o->e) != PUT_DONE)
			break;
	}
	return done;
}

/* A file may not grow past a limit: to the person the same as a full disk. */
static void test_size_limit(void **state)
{
	struct rlimit old, low = {.rlim_cur = 1 << 20};
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	char note[CELL_TEXT + 1];
	int done;

	(void)state;
	office_act(o, "Budi");
	(void)signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
	low.rlim_max = old.rlim_max;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &low), 0);
	done = fill(o, &r, note);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
	assert_in_range(done, 1, 19999);
	assert_non_null(strstr(o->e.text, "Disk penuh"));
	assert_int_equal(o->store->depth, 0);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'cell'"), done);
	assert_true(is_sound(o));
	assert_int_equal(office_put(o, &r, ROW_S01, DESA2, "1"), PUT_DONE); /* it goes on */
	office_free(o);
}

/* A batch that meets the full disk is undone as a whole, whatever the caller does after. */
static void test_size_limit_in_batch(void **state)
{
	struct rlimit old, low = {.rlim_cur = 1 << 20};
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	char note[CELL_TEXT + 1];
	bool ended;
	int done;

	(void)state;
	office_act(o, "Budi");
	(void)signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
	low.rlim_max = old.rlim_max;
	/* A small cache makes SQLite write in the middle of the transaction. */
	MUST(o, sql_exec(o->store, "PRAGMA cache_size = 5", &o->e));
	MUST(o, store_begin(o->store, &o->e));
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &low), 0);
	done = fill(o, &r, note);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
	assert_in_range(done, 1, 19999);
	(void)office_put(o, &r, ROW_S01, DESA2, "1");
	ended = store_end(o->store, false, &o->e);
	assert_false(ended);
	assert_int_equal(office_number(o, "SELECT count(*) FROM cell"), 0);
	assert_true(is_sound(o));
	office_free(o);
}

/* Says yes after all: the transaction that SQLite undid by itself must not be half kept. */
static void test_lost_transaction(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);

	(void)state;
	office_act(o, "Budi");
	MUST(o, store_begin(o->store, &o->e));
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "1"), PUT_DONE);
	assert_int_equal(sqlite3_exec(o->store->db, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(office_put(o, &r, ROW_S01, DESA2, "1"), PUT_FAILED);
	assert_false(store_end(o->store, true, &o->e));
	assert_non_null(strstr(o->e.text, "dibatalkan"));
	assert_int_equal(office_number(o, "SELECT count(*) FROM cell"), 0);
	assert_int_equal(office_put(o, &r, ROW_S01, DESA2, "1"), PUT_DONE);
	office_free(o);
}

/* What `run` gives in a process of its own: 0 well, 77 it cannot be tried here. */
static int in_child(int (*run)(struct office *o), struct office *o)
{
	int status;
	pid_t pid = fork();

	assert_true(pid >= 0);
	if (pid == 0)
		_exit(run(o));
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

/* A real, small disk, where this account may mount one. */
static int on_small_disk(struct office *o)
{
	struct report r;
	char note[CELL_TEXT + 1];

	if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
		mount("none", o->dir, "tmpfs", 0, "size=600k") != 0)
		return 77;
	if (!office_create(o))
		return 1;
	o->store = store_open(o->path, &o->forms, &o->clock, &o->e);
	if (o->store == NULL)
		return 2;
	office_people(o);
	office_act(o, "Budi");
	if (!report_find(o->store, 2026, &o->stages[STAGE_SEM1], 0, &r, &o->e))
		return 3;
	if (fill(o, &r, note) == 0 || strstr(o->e.text, "Disk penuh") == NULL)
		return 4;
	return is_sound(o) ? 0 : 5;
}

static void test_full_disk(void **state)
{
	struct office *o = calloc(1, sizeof(*o));
	int status;

	(void)state;
	assert_non_null(o);
	office_forms(o);
	office_folder(o);
	status = in_child(on_small_disk, o);
	office_free(o);
	if (status == 77)
		skip();
	assert_int_equal(status, 0);
}

/* Root may write anything: become somebody who may not. */
static bool become_nobody(struct office *o)
{
	if (geteuid() != 0)
		return true;
	return chown(o->dir, 65534, 65534) == 0 && chown(o->path, 65534, 65534) == 0 &&
	       setresgid(65534, 65534, 65534) == 0 && setresuid(65534, 65534, 65534) == 0;
}

static bool says(struct office *o, const char *words)
{
	o->store = store_open(o->path, &o->forms, &o->clock, &o->e);
	if (o->store == NULL && strstr(o->e.text, words) != NULL)
		return true;
	print_message("%s\n", o->store != NULL ? "opened" : o->e.text);
	return false;
}

static int without_rights(struct office *o)
{
	if (!become_nobody(o))
		return 77;
	if (chmod(o->path, 0400) != 0 || !says(o, "tidak boleh ditulis"))
		return 1;
	if (chmod(o->path, 0000) != 0 || !says(o, "tidak dapat dibuka"))
		return 2;
	if (chmod(o->path, 0600) != 0 || chmod(o->dir, 0500) != 0 || !says(o, "foldernya"))
		return 3;
	(void)snprintf(o->path, sizeof(o->path), "%s/new.db", o->dir);
	if (office_create(o) || strstr(o->e.text, "tidak boleh ditulis") == NULL)
		return 4;
	return chmod(o->dir, 0700) == 0 ? 0 : 5;
}

static void test_rights_of_files(void **state)
{
	struct office *o = office_new();
	int status;

	(void)state;
	store_close(o->store);
	o->store = NULL;
	status = in_child(without_rights, o);
	office_free(o);
	if (status == 77)
		skip();
	assert_int_equal(status, 0);
}

static void test_busy(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	struct store *other = store_open(o->path, &o->forms, &o->clock, &o->e);

	(void)state;
	assert_non_null(other);
	office_act(o, "Budi");
	assert_int_equal(sqlite3_busy_timeout(o->store->db, 1), SQLITE_OK);
	MUST(o, store_begin(other, &o->e));
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "1"), PUT_FAILED);
	assert_non_null(strstr(o->e.text, "sedang dipakai"));
	assert_int_equal(o->store->depth, 0);
	(void)store_end(other, false, &o->e);
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "1"), PUT_DONE);
	store_close(other);
	office_free(o);
}

enum {
	WRITES = 40
};

/* One of two processes; each opens the database by itself. */
static int write_many(struct office *o, const char *user, int row)
{
	struct report r;
	char value[16];

	o->store = store_open(o->path, &o->forms, &o->clock, &o->e);
	if (o->store == NULL)
		return 1;
	office_act(o, user);
	if (!report_find(o->store, 2026, &o->stages[STAGE_SEM1], 0, &r, &o->e))
		return 2;
	for (int i = 0; i < WRITES; i++) {
		(void)snprintf(value, sizeof(value), "%d", i);
		if (office_put(o, &r, row, DESA2, value) != PUT_DONE)
			return 3;
	}
	store_close(o->store);
	o->store = NULL;
	return 0;
}

static int write_as_budi(struct office *o)
{
	return write_many(o, "Budi", ROW_S01);
}

static void test_two_processes(void **state)
{
	struct office *o = office_new();
	struct report r;
	pid_t pid;
	int status;

	(void)state;
	store_close(o->store);
	o->store = NULL;
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0)
		_exit(write_many(o, "Fajar", ROW_P01));
	assert_int_equal(in_child(write_as_budi, o), 0);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	office_open(o);
	r = office_report(o, STAGE_SEM1);
	assert_int_equal(office_number(o, "SELECT count(*) FROM report"), 1);
	assert_int_equal(office_number(o, "SELECT count(*) FROM cell WHERE value = '39'"), 2);
	assert_int_equal(
		office_number(o, "SELECT count(*) FROM change WHERE act = 'cell'"), 2 * WRITES);
	assert_true(r.id > 0);
	assert_true(is_sound(o));
	office_free(o);
}

/* The file is moved away under an open program: nothing goes on being "saved" where nobody will read
 * it, and what comes back is as it was. */
static void test_file_moved(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	struct cell_write w = office_write(o, &r, ROW_S01, DESA1, "20");
	char away[200];

	(void)state;
	(void)snprintf(away, sizeof(away), "%s.away", o->path);
	office_act(o, "Budi");
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	assert_int_equal(rename(o->path, away), 0);
	w = office_write(o, &r, ROW_S01, DESA1, "21");
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_FAILED);
	assert_non_null(strstr(o->e.text, o->path));
	assert_true(o->e.is_trouble);
	assert_int_equal(rename(away, o->path), 0);
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	assert_true(is_sound(o));
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_file_moved),
		cmocka_unit_test(test_size_limit),
		cmocka_unit_test(test_size_limit_in_batch),
		cmocka_unit_test(test_lost_transaction),
		cmocka_unit_test(test_full_disk),
		cmocka_unit_test(test_rights_of_files),
		cmocka_unit_test(test_busy),
		cmocka_unit_test(test_two_processes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
