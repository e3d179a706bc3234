#include "form/read_form.h"

#include <stddef.h>
#include <string.h>

static const struct key group_keys[] = {
	{"name", true, offsetof(struct group, name)},
	{"label", true, offsetof(struct group, label)},
	{"english", true, offsetof(struct group, label_english)},
	{NULL, false, 0},
};

void read_short(struct reading *r, const struct yaml *map, const char *key, const char *text)
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
	read_short(r, map, "name", g->name);
	for (size_t i = 0; i < f->group_count; i++) {
		if (*g->name != '\0' && strcmp(f->groups[i].name, g->name) == 0)
			mistake_add(r, map->line, TEXT_FORM_TWICE, g->name, NULL);
	}
}

void read_groups(struct reading *r)
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

const struct group *read_group_of(struct reading *r, const struct yaml *map)
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

const struct owner *read_owner_of(struct reading *r, const struct yaml *map)
{
	const struct yaml *node = yaml_get(map, "owner");
	const char *name = yaml_text(map, "owner");
	const struct owner *owner = name == NULL ? NULL : forms_owner(r->forms, name);

	if (owner == NULL && node != NULL)
		mistake_unknown(
			r, node->line, TEXT_FORM_OWNER_UNKNOWN, name == NULL ? "[..]" : name);
	return owner;
}

const struct form *read_form_of(struct reading *r, const struct yaml *map, const char *key)
{
	const struct yaml *node = yaml_get(map, key);
	const char *name = yaml_text(map, key);
	const struct form *form = name == NULL ? NULL : forms_form(r->forms, name);

	if (form == NULL && node != NULL)
		mistake_unknown(
			r, node->line, TEXT_FORM_FORM_UNKNOWN, name == NULL ? "[..]" : name);
	return form;
}

void read_form_head(struct reading *r, const struct key *keys)
{
	static const struct limits order = {-1000, 1000, 0};
	const struct yaml *root = r->source->root;
	struct form *form = r->source->form;

	form->print = "";
	(void)read_keys(r, root, keys, form);
	if (*form->hint_english == '\0')
		form->hint_english = form->hint;
	form->kind = r->source->form_kind;
	form->file = arena_text(&r->forms->arena, r->source->name);
	form->order = read_whole(r, yaml_get(root, "order"), &order);
	read_name(r, root, form->name);
	read_brief(r, root, "brief", form->brief);
	for (const struct form *f = r->forms->forms; f < form; f++) {
		if (*form->name != '\0' && strcmp(f->name, form->name) == 0)
			mistake_add(r, root->line, TEXT_FORM_TWICE, form->name, NULL);
	}
}

void read_form(struct reading *r)
{
	if (r->source->form_kind == FORM_TABLE)
		read_table(r);
	else
		read_records(r);
}
