#include "office.h"

#include <sys/mman.h>
#include <sys/wait.h>

#include "base/file.h"
#include "shim.h"

/* kill -9 at the calls that SQLite makes to the file system through a day of an office: making the
 * database, opening it, people, a unit, a document, single cells, a batch, a village renamed, a
 * backup, closing. What had returned before must be there afterwards, a batch whole or not at all. */

enum {
	VILLAGES = 20,
	SINGLES = 5,
	ROWS = 3,
	BATCH = VILLAGES * ROWS,
	RUNS_MOST = 450
};

enum step {
	CREATED = 1,
	PEOPLED,
	SOURCED,
	SINGLE_FIRST,
	SINGLE_LAST = SINGLE_FIRST + SINGLES - 1,
	BATCHED,
	RENAMED,
	BACKED_UP,
	CLOSED
};

struct scenario {
	struct office *o;
	struct shim_count *count;
	char codes[VILLAGES][32];
	char backup[192];
};

static struct scenario *scenario_new(void)
{
	struct scenario *s = calloc(1, sizeof(*s));

	assert_non_null(s);
	s->o = calloc(1, sizeof(*s->o));
	assert_non_null(s->o);
	office_forms(s->o);
	office_folder(s->o);
	for (int i = 0; i < VILLAGES; i++)
		(void)snprintf(s->codes[i], sizeof(s->codes[i]), "64.08.09.20%02d", i + 1);
	(void)snprintf(s->backup, sizeof(s->backup), "%s/backup.db", s->o->dir);
	s->count = mmap(
		NULL, sizeof(*s->count), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	assert_true(s->count != MAP_FAILED);
	return s;
}

static void scenario_free(struct scenario *s)
{
	(void)munmap(s->count, sizeof(*s->count));
	office_free(s->o);
	free(s);
}

/* Removes what the run before left; the folder stays. */
static int remove_inside(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st;
	(void)type;
	return ftw->level == 0 ? 0 : remove(path);
}

static void clear(struct scenario *s)
{
	assert_int_equal(nftw(s->o->dir, remove_inside, 8, FTW_DEPTH | FTW_PHYS), 0);
	memset(s->count, 0, sizeof(*s->count));
}

static bool create(struct scenario *s)
{
	struct store_village villages[VILLAGES];
	struct store_new n = {.path = s->o->path,
		.district_code = "64.08.09",
		.district_name = "Bengalon",
		.regency_name = "Kabupaten Kutai Timur",
		.province_name = "Kalimantan Timur",
		.year = 2026,
		.admin_name = "Dewi",
		.villages = villages,
		.village_count = VILLAGES};

	for (int i = 0; i < VILLAGES; i++)
		villages[i] = (struct store_village){s->codes[i], "Desa"};
	return store_create(&n, &s->o->forms, &s->o->clock, &s->o->e);
}

static bool add_people(struct scenario *s)
{
	const char *const one[] = {s->codes[0]};
	struct office *o = s->o;

	o->store = store_open(o->path, &o->forms, &o->clock, &o->e);
	if (o->store == NULL)
		return false;
	office_act(o, "Dewi");
	return user_add(
		       o->store, &(struct user_new){.name = "Ani", .role = ROLE_OPERATOR}, &o->e) &&
	       unit_add(o->store, "Puskesmas Satu", "Puskesmas", one, 1, &o->e);
}

static bool name_sources(struct scenario *s, struct report *r)
{
	struct office *o = s->o;
	struct unit *list;
	size_t count;

	office_act(o, "Ani");
	if (!units_list(o->store, &o->arena, &list, &count, &o->e))
		return false;
	for (size_t i = 0; i < count; i++) {
		if (!source_put(o->store, r, list[i].id, "Lap.", &o->e))
			return false;
	}
	return true;
}

static bool put_batch(struct scenario *s, struct report *r)
{
	struct office *o = s->o;
	bool ok = true;

	if (!store_begin(o->store, &o->e))
		return false;
	for (int i = 0; i < BATCH && ok; i++)
		ok = office_put(o, r, i % ROWS, s->codes[i / ROWS], "777") == PUT_DONE;
	return store_end(o->store, ok, &o->e);
}

/* Tells the parent that a stage has returned; ends the child when it failed. */
static void reached(struct scenario *s, int step, bool ok)
{
	if (!ok)
		_exit(2);
	s->count->done = step;
}

static void run(struct scenario *s)
{
	struct office *o = s->o;
	struct report r;
	char value[16];

	reached(s, CREATED, create(s));
	reached(s, PEOPLED, add_people(s));
	if (!report_find(o->store, 2026, &o->stages[STAGE_SEM1], 0, &r, &o->e))
		_exit(3);
	reached(s, SOURCED, name_sources(s, &r));
	for (int i = 0; i < SINGLES; i++) {
		(void)snprintf(value, sizeof(value), "%d", i + 1);
		reached(s, SINGLE_FIRST + i,
			office_put(o, &r, i % ROWS, s->codes[i], value) == PUT_DONE);
	}
	reached(s, BATCHED, put_batch(s, &r));
	office_act(o, "Dewi");
	reached(s, RENAMED, village_rename(o->store, s->codes[0], "Baru", 2026, "", &o->e));
	reached(s, BACKED_UP, store_backup(o->store, s->backup, &o->e));
	store_close(o->store);
	reached(s, CLOSED, true);
}

/* True when the scenario was killed, false when it came to its end. */
static bool run_until(struct scenario *s, int kill_at, int half)
{
	struct shim shim = {.count = s->count, .kill_at = kill_at, .half = half};
	int status;
	pid_t pid;

	clear(s);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		if (shim_install(&shim) != SQLITE_OK)
			_exit(4);
		run(s);
		_exit(0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
		return true;
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	return false;
}

static void check_sound(struct office *o)
{
	struct audit audit;

	assert_int_equal(
		office_number(o, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"), 1);
	MUST(o, changes_verify(o->store, &audit, &o->e));
	assert_int_equal(audit.broken_seq, 0);
	assert_string_equal(audit.stray, "");
	assert_string_equal(audit.altered, "");
}

/* A single cell holds its value, or the batch's if that came after. */
static void check_singles(struct scenario *s, bool batched)
{
	struct report r = office_report(s->o, STAGE_SEM1);
	char value[16];

	for (int i = 0; i < SINGLES && s->count->done >= SINGLE_FIRST + i; i++) {
		struct cell c;

		MUST(s->o, cell_get(s->o->store, &s->o->arena, &r, &s->o->rows[i % ROWS],
				   s->codes[i], &c, &s->o->e));
		(void)snprintf(value, sizeof(value), "%d", i + 1);
		assert_non_null(c.value);
		assert_string_equal(c.value, batched ? "777" : value);
	}
}

static void check_stages(struct scenario *s)
{
	struct office *o = s->o;
	int64_t batch = office_number(o, "SELECT count(*) FROM cell WHERE value = '777'");

	assert_true(batch == 0 || batch == BATCH);
	if (s->count->done >= BATCHED)
		assert_int_equal(batch, BATCH);
	check_singles(s, batch == BATCH);
	if (s->count->done >= PEOPLED) {
		assert_non_null(user_find(o->store, &o->arena, "Ani"));
		assert_int_equal(
			office_number(o, "SELECT count(*) FROM unit WHERE name = 'Puskesmas Satu'"),
			1);
	}
	if (s->count->done >= SOURCED)
		assert_int_equal(office_number(o, "SELECT count(*) FROM source"), 4);
	if (s->count->done >= RENAMED)
		assert_int_equal(
			office_number(o, "SELECT count(*) FROM village WHERE name = 'Baru'"), 1);
}

static void check_backup(struct scenario *s)
{
	struct office *o = s->o;

	if (!file_exists(s->backup)) {
		assert_true(s->count->done < BACKED_UP);
		return;
	}
	o->store = store_open(s->backup, &o->forms, &o->clock, &o->e);
	if (o->store == NULL)
		fail_msg("%s", o->e.text);
	check_sound(o);
	assert_int_equal(office_number(o, "SELECT count(*) FROM cell WHERE value = '777'"), BATCH);
	store_close(o->store);
	o->store = NULL;
}

static void check(struct scenario *s)
{
	struct office *o = s->o;

	if (!file_exists(o->path)) {
		assert_true(s->count->done < CREATED);
		return;
	}
	office_open(o);
	check_sound(o);
	check_stages(s);
	/* The office works on. */
	MUST(o, setting_put(o->store, 0, "after", "crash", &o->e));
	store_close(o->store);
	o->store = NULL;
	check_backup(s);
	arena_release(&o->arena);
}

static void kill_at(struct scenario *s, int call, int half)
{
	assert_true(run_until(s, call, half));
	check(s);
}

/* Of very many writes every nth and those beside another kind of call would do. */
static bool is_tried(const struct shim_count *all, int call, int nth)
{
	return call % nth == 0 || all->kinds[call] != 'w' || all->kinds[call + 1] != 'w' ||
	       all->kinds[call - 1] != 'w';
}

static void test_kill_everywhere(void **state)
{
	struct scenario *s = scenario_new();
	struct shim_count all;
	int nth;

	(void)state;
	assert_false(run_until(s, -1, 0));
	check(s);
	all = *s->count;
	assert_int_equal(all.done, CLOSED);
	assert_in_range(all.calls, 100, SHIM_CALLS - 1);
	for (const char *kind = "owstd"; *kind != '\0'; kind++)
		assert_non_null(memchr(all.kinds, *kind, (size_t)all.calls));
	nth = all.calls / RUNS_MOST + 1;
	for (int call = 0; call < all.calls; call++) {
		if (!is_tried(&all, call, nth))
			continue;
		kill_at(s, call, 0);
		if (all.kinds[call] == 'w')
			kill_at(s, call, 1);
	}
	scenario_free(s);
}

/* Real syncs of hundreds of runs take minutes; a killed process needs none. */
static void use_memory_disk(void)
{
	if (access("/dev/shm", W_OK) == 0)
		(void)setenv("TMPDIR", "/dev/shm", 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kill_everywhere),
	};

	use_memory_disk();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
