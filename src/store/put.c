#include <stdio.h>
#include <string.h>

#include "store/cells.h"
#include "store/flow_parts.h"
#include "store/reports.h"
#include "store/sql.h"
#include "store/valid.h"

/* One write on its way: the texts as they will stand, what stands now, and both as one text. */
struct put {
	const struct cell_write *w;
	struct arena arena;
	const char *value, *reason, *note;
	const char *before, *after;
	struct cell now;
	char report[REPORT_TEXT];
};

static bool is_of_stage(const struct cell_write *w)
{
	const struct stage *stage = w->report->stage;

	for (size_t i = 0; i < stage->form_count; i++) {
		if (stage->forms[i] == w->row->form)
			return true;
	}
	return false;
}

static bool clean(struct put *p, struct err *e)
{
	const struct cell_write *w = p->w;

	if (!is_of_stage(w))
		return err_say(
			e, TEXT_STORE_ROW_ELSEWHERE, w->row->name, w->report->stage->name, NULL);
	if (w->value != NULL && w->reason != NULL)
		return err_say(e, TEXT_STORE_VALUE_AND_REASON, NULL);
	if (w->value != NULL && !valid_value(w->value, e))
		return false;
	p->value = w->value;
	if (w->reason != NULL &&
		(p->reason = valid_text(&p->arena, w->reason, CELL_TEXT, e)) == NULL)
		return false;
	p->note = valid_text(&p->arena, w->note, CELL_TEXT, e);
	p->after = cell_text(&p->arena, p->value, p->reason);
	report_show(w->report, p->report);
	return p->note != NULL;
}

static bool is_equal(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static bool is_same(const struct put *p)
{
	return is_equal(p->value, p->now.value) && is_equal(p->reason, p->now.reason) &&
	       strcmp(p->note, p->now.note) == 0 && p->w->flagged == p->now.flagged;
}

static bool log_cell(struct store *s, const struct put *p, int64_t *seq, struct err *e)
{
	char mark[3];

	(void)snprintf(mark, sizeof(mark), "%s%s", p->w->flagged ? "!" : "", p->w->same ? "*" : "");
	return change_add(s,
		&(struct change){.act = "cell",
			.report = p->report,
			.place = p->w->place,
			.row = p->w->row->name,
			.before = p->before,
			.after = p->after,
			.mark = mark,
			.note = p->note},
		seq, e);
}

/* The cell carries the moment of its row in the log. */
static bool upsert(struct store *s, const struct put *p, int64_t revision, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO cell(report, place, row, form, value, reason, note, flagged, same,"
		    " revision, user, at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
		    " (SELECT at FROM change WHERE seq = ?10)) ON CONFLICT(report, place, row)"
		    " DO UPDATE SET value = excluded.value, reason = excluded.reason,"
		    " note = excluded.note, flagged = excluded.flagged, same = excluded.same,"
		    " form = excluded.form, revision = excluded.revision, user = excluded.user,"
		    " at = excluded.at",
		    e))
		return false;
	sql_int(&q, p->w->report->id);
	sql_text(&q, p->w->place);
	sql_text(&q, p->w->row->name);
	sql_text(&q, p->w->row->form->name);
	sql_text(&q, p->value);
	sql_text(&q, p->reason);
	sql_text(&q, p->note);
	sql_int(&q, p->w->flagged ? 1 : 0);
	sql_int(&q, p->w->same ? 1 : 0);
	sql_int(&q, revision);
	sql_int(&q, s->actor.user);
	return sql_done(&q, e);
}

/* What waited is settled by this write: a choice that was not taken goes into the log. */
static bool forget_pending(struct store *s, const struct put *p, struct err *e)
{
	const struct pending at = {
		.report = p->w->report, .row = p->w->row->name, .place = p->w->place};

	if (p->now.pending == NULL || p->w->leaves_pending)
		return true;
	if (p->now.why == PENDING_CONFLICT && strcmp(p->now.pending, p->after) != 0 &&
		!pending_decline(s, &at, &p->now, e))
		return false;
	return pending_forget(s, &at, e);
}

