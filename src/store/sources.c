#include "store/change.h"
#include "store/reports.h"
#include "store/sql.h"
#include "store/valid.h"

/* A document to be named for a unit. */
struct naming {
	struct report *report;
	int64_t unit;
	const char *text;
	const char *before, *unit_name; /* in the arena */
	struct arena arena;
};

static bool find_before(struct store *s, struct naming *n, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q,
		    "SELECT unit.name, source.text FROM unit LEFT JOIN source"
		    " ON source.unit = unit.id AND source.report = ? WHERE unit.id = ?",
		    e))
		return false;
	sql_int(&q, n->report->id);
	sql_int(&q, n->unit);
	step = sql_step(&q, e);
	if (step == SQL_ROW) {
		n->unit_name = arena_text(&n->arena, sql_str(&q, 0));
		n->before = arena_text(&n->arena, sql_str(&q, 1));
	}
	sql_close(&q);
	return step != SQL_FAILED;
}

/* It carries the moment of its row in the log. */
static bool upsert(struct store *s, const struct naming *n, int64_t seq, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO source(report, unit, text, user, at) VALUES(?, ?, ?, ?,"
		    " (SELECT at FROM change WHERE seq = ?)) ON CONFLICT(report, unit) DO UPDATE"
		    " SET text = excluded.text, user = excluded.user, at = excluded.at",
		    e))
		return false;
	sql_int(&q, n->report->id);
	sql_int(&q, n->unit);
	sql_text(&q, n->text);
	sql_int(&q, s->actor.user);
	sql_int(&q, seq);
	return sql_done(&q, e);
}

static bool put(struct store *s, struct naming *n, struct err *e)
{
	struct change c = {.act = "source", .after = n->text};
	char name[REPORT_TEXT];
	int64_t seq;
	bool ok;

	ok = report_ensure(s, n->report, e) && find_before(s, n, e);
	report_show(n->report, name);
	c.report = name;
	c.before = n->before;
	c.note = n->unit_name;
	ok = ok && change_add(s, &c, &seq, e) && upsert(s, n, seq, e);
	if (!ok)
		refuse_if_denied(s, &c);
	return ok;
}

bool source_put(struct store *s, struct report *r, int64_t unit, const char *text, struct err *e)
{
	const struct report before = *r;
	struct naming n = {.report = r, .unit = unit};
	bool ok = false;

	n.text = valid_text(&n.arena, text, VALID_SOURCE, e);
	if (n.text == NULL)
		goto out;
	if (n.text[0] == '\0')
		(void)err_say(e, TEXT_STORE_SOURCE_EMPTY, NULL);
	else
		ok = store_begin(s, e) && store_end(s, put(s, &n, e), e);
	if (!ok)
		*r = before;
out:
	arena_release(&n.arena);
	return ok;
}

const char *source_get(struct store *s, struct arena *a, const struct report *r, int64_t unit)
{
	const char *text = NULL;
	struct err ignored;
	struct sql q;

	if (!sql_open(s, &q, "SELECT text FROM source WHERE report = ? AND unit = ?", &ignored))
		return NULL;
	sql_int(&q, r->id);
	sql_int(&q, unit);
	if (sql_step(&q, &ignored) == SQL_ROW)
		text = arena_text(a, sql_str(&q, 0));
	sql_close(&q);
	return text;
}
