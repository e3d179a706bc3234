#include <string.h>

#include "base/number.h"
#include "store/flow_parts.h"
#include "store/valid.h"

/* What a table's row is to become and what stands there. */
struct put {
	const struct report *report;
	struct arena arena;
	const char *text;   /* the note of a verdict, the text of a remark */
	const char *before; /* verdict or text */
	bool same;          /* nothing would change */
};

static bool log_put(struct store *s, const struct put *p, const struct change *what, int64_t *seq,
	struct err *e)
{
	struct change c = *what;
	char name[REPORT_TEXT];

	report_show(p->report, name);
	c.report = name;
	c.before = p->before;
	return change_add(s, &c, seq, e);
}

/* Reads what stands from an opened statement: a text, and whether it is what is to be written. */
static bool find(struct sql *q, struct put *p, struct err *e)
{
	enum sql_step step = sql_step(q, e);

	p->before = "";
	if (step == SQL_ROW) {
		p->before = arena_text(&p->arena, sql_str(q, 0));
		p->same = sql_int_at(q, 1) != 0;
	}
	sql_close(q);
	return step != SQL_FAILED;
}

static bool find_review(struct store *s, struct put *p, const struct review *w, struct err *e)
{
	struct sql q;

	p->same = w->verdict == VERDICT_NONE;
	if (!sql_open(s, &q,
		    "SELECT verdict, verdict = ?4 AND note = ?5 AND seen = ?6 AND user = ?7"
		    " FROM review WHERE report = ?1 AND place = ?2 AND row = ?3",
		    e))
		return false;
	sql_int(&q, p->report->id);
	sql_text(&q, w->place);
	sql_text(&q, w->row);
	sql_text(&q, verdict_word(w->verdict));
	sql_text(&q, p->text);
	sql_int(&q, w->seen);
	sql_int(&q, s->actor.user);
	return find(&q, p, e);
}

static bool store_review(
	struct store *s, const struct put *p, const struct review *w, int64_t seq, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO review(report, place, row, verdict, note, seen, revision, user, at)"
		    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, (SELECT at FROM change WHERE seq = ?7))"
		    " ON CONFLICT(report, place, row) DO UPDATE SET verdict = excluded.verdict,"
		    " note = excluded.note, seen = excluded.seen, revision = excluded.revision,"
		    " user = excluded.user, at = excluded.at",
		    e))
		return false;
	sql_int(&q, p->report->id);
	sql_text(&q, w->place);
	sql_text(&q, w->row);
	sql_text(&q, verdict_word(w->verdict));
	sql_text(&q, p->text);
	sql_int(&q, w->seen);
	sql_int(&q, seq);
	sql_int(&q, s->actor.user);
	return sql_done(&q, e);
}

/* Two look at the same: the word of the one is not lost under that of the other, who has not read it. */
static bool is_last_seen(
	struct store *s, const struct put *p, const struct review *w, struct err *e)
{
	char at[CLOCK_TEXT];
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q,
		    "SELECT user.name, review.at FROM review JOIN user ON user.id = review.user"
		    " WHERE report = ?1 AND place = ?2 AND row = ?3 AND verdict <> 'none'"
		    " AND user.id <> ?4 AND revision > ?5",
		    e))
		return false;
	sql_int(&q, p->report->id);
	sql_text(&q, w->place);
	sql_text(&q, w->row);
	sql_int(&q, s->actor.user);
	sql_int(&q, w->revision);
	step = sql_step(&q, e);
	if (step == SQL_ROW) {
		clock_short(at, sql_moment(&q, 1));
		(void)err_say(e, TEXT_STORE_REVIEW_NEWER, sql_str(&q, 0), at, NULL);
		(void)flow_deny(s, p->report, flow_row(FLOW_REVIEW)->word, e);
	}
	sql_close(&q);
	return step == SQL_DONE;
}

static bool put_review(struct store *s, struct put *p, const struct review *w, struct err *e)
{
	char seen[NUMBER_TEXT];
	const struct change c = {.act = "review",
		.place = w->place,
		.row = w->row,
		.after = verdict_word(w->verdict),
		.mark = seen,
		.note = p->text};
	int64_t seq;

	number_plain(seen, w->seen);
	return is_last_seen(s, p, w, e) && find_review(s, p, w, e) &&
	       (p->same || (log_put(s, p, &c, &seq, e) && store_review(s, p, w, seq, e)));
}

bool review_put(struct store *s, const struct report *r, const struct review *w, struct err *e)
{
	struct put p = {.report = r};
	bool ok = false;

	p.text = valid_text(&p.arena, w->note, CELL_TEXT, e);
	if (p.text == NULL)
		goto out;
	if (*p.text == '\0' && (w->verdict == VERDICT_RETURN || w->verdict == VERDICT_UNABLE))
		(void)err_say(e, TEXT_STORE_NEEDS_NOTE, NULL);
	else
		ok = store_begin(s, e) &&
		     flow_close(s, r, flow_row(FLOW_REVIEW)->word, put_review(s, &p, w, e), e);
out:
	arena_release(&p.arena);
	return ok;
}

static const char *kind_of(const struct remark *m)
{
	return m->accepts ? "accept" : "note";
}

static bool find_remark(struct store *s, struct put *p, const struct remark *m, struct err *e)
{
	struct sql q;

	p->same = *p->text == '\0';
	if (!sql_open(s, &q,
		    "SELECT text, text = ?4 AND (text = '' OR (facts = ?5 AND kind = ?6"
		    "  AND user = ?7))"
		    " FROM remark WHERE report = ?1 AND rule = ?2 AND place = ?3",
		    e))
		return false;
	sql_int(&q, p->report->id);
	sql_text(&q, m->rule);
	sql_text(&q, m->place);
	sql_text(&q, p->text);
	sql_text(&q, m->facts);
	sql_text(&q, kind_of(m));
	sql_int(&q, s->actor.user);
	return find(&q, p, e);
}

static bool store_remark(
	struct store *s, const struct put *p, const struct remark *m, int64_t seq, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO remark(report, rule, place, facts, kind, text, revision, user, at)"
		    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, (SELECT at FROM change WHERE seq = ?7))"
		    " ON CONFLICT(report, rule, place) DO UPDATE SET facts = excluded.facts,"
		    " kind = excluded.kind, text = excluded.text, revision = excluded.revision,"
		    " user = excluded.user, at = excluded.at",
		    e))
		return false;
	sql_int(&q, p->report->id);
	sql_text(&q, m->rule);
	sql_text(&q, m->place);
	sql_text(&q, m->facts);
	sql_text(&q, kind_of(m));
	sql_text(&q, p->text);
	sql_int(&q, seq);
	sql_int(&q, s->actor.user);
	return sql_done(&q, e);
}

static bool put_remark(struct store *s, struct put *p, const struct remark *m, struct err *e)
{
	const struct change c = {.act = "remark",
		.place = m->place,
		.row = m->rule,
		.after = p->text,
		.mark = kind_of(m),
		.note = m->facts};
	int64_t seq;

	return find_remark(s, p, m, e) &&
	       (p->same || (log_put(s, p, &c, &seq, e) && store_remark(s, p, m, seq, e)));
}

bool remark_put(struct store *s, const struct report *r, const struct remark *m, struct err *e)
{
	struct put p = {.report = r};
	bool ok;

	p.text = valid_text(&p.arena, m->text, CELL_TEXT, e);
	ok = p.text != NULL && store_begin(s, e) &&
	     flow_close(s, r, flow_row(FLOW_ACCEPT)->word, put_remark(s, &p, m, e), e);
	arena_release(&p.arena);
	return ok;
}
