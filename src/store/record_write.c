#include "store/record_write.h"

#include <string.h>

#include "store/change.h"
#include "store/valid.h"

bool standing_find(struct store *s, struct arena *a, const struct report *r, int64_t id,
	struct standing *out, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q,
		    "SELECT record.deleted, own.path, (SELECT r.name || ' ' || p.path"
		    "  FROM record_path AS p JOIN report_name AS r ON r.report = p.report"
		    "  WHERE p.record = record.origin), user.name, record.at FROM record"
		    " JOIN record_path AS own ON own.record = record.id"
		    " LEFT JOIN user ON user.id = record.user"
		    " WHERE record.id = ? AND record.report = ?",
		    e))
		return false;
	sql_int(&q, id);
	sql_int(&q, r->id);
	step = sql_step(&q, e);
	if (step == SQL_ROW)
		*out = (struct standing){
			.id = id,
			.deleted = sql_int_at(&q, 0),
			.path = arena_text(a, sql_str(&q, 1)),
			.origin = arena_text(a, sql_str(&q, 2)),
			.user = arena_text(a, sql_str(&q, 3)),
			.at_ms = sql_moment(&q, 4),
		};
	sql_close(&q);
	return step == SQL_ROW || (step == SQL_DONE && err_say(e, TEXT_STORE_REC_UNKNOWN, NULL));
}

bool record_log(struct store *s, const struct report *r, const struct standing *record,
	const char *before, const char *after, int64_t *seq, struct err *e)
{
	char name[REPORT_TEXT];

	report_show(r, name);
	return change_add(s,
		&(struct change){.act = "record",
			.report = name,
			.place = record->path,
			.before = before,
			.after = after,
			.note = record->origin},
		seq, e);
}

/* mark: 0, or the revision of the deletion. */
static bool mark_one(struct store *s, int64_t id, int64_t mark, int64_t revision, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "UPDATE record SET deleted = ?2, revision = ?3, user = ?4,"
		    " at = (SELECT at FROM change WHERE seq = ?3) WHERE id = ?1",
		    e))
		return false;
	sql_int(&q, id);
	sql_int(&q, mark);
	sql_int(&q, revision);
	sql_int(&q, s->actor.user);
	return sql_done(&q, e);
}

/* The next line under a record that has the mark; 0 when there is none. */
static bool next_line(struct store *s, int64_t parent, int64_t mark, int64_t *line, struct err *e)
{
	struct sql q;
	int64_t after = *line;

	if (!sql_open(s, &q,
		    "SELECT id FROM record WHERE parent = ? AND deleted = ? AND id > ? ORDER BY id"
		    " LIMIT 1",
		    e))
		return false;
	sql_int(&q, parent);
	sql_int(&q, mark);
	sql_int(&q, after);
	return sql_number(&q, line, 0, e);
}

bool record_mark(struct store *s, const struct report *r, const struct standing *record,
	bool deleted, struct err *e)
{
	const char *before = deleted ? "+" : "-", *after = deleted ? "-" : "+";
	int64_t seq, mark, line = 0;
	struct standing under;
	struct arena a = {0};
	bool ok;

	ok = record_log(s, r, record, before, after, &seq, e);
	mark = deleted ? seq : 0;
	ok = ok && mark_one(s, record->id, mark, seq, e);
	while (ok && next_line(s, record->id, record->deleted, &line, e) && line != 0)
		ok = standing_find(s, &a, r, line, &under, e) &&
		     record_log(s, r, &under, before, after, &seq, e) &&
		     mark_one(s, line, mark, seq, e);
	arena_release(&a);
	return ok && line == 0;
}

static bool upsert(struct store *s, const struct answer_row *row, int64_t revision, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO answer(record, field, value, revision, user, at)"
		    " VALUES(?1, ?2, ?3, ?4, ?5, (SELECT at FROM change WHERE seq = ?4))"
		    " ON CONFLICT(record, field) DO UPDATE SET value = excluded.value,"
		    " revision = excluded.revision, user = excluded.user, at = excluded.at",
		    e))
		return false;
	sql_int(&q, row->record->id);
	sql_text(&q, row->field);
	sql_text(&q, row->value);
	sql_int(&q, revision);
	sql_int(&q, s->actor.user);
	return sql_done(&q, e);
}

bool answer_store(struct store *s, const struct answer_row *row, struct err *e)
{
	struct arena a = {0};
	char name[REPORT_TEXT];
	int64_t seq;
	bool ok;

	report_show(row->report, name);
	ok = change_add(s,
		     &(struct change){.act = "answer",
			     .report = name,
			     .place = row->record->path,
			     .row = row->field,
			     .before = valid_log_lines(&a, row->before),
			     .after = valid_log_lines(&a, row->value)},
		     &seq, e) &&
	     upsert(s, row, seq, e);
	arena_release(&a);
	return ok;
}

enum put_result record_denied(struct store *s, const struct change *tried)
{
	if (s->denial.code == DENY_NONE)
		return PUT_FAILED;
	refuse_if_denied(s, tried);
	return PUT_REFUSED;
}

enum put_result record_end(struct store *s, enum put_result result, struct err *e)
{
	struct err ignored;

	if (result == PUT_DONE || result == PUT_SAME)
		return store_end(s, true, e) ? result : PUT_FAILED;
	(void)store_end(s, false, &ignored);
	return result;
}
