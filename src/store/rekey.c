#include "store/rekey.h"

#include <string.h>

#include "base/number.h"
#include "store/flow_parts.h"
#include "store/valid.h"

static const char *const results[REKEY_RESULT_COUNT] = {[REKEY_OPEN] = "open",
	[REKEY_SAME] = "same",
	[REKEY_KEYER] = "keyer",
	[REKEY_VERIFIER] = "verifier"};

static enum rekey_result result_of(const char *word)
{
	for (int i = 0; i < REKEY_RESULT_COUNT; i++) {
		if (strcmp(results[i], word) == 0)
			return (enum rekey_result)i;
	}
	return REKEY_OPEN;
}

/* One row on its way: whose cell it is now, and what the verifier's own row says. */
struct keyed {
	const struct report *report;
	const struct rekey *k;
	struct arena arena;
	const char *value;
	const char *keyer;
	bool is_drawn;
};

static bool find(struct store *s, struct keyed *d, struct err *e)
{
	enum sql_step step;
	struct sql q;

	d->keyer = "";
	d->is_drawn = false;
	if (!sql_open(s, &q,
		    "SELECT user.name, rekey.result IS NOT NULL FROM cell"
		    " LEFT JOIN user ON user.id = cell.user LEFT JOIN rekey"
		    "  ON rekey.report = cell.report AND rekey.place = cell.place"
		    "  AND rekey.row = cell.row AND rekey.user = ?4"
		    " WHERE cell.report = ?1 AND cell.place = ?2 AND cell.row = ?3",
		    e))
		return false;
	sql_int(&q, d->report->id);
	sql_text(&q, d->k->place);
	sql_text(&q, d->k->row);
	sql_int(&q, s->actor.user);
	step = sql_step(&q, e);
	if (step == SQL_ROW) {
		d->keyer = arena_text(&d->arena, sql_str(&q, 0));
		d->is_drawn = sql_int_at(&q, 1) != 0;
	}
	sql_close(&q);
	return step != SQL_FAILED;
}

static bool log_it(
	struct store *s, const struct keyed *d, const char *result, int64_t *seq, struct err *e)
{
	char name[REPORT_TEXT], seen[NUMBER_TEXT];

	report_show(d->report, name);
	number_plain(seen, d->k->seen);
	return change_add(s,
		&(struct change){.act = "rekey",
			.report = name,
			.place = d->k->place,
			.row = d->k->row,
			.before = d->value,
			.after = result,
			.mark = seen,
			.note = d->keyer},
		seq, e);
}

/* Who keyed it is 0 for a cell that nobody wrote, which the database refuses. */
static bool upsert(
	struct store *s, const struct keyed *d, const char *result, int64_t seq, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO rekey(report, place, row, user, result, seen, value, keyer, revision, at)"
		    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ifnull((SELECT user FROM cell"
		    "  WHERE report = ?1 AND place = ?2 AND row = ?3), 0), ?8,"
		    " (SELECT at FROM change WHERE seq = ?8)) ON CONFLICT(report, place, row, user)"
		    " DO UPDATE SET result = excluded.result, seen = excluded.seen,"
		    " value = excluded.value, keyer = excluded.keyer, revision = excluded.revision,"
		    " at = excluded.at",
		    e))
		return false;
	sql_int(&q, d->report->id);
	sql_text(&q, d->k->place);
	sql_text(&q, d->k->row);
	sql_int(&q, s->actor.user);
	sql_text(&q, result);
	sql_int(&q, d->k->seen);
	sql_text(&q, d->value);
	sql_int(&q, seq);
	return sql_done(&q, e);
}

static bool draw(struct store *s, const struct report *r, const struct rekey *k, struct err *e)
{
	struct keyed d = {.report = r, .k = k, .value = ""};
	int64_t seq;
	bool ok;

	ok = find(s, &d, e) && (d.is_drawn || (log_it(s, &d, results[REKEY_OPEN], &seq, e) &&
						      upsert(s, &d, results[REKEY_OPEN], seq, e)));
	arena_release(&d.arena);
	return ok;
}

