#include <stdio.h>

#include "store/flow_parts.h"
#include "store/valid.h"

/* A unit's word on its way, or on its way out. */
struct word {
	const struct report *report;
	int64_t unit;
	const char *unit_name, *paper;
	bool stands; /* there is one, which is replaced */
	bool same;   /* and it is this very one */
};

static bool find_unit(struct store *s, struct arena *a, struct word *w, struct err *e)
{
	enum sql_step step;
	struct sql q;

	w->unit_name = "";
	if (!sql_open(s, &q, "SELECT name FROM unit WHERE id = ?", e))
		return false;
	sql_int(&q, w->unit);
	step = sql_step(&q, e);
	if (step == SQL_ROW)
		w->unit_name = arena_text(a, sql_str(&q, 0));
	sql_close(&q);
	return step != SQL_FAILED;
}

static bool find_word(struct store *s, struct word *w, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q,
		    "SELECT paper = ?3 AND user = ?4 FROM confirm WHERE report = ?1 AND unit = ?2",
		    e))
		return false;
	sql_int(&q, w->report->id);
	sql_int(&q, w->unit);
	sql_text(&q, w->paper);
	sql_int(&q, s->actor.user);
	step = sql_step(&q, e);
	w->stands = step == SQL_ROW;
	w->same = w->stands && sql_int_at(&q, 0) != 0;
	sql_close(&q);
	return step != SQL_FAILED;
}

static bool log_word(
	struct store *s, const struct word *w, const char *after, int64_t *seq, struct err *e)
{
	char name[REPORT_TEXT];

	report_show(w->report, name);
	return change_add(s,
		&(struct change){.act = "confirm",
			.report = name,
			.before = w->stands ? w->unit_name : "",
			.after = after,
			.note = w->paper},
		seq, e);
}

static bool upsert(struct store *s, const struct word *w, int64_t seq, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO confirm(report, unit, paper, revision, user, at)"
		    " VALUES(?1, ?2, ?3, ?4, ?5, (SELECT at FROM change WHERE seq = ?4))"
		    " ON CONFLICT(report, unit) DO UPDATE SET paper = excluded.paper,"
		    " revision = excluded.revision, user = excluded.user, at = excluded.at",
		    e))
		return false;
	sql_int(&q, w->report->id);
	sql_int(&q, w->unit);
	sql_text(&q, w->paper);
	sql_int(&q, seq);
	sql_int(&q, s->actor.user);
	return sql_done(&q, e);
}

static bool put(struct store *s, struct word *w, struct err *e)
{
	struct arena a = {0};
	int64_t seq;
	bool ok;

	ok = find_unit(s, &a, w, e) && find_word(s, w, e) &&
	     (w->same || (log_word(s, w, w->unit_name, &seq, e) && upsert(s, w, seq, e)));
	arena_release(&a);
	return ok;
}

bool confirm_put(
	struct store *s, const struct report *r, int64_t unit, const char *paper, struct err *e)
{
	struct word w = {.report = r, .unit = unit};
	struct arena a = {0};
	bool ok;

	/* Its own person needs no paper. */
	w.paper = valid_text(&a, s->actor.role == ROLE_OWNER ? "" : paper, VALID_SOURCE, e);
	ok = w.paper != NULL && store_begin(s, e) &&
	     flow_close(s, r, flow_row(FLOW_CONFIRM)->word, put(s, &w, e), e);
	arena_release(&a);
	return ok;
}

/* With its row in the log; paper is why. */
static bool drop(struct store *s, struct word *w, struct err *e)
{
	int64_t seq;
	struct sql q;

	w->stands = true;
	if (!log_word(s, w, "", &seq, e) ||
		!sql_open(s, &q, "DELETE FROM confirm WHERE report = ? AND unit = ?", e))
		return false;
	sql_int(&q, w->report->id);
	sql_int(&q, w->unit);
	return sql_done(&q, e);
}

static bool find_of(struct store *s, struct word *w, const char *row, const char *place,
	char name[CELL_WITHDREW], struct err *e)
{
	enum sql_step step;
	struct sql q;

	name[0] = '\0';
	if (!sql_open(s, &q,
		    "SELECT confirm.unit, name FROM answers JOIN confirm"
		    " ON confirm.report = ? AND confirm.unit = answers.unit"
		    " WHERE row = ? AND village = ?",
		    e))
		return false;
	sql_int(&q, w->report->id);
	sql_text(&q, row);
	sql_text(&q, place);
	step = sql_step(&q, e);
	if (step == SQL_ROW) {
		w->unit = sql_int_at(&q, 0);
		(void)snprintf(name, CELL_WITHDREW, "%s", sql_str(&q, 1));
	}
	sql_close(&q);
	return step != SQL_FAILED;
}

bool confirm_drop_of(struct store *s, const struct report *r, const char *row, const char *place,
	char unit_name[CELL_WITHDREW], struct err *e)
{
	struct word w = {.report = r, .unit_name = unit_name};
	char why[CELL_TEXT];

	(void)snprintf(why, sizeof(why), "%s %s", place, row);
	w.paper = why;
	return find_of(s, &w, row, place, unit_name, e) && (w.unit == 0 || drop(s, &w, e));
}

/* An operator's change withdraws it, the operator by hand does not. */
static bool may_withdraw(struct store *s, const struct word *w, struct err *e)
{
	const struct actor *actor = &s->actor;

	if (actor->role == ROLE_VERIFIER || (actor->role == ROLE_OWNER && actor->unit == w->unit))
		return true;
	(void)err_say(e, TEXT_STORE_DENY_CONFIRMER, w->unit_name, NULL);
	return flow_deny(s, w->report, flow_row(FLOW_CONFIRM)->word, e);
}

static bool withdraw(struct store *s, struct word *w, struct err *e)
{
	struct arena a = {0};
	bool ok;

	ok = find_unit(s, &a, w, e) && find_word(s, w, e) &&
	     (!w->stands || (may_withdraw(s, w, e) && drop(s, w, e)));
	arena_release(&a);
	return ok;
}

bool confirm_withdraw(
	struct store *s, const struct report *r, int64_t unit, const char *why, struct err *e)
{
	struct word w = {.report = r, .unit = unit};
	struct arena a = {0};
	bool ok;

	w.paper = valid_text(&a, why, CELL_TEXT, e);
	ok = w.paper != NULL && store_begin(s, e) &&
	     flow_close(s, r, flow_row(FLOW_CONFIRM)->word, withdraw(s, &w, e), e);
	arena_release(&a);
	return ok;
}
