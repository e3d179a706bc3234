#include "codec/yaml.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/mem.h"
#include "base/number.h"

enum { SIZE_LIMIT = 1 << 20, DEPTH_MAX = 16, NODES_MAX = 100000 };

/* A list or map whose end has not come yet. */
struct level {
	struct yaml *node;
	struct yaml *last;
	const char *key; /* waits for its value */
	int key_line;
};

struct reader {
	struct arena *a;
	const char *name;
	struct err *e;
	struct yaml *root;
	struct level levels[DEPTH_MAX];
	size_t depth, nodes;
	bool done;
};

static int line_of(const yaml_event_t *event)
{
	return (int)event->start_mark.line + 1;
}

static bool say(const struct reader *r, enum text_id words, int line, const char *third)
{
	char number[NUMBER_TEXT];

	number_plain(number, line);
	return err_say(r->e, words, r->name, number, third, NULL);
}

static bool say_limit(const struct reader *r, enum text_id words, int line, int most)
{
	char number[NUMBER_TEXT];

	number_show(number, most);
	return say(r, words, line, number);
}

/* A node at its place in the list or map that is open, or the root; NULL with a sentence. */
static struct yaml *node_new(struct reader *r, enum yaml_kind kind, int line)
{
	struct level *level = r->depth > 0 ? &r->levels[r->depth - 1] : NULL;
	struct yaml *node;

	if (++r->nodes > NODES_MAX) {
		(void)say_limit(r, TEXT_CODEC_YAML_MANY, line, NODES_MAX);
		return NULL;
	}
	node = arena_new(r->a, 1, sizeof(*node));
	*node = (struct yaml){.kind = kind, .line = line};
	if (level == NULL) {
		r->root = node;
		return node;
	}
	if (level->node->kind == YAML_MAP) {
		node->key = level->key;
		node->line = level->key_line;
		level->key = NULL;
	}
	if (level->last == NULL)
		level->node->first = node;
	else
		level->last->next = node;
	level->last = node;
	level->node->count++;
	return node;
}

static bool awaits_key(const struct reader *r)
{
	const struct level *level = r->depth > 0 ? &r->levels[r->depth - 1] : NULL;

	return level != NULL && level->node->kind == YAML_MAP && level->key == NULL;
}

static bool on_scalar(struct reader *r, const yaml_event_t *event)
{
	const char *value = (const char *)event->data.scalar.value;
	size_t size = event->data.scalar.length;
	struct yaml *node;
	const char *text;

	if (memchr(value, '\0', size) != NULL)
		return say(r, TEXT_CODEC_YAML_NUL, line_of(event), NULL);
	text = arena_text_of(r->a, value, size);
	if (awaits_key(r)) {
		r->levels[r->depth - 1].key = text;
		r->levels[r->depth - 1].key_line = line_of(event);
		return true;
	}
	node = node_new(r, YAML_TEXT, line_of(event));
	if (node == NULL)
		return false;
	node->text = text;
	node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	return true;
}

static bool on_open(struct reader *r, enum yaml_kind kind, int line)
{
	struct yaml *node;

	if (awaits_key(r))
		return say(r, TEXT_CODEC_YAML_KEY, line, NULL);
	if (r->depth == DEPTH_MAX)
		return say_limit(r, TEXT_CODEC_YAML_DEEP, line, DEPTH_MAX);
	node = node_new(r, kind, line);
	if (node == NULL)
		return false;
	r->levels[r->depth++] = (struct level){.node = node};
	return true;
}

static int by_key(const void *a, const void *b)
{
	const struct yaml *const *one = a, *const *two = b;
	int order = strcmp((*one)->key, (*two)->key);

	return order != 0 ? order : (*one)->line - (*two)->line;
}

/* Sorted, because a map of a hostile file may have 100,000 keys. */
static bool keys_differ(const struct reader *r, const struct yaml *map)
{
	const struct yaml **children = mem_array(map->count, sizeof(*children));
	char line[NUMBER_TEXT], before[NUMBER_TEXT];
	size_t count = 0;
	bool ok = true;

	for (const struct yaml *child = map->first; child != NULL; child = child->next)
		children[count++] = child;
	qsort(children, count, sizeof(*children), by_key);
	for (size_t i = 1; i < count && ok; i++) {
		if (strcmp(children[i - 1]->key, children[i]->key) != 0)
			continue;
		number_plain(line, children[i]->line);
		number_plain(before, children[i - 1]->line);
		ok = err_say(
			r->e, TEXT_CODEC_YAML_TWICE, r->name, line, children[i]->key, before, NULL);
	}
	free(children);
	return ok;
}

