#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/record_read.h"

/* Columns of the statement in load_heads. */
enum {
	COLUMN_ID,
	COLUMN_FORM,
	COLUMN_NO,
	COLUMN_PARENT,
	COLUMN_ITEM,
	COLUMN_PLACE,
	COLUMN_REVISION,
	COLUMN_USER,
	COLUMN_AT,
	COLUMN_VERIFIER,
};

/* The record itself or an answer: its revision, writer and moment, and whether he is a verifier. */
static void take_part(struct loaded *l, const struct sql *q, int column)
{
	int64_t user = sql_int_at(q, column + 1);
	const char *at;
	size_t size;

	if (l->first_user == 0) {
		l->first_user = user;
		l->by_verifier = true;
	}
	l->several = l->several || user != l->first_user;
	l->by_verifier = l->by_verifier && sql_int_at(q, column + 3) != 0;
	if (sql_int_at(q, column) < l->revision)
		return;
	l->revision = sql_int_at(q, column);
	l->user = user;
	at = sql_str(q, column + 2);
	size = strnlen(at, sizeof(l->at) - 1);
	memcpy(l->at, at, size);
	l->at[size] = '\0';
}

/* NULL when the forms or the book's villages no longer know what it belongs to. */
static struct record *read_head(struct loading_records *l, const struct sql *q, struct loaded *to)
{
	const struct form *form = record_form(l->store, sql_str(q, COLUMN_FORM));
	const char *name = sql_str(q, COLUMN_ITEM);
	const struct item *item;
	struct record *r;
	int place;

	if (form == NULL || !place_index(l->book, sql_str(q, COLUMN_PLACE), &place))
		return NULL;
	item = *name != '\0' ? form_item(form, name) : NULL;
	if ((item == NULL) != (form->kind != FORM_CHECKLIST))
		return NULL;
	answers_start(&to->answers, l->arena, form, fields_by_name(l, form));
	r = arena_new(l->arena, 1, sizeof(*r));
	*r = (struct record){
		.id = to->id,
		.form = form,
		.no = (int)sql_int_at(q, COLUMN_NO),
		.item = item,
		.place = place,
		.values = to->answers.values,
		.user = "",
	};
	return r;
}

static bool load_heads(struct loading_records *l, struct err *e)
{
	enum sql_step step;
	struct loaded *to;
	struct sql q;

	if (!sql_open(l->store, &q,
		    "SELECT record.id, form, no, parent, item, place, revision, user, at,"
		    " role = 'verifier' FROM record LEFT JOIN user ON user.id = record.user"
		    " WHERE report = ? AND deleted = 0 ORDER BY record.id",
		    e))
		return false;
	sql_int(&q, l->report->id);
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		l->list = mem_grow(l->list, l->count, &l->room, sizeof(*l->list));
		to = &l->list[l->count++];
		*to = (struct loaded){
			.id = sql_int_at(&q, COLUMN_ID), .parent = sql_int_at(&q, COLUMN_PARENT)};
		take_part(to, &q, COLUMN_REVISION);
		to->record = read_head(l, &q, to);
	}
	sql_close(&q);
	return step == SQL_DONE;
}

/* A line without what it stands under is left out. */
static void link_parents(const struct loading_records *l)
{
	for (size_t i = 0; i < l->count; i++) {
		struct loaded *line = &l->list[i];
		const struct loaded *up;

		if (line->record == NULL ||
			(line->parent == 0) != (line->record->form->parent == NULL)) {
			line->record = NULL;
			continue;
		}
		if (line->parent == 0)
			continue;
		up = loaded_find(l, line->parent);
		if (up == NULL || up->record == NULL ||
			up->record->form != line->record->form->parent)
			line->record = NULL;
		else
			line->record->parent = up->record;
	}
}

