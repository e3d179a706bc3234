#include <errno.h>
#include <string.h>

#include "store/connect.h"
#include "store/publish.h"

/* A copy is looked at by this connection alone, so that it needs no shared memory: the target may
 * be a memory stick or a network folder. */
static const char alone[] = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY;"
	" PRAGMA synchronous = FULL;";

static bool copy_pages(struct store *s, struct store *copy, struct err *e)
{
	sqlite3_backup *backup = sqlite3_backup_init(copy->db, "main", s->db, "main");
	int status, number;

	if (backup == NULL)
		return sql_fail(copy, e);
	errno = 0;
	status = sqlite3_backup_step(backup, -1);
	number = errno;
	(void)sqlite3_backup_finish(backup);
	if (status == SQLITE_DONE)
		return true;
	return sql_sentence(status, number, copy->path, e);
}

static bool is_sound(struct store *copy, struct err *e)
{
	struct sql q;
	bool ok;

	if (!sql_open(copy, &q, "PRAGMA integrity_check(1)", e))
		return false;
	ok = sql_step(&q, e) == SQL_ROW;
	if (ok && strcmp(sql_str(&q, 0), "ok") != 0)
		ok = err_say(e, TEXT_STORE_BACKUP_BAD, copy->path, sql_str(&q, 0), NULL);
	sql_close(&q);
	return ok;
}

bool store_backup(struct store *s, const char *path, struct err *e)
{
	struct connect how = {.shown = path, .forms = s->forms, .clock = s->clock};
	struct buf beside = {0};
	struct store *copy = NULL;
	bool ok = false;

	if (s->depth > 0)
		return err_say(e, TEXT_STORE_BACKUP_INSIDE, NULL);
	if (!publish_begin(path, &beside, e))
		goto out;
	how.file = buf_str(&beside);
	copy = store_connect(&how, e);
	ok = copy != NULL && sql_exec(copy, alone, e) && copy_pages(s, copy, e) &&
	     is_sound(copy, e);
	store_close(copy);
	ok = ok && publish_end(buf_str(&beside), path, e);
	publish_undo(ok ? "" : buf_str(&beside));
out:
	buf_release(&beside);
	return ok;
}
