#include "base/edit.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

void edit_set(struct edit *e, const char *text)
{
	size_t size = 0, letter;

	while ((letter = utf8_after(text, size)) > 0 && size + letter < EDIT_BYTES)
		size += letter;
	memcpy(e->text, text, size);
	e->text[size] = '\0';
	e->size = size;
	e->cursor = size;
	e->touched = false;
}

bool edit_is_text(uint32_t code)
{
	if (code < 0x20 || (code >= 0x7F && code < 0xA0))
		return false;
	if ((code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069))
		return false;
	return code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
}

bool edit_insert(struct edit *e, uint32_t code)
{
	struct buf letter = {0};
	bool ok = false;

	if (!edit_is_text(code))
		return false;
	utf8_put(&letter, code);
	if (letter.size < EDIT_BYTES - e->size) {
		memmove(e->text + e->cursor + letter.size, e->text + e->cursor,
			e->size - e->cursor + 1);
		memcpy(e->text + e->cursor, letter.data, letter.size);
		e->size += letter.size;
		e->cursor += letter.size;
		e->touched = true;
		ok = true;
	}
	buf_release(&letter);
	return ok;
}

static void edit_cut(struct edit *e, size_t size)
{
	memmove(e->text + e->cursor, e->text + e->cursor + size, e->size - e->cursor - size + 1);
	e->size -= size;
	e->touched = e->touched || size > 0;
}

void edit_backspace(struct edit *e)
{
	size_t size = utf8_before(e->text, e->cursor);

	e->cursor -= size;
	edit_cut(e, size);
}

void edit_delete(struct edit *e)
{
	edit_cut(e, utf8_after(e->text, e->cursor));
}

void edit_clear(struct edit *e)
{
	e->cursor = 0;
	edit_cut(e, e->size);
}

void edit_left(struct edit *e)
{
	e->cursor -= utf8_before(e->text, e->cursor);
}

void edit_right(struct edit *e)
{
	e->cursor += utf8_after(e->text, e->cursor);
}

void edit_home(struct edit *e)
{
	e->cursor = 0;
}

void edit_end(struct edit *e)
{
	e->cursor = e->size;
}
