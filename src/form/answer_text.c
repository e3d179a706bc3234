#include <string.h>

#include "base/number.h"
#include "base/utf8.h"
#include "form/answer_parts.h"

enum {
	QUOTED_CELLS = 30,
	QUOTED_BYTES = 120
};

bool answer_refuse(enum text_id id, const char *text, const char *more, struct err *e)
{
	size_t fit = utf8_fit(text, QUOTED_CELLS);
	struct buf quoted = {0};

	/* Many marks may stand on few letters. */
	buf_add(&quoted, text, fit < QUOTED_BYTES ? fit : QUOTED_BYTES);
	if (text[quoted.size] != '\0')
		buf_text(&quoted, "...");
	(void)err_say(e, id, buf_str(&quoted), more, NULL);
	buf_release(&quoted);
	return false;
}

static bool is_control(uint32_t code)
{
	return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

/* Blanks and line breaks before a break or the end say nothing. */
static void end_line(struct buf *out)
{
	while (out->size > 0 && out->data[out->size - 1] == ' ')
		out->data[--out->size] = '\0';
}

static void end_text(struct buf *out)
{
	while (out->size > 0 && strchr(" \n", out->data[out->size - 1]) != NULL)
		out->data[--out->size] = '\0';
}

static bool is_blank(uint32_t code)
{
	/* The last two are what spreadsheets put between digits. */
	return code == ' ' || code == '\t' || code == '\n' || code == 0xA0 || code == 0x202F;
}

/* A letter as it is kept: line breaks where lines are, and single blanks where none are. */
static void put_letter(struct buf *out, uint32_t code, bool lines)
{
	if (code == '\n' && lines) {
		end_line(out);
		if (out->size > 0)
			buf_char(out, '\n');
	} else if (!is_blank(code)) {
		utf8_put(out, code);
	} else if (out->size > 0 && (lines || out->data[out->size - 1] != ' ')) {
		buf_char(out, ' ');
	}
}

static bool clean(const char *typed, bool lines, struct buf *out, struct err *e)
{
	size_t size = strlen(typed), length;

	if (!utf8_is_valid(typed, size))
		return err_say(e, TEXT_FORM_REC_V_UTF8, NULL);
	for (size_t i = 0; i < size; i += length) {
		uint32_t code = utf8_next(typed + i, size - i, &length);

		if (code == '\r' && typed[i + length] == '\n')
			continue;
		if (code == '\r')
			code = '\n';
		if (is_control(code) && code != '\n' && code != '\t')
			return err_say(e, TEXT_FORM_REC_V_CONTROL, NULL);
		/* A mark of byte order that a file brought along. */
		if (code != 0xFEFF)
			put_letter(out, code, lines);
	}
	end_text(out);
	return true;
}

bool answer_read_text(const struct field *f, const char *typed, struct buf *out, struct err *e)
{
	bool lines = f->type == FIELD_TEXT && f->multiline;
	size_t most = lines || f->type == FIELD_SELECT_MULTIPLE ? ANSWER_LONG : ANSWER_TEXT;
	char number[NUMBER_TEXT];

	number_plain(number, (int64_t)most);
	/* Nothing much longer is even looked at; blanks at the ends may go. */
	if (strnlen(typed, 2 * most + 1) > 2 * most)
		return err_say(e, TEXT_FORM_REC_V_LONG, number, NULL);
	if (!clean(typed, lines, out, e))
		return false;
	return out->size <= most || err_say(e, TEXT_FORM_REC_V_LONG, number, NULL);
}
