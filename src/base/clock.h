#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

/* The time a session sees. pinned_ms > 0 stops it there (--now), so that tests repeat. */
struct clock {
	int64_t pinned_ms;
};

enum { CLOCK_TEXT = 64, CLOCK_FIRST_YEAR = 2015, CLOCK_LAST_YEAR = 2099 };

/* Milliseconds since 1970 UTC. */
int64_t clock_now(const struct clock *c);

/* "2026-07-12T13:04:05.123Z": how moments are stored (RFC 3339, always UTC).
 * clock_parse takes the same with or without the milliseconds; false for a day that never was. */
void clock_iso(char out[CLOCK_TEXT], int64_t ms);
bool clock_parse(const char *iso, int64_t *ms);

/* For eyes, local time and language: "12 Juli 2026", "12 Jul 21.04" ("21:04" in
 * English). */
void clock_date(char out[CLOCK_TEXT], int64_t ms);
void clock_short(char out[CLOCK_TEXT], int64_t ms);

/* Calendar parts of local time: year, month 1-12. */
int clock_year(int64_t ms);
int clock_month(int64_t ms);

/* A year as people write it, 2015 to 2099: digits only. */
bool clock_year_parse(const char *text, int *year);

/* The name of month 1-12, or its first three letters; "-" for another number. */
const char *clock_month_name(int month);
const char *clock_month_short(int month);

#endif
