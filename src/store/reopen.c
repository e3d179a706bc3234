#include "store/cell.h"
#include "store/change.h"
#include "store/flow_parts.h"
#include "store/sql.h"
#include "store/valid.h"

enum {
	REVISION_MOST = 99 /* as report_parse reads them */
};

/* One report becoming the next; the statements take their ids. */
struct reopening {
	struct report was, now;
	const char *reason;
};

/* Copies keep the rows of the log that wrote them. Parents and answers find their way by the root, the
 * record of the first revision, which links of origin name too. Pending texts are not taken along, nor
 * confirmations: units speak for each revision anew. */
static const char *const copies[] = {
	"INSERT INTO source(report, unit, text, user, at)"
	" SELECT ?2, unit, text, user, at FROM source WHERE report = ?1",

	"INSERT INTO cell(report, place, row, form, value, reason, note, flagged, same, revision, user,"
	" at) SELECT ?2, place, row, form, value, reason, note, flagged, same, revision, user, at"
	" FROM cell WHERE report = ?1",

	"INSERT INTO record(report, form, no, parent, item, place, origin, deleted, revision, user, at,"
	" root) SELECT ?2, form, no, NULL, item, place, origin, deleted, revision, user, at,"
	" ifnull(root, id) FROM record WHERE report = ?1 AND parent IS NULL ORDER BY id",

	"INSERT INTO record(report, form, no, parent, item, place, origin, deleted, revision, user, at,"
	" root) SELECT ?2, o.form, o.no, copy.id, o.item, o.place, o.origin, o.deleted, o.revision,"
	" o.user, o.at, ifnull(o.root, o.id) FROM record AS o JOIN record AS up ON up.id = o.parent"
	" JOIN record AS copy ON copy.root = ifnull(up.root, up.id) AND +copy.report = ?2"
	" WHERE o.report = ?1 ORDER BY o.id",

	"INSERT INTO answer(record, field, value, revision, user, at)"
	" SELECT copy.id, a.field, a.value, a.revision, a.user, a.at FROM record AS o"
	" JOIN answer AS a ON a.record = o.id"
	" JOIN record AS copy ON copy.root = ifnull(o.root, o.id) AND +copy.report = ?2"
	" WHERE o.report = ?1",

	"INSERT INTO review(report, place, row, verdict, note, seen, revision, user, at)"
	" SELECT ?2, place, row, verdict, note, seen, revision, user, at FROM review"
	" WHERE report = ?1 AND verdict <> 'return'",

	"INSERT INTO remark(report, rule, place, facts, kind, text, revision, user, at)"
	" SELECT ?2, rule, place, facts, kind, text, revision, user, at FROM remark"
	" WHERE report = ?1",
};

static bool copy_all(struct store *s, const struct reopening *o, struct err *e)
{
	struct sql q;

	for (size_t i = 0; i < sizeof(copies) / sizeof(copies[0]); i++) {
		if (!sql_open(s, &q, copies[i], e))
			return false;
		sql_int(&q, o->was.id);
		sql_int(&q, o->now.id);
		if (!sql_done(&q, e))
			return false;
	}
	return true;
}

static bool insert(struct store *s, struct report *now, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO report(year, stage, revision, state) VALUES(?, ?, "
		    "?, 'draft')",
		    e))
		return false;
	sql_int(&q, now->year);
	sql_text(&q, now->stage->name);
	sql_int(&q, now->revision);
	if (!sql_done(&q, e))
		return false;
	now->id = sqlite3_last_insert_rowid(s->db);
	return true;
}

static bool log_draft(struct store *s, const struct reopening *o, struct err *e)
{
	char name[REPORT_TEXT];
	int64_t seq;

	report_show(&o->now, name);
	return change_add(s,
		&(struct change){
			.act = "report", .report = name, .after = "draft", .note = o->reason},
		&seq, e);
}

/* Somebody may have been faster: what is reopened is the newest that stands now. */
static bool look_again(struct store *s, struct reopening *o, struct err *e)
{
	struct report newest;

	if (!report_find(s, o->was.year, o->was.stage, 0, &newest, e))
		return false;
	o->now = (struct report){.year = newest.year,
		.stage = newest.stage,
		.revision = newest.revision + 1,
		.state = "draft"};
	if (newest.id != 0 && newest.id == o->was.id && newest.revision < REVISION_MOST)
		return true;
	(void)err_say(e,
		newest.revision < REVISION_MOST ? TEXT_STORE_REOPEN_OLD : TEXT_STORE_REOPEN_MOST,
		NULL);
	return flow_deny(s, &o->was, flow_row(FLOW_REOPEN)->word, e);
}

/* The row of the report is the database's to allow, before anything is copied. */
static bool reopen(struct store *s, struct reopening *o, struct err *e)
{
	return look_again(s, o, e) && insert(s, &o->now, e) && log_draft(s, o, e) &&
	       copy_all(s, o, e);
}

bool report_reopen(struct store *s, struct report *r, const char *reason, struct err *e)
{
	struct reopening o = {.was = *r};
	struct arena a = {0};
	bool ok = false;

	o.reason = valid_text(&a, reason, CELL_TEXT, e);
	if (o.reason != NULL && *o.reason == '\0')
		(void)err_say(e, TEXT_STORE_REOPEN_REASON, NULL);
	else if (o.reason != NULL && store_begin(s, e))
		ok = flow_close(s, r, flow_row(FLOW_REOPEN)->word, reopen(s, &o, e), e);
	if (ok)
		*r = o.now;
	arena_release(&a);
	return ok;
}
