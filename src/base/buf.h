#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stddef.h>

/* Growing bytes that own themselves; data is always NUL-terminated and never NULL after the first
 * call. Start with {0}, end with buf_release. */
struct buf {
	char *data;
	size_t size;
	size_t room;
};

void buf_add(struct buf *b, const void *data, size_t size);
void buf_text(struct buf *b, const char *text);
void buf_char(struct buf *b, char c);
void buf_print(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Forgets the bytes, keeps the room. */
void buf_clear(struct buf *b);

/* Gives the bytes away as a string the caller frees; b is empty again. */
char *buf_take(struct buf *b);

/* The bytes as a string, "" when nothing was added; borrowed until the next call. */
const char *buf_str(const struct buf *b);

void buf_release(struct buf *b);

#endif
