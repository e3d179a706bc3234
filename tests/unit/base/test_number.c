#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/number.h"
#include "base/text.h"

static const struct {
	const char *text;
	int64_t number; /* -1: refused, -2: too big */
} readings[] = {
	{"0", 0},
	{"00", 0},
	{"7", 7},
	{"007", 7},
	{"1250000", 1250000},
	{"1.250", 1250},
	{"1.250.000", 1250000},
	{"1,250,000", 1250000},
	{"1 250 000", 1250000},
	{"12\xC2\xA0"
	 "500",
		12500},
	{"1\xE2\x80\xAF"
	 "250\xE2\x80\xAF"
	 "000",
		1250000},
	{"999.999", 999999},
	{"9999999999999", 9999999999999},
	{"9.999.999.999.999", 9999999999999},
	{"0000000000000000000007", 7},
	{"10000000000000", -2},
	{"10.000.000.000.000", -2},
	{"99999999999999999999999999999999999999", -2},
	{"", -1},
	{" ", -1},
	{".", -1},
	{"1.", -1},
	{".250", -1},
	{"1.25", -1},
	{"1.2500", -1},
	{"0.125", -1},
	{"1250.000", -1},
	{"1.250,000", -1},
	{"1.250.00", -1},
	{"1..250", -1},
	{"1,250.50", -1},
	{"1 250\xC2\xA0"
	 "000",
		-1},
	{"1 250 ", -1},
	{" 7", -1},
	{"7 ", -1},
	{"-5", -1},
	{"+5", -1},
	{"12a", -1},
	{"a12", -1},
	{"0x10", -1},
	{"1e3", -1},
	{"1\xC2", -1},
	{"\xD9\xA1", -1}, /* an Arabic digit */
	{"99999999999999x", -1},
};

static void reads(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(readings) / sizeof(readings[0]); i++) {
		int64_t number = -1;
		bool too_big = true;
		bool ok = number_parse(readings[i].text, &number, &too_big);

		if (ok != (readings[i].number >= 0) || too_big != (readings[i].number == -2))
			fail_msg("\"%s\"", readings[i].text);
		if (ok)
			assert_int_equal(number, readings[i].number);
	}
}

static void shows(void **state)
{
	static const struct {
		int64_t number;
		const char *show[LANG_COUNT], *tenths[LANG_COUNT];
	} rows[] = {
		{0, {"0", "0"}, {"0", "0"}},
		{5, {"5", "5"}, {"0,5", "0.5"}},
		{10, {"10", "10"}, {"1", "1"}},
		{999, {"999", "999"}, {"99,9", "99.9"}},
		{1000, {"1.000", "1,000"}, {"100", "100"}},
		{1234, {"1.234", "1,234"}, {"123,4", "123.4"}},
		{-1234, {"-1.234", "-1,234"}, {"-123,4", "-123.4"}},
		{-5, {"-5", "-5"}, {"-0,5", "-0.5"}},
		{1250000, {"1.250.000", "1,250,000"}, {"125.000", "125,000"}},
		{INT64_MAX, {"9.223.372.036.854.775.807", "9,223,372,036,854,775,807"},
			{"922.337.203.685.477.580,7", "922,337,203,685,477,580.7"}},
		{INT64_MIN, {"-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"},
			{"-922.337.203.685.477.580,8", "-922,337,203,685,477,580.8"}},
	};
	char text[NUMBER_TEXT];

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		for (int lang = 0; lang < LANG_COUNT; lang++) {
			text_use((enum lang)lang);
			number_show(text, rows[i].number);
			assert_string_equal(text, rows[i].show[lang]);
			number_tenths(text, rows[i].number);
			assert_string_equal(text, rows[i].tenths[lang]);
		}
	}
	text_use(LANG_ID);
	number_plain(text, INT64_MIN);
	assert_string_equal(text, "-9223372036854775808");
}

/* What is shown can be typed again. */
static void shown_is_read(void **state)
{
	char text[NUMBER_TEXT];

	(void)state;
	for (int64_t number = 0; number < 9999999999999; number = number * 3 + 7) {
		int64_t again = -1;
		bool too_big;

		number_show(text, number);
		assert_true(number_parse(text, &again, &too_big));
		assert_int_equal(again, number);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads),
		cmocka_unit_test(shows),
		cmocka_unit_test(shown_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
