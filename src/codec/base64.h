#ifndef CODEC_BASE64_H
#define CODEC_BASE64_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

/* Base64 of RFC 4648 section 4, with padding, and its armored texts: "-----BEGIN NAME-----", lines,
 * "-----END NAME-----". Strict: one text only for the same bytes, but for the breaks of lines. */
enum {
	ARMOR_BYTES = 12288,
	ARMOR_LETTERS = ARMOR_BYTES / 3 * 4
};

/* What was read; may be secret: armor_wipe it. */
struct armor {
	unsigned char bytes[ARMOR_BYTES];
	size_t size;
	char letters[ARMOR_LETTERS + 1];
	size_t letter_count;
};
void armor_wipe(struct armor *a);

/* False when it is not base64, has spaces or bits too many, or does not fit. */
bool base64_read(const char *text, size_t size, struct armor *out);

/* Appends; no break of lines. */
void base64_write(struct buf *out, const void *data, size_t size);

/* True when the text begins (after blanks) with such an armor, of any content. */
bool armor_is(const char *text, size_t size, const char *name);

/* False when anything but blanks stands before or behind it, or as base64_read. */
bool armor_read(const char *text, size_t size, const char *name, struct armor *out);

/* Appends, in lines of so many columns. */
void armor_write(struct buf *out, const char *name, const void *data, size_t size, size_t columns);

#endif
