#include "store/sql.h"

#include <assert.h>
#include <errno.h>
#include <string.h>

#include "base/clock.h"
#include "base/trouble.h"

static const struct {
	int code;
	enum text_id words;
} sentences[] = {
	{SQLITE_FULL, TEXT_STORE_FULL},
	{SQLITE_IOERR, TEXT_STORE_IO},
	{SQLITE_READONLY, TEXT_STORE_READONLY},
	{SQLITE_PERM, TEXT_STORE_READONLY},
	{SQLITE_BUSY, TEXT_STORE_BUSY},
	{SQLITE_LOCKED, TEXT_STORE_BUSY},
	{SQLITE_PROTOCOL, TEXT_STORE_BUSY},
	{SQLITE_CANTOPEN, TEXT_STORE_CANTOPEN},
	{SQLITE_NOTADB, TEXT_STORE_NOT_OURS},
	{SQLITE_CORRUPT, TEXT_STORE_CORRUPT},
	{SQLITE_NOMEM, TEXT_STORE_MEMORY},
	{SQLITE_TOOBIG, TEXT_STORE_TOO_BIG},
};

/* SQLite calls only ENOSPC a full disk; a quota and a size limit are the same to the person. It
 * forgets the errno of a failed COMMIT, so the calls below clear errno first and look at it. */
static bool is_full(int code, int system_error)
{
	return (code & 0xff) == SQLITE_IOERR &&
	       (system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG);
}

bool sql_sentence(int code, int system_error, const char *path, struct err *e)
{
	enum text_id id = is_full(code, system_error) ? TEXT_STORE_FULL : TEXT_STORE_TROUBLE;

	for (size_t i = 0; id == TEXT_STORE_TROUBLE && i < sizeof(sentences) / sizeof(sentences[0]);
		i++) {
		if (sentences[i].code == (code & 0xff))
			id = sentences[i].words;
	}
	(void)err_say(e, id, path, sqlite3_errstr(code), NULL);
	return err_trouble(e);
}

bool sql_fail(const struct store *s, struct err *e)
{
	int code = sqlite3_extended_errcode(s->db);

	if (s->denial.code != DENY_NONE) {
		*e = s->denial.why;
		return false;
	}
	if ((code & 0xff) == SQLITE_ERROR || (code & 0xff) == SQLITE_CONSTRAINT)
		return err_say(e, TEXT_STORE_TROUBLE, s->path, sqlite3_errmsg(s->db), NULL) ||
		       err_trouble(e);
	return sql_sentence(code, errno, s->path, e);
}

bool sql_exec(struct store *s, const char *text, struct err *e)
{
	s->denial.code = DENY_NONE;
	errno = 0;
	return sqlite3_exec(s->db, text, NULL, NULL, NULL) == SQLITE_OK || sql_fail(s, e);
}

/* A kept statement that is free, or a place for one; NULL when all are taken or this one runs. */
static struct sql_kept *kept_find(struct store *s, const char *text)
{
	for (size_t i = 0; i < s->kept_count; i++) {
		if (s->kept[i].text == text)
			return s->kept[i].busy ? NULL : &s->kept[i];
	}
	if (s->kept_count == SQL_KEPT)
		return NULL;
	s->kept[s->kept_count].text = text;
	return &s->kept[s->kept_count++];
}

bool sql_open(struct store *s, struct sql *q, const char *text, struct err *e)
{
	unsigned flags;

	*q = (struct sql){.store = s, .kept = kept_find(s, text)};
	errno = 0;
	s->denial.code = DENY_NONE;
	if (q->kept != NULL && q->kept->stmt != NULL) {
		q->kept->busy = true;
		q->stmt = q->kept->stmt;
		return true;
	}
	flags = q->kept != NULL ? SQLITE_PREPARE_PERSISTENT : 0;
	if (sqlite3_prepare_v3(s->db, text, -1, flags, &q->stmt, NULL) != SQLITE_OK) {
		q->kept = NULL;
		return sql_fail(s, e);
	}
	if (q->kept != NULL) {
		q->kept->stmt = q->stmt;
		q->kept->busy = true;
	}
	return true;
}

static void bound(struct sql *q, int status)
{
	if (q->status == SQLITE_OK)
		q->status = status;
}

void sql_text(struct sql *q, const char *text)
{
	q->bound++;
	if (text == NULL)
		bound(q, sqlite3_bind_null(q->stmt, q->bound));
	else
		bound(q, sqlite3_bind_text(q->stmt, q->bound, text, -1, SQLITE_STATIC));
}

void sql_int(struct sql *q, int64_t number)
{
	q->bound++;
	bound(q, sqlite3_bind_int64(q->stmt, q->bound, number));
}

void sql_bytes(struct sql *q, const void *data, size_t size)
{
	q->bound++;
	bound(q, sqlite3_bind_blob64(q->stmt, q->bound, data, size, SQLITE_STATIC));
}

enum sql_step sql_step(struct sql *q, struct err *e)
{
	int status;

	assert(q->bound == sqlite3_bind_parameter_count(q->stmt));
	if (q->status != SQLITE_OK) {
		(void)sql_sentence(q->status, 0, q->store->path, e);
		return SQL_FAILED;
	}
	errno = 0;
	status = sqlite3_step(q->stmt);
	if (status == SQLITE_ROW)
		return SQL_ROW;
	if (status == SQLITE_DONE)
		return SQL_DONE;
	(void)sql_fail(q->store, e);
	return SQL_FAILED;
}

void sql_close(struct sql *q)
{
	if (q->stmt == NULL)
		return;
	if (q->kept == NULL) {
		(void)sqlite3_finalize(q->stmt);
	} else {
		(void)sqlite3_reset(q->stmt);
		(void)sqlite3_clear_bindings(q->stmt);
		q->kept->busy = false;
	}
	q->stmt = NULL;
}

bool sql_done(struct sql *q, struct err *e)
{
	enum sql_step step;

	do {
		step = sql_step(q, e);
	} while (step == SQL_ROW);
	sql_close(q);
	return step == SQL_DONE;
}

bool sql_number(struct sql *q, int64_t *out, int64_t none, struct err *e)
{
	enum sql_step step = sql_step(q, e);

	*out = step == SQL_ROW ? sql_int_at(q, 0) : none;
	sql_close(q);
	return step != SQL_FAILED;
}

const char *sql_str(const struct sql *q, int column)
{
	const char *text = (const char *)sqlite3_column_text(q->stmt, column);

	return text != NULL ? text : "";
}

const char *sql_copy(const struct sql *q, struct arena *a, int column)
{
	return arena_text(a, (const char *)sqlite3_column_text(q->stmt, column));
}

int64_t sql_int_at(const struct sql *q, int column)
{
	return sqlite3_column_int64(q->stmt, column);
}

void sql_bytes_at(const struct sql *q, int column, void *out, size_t size)
{
	const void *data = sqlite3_column_blob(q->stmt, column);

	memset(out, 0, size);
	if (data != NULL && sqlite3_column_bytes(q->stmt, column) == (int)size)
		memcpy(out, data, size);
}

int64_t sql_moment(const struct sql *q, int column)
{
	int64_t ms;

	return clock_parse(sql_str(q, column), &ms) ? ms : 0;
}
