#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "codec/yaml.h"

static struct yaml *read_text(struct arena *a, const char *text, struct err *e)
{
	return yaml_read(a, "a.yaml", text, strlen(text), e);
}

static void reads_a_tree(void **state)
{
	static const char text[] = "kind: table\n"
				   "rows:\n"
				   "  - name: S01\n"
				   "    label: \"Jumlah\"\n"
				   "  - {name: S02, list: [1, '2']}\n"
				   "empty:\n"
				   "long: |\n"
				   "  satu\n"
				   "  dua\n";
	struct arena a = {0};
	struct err e;
	const struct yaml *root = read_text(&a, text, &e), *rows, *list;

	(void)state;
	assert_non_null(root);
	assert_int_equal(root->kind, YAML_MAP);
	assert_int_equal(root->count, 4);
	assert_string_equal(yaml_text(root, "kind"), "table");
	assert_string_equal(yaml_text(root, "empty"), "");
	assert_string_equal(yaml_text(root, "long"), "satu\ndua\n");
	assert_null(yaml_text(root, "rows"));
	assert_null(yaml_text(root, "missing"));
	rows = yaml_get(root, "rows");
	assert_int_equal(rows->kind, YAML_LIST);
	assert_int_equal(rows->line, 2);
	assert_int_equal(rows->count, 2);
	assert_null(rows->first->key);
	assert_true(yaml_get(rows->first, "label")->quoted);
	assert_false(yaml_get(rows->first, "name")->quoted);
	assert_int_equal(yaml_get(rows->first, "label")->line, 4);
	list = yaml_get(rows->first->next, "list");
	assert_int_equal(list->line, 5);
	assert_string_equal(list->first->text, "1");
	assert_false(list->first->quoted);
	assert_true(list->first->next->quoted);
	assert_null(list->first->next->next);
	assert_null(rows->first->next->next);
	arena_release(&a);
}

static void roots_of_every_kind(void **state)
{
	struct arena a = {0};
	struct err e;

	(void)state;
	assert_int_equal(read_text(&a, "7", &e)->kind, YAML_TEXT);
	assert_int_equal(read_text(&a, "- 7", &e)->kind, YAML_LIST);
	assert_int_equal(read_text(&a, "{}", &e)->count, 0);
	assert_int_equal(read_text(&a,
				 "\xEF\xBB\xBF"
				 "a: b",
				 &e)
				 ->count,
		1);
	assert_int_equal(read_text(&a, "--- \na: b\n...\n", &e)->count, 1);
	assert_null(yaml_get(NULL, "a"));
	assert_null(yaml_get(read_text(&a, "[a]", &e), "a"));
	arena_release(&a);
}

static void says_where_and_why(void **state)
{
	static const struct {
		const char *text, *sentence;
	} rows[] = {
		{"", "a.yaml:1: berkas ini tidak berisi apa-apa."},
		{"# only\n", "a.yaml:1: berkas ini tidak berisi apa-apa."},
		{"a: 1\nb: &x 2\n", "a.yaml:2: jangkar"},
		{"a: 1\nb: &x [2]\n", "a.yaml:2: jangkar"},
		{"a: &x {b: 2}\n", "a.yaml:1: jangkar"},
		{"a: 1\n\nb: *x\n", "a.yaml:3: jangkar"},
		{"a: !!str 1\n", "a.yaml:1: tag"},
		{"a: !x [1]\n", "a.yaml:1: tag"},
		{"!x {a: 1}\n", "a.yaml:1: tag"},
		{"a: 1\n---\nb: 1\n", "a.yaml:2: dokumen kedua"},
		{"a: 1\nb: 2\nc: 3\nb: 4\n", "a.yaml:4: \"b\" sudah ada di baris 2."},
		{"x:\n  - {a: 1, a: 2}\n", "a.yaml:2: \"a\" sudah ada di baris 2."},
		{"? [a]\n: b\n", "a.yaml:1: sebelum titik dua"},
		{"{[a]: b}\n", "a.yaml:1: sebelum titik dua"},
		{"a: \"x\\0y\"\n", "a.yaml:1: teks memuat karakter nol"},
		{"a: 1\n b: 2\n", "a.yaml:2: susunan YAML salah: "},
		{"a: [1\n", "a.yaml:2: susunan YAML salah: "},
		{"a: \xFF\n", "a.yaml:1: susunan YAML salah: "},
		{"a:\n\t- x\n", "a.yaml:2: susunan YAML salah: "},
	};
	struct arena a = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct err e = {.text = "nothing said"};

		assert_null(read_text(&a, rows[i].text, &e));
		if (strncmp(e.text, rows[i].sentence, strlen(rows[i].sentence)) != 0)
			fail_msg("%s\nsays: %s", rows[i].text, e.text);
	}
	arena_release(&a);
}

static void depth_is_limited(void **state)
{
	struct arena a = {0};
	struct err e;

	(void)state;
	assert_non_null(read_text(&a, "[[[[[[[[[[[[[[[[7]]]]]]]]]]]]]]]]", &e));
	assert_null(read_text(&a, "[[[[[[[[[[[[[[[[[7]]]]]]]]]]]]]]]]]", &e));
	assert_string_equal(e.text, "a.yaml:1: susunan terlalu dalam; paling banyak 16 tingkat.");
	arena_release(&a);
}

static void nodes_and_bytes_are_limited(void **state)
{
	struct arena a = {0};
	struct buf b = {0};
	struct err e;

	(void)state;
	for (int i = 0; i < 99999; i++)
		buf_text(&b, "- 1\n");
	assert_non_null(read_text(&a, buf_str(&b), &e));
	buf_text(&b, "- 1\n");
	assert_null(read_text(&a, buf_str(&b), &e));
	assert_string_equal(e.text, "a.yaml:100000: terlalu banyak isi; paling banyak 100.000.");
	buf_clear(&b);
	buf_text(&b, "a: b\n#");
	while (b.size < 1 << 20)
		buf_char(&b, '#');
	assert_non_null(yaml_read(&a, "a.yaml", b.data, b.size, &e));
	buf_char(&b, '#');
	assert_null(yaml_read(&a, "a.yaml", b.data, b.size, &e));
	assert_string_equal(
		e.text, "a.yaml:1: berkas terlalu besar; paling banyak 1.048.576 byte.");
	buf_release(&b);
	arena_release(&a);
}

/* A map of a hostile file is not compared pair by pair: this ends at once or never. */
static void many_keys_are_fast(void **state)
{
	struct arena a = {0};
	struct buf b = {0};
	struct err e;

	(void)state;
	for (int i = 0; i < 90000; i++)
		buf_print(&b, "k%d: 1\n", i);
	assert_int_equal(read_text(&a, buf_str(&b), &e)->count, 90000);
	buf_text(&b, "k77: 1\n");
	assert_null(read_text(&a, buf_str(&b), &e));
	assert_non_null(strstr(e.text, "a.yaml:90001: \"k77\" sudah ada di baris 78."));
	buf_release(&b);
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_a_tree),
		cmocka_unit_test(roots_of_every_kind),
		cmocka_unit_test(says_where_and_why),
		cmocka_unit_test(depth_is_limited),
		cmocka_unit_test(nodes_and_bytes_are_limited),
		cmocka_unit_test(many_keys_are_fast),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
