#include <stdio.h>
#include <string.h>

#include "store/audit_strays.h"
#include "store/chain.h"
#include "store/sql.h"
#include "store/steps.h"

/* False when the row does not follow the one before. */
static bool follows(const struct sql *q, struct audit *out)
{
	struct chain_row row = {.seq = sql_int_at(q, 0)};

	if (row.seq != out->count + 1)
		return false;
	for (int i = 0; i < CHAIN_TEXTS; i++) {
		row.texts[i].text = sql_str(q, i + 1);
		row.texts[i].size = (size_t)sqlite3_column_bytes(q->stmt, i + 1);
	}
	chain_next(out->head, &row);
	return strcmp(out->head, sql_str(q, CHAIN_TEXTS + 1)) == 0;
}

static bool verify_chain(struct store *s, struct audit *out, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q,
		    "SELECT seq, at, user, account, origin, act, report, place, row, before, after,"
		    " mark, note, hash FROM change ORDER BY seq",
		    e))
		return false;
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		if (!follows(&q, out)) {
			out->broken_seq = out->count + 1;
			break;
		}
		out->count++;
	}
	sql_close(&q);
	return step != SQL_FAILED;
}

/* SQLite keeps the highest seq there ever was beside the table: rows cut from the end are missed. */
static bool verify_end(struct store *s, struct audit *out, struct err *e)
{
	struct sql q;
	int64_t last;

	if (out->broken_seq != 0)
		return true;
	if (!sql_open(s, &q, "SELECT seq FROM sqlite_sequence WHERE name = 'change'", e) ||
		!sql_number(&q, &last, 0, e))
		return false;
	if (last != out->count)
		out->broken_seq = out->count + 1;
	return true;
}

/* The schema as this program makes it stands in a second, empty database in memory. */
static bool find_altered(struct store *s, struct store *model, struct audit *out, struct err *e)
{
	static const char objects[] = "SELECT name, coalesce(sql, '') FROM sqlite_schema"
				      " WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name";
	enum sql_step step = SQL_FAILED, wanted;
	struct sql have = {0}, want = {0};

	if (!sql_open(s, &have, objects, e) || !sql_open(model, &want, objects, e))
		goto out;
	do {
		const char *name;
		int order;

		wanted = sql_step(&want, e);
		step = sql_step(&have, e);
		if (step == SQL_FAILED || wanted == SQL_FAILED ||
			(step == SQL_DONE && wanted == SQL_DONE))
			break;
		order = step == SQL_DONE     ? 1
			: wanted == SQL_DONE ? -1
					     : strcmp(sql_str(&have, 0), sql_str(&want, 0));
		name = order < 0 ? sql_str(&have, 0) : sql_str(&want, 0);
		if (order != 0 || strcmp(sql_str(&have, 1), sql_str(&want, 1)) != 0)
			(void)snprintf(out->altered, sizeof(out->altered), "%s", name);
	} while (out->altered[0] == '\0');
out:
	sql_close(&have);
	sql_close(&want);
	return step != SQL_FAILED;
}

static bool verify_schema(struct store *s, struct audit *out, struct err *e)
{
	struct store model = {.path = s->path, .kept_count = SQL_KEPT};
	bool ok = false;

	if (sqlite3_open_v2(":memory:", &model.db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
		    NULL) != SQLITE_OK)
		(void)sql_fail(&model, e);
	else
		ok = steps_run(&model, 0, e) && find_altered(s, &model, out, e);
	(void)sqlite3_close(model.db);
	return ok;
}

/* Pages may be damaged where no row of the log looks. */
static bool verify_file(struct store *s, struct err *e)
{
	struct sql q;
	bool ok;

	if (!sql_open(s, &q, "PRAGMA integrity_check(1)", e))
		return false;
	ok = sql_step(&q, e) == SQL_ROW;
	if (ok && strcmp(sql_str(&q, 0), "ok") != 0)
		ok = sql_sentence(SQLITE_CORRUPT, 0, s->path, e);
	sql_close(&q);
	return ok;
}

static bool verify_all(struct store *s, struct audit *out, struct err *e)
{
	return verify_file(s, e) && verify_chain(s, out, e) && verify_end(s, out, e) &&
	       audit_strays(s, out, e) && verify_schema(s, out, e);
}

bool changes_verify(struct store *s, struct audit *out, struct err *e)
{
	bool alone = s->depth == 0, ok;
	struct err ignored;

	*out = (struct audit){0};
	chain_start(out->head);
	/* One picture of the database: somebody may be writing meanwhile. */
	if (alone && !sql_exec(s, "BEGIN", e))
		return false;
	ok = verify_all(s, out, e);
	if (alone)
		(void)sql_exec(s, "ROLLBACK", &ignored);
	return ok;
}
