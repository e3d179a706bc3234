#include "store/owners.h"

#include <string.h>

#include "base/buf.h"
#include "store/change.h"
#include "store/connect.h"

static bool is_typed(const struct row *row)
{
	return row->calculation == NULL && row->owner != NULL;
}

/* Whether a stored line is what the forms say. */
static bool agrees(const struct store *s, const struct sql *q)
{
	const struct row *row = store_row(s, sql_str(q, 0));

	return row != NULL && is_typed(row) && strcmp(row->form->name, sql_str(q, 1)) == 0 &&
	       strcmp(row->owner->name, sql_str(q, 2)) == 0;
}

static bool owners_stand(struct store *s, bool *stand, struct err *e)
{
	struct sql q;
	int64_t found;

	for (size_t i = 0; i < s->forms->owner_count && *stand; i++) {
		if (!sql_open(s, &q, "SELECT 1 FROM owner WHERE name = ?", e))
			return false;
		sql_text(&q, s->forms->owners[i].name);
		if (!sql_number(&q, &found, 0, e))
			return false;
		*stand = found == 1;
	}
	return true;
}

static bool is_current(struct store *s, bool *current, struct err *e)
{
	size_t typed = 0, agreeing = 0;
	enum sql_step step;
	struct sql q;

	for (size_t i = 0; i < s->forms->row_count; i++)
		typed += is_typed(s->rows[i]) ? 1 : 0;
	if (!sql_open(s, &q, "SELECT row, form, owner FROM row_owner", e))
		return false;
	*current = true;
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		if (agrees(s, &q))
			agreeing++;
		else
			*current = false;
	}
	sql_close(&q);
	*current = *current && agreeing == typed;
	return step == SQL_DONE && owners_stand(s, current, e);
}

/* Somebody may have named a unit of another owner so. */
static bool free_name(struct store *s, const char *owner, struct buf *name, struct err *e)
{
	int64_t taken;
	struct sql q;

	buf_text(name, owner);
	for (;;) {
		if (!sql_open(s, &q, "SELECT 1 FROM unit WHERE name = ?", e))
			return false;
		sql_text(&q, buf_str(name));
		if (!sql_number(&q, &taken, 0, e))
			return false;
		if (taken == 0)
			return true;
		buf_text(name, " (PJ)");
	}
}

static bool add_first_unit(struct store *s, const char *owner, struct err *e)
{
	struct buf name = {0};
	struct sql q;
	bool ok = false;

	if (!free_name(s, owner, &name, e) ||
		!sql_open(s, &q, "INSERT INTO unit(owner, name, first) VALUES(?, ?, 1)", e))
		goto out;
	sql_text(&q, owner);
	sql_text(&q, buf_str(&name));
	if (!sql_done(&q, e))
		goto out;
	if (!sql_open(s, &q,
		    "INSERT INTO unit_village(owner, village, unit)"
		    " SELECT DISTINCT ?, code, last_insert_rowid() FROM village",
		    e))
		goto out;
	sql_text(&q, owner);
	ok = sql_done(&q, e);
out:
	buf_release(&name);
	return ok;
}

static bool add_owner(struct store *s, const char *owner, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q, "INSERT OR IGNORE INTO owner(name) VALUES(?)", e))
		return false;
	sql_text(&q, owner);
	if (!sql_done(&q, e))
		return false;
	return sqlite3_changes(s->db) == 0 || add_first_unit(s, owner, e);
}

/* What a row's owner and form were: "" when the row is new. */
struct row_before {
	struct arena arena;
	const char *owner, *form;
};

static bool find_before(struct store *s, const char *row, struct row_before *b, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q, "SELECT owner, form FROM row_owner WHERE row = ?", e))
		return false;
	sql_text(&q, row);
	step = sql_step(&q, e);
	if (step == SQL_ROW) {
		b->owner = arena_text(&b->arena, sql_str(&q, 0));
		b->form = arena_text(&b->arena, sql_str(&q, 1));
	}
	sql_close(&q);
	return step != SQL_FAILED;
}

