#include <stddef.h>
#include <string.h>

#include "form/read_form.h"

enum {
	ITEM_BYTES = 32
};

static const struct key item_keys[] = {
	{"name", true, offsetof(struct item, name)},
	{"no", true, offsetof(struct item, no)},
	{"group", false, KEY_ELSEWHERE},
	{"label", true, offsetof(struct item, label)},
	{"english", false, offsetof(struct item, label_english)},
	{"criteria", false, offsetof(struct item, criteria)},
	{"evidence", false, offsetof(struct item, evidence)},
	{"note", false, offsetof(struct item, note)},
	{NULL, false, 0},
};

/* Names of items are parts of a path in the log: dbb/64.08.09.2001/1.1. */
static void check_item(struct reading *r, const struct yaml *map, const struct item *item)
{
	read_short(r, map, "no", item->no);
	if (!read_is_code(item->name, ITEM_BYTES))
		mistake_add(r, map->line, TEXT_FORM_REC_R_CODE_BAD, item->name, NULL);
	for (size_t i = 0; i < item->index; i++) {
		if (*item->name != '\0' && strcmp(item->form->items[i].name, item->name) == 0) {
			mistake_add(r, map->line, TEXT_FORM_TWICE, item->name, NULL);
			return;
		}
	}
}

static void read_item(struct reading *r, const struct yaml *map, struct item *item)
{
	if (!read_keys(r, map, item_keys, item))
		return;
	if (*item->label_english == '\0')
		item->label_english = item->label;
	item->group = read_group_of(r, map);
	check_item(r, map, item);
}

void read_items(struct reading *r)
{
	struct form *form = r->source->form;
	size_t count;
	const struct yaml *map, *node = yaml_get(r->source->root, "items");

	if (form->kind != FORM_CHECKLIST)
		return;
	map = read_list(r, r->source->root, "items", READ_ITEMS, &count);
	if (node != NULL && map == NULL && node->kind == YAML_LIST)
		mistake_add(r, node->line, TEXT_FORM_KEY_MISSING, "items", NULL);
	form->items = read_room(r, NULL, 0, count, sizeof(*form->items));
	for (; map != NULL && count > 0; count--, map = map->next) {
		struct item *item = &form->items[form->item_count];

		item->form = form;
		item->index = form->item_count;
		item->line = map->line;
		read_item(r, map, item);
		form->item_count++;
	}
}
