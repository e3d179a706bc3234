#include "store/valid.h"

#include <string.h>

#include "base/buf.h"
#include "base/number.h"
#include "base/utf8.h"

/* U+2028, which the log has in place of a LF. */
enum {
	LINE_SEPARATOR = 0x2028
};

static bool is_plain(const char *text, size_t size)
{
	size_t length;

	for (size_t at = 0; at < size; at += length) {
		if (utf8_is_control(utf8_next(text + at, size - at, &length)))
			return false;
	}
	return utf8_is_valid(text, size);
}

bool valid_name(const char *name, size_t most, struct err *e)
{
	size_t size = strlen(name);
	char number[NUMBER_TEXT];
	struct arena a = {0};

	if (size > 0 && size <= most && name[0] != ' ' && name[size - 1] != ' ' &&
		is_plain(name, size))
		return true;
	number_plain(number, (int64_t)most);
	(void)err_say(e, TEXT_STORE_BAD_NAME, valid_plain(&a, name), number, NULL);
	arena_release(&a);
	return false;
}

bool valid_year(int year, struct err *e)
{
	char number[NUMBER_TEXT];

	if (year >= 2000 && year <= 2100)
		return true;
	number_plain(number, year);
	return err_say(e, TEXT_STORE_BAD_YEAR, number, NULL);
}

bool valid_shape(const char *text, const char *shape)
{
	for (; *shape != '\0'; shape++, text++) {
		if (*shape == '0' ? *text < '0' || *text > '9' : *text != *shape)
			return false;
	}
	return *text == '\0';
}

bool valid_district(const char *code, struct err *e)
{
	return valid_shape(code, "00.00.00") || err_say(e, TEXT_STORE_BAD_DISTRICT, code, NULL);
}

bool valid_village(const char *code, const char *district, struct err *e)
{
	return (valid_shape(code, "00.00.00.0000") &&
		       strncmp(code, district, strlen("00.00.00")) == 0) ||
	       err_say(e, TEXT_STORE_BAD_VILLAGE, code, district, NULL);
}

bool valid_value(const char *value, struct err *e)
{
	size_t size = strspn(value, "0123456789");

	if (value[size] == '\0' && size > 0 && size <= NUMBER_DIGITS &&
		(size == 1 || *value != '0'))
		return true;
	return err_say(e, TEXT_STORE_BAD_VALUE, value, NULL);
}

/* Blanks for control characters, but the kept one stays, and each LF becomes `line`. */
static const char *plain_with(struct arena *a, const char *text, uint32_t kept, const char *line)
{
	size_t size = text != NULL ? strlen(text) : 0, length;
	struct buf b = {0};
	const char *plain;

	for (size_t at = 0; at < size; at += length) {
		uint32_t code = utf8_next(text + at, size - at, &length);

		if (code == '\n')
			buf_text(&b, line);
		else if (utf8_is_control(code) && code != kept)
			buf_char(&b, ' ');
		else if (code == 0xFFFD && length == 1)
			buf_char(&b, '?');
		else
			buf_add(&b, text + at, length);
	}
	plain = arena_text(a, buf_str(&b));
	buf_release(&b);
	return plain;
}

const char *valid_plain(struct arena *a, const char *text)
{
	return plain_with(a, text, 0, " ");
}

const char *valid_logged(struct arena *a, const char *text)
{
	return plain_with(a, text, LINE_SEPARATOR, " ");
}

const char *valid_lines(struct arena *a, const char *text)
{
	return plain_with(a, text, 0, "\n");
}

const char *valid_log_lines(struct arena *a, const char *text)
{
	return plain_with(a, text, 0, "\xe2\x80\xa8");
}

const char *valid_answer(struct arena *a, const char *text, bool lines, struct err *e)
{
	const char *plain = lines ? valid_lines(a, text) : valid_plain(a, text);
	char number[NUMBER_TEXT];
	size_t size;

	plain += strspn(plain, " \n");
	size = strlen(plain);
	while (size > 0 && (plain[size - 1] == ' ' || plain[size - 1] == '\n'))
		size--;
	if (size <= VALID_ANSWER)
		return arena_text_of(a, plain, size);
	number_plain(number, VALID_ANSWER);
	(void)err_say(e, TEXT_STORE_BAD_TEXT, number, NULL);
	return NULL;
}

const char *valid_text(struct arena *a, const char *text, size_t most, struct err *e)
{
	const char *plain = valid_plain(a, text);
	size_t size;
	char number[NUMBER_TEXT];

	plain += strspn(plain, " ");
	size = strlen(plain);
	while (size > 0 && plain[size - 1] == ' ')
		size--;
	if (size <= most)
		return arena_text_of(a, plain, size);
	number_plain(number, (int64_t)most);
	(void)err_say(e, TEXT_STORE_BAD_TEXT, number, NULL);
	return NULL;
}
