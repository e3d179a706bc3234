#include "form/expr_token.h"

#include <string.h>

#include "base/utf8.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static void read_number(struct token *t)
{
	t->kind = TOKEN_NUMBER;
	for (; is_digit(t->text[t->size]); t->size++) {
		if (__builtin_mul_overflow(t->number, 10, &t->number) ||
			__builtin_add_overflow(t->number, t->text[t->size] - '0', &t->number))
			t->kind = TOKEN_BIG;
	}
	if (is_letter(t->text[t->size]))
		t->kind = TOKEN_BAD;
}

static void read_name(struct token *t)
{
	t->kind = TOKEN_NAME;
	while (is_letter(t->text[t->size]) || is_digit(t->text[t->size]))
		t->size++;
}

/* No quote can stand within: none is needed in codes. */
static void read_quoted(struct token *t)
{
	size_t size = strcspn(t->text + 1, "'");

	t->size = 1 + size;
	t->kind = TOKEN_BAD;
	if (t->text[t->size] == '\'') {
		t->kind = TOKEN_QUOTED;
		t->size++;
	}
}

static void read_sign(struct token *t)
{
	static const char *const signs[] = {
		"<=",
		">=",
		"!=",
		"<",
		">",
		"=",
		"+",
		"-",
		"*",
		"/",
		"(",
		")",
		",",
		".",
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		size_t size = strlen(signs[i]);

		if (strncmp(t->text, signs[i], size) == 0) {
			t->kind = TOKEN_SIGN;
			t->size = size;
			return;
		}
	}
	t->kind = TOKEN_BAD;
	(void)utf8_next(t->text, strlen(t->text), &t->size);
}

struct token token_read(const char *text)
{
	struct token t = {.text = text + strspn(text, " \t\r\n")};

	if (*t.text == '\0')
		t.kind = TOKEN_END;
	else if (is_digit(*t.text))
		read_number(&t);
	else if (is_letter(*t.text))
		read_name(&t);
	else if (*t.text == '\'')
		read_quoted(&t);
	else
		read_sign(&t);
	return t;
}

bool token_is(const struct token *t, const char *letters)
{
	return strlen(letters) == t->size && strncmp(t->text, letters, t->size) == 0;
}

bool token_is_reserved(const char *name)
{
	static const char *const words[] = {
		"and",
		"or",
		"not",
		"sum",
		"count",
		"min",
		"max",
		"abs",
		"filled",
		"denominator",
		"coverage",
		"same",
		"empty",
		"owner",
		"row",
		"value",
		"prev",
		"lastyear",
		"parent",
		"origin",
		"listed",
		"matches",
		"chosen",
		"shares",
		"product",
		"times",
		"value_or",
		"unique",
		"carried",
		"linked",
		"complete",
		"year",
		"budget_year",
		"in_window",
		"signed",
		"target",
		"rank",
		"mentions",
		"open_items",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (strcmp(name, words[i]) == 0)
			return true;
	}
	return false;
}
