#include "base/utf8.h"

#include <string.h>

#include "base/buf.h"

enum {
	UTF8_REPLACEMENT = 0xFFFD,
	UTF8_LAST = 0x10FFFF
};

static bool is_surrogate(uint32_t code)
{
	return code >= 0xD800 && code <= 0xDFFF;
}

/* Bytes announced by the first one and the least code that needs so many; 0 when it is no first. */
static size_t lead_size(unsigned char lead, uint32_t *least)
{
	static const struct {
		unsigned char mask, bits;
		uint32_t least;
	} rows[] = {
		{0x80, 0x00, 0}, {0xE0, 0xC0, 0x80}, {0xF0, 0xE0, 0x800}, {0xF8, 0xF0, 0x10000}};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if ((lead & rows[i].mask) == rows[i].bits) {
			*least = rows[i].least;
			return i + 1;
		}
	}
	return 0;
}

static bool decode(const char *text, size_t size, uint32_t *code, size_t *length)
{
	const unsigned char *bytes = (const unsigned char *)text;
	uint32_t least = 0;
	size_t need = lead_size(bytes[0], &least);

	if (need == 0 || need > size)
		return false;
	*code = need == 1 ? bytes[0] : bytes[0] & (0x7Fu >> need);
	for (size_t i = 1; i < need; i++) {
		if ((bytes[i] & 0xC0) != 0x80)
			return false;
		*code = *code << 6 | (bytes[i] & 0x3Fu);
	}
	*length = need;
	return *code >= least && *code <= UTF8_LAST && !is_surrogate(*code);
}

uint32_t utf8_next(const char *text, size_t size, size_t *length)
{
	uint32_t code = 0;

	*length = 0;
	if (size == 0)
		return UTF8_REPLACEMENT;
	if (decode(text, size, &code, length))
		return code;
	*length = 1;
	return UTF8_REPLACEMENT;
}

bool utf8_is_valid(const char *text, size_t size)
{
	uint32_t code;
	size_t length;

	for (size_t i = 0; i < size; i += length) {
		if (!decode(text + i, size - i, &code, &length))
			return false;
	}
	return true;
}

void utf8_put(struct buf *b, uint32_t code)
{
	char bytes[4];
	size_t size = 0;

	if (code > UTF8_LAST || is_surrogate(code))
		code = UTF8_REPLACEMENT;
	if (code < 0x80) {
		bytes[size++] = (char)code;
	} else if (code < 0x800) {
		bytes[size++] = (char)(0xC0 | code >> 6);
	} else if (code < 0x10000) {
		bytes[size++] = (char)(0xE0 | code >> 12);
		bytes[size++] = (char)(0x80 | (code >> 6 & 0x3F));
	} else {
		bytes[size++] = (char)(0xF0 | code >> 18);
		bytes[size++] = (char)(0x80 | (code >> 12 & 0x3F));
		bytes[size++] = (char)(0x80 | (code >> 6 & 0x3F));
	}
	if (code >= 0x80)
		bytes[size++] = (char)(0x80 | (code & 0x3F));
	buf_add(b, bytes, size);
}

size_t utf8_width(const char *text)
{
	size_t size = strlen(text), cells = 0, length;

	for (size_t i = 0; i < size; i += length)
		cells += (size_t)utf8_cells(utf8_next(text + i, size - i, &length));
	return cells;
}

size_t utf8_fit(const char *text, size_t cells)
{
	size_t size = strlen(text), used = 0, length;
	size_t i;

	for (i = 0; i < size; i += length) {
		size_t wide = (size_t)utf8_cells(utf8_next(text + i, size - i, &length));

		if (wide > cells - used)
			break;
		used += wide;
	}
	return i;
}

bool utf8_is_mark(uint32_t code)
{
	return code >= 0x300 && utf8_cells(code) == 0;
}

size_t utf8_after(const char *text, size_t offset)
{
	size_t size = strlen(text), end, length;

	if (offset >= size)
		return 0;
	(void)utf8_next(text + offset, size - offset, &length);
	for (end = offset + length; end < size; end += length) {
		if (!utf8_is_mark(utf8_next(text + end, size - end, &length)))
			break;
	}
	return end - offset;
}

/* Where the code point that ends at offset starts; offset is not 0. */
static size_t code_start(const char *text, size_t offset)
{
	size_t length;

	for (size_t back = offset < 4 ? offset : 4; back > 1; back--) {
		(void)utf8_next(text + offset - back, back, &length);
		if (length == back)
			return offset - back;
	}
	return offset - 1;
}

size_t utf8_before(const char *text, size_t offset)
{
	size_t start = offset, length;

	while (start > 0) {
		size_t end = start;

		start = code_start(text, end);
		if (!utf8_is_mark(utf8_next(text + start, end - start, &length)))
			break;
	}
	return offset - start;
}

bool utf8_is_control(uint32_t code)
{
	return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x061c ||
	       (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) ||
	       (code >= 0x2060 && code <= 0x206f) || code == 0xfeff;
}

static bool drives_terminal(uint32_t code)
{
	return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

void utf8_plain(char *text, size_t size)
{
	size_t length;

	for (size_t at = 0; at < size; at += length) {
		uint32_t code = utf8_next(text + at, size - at, &length);

		if (drives_terminal(code) || (code == UTF8_REPLACEMENT && length == 1))
			memset(text + at, '?', length);
	}
}