static bool on_close(struct reader *r)
{
	const struct yaml *node;

	assert(r->depth > 0); /* libyaml pairs the ends with the starts */
	node = r->levels[--r->depth].node;
	assert(node != NULL);
	return node->kind != YAML_MAP || keys_differ(r, node);
}

/* The anchor and the tag of an event that can have them. */
static bool is_plain(const struct reader *r, const yaml_event_t *event)
{
	const yaml_char_t *anchor = NULL, *tag = NULL;

	if (event->type == YAML_SCALAR_EVENT) {
		anchor = event->data.scalar.anchor;
		tag = event->data.scalar.tag;
	} else if (event->type == YAML_SEQUENCE_START_EVENT) {
		anchor = event->data.sequence_start.anchor;
		tag = event->data.sequence_start.tag;
	} else if (event->type == YAML_MAPPING_START_EVENT) {
		anchor = event->data.mapping_start.anchor;
		tag = event->data.mapping_start.tag;
	}
	if (anchor != NULL || event->type == YAML_ALIAS_EVENT)
		return say(r, TEXT_CODEC_YAML_ANCHOR, line_of(event), NULL);
	if (tag != NULL)
		return say(r, TEXT_CODEC_YAML_TAG, line_of(event), NULL);
	return true;
}

static bool on_event(struct reader *r, const yaml_event_t *event)
{
	if (!is_plain(r, event))
		return false;
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		return r->root == NULL || say(r, TEXT_CODEC_YAML_SECOND, line_of(event), NULL);
	case YAML_SCALAR_EVENT:
		return on_scalar(r, event);
	case YAML_SEQUENCE_START_EVENT:
		return on_open(r, YAML_LIST, line_of(event));
	case YAML_MAPPING_START_EVENT:
		return on_open(r, YAML_MAP, line_of(event));
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		return on_close(r);
	case YAML_STREAM_END_EVENT:
		r->done = true;
		return true;
	default:
		return true;
	}
}

static bool say_syntax(const struct reader *r, const yaml_parser_t *parser)
{
	const char *problem = parser->problem == NULL ? "?" : parser->problem;

	if (parser->error == YAML_MEMORY_ERROR)
		mem_end();
	return say(r, TEXT_CODEC_YAML_SYNTAX, (int)parser->problem_mark.line + 1, problem);
}

static bool read_events(struct reader *r, yaml_parser_t *parser)
{
	while (!r->done) {
		yaml_event_t event;
		bool ok;

		if (!yaml_parser_parse(parser, &event))
			return say_syntax(r, parser);
		ok = on_event(r, &event);
		yaml_event_delete(&event);
		if (!ok)
			return false;
	}
	return true;
}

struct yaml *yaml_read(
	struct arena *a, const char *name, const char *data, size_t size, struct err *e)
{
	struct reader r = {.a = a, .name = name, .e = e};
	yaml_parser_t parser;
	char most[NUMBER_TEXT];
	bool ok;

	if (size > SIZE_LIMIT) {
		number_show(most, SIZE_LIMIT);
		(void)err_say(e, TEXT_CODEC_YAML_LARGE, name, most, NULL);
		return NULL;
	}
	if (!yaml_parser_initialize(&parser))
		mem_end();
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)data, size);
	ok = read_events(&r, &parser);
	yaml_parser_delete(&parser);
	if (ok && r.root == NULL)
		(void)err_say(e, TEXT_CODEC_YAML_EMPTY, name, NULL);
	return ok ? r.root : NULL;
}

const struct yaml *yaml_get(const struct yaml *map, const char *key)
{
	if (map == NULL || map->kind != YAML_MAP)
		return NULL;
	for (const struct yaml *child = map->first; child != NULL; child = child->next) {
		/* The first letters differ nearly always, and forms ask for thousands of keys. */
		if (*child->key == *key && strcmp(child->key, key) == 0)
			return child;
	}
	return NULL;
}

const char *yaml_text(const struct yaml *map, const char *key)
{
	const struct yaml *child = yaml_get(map, key);

	return child != NULL && child->kind == YAML_TEXT ? child->text : NULL;
}
