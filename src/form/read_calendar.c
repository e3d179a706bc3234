#include <stddef.h>
#include <string.h>

#include "form/expr_token.h"
#include "form/read.h"

static const struct key calendar_keys[] = {
	{"kind", true, KEY_ELSEWHERE},
	{"stages", true, KEY_ELSEWHERE},
	{NULL, false, 0},
};

static const struct key stage_keys[] = {
	{"name", true, offsetof(struct stage, name)},
	{"code", true, offsetof(struct stage, code)},
	{"label", true, offsetof(struct stage, label)},
	{"english", true, offsetof(struct stage, label_english)},
	{"brief", true, offsetof(struct stage, brief)},
	{"brief_english", false, offsetof(struct stage, brief_english)},
	{"months", false, KEY_ELSEWHERE},
	{"schedule", false, offsetof(struct stage, schedule)},
	{"actors", false, offsetof(struct stage, actors)},
	{"output", false, offsetof(struct stage, output)},
	{"note", false, offsetof(struct stage, note)},
	{"forms", false, KEY_ELSEWHERE},
	{"budget_year", false, KEY_ELSEWHERE},
	{"expected", false, KEY_ELSEWHERE},
	{"previous", false, KEY_ELSEWHERE},
	{"previous_year", false, KEY_ELSEWHERE},
	{NULL, false, 0},
};

static void read_months(struct reading *r, const struct yaml *map, struct stage *stage)
{
	static const struct limits month = {1, 12, 1};
	size_t count;
	const struct yaml *item = read_list(r, map, "months", 12, &count);

	for (; count > 0; count--, item = item->next)
		stage->months[stage->month_count++] = read_whole(r, item, &month);
}

static void read_forms(struct reading *r, const struct yaml *map, struct stage *stage)
{
	const struct yaml *word = read_words(r, map, "forms");

	stage->forms = arena_new(&r->forms->arena, r->forms->form_count, sizeof(*stage->forms));
	for (; word != NULL; word = word->next) {
		const struct form *form = forms_form(r->forms, word->text);
		bool is_twice = false;

		for (size_t i = 0; i < stage->form_count; i++)
			is_twice = is_twice || stage->forms[i] == form;
		/* Lines come with the register they stand under. */
		if (form != NULL && form->parent != NULL)
			mistake_add(r, word->line, TEXT_FORM_REC_R_LINE_LISTED, word->text,
				form->parent->name, NULL);
		else if (form == NULL)
			mistake_unknown(r, word->line, TEXT_FORM_FORM_UNKNOWN, word->text);
		else if (is_twice)
			mistake_add(r, word->line, TEXT_FORM_TWICE, word->text, NULL);
		else
			stage->forms[stage->form_count++] = form;
	}
	for (size_t i = 0; i < stage->form_count; i++)
		stage->has_tables = stage->has_tables || stage->forms[i]->kind == FORM_TABLE;
}

static void read_stage(struct reading *r, const struct yaml *map, struct stage *stage)
{
	static const struct limits year = {-1, 0, 0}, budget = {0, 5, 0}, expected = {0, 366, 0};

	if (!read_keys(r, map, stage_keys, stage))
		return;
	if (*stage->brief_english == '\0')
		stage->brief_english = stage->brief;
	read_name(r, map, stage->name);
	read_brief(r, map, "brief", stage->brief);
	read_brief(r, map, "brief_english", stage->brief_english);
	read_months(r, map, stage);
	stage->previous_year = read_whole(r, yaml_get(map, "previous_year"), &year);
	stage->budget_year = read_whole(r, yaml_get(map, "budget_year"), &budget);
	stage->expected = read_whole(r, yaml_get(map, "expected"), &expected);
	if (token_is_reserved(stage->name))
		mistake_add(r, map->line, TEXT_FORM_STAGE_NAME, stage->name, NULL);
	if (*stage->name != '\0' && forms_stage(r->forms, stage->name) != NULL)
		mistake_add(r, map->line, TEXT_FORM_TWICE, stage->name, NULL);
	read_forms(r, map, stage);
}

const struct stage *read_stage_with(
	struct reading *r, const struct yaml *map, const char *key, const struct form *form)
{
	const struct yaml *node = yaml_get(map, key);
	const char *name = yaml_text(map, key);
	const struct stage *stage = name == NULL ? NULL : forms_stage(r->forms, name);

	if (node != NULL && stage == NULL)
		mistake_add(
			r, node->line, TEXT_FORM_STAGE_UNKNOWN, name == NULL ? "[..]" : name, NULL);
	else if (node != NULL && form != NULL && stage != NULL && !stage_has(stage, form))
		mistake_add(r, node->line, TEXT_FORM_REC_R_NOT_IN_STAGE, form->name, name, NULL);
	return stage;
}

void read_stages(struct reading *r)
{
	struct forms *f = r->forms;
	size_t count;
	const struct yaml *item;

	(void)read_keys(r, r->source->root, calendar_keys, NULL);
	item = read_list(r, r->source->root, "stages", READ_STAGES - f->stage_count, &count);
	f->stages = read_room(r, f->stages, f->stage_count, count, sizeof(*f->stages));
	for (; count > 0; count--, item = item->next) {
		struct stage *stage = &f->stages[f->stage_count];

		stage->index = f->stage_count;
		read_stage(r, item, stage);
		f->stage_count++;
	}
}

void read_stage_links(struct reading *r)
{
	const struct yaml *list = yaml_get(r->source->root, "stages");

	for (const struct yaml *map = list == NULL ? NULL : list->first; map != NULL;
		map = map->next) {
		const char *name = map->kind == YAML_MAP ? yaml_text(map, "name") : NULL;
		const char *previous = map->kind == YAML_MAP ? yaml_text(map, "previous") : NULL;

		for (size_t i = 0; name != NULL && i < r->forms->stage_count; i++) {
			if (strcmp(r->forms->stages[i].name, name) == 0 && previous != NULL)
				r->forms->stages[i].previous = forms_stage(r->forms, previous);
		}
		if (previous != NULL && forms_stage(r->forms, previous) == NULL)
			mistake_unknown(r, map->line, TEXT_FORM_STAGE_UNKNOWN, previous);
	}
}
