#include <stddef.h>
#include <string.h>

#include "form/expr_token.h"
#include "form/read.h"

static const struct key form_keys[] = {
	{"form", true, offsetof(struct form, name)},
	{"kind", true, KEY_ELSEWHERE},
	{"order", false, KEY_ELSEWHERE},
	{"label", true, offsetof(struct form, label)},
	{"english", true, offsetof(struct form, label_english)},
	{"brief", true, offsetof(struct form, brief)},
	{"groups", false, KEY_ELSEWHERE},
	{"rows", true, KEY_ELSEWHERE},
	{"coverages", false, KEY_ELSEWHERE},
	{"checks", false, KEY_ELSEWHERE},
	{NULL, false, 0},
};

static const struct key group_keys[] = {
	{"name", true, offsetof(struct group, name)},
	{"label", true, offsetof(struct group, label)},
	{"english", true, offsetof(struct group, label_english)},
	{NULL, false, 0},
};

static const struct key row_keys[] = {
	{"name", true, offsetof(struct row, name)},
	{"no", true, offsetof(struct row, no)},
	{"group", false, KEY_ELSEWHERE},
	{"code", false, offsetof(struct row, code)},
	{"label", true, offsetof(struct row, label)},
	{"english", true, offsetof(struct row, label_english)},
	{"brief", true, offsetof(struct row, brief)},
	{"brief_english", false, offsetof(struct row, brief_english)},
	{"owner", true, KEY_ELSEWHERE},
	{"unit", false, offsetof(struct row, unit)},
	{"measure", false, offsetof(struct row, measure)},
	{"denominator", false, offsetof(struct row, denominator_text)},
	{"coverage", false, KEY_ELSEWHERE},
	{"hint", false, offsetof(struct row, hint)},
	{"hint_english", false, offsetof(struct row, hint_english)},
	{"required", false, KEY_ELSEWHERE},
	{"local", false, KEY_ELSEWHERE},
	{"calculation", false, KEY_ELSEWHERE},
	{"type", false, KEY_ELSEWHERE},
	{"constraint", false, KEY_ELSEWHERE},
	{"constraint_message", false, KEY_ELSEWHERE},
	{NULL, false, 0},
};

static const struct choice coverages[] = {
	{"none", COVERAGE_NONE},
	{"percent", COVERAGE_PERCENT},
	{"bound", COVERAGE_BOUND},
	{"villages", COVERAGE_VILLAGES},
	{NULL, 0},
};

static const struct choice types[] = {{"integer", 0}, {NULL, 0}};

/* Both parts are printed side by side as "B10", in a column of their own. */
static void read_number(
	struct reading *r, const struct yaml *map, const char *key, const char *text)
{
	const struct yaml *node = yaml_get(map, key);

	if (node != NULL && strlen(text) > 6)
		mistake_add(r, node->line, TEXT_FORM_NUMBER_LONG, key, NULL);
}

static void read_group(struct reading *r, const struct yaml *map, struct group *g)
{
	const struct form *f = r->source->form;

	if (!read_keys(r, map, group_keys, g))
		return;
	read_number(r, map, "name", g->name);
	for (size_t i = 0; i < f->group_count; i++) {
		if (*g->name != '\0' && strcmp(f->groups[i].name, g->name) == 0)
			mistake_add(r, map->line, TEXT_FORM_TWICE, g->name, NULL);
	}
}

static void read_groups(struct reading *r)
{
	struct form *f = r->source->form;
	size_t count;
	const struct yaml *item = read_list(r, r->source->root, "groups", READ_LIST, &count);

	f->groups = read_room(r, NULL, 0, count, sizeof(*f->groups));
	for (; count > 0; count--, item = item->next) {
		read_group(r, item, &f->groups[f->group_count]);
		f->group_count++;
	}
}

static const struct group *find_group(struct reading *r, const struct yaml *map)
{
	const struct form *f = r->source->form;
	const struct yaml *node = yaml_get(map, "group");
	const char *name = yaml_text(map, "group");

	for (size_t i = 0; name != NULL && i < f->group_count; i++) {
		if (strcmp(f->groups[i].name, name) == 0)
			return &f->groups[i];
	}
	if (node != NULL)
		mistake_add(
			r, node->line, TEXT_FORM_GROUP_UNKNOWN, name == NULL ? "[..]" : name, NULL);
	return NULL;
}

