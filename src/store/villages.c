#include <string.h>

#include "base/number.h"
#include "store/change.h"
#include "store/office.h"
#include "store/owners.h"
#include "store/place.h"
#include "store/sql.h"
#include "store/valid.h"

/* A village about to change, as it stands last in the list. */
struct standing {
	struct arena arena;
	const char *name; /* NULL: the code is new */
	int from_year, until_year;
};

static bool find(struct store *s, const char *code, struct standing *v, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q,
		    "SELECT name, from_year, until_year FROM village WHERE code = ?"
		    " ORDER BY from_year DESC LIMIT 1",
		    e))
		return false;
	sql_text(&q, code);
	step = sql_step(&q, e);
	if (step == SQL_ROW) {
		v->name = arena_text(&v->arena, sql_str(&q, 0));
		v->from_year = (int)sql_int_at(&q, 1);
		v->until_year = (int)sql_int_at(&q, 2);
	}
	sql_close(&q);
	return step != SQL_FAILED;
}

static bool insert(struct store *s, const char *code, const char *name, int year, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO village(code, from_year, name) VALUES(?, ?, ?)"
		    " ON CONFLICT(code, from_year) DO UPDATE"
		    " SET name = excluded.name, until_year = 0, reason = ''",
		    e))
		return false;
	sql_text(&q, code);
	sql_int(&q, year);
	sql_text(&q, name);
	return sql_done(&q, e);
}

static bool close_row(
	struct store *s, const char *code, int year, const char *reason, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "UPDATE village SET until_year = ?, reason = ? WHERE code = ? AND until_year = 0",
		    e))
		return false;
	sql_int(&q, year);
	sql_text(&q, reason);
	sql_text(&q, code);
	return sql_done(&q, e);
}

static bool log_change(struct store *s, const struct change *c, struct err *e)
{
	int64_t seq;

	return change_add(s, c, &seq, e);
}

/* Sentences for years that cannot be. */
static bool say_year(struct err *e, enum text_id words, const char *code, int year)
{
	char number[NUMBER_TEXT];

	number_plain(number, year);
	return err_say(e, words, code, number, NULL);
}

static bool may_add(const struct standing *v, const char *code, int year, struct err *e)
{
	if (v->name == NULL)
		return true;
	if (v->until_year == 0)
		return err_say(e, TEXT_STORE_VILLAGE_TWICE, code, NULL);
	return year >= v->until_year || say_year(e, TEXT_STORE_VILLAGE_STILL, code, v->until_year);
}

static bool may_close(const struct standing *v, const char *code, int year, struct err *e)
{
	if (v->name == NULL || v->until_year != 0)
		return err_say(e, TEXT_STORE_VILLAGE_UNKNOWN, code, NULL);
	return year >= v->from_year || say_year(e, TEXT_STORE_VILLAGE_BEFORE, code, v->from_year);
}

static bool is_of_district(struct store *s, const char *code, struct err *e)
{
	struct arena a = {0};
	const struct district *d = district_get(s, &a, e);
	bool ok = d != NULL && valid_village(code, d->code, e);

	arena_release(&a);
	return ok;
}

/* What is asked of a village: a name NULL retires it. */
struct wish {
	const char *code, *name, *reason;
	int year;
};

static bool add(struct store *s, const struct wish *w, struct standing *v, struct err *e)
{
	const struct change c = {
		.act = "village", .place = w->code, .after = w->name, .note = w->reason};

	return find(s, w->code, v, e) && may_add(v, w->code, w->year, e) &&
	       insert(s, w->code, w->name, w->year, e) && owners_take_village(s, w->code, e) &&
	       log_change(s, &c, e);
}

static bool replace(struct store *s, const struct wish *w, struct standing *v, struct err *e)
{
	struct change c = {.act = "village", .place = w->code, .after = w->name, .note = w->reason};

	if (!find(s, w->code, v, e) || !may_close(v, w->code, w->year, e))
		return false;
	c.before = v->name;
	/* In the year the village came in, the new row is the old one with its name corrected. */
	if (!close_row(s, w->code, w->year, w->reason, e))
		return false;
	return (w->name == NULL || insert(s, w->code, w->name, w->year, e)) && log_change(s, &c, e);
}

static bool carry_out(struct store *s, const struct wish *asked,
	bool (*act)(struct store *, const struct wish *, struct standing *, struct err *),
	struct err *e)
{
	struct standing v = {0};
	struct wish w = *asked;
	char before[SHA256_HEX];
	bool ok = false;

	w.reason = valid_text(&v.arena, asked->reason, VALID_SOURCE, e);
	if (w.reason == NULL || !valid_year(w.year, e) ||
		(w.name != NULL && !valid_name(w.name, VALID_PLACE, e)) ||
		!is_of_district(s, w.code, e) || !store_begin(s, e))
		goto out;
	ok = office_digest(s, before, e) && act(s, &w, &v, e) && office_log(s, before, e);
	if (!ok)
		refuse_if_denied(s, &(struct change){.act = "village",
					    .place = w.code,
					    .after = w.name,
					    .before = v.name});
	ok = store_end(s, ok, e);
out:
	arena_release(&v.arena);
	return ok;
}

bool village_add(struct store *s, const char *code, const char *name, int year, const char *reason,
	struct err *e)
{
	return carry_out(s, &(struct wish){code, name, reason, year}, add, e);
}

bool village_rename(struct store *s, const char *code, const char *name, int year,
	const char *reason, struct err *e)
{
	return carry_out(s, &(struct wish){code, name, reason, year}, replace, e);
}

bool village_retire(struct store *s, const char *code, int year, const char *reason, struct err *e)
{
	return carry_out(s, &(struct wish){code, NULL, reason, year}, replace, e);
}