bool rekey_draw(struct store *s, const struct report *r, const struct rekey *cells, size_t count,
	struct err *e)
{
	bool ok = true;

	if (!store_begin(s, e))
		return false;
	for (size_t i = 0; ok && i < count; i++)
		ok = draw(s, r, &cells[i], e);
	return flow_close(s, r, "rekey", ok, e);
}

static bool put(struct store *s, struct keyed *d, struct err *e)
{
	const char *result = results[d->k->result];
	int64_t seq;

	if (!find(s, d, e))
		return false;
	if (!d->is_drawn)
		return err_say(e, TEXT_STORE_NOT_DRAWN, NULL);
	return log_it(s, d, result, &seq, e) && upsert(s, d, result, seq, e);
}

bool rekey_put(struct store *s, const struct report *r, const struct rekey *k, struct err *e)
{
	struct keyed d = {.report = r, .k = k};
	bool ok;

	d.value = valid_text(&d.arena, k->value, CELL_TEXT, e);
	ok = d.value != NULL && store_begin(s, e) && flow_close(s, r, "rekey", put(s, &d, e), e);
	arena_release(&d.arena);
	return ok;
}

bool rekeys_list(struct store *s, struct arena *a, const struct report *r, bool mine,
	struct rekey **list, size_t *count, struct err *e)
{
	enum sql_step step;
	struct sql q;

	*list = NULL;
	*count = 0;
	if (!sql_open(s, &q,
		    "SELECT count(*) OVER (), place, row, result, seen, value, keyer.name, own.name,"
		    " rekey.at FROM rekey LEFT JOIN user AS keyer ON keyer.id = rekey.keyer"
		    " LEFT JOIN user AS own ON own.id = rekey.user"
		    " WHERE report = ?1 AND (?2 = 0 OR rekey.user = ?2) ORDER BY place, row, rekey.user",
		    e))
		return false;
	sql_int(&q, r->id);
	sql_int(&q, mine ? s->actor.user : 0);
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		if (*list == NULL)
			*list = arena_new(a, (size_t)sql_int_at(&q, 0), sizeof(**list));
		(*list)[(*count)++] = (struct rekey){
			.place = arena_text(a, sql_str(&q, 1)),
			.row = arena_text(a, sql_str(&q, 2)),
			.result = result_of(sql_str(&q, 3)),
			.seen = sql_int_at(&q, 4),
			.value = arena_text(a, sql_str(&q, 5)),
			.keyer = arena_text(a, sql_str(&q, 6)),
			.user = arena_text(a, sql_str(&q, 7)),
			.at_ms = sql_moment(&q, 8),
		};
	}
	sql_close(&q);
	return step == SQL_DONE;
}

bool rekey_rates(
	struct store *s, struct arena *a, struct rekey_rate **list, size_t *count, struct err *e)
{
	enum sql_step step;
	struct sql q;

	*list = NULL;
	*count = 0;
	if (!sql_open(s, &q,
		    "SELECT count(*) OVER (), name,"
		    " (SELECT count(*) FROM rekey WHERE keyer = id AND result <> 'open'),"
		    " (SELECT count(*) FROM rekey WHERE keyer = id AND result = 'keyer'),"
		    " (SELECT count(*) FROM rekey WHERE user = id AND result <> 'open'),"
		    " (SELECT count(*) FROM rekey WHERE user = id AND result = 'verifier')"
		    " FROM user WHERE id IN (SELECT keyer FROM rekey WHERE result <> 'open'"
		    "  UNION ALL SELECT user FROM rekey WHERE result <> 'open') ORDER BY name",
		    e))
		return false;
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		if (*list == NULL)
			*list = arena_new(a, (size_t)sql_int_at(&q, 0), sizeof(**list));
		(*list)[(*count)++] = (struct rekey_rate){
			.user = arena_text(a, sql_str(&q, 1)),
			.keyed = (size_t)sql_int_at(&q, 2),
			.keyer_errors = (size_t)sql_int_at(&q, 3),
			.verified = (size_t)sql_int_at(&q, 4),
			.verifier_errors = (size_t)sql_int_at(&q, 5),
		};
	}
	sql_close(&q);
	return step == SQL_DONE;
}
