#include "form/read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/number.h"
#include "base/utf8.h"

enum {
	BRIEF_CELLS = 38,
	NAME_BYTES = 32
};

void mistake_add(struct reading *r, int line, enum text_id id, ...)
{
	struct buf words = {0};
	struct mistake *m;
	va_list args;

	va_start(args, id);
	text_fill_list(&words, id, args);
	va_end(args);
	r->mistakes =
		mem_grow(r->mistakes, r->mistake_count, &r->mistake_room, sizeof(*r->mistakes));
	m = &r->mistakes[r->mistake_count];
	*m = (struct mistake){r->source->index, line, r->mistake_count, buf_take(&words)};
	r->mistake_count++;
}

void mistake_unknown(struct reading *r, int line, enum text_id id, const char *word)
{
	if (r->unreadable == 0)
		mistake_add(r, line, id, word, NULL);
}

void read_source_of(struct reading *r, const struct form *form)
{
	for (size_t i = 0; i < r->source_count; i++) {
		if (r->sources[i].form == form)
			r->source = &r->sources[i];
	}
}

/* Form files travel by stick and mail; what they say goes to terminals as it is. */
static bool has_controls(const char *text, bool breaks)
{
	size_t size = strlen(text), length;

	for (size_t i = 0; i < size; i += length) {
		uint32_t code = utf8_next(text + i, size - i, &length);

		if (code == '\n' && breaks)
			continue;
		if (code < 0x20 || (code >= 0x7F && code < 0xA0))
			return true;
	}
	return false;
}

/* A folded YAML text ends with a line break. */
static const char *read_trimmed(struct reading *r, const struct yaml *node, bool breaks)
{
	size_t size;
	const char *text;

	if (node->kind != YAML_TEXT) {
		mistake_add(r, node->line, TEXT_FORM_KEY_TEXT, node->key, NULL);
		return "";
	}
	size = strlen(node->text);
	while (size > 0 && (node->text[size - 1] == '\n' || node->text[size - 1] == ' '))
		size--;
	text = arena_text_of(&r->forms->arena, node->text, size);
	if (!has_controls(text, breaks))
		return text;
	mistake_add(r, node->line, TEXT_FORM_KEY_CONTROL, node->key, NULL);
	return "";
}

const char *read_text(struct reading *r, const struct yaml *node)
{
	return read_trimmed(r, node, false);
}

const char *read_paragraphs(struct reading *r, const struct yaml *node)
{
	return read_trimmed(r, node, true);
}

void read_only_for(
	struct reading *r, const struct yaml *map, const char *key, bool fits, const char *what)
{
	const struct yaml *node = yaml_get(map, key);

	if (node != NULL && !fits)
		mistake_add(r, node->line, TEXT_FORM_REC_R_ONLY, key, what, NULL);
}

static void put_text(void *out, size_t offset, const char *text)
{
	char *field = (char *)out + offset;

	memcpy(field, &text, sizeof(text));
}

static void find_unknown(struct reading *r, const struct yaml *map, const struct key *keys)
{
	for (const struct yaml *child = map->first; child != NULL; child = child->next) {
		const struct key *key = keys;

		while (key->name != NULL &&
			(*key->name != *child->key || strcmp(key->name, child->key) != 0))
			key++;
		if (key->name == NULL)
			mistake_add(r, child->line, TEXT_FORM_KEY_UNKNOWN, child->key, NULL);
	}
}

bool read_keys(struct reading *r, const struct yaml *map, const struct key *keys, void *out)
{
	bool is_map = map->kind == YAML_MAP;

	if (is_map)
		find_unknown(r, map, keys);
	else
		mistake_add(r, map->line, TEXT_FORM_NOT_MAP, NULL);
	for (const struct key *key = keys; key->name != NULL; key++) {
		const struct yaml *node = is_map ? yaml_get(map, key->name) : NULL;
		const char *text = "";

		if (node != NULL && key->text != KEY_ELSEWHERE)
			text = read_text(r, node);
		if (key->text != KEY_ELSEWHERE)
			put_text(out, key->text, text);
		if (is_map && key->is_must &&
			(node == NULL || (node->kind == YAML_TEXT && *node->text == '\0')))
			mistake_add(r, map->line, TEXT_FORM_KEY_MISSING, key->name, NULL);
	}
	return is_map;
}

const struct yaml *read_list(
	struct reading *r, const struct yaml *map, const char *key, size_t most, size_t *count)
{
	const struct yaml *list = yaml_get(map, key);
	char number[NUMBER_TEXT];

	*count = 0;
	/* "checks:" with nothing below it is an empty list. */
	if (list == NULL || (list->kind == YAML_TEXT && *list->text == '\0'))
		return NULL;
	if (list->kind != YAML_LIST) {
		mistake_add(r, list->line, TEXT_FORM_KEY_LIST, key, NULL);
		return NULL;
	}
	*count = list->count;
	if (list->count > most) {
		number_plain(number, (int64_t)most);
		mistake_add(r, list->line, TEXT_FORM_TOO_MANY, key, number, NULL);
		*count = most;
	}
	return list->first;
}

