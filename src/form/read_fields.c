#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "form/answer.h"
#include "form/expr_token.h"
#include "form/pattern.h"
#include "form/read_form.h"

enum {
	WHOLES = 1 << FIELD_INTEGER | 1 << FIELD_MONEY,
	NUMBERS = WHOLES | 1 << FIELD_DECIMAL,
	SELECTS = 1 << FIELD_SELECT_ONE | 1 << FIELD_SELECT_MULTIPLE,
	LISTED = SELECTS | 1 << FIELD_CODE
};

static const struct key field_keys[] = {
	{"name", true, offsetof(struct field, name)},
	{"label", true, offsetof(struct field, label)},
	{"english", true, offsetof(struct field, label_english)},
	{"brief", false, offsetof(struct field, brief)},
	{"brief_english", false, offsetof(struct field, brief_english)},
	{"hint", false, offsetof(struct field, hint)},
	{"hint_english", false, offsetof(struct field, hint_english)},
	{"type", true, KEY_ELSEWHERE},
	{"appearance", false, KEY_ELSEWHERE},
	{"list", false, KEY_ELSEWHERE},
	{"shares", false, KEY_ELSEWHERE},
	{"fills", false, offsetof(struct field, fills)},
	{"pattern", false, offsetof(struct field, pattern)},
	{"required", false, KEY_ELSEWHERE},
	{"relevant", false, KEY_ELSEWHERE},
	{"calculation", false, KEY_ELSEWHERE},
	{"default", false, KEY_ELSEWHERE},
	{"constraint", false, KEY_ELSEWHERE},
	{"constraint_message", false, KEY_ELSEWHERE},
	{"constraint_message_english", false, KEY_ELSEWHERE},
	{"width", false, KEY_ELSEWHERE},
	{"total", false, KEY_ELSEWHERE},
	{NULL, false, 0},
};

static const struct choice types[] = {
#define X(id, word) {word, FIELD_##id},
	FIELD_TYPES(X)
#undef X
		{NULL, 0},
};

/* Lower case, because names of rows are found without regard to case and these are not. */
static void check_name(struct reading *r, const struct yaml *map, const struct field *f)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789_";

	read_name(r, map, f->name);
	if (strspn(f->name, letters) != strlen(f->name) || token_is_reserved(f->name))
		mistake_add(r, map->line, TEXT_FORM_REC_R_NAME, f->name, NULL);
	for (size_t i = 0; i < f->index; i++) {
		if (*f->name != '\0' && strcmp(f->form->fields[i].name, f->name) == 0) {
			mistake_add(r, map->line, TEXT_FORM_TWICE, f->name, NULL);
			return;
		}
	}
}

/* Keys that mean something for some types only. */
static void check_type(struct reading *r, const struct yaml *map, const struct field *f)
{
	static const struct {
		const char *key, *what;
		unsigned types;
	} only[] = {
		{"appearance", "type: text", 1 << FIELD_TEXT},
		{"list", "type: select_one, select_multiple, code", LISTED},
		{"shares", "type: select_multiple", 1 << FIELD_SELECT_MULTIPLE},
		{"fills", "type: code", 1 << FIELD_CODE},
		{"pattern", "type: code", 1 << FIELD_CODE},
		{"calculation", "type: integer, decimal, money", NUMBERS},
		{"total", "type: integer, decimal, money", NUMBERS},
	};

	for (size_t i = 0; i < sizeof(only) / sizeof(only[0]); i++)
		read_only_for(
			r, map, only[i].key, (only[i].types & 1U << f->type) != 0, only[i].what);
	read_only_for(
		r, map, "constraint_message", yaml_get(map, "constraint") != NULL, "constraint");
	read_only_for(r, map, "default", yaml_get(map, "calculation") == NULL,
		text(TEXT_FORM_REC_R_TYPED));
}

static void read_field_list(struct reading *r, const struct yaml *map, struct field *f)
{
	const struct yaml *node = yaml_get(map, "list");
	const char *name = yaml_text(map, "list");

	f->list = name == NULL ? NULL : forms_codelist(r->forms, name);
	if (node == NULL && (SELECTS & 1U << f->type) != 0)
		mistake_add(r, map->line, TEXT_FORM_KEY_MISSING, "list", NULL);
	else if (node != NULL && f->list == NULL)
		mistake_unknown(
			r, node->line, TEXT_FORM_REC_R_LIST_UNKNOWN, name == NULL ? "[..]" : name);
}

static void read_pattern(struct reading *r, const struct yaml *map, struct field *f)
{
	if (*f->pattern == '\0')
		return;
	f->fits = pattern_new(f->pattern);
	if (f->fits == NULL)
		mistake_add(r, yaml_get(map, "pattern")->line, TEXT_FORM_REC_R_PATTERN, f->pattern,
			NULL);
}

