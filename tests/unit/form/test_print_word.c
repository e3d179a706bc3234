#include "record_world.h"

#include "form/print_word.h"

/* What stands in braces in the text of a document; here of a tag, whose fields are many. */

struct word_case {
	const char *text;
	bool means;
	enum print_word_kind kind;
	const char *field, *form, *group, *number; /* NULL: none */
};

static const char *name_of(const struct field *f)
{
	return f == NULL ? "" : f->name;
}

static void test_words(void **state)
{
	static const struct word_case cases[] = {
		{"nama", true, PRINT_FIELD, "nama", NULL, NULL, NULL},
		{"tahun", true, PRINT_FIELD, "tahun", NULL, NULL, NULL},
		{"kecamatan", true, PRINT_DISTRICT, NULL, NULL, NULL, NULL},
		{"kabupaten", true, PRINT_REGENCY, NULL, NULL, NULL, NULL},
		{"tahapan", true, PRINT_STAGE, NULL, NULL, NULL, NULL},
		{"hari:tanggal", true, PRINT_DAY, "tanggal", NULL, NULL, NULL},
		{"hari:nama", false, PRINT_FIELD, NULL, NULL, NULL, NULL},
		{"hari:entah", false, PRINT_FIELD, NULL, NULL, NULL, NULL},
		{"hari", false, PRINT_FIELD, NULL, NULL, NULL, NULL},
		{"entah", false, PRINT_FIELD, NULL, NULL, NULL, NULL},
		{"", false, PRINT_FIELD, NULL, NULL, NULL, NULL},
		{"daftar", false, PRINT_FIELD, NULL, NULL, NULL, NULL},
		{"daftar tag", true, PRINT_LIST, NULL, "tag", NULL, NULL},
		{"daftar tag dana", true, PRINT_LIST, NULL, "tag", "dana", NULL},
		{"daftar tag dana pagu", true, PRINT_LIST, NULL, "tag", "dana", "pagu"},
		{"daftar tag dana pagu x", false, PRINT_FIELD, NULL, NULL, NULL, NULL},
		{"daftar tag dana nama", false, PRINT_FIELD, NULL, NULL, NULL, NULL},
		{"daftar tag nama", false, PRINT_FIELD, NULL, NULL, NULL, NULL},
		{"daftar tag lokasi", false, PRINT_FIELD, NULL, NULL, NULL, NULL},
		{"daftar tag entah", false, PRINT_FIELD, NULL, NULL, NULL, NULL},
		{"daftar f", false, PRINT_FIELD, NULL, NULL, NULL, NULL},
		{"daftar entah", false, PRINT_FIELD, NULL, NULL, NULL, NULL},
		{"nama dana", false, PRINT_FIELD, NULL, NULL, NULL, NULL},
	};
	struct world *w = world_new("", "ansit");
	const struct form *tag = forms_form(w->forms, "tag");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct word_case *c = &cases[i];
		struct print_word got;

		if (print_word_read(w->forms, tag, c->text, strlen(c->text), &got) != c->means)
			fail_msg("{%s}", c->text);
		if (!c->means)
			continue;
		assert_int_equal(got.kind, c->kind);
		assert_string_equal(name_of(got.field), c->field == NULL ? "" : c->field);
		assert_string_equal(name_of(got.group), c->group == NULL ? "" : c->group);
		assert_string_equal(name_of(got.number), c->number == NULL ? "" : c->number);
		assert_ptr_equal(got.form, c->form == NULL ? NULL : forms_form(w->forms, c->form));
	}
	world_free(w);
}

/* Only so many bytes are read, and nothing overlong. */
static void test_sizes(void **state)
{
	struct world *w = world_new("", "ansit");
	const struct form *tag = forms_form(w->forms, "tag");
	struct print_word got;
	char longest[1000];

	(void)state;
	assert_true(print_word_read(w->forms, tag, "nama} dan", 4, &got));
	memset(longest, 'x', sizeof(longest));
	assert_false(print_word_read(w->forms, tag, longest, sizeof(longest), &got));
	world_free(w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_sizes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
