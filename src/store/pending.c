#include "store/cells.h"
#include "store/change.h"
#include "store/reports.h"
#include "store/sql.h"
#include "store/valid.h"

bool pending_keep(struct store *s, const struct pending *p, struct err *e)
{
	char at[CLOCK_TEXT];
	struct sql q;

	clock_iso(at, store_now(s));
	if (!sql_open(s, &q,
		    "INSERT INTO pending(report, place, row, user, text, note, flagged, why, at)"
		    " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(report, place, row, user) DO UPDATE"
		    " SET text = excluded.text, note = excluded.note,"
		    " flagged = excluded.flagged, why = excluded.why,"
		    " at = excluded.at",
		    e))
		return false;
	sql_int(&q, p->report->id);
	sql_text(&q, p->place);
	sql_text(&q, p->row);
	sql_int(&q, s->actor.user);
	sql_text(&q, p->text);
	sql_text(&q, p->note != NULL ? p->note : "");
	sql_int(&q, p->flagged);
	sql_int(&q, p->why);
	sql_text(&q, at);
	return sql_done(&q, e);
}

bool pending_forget(struct store *s, const struct pending *p, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "DELETE FROM pending WHERE report = ? AND place = ? AND row = ? AND user = ?",
		    e))
		return false;
	sql_int(&q, p->report->id);
	sql_text(&q, p->place);
	sql_text(&q, p->row);
	sql_int(&q, s->actor.user);
	return sql_done(&q, e);
}

bool pending_decline(struct store *s, const struct pending *p, const struct cell *c, struct err *e)
{
	struct arena a = {0};
	char name[REPORT_TEXT];
	int64_t seq;
	bool ok;

	report_show(p->report, name);
	ok = change_add(s,
		&(struct change){.act = "declined",
			.report = name,
			.place = p->place,
			.row = p->row,
			.before = c->pending,
			.after = cell_text(&a, c->value, c->reason),
			.note = c->pending_note},
		&seq, e);
	arena_release(&a);
	return ok;
}

static bool forget(struct store *s, const struct pending *p, const struct row *row, struct err *e)
{
	struct arena a = {0};
	struct cell c;
	bool ok = cell_get(s, &a, p->report, row, p->place, &c, e);

	if (ok && c.pending != NULL && c.why == PENDING_CONFLICT)
		ok = pending_decline(s, p, &c, e);
	arena_release(&a);
	return ok && pending_forget(s, p, e);
}

static bool keep(struct store *s, const struct pending *p, struct err *e)
{
	return report_ensure(s, p->report, e) && pending_keep(s, p, e);
}

bool cell_pend(struct store *s, struct report *r, const struct row *row, const char *place,
	const char *text, enum pending_why why, struct err *e)
{
	struct pending p = {.report = r, .row = row->name, .place = place, .why = why};
	const struct report before = *r;
	struct arena a = {0};
	bool ok = true;

	/* A report that was never made has nothing pending. */
	if (text == NULL && r->id == 0)
		return true;
	if (text != NULL) {
		p.text = valid_text(&a, text, CELL_TEXT, e);
		ok = p.text != NULL;
	}
	ok = ok && store_begin(s, e) &&
	     store_end(s, p.text != NULL ? keep(s, &p, e) : forget(s, &p, row, e), e);
	if (!ok)
		*r = before;
	arena_release(&a);
	return ok;
}
