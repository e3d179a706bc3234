#ifndef CODEC_JSON_H
#define CODEC_JSON_H

#include <stdbool.h>
#include <stdint.h>

struct buf;
struct json;

/* JSON documents for programs that read us (jansson). A child belongs to its parent once added.
 * A map is what JSON calls an object; that name is jansson's. Bytes that are no UTF-8 become U+FFFD. */
struct json *json_map(void);
struct json *json_list(void);
void json_text(struct json *map, const char *name, const char *text); /* NULL is null */
void json_number(struct json *map, const char *name, int64_t number);
void json_bool(struct json *map, const char *name, bool truth);
void json_child(struct json *map, const char *name, struct json *child);
void json_push(struct json *list, struct json *child);

/* Adds the document and LF to b, two blanks a level, and frees it. */
void json_end(struct json *document, struct buf *b);

#endif
