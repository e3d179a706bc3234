#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/clock.h"
#include "form/answer_parts.h"

enum {
	MONTHS = 12,
	PARTS = 3,
	PART_BYTES = 12,
	FIRST_YEAR = 1900,
	LAST_YEAR = 2099,
	ISO_BYTES = 10,
	CENTURY = 2000
};

struct day {
	int year, month, day;
};

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static bool exists(const struct day *d)
{
	static const int lengths[MONTHS] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (d->year < FIRST_YEAR || d->year > LAST_YEAR || d->month < 1 || d->month > MONTHS)
		return false;
	return d->day >= 1 && d->day <= lengths[d->month - 1] + (d->month == 2 && is_leap(d->year));
}

/* A date's day number in the proleptic Gregorian calendar, counting years from March so that the
 * leap day is the last. */
static int64_t days_of(const struct day *d)
{
	int64_t year = d->month > 2 ? d->year : d->year - 1;
	int64_t month = (d->month + 9) % MONTHS;

	return year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + d->day -
	       1 - 719468;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static int number_of(const char *digits, size_t count)
{
	int number = 0;

	for (size_t i = 0; i < count; i++)
		number = number * 10 + (digits[i] - '0');
	return number;
}

static bool parse_iso(const char *iso, struct day *d)
{
	for (size_t i = 0; i < ISO_BYTES; i++) {
		if (i == 4 || i == 7 ? iso[i] != '-' : !is_digit(iso[i]))
			return false;
	}
	*d = (struct day){number_of(iso, 4), number_of(iso + 5, 2), number_of(iso + 8, 2)};
	return iso[ISO_BYTES] == '\0' && exists(d);
}

bool answer_days(const char *iso, int64_t *days)
{
	struct day d;

	if (!parse_iso(iso, &d))
		return false;
	*days = days_of(&d);
	return true;
}

static void put_iso(const struct day *d, struct buf *out)
{
	buf_print(out, "%04d-%02d-%02d", d->year, d->month, d->day);
}

void answer_date_of(int64_t days, struct buf *iso)
{
	struct day d = {FIRST_YEAR, 1, 1};

	if (days < days_of(&d) || days > days_of(&(struct day){LAST_YEAR, MONTHS, 31}))
		return;
	while (d.year < LAST_YEAR && days >= days_of(&(struct day){d.year + 1, 1, 1}))
		d.year++;
	while (d.month < MONTHS && days >= days_of(&(struct day){d.year, d.month + 1, 1}))
		d.month++;
	d.day = (int)(days - days_of(&d)) + 1;
	put_iso(&d, iso);
}

void answer_show_date(const char *iso, struct buf *out)
{
	struct day d;

	if (parse_iso(iso, &d))
		buf_print(out, "%d %s %d", d.day, clock_month_name(d.month), d.year);
	else
		buf_text(out, iso);
}

void answer_edit_date(const char *iso, struct buf *out)
{
	struct day d;

	if (parse_iso(iso, &d))
		buf_print(out, "%d/%d/%d", d.day, d.month, d.year);
	else
		buf_text(out, iso);
}

/* A month by at least three letters of its name in either language, or as offices also spell it;
 * 0 when there is none. */
static int month_named(const char *word)
{
	static const struct {
		const char *name;
		int month;
	} others[] = {{"pebruari", 2}, {"agt", 8}, {"agst", 8}, {"nopember", 11}};
	size_t size = strlen(word);

	if (size < 3)
		return 0;
	for (int i = 0; i < MONTHS; i++) {
		enum text_id id = (enum text_id)(TEXT_BASE_JANUARY + i);

		if (strncasecmp(text_in(id, LANG_ID), word, size) == 0 ||
			strncasecmp(text_in(id, LANG_EN), word, size) == 0)
			return i + 1;
	}
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		if (strncasecmp(others[i].name, word, size) == 0)
			return others[i].month;
	}
	return 0;
}
_Static_assert(TEXT_BASE_DECEMBER - TEXT_BASE_JANUARY == MONTHS - 1, "months follow each other");

/* Runs of digits and runs of letters, whatever stands between them. */
struct parts {
	char list[PARTS][PART_BYTES + 1];
	size_t count;
};

static bool split(const char *text, struct parts *p)
{
	static const char digits[] = "0123456789";
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

	*p = (struct parts){.count = 0};
	for (text += strspn(text, " "); *text != '\0'; text += strspn(text, " /-.,")) {
		size_t size = strspn(text, is_digit(*text) ? digits : letters);

		if (size == 0 || size > PART_BYTES || p->count == PARTS)
			return false;
		memcpy(p->list[p->count++], text, size);
		text += size;
	}
	return p->count > 0;
}

/* 0 for what is no month. */
static int month_of(const char *part)
{
	if (!is_digit(*part))
		return month_named(part);
	return strlen(part) <= 2 ? number_of(part, strlen(part)) : 0;
}

/* 0 for what is no day. */
static int day_of(const char *part)
{
	return is_digit(*part) && strlen(part) <= 2 ? number_of(part, strlen(part)) : 0;
}

static int year_of(const char *part)
{
	if (is_digit(*part) && strlen(part) == 4)
		return number_of(part, 4);
	return is_digit(*part) && strlen(part) == 2 ? CENTURY + number_of(part, 2) : 0;
}

/* 110226, 11022026 and 1102 as the numeric keypad gives them. */
static void from_digits(const char *digits, struct day *d)
{
	size_t size = strlen(digits);

	if (!is_digit(*digits) || (size != 4 && size != 6 && size != 8))
		return;
	d->day = number_of(digits, 2);
	d->month = number_of(digits + 2, 2);
	if (size > 4)
		d->year = year_of(digits + 4);
}

static void from_parts(const struct parts *p, struct day *d)
{
	bool year_first = p->count == PARTS && is_digit(p->list[0][0]) && strlen(p->list[0]) == 4;
	bool month_first = !is_digit(p->list[0][0]);

	if (p->count == 1) {
		from_digits(p->list[0], d);
		return;
	}
	if (year_first) {
		*d = (struct day){year_of(p->list[0]), month_of(p->list[1]), day_of(p->list[2])};
		return;
	}
	d->day = day_of(p->list[month_first]);
	d->month = month_of(p->list[!month_first]);
	if (p->count == PARTS)
		d->year = year_of(p->list[2]);
}

static bool is_today(const char *text)
{
	return strcasecmp(text, "hari ini") == 0 || strcasecmp(text, "today") == 0;
}

bool answer_read_date(const struct answer_at *at, const char *text, struct buf *out, struct err *e)
{
	struct day d = {0}, today = {0};
	struct parts parts;

	if (at->today != NULL)
		(void)parse_iso(at->today, &today);
	if (is_today(text) && today.year > 0) {
		put_iso(&today, out);
		return true;
	}
	d.year = at->book != NULL && at->book->year > 0 ? at->book->year : today.year;
	if (split(text, &parts))
		from_parts(&parts, &d);
	if (d.day == 0 || d.month == 0 || d.year == 0)
		return answer_refuse(TEXT_FORM_REC_V_NOT_DATE, text, NULL, e);
	if (!exists(&d))
		return answer_refuse(TEXT_FORM_REC_V_NO_SUCH_DAY, text, NULL, e);
	put_iso(&d, out);
	return true;
}
