#include "store/target.h"

#include "base/number.h"
#include "store/change.h"
#include "store/connect.h"
#include "store/valid.h"

enum {
	PERMILLE_MOST = 1000
};

bool targets_list(struct store *s, struct arena *a, int year, struct target **list, size_t *count,
	struct err *e)
{
	enum sql_step step;
	struct sql q;

	*list = NULL;
	*count = 0;
	if (!sql_open(s, &q,
		    "SELECT row, permille, source, count(*) OVER () FROM target"
		    " WHERE year = ? AND permille IS NOT NULL ORDER BY row",
		    e))
		return false;
	sql_int(&q, year);
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		const struct row *row = store_row(s, sql_str(&q, 0));

		if (*list == NULL)
			*list = arena_new(a, (size_t)sql_int_at(&q, 3), sizeof(**list));
		if (row == NULL)
			continue;
		(*list)[(*count)++] = (struct target){
			.row = row,
			.permille = sql_int_at(&q, 1),
			.source = arena_text(a, sql_str(&q, 2)),
		};
	}
	sql_close(&q);
	return step == SQL_DONE;
}

/* A target on its way; before is "" when there is none. */
struct targeting {
	const struct row *row;
	int64_t year;
	const char *source;
	char place[NUMBER_TEXT], before[NUMBER_TEXT], after[NUMBER_TEXT];
	bool is_same;
};

static bool find(struct store *s, struct targeting *t, struct err *e)
{
	enum sql_step step;
	struct sql q;

	t->is_same = t->after[0] == '\0';
	if (!sql_open(s, &q,
		    "SELECT permille, permille IS ?3 AND source = ?4 FROM target"
		    " WHERE row = ?1 AND year = ?2",
		    e))
		return false;
	sql_text(&q, t->row->name);
	sql_int(&q, t->year);
	sql_text(&q, t->after[0] != '\0' ? t->after : NULL);
	sql_text(&q, t->source);
	step = sql_step(&q, e);
	if (step == SQL_ROW) {
		if (sqlite3_column_type(q.stmt, 0) != SQLITE_NULL)
			number_plain(t->before, sql_int_at(&q, 0));
		t->is_same = sql_int_at(&q, 1) == 1;
	}
	sql_close(&q);
	return step != SQL_FAILED;
}

static bool upsert(struct store *s, const struct targeting *t, int64_t revision, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO target(row, year, permille, source, revision, user, at)"
		    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, (SELECT at FROM change WHERE seq = ?5))"
		    " ON CONFLICT(row, year) DO UPDATE SET permille = excluded.permille,"
		    " source = excluded.source, revision = excluded.revision, user = excluded.user,"
		    " at = excluded.at",
		    e))
		return false;
	sql_text(&q, t->row->name);
	sql_int(&q, t->year);
	sql_text(&q, t->after[0] != '\0' ? t->after : NULL);
	sql_text(&q, t->source);
	sql_int(&q, revision);
	sql_int(&q, s->actor.user);
	return sql_done(&q, e);
}

static bool put(struct store *s, struct targeting *t, struct err *e)
{
	struct change c = {
		.act = "target", .place = t->place, .row = t->row->name, .note = t->source};
	int64_t seq;
	bool ok;

	if (!find(s, t, e))
		return false;
	if (t->is_same)
		return true;
	c.before = t->before;
	c.after = t->after;
	ok = change_add(s, &c, &seq, e) && upsert(s, t, seq, e);
	if (!ok)
		refuse_if_denied(s, &c);
	return ok;
}

bool target_put(struct store *s, const struct row *row, int year, int64_t permille,
	const char *source, struct err *e)
{
	struct targeting t = {.row = row, .year = year};
	char number[NUMBER_TEXT];
	struct arena a = {0};
	bool ok = false;

	t.source = valid_text(&a, source, VALID_SOURCE, e);
	if (t.source == NULL || !valid_year(year, e))
		goto out;
	if (permille < -1 || permille > PERMILLE_MOST) {
		number_tenths(number, permille);
		(void)err_say(e, TEXT_STORE_REC_TARGET, number, NULL);
		goto out;
	}
	number_plain(t.place, year);
	if (permille >= 0)
		number_plain(t.after, permille);
	ok = store_begin(s, e) && store_end(s, put(s, &t, e), e);
out:
	arena_release(&a);
	return ok;
}
