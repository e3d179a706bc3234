#include "command.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/buf.h"

static void say(const char *sentence)
{
	(void)fprintf(stderr, "ansit: %s\n", sentence);
}

int fail(int code, const struct err *e)
{
	say(e->text);
	return e->is_trouble ? EXIT_TROUBLE : code;
}

int fail_say(int code, enum text_id id, ...)
{
	struct buf b = {0};
	va_list args;

	va_start(args, id);
	text_fill_list(&b, id, args);
	va_end(args);
	say(buf_str(&b));
	buf_release(&b);
	return code;
}
