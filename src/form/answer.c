#include "form/answer.h"

#include <string.h>

#include "base/number.h"
#include "form/answer_parts.h"

/* What is left of text once it is clean: a number, a date, codes. */
static bool read_clean(const struct field *f, const struct answer_at *at, const char *text,
	struct buf *out, struct err *e)
{
	switch (f->type) {
	case FIELD_INTEGER:
	case FIELD_DECIMAL:
	case FIELD_MONEY:
		return answer_read_number(f, text, out, e);
	case FIELD_DATE:
		return answer_read_date(at, text, out, e);
	case FIELD_SELECT_ONE:
	case FIELD_SELECT_MULTIPLE:
	case FIELD_CODE:
		return answer_read_select(f, at, text, out, e);
	default:
		buf_text(out, text);
		return true;
	}
}

bool answer_read(const struct field *f, const struct answer_at *at, const char *typed,
	struct buf *out, struct err *e)
{
	struct buf clean = {0};
	bool ok;

	buf_clear(out);
	ok = answer_read_text(f, typed, &clean, e);
	if (ok && clean.size > 0)
		ok = read_clean(f, at, buf_str(&clean), out, e);
	if (!ok)
		buf_clear(out);
	buf_release(&clean);
	return ok;
}

static void show_codes(
	const struct field *f, const struct book *book, const char *canonical, struct buf *out)
{
	const char *at = canonical, *gap = "";
	char code[64];
	int share;

	while (answer_code(&at, code, &share)) {
		buf_text(out, gap);
		codelist_show(f->list, book, code, out);
		if (share >= 0)
			buf_print(out, " %d%%", share);
		gap = ", ";
	}
}

void answer_show(
	const struct field *f, const struct book *book, const char *canonical, struct buf *out)
{
	struct value v = answer_number(f, canonical);

	if (field_is_number(f) && v.known)
		answer_show_number(f->type, v.number, out);
	else if (f->type == FIELD_DATE)
		answer_show_date(canonical, out);
	else if (f->type == FIELD_SELECT_ONE || f->type == FIELD_SELECT_MULTIPLE)
		show_codes(f, book, canonical, out);
	else
		buf_text(out, canonical);
}

void answer_edit(const struct field *f, const char *canonical, struct buf *out)
{
	const char *point = strchr(canonical, '.');

	if (f->type == FIELD_DATE) {
		answer_edit_date(canonical, out);
	} else if (f->type == FIELD_DECIMAL && point != NULL && text_lang() != LANG_EN) {
		buf_add(out, canonical, (size_t)(point - canonical));
		buf_print(out, ",%s", point + 1);
	} else {
		buf_text(out, canonical);
	}
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Digits of a canonical number; the last of at most `places` behind a point. What else stands in a
 * database or file that others wrote is unknown. */
static struct value read_digits(const char *p, size_t places)
{
	struct value v = {.known = true};
	bool negative = *p == '-', has_point = false;
	size_t digits = 0, behind = 0;

	for (p += negative; is_digit(*p) || (*p == '.' && !has_point && places > 0); p++) {
		if (*p == '.') {
			has_point = true;
			continue;
		}
		digits += !has_point;
		behind += has_point;
		if (digits > NUMBER_DIGITS || behind > places)
			return (struct value){0};
		v.number = v.number * 10 + (*p - '0');
	}
	if (*p != '\0' || digits == 0 || (has_point && behind == 0))
		return (struct value){0};
	for (; behind < places; behind++)
		v.number *= 10;
	v.number = negative ? -v.number : v.number;
	return v;
}

struct value answer_number(const struct field *f, const char *canonical)
{
	struct value v = {0};

	switch (f->type) {
	case FIELD_INTEGER:
	case FIELD_MONEY:
		return read_digits(canonical, 0);
	case FIELD_DECIMAL:
		return read_digits(canonical, 3);
	case FIELD_DATE:
		v.known = answer_days(canonical, &v.number);
		return v.known ? v : (struct value){0};
	default:
		return v;
	}
}