static const struct owner *find_owner(struct reading *r, const struct yaml *map)
{
	const struct yaml *node = yaml_get(map, "owner");
	const char *name = yaml_text(map, "owner");
	const struct owner *owner = name == NULL ? NULL : forms_owner(r->forms, name);

	if (owner == NULL && node != NULL)
		mistake_unknown(
			r, node->line, TEXT_FORM_OWNER_UNKNOWN, name == NULL ? "[..]" : name);
	return owner;
}

static void check_name(struct reading *r, const struct yaml *map, const struct row *row)
{
	const struct row *first = forms_row(r->forms, row->name);

	read_name(r, map, row->name);
	if (token_is_reserved(row->name) || strchr(row->name, '-') != NULL)
		mistake_add(r, map->line, TEXT_FORM_ROW_NAME, row->name, NULL);
	if (*row->name != '\0' && first != NULL)
		mistake_add(r, map->line, TEXT_FORM_TWICE, row->name, NULL);
}

static void check_number(struct reading *r, const struct yaml *map, const struct row *row)
{
	char number[16];

	read_number(r, map, "no", row->no);
	for (size_t i = 0; i < row->index; i++) {
		const struct row *other = &row->form->rows[i];

		if (other->group == row->group && *row->no != '\0' &&
			strcmp(other->no, row->no) == 0) {
			row_number(row, number);
			mistake_add(
				r, map->line, TEXT_FORM_NUMBER_TWICE, number, other->name, NULL);
			return;
		}
	}
}

static void check_denominator(struct reading *r, const struct yaml *map, struct row *row)
{
	bool has = *row->denominator_text != '\0';
	bool wants = row->coverage == COVERAGE_PERCENT || row->coverage == COVERAGE_BOUND;

	if (has != wants)
		mistake_add(r, map->line,
			has ? TEXT_FORM_DENOMINATOR_EXTRA : TEXT_FORM_DENOMINATOR_MISSING,
			row->name, NULL);
	if (row->coverage == COVERAGE_VILLAGES)
		row->denominator_text = "VILLAGES";
}

static void read_row(struct reading *r, const struct yaml *map, struct row *row)
{
	if (!read_keys(r, map, row_keys, row))
		return;
	if (*row->brief_english == '\0')
		row->brief_english = row->brief;
	if (*row->hint_english == '\0')
		row->hint_english = row->hint;
	read_brief(r, map, "brief", row->brief);
	read_brief(r, map, "brief_english", row->brief_english);
	row->group = find_group(r, map);
	row->owner = find_owner(r, map);
	row->coverage =
		(enum coverage_kind)read_choice(r, map, "coverage", coverages, COVERAGE_NONE);
	row->required = read_yes(r, map, "required", true) && yaml_get(map, "calculation") == NULL;
	row->local = read_yes(r, map, "local", false);
	(void)read_choice(r, map, "type", types, 0);
	check_name(r, map, row);
	check_number(r, map, row);
	check_denominator(r, map, row);
}

static void read_rows(struct reading *r)
{
	struct forms *f = r->forms;
	struct form *form = r->source->form;
	size_t count;
	const struct yaml *item =
		read_list(r, r->source->root, "rows", READ_ROWS - f->row_count, &count);

	form->rows = read_room(r, NULL, 0, count, sizeof(*form->rows));
	f->rows = read_room(r, f->rows, f->row_count, count, sizeof(*f->rows));
	for (; count > 0; count--, item = item->next) {
		struct row *row = &form->rows[form->row_count];

		row->form = form;
		row->index = form->row_count;
		row->id = f->row_count;
		row->line = item->line;
		read_row(r, item, row);
		form->row_count++;
		f->rows[f->row_count] = row;
		f->row_count++;
	}
}

void read_table(struct reading *r)
{
	static const struct limits order = {-1000, 1000, 0};
	const struct yaml *root = r->source->root;
	struct form *form = r->source->form;

	(void)read_keys(r, root, form_keys, form);
	form->kind = FORM_TABLE;
	form->file = arena_text(&r->forms->arena, r->source->name);
	form->order = read_whole(r, yaml_get(root, "order"), &order);
	read_name(r, root, form->name);
	read_brief(r, root, "brief", form->brief);
	for (const struct form *f = r->forms->forms; f < form; f++) {
		if (*form->name != '\0' && strcmp(f->name, form->name) == 0)
			mistake_add(r, root->line, TEXT_FORM_TWICE, form->name, NULL);
	}
	read_groups(r);
	read_rows(r);
}
