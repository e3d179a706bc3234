#include <stddef.h>
#include <string.h>

#include "form/read_form.h"

static const struct key carry_keys[] = {
	{"name", true, offsetof(struct carry, name)},
	{"label", true, offsetof(struct carry, label)},
	{"english", true, offsetof(struct carry, label_english)},
	{"from", false, KEY_ELSEWHERE},
	{"stage", false, KEY_ELSEWHERE},
	{"year", false, KEY_ELSEWHERE},
	{"stages", false, KEY_ELSEWHERE},
	{"fields", false, KEY_ELSEWHERE},
	{"lines", false, KEY_ELSEWHERE},
	{"once", false, KEY_ELSEWHERE},
	{"lowest", false, KEY_ELSEWHERE},
	{"field", false, KEY_ELSEWHERE},
	{NULL, false, 0},
};

/* The stages it is offered in must have the form it is written in. */
static void read_stages_of(struct reading *r, const struct yaml *map, struct carry *c)
{
	const struct yaml *word = read_words(r, map, "stages");
	const struct form *form = r->source->form;

	if (word == NULL)
		return;
	c->stages = arena_new(&r->forms->arena, yaml_get(map, "stages")->count, sizeof(*c->stages));
	for (; word != NULL; word = word->next) {
		const struct stage *stage = forms_stage(r->forms, word->text);

		if (stage == NULL)
			mistake_add(r, word->line, TEXT_FORM_STAGE_UNKNOWN, word->text, NULL);
		else if (!stage_has(stage, form))
			mistake_add(r, word->line, TEXT_FORM_REC_R_NOT_IN_STAGE, form->name,
				word->text, NULL);
		else
			c->stages[c->stage_count++] = stage;
	}
}

static bool is_whole(const struct field *f)
{
	return f->type == FIELD_INTEGER || f->type == FIELD_MONEY;
}

/* Whether every canonical answer of one field is one of the other. */
static bool fits(const struct field *to, const struct field *from)
{
	if (to->type == FIELD_TEXT)
		return true;
	if (to->type == FIELD_SELECT_MULTIPLE && from->type == FIELD_SELECT_ONE)
		return to->list == from->list;
	if (is_whole(from) && (is_whole(to) || to->type == FIELD_DECIMAL))
		return true;
	return to->type == from->type && (to->type == FIELD_CODE || to->list == from->list);
}

static const struct field *read_field_of(
	struct reading *r, const struct yaml *node, const struct form *form, const char *name)
{
	const struct field *f = form_field(form, name);

	if (f == NULL)
		mistake_add(r, node->line, TEXT_FORM_REC_R_FIELD_UNKNOWN, name, form->name, NULL);
	return f;
}

static void read_pair(struct reading *r, const struct yaml *node, struct carry *c)
{
	struct carry_pair *pair = &c->pairs[c->pair_count];

	if (node->kind != YAML_TEXT) {
		mistake_add(r, node->line, TEXT_FORM_KEY_TEXT, node->key, NULL);
		return;
	}
	pair->to = read_field_of(r, node, r->source->form, node->key);
	pair->from = read_field_of(r, node, c->from, node->text);
	if (pair->to == NULL || pair->from == NULL)
		return;
	if (pair->to->calculation != NULL)
		mistake_add(r, node->line, TEXT_FORM_REC_R_COMPUTED, node->key, NULL);
	if (!fits(pair->to, pair->from))
		mistake_add(r, node->line, TEXT_FORM_REC_R_PAIR, node->key, node->text, NULL);
	c->pair_count++;
}

static void read_pairs(struct reading *r, const struct yaml *map, struct carry *c)
{
	const struct yaml *pairs = yaml_get(map, "fields");

	if (pairs == NULL || c->from == NULL)
		return;
	if (pairs->kind != YAML_MAP) {
		mistake_add(r, pairs->line, TEXT_FORM_NOT_MAP, NULL);
		return;
	}
	c->pairs = read_room(r, NULL, 0, pairs->count, sizeof(*c->pairs));
	for (const struct yaml *node = pairs->first; node != NULL; node = node->next)
		read_pair(r, node, c);
}

