#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"

/* A sentence that was cut must not end in half a letter. */
static void err_cut(struct err *e)
{
	size_t size = strlen(e->text);

	while (size > 0 && ((unsigned char)e->text[size - 1] & 0xC0) == 0x80)
		size--;
	if (size > 0 && (unsigned char)e->text[size - 1] >= 0xC0)
		size--;
	e->text[size] = '\0';
}

bool err_say(struct err *e, enum text_id id, ...)
{
	struct buf words = {0};
	va_list args;
	int size;

	e->text[0] = '\0';
	e->is_trouble = false;
	va_start(args, id);
	text_fill_list(&words, id, args);
	va_end(args);
	size = snprintf(e->text, sizeof(e->text), "%s", buf_str(&words));
	if (size >= (int)sizeof(e->text))
		err_cut(e);
	buf_release(&words);
	return false;
}

bool err_set(struct err *e, const char *format, ...)
{
	va_list args;
	int size;

	e->text[0] = '\0';
	e->is_trouble = false;
	va_start(args, format);
	size = vsnprintf(e->text, sizeof(e->text), format, args);
	va_end(args);
	if (size >= (int)sizeof(e->text))
		err_cut(e);
	return false;
}
