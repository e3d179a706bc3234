#include <stddef.h>
#include <string.h>

#include "form/read_form.h"

enum {
	CODE_BYTES = 63,
	KEYS_BYTES = 8
};

static const struct key file_keys[] = {
	{"kind", true, KEY_ELSEWHERE},
	{"codelists", true, KEY_ELSEWHERE},
	{"checks", false, KEY_ELSEWHERE},
	{NULL, false, 0},
};

static const struct key list_keys[] = {
	{"name", true, offsetof(struct codelist, name)},
	{"label", true, offsetof(struct codelist, label)},
	{"english", true, offsetof(struct codelist, label_english)},
	{"kind", false, KEY_ELSEWHERE},
	{"codes", false, KEY_ELSEWHERE},
	{"form", false, KEY_ELSEWHERE},
	{NULL, false, 0},
};

static const struct key code_keys[] = {
	{"name", true, offsetof(struct code, name)},
	{"label", true, offsetof(struct code, label)},
	{"english", false, offsetof(struct code, label_english)},
	{"keys", false, offsetof(struct code, keys)},
	{NULL, false, 0},
};

static const struct choice kinds[] = {
	{"fixed", CODELIST_FIXED},
	{"open", CODELIST_OPEN},
	{"rows", CODELIST_ROWS},
	{"villages", CODELIST_VILLAGES},
	{NULL, 0},
};

/* Answers part codes by blanks and shares by a colon. */
static void check_code(struct reading *r, const struct yaml *map, const struct codelist *l,
	const struct code *code)
{
	if (!read_is_code(code->name, CODE_BYTES))
		mistake_add(r, map->line, TEXT_FORM_REC_R_CODE_BAD, code->name, NULL);
	if (*code->name != '\0' && codelist_code(l, code->name) != NULL)
		mistake_add(r, map->line, TEXT_FORM_TWICE, code->name, NULL);
}

/* A key answers with one code: no other of its list may have it. */
static void check_keys(struct reading *r, const struct yaml *map, const struct codelist *l,
	const struct code *code)
{
	char one[2] = "";

	if (strlen(code->keys) > KEYS_BYTES || !read_is_code(code->keys, KEYS_BYTES))
		mistake_add(r, map->line, TEXT_FORM_REC_R_KEYS, code->keys, NULL);
	for (const char *key = code->keys; *key != '\0'; key++) {
		bool is_twice = strchr(key + 1, *key) != NULL;

		for (size_t i = 0; i < l->code_count; i++)
			is_twice = is_twice || strchr(l->codes[i].keys, *key) != NULL;
		one[0] = *key;
		if (is_twice)
			mistake_add(r, map->line, TEXT_FORM_TWICE, one, NULL);
	}
}

static void read_codes(struct reading *r, const struct yaml *map, struct codelist *l)
{
	size_t count;
	const struct yaml *item = read_list(r, map, "codes", READ_CODES, &count);

	l->codes = read_room(r, NULL, 0, count, sizeof(*l->codes));
	for (; count > 0; count--, item = item->next) {
		struct code *code = &l->codes[l->code_count];

		if (read_keys(r, item, code_keys, code)) {
			check_code(r, item, l, code);
			check_keys(r, item, l, code);
		}
		if (*code->label_english == '\0')
			code->label_english = code->label;
		l->code_count++;
	}
}

static void read_codelist(struct reading *r, const struct yaml *map, struct codelist *l)
{
	bool has_codes;

	if (!read_keys(r, map, list_keys, l))
		return;
	read_name(r, map, l->name);
	if (*l->name != '\0' && forms_codelist(r->forms, l->name) != NULL)
		mistake_add(r, map->line, TEXT_FORM_TWICE, l->name, NULL);
	l->kind = (enum codelist_kind)read_choice(r, map, "kind", kinds, CODELIST_FIXED);
	has_codes = l->kind == CODELIST_FIXED || l->kind == CODELIST_OPEN;
	read_only_for(r, map, "codes", has_codes, "kind: fixed, open");
	read_only_for(r, map, "form", l->kind == CODELIST_ROWS, "kind: rows");
	if (has_codes)
		read_codes(r, map, l);
	if (l->kind == CODELIST_FIXED && l->code_count == 0)
		mistake_add(r, map->line, TEXT_FORM_KEY_MISSING, "codes", NULL);
	if (l->kind == CODELIST_ROWS && yaml_get(map, "form") == NULL)
		mistake_add(r, map->line, TEXT_FORM_KEY_MISSING, "form", NULL);
}

void read_codelists(struct reading *r)
{
	struct forms *f = r->forms;
	size_t count;
	const struct yaml *item;

	(void)read_keys(r, r->source->root, file_keys, NULL);
	item = read_list(r, r->source->root, "codelists", READ_LIST, &count);
	f->codelists = read_room(r, f->codelists, f->codelist_count, count, sizeof(*f->codelists));
	r->source->first_list = f->codelist_count;
	for (; count > 0; count--, item = item->next) {
		read_codelist(r, item, &f->codelists[f->codelist_count]);
		f->codelist_count++;
	}
}

static void link_rows(struct reading *r, const struct yaml *map, struct codelist *l)
{
	l->form = read_form_of(r, map, "form");
	if (l->form != NULL && l->form->kind != FORM_TABLE)
		mistake_add(r, yaml_get(map, "form")->line, TEXT_FORM_REC_R_NO_TABLE, l->form->name,
			NULL);
}

void read_codelist_links(struct reading *r)
{
	size_t count;
	const struct yaml *list = yaml_get(r->source->root, "codelists");
	const struct yaml *map = list != NULL && list->kind == YAML_LIST ? list->first : NULL;

	count = r->source->first_list;
	for (; map != NULL && count < r->forms->codelist_count; map = map->next) {
		struct codelist *l = &r->forms->codelists[count++];

		if (l->kind == CODELIST_ROWS && map->kind == YAML_MAP)
			link_rows(r, map, l);
	}
}
