#include "base/text.h"

#include <stddef.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

enum { FILL_MAX = 9 };

static const char *const words[TEXT_COUNT][LANG_COUNT] = {
#define X(id, indonesian, english) [TEXT_##id] = {indonesian, english},
	TEXT_WORDS(X)
#undef X
};

/* The one writable variable of its kind: like the C locale it belongs to the process, and every
 * sentence would otherwise carry it through every call. */
static enum lang language = LANG_ID;

void text_use(enum lang lang)
{
	language = lang;
}

enum lang text_lang(void)
{
	return language;
}

bool text_lang_parse(const char *name, enum lang *lang)
{
	static const char *const names[LANG_COUNT] = {[LANG_ID] = "id", [LANG_EN] = "en"};

	for (int i = 0; i < LANG_COUNT; i++) {
		if (strcmp(name, names[i]) == 0) {
			*lang = (enum lang)i;
			return true;
		}
	}
	return false;
}

const char *text_in(enum text_id id, enum lang lang)
{
	return words[id][lang];
}

const char *text(enum text_id id)
{
	return words[id][language];
}

const char *text_either(const char *indonesian, const char *english)
{
	if (language == LANG_EN && english != NULL && *english != '\0')
		return english;
	return indonesian == NULL ? "" : indonesian;
}

/* The number n of a "{n}" at p, or 0. */
static size_t placeholder(const char *p)
{
	if (p[0] == '{' && p[1] >= '1' && p[1] <= '9' && p[2] == '}')
		return (size_t)(p[1] - '0');
	return 0;
}

/* What comes from files and people must not drive the terminal it is shown on. */
static void add_plain(struct buf *b, const char *text)
{
	size_t start = b->size;

	buf_text(b, text);
	if (b->size > start)
		utf8_plain(b->data + start, b->size - start);
}

void text_fill_list(struct buf *b, enum text_id id, va_list args)
{
	const char *given[FILL_MAX];
	const char *next;
	size_t count = 0;

	while (count < FILL_MAX && (next = va_arg(args, const char *)) != NULL)
		given[count++] = next;
	for (const char *p = text(id); *p != '\0'; p++) {
		size_t n = placeholder(p);

		if (n == 0 || n > count) {
			buf_char(b, *p);
			continue;
		}
		add_plain(b, given[n - 1]);
		p += 2;
	}
}

void text_fill(struct buf *b, enum text_id id, ...)
{
	va_list args;

	va_start(args, id);
	text_fill_list(b, id, args);
	va_end(args);
}
