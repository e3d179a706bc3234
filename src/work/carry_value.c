#include "work/carry_value.h"

#include <string.h>

#include "work/listing_text.h"
#include "work/records_parts.h"

/* Codes stay as they are, known here or not: the checks tell of those that are not. */
static void take_codes(const struct field *to, const char *text, struct buf *out)
{
	char code[64];
	int share;

	while (answer_code(&text, code, &share)) {
		if (out->size > 0)
			buf_char(out, ' ');
		buf_text(out, code);
		if (to->shares && share >= 0)
			buf_print(out, ":%d", share);
	}
}

static void take(
	const struct desk *d, const struct carry_pair *pair, const char *text, struct buf *out)
{
	if (pair->to->type == FIELD_SELECT_MULTIPLE)
		take_codes(pair->to, text, out);
	else if (pair->to->type == FIELD_TEXT && pair->from->type != FIELD_TEXT)
		answer_shown(d, pair->from, text, out);
	else if (pair->to->type == FIELD_TEXT || *text != '-')
		buf_text(out, text);
}

const char *carry_value(struct desk *d, const struct offer *o, const struct record *from,
	const struct carry_pair *pair)
{
	struct buf scratch = {0}, out = {0};
	const char *text = record_text(&o->book, from, pair->from, &scratch), *value;

	if (*text != '\0')
		take(d, pair, text, &out);
	value = pair->to->type == FIELD_TEXT ? text_fitting(&d->arena, pair->to, buf_str(&out))
					     : arena_text(&d->arena, buf_str(&out));
	buf_release(&scratch);
	buf_release(&out);
	return value;
}