static bool is_day(const char *text)
{
	char iso[CLOCK_TEXT];
	int64_t ms;

	if (strlen(text) != strlen("2026-02-11"))
		return false;
	(void)snprintf(iso, sizeof(iso), "%sT00:00:00Z", text);
	return clock_parse(iso, &ms);
}

/* Whether a text could be the answer; codes of rows and villages are not known yet. */
static bool is_answer(const struct field *f, const char *text)
{
	const char *at = text;
	char code[64];
	int share;

	if (f->type == FIELD_DATE)
		return strcmp(text, "today") == 0 || is_day(text);
	if (f->type == FIELD_SELECT_ONE && strchr(text, ' ') != NULL)
		return false;
	while ((SELECTS & 1U << f->type) != 0 && answer_code(&at, code, &share)) {
		if (share >= 0 && !f->shares)
			return false;
		if (f->list != NULL && f->list->kind == CODELIST_FIXED &&
			codelist_code(f->list, code) == NULL)
			return false;
	}
	return strlen(text) <= (f->multiline ? (size_t)ANSWER_LONG : ANSWER_TEXT);
}

/* Numbers have an expression, which is read once all names are known. */
static void read_default(struct reading *r, const struct yaml *map, struct field *f)
{
	const struct yaml *node = yaml_get(map, "default");

	f->default_text = "";
	if (node == NULL || (NUMBERS & 1U << f->type) != 0)
		return;
	f->default_text = f->multiline ? read_paragraphs(r, node) : read_text(r, node);
	if (!is_answer(f, f->default_text))
		mistake_add(r, node->line, TEXT_FORM_REC_R_DEFAULT, f->default_text,
			types[f->type].word, NULL);
}

static void read_texts(struct reading *r, const struct yaml *map, struct field *f)
{
	if (*f->brief == '\0') {
		f->brief = f->label;
		f->brief_english = f->label_english;
	}
	if (*f->brief_english == '\0')
		f->brief_english = f->brief;
	if (*f->hint_english == '\0')
		f->hint_english = f->hint;
	read_brief(r, map, "brief", f->brief);
	read_brief(r, map, "brief_english", f->brief_english);
}

static void read_field(struct reading *r, const struct yaml *map, struct field *f)
{
	static const struct choice appearances[] = {{"multiline", 1}, {NULL, 0}};
	static const struct limits width = {1, 60, 0};

	if (!read_keys(r, map, field_keys, f))
		return;
	f->type = (enum field_type)read_choice(r, map, "type", types, FIELD_TEXT);
	read_texts(r, map, f);
	check_name(r, map, f);
	check_type(r, map, f);
	f->multiline = read_choice(r, map, "appearance", appearances, 0) != 0;
	f->shares = read_yes(r, map, "shares", false);
	f->required = read_yes(r, map, "required", false) && yaml_get(map, "calculation") == NULL;
	f->width = read_whole(r, yaml_get(map, "width"), &width);
	f->total = read_yes(r, map, "total", false);
	read_field_list(r, map, f);
	read_pattern(r, map, f);
	read_default(r, map, f);
}

/* The field a chosen code puts its label into. */
static void check_fills(struct reading *r, const struct yaml *map, const struct field *f)
{
	const struct field *other = form_field(f->form, f->fills);
	const struct yaml *node = yaml_get(map, "fills");

	if (*f->fills == '\0')
		return;
	if (other == NULL)
		mistake_add(r, node->line, TEXT_FORM_REC_R_FIELD_UNKNOWN, f->fills, f->form->name,
			NULL);
	else if (other->type != FIELD_TEXT)
		mistake_add(r, node->line, TEXT_FORM_REC_R_FILLS, f->fills, NULL);
}

void read_fields(struct reading *r)
{
	struct form *form = r->source->form;
	size_t count;
	const struct yaml *first = read_list(r, r->source->root, "fields", READ_FIELDS, &count);
	const struct yaml *map = first, *node = yaml_get(r->source->root, "fields");

	if (node != NULL && node->kind == YAML_LIST && count == 0)
		mistake_add(r, node->line, TEXT_FORM_KEY_MISSING, "fields", NULL);
	form->fields = read_room(r, NULL, 0, count, sizeof(*form->fields));
	for (; form->field_count < count; map = map->next) {
		struct field *f = &form->fields[form->field_count];

		f->form = form;
		f->index = form->field_count;
		f->line = map->line;
		read_field(r, map, f);
		form->field_count++;
	}
	map = first;
	for (size_t i = 0; i < count; i++, map = map->next) {
		if (map->kind == YAML_MAP)
			check_fills(r, map, &form->fields[i]);
	}
}
