#include <string.h>
#include <strings.h>

#include "work/exchange_parts.h"

const char *const place_columns[PLACE_COLUMN_COUNT] = {
#define X(id, name) [COLUMN_##id] = name,
	PLACE_COLUMNS(X)
#undef X
};

/* Which of the columns that are no field this form has. */
static bool is_used(const struct form *form, enum place_column column)
{
	switch (column) {
	case COLUMN_NO:
		return form->kind != FORM_CHECKLIST;
	case COLUMN_PARENT:
		return form->parent != NULL;
	case COLUMN_VILLAGE:
		return form->kind == FORM_CHECKLIST && form->per_village;
	case COLUMN_ITEM:
		return form->kind == FORM_CHECKLIST;
	default:
		return true;
	}
}

/* Without these nobody knows which record a line is. */
static bool is_needed(const struct records_file *t, enum place_column column)
{
	if (column == COLUMN_PARENT)
		return t->o->map == NULL || t->o->map->parent_key == NULL;
	return column == COLUMN_VILLAGE || column == COLUMN_ITEM;
}

/* The names a file of this form may use. */
static void add_known(const struct form *form, struct buf *out)
{
	for (int i = 0; i < PLACE_COLUMN_COUNT; i++) {
		if (is_used(form, (enum place_column)i))
			buf_print(out, "%s%s", out->size > 0 ? ", " : "", place_columns[i]);
	}
	for (size_t i = 0; i < form->field_count; i++)
		buf_print(out, ", %s", form->fields[i].name);
}

static bool is_known(const struct form *form, const char *name)
{
	for (int i = 0; i < PLACE_COLUMN_COUNT; i++) {
		if (is_used(form, (enum place_column)i) && strcasecmp(name, place_columns[i]) == 0)
			return true;
	}
	for (size_t i = 0; i < form->field_count; i++) {
		if (strcasecmp(name, form->fields[i].name) == 0)
			return true;
	}
	return false;
}

/* Our own files name nothing else; another program's may hold what it likes. */
static bool look_at_names(struct records_file *t)
{
	const struct csv_line *head = &t->in.csv.lines[0];
	size_t before = t->in.mistakes->size;

	for (size_t i = 0; t->o->map == NULL && i < head->count; i++) {
		struct buf known = {0};

		if (intake_column_is_blank(&t->in, i))
			continue;
		if (is_known(t->o->form, head->cells[i])) {
			(void)intake_column_is_once(&t->in, i);
			continue;
		}
		add_known(t->o->form, &known);
		(void)intake_say(&t->in, head->line, "", TEXT_EXCH_COLUMN_UNKNOWN, head->cells[i],
			buf_str(&known), NULL);
		buf_release(&known);
	}
	return t->in.mistakes->size == before;
}

static void find_special(struct records_file *t)
{
	for (int i = 0; i < PLACE_COLUMN_COUNT; i++) {
		t->special[i] = intake_width(&t->in);
		if (!is_used(t->o->form, (enum place_column)i))
			continue;
		/* "no" of another program counts its own lines. */
		if (t->o->map == NULL || is_needed(t, (enum place_column)i))
			t->special[i] = intake_column(&t->in, place_columns[i]);
		if (t->special[i] == intake_width(&t->in) && is_needed(t, (enum place_column)i))
			(void)intake_say(&t->in, t->in.csv.lines[0].line, "",
				TEXT_EXCH_COLUMN_MISSING, place_columns[i], NULL);
	}
}

/* The first of its names that the file has. */
static size_t find_mapped(const struct records_file *t, const struct mapped *m)
{
	size_t width = intake_width(&t->in);

	for (size_t i = 0; i < m->column_count; i++) {
		size_t column = intake_column(&t->in, m->columns[i]);

		if (column < width)
			return column;
	}
	return width;
}

static size_t *find_fields(
	struct records_file *t, const struct form *form, const struct mapped *fields)
{
	size_t *columns = arena_new(&t->in.arena, form->field_count + 1, sizeof(*columns));

	for (size_t i = 0; i < form->field_count; i++) {
		columns[i] = intake_width(&t->in);
		if (form->fields[i].calculation != NULL)
			continue;
		columns[i] = fields != NULL ? find_mapped(t, &fields[i])
					    : intake_column(&t->in, form->fields[i].name);
	}
	return columns;
}

/* A file that has none of the columns of a mapping is not the file it is for. */
static bool fits_mapping(struct records_file *t)
{
	const struct mapping *m = t->o->map;
	size_t found = 0;

	t->split = find_mapped(t, &m->split);
	if (m->parent_key != NULL)
		t->parent_columns = find_fields(t, t->o->form->parent, m->parent_fields);
	for (size_t i = 0; i < t->o->form->field_count; i++)
		found += t->columns[i] < intake_width(&t->in);
	if (found == 0)
		return intake_say(&t->in, t->in.csv.lines[0].line, "", TEXT_EXCH_MAP_UNFIT, NULL);
	if (m->parent_key != NULL &&
		t->parent_columns[m->parent_key->index] == intake_width(&t->in))
		return intake_say(&t->in, t->in.csv.lines[0].line, "", TEXT_EXCH_COLUMN_MISSING,
			m->parent_fields[m->parent_key->index].columns[0], NULL);
	return true;
}

bool records_file_head(struct records_file *t)
{
	const struct mapping *m = t->o->map;
	size_t before = t->in.mistakes->size;

	(void)look_at_names(t);
	find_special(t);
	t->columns = find_fields(t, t->o->form, m != NULL ? m->fields : NULL);
	if (m != NULL)
		(void)fits_mapping(t);
	return t->in.mistakes->size == before;
}
