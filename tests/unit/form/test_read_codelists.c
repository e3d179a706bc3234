#include "reading.h"

#define FORM \
	"form: f\nkind: register\nlabel: L\nenglish: E\nbrief: B\n" \
	"fields: [{name: a, label: L, english: E, type: text}]\n"
#define LISTS "kind: codelists\ncodelists:\n"
#define LIST(more) "  - {name: x, label: L, english: E, " more "}\n"
#define TWICE(name) "\"" name "\" sudah dipakai. Hapus atau ganti salah satu.\n"
#define ONLY(key, what) "kunci \"" key "\" hanya untuk " what ". Hapus kunci ini.\n"
#define MISSING(key) "kunci \"" key "\" belum ada atau kosong. Isi dahulu.\n"
#define BAD_CODE "\" tidak dapat dipakai: hanya huruf, angka, _ - dan titik, tanpa spasi.\n"
#define BAD_KEYS "\" tidak dapat dipakai: paling banyak 8 huruf atau angka.\n"

static const struct {
	const char *lists, *lines;
} rows[] = {
	{"kind: codelists\nlists: []\n",
		"more.yaml:1: " MISSING(
			"codelists") "more.yaml:2: kunci \"lists\" tidak dikenal di "
				     "sini. Periksa ejaannya.\n"},
	{LISTS "  - x\n  - {name: fund, colour: L}\n",
		"more.yaml:3: di sini harus pasangan kunci dan isi, seperti \"name: S01\".\n"
		"more.yaml:4: kunci \"colour\" tidak dikenal di sini. Periksa ejaannya.\n"
		"more.yaml:4: " MISSING("label") "more.yaml:4: " MISSING(
			"english") "more.yaml:4: " TWICE("fund") "more.yaml:4: " MISSING("codes")},
	{LISTS LIST("kind: closed, codes: [{name: a, label: A}]"),
		"more.yaml:3: \"closed\" tidak dikenal; pilih salah satu: fixed, open, rows, "
		"villages.\n"},
	{LISTS LIST("kind: rows, codes: []") LIST("kind: open, form: t"),
		"more.yaml:3: " ONLY("codes", "kind: fixed, open") "more.yaml:3: " MISSING(
			"form") "more.yaml:4: " TWICE("x") "more.yaml:4: " ONLY("form",
			"kind: rows")},
	{LISTS LIST("kind: rows, form: f"),
		"more.yaml:3: formulir \"f\" bukan tabel (kind: table). Pilih tabel.\n"},
	{LISTS LIST("kind: rows, form: z"),
		"more.yaml:3: formulir \"z\" tidak ada. Periksa ejaannya.\n"},
	{LISTS LIST(
		 "codes: [{name: a b, label: A}, {name: 'a:1', label: A}, {name: 1.02-x, label: A},"
		 " {name: 1.02-x, label: A}, {label: A}, y]"),
		"more.yaml:3: kode \"a b" BAD_CODE "more.yaml:3: kode \"a:1" BAD_CODE
		"more.yaml:3: " TWICE("1.02-x") "more.yaml:3: " MISSING(
			"name") "more.yaml:3: di sini "
				"harus pasangan kunci dan isi, seperti \"name: S01\".\n"},
	{LISTS LIST("codes: [{name: a, label: A, keys: ab}, {name: b, label: A, keys: bb},"
		    " {name: c, label: A, keys: 'a d'}, {name: d, label: A, keys: 123456789}]"),
		"more.yaml:3: " TWICE("b") "more.yaml:3: " TWICE(
			"b") "more.yaml:3: tombol \"a d" BAD_KEYS
			     "more.yaml:3: " TWICE("a") "more.yaml:3: tombol \"123456789" BAD_KEYS},
};

static void test_mistakes(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		reading_fails(FORM, rows[i].lists, rows[i].lines);
}

/* An office's own file adds lists. */
static void test_own(void **state)
{
	struct forms *f = reading_good(FORM, LISTS LIST("codes: [{name: a, label: A}]"));

	(void)state;
	assert_int_equal(f->codelist_count, 5);
	assert_non_null(codelist_code(forms_codelist(f, "x"), "a"));
	assert_non_null(codelist_code(forms_codelist(f, "fund"), "apbd"));
	forms_free(f);
}

static void test_limit(void **state)
{
	struct buf lists = {0};

	(void)state;
	buf_text(&lists, LISTS "  - name: x\n    label: L\n    english: E\n    codes:\n");
	for (int i = 0; i < 2000; i++)
		buf_print(&lists, "      - {name: c%d, label: L}\n", i);
	forms_free(reading_good(FORM, buf_str(&lists)));
	buf_text(&lists, "      - {name: more, label: L}\n");
	reading_fails(FORM, buf_str(&lists),
		"more.yaml:6: isi \"codes\" terlalu banyak; paling banyak 2000.\n");
	buf_release(&lists);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_mistakes),
		cmocka_unit_test(test_own),
		cmocka_unit_test(test_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
