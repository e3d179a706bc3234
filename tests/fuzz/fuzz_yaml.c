#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "codec/yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Every child is counted, keyed in maps only, and on a line that exists; depth is at most 16. */
static void walk(const struct yaml *node, int depth)
{
	size_t count = 0;

	assert(depth <= 16);
	assert(node->line >= 1);
	assert((node->kind == YAML_TEXT) == (node->text != NULL));
	for (const struct yaml *child = node->first; child != NULL; child = child->next) {
		assert((child->key != NULL) == (node->kind == YAML_MAP));
		assert(child->key == NULL || yaml_get(node, child->key) == child);
		walk(child, depth + 1);
		count++;
	}
	assert(count == node->count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = {0};
	struct err e = {0};
	const struct yaml *root = yaml_read(&a, "f", (const char *)data, size, &e);

	if (root != NULL)
		walk(root, 0);
	else
		assert(strncmp(e.text, "f:", 2) == 0);
	arena_release(&a);
	return 0;
}
