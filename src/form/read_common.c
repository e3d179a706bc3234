#include <stddef.h>

#include "form/read.h"

static const struct key common_keys[] = {
	{"kind", true, KEY_ELSEWHERE},
	{"owners", false, KEY_ELSEWHERE},
	{"no_data", false, KEY_ELSEWHERE},
	{"checks", false, KEY_ELSEWHERE},
	{NULL, false, 0},
};

static const struct key owner_keys[] = {
	{"name", true, offsetof(struct owner, name)},
	{"label", true, offsetof(struct owner, label)},
	{"english", true, offsetof(struct owner, label_english)},
	{"brief", true, offsetof(struct owner, brief)},
	{NULL, false, 0},
};

static const struct key reason_keys[] = {
	{"label", true, offsetof(struct no_data_reason, label)},
	{"english", true, offsetof(struct no_data_reason, label_english)},
	{NULL, false, 0},
};

static void read_owner(struct reading *r, const struct yaml *map, struct owner *owner)
{
	if (!read_keys(r, map, owner_keys, owner))
		return;
	read_name(r, map, owner->name);
	read_brief(r, map, "brief", owner->brief);
	if (*owner->name != '\0' && forms_owner(r->forms, owner->name) != NULL)
		mistake_add(r, map->line, TEXT_FORM_TWICE, owner->name, NULL);
}

static void read_owners(struct reading *r)
{
	struct forms *f = r->forms;
	size_t count;
	const struct yaml *item = read_list(r, r->source->root, "owners", READ_LIST, &count);

	f->owners = read_room(r, f->owners, f->owner_count, count, sizeof(*f->owners));
	for (; count > 0; count--, item = item->next) {
		read_owner(r, item, &f->owners[f->owner_count]);
		f->owner_count++;
	}
}

static void read_reasons(struct reading *r)
{
	struct forms *f = r->forms;
	size_t count;
	const struct yaml *item = read_list(r, r->source->root, "no_data", READ_LIST, &count);

	f->reasons = read_room(r, f->reasons, f->reason_count, count, sizeof(*f->reasons));
	for (; count > 0; count--, item = item->next)
		(void)read_keys(r, item, reason_keys, &f->reasons[f->reason_count++]);
}

void read_common(struct reading *r)
{
	(void)read_keys(r, r->source->root, common_keys, NULL);
	read_owners(r);
	read_reasons(r);
}
