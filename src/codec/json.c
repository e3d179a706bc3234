#include "codec/json.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"

/* A struct json is a json_t under another name, so that nobody else includes jansson. */
static struct json *wrap(json_t *value)
{
	if (value == NULL)
		mem_end();
	return (struct json *)value;
}

static json_t *unwrap(struct json *json)
{
	return (json_t *)json;
}

static void put(struct json *map, const char *name, json_t *value)
{
	/* Names are the program's own, so only memory can be missing. */
	if (value == NULL || json_object_set_new(unwrap(map), name, value) != 0)
		mem_end();
}

struct json *json_map(void)
{
	return wrap(json_object());
}

struct json *json_list(void)
{
	return wrap(json_array());
}

/* The text of a person's file may be anything; a document is UTF-8. */
static json_t *mended(const char *text)
{
	struct buf b = {0};
	size_t size = strlen(text), length;
	json_t *value;

	for (size_t i = 0; i < size; i += length)
		utf8_put(&b, utf8_next(text + i, size - i, &length));
	value = json_string(buf_str(&b));
	buf_release(&b);
	return value;
}

void json_text(struct json *map, const char *name, const char *text)
{
	put(map, name, text == NULL ? json_null() : mended(text));
}

void json_number(struct json *map, const char *name, int64_t number)
{
	put(map, name, json_integer(number));
}

void json_bool(struct json *map, const char *name, bool truth)
{
	put(map, name, json_boolean(truth));
}

void json_child(struct json *map, const char *name, struct json *child)
{
	put(map, name, unwrap(child));
}

void json_push(struct json *list, struct json *child)
{
	if (json_array_append_new(unwrap(list), unwrap(child)) != 0)
		mem_end();
}

void json_end(struct json *document, struct buf *b)
{
	char *text = json_dumps(unwrap(document), JSON_INDENT(2));

	if (text == NULL)
		mem_end();
	buf_text(b, text);
	buf_char(b, '\n');
	free(text);
	json_decref(unwrap(document));
}
