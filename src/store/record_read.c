#include "store/record_read.h"

#include <stdlib.h>
#include <string.h>

const struct form *record_form(const struct store *s, const char *name)
{
	const struct form *form = forms_form(s->forms, name);

	return form != NULL && form->kind != FORM_TABLE ? form : NULL;
}

static int by_name(const void *a, const void *b)
{
	const struct field *const *left = a, *const *right = b;

	return strcmp((*left)->name, (*right)->name);
}

const struct field **fields_by_name(struct loading_records *l, const struct form *form)
{
	const struct field ***sorted = &l->fields[form - l->store->forms->forms];

	if (*sorted != NULL)
		return *sorted;
	*sorted = arena_new(&l->scratch, form->field_count + 1, sizeof(**sorted));
	for (size_t i = 0; i < form->field_count; i++)
		(*sorted)[i] = &form->fields[i];
	qsort(*sorted, form->field_count, sizeof(**sorted), by_name);
	return *sorted;
}

void answers_start(struct answers *a, struct arena *arena, const struct form *form,
	const struct field **fields)
{
	*a = (struct answers){.form = form, .fields = fields};
	a->values = arena_new(arena, form->field_count + 1, sizeof(*a->values));
	for (size_t i = 0; i < form->field_count; i++)
		a->values[i] = "";
}

void answers_take(struct answers *a, struct arena *arena, const char *field, const char *value)
{
	int order = 1;

	while (a->next < a->form->field_count &&
		(order = strcmp(a->fields[a->next]->name, field)) < 0)
		a->next++;
	if (order == 0 && a->next < a->form->field_count && *value != '\0')
		a->values[a->fields[a->next]->index] = arena_text(arena, value);
}

static int by_id(const void *a, const void *b)
{
	const struct loaded *left = a, *right = b;

	return (left->id > right->id) - (left->id < right->id);
}

struct loaded *loaded_find(const struct loading_records *l, int64_t id)
{
	const struct loaded key = {.id = id};

	return l->count > 0 ? bsearch(&key, l->list, l->count, sizeof(key), by_id) : NULL;
}

struct loaded *loaded_next(const struct loading_records *l, size_t *at, int64_t id)
{
	while (*at < l->count && l->list[*at].id < id)
		(*at)++;
	return *at < l->count && l->list[*at].id == id ? &l->list[*at] : NULL;
}

bool record_newest(struct store *s, struct arena *a, struct record *r, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q,
		    "SELECT user.name, user.id, min(role = 'verifier') OVER (), at, revision,"
		    " iif(min(writer) OVER () = max(writer) OVER (), writer, 0) FROM"
		    " (SELECT user AS writer, at, revision FROM record WHERE id = ?1 UNION ALL"
		    "  SELECT user, at, revision FROM answer WHERE record = ?1)"
		    " JOIN user ON user.id = writer ORDER BY revision DESC LIMIT 1",
		    e))
		return false;
	sql_int(&q, r->id);
	step = sql_step(&q, e);
	if (step == SQL_ROW) {
		r->user = arena_text(a, sql_str(&q, 0));
		r->user_id = sql_int_at(&q, 1);
		r->by_verifier = sql_int_at(&q, 2) != 0;
		r->at_ms = sql_moment(&q, 3);
		r->seen = sql_int_at(&q, 4);
		r->only_user = sql_int_at(&q, 5);
	}
	sql_close(&q);
	return step != SQL_FAILED;
}

bool place_index(const struct book *b, const char *code, int *place)
{
	size_t low = 0, high = b->place_count;

	*place = PLACE_DISTRICT;
	if (*code == '\0')
		return true;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(b->places[middle].code, code);

		if (order == 0) {
			*place = (int)middle;
			return true;
		}
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}
