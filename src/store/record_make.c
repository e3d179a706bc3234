#include "store/record_make.h"

#include <string.h>

#include "base/buf.h"

static bool next_no(struct store *s, struct adding *a, struct err *e)
{
	int64_t no;
	struct sql q;

	a->record->no = a->n->no;
	if (a->n->no > 0)
		return true;
	if (!sql_open(s, &q,
		    "SELECT max(no) FROM record WHERE report = ? AND form = ? AND ifnull(parent, 0) = ?",
		    e))
		return false;
	sql_int(&q, a->n->report->id);
	sql_text(&q, a->n->form->name);
	sql_int(&q, a->n->parent != NULL ? a->n->parent->id : 0);
	if (!sql_number(&q, &no, 0, e))
		return false;
	a->record->no = (int)(no + 1);
	return true;
}

/* The path as form/records.h has it, of a record the database does not hold yet. */
static void name_it(struct adding *a)
{
	struct buf path = {0};

	buf_print(&path, "%s/", a->n->form->name);
	if (a->n->item != NULL)
		buf_print(
			&path, "%s%s%s", a->place, *a->place != '\0' ? "/" : "", a->n->item->name);
	else if (a->n->parent != NULL)
		buf_print(&path, "%d.%d", a->n->parent->no, a->record->no);
	else
		buf_print(&path, "%d", a->record->no);
	a->standing.path = arena_text(&a->scratch, buf_str(&path));
	buf_release(&path);
}

/* Links name the record of the first revision, which outlives a reopening. */
static bool find_root(struct store *s, struct adding *a, struct err *e)
{
	struct sql q;

	if (a->n->origin == 0)
		return true;
	if (!sql_open(s, &q, "SELECT ifnull(root, id) FROM record WHERE id = ?", e))
		return false;
	sql_int(&q, a->n->origin);
	return sql_number(&q, &a->root, a->n->origin, e);
}

static bool name_origin(struct store *s, struct adding *a, struct err *e)
{
	enum sql_step step;
	struct sql q;

	a->standing.origin = "";
	if (a->n->origin == 0)
		return true;
	if (!sql_open(s, &q,
		    "SELECT name || ' ' || path FROM record_path JOIN report_name USING (report)"
		    " WHERE record = ?",
		    e))
		return false;
	sql_int(&q, a->root);
	step = sql_step(&q, e);
	if (step == SQL_ROW)
		a->standing.origin = arena_text(&a->scratch, sql_str(&q, 0));
	sql_close(&q);
	return step != SQL_FAILED;
}

static void bind_id(struct sql *q, int64_t id)
{
	if (id != 0)
		sql_int(q, id);
	else
		sql_text(q, NULL);
}

static bool insert(struct store *s, struct adding *a, struct err *e)
{
	const struct record_new *n = a->n;
	struct sql q;
	int64_t seq;

	if (!record_log(s, n->report, &a->standing, "", "+", &seq, e) ||
		!sql_open(s, &q,
			"INSERT INTO record(report, form, no, parent, item, place, origin, deleted,"
			" revision, user, at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8, ?9,"
			" (SELECT at FROM change WHERE seq = ?8))",
			e))
		return false;
	sql_int(&q, n->report->id);
	sql_text(&q, n->form->name);
	sql_int(&q, a->record->no);
	bind_id(&q, n->parent != NULL ? n->parent->id : 0);
	sql_text(&q, n->item != NULL ? n->item->name : "");
	sql_text(&q, a->place);
	bind_id(&q, a->root);
	sql_int(&q, seq);
	sql_int(&q, s->actor.user);
	if (!sql_done(&q, e))
		return false;
	a->standing.id = sqlite3_last_insert_rowid(s->db);
	return true;
}

static bool store_value(
	struct store *s, const struct adding *a, size_t field, const char *before, struct err *e)
{
	return answer_store(s,
		&(struct answer_row){.report = a->n->report,
			.record = &a->standing,
			.field = a->n->form->fields[field].name,
			.before = before,
			.value = a->record->values[field]},
		e);
}

/* before: NULL for a new record. */
static bool store_values(
	struct store *s, const struct adding *a, const char *const *before, struct err *e)
{
	for (size_t i = 0; i < a->n->form->field_count; i++) {
		const char *stands = before != NULL ? before[i] : "";

		if (strcmp(stands, a->record->values[i]) != 0 && !store_value(s, a, i, stands, e))
			return false;
	}
	return true;
}

static bool read_values(struct store *s, struct adding *a, const char **values, struct err *e)
{
	const struct form *form = a->n->form;
	enum sql_step step;
	struct sql q;

	for (size_t i = 0; i < form->field_count; i++)
		values[i] = "";
	if (!sql_open(s, &q, "SELECT field, value FROM answer WHERE record = ?", e))
		return false;
	sql_int(&q, a->standing.id);
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		const struct field *f = form_field(form, sql_str(&q, 0));

		if (f != NULL)
			values[f->index] = arena_text(&a->scratch, sql_str(&q, 1));
	}
	sql_close(&q);
	return step == SQL_DONE;
}

bool adding_revive(struct store *s, struct adding *a, struct err *e)
{
	const char **before = arena_new(&a->scratch, a->n->form->field_count + 1, sizeof(*before));

	return record_mark(s, a->n->report, &a->standing, false, e) &&
	       read_values(s, a, before, e) && store_values(s, a, before, e);
}

bool adding_make(struct store *s, struct adding *a, struct err *e)
{
	if (!next_no(s, a, e) || !find_root(s, a, e) || !name_origin(s, a, e))
		return false;
	name_it(a);
	return insert(s, a, e) && store_values(s, a, NULL, e);
}
