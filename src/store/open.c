#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "store/connect.h"
#include "store/filesystem.h"
#include "store/office.h"
#include "store/owners.h"
#include "store/steps.h"
#include "store/writers.h"

static bool is_file(const char *path, struct err *e)
{
	struct stat st;

	if (stat(path, &st) != 0) {
		if (errno == ENOENT || errno == ENOTDIR)
			return err_say(e, TEXT_STORE_MISSING, path, NULL);
		return err_say(e, TEXT_STORE_CANTOPEN, path, NULL);
	}
	return !S_ISDIR(st.st_mode) || err_say(e, TEXT_STORE_IS_FOLDER, path, NULL);
}

static bool pragma(struct store *s, const char *text, int64_t *out, struct err *e)
{
	struct sql q;

	return sql_open(s, &q, text, e) && sql_number(&q, out, 0, e);
}

static bool is_ours(struct store *s, int64_t *version, struct err *e)
{
	int64_t application;

	if (!pragma(s, "PRAGMA application_id", &application, e) ||
		!pragma(s, "PRAGMA user_version", version, e))
		return false;
	if (application != STEPS_APPLICATION || *version < 1)
		return err_say(e, TEXT_STORE_NOT_OURS, s->path, NULL);
	return *version <= steps_count() || err_say(e, TEXT_STORE_NEWER, s->path, NULL);
}

/* Another process may be doing the same: what counts is what stands inside the transaction. */
static bool migrate(struct store *s, struct err *e)
{
	int64_t version;
	bool ok;

	if (!store_begin(s, e))
		return false;
	ok = is_ours(s, &version, e) && steps_run(s, version, e);
	return store_end(s, ok, e);
}

static bool set_wal(struct store *s, struct err *e)
{
	struct sql q;
	bool ok;

	if (!sql_open(s, &q, "PRAGMA journal_mode = WAL", e))
		return false;
	ok = sql_step(&q, e) == SQL_ROW;
	if (ok && strcmp(sql_str(&q, 0), "wal") != 0)
		ok = err_say(e, TEXT_STORE_NO_WAL, s->path, NULL);
	sql_close(&q);
	return ok;
}

static void remember_file(struct store *s, const char *path)
{
	struct stat st;

	if (stat(path, &st) != 0)
		return;
	s->device = st.st_dev;
	s->inode = st.st_ino;
}

struct store *store_open(
	const char *path, const struct forms *forms, const struct clock *clock, struct err *e)
{
	const struct connect how = {path, path, forms, clock};
	struct store *s;
	int64_t version;

	if (!is_file(path, e) || !filesystem_fit(path, e))
		return NULL;
	s = store_connect(&how, e);
	if (s == NULL)
		return NULL;
	if (is_ours(s, &version, e) && set_wal(s, e) &&
		(version == steps_count() || migrate(s, e)) && owners_are_there(s, e) &&
		writers_take(s, e)) {
		remember_file(s, path);
		return s;
	}
	store_close(s);
	return NULL;
}

static bool adopt(struct store *s, struct err *e)
{
	char before[SHA256_HEX];

	return office_digest(s, before, e) && owners_copy(s, e) && writers_copy(s, e) &&
	       office_log(s, before, e);
}

bool store_adopt(struct store *s, struct err *e)
{
	if (s->actor.role != ROLE_ADMIN || s->actor.user == 0)
		return err_say(e, TEXT_STORE_DENY_ADMIN, s->actor.name, NULL);
	return store_begin(s, e) && store_end(s, adopt(s, e), e);
}

void store_close(struct store *s)
{
	if (s == NULL)
		return;
	for (size_t i = 0; i < s->kept_count; i++)
		(void)sqlite3_finalize(s->kept[i].stmt);
	(void)sqlite3_close(s->db);
	refusals_release(&s->refusals);
	free(s->rows);
	free(s->path);
	free(s);
}

/* The log and the cells name people as the database spells them. */
static void spell_name(struct store *s)
{
	struct err ignored;
	struct sql q;

	if (!sql_open(s, &q, "SELECT name FROM user WHERE id = ?", &ignored))
		return;
	sql_int(&q, s->actor.user);
	if (sql_step(&q, &ignored) == SQL_ROW) {
		const char *name = sql_str(&q, 0);
		size_t size = strnlen(name, sizeof(s->actor.name) - 1);

		memcpy(s->actor.name, name, size);
		s->actor.name[size] = '\0';
	}
	sql_close(&q);
}

void store_act(struct store *s, const struct actor *actor)
{
	s->actor = *actor;
	s->actor.name[sizeof(s->actor.name) - 1] = '\0';
	s->actor.account[sizeof(s->actor.account) - 1] = '\0';
	if (s->actor.origin == NULL)
		s->actor.origin = "";
	if (s->actor.user != 0)
		spell_name(s);
}

const struct actor *store_actor(const struct store *s)
{
	return &s->actor;
}

int64_t store_now(const struct store *s)
{
	return clock_now(s->clock);
}

const struct forms *store_forms(const struct store *s)
{
	return s->forms;
}

int64_t store_version(struct store *s)
{
	struct err ignored;
	int64_t version;

	return pragma(s, "PRAGMA data_version", &version, &ignored) ? version : 0;
}
