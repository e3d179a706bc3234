#include "base/number.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"

enum { GROUP = 3 };

/* What people write between groups; the last two are the blanks of spreadsheets, U+00A0, U+202F. */
static const char *const signs[] = {".", ",", " ", "\xC2\xA0", "\xE2\x80\xAF"};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t digits_at(const char *text)
{
	size_t count = 0;

	while (is_digit(text[count]))
		count++;
	return count;
}

static const char *sign_at(const char *text)
{
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		if (strncmp(text, signs[i], strlen(signs[i])) == 0)
			return signs[i];
	}
	return NULL;
}

/* Digits only, or 1 to 3 digits and then groups of three behind one and the same sign. "0.125" is
 * somebody's fraction, never a group. */
static bool is_number(const char *text)
{
	size_t first = digits_at(text);
	const char *sign = sign_at(text + first);

	if (first == 0)
		return false;
	if (sign != NULL && (first > GROUP || text[0] == '0'))
		return false;
	for (text += first; sign != NULL && *text != '\0'; text += GROUP) {
		if (strncmp(text, sign, strlen(sign)) != 0)
			return false;
		text += strlen(sign);
		if (digits_at(text) != GROUP)
			return false;
	}
	return *text == '\0';
}

bool number_parse(const char *text, int64_t *number, bool *too_big)
{
	int64_t sum = 0;
	int digits = 0;

	*too_big = false;
	if (!is_number(text))
		return false;
	for (; *text != '\0'; text++) {
		if (!is_digit(*text) || (digits == 0 && *text == '0'))
			continue;
		if (++digits > NUMBER_DIGITS) {
			*too_big = true;
			return false;
		}
		sum = sum * 10 + (*text - '0');
	}
	*number = sum;
	return true;
}

static uint64_t size_of_number(int64_t number)
{
	return number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
}

/* The digits in groups of three, as the language of the program parts them. */
static void show(char out[NUMBER_TEXT], bool negative, uint64_t rest, const char *tail)
{
	char sign = text_lang() == LANG_EN ? ',' : '.';
	char digits[NUMBER_TEXT];
	size_t at = sizeof(digits) - 1;
	int count = 0;

	digits[at] = '\0';
	do {
		if (count > 0 && count % GROUP == 0)
			digits[--at] = sign;
		digits[--at] = (char)('0' + rest % 10);
		rest /= 10;
		count++;
	} while (rest > 0);
	(void)snprintf(out, NUMBER_TEXT, "%s%s%s", negative ? "-" : "", digits + at, tail);
}

void number_show(char out[NUMBER_TEXT], int64_t number)
{
	show(out, number < 0, size_of_number(number), "");
}

void number_tenths(char out[NUMBER_TEXT], int64_t number)
{
	uint64_t size = size_of_number(number);
	char tail[3] = "";

	if (size % 10 != 0) {
		tail[0] = text_lang() == LANG_EN ? '.' : ',';
		tail[1] = (char)('0' + size % 10);
	}
	show(out, number < 0, size / 10, tail);
}

void number_plain(char out[NUMBER_TEXT], int64_t number)
{
	(void)snprintf(out, NUMBER_TEXT, "%" PRId64, number);
}
