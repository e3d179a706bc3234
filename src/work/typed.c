#include "work/typed.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

enum { QUOTED_CELLS = 24, QUOTED_BYTES = 96 };

/* Refuses a text with a sentence that quotes it, or its beginning: a file may hold anything. */
static bool refuse(enum text_id id, const char *text, struct err *e)
{
	size_t fit = utf8_fit(text, QUOTED_CELLS);
	char quoted[QUOTED_BYTES + 8];

	if (fit > QUOTED_BYTES)
		fit = QUOTED_BYTES; /* many marks on few letters */
	(void)snprintf(quoted, sizeof(quoted), "%.*s%s", (int)fit, text,
		text[fit] != '\0' ? "..." : "");
	return err_say(e, id, quoted, NULL);
}

/* ".2": the second quick reason; 0 when the text after the point is no such number. */
static size_t quick_reason(const char *text)
{
	return isdigit((unsigned char)text[0]) && text[1] == '\0' ? (size_t)(text[0] - '0') : 0;
}

static bool read_no_data(const struct forms *forms, const char *text, struct typed *out,
	struct err *e)
{
	size_t quick = quick_reason(text);

	if (quick > 0 && quick <= forms->reason_count) {
		out->reason = reason_label(&forms->reasons[quick - 1]);
		return true;
	}
	if (isdigit((unsigned char)*text))
		return refuse(TEXT_TYPED_NO_SUCH_REASON, text, e);
	while (*text == ' ')
		text++;
	out->reason = text;
	return true;
}

bool typed_read(const struct forms *forms, const char *text, struct typed *out, struct err *e)
{
	int64_t number;
	bool too_big = false;

	*out = (struct typed){0};
	if (*text == '\0')
		return true;
	if (*text == '.')
		return read_no_data(forms, text + 1, out, e);
	if (!number_parse(text, &number, &too_big))
		return refuse(too_big ? TEXT_TYPED_TOO_BIG : TEXT_TYPED_NOT_WHOLE, text, e);
	number_plain(out->digits, number);
	out->value = out->digits;
	return true;
}

void typed_show(const char *value, const char *reason, char *out, size_t size)
{
	if (value != NULL)
		(void)snprintf(out, size, "%s", value);
	else if (reason != NULL && *reason != '\0')
		(void)snprintf(out, size, ". %s", reason);
	else
		(void)snprintf(out, size, "%s", reason != NULL ? "." : "");
}