static bool put_row(struct store *s, const struct row *row, bool log, struct err *e)
{
	struct change c = {.act = "owner",
		.row = row->name,
		.after = row->owner->name,
		.mark = row->form->name};
	struct row_before before = {.owner = "", .form = ""};
	struct sql q;
	int64_t seq;
	bool ok = false;

	if (!find_before(s, row->name, &before, e))
		goto out;
	c.before = before.owner;
	if (!sql_open(s, &q,
		    "INSERT INTO row_owner(row, form, owner) VALUES(?, ?, ?) ON CONFLICT(row)"
		    " DO UPDATE SET form = excluded.form, owner = excluded.owner",
		    e))
		goto out;
	sql_text(&q, row->name);
	sql_text(&q, row->form->name);
	sql_text(&q, row->owner->name);
	ok = sql_done(&q, e);
	if (ok && log &&
		(strcmp(c.before, c.after) != 0 || strcmp(before.form, row->form->name) != 0))
		ok = change_add(s, &c, &seq, e);
out:
	arena_release(&before.arena);
	return ok;
}

struct gone {
	const char *row, *owner;
	struct gone *next;
};

static bool drop_row(struct store *s, const struct gone *g, struct err *e)
{
	const struct change c = {.act = "owner", .row = g->row, .before = g->owner};
	struct sql q;
	int64_t seq;

	if (!sql_open(s, &q, "DELETE FROM row_owner WHERE row = ?", e))
		return false;
	sql_text(&q, g->row);
	return sql_done(&q, e) && change_add(s, &c, &seq, e);
}

static bool drop_rows(struct store *s, struct err *e)
{
	struct gone *list = NULL;
	struct arena a = {0};
	enum sql_step step;
	struct sql q;
	bool ok;

	if (!sql_open(s, &q, "SELECT row, owner FROM row_owner", e))
		return false;
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		const struct row *row = store_row(s, sql_str(&q, 0));
		struct gone *g;

		if (row != NULL && is_typed(row))
			continue;
		g = arena_new(&a, 1, sizeof(*g));
		*g = (struct gone){
			arena_text(&a, sql_str(&q, 0)), arena_text(&a, sql_str(&q, 1)), list};
		list = g;
	}
	sql_close(&q);
	ok = step == SQL_DONE;
	for (; ok && list != NULL; list = list->next)
		ok = drop_row(s, list, e);
	arena_release(&a);
	return ok;
}

static bool copy_all(struct store *s, struct err *e)
{
	int64_t known;
	struct sql q;

	if (!sql_open(s, &q, "SELECT count(*) FROM row_owner", e) || !sql_number(&q, &known, 0, e))
		return false;
	for (size_t i = 0; i < s->forms->owner_count; i++) {
		if (!add_owner(s, s->forms->owners[i].name, e))
			return false;
	}
	for (size_t i = 0; i < s->forms->row_count; i++) {
		if (is_typed(s->rows[i]) && !put_row(s, s->rows[i], known > 0, e))
			return false;
	}
	return drop_rows(s, e);
}

bool owners_are_there(struct store *s, struct err *e)
{
	bool current;

	return is_current(s, &current, e);
}

bool owners_copy(struct store *s, struct err *e)
{
	bool current;

	if (!is_current(s, &current, e))
		return false;
	if (current)
		return true;
	return store_begin(s, e) && store_end(s, copy_all(s, e), e);
}

bool owners_take_village(struct store *s, const char *village, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT OR IGNORE INTO unit_village(owner, village, unit)"
		    " SELECT owner, ?, id FROM unit WHERE first = 1",
		    e))
		return false;
	sql_text(&q, village);
	return sql_done(&q, e);
}

const char *owners_names(const struct store *s, struct arena *a)
{
	struct buf b = {0};
	const char *names;

	for (size_t i = 0; i < s->forms->owner_count; i++) {
		if (i > 0)
			buf_text(&b, ", ");
		buf_text(&b, s->forms->owners[i].name);
	}
	names = arena_text(a, buf_str(&b));
	buf_release(&b);
	return names;
}
