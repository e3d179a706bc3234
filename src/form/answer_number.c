#include <string.h>
#include <strings.h>

#include "base/number.h"
#include "form/answer_parts.h"

enum {
	DECIMALS = 3,
	PART_BYTES = 40 /* of either side of the decimal sign; longer is no number */
};

/* A number as it was written: what stands before and behind the decimal sign. */
struct amount {
	char whole[PART_BYTES + 1];
	char fraction[PART_BYTES + 1]; /* without zeros at its end */
};

static size_t count_of(const char *text, char sign)
{
	size_t count = 0;

	for (; *text != '\0'; text++)
		count += *text == sign;
	return count;
}

/* One sign before three digits, behind one to three that are not a lone 0, could part groups. */
static bool could_group(const char *text, const char *sign)
{
	size_t before = (size_t)(sign - text);

	return strlen(sign + 1) == 3 && before >= 1 && before <= 3 && *text != '0';
}

/* The decimal sign, NULL when there is none. Of two kinds the last one is it; one of its kind
 * several times parts groups. */
static const char *decimal_sign(const char *text)
{
	const char *comma = strrchr(text, ','), *point = strrchr(text, '.');
	const char *sign = comma > point ? comma : point;
	char grouping = text_lang() == LANG_EN ? ',' : '.';

	if (comma == NULL || point == NULL)
		sign = comma != NULL ? comma : point;
	if (sign == NULL || count_of(text, *sign) > 1)
		return NULL;
	if ((comma == NULL || point == NULL) && *sign == grouping && could_group(text, sign))
		return NULL;
	return sign;
}

static bool split(const char *text, size_t size, struct amount *out)
{
	char copy[2 * PART_BYTES + 1];
	const char *sign;
	size_t whole, fraction;

	*out = (struct amount){.whole = "0"};
	if (size == 0 || size >= sizeof(copy))
		return false;
	memcpy(copy, text, size);
	copy[size] = '\0';
	sign = decimal_sign(copy);
	whole = sign == NULL ? size : (size_t)(sign - copy);
	fraction = sign == NULL ? 0 : strlen(sign + 1);
	if (whole > PART_BYTES || fraction > PART_BYTES || (sign != NULL && fraction == 0))
		return false;
	if (whole > 0) {
		memcpy(out->whole, copy, whole);
		out->whole[whole] = '\0';
	}
	if (sign != NULL)
		memcpy(out->fraction, sign + 1, fraction);
	if (strspn(out->fraction, "0123456789") != fraction)
		return false;
	while (fraction > 0 && out->fraction[fraction - 1] == '0')
		out->fraction[--fraction] = '\0';
	return true;
}

/* whole.fraction times ten to the power of shift; false when digits are left over. */
static bool shift(const struct amount *a, size_t places, struct buf *digits)
{
	size_t fraction = strlen(a->fraction);

	if (fraction > places)
		return false;
	for (const char *p = a->whole; *p != '\0'; p++) {
		if (*p >= '0' && *p <= '9')
			buf_char(digits, *p);
	}
	buf_text(digits, a->fraction);
	for (; fraction < places; fraction++)
		buf_char(digits, '0');
	return true;
}

/* Adds the number whole.fraction times a power of ten, of at most NUMBER_DIGITS digits. */
static bool put_whole(
	const struct amount *a, size_t places, const char *text, struct buf *out, struct err *e)
{
	struct buf digits = {0};
	bool too_big, ok;
	int64_t number;

	if (!number_parse(a->whole, &number, &too_big))
		return answer_refuse(
			too_big ? TEXT_FORM_REC_V_BIG : TEXT_FORM_REC_V_NOT_NUMBER, text, NULL, e);
	if (!shift(a, places, &digits)) {
		buf_release(&digits);
		return answer_refuse(TEXT_FORM_REC_V_CENTS, text, NULL, e);
	}
	ok = number_parse(buf_str(&digits), &number, &too_big);
	buf_release(&digits);
	if (!ok)
		return answer_refuse(TEXT_FORM_REC_V_BIG, text, NULL, e);
	answer_of_number(FIELD_INTEGER, number, out);
	return true;
}

static bool read_whole(const char *text, struct buf *out, struct err *e)
{
	bool too_big;
	int64_t number;

	if (!number_parse(text, &number, &too_big))
		return answer_refuse(
			too_big ? TEXT_FORM_REC_V_BIG : TEXT_FORM_REC_V_NOT_WHOLE, text, NULL, e);
	answer_of_number(FIELD_INTEGER, number, out);
	return true;
}