/* The field that takes the row must be able to hold it. */
static void read_lowest(struct reading *r, const struct yaml *map, struct carry *c)
{
	const struct yaml *node = yaml_get(map, "field");
	const char *name = yaml_text(map, "field");
	const struct field *f;

	if (c->lowest != NULL && c->lowest->kind != FORM_TABLE)
		mistake_add(r, yaml_get(map, "lowest")->line, TEXT_FORM_REC_R_NO_TABLE,
			c->lowest->name, NULL);
	if (node == NULL || c->lowest == NULL)
		return;
	f = read_field_of(r, node, r->source->form, name == NULL ? "[..]" : name);
	if (f != NULL && (f->list == NULL || f->list->form != c->lowest))
		mistake_add(r, node->line, TEXT_FORM_REC_R_ROW_FIELD, name, c->lowest->name, NULL);
	c->row_field = f;
}

static void check_sources(struct reading *r, const struct yaml *map)
{
	static const char *const of_from[] = {"stage", "year", "fields", "lines", "once"};
	bool has_from = yaml_get(map, "from") != NULL, has_lowest = yaml_get(map, "lowest") != NULL;

	if (has_from == has_lowest) {
		mistake_add(r, map->line, TEXT_FORM_REC_R_SOURCE, NULL);
		return;
	}
	for (size_t i = 0; i < sizeof(of_from) / sizeof(of_from[0]); i++)
		read_only_for(r, map, of_from[i], has_from, "from");
	read_only_for(r, map, "field", has_lowest, "lowest");
	if (has_from && yaml_get(map, "stage") == NULL)
		mistake_add(r, map->line, TEXT_FORM_KEY_MISSING, "stage", NULL);
	if (has_from && yaml_get(map, "fields") == NULL)
		mistake_add(r, map->line, TEXT_FORM_KEY_MISSING, "fields", NULL);
	if (has_lowest && yaml_get(map, "field") == NULL)
		mistake_add(r, map->line, TEXT_FORM_KEY_MISSING, "field", NULL);
}

static void read_carry(struct reading *r, const struct yaml *map, struct carry *c)
{
	static const struct limits year = {-1, 0, 0};
	const struct form *form = r->source->form;

	if (!read_keys(r, map, carry_keys, c))
		return;
	read_name(r, map, c->name);
	for (const struct carry *other = form->carries; other < c; other++) {
		if (*c->name != '\0' && strcmp(other->name, c->name) == 0)
			mistake_add(r, map->line, TEXT_FORM_TWICE, c->name, NULL);
	}
	check_sources(r, map);
	c->from = read_form_of(r, map, "from");
	c->lowest = read_form_of(r, map, "lowest");
	c->year = read_whole(r, yaml_get(map, "year"), &year);
	c->lines = read_yes(r, map, "lines", false);
	c->once = read_yes(r, map, "once", true);
	c->stage = read_stage_with(r, map, "stage", c->from);
	read_stages_of(r, map, c);
	read_pairs(r, map, c);
	read_lowest(r, map, c);
}

void read_carries(struct reading *r)
{
	struct form *form = r->source->form;
	size_t count;
	const struct yaml *map = read_list(r, r->source->root, "carry", READ_LIST, &count);

	if (form->kind == FORM_TABLE)
		return;
	form->carries = read_room(r, NULL, 0, count, sizeof(*form->carries));
	for (; count > 0; count--, map = map->next)
		read_carry(r, map, &form->carries[form->carry_count++]);
}

static bool has_carry(const struct form *form, const char *name, const struct form *from)
{
	for (size_t i = 0; i < form->carry_count; i++) {
		const struct carry *c = &form->carries[i];

		if (strcmp(c->name, name) == 0 && c->from != NULL && c->from->parent == from)
			return true;
	}
	return false;
}

/* What stands under records comes along by a carry of the same name in a form under this one. */
static bool has_lines(const struct reading *r, const struct carry *c, const struct form *form)
{
	for (size_t i = 0; i < r->forms->form_count; i++) {
		const struct form *line = &r->forms->forms[i];

		if (line->parent == form && has_carry(line, c->name, c->from))
			return true;
	}
	return false;
}

void read_carry_lines(struct reading *r)
{
	const struct form *form = r->source->form;
	const struct yaml *list = yaml_get(r->source->root, "carry");
	const struct yaml *map = list == NULL ? NULL : list->first;

	for (size_t i = 0; i < form->carry_count && map != NULL; i++, map = map->next) {
		const struct carry *c = &form->carries[i];

		if (c->lines && c->from != NULL && !has_lines(r, c, form))
			mistake_add(r, map->line, TEXT_FORM_REC_R_LINES, c->name, NULL);
	}
}
