#include "store/flow.h"
#include "store/sql.h"

/* Opens a statement whose only parameter is a report's id. */
static bool open_for(
	struct store *s, struct sql *q, const char *text, const struct report *r, struct err *e)
{
	if (!sql_open(s, q, text, e))
		return false;
	sql_int(q, r->id);
	return true;
}

/* Makes room for the rows of the running statement, which counts them in its first column. */
static void *room_for(const struct sql *q, struct arena *a, size_t size)
{
	return arena_new(a, (size_t)sql_int_at(q, 0), size);
}

static bool load_confirms(struct store *s, struct arena *a, const struct report *r,
	struct workflow *out, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!open_for(s, &q,
		    "SELECT count(*) OVER (), confirm.unit, unit.name, paper, user.name, confirm.at"
		    " FROM confirm JOIN unit ON unit.id = confirm.unit"
		    " LEFT JOIN user ON user.id = confirm.user WHERE report = ? ORDER BY 2",
		    r, e))
		return false;
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		if (out->confirms == NULL)
			out->confirms = room_for(&q, a, sizeof(*out->confirms));
		out->confirms[out->confirm_count++] = (struct confirm){
			.unit = sql_int_at(&q, 1),
			.unit_name = arena_text(a, sql_str(&q, 2)),
			.paper = arena_text(a, sql_str(&q, 3)),
			.user = arena_text(a, sql_str(&q, 4)),
			.at_ms = sql_moment(&q, 5),
		};
	}
	sql_close(&q);
	return step == SQL_DONE;
}

static bool load_reviews(struct store *s, struct arena *a, const struct report *r,
	struct workflow *out, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!open_for(s, &q,
		    "SELECT count(*) OVER (), place, row, verdict, note, seen, review.user, user.name,"
		    " review.at, review.revision FROM review LEFT JOIN user ON user.id = review.user"
		    " WHERE report = ? AND verdict <> 'none' ORDER BY place, row",
		    r, e))
		return false;
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		if (out->reviews == NULL)
			out->reviews = room_for(&q, a, sizeof(*out->reviews));
		out->reviews[out->review_count++] = (struct review){
			.place = arena_text(a, sql_str(&q, 1)),
			.row = arena_text(a, sql_str(&q, 2)),
			.verdict = verdict_parse(sql_str(&q, 3)),
			.note = arena_text(a, sql_str(&q, 4)),
			.seen = sql_int_at(&q, 5),
			.user_id = sql_int_at(&q, 6),
			.user = arena_text(a, sql_str(&q, 7)),
			.at_ms = sql_moment(&q, 8),
			.revision = sql_int_at(&q, 9),
		};
	}
	sql_close(&q);
	return step == SQL_DONE;
}

static bool load_remarks(struct store *s, struct arena *a, const struct report *r,
	struct workflow *out, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!open_for(s, &q,
		    "SELECT count(*) OVER (), rule, place, facts, kind = 'accept', text, user.name,"
		    " remark.at FROM remark LEFT JOIN user ON user.id = remark.user"
		    " WHERE report = ? AND text <> '' ORDER BY rule, place",
		    r, e))
		return false;
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		if (out->remarks == NULL)
			out->remarks = room_for(&q, a, sizeof(*out->remarks));
		out->remarks[out->remark_count++] = (struct remark){
			.rule = arena_text(a, sql_str(&q, 1)),
			.place = arena_text(a, sql_str(&q, 2)),
			.facts = arena_text(a, sql_str(&q, 3)),
			.accepts = sql_int_at(&q, 4) != 0,
			.text = arena_text(a, sql_str(&q, 5)),
			.user = arena_text(a, sql_str(&q, 6)),
			.at_ms = sql_moment(&q, 7),
		};
	}
	sql_close(&q);
	return step == SQL_DONE;
}

static bool load_steps(struct store *s, struct arena *a, const struct report *r,
	struct workflow *out, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!open_for(s, &q,
		    "SELECT count(*) OVER (), after, before, user, note, at FROM change"
		    " WHERE report = (SELECT name FROM report_name WHERE report_name.report = ?)"
		    " AND place = '' AND row = '' AND act = 'report' ORDER BY seq",
		    r, e))
		return false;
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		if (out->steps == NULL)
			out->steps = room_for(&q, a, sizeof(*out->steps));
		out->steps[out->step_count++] = (struct state_step){
			.state = arena_text(a, sql_str(&q, 1)),
			.before = arena_text(a, sql_str(&q, 2)),
			.user = arena_text(a, sql_str(&q, 3)),
			.note = arena_text(a, sql_str(&q, 4)),
			.at_ms = sql_moment(&q, 5),
		};
	}
	sql_close(&q);
	return step == SQL_DONE;
}

bool workflow_load(struct store *s, struct arena *a, const struct report *r, struct workflow *out,
	struct err *e)
{
	*out = (struct workflow){0};
	return r->id == 0 || (load_confirms(s, a, r, out, e) && load_reviews(s, a, r, out, e) &&
				     load_remarks(s, a, r, out, e) && load_steps(s, a, r, out, e));
}
