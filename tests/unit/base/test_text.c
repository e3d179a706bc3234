#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/text.h"
#include "base/utf8.h"

static const char *const names[] = {
#define X(id, indonesian, english) #id,
	TEXT_WORDS(X)
#undef X
};

/* Layers without words keep an empty row until they say something. */
static bool is_placeholder(const char *name)
{
	static const char tail[] = "_NOTHING";
	size_t size = strlen(name);

	return size >= sizeof(tail) && strcmp(name + size - (sizeof(tail) - 1), tail) == 0;
}

/* The set of {1} to {9} in words, as bits. */
static unsigned placeholders(const char *words)
{
	unsigned set = 0;

	for (const char *p = words; (p = strchr(p, '{')) != NULL; p++) {
		if (p[1] >= '1' && p[1] <= '9' && p[2] == '}')
			set |= 1u << (p[1] - '0');
	}
	return set;
}

static void every_word_has_both_languages(void **state)
{
	(void)state;
	for (int i = 0; i < TEXT_COUNT; i++) {
		const char *indonesian = text_in((enum text_id)i, LANG_ID);
		const char *english = text_in((enum text_id)i, LANG_EN);

		if (is_placeholder(names[i]))
			continue;
		if (*indonesian == '\0' || *english == '\0')
			fail_msg("%s is empty in one language", names[i]);
		if (placeholders(indonesian) != placeholders(english))
			fail_msg("%s has other {1} {2} .. in English", names[i]);
		if (!utf8_is_valid(indonesian, strlen(indonesian)))
			fail_msg("%s is no UTF-8", names[i]);
	}
}

static void fills(void **state)
{
	struct buf b = {0};

	(void)state;
	text_use(LANG_EN);
	text_fill(&b, TEXT_CODEC_YAML_TWICE, "{2}", "7", "{1}", "3", NULL);
	assert_string_equal(
		buf_str(&b), "{2}:7: \"{1}\" is already on line 3. Delete one of them.");
	buf_clear(&b);
	text_fill(&b, TEXT_BASE_FILE_LARGE, "a", NULL);
	assert_string_equal(buf_str(&b), "The file a is too large; at most {2} bytes.");
	text_use(LANG_ID);
	buf_release(&b);
}

static void chooses_the_language(void **state)
{
	enum lang lang = LANG_ID;

	(void)state;
	assert_int_equal(text_lang(), LANG_ID);
	assert_string_equal(text(TEXT_BASE_MAY), "Mei");
	assert_true(text_lang_parse("en", &lang));
	text_use(lang);
	assert_int_equal(text_lang(), LANG_EN);
	assert_string_equal(text(TEXT_BASE_MAY), "May");
	assert_string_equal(text_either("Ibu", "Mother"), "Mother");
	assert_string_equal(text_either("Ibu", NULL), "Ibu");
	assert_string_equal(text_either("Ibu", ""), "Ibu");
	assert_string_equal(text_either(NULL, NULL), "");
	assert_true(text_lang_parse("id", &lang));
	text_use(lang);
	assert_string_equal(text_either("Ibu", "Mother"), "Ibu");
	assert_false(text_lang_parse("EN", &lang));
	assert_false(text_lang_parse("", &lang));
	assert_false(text_lang_parse("idn", &lang));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_word_has_both_languages),
		cmocka_unit_test(fills),
		cmocka_unit_test(chooses_the_language),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
