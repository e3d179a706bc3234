#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/clock.h"
#include "base/text.h"

static const struct {
	const char *iso;
	int64_t ms;
} moments[] = {
	{"1970-01-01T00:00:00.000Z", 0},
	{"1969-12-31T23:59:59.999Z", -1},
	{"2000-02-29T12:00:00.500Z", 951825600500},
	{"2026-07-12T13:04:05.123Z", 1783861445123},
	{"9999-12-31T23:59:59.999Z", 253402300799999},
};

static void iso_there_and_back(void **state)
{
	char text[CLOCK_TEXT];
	int64_t ms;

	(void)state;
	for (size_t i = 0; i < sizeof(moments) / sizeof(moments[0]); i++) {
		clock_iso(text, moments[i].ms);
		assert_string_equal(text, moments[i].iso);
		ms = -7;
		assert_true(clock_parse(text, &ms));
		assert_int_equal(ms, moments[i].ms);
	}
	assert_true(clock_parse("2026-07-12T13:04:05Z", &ms));
	assert_int_equal(ms, 1783861445000);
}

static void refuses_other_moments(void **state)
{
	static const char *const rows[] = {
		"",
		"2026-07-12",
		"2026-07-12T13:04:05",
		"2026-07-12 13:04:05Z",
		"2026-07-12T13:04:05.1Z",
		"2026-07-12T13:04:05.1234Z",
		"2026-07-12T13:04:05.123Zx",
		"2026-07-12T13:04:05+08:00",
		"2026-02-31T00:00:00Z",
		"2025-02-29T00:00:00Z",
		"2026-13-01T00:00:00Z",
		"2026-00-01T00:00:00Z",
		"2026-01-00T00:00:00Z",
		"2026-01-01T24:00:00Z",
		"2026-01-01T00:60:00Z",
		"2026-01-01T00:00:60Z",
		"-026-01-01T00:00:00Z",
		"2026-01-01T00:00:0 Z",
	};
	int64_t ms;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (clock_parse(rows[i], &ms))
			fail_msg("%s", rows[i]);
	}
}

static void odd_times_stay_in_their_room(void **state)
{
	char text[CLOCK_TEXT];

	(void)state;
	clock_iso(text, INT64_MAX);
	assert_true(strlen(text) < CLOCK_TEXT);
	clock_iso(text, INT64_MIN);
	clock_date(text, INT64_MIN);
	clock_short(text, INT64_MAX);
	assert_true(strlen(text) < CLOCK_TEXT);
}

static void local_for_eyes(void **state)
{
	char text[CLOCK_TEXT];

	(void)state;
	clock_date(text, 1783861445123);
	assert_string_equal(text, "12 Juli 2026");
	clock_short(text, 1783861445123);
	assert_string_equal(text, "12 Jul 21.04");
	/* 31 December in London, already January in Makassar. */
	assert_int_equal(clock_year(1798732800000), 2027);
	assert_int_equal(clock_month(1798732800000), 1);
	text_use(LANG_EN);
	clock_date(text, 1783861445123);
	assert_string_equal(text, "12 July 2026");
	clock_short(text, 1783861445123);
	assert_string_equal(text, "12 Jul 21:04");
	text_use(LANG_ID);
}

static void months_have_short_names(void **state)
{
	(void)state;
	for (int lang = 0; lang < LANG_COUNT; lang++) {
		text_use((enum lang)lang);
		for (int month = 1; month <= 12; month++) {
			assert_int_equal(strlen(clock_month_short(month)), 3);
			assert_memory_equal(clock_month_short(month), clock_month_name(month), 3);
		}
	}
	text_use(LANG_ID);
	assert_string_equal(clock_month_name(8), "Agustus");
	assert_string_equal(clock_month_name(0), "-");
	assert_string_equal(clock_month_short(13), "-");
}

static void now_can_be_pinned(void **state)
{
	const struct clock pinned = {1783861445123}, running = {0};
	int64_t before = (int64_t)time(NULL) * 1000 - 1000;

	(void)state;
	assert_int_equal(clock_now(&pinned), 1783861445123);
	assert_true(clock_now(&running) >= before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(iso_there_and_back),
		cmocka_unit_test(refuses_other_moments),
		cmocka_unit_test(odd_times_stay_in_their_room),
		cmocka_unit_test(local_for_eyes),
		cmocka_unit_test(months_have_short_names),
		cmocka_unit_test(now_can_be_pinned),
	};

	/* Eastern Kutai is eight hours before Greenwich; no zone files are needed for this. */
	(void)setenv("TZ", "WITA-8", 1);
	tzset();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
