#include <string.h>

#include "base/number.h"
#include "work/exchange_parts.h"
#include "work/record_number.h"

static struct upper *new_upper(struct records_file *t, struct record *record)
{
	struct upper *u = arena_new(&t->in.arena, 1, sizeof(*u));

	u->record = record;
	u->next = t->uppers;
	t->uppers = u;
	return u;
}

/* One that a line before already stands under. */
static struct upper *known_upper(const struct records_file *t, const struct record *record)
{
	struct upper *u = t->uppers;

	while (u != NULL && u->record != record)
		u = u->next;
	return u;
}

static struct upper *upper_of(struct records_file *t, struct record *record)
{
	struct upper *u = known_upper(t, record);

	return u != NULL ? u : new_upper(t, record);
}

static bool upper_by_number(struct records_file *t, const struct csv_line *l, struct upper **out)
{
	const char *cell = intake_cell(l, t->special[COLUMN_PARENT]);
	struct record *record = NULL;
	int64_t no;
	bool too_big;

	if (number_parse(cell, &no, &too_big) && no <= EXCHANGE_NO_MOST)
		record = record_numbered(t->desk.book.records, t->o->form->parent, NULL, (int)no);
	if (record == NULL)
		return intake_say(&t->in, l->line, place_columns[COLUMN_PARENT],
			TEXT_EXCH_NO_PARENT, cell, form_label(t->o->form->parent), NULL);
	*out = upper_of(t, record);
	return true;
}

/* A record that stands and has this code, or one that another line makes. */
static struct upper *upper_by_code(struct records_file *t, const char *code)
{
	const struct field *key = t->o->map->parent_key;
	struct record *r;
	size_t at = 0;

	while ((r = records_next(t->desk.book.records, key->form, NULL, &at)) != NULL) {
		if (strcmp(r->values[key->index], code) == 0)
			return upper_of(t, r);
	}
	for (struct upper *u = t->uppers; u != NULL; u = u->next) {
		if (u->record == NULL && strcmp(u->values[key->index], code) == 0)
			return u;
	}
	return NULL;
}

/* All the line says of the record it stands under. */
static bool upper_values(struct records_file *t, const struct csv_line *l, const char **values)
{
	const struct field *key = t->o->map->parent_key;
	bool ok = true;

	for (size_t i = 0; i < key->form->field_count; i++) {
		const struct field *f = &key->form->fields[i];

		if (f != key && f->calculation == NULL)
			ok = records_file_cell(t, l, f, t->parent_columns[i], values) && ok;
	}
	return ok;
}

static bool upper_by_mapping(struct records_file *t, const struct csv_line *l, struct upper **out)
{
	const struct field *key = t->o->map->parent_key;
	const char **values = arena_new(&t->in.arena, key->form->field_count + 1, sizeof(*values));
	size_t column = t->parent_columns[key->index];

	if (!records_file_cell(t, l, key, column, values))
		return false;
	if (values[key->index] == NULL)
		return intake_say(&t->in, l->line, t->in.csv.lines[0].cells[column],
			TEXT_EXCH_NO_PARENT_CODE, field_label(key), NULL);
	*out = upper_by_code(t, values[key->index]);
	/* What stands is left alone, but where the file is a later state of what was taken over. */
	if (*out != NULL && ((*out)->values != NULL || t->parent_link.rule == NULL))
		return true;
	if (*out == NULL)
		*out = new_upper(t, NULL);
	(*out)->values = values;
	return upper_values(t, l, values);
}

bool records_file_upper(struct records_file *t, const struct csv_line *l, struct upper **out)
{
	*out = NULL;
	if (t->o->form->parent == NULL)
		return true;
	if (t->o->map != NULL && t->o->map->parent_key != NULL)
		return upper_by_mapping(t, l, out);
	return upper_by_number(t, l, out);
}
