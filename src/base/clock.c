#include "base/clock.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/number.h"
#include "base/text.h"

enum { SECOND_MS = 1000, MONTHS = 12 };

/* Milliseconds before 1970 belong to the second below, not to the one above. */
static time_t seconds_of(int64_t ms, int *rest)
{
	int64_t seconds = ms / SECOND_MS;

	*rest = (int)(ms % SECOND_MS);
	if (*rest < 0) {
		*rest += SECOND_MS;
		seconds--;
	}
	return (time_t)seconds;
}

static struct tm local_of(int64_t ms)
{
	struct tm parts = {.tm_mday = 1, .tm_year = 70};
	int rest;
	time_t seconds = seconds_of(ms, &rest);

	(void)localtime_r(&seconds, &parts);
	return parts;
}

int64_t clock_now(const struct clock *c)
{
	struct timespec now;

	if (c->pinned_ms > 0)
		return c->pinned_ms;
	(void)clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * SECOND_MS + now.tv_nsec / 1000000;
}

void clock_iso(char out[CLOCK_TEXT], int64_t ms)
{
	struct tm parts = {.tm_mday = 1, .tm_year = 70};
	int rest;
	time_t seconds = seconds_of(ms, &rest);

	(void)gmtime_r(&seconds, &parts);
	(void)snprintf(out, CLOCK_TEXT, "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", parts.tm_year + 1900,
		parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, rest);
}

/* The shape of a moment: 0 stands for any digit. */
static bool has_shape(const char *text, const char *shape)
{
	for (; *shape != '\0'; shape++, text++) {
		bool digit = *text >= '0' && *text <= '9';

		if (*shape == '0' ? !digit : *text != *shape)
			return false;
	}
	return *text == '\0';
}

static int digits_of(const char *text, int count)
{
	int number = 0;

	for (int i = 0; i < count; i++)
		number = number * 10 + (text[i] - '0');
	return number;
}

bool clock_parse(const char *iso, int64_t *ms)
{
	struct tm parts = {0}, back;
	time_t seconds;
	int rest = 0;

	if (has_shape(iso, "0000-00-00T00:00:00.000Z"))
		rest = digits_of(iso + 20, 3);
	else if (!has_shape(iso, "0000-00-00T00:00:00Z"))
		return false;
	parts.tm_year = digits_of(iso, 4) - 1900;
	parts.tm_mon = digits_of(iso + 5, 2) - 1;
	parts.tm_mday = digits_of(iso + 8, 2);
	parts.tm_hour = digits_of(iso + 11, 2);
	parts.tm_min = digits_of(iso + 14, 2);
	parts.tm_sec = digits_of(iso + 17, 2);
	back = parts;
	seconds = timegm(&back);
	/* timegm turns 31 February into 3 March; a moment that changes so never was. */
	if (back.tm_mon != parts.tm_mon || back.tm_hour != parts.tm_hour ||
		back.tm_min != parts.tm_min || back.tm_sec != parts.tm_sec)
		return false;
	*ms = (int64_t)seconds * SECOND_MS + rest;
	return true;
}

void clock_date(char out[CLOCK_TEXT], int64_t ms)
{
	struct tm parts = local_of(ms);

	(void)snprintf(out, CLOCK_TEXT, "%d %s %d", parts.tm_mday,
		clock_month_name(parts.tm_mon + 1), parts.tm_year + 1900);
}

void clock_short(char out[CLOCK_TEXT], int64_t ms)
{
	struct tm parts = local_of(ms);

	(void)snprintf(out, CLOCK_TEXT, "%d %s %02d%c%02d", parts.tm_mday,
		clock_month_short(parts.tm_mon + 1), parts.tm_hour,
		text_lang() == LANG_EN ? ':' : '.', parts.tm_min);
}

int clock_year(int64_t ms)
{
	return local_of(ms).tm_year + 1900;
}

int clock_month(int64_t ms)
{
	return local_of(ms).tm_mon + 1;
}

const char *clock_month_name(int month)
{
	static const enum text_id names[MONTHS] = {
		TEXT_BASE_JANUARY,
		TEXT_BASE_FEBRUARY,
		TEXT_BASE_MARCH,
		TEXT_BASE_APRIL,
		TEXT_BASE_MAY,
		TEXT_BASE_JUNE,
		TEXT_BASE_JULY,
		TEXT_BASE_AUGUST,
		TEXT_BASE_SEPTEMBER,
		TEXT_BASE_OCTOBER,
		TEXT_BASE_NOVEMBER,
		TEXT_BASE_DECEMBER,
	};

	return month >= 1 && month <= MONTHS ? text(names[month - 1]) : "-";
}

const char *clock_month_short(int month)
{
	static const enum text_id names[MONTHS] = {
		TEXT_BASE_JAN,
		TEXT_BASE_FEB,
		TEXT_BASE_MAR,
		TEXT_BASE_APR,
		TEXT_BASE_MEI,
		TEXT_BASE_JUN,
		TEXT_BASE_JUL,
		TEXT_BASE_AGU,
		TEXT_BASE_SEP,
		TEXT_BASE_OKT,
		TEXT_BASE_NOV,
		TEXT_BASE_DES,
	};

	return month >= 1 && month <= MONTHS ? text(names[month - 1]) : "-";
}

bool clock_year_parse(const char *text, int *year)
{
	int64_t number;
	bool too_big;

	if (strlen(text) != 4 || !number_parse(text, &number, &too_big))
		return false;
	*year = (int)number;
	return number >= CLOCK_FIRST_YEAR && number <= CLOCK_LAST_YEAR;
}
