#ifndef CODEC_YAML_H
#define CODEC_YAML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"

enum yaml_kind { YAML_TEXT, YAML_LIST, YAML_MAP };

/* One node of a YAML file, with the line it stands on (from 1). A map's children carry their key.
 * Everything lives in the arena given to yaml_read. */
struct yaml {
	enum yaml_kind kind;
	int line;
	const char *key;   /* in a map: the name before the colon, else NULL */
	const char *text;  /* YAML_TEXT */
	bool quoted;       /* "7" and 7 differ for nobody but the lint */
	struct yaml *next; /* the next of the same list or map */
	struct yaml *first;
	size_t count;
};

/* Reads one YAML document (libyaml). Anchors, aliases and tags are refused, nesting is limited, a
 * key twice in a map is an error; the sentence is name:line: and why. NULL on error. */
struct yaml *yaml_read(struct arena *a, const char *name, const char *data, size_t size,
	struct err *e);

/* The child of a map, or NULL. */
const struct yaml *yaml_get(const struct yaml *map, const char *key);

/* The text of a child, or NULL when it is missing or no text. */
const char *yaml_text(const struct yaml *map, const char *key);

#endif