static bool keep_pending(struct store *s, const struct put *p, enum pending_why why, struct err *e)
{
	struct err trouble;

	/* The sentence in e is about the refusal; it stays unless keeping fails too. */
	if (report_ensure(s, p->w->report, &trouble) &&
		pending_keep(s,
			&(struct pending){.report = p->w->report,
				.row = p->w->row->name,
				.place = p->w->place,
				.text = p->after,
				.note = p->note,
				.flagged = p->w->flagged,
				.why = why},
			&trouble))
		return true;
	*e = trouble;
	return false;
}

static enum put_result refused(
	struct store *s, const struct put *p, enum denial_code code, struct err *e)
{
	if (code == DENY_NONE)
		return PUT_FAILED;
	if (code != DENY_SOURCE)
		return PUT_REFUSED;
	return !p->w->keep_pending || keep_pending(s, p, PENDING_SOURCE, e) ? PUT_SOURCE
									    : PUT_FAILED;
}

static void remember(struct store *s, const struct put *p)
{
	refuse_if_denied(s, &(struct change){.act = "cell",
				    .report = p->report,
				    .place = p->w->place,
				    .row = p->w->row->name,
				    .before = p->before,
				    .after = p->after});
}

/* A unit that has confirmed the row takes its word back by this write, if that is allowed at all: the
 * database asks for it last. */
static bool store_cell(struct store *s, const struct put *p, int64_t seq, struct err *e)
{
	char unit[CELL_WITHDREW];

	if (upsert(s, p, seq, e))
		return true;
	if (s->denial.code != DENY_CONFIRMED ||
		!confirm_drop_of(s, p->w->report, p->w->row->name, p->w->place, unit, e) ||
		!upsert(s, p, seq, e))
		return false;
	if (p->w->withdrew != NULL)
		memcpy(p->w->withdrew, unit, sizeof(unit));
	return true;
}

static enum put_result write_cell(struct store *s, const struct put *p, struct err *e)
{
	const struct report before = *p->w->report;
	enum denial_code code;
	int64_t seq;
	bool ok;

	if (!store_begin(s, e))
		return PUT_FAILED;
	ok = report_ensure(s, p->w->report, e) && log_cell(s, p, &seq, e) &&
	     store_cell(s, p, seq, e);
	code = ok ? DENY_NONE : s->denial.code;
	if (!ok)
		remember(s, p);
	if (store_end(s, ok, e))
		return forget_pending(s, p, e) ? PUT_DONE : PUT_FAILED;
	*p->w->report = before;
	return refused(s, p, code, e);
}

static enum put_result conflict(struct store *s, struct put *p, struct err *e)
{
	const char *empty = text(TEXT_STORE_EMPTY);
	char at[CLOCK_TEXT];

	clock_short(at, p->now.at_ms);
	(void)err_say(e, TEXT_STORE_CONFLICT, p->now.user, *p->before != '\0' ? p->before : empty,
		at, *p->after != '\0' ? p->after : empty, NULL);
	if (p->w->keep_pending && !keep_pending(s, p, PENDING_CONFLICT, e))
		return PUT_FAILED;
	return PUT_CONFLICT;
}

static enum put_result put(struct store *s, struct put *p, struct err *e)
{
	const struct cell_write *w = p->w;

	if (!cell_get(s, &p->arena, w->report, w->row, w->place, &p->now, e))
		return PUT_FAILED;
	p->before = cell_text(&p->arena, p->now.value, p->now.reason);
	if (is_same(p))
		return p->now.pending == NULL || forget_pending(s, p, e) ? PUT_SAME : PUT_FAILED;
	if (w->base != BASE_ANY && w->base != p->now.revision)
		return conflict(s, p, e);
	return write_cell(s, p, e);
}

enum put_result cell_put(struct store *s, const struct cell_write *w, struct err *e)
{
	const struct report before = *w->report;
	enum put_result result = PUT_FAILED;
	struct put p = {.w = w};
	struct err trouble;

	if (w->withdrew != NULL)
		w->withdrew[0] = '\0';
	if (!clean(&p, e) || !store_begin(s, e))
		goto out;
	result = put(s, &p, e);
	/* What a refusal says must outlive the end of the transaction that keeps its traces. */
	if (!store_end(s, result != PUT_FAILED, &trouble) && result != PUT_FAILED) {
		result = PUT_FAILED;
		*e = trouble;
	}
	if (result == PUT_FAILED)
		*w->report = before;
	if (w->withdrew != NULL && result != PUT_DONE)
		w->withdrew[0] = '\0';
out:
	arena_release(&p.arena);
	return result;
}