static bool load_answers(struct loading_records *l, struct err *e)
{
	enum sql_step step;
	struct loaded *to;
	size_t at = 0;
	struct sql q;

	if (!sql_open(l->store, &q,
		    "SELECT answer.record, field, value, answer.revision, answer.user, answer.at,"
		    " role = 'verifier' FROM record JOIN answer ON answer.record = record.id"
		    " LEFT JOIN user ON user.id = answer.user"
		    " WHERE record.report = ? AND deleted = 0 ORDER BY record.id, field",
		    e))
		return false;
	sql_int(&q, l->report->id);
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		to = loaded_next(l, &at, sql_int_at(&q, 0));
		if (to == NULL || to->record == NULL)
			continue;
		answers_take(&to->answers, l->arena, sql_str(&q, 1), sql_str(&q, 2));
		take_part(to, &q, 3);
	}
	sql_close(&q);
	return step == SQL_DONE;
}

/* Few people write many records: each name is read and kept once. */
static bool name_writers(const struct loading_records *l, struct err *e)
{
	struct loaded *newest_of;
	enum sql_step step;
	struct sql q;

	if (!sql_open(l->store, &q, "SELECT id, name FROM user", e))
		return false;
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		int64_t user = sql_int_at(&q, 0);
		const char *name = arena_text(l->arena, sql_str(&q, 1));

		for (size_t i = 0; i < l->count; i++) {
			newest_of = &l->list[i];
			if (newest_of->record == NULL || newest_of->user != user)
				continue;
			newest_of->record->user = name;
			newest_of->record->user_id = user;
		}
	}
	sql_close(&q);
	for (size_t i = 0; i < l->count; i++) {
		int64_t ms;

		if (l->list[i].record == NULL)
			continue;
		l->list[i].record->seen = l->list[i].revision;
		l->list[i].record->by_verifier = l->list[i].by_verifier;
		l->list[i].record->only_user = l->list[i].several ? 0 : l->list[i].first_user;
		if (clock_parse(l->list[i].at, &ms))
			l->list[i].record->at_ms = ms;
	}
	return step == SQL_DONE;
}

static int by_form(const void *a, const void *b)
{
	const struct record *left = *(const struct record *const *)a;
	const struct record *right = *(const struct record *const *)b;
	int up_left = left->parent != NULL ? left->parent->no : 0;
	int up_right = right->parent != NULL ? right->parent->no : 0;

	/* Forms stand in one array, in their order. */
	if (left->form != right->form)
		return left->form < right->form ? -1 : 1;
	if (up_left != up_right)
		return up_left < up_right ? -1 : 1;
	return (left->no > right->no) - (left->no < right->no);
}

static void give(const struct loading_records *l, struct records *out)
{
	for (size_t i = 0; i < l->count; i++) {
		if (l->list[i].record == NULL)
			continue;
		out->list = mem_grow(out->list, out->count, &out->room, sizeof(*out->list));
		out->list[out->count++] = l->list[i].record;
	}
	if (out->count > 0)
		qsort(out->list, out->count, sizeof(*out->list), by_form);
}

static bool load_all(struct loading_records *l, struct err *e)
{
	if (!load_heads(l, e))
		return false;
	if (l->count == 0)
		return true;
	link_parents(l);
	return load_answers(l, e) && load_origins(l, e) && load_stages(l, e) && name_writers(l, e);
}

bool records_load(struct store *s, struct arena *a, const struct report *r, const struct book *b,
	struct records *out, struct err *e)
{
	struct loading_records l = {.store = s, .arena = a, .report = r, .book = b};
	bool ok;

	*out = (struct records){0};
	if (r->id == 0)
		return true;
	l.fields = arena_new(&l.scratch, s->forms->form_count + 1, sizeof(*l.fields));
	ok = load_all(&l, e);
	if (ok)
		give(&l, out);
	free(l.list);
	arena_release(&l.scratch);
	return ok;
}

void records_release(struct records *r)
{
	free(r->list);
	*r = (struct records){0};
}
