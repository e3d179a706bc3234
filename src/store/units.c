#include <string.h>

#include "store/change.h"
#include "store/office.h"
#include "store/owners.h"
#include "store/people.h"
#include "store/sql.h"
#include "store/unit_names.h"
#include "store/valid.h"

/* What unit_add is asked for. */
struct wish {
	const char *name, *owner;
	const char *const *villages;
	size_t village_count;
	int64_t unit, first;
};

static bool find_first(struct store *s, struct wish *w, struct err *e)
{
	struct arena a = {0};
	struct sql q;
	bool ok;

	if (!sql_open(s, &q, "SELECT id FROM unit WHERE owner = ? AND first = 1", e))
		return false;
	sql_text(&q, w->owner);
	ok = sql_number(&q, &w->first, 0, e);
	if (ok && w->first == 0)
		ok = err_say(e, TEXT_STORE_OWNER_UNKNOWN, w->owner, owners_names(s, &a), NULL);
	arena_release(&a);
	return ok;
}

/* "Puskesmas A, Puskesmas B" have the owner's villages. */
static bool say_none_left(struct store *s, const struct wish *w, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "SELECT group_concat(name, ', ') FROM (SELECT DISTINCT unit.name FROM unit_village"
		    " JOIN unit ON unit.id = unit_village.unit WHERE unit_village.owner = ?"
		    " ORDER BY unit.id)",
		    e))
		return false;
	sql_text(&q, w->owner);
	if (sql_step(&q, e) == SQL_ROW)
		(void)err_say(e, TEXT_STORE_UNIT_NONE_LEFT, w->owner, sql_str(&q, 0), NULL);
	sql_close(&q);
	return false;
}

static bool is_of_owner(struct store *s, const struct wish *w, struct err *e)
{
	enum sql_step step;
	struct sql q;
	bool ok = true;

	if (!sql_open(s, &q, "SELECT owner FROM unit WHERE id = ?", e))
		return false;
	sql_int(&q, w->unit);
	step = sql_step(&q, e);
	if (step == SQL_ROW && strcmp(sql_str(&q, 0), w->owner) != 0)
		ok = err_say(e, TEXT_STORE_UNIT_OTHER, w->name, sql_str(&q, 0), w->owner, NULL);
	sql_close(&q);
	return ok && step == SQL_ROW;
}

static bool find_or_add(struct store *s, struct wish *w, struct err *e)
{
	const struct change c = {.act = "unit", .after = w->name, .note = w->owner};
	int64_t seq;
	struct sql q;

	if (!unit_by_name(s, w->name, &w->unit, e))
		return false;
	if (w->unit != 0)
		return is_of_owner(s, w, e);
	if (!sql_open(s, &q, "INSERT INTO unit(owner, name, first) VALUES(?, ?, 0)", e))
		return false;
	sql_text(&q, w->owner);
	sql_text(&q, w->name);
	if (!sql_done(&q, e))
		return false;
	w->unit = sqlite3_last_insert_rowid(s->db);
	return change_add(s, &c, &seq, e);
}

/* One village on its way, and the unit that has it now. */
struct move {
	const struct wish *wish;
	const char *village;
	int64_t holder;
	const char *holder_name; /* in the arena */
	struct arena arena;
};

static bool find_holder(struct store *s, struct move *m, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q,
		    "SELECT unit.id, unit.name FROM unit_village JOIN unit ON unit.id = unit_village.unit"
		    " WHERE unit_village.owner = ? AND village = ?",
		    e))
		return false;
	sql_text(&q, m->wish->owner);
	sql_text(&q, m->village);
	step = sql_step(&q, e);
	if (step == SQL_ROW) {
		m->holder = sql_int_at(&q, 0);
		m->holder_name = arena_text(&m->arena, sql_str(&q, 1));
	} else if (step == SQL_DONE) {
		(void)err_say(e, TEXT_STORE_VILLAGE_UNKNOWN, m->village, NULL);
	}
	sql_close(&q);
	return step == SQL_ROW;
}

static bool set_unit(struct store *s, const struct move *m, struct err *e)
{
	const struct change c = {.act = "unit",
		.place = m->village,
		.before = m->holder_name,
		.after = m->wish->name,
		.note = m->wish->owner};
	int64_t seq;
	struct sql q;

	if (!sql_open(s, &q, "UPDATE unit_village SET unit = ? WHERE owner = ? AND village = ?", e))
		return false;
	sql_int(&q, m->wish->unit);
	sql_text(&q, m->wish->owner);
	sql_text(&q, m->village);
	return sql_done(&q, e) && change_add(s, &c, &seq, e);
}

static bool move(struct store *s, const struct wish *w, const char *village, struct err *e)
{
	struct move m = {.wish = w, .village = village};
	bool ok = find_holder(s, &m, e) && (m.holder == w->unit || set_unit(s, &m, e));

	arena_release(&m.arena);
	return ok;
}

struct code_taken {
	const char *text;
	struct code_taken *next;
};

static bool move_rest(struct store *s, const struct wish *w, struct err *e)
{
	struct code_taken *list = NULL;
	struct arena a = {0};
	enum sql_step step;
	struct sql q;
	bool ok;

	if (!sql_open(s, &q,
		    "SELECT village FROM unit_village WHERE owner = ? AND unit = ? ORDER BY village DESC",
		    e))
		return false;
	sql_text(&q, w->owner);
	sql_int(&q, w->first);
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		struct code_taken *c = arena_new(&a, 1, sizeof(*c));

		*c = (struct code_taken){arena_text(&a, sql_str(&q, 0)), list};
		list = c;
	}
	sql_close(&q);
	ok = step == SQL_DONE && (list != NULL || say_none_left(s, w, e));
	for (; ok && list != NULL; list = list->next)
		ok = move(s, w, list->text, e);
	arena_release(&a);
	return ok;
}

static bool move_named(struct store *s, const struct wish *w, struct err *e)
{
	for (size_t i = 0; i < w->village_count; i++) {
		if (!move(s, w, w->villages[i], e))
			return false;
	}
	return true;
}

bool unit_add(struct store *s, const char *name, const char *owner, const char *const *villages,
	size_t village_count, struct err *e)
{
	struct wish w = {name, owner, villages, village_count, 0, 0};
	char before[SHA256_HEX];
	bool ok;

	if (!valid_name(name, VALID_NAME, e) || !store_begin(s, e))
		return false;
	ok = office_digest(s, before, e) && find_first(s, &w, e) && find_or_add(s, &w, e) &&
	     (villages != NULL ? move_named(s, &w, e) : move_rest(s, &w, e)) &&
	     office_log(s, before, e);
	if (!ok)
		refuse_if_denied(s, &(struct change){.act = "unit", .after = name, .note = owner});
	return store_end(s, ok, e);
}

int64_t unit_of(struct store *s, const char *owner, const char *village)
{
	struct err ignored;
	int64_t unit;
	struct sql q;

	if (!sql_open(s, &q, "SELECT unit FROM unit_village WHERE owner = ? AND village = ?",
		    &ignored))
		return 0;
	sql_text(&q, owner);
	sql_text(&q, village);
	return sql_number(&q, &unit, 0, &ignored) ? unit : 0;
}
