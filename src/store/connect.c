#include "store/connect.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"

/* A foreign file is hostile: no row or text in it may be longer. A cell of ours is under 3 KB. */
enum {
	LONGEST_BYTES = 4 << 20,
	BUSY_MS = 5000
};

static const char settings[] = "PRAGMA foreign_keys = ON;"
			       "PRAGMA synchronous = FULL;"
			       "PRAGMA trusted_schema = OFF;"
			       "PRAGMA cell_size_check = ON;"
			       "PRAGMA recursive_triggers = ON;"
			       "PRAGMA temp_store = MEMORY;";

static int by_name(const void *a, const void *b)
{
	const struct row *const *left = a, *const *right = b;

	return strcmp((*left)->name, (*right)->name);
}

static void sort_rows(struct store *s)
{
	size_t count = s->forms->row_count;

	s->rows = mem_array(count, sizeof(struct row *));
	for (size_t i = 0; i < count; i++)
		s->rows[i] = s->forms->rows[i];
	qsort(s->rows, count, sizeof(struct row *), by_name);
}

const struct row *store_row(const struct store *s, const char *name)
{
	const struct row key = {.name = name}, *const wanted = &key;
	const struct row **found =
		bsearch(&wanted, s->rows, s->forms->row_count, sizeof(struct row *), by_name);

	return found != NULL ? *found : NULL;
}

/* Debian's SQLite takes "file:.." for a URI and ":memory:" for no file at all. */
static int open_file(const char *file, sqlite3 **db)
{
	struct buf path = {0};
	int status;

	if (file[0] != '/')
		buf_text(&path, "./");
	buf_text(&path, file);
	status = sqlite3_open_v2(buf_str(&path), db,
		SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
	buf_release(&path);
	return status;
}

static bool configure(struct store *s, struct err *e)
{
	if (sqlite3_busy_timeout(s->db, BUSY_MS) != SQLITE_OK ||
		sqlite3_db_config(s->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL) != SQLITE_OK)
		return sql_fail(s, e);
	(void)sqlite3_limit(s->db, SQLITE_LIMIT_LENGTH, LONGEST_BYTES);
	(void)sqlite3_limit(s->db, SQLITE_LIMIT_ATTACHED, 0);
	if (sqlite3_db_readonly(s->db, "main") == 1)
		return err_say(e, TEXT_STORE_READONLY, s->path, NULL);
	return sql_exec(s, settings, e) && guard_register(s, e);
}

struct store *store_connect(const struct connect *c, struct err *e)
{
	struct store *s = mem_array(1, sizeof(*s));
	int status;

	s->path = mem_text(c->shown);
	s->forms = c->forms;
	s->clock = c->clock;
	s->actor.origin = "";
	sort_rows(s);
	status = open_file(c->file, &s->db);
	if (status != SQLITE_OK) {
		(void)sql_sentence(status, 0, c->shown, e);
		goto fail;
	}
	if (configure(s, e))
		return s;
fail:
	store_close(s);
	return NULL;
}
