#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

struct arena_block {
	struct arena_block *before;
	size_t used, room;
	_Alignas(max_align_t) unsigned char bytes[];
};

enum { BLOCK_BYTES = 16384 };

static struct arena_block *block_new(struct arena_block *before, size_t room)
{
	struct arena_block *block = mem_array(1, sizeof(*block) + room);

	block->before = before;
	block->room = room;
	return block;
}

/* A large item gets a block of its own, under the last one, whose rest stays in use. */
static void *large_new(struct arena *a, size_t size)
{
	struct arena_block *block;

	if (a->last == NULL)
		a->last = block_new(NULL, BLOCK_BYTES);
	block = block_new(a->last->before, size);
	a->last->before = block;
	return block->bytes;
}

void *arena_new(struct arena *a, size_t count, size_t size)
{
	const size_t align = _Alignof(max_align_t);
	size_t bytes;
	void *item;

	if (__builtin_mul_overflow(count, size, &bytes) || bytes > SIZE_MAX / 2)
		mem_end();
	bytes = (bytes + align - 1) / align * align;
	if (bytes > BLOCK_BYTES / 4)
		return large_new(a, bytes);
	if (a->last == NULL || bytes > a->last->room - a->last->used)
		a->last = block_new(a->last, BLOCK_BYTES);
	item = a->last->bytes + a->last->used;
	a->last->used += bytes;
	return item;
}

char *arena_text_of(struct arena *a, const char *text, size_t size)
{
	char *copy;

	if (text == NULL)
		return NULL;
	copy = arena_new(a, size + 1, 1);
	memcpy(copy, text, size);
	return copy;
}

char *arena_text(struct arena *a, const char *text)
{
	return text == NULL ? NULL : arena_text_of(a, text, strlen(text));
}

void arena_release(struct arena *a)
{
	struct arena_block *block, *before;

	for (block = a->last; block != NULL; block = before) {
		before = block->before;
		free(block);
	}
	a->last = NULL;
}
