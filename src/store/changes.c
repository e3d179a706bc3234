#include "store/change.h"

#include <assert.h>
#include <string.h>

#include "store/chain.h"
#include "store/record.h"
#include "store/sql.h"
#include "store/valid.h"

#define COLUMNS "seq, at, user, account, origin, act, report, place, row, before, after, mark, note"

static bool head(struct store *s, char hash[SHA256_HEX], int64_t *seq, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q, "SELECT seq, hash FROM change ORDER BY seq DESC LIMIT 1", e))
		return false;
	chain_start(hash);
	*seq = 0;
	step = sql_step(&q, e);
	if (step == SQL_ROW) {
		*seq = sql_int_at(&q, 0);
		chain_copy(hash, sql_str(&q, 1));
	}
	sql_close(&q);
	return step != SQL_FAILED;
}

static bool insert(struct store *s, const struct chain_row *row, const char *hash, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO change(" COLUMNS ", hash)"
		    " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		    e))
		return false;
	sql_int(&q, row->seq);
	for (size_t i = 0; i < CHAIN_TEXTS; i++)
		sql_text(&q, row->texts[i].text);
	sql_text(&q, hash);
	return sql_done(&q, e);
}

bool change_add(struct store *s, const struct change *c, int64_t *seq, struct err *e)
{
	const char *texts[CHAIN_TEXTS] = {NULL, s->actor.name, s->actor.account, s->actor.origin,
		c->act, c->report, c->place, c->row, c->before, c->after, c->mark, c->note};
	char at[CLOCK_TEXT], hash[SHA256_HEX];
	struct chain_row row = {0};
	struct arena a = {0};
	bool ok;

	assert(s->depth > 0);
	ok = head(s, hash, &row.seq, e);
	if (ok) {
		clock_iso(at, c->at_ms != 0 ? c->at_ms : store_now(s));
		texts[0] = at;
		for (size_t i = 0; i < CHAIN_TEXTS; i++) {
			row.texts[i].text = valid_logged(&a, texts[i]);
			row.texts[i].size = strlen(row.texts[i].text);
		}
		row.seq++;
		chain_next(hash, &row);
		*seq = row.seq;
		ok = insert(s, &row, hash, e);
	}
	arena_release(&a);
	return ok;
}

static void read_change(const struct sql *q, struct change *c)
{
	*c = (struct change){
		.seq = sql_int_at(q, 0),
		.at_ms = sql_moment(q, 1),
		.user = sql_str(q, 2),
		.account = sql_str(q, 3),
		.origin = sql_str(q, 4),
		.act = sql_str(q, 5),
		.report = sql_str(q, 6),
		.place = sql_str(q, 7),
		.row = sql_str(q, 8),
		.before = sql_str(q, 9),
		.after = sql_str(q, 10),
		.mark = sql_str(q, 11),
		.note = sql_str(q, 12),
	};
}

static void keep(struct arena *a, struct change *c)
{
	const char **texts[] = {&c->user, &c->account, &c->origin, &c->act, &c->report, &c->place,
		&c->row, &c->before, &c->after, &c->mark, &c->note};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		*texts[i] = arena_text(a, *texts[i]);
}

bool changes_each(struct store *s, int64_t most, bool (*each)(void *data, const struct change *c),
	void *data, struct err *e)
{
	enum sql_step step;
	struct change c;
	struct sql q;

	if (!sql_open(s, &q,
		    "SELECT " COLUMNS " FROM (SELECT * FROM change ORDER BY seq DESC LIMIT ?)"
		    " ORDER BY seq",
		    e))
		return false;
	sql_int(&q, most > 0 ? most : -1);
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		read_change(&q, &c);
		if (!each(data, &c))
			break;
	}
	sql_close(&q);
	return step != SQL_FAILED;
}

/* Reads what the opened statement gives, which counts its rows in the column after the note. */
static bool read_list(
	struct sql *q, struct arena *a, struct change **list, size_t *count, struct err *e)
{
	enum sql_step step;

	while ((step = sql_step(q, e)) == SQL_ROW) {
		if (*list == NULL)
			*list = arena_new(
				a, (size_t)sql_int_at(q, CHAIN_TEXTS + 1), sizeof(**list));
		read_change(q, &(*list)[*count]);
		keep(a, &(*list)[(*count)++]);
	}
	sql_close(q);
	return step == SQL_DONE;
}

/* The names of a report and of the revisions before it: what was copied goes on having its history. Its
 * name (?1) stands there even before the report does. */
#define REVISIONS \
	" report IN (SELECT ?1 UNION SELECT name FROM report_name JOIN report" \
	"  ON report.id = report_name.report WHERE year = ?2 AND stage = ?3 AND revision < ?4) "

static void bind_revisions(struct sql *q, const struct report *r, const char *name)
{
	sql_text(q, name);
	sql_int(q, r->year);
	sql_text(q, r->stage->name);
	sql_int(q, r->revision);
}

bool changes_of_cell(struct store *s, struct arena *a, const struct report *r,
	const struct row *row, const char *place, struct change **list, size_t *count,
	struct err *e)
{
	char report[REPORT_TEXT];
	struct sql q;

	*list = NULL;
	*count = 0;
	report_show(r, report);
	if (!sql_open(s, &q,
		    "SELECT " COLUMNS ", count(*) OVER () FROM change WHERE" REVISIONS
		    "AND place = ?5 AND row = ?6 ORDER BY seq DESC",
		    e))
		return false;
	bind_revisions(&q, r, report);
	sql_text(&q, place);
	sql_text(&q, row->name);
	return read_list(&q, a, list, count, e);
}

bool changes_of_record(struct store *s, struct arena *a, const struct report *r,
	const struct record *record, const struct field *field, struct change **list, size_t *count,
	struct err *e)
{
	char report[REPORT_TEXT];
	struct sql q;

	*list = NULL;
	*count = 0;
	report_show(r, report);
	if (!sql_open(s, &q,
		    "SELECT " COLUMNS ", count(*) OVER () FROM change WHERE" REVISIONS
		    "AND place = (SELECT path FROM record_path WHERE record = ?5)"
		    " AND (?6 IS NULL OR row = ?6) ORDER BY seq DESC",
		    e))
		return false;
	bind_revisions(&q, r, report);
	sql_int(&q, record->id);
	sql_text(&q, field != NULL ? field->name : NULL);
	return read_list(&q, a, list, count, e);
}