const struct yaml *read_words(struct reading *r, const struct yaml *map, const char *key)
{
	size_t count;
	const struct yaml *words = read_list(r, map, key, READ_ROWS, &count);

	for (const struct yaml *w = words; w != NULL; w = w->next) {
		if (w->kind != YAML_TEXT) {
			mistake_add(r, w->line, TEXT_FORM_KEY_LIST, key, NULL);
			return NULL;
		}
	}
	return words;
}

bool read_choice_of(
	struct reading *r, const struct yaml *word, const struct choice *choices, int *value)
{
	struct buf all = {0};

	for (const struct choice *c = choices; word->kind == YAML_TEXT && c->word != NULL; c++) {
		if (strcmp(c->word, word->text) == 0) {
			*value = c->value;
			return true;
		}
	}
	for (const struct choice *c = choices; c->word != NULL; c++)
		buf_print(&all, "%s%s", c == choices ? "" : ", ", c->word);
	mistake_add(r, word->line, TEXT_FORM_WORD_UNKNOWN,
		word->kind == YAML_TEXT ? word->text : "[..]", buf_str(&all), NULL);
	buf_release(&all);
	return false;
}

int read_choice(struct reading *r, const struct yaml *map, const char *key,
	const struct choice *choices, int fallback)
{
	const struct yaml *word = yaml_get(map, key);
	int value = fallback;

	if (word != NULL)
		(void)read_choice_of(r, word, choices, &value);
	return value;
}

bool read_yes(struct reading *r, const struct yaml *map, const char *key, bool fallback)
{
	static const struct choice words[] = {
		{"yes", 1}, {"no", 0}, {"true", 1}, {"false", 0}, {NULL, 0}};

	return read_choice(r, map, key, words, fallback) != 0;
}

int read_whole(struct reading *r, const struct yaml *node, const struct limits *limits)
{
	char low[NUMBER_TEXT], high[NUMBER_TEXT], *end = NULL;
	long number = 0;

	if (node == NULL)
		return limits->fallback;
	if (node->kind == YAML_TEXT)
		number = strtol(node->text, &end, 10);
	if (end != NULL && end != node->text && *end == '\0' && number >= limits->low &&
		number <= limits->high)
		return (int)number;
	number_plain(low, limits->low);
	number_plain(high, limits->high);
	mistake_add(r, node->line, TEXT_FORM_WHOLE, low, high, NULL);
	return limits->fallback;
}

static bool is_name(const char *name)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "0123456789_-";

	return strchr("0123456789_-", name[0]) == NULL && strspn(name, letters) == strlen(name) &&
	       strlen(name) <= NAME_BYTES;
}

bool read_is_code(const char *name, size_t most)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "0123456789_-.";

	return strspn(name, letters) == strlen(name) && strlen(name) <= most;
}

void read_name(struct reading *r, const struct yaml *map, const char *name)
{
	/* An empty name has been said already: its key is missing. */
	if (*name != '\0' && !is_name(name))
		mistake_add(r, map->line, TEXT_FORM_NAME_BAD, name, NULL);
}

void read_brief(struct reading *r, const struct yaml *map, const char *key, const char *brief)
{
	const struct yaml *node = yaml_get(map, key);
	char number[NUMBER_TEXT];

	if (node == NULL || utf8_width(brief) <= BRIEF_CELLS)
		return;
	number_plain(number, (int64_t)utf8_width(brief));
	mistake_add(r, node->line, TEXT_FORM_BRIEF_LONG, key, number, NULL);
}

const struct expr *read_expr(struct reading *r, const struct yaml *map, const char *key,
	const struct expr_names *names, enum wanted wanted)
{
	const struct yaml *node = yaml_get(map, key);
	const struct expr *x;
	struct err e = {0};

	if (node == NULL)
		return NULL;
	if (node->kind != YAML_TEXT) {
		mistake_add(r, node->line, TEXT_FORM_KEY_TEXT, key, NULL);
		return NULL;
	}
	x = expr_parse(&r->forms->arena, node->text, names, &e);
	if (x == NULL) {
		mistake_add(r, node->line, TEXT_FORM_EXPR_IN, key, e.text, NULL);
		return NULL;
	}
	if (x->is_truth == (wanted == WANTED_TRUTH))
		return x;
	mistake_add(
		r, node->line, x->is_truth ? TEXT_FORM_NOT_NUMBER : TEXT_FORM_NOT_TRUTH, key, NULL);
	return NULL;
}

void *read_room(struct reading *r, const void *list, size_t count, size_t more, size_t size)
{
	void *room = arena_new(&r->forms->arena, count + more, size);

	if (count > 0)
		memcpy(room, list, count * size);
	return room;
}
