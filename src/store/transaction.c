#include <assert.h>
#include <sys/stat.h>

#include "base/trouble.h"
#include "store/sql.h"

/* Inner levels are savepoints: a call that fails undoes its own part only, and the caller decides
 * about the rest. A full disk may make SQLite undo everything by itself (lang_transaction.html);
 * then nothing more may be written until the outermost level has ended, or it would stay. */
static bool is_lost(const struct store *s)
{
	return s->depth > 0 && sqlite3_get_autocommit(s->db) != 0;
}

/* Always false. */
static bool say_lost(const struct store *s, struct err *e)
{
	(void)err_say(e, TEXT_STORE_LOST, s->path, NULL);
	return err_trouble(e);
}

/* A file that was removed, moved or copied over goes on taking writes that nobody will ever read. */
static bool is_in_place(const struct store *s)
{
	struct stat now;

	return s->inode == 0 ||
	       (stat(s->path, &now) == 0 && now.st_dev == s->device && now.st_ino == s->inode);
}

bool store_begin(struct store *s, struct err *e)
{
	if (is_lost(s))
		return say_lost(s, e);
	if (s->depth == 0 && !is_in_place(s)) {
		(void)err_say(e, TEXT_STORE_GONE, s->path, NULL);
		return err_trouble(e);
	}
	if (!sql_exec(s, s->depth == 0 ? "BEGIN IMMEDIATE" : "SAVEPOINT part", e))
		return false;
	s->depth++;
	return true;
}

/* Keeps the sentence and the denial of what failed before. */
static void undo(struct store *s, const char *text)
{
	(void)sqlite3_exec(s->db, text, NULL, NULL, NULL);
}

static bool end_part(struct store *s, bool ok, struct err *e)
{
	bool lost = is_lost(s);

	s->depth--;
	if (lost)
		return ok && say_lost(s, e);
	if (ok && sql_exec(s, "RELEASE part", e))
		return true;
	undo(s, "ROLLBACK TO part; RELEASE part");
	return false;
}

/* Refusals are logged in a transaction of their own when the one they happened in is undone. It is
 * tried once: what cannot be written now cannot be helped. */
static void log_alone(struct store *s)
{
	struct err ignored;

	if (s->refusals.count == 0)
		return;
	if (sqlite3_exec(s->db, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK) {
		s->depth = 1;
		undo(s, refusals_log(s, &ignored) ? "COMMIT" : "ROLLBACK");
		s->depth = 0;
		if (sqlite3_get_autocommit(s->db) == 0)
			undo(s, "ROLLBACK");
	}
	refusals_release(&s->refusals);
}

bool store_end(struct store *s, bool ok, struct err *e)
{
	assert(s->depth > 0);
	if (s->depth > 1)
		return end_part(s, ok, e);
	if (ok && is_lost(s))
		ok = say_lost(s, e);
	ok = ok && refusals_log(s, e) && sql_exec(s, "COMMIT", e);
	s->depth = 0;
	if (!ok && sqlite3_get_autocommit(s->db) == 0)
		undo(s, "ROLLBACK");
	log_alone(s);
	return ok;
}
