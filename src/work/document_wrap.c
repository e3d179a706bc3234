#include "work/document_wrap.h"

#include <string.h>

#include "base/prose.h"

/* Cells of "3. " or "- " that begins a paragraph: its other lines stand under its words. */
static size_t hang_of(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	if (digits > 0 && digits <= 3 && strchr(".)", text[digits]) != NULL &&
		text[digits] != '\0' && text[digits + 1] == ' ')
		return digits + 2;
	return strncmp(text, "- ", 2) == 0 ? 2 : 0;
}

static void wrap_paragraph(
	struct buf *out, const char *text, size_t size, size_t indent, size_t hang)
{
	size_t at = 0;

	buf_print(out, "%*s", size > 0 ? (int)indent : 0, "");
	while (at < size) {
		size_t column = indent + (at > 0 ? hang : 0);
		struct prose_line line;

		if (at > 0)
			buf_print(out, "\n%*s", (int)column, "");
		(void)prose_lines(text + at, size - at, DOCUMENT_CELLS - (int)column, &line, 1);
		buf_add(out, text + at + line.start, line.size);
		while (out->size > 0 && out->data[out->size - 1] == ' ')
			out->data[--out->size] = '\0';
		at += line.start + line.size;
		at += strspn(text + at, " ");
	}
	buf_char(out, '\n');
}

void document_wrap(struct buf *out, const char *text, size_t indent, size_t hang)
{
	size_t size = strcspn(text, "\n"), own = hang_of(text);

	wrap_paragraph(out, text, size, indent, own > hang ? own : hang);
	while (text[size] == '\n') {
		text += size + 1;
		size = strcspn(text, "\n");
		wrap_paragraph(out, text, size, indent + hang, hang_of(text));
	}
}