static bool read_decimal(const char *text, struct buf *out, struct err *e)
{
	struct amount a;
	bool too_big = false;
	int64_t whole, fraction = 0;

	if (!split(text, strlen(text), &a) || !number_parse(a.whole, &whole, &too_big))
		return answer_refuse(
			too_big ? TEXT_FORM_REC_V_BIG : TEXT_FORM_REC_V_NOT_NUMBER, text, NULL, e);
	if (strlen(a.fraction) > DECIMALS)
		return answer_refuse(TEXT_FORM_REC_V_DECIMALS, text, NULL, e);
	for (size_t i = 0; i < DECIMALS; i++)
		fraction = fraction * 10 + (i < strlen(a.fraction) ? a.fraction[i] - '0' : 0);
	answer_of_number(FIELD_DECIMAL, whole * DECIMAL_ONE + fraction, out);
	return true;
}

/* Words for thousands and more, as people shorten them. */
static const struct unit {
	const char *word;
	size_t places;
} units[] = {
	{"", 0},
	{"r", 3},
	{"rb", 3},
	{"ribu", 3},
	{"j", 6},
	{"jt", 6},
	{"juta", 6},
	{"m", 9},
	{"miliar", 9},
	{"milyar", 9},
};

static const struct unit *unit_of(const char *word)
{
	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
		if (strcasecmp(units[i].word, word) == 0)
			return &units[i];
	}
	return NULL;
}

/* The text behind "Rp" or "Rp." */
static const char *after_rupiah(const char *text)
{
	if (strncasecmp(text, "rp", 2) == 0)
		text += 2 + (text[2] == '.');
	return text + strspn(text, " ");
}

/* "Rp 1.250.000,-" and "Rp. 1,5 juta" are 1250000 and 1500000. */
static bool read_money(const char *text, struct buf *out, struct err *e)
{
	const char *number = after_rupiah(text), *word;
	const struct unit *unit;
	struct amount a;
	bool too_big;
	int64_t whole;
	size_t size = strspn(number, "0123456789., ");

	if (number_parse(number, &whole, &too_big)) {
		answer_of_number(FIELD_MONEY, whole, out);
		return true;
	}
	word = number + size;
	if (size > 1 && strcmp(word, "-") == 0 && strchr(",.", number[size - 1]) != NULL) {
		word++;
		size--;
	}
	while (size > 0 && number[size - 1] == ' ')
		size--;
	unit = unit_of(word);
	if (unit == NULL || !split(number, size, &a))
		return answer_refuse(TEXT_FORM_REC_V_NOT_MONEY, text, NULL, e);
	return put_whole(&a, unit->places, text, out, e);
}

bool answer_read_number(const struct field *f, const char *text, struct buf *out, struct err *e)
{
	if (f->type == FIELD_MONEY)
		return read_money(text, out, e);
	return f->type == FIELD_DECIMAL ? read_decimal(text, out, e) : read_whole(text, out, e);
}

static void put_decimal(int64_t number, struct buf *out)
{
	uint64_t size = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	char digits[DECIMALS + 1];
	size_t left = DECIMALS;

	buf_print(out, "%s%llu", number < 0 ? "-" : "", (unsigned long long)(size / DECIMAL_ONE));
	size %= DECIMAL_ONE;
	for (size_t i = DECIMALS; i > 0; i--, size /= 10)
		digits[i - 1] = (char)('0' + size % 10);
	while (left > 0 && digits[left - 1] == '0')
		left--;
	if (left > 0)
		buf_char(out, '.');
	buf_add(out, digits, left);
}

void answer_of_number(enum field_type type, int64_t number, struct buf *out)
{
	char digits[NUMBER_TEXT];

	if (type == FIELD_DECIMAL) {
		put_decimal(number, out);
	} else if (type == FIELD_DATE) {
		answer_date_of(number, out);
	} else {
		number_plain(digits, number);
		buf_text(out, digits);
	}
}

void answer_show_number(enum field_type type, int64_t number, struct buf *out)
{
	char shown[NUMBER_TEXT];
	struct buf plain = {0};
	const char *point;

	if (type == FIELD_DATE) {
		answer_date_of(number, &plain);
		answer_show_date(buf_str(&plain), out);
	} else if (type == FIELD_DECIMAL) {
		put_decimal(number, &plain);
		point = strchr(buf_str(&plain), '.');
		/* Less than one below zero has no whole part to carry the sign. */
		if (number < 0 && number > -DECIMAL_ONE)
			buf_char(out, '-');
		number_show(shown, number / DECIMAL_ONE);
		buf_text(out, shown);
		if (point != NULL)
			buf_print(out, "%c%s", text_lang() == LANG_EN ? '.' : ',', point + 1);
	} else {
		/* Four digits of a plain count are as often a year. */
		if (type == FIELD_INTEGER && number > -10000 && number < 10000)
			number_plain(shown, number);
		else
			number_show(shown, number);
		buf_text(out, shown);
	}
	buf_release(&plain);
}
