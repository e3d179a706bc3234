#include "office.h"

/* What a person may write in a cell, and what it means. */

struct row_of_typed {
	const char *text, *value, *reason; /* both NULL: emptied, unless mistake is set */
	const char *mistake;               /* a part of the sentence */
};

static const struct row_of_typed table[] = {
	{"", NULL, NULL, NULL},
	{"0", "0", NULL, NULL},
	{"7", "7", NULL, NULL},
	{"1250", "1250", NULL, NULL},
	{"0012", "12", NULL, NULL},
	{"000", "0", NULL, NULL},
	{"1.250", "1250", NULL, NULL},
	{"1,250", "1250", NULL, NULL},
	{"1 250", "1250", NULL, NULL},
	{"1.250.000", "1250000", NULL, NULL},
	{"9999999999999", "9999999999999", NULL, NULL},
	{"10000000000000", NULL, NULL, "terlalu besar"},
	{"1.25", NULL, NULL, "bukan bilangan bulat"},
	{"1.2500", NULL, NULL, "bukan bilangan bulat"},
	{"1.250,000", NULL, NULL, "bukan bilangan bulat"},
	{"1250.000", NULL, NULL, "bukan bilangan bulat"},
	{"0.125", NULL, NULL, "bukan bilangan bulat"},
	{"-1", NULL, NULL, "bukan bilangan bulat"},
	{"+1", NULL, NULL, "bukan bilangan bulat"},
	{"12a", NULL, NULL, "bukan bilangan bulat"},
	{"a", NULL, NULL, "bukan bilangan bulat"},
	{"1e3", NULL, NULL, "bukan bilangan bulat"},
	{"0x10", NULL, NULL, "bukan bilangan bulat"},
	{" ", NULL, NULL, "bukan bilangan bulat"},
	{"1250.", NULL, NULL, "bukan bilangan bulat"},
	{"\xD9\xA1", NULL, NULL, "bukan bilangan bulat"}, /* an Arabic digit */
	{".", NULL, "", NULL},
	{". ", NULL, "", NULL},
	{". rusak", NULL, "rusak", NULL},
	{".rusak", NULL, "rusak", NULL},
	{".   rusak dua", NULL, "rusak dua", NULL},
	{"..", NULL, ".", NULL},
	{".1", NULL, "Laporan PJ data belum diterima", NULL},
	{".5", NULL, "Catatan hilang atau rusak", NULL},
	{".0", NULL, NULL, "alasan nomor 0"},
	{".6", NULL, NULL, "alasan nomor 6"},
	{".12", NULL, NULL, "alasan nomor 12"},
};

static void test_read(void **state)
{
	const struct forms *f = *state;

	for (size_t i = 0; i < COUNT(table); i++) {
		const struct row_of_typed *t = &table[i];
		struct typed typed;
		struct err e = {.text = ""};
		bool ok = typed_read(f, t->text, &typed, &e);

		if (ok != (t->mistake == NULL))
			fail_msg("\"%s\" is %s", t->text, ok ? "taken" : "refused");
		if (t->mistake != NULL && strstr(e.text, t->mistake) == NULL)
			fail_msg("\"%s\": %s", t->text, e.text);
		if ((typed.value == NULL) != (t->value == NULL) ||
			(typed.reason == NULL) != (t->reason == NULL))
			fail_msg("\"%s\" means something else", t->text);
		if (t->value != NULL)
			assert_string_equal(typed.value, t->value);
		if (t->reason != NULL)
			assert_string_equal(typed.reason, t->reason);
	}
}

static void test_show(void **state)
{
	static const struct {
		const char *value, *reason, *text;
	} rows[] = {
		{NULL, NULL, ""},
		{"0", NULL, "0"},
		{"1250", NULL, "1250"},
		{NULL, "", "."},
		{NULL, "rusak", ". rusak"},
	};
	char text[64];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		typed_show(rows[i].value, rows[i].reason, text, sizeof(text));
		assert_string_equal(text, rows[i].text);
	}
}

/* A reason is any words; those that begin with a digit come back too. */
static void test_show_and_read(void **state)
{
	static const char *const reasons[] = {"", "rusak", "x", "2 bidan cuti", "7", "3", ".",
		". .", "\"kutip\"", "-", "Laporan PJ data belum diterima"};
	const struct forms *f = *state;
	char text[64];

	for (size_t i = 0; i < COUNT(reasons); i++) {
		struct typed typed;
		struct err e = {.text = ""};

		typed_show(NULL, reasons[i], text, sizeof(text));
		if (!typed_read(f, text, &typed, &e))
			fail_msg("reason \"%s\": %s", reasons[i], e.text);
		assert_null(typed.value);
		assert_string_equal(typed.reason, reasons[i]);
	}
}

/* A short room cuts, and never writes past it. */
static void test_show_short(void **state)
{
	char text[8];

	(void)state;
	typed_show(NULL, "panjang sekali", text, sizeof(text));
	assert_string_equal(text, ". panja");
}

/* The quick reasons are those of the forms, in the language of the program. */
static void test_english(void **state)
{
	struct typed typed;
	struct err e;

	text_use(LANG_EN);
	assert_true(typed_read(*state, ".2", &typed, &e));
	text_use(LANG_ID);
	assert_string_equal(typed.reason, "Not recorded in this village");
}

static int begin(void **state)
{
	*state = office_forms();
	return 0;
}

static int end(void **state)
{
	forms_free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_show),
		cmocka_unit_test(test_show_and_read),
		cmocka_unit_test(test_show_short),
		cmocka_unit_test(test_english),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
