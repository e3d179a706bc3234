#include "base/buf.h"

#include <assert.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* Room for size more bytes and the NUL. */
static void buf_need(struct buf *b, size_t size)
{
	if (size >= SIZE_MAX - b->size) /* mem_grow ends the program */
		size = SIZE_MAX - b->size - 1;
	b->data = mem_grow(b->data, b->size + size, &b->room, 1);
}

void buf_add(struct buf *b, const void *data, size_t size)
{
	buf_need(b, size);
	if (size > 0)
		memcpy(b->data + b->size, data, size);
	b->size += size;
	b->data[b->size] = '\0';
}

void buf_text(struct buf *b, const char *text)
{
	buf_add(b, text, strlen(text));
}

void buf_char(struct buf *b, char c)
{
	buf_add(b, &c, 1);
}

void buf_print(struct buf *b, const char *format, ...)
{
	va_list args, again;
	int size;

	va_start(args, format);
	va_copy(again, args);
	size = vsnprintf(NULL, 0, format, args);
	va_end(args);
	assert(size >= 0);
	if (size >= 0) {
		buf_need(b, (size_t)size);
		(void)vsnprintf(b->data + b->size, (size_t)size + 1, format, again);
		b->size += (size_t)size;
	}
	va_end(again);
}

void buf_clear(struct buf *b)
{
	buf_need(b, 0);
	b->size = 0;
	b->data[0] = '\0';
}

char *buf_take(struct buf *b)
{
	char *data;

	buf_add(b, "", 0);
	data = b->data;
	*b = (struct buf){0};
	return data;
}

const char *buf_str(const struct buf *b)
{
	return b->data == NULL ? "" : b->data;
}

void buf_release(struct buf *b)
{
	free(b->data);
	*b = (struct buf){0};
}
