#include "base/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum { STATUS_OUTSIDE_TROUBLE = 3 };

void mem_end(void)
{
	(void)fprintf(stderr, "ansit: %s\n", text(TEXT_BASE_NO_MEMORY));
	exit(STATUS_OUTSIDE_TROUBLE);
}

static void *mem_or_end(void *memory)
{
	if (memory == NULL)
		mem_end();
	return memory;
}

void *mem_array(size_t count, size_t size)
{
	/* calloc(0) may be NULL and still be success. */
	if (count == 0 || size == 0)
		return mem_or_end(calloc(1, 1));
	return mem_or_end(calloc(count, size));
}

void *mem_grow(void *list, size_t count, size_t *room, size_t size)
{
	size_t more;

	if (count < *room)
		return list;
	if (count > SIZE_MAX / 2 - 8)
		mem_end();
	more = count < 8 ? 8 : count * 2;
	list = mem_or_end(reallocarray(list, more, size));
	*room = more;
	return list;
}

char *mem_text(const char *text)
{
	return text == NULL ? NULL : mem_or_end(strdup(text));
}
