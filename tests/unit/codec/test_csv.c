#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "codec/csv.h"

/* The cells as "line:a|b|c" rows parted by blanks, and the separator first. */
static void show(const struct csv *csv, struct buf *b)
{
	buf_text(b, csv->separator == '\t' ? "T" : (char[]){csv->separator, '\0'});
	for (size_t i = 0; i < csv->count; i++) {
		buf_print(b, " %d:", csv->lines[i].line);
		for (size_t c = 0; c < csv->lines[i].count; c++)
			buf_print(b, "%s%s", c == 0 ? "" : "|", csv->lines[i].cells[c]);
	}
}

static void reads(void **state)
{
	static const struct {
		const char *text, *want;
	} rows[] = {
		{"", ","},
		{"a", ", 1:a"},
		{"a,b\n1,2\n", ", 1:a|b 2:1|2"},
		{"a,b\r\n1,2\r\n", ", 1:a|b 2:1|2"},
		{"a,b\r1,2\r", ", 1:a|b 2:1|2"},
		{"a;b\n1,5;2\n", "; 1:a|b 2:1,5|2"},
		{"a\tb\n1\t\t2\n", "T 1:a|b 2:1||2"},
		{"\xEF\xBB\xBF"
		 "a,b",
			", 1:a|b"},
		{"\xEF\xBB\xBF\"a;b\";c;d\n", "; 1:a;b|c|d"},
		{"\"a,b,c\";d\n", "; 1:a,b,c|d"},
		{"\"a\nb,c\";d;e\n", "; 1:a\nb,c|d|e"},
		{" a , b\t\n", ", 1:a|b"},
		{"\" a \",b\n", ", 1:a|b"},
		{"\"a\"\"b\",c\n", ", 1:a\"b|c"},
		{"\n\na,b\n\n \n,\n1,2\n", ", 3:a|b 7:1|2"},
		{"a,b\n\"x\ny\",2\n3,4\n", ", 1:a|b 2:x\ny|2 4:3|4"},
		{"a,b\r\n\"x\r\ny\",2\r\n3,4", ", 1:a|b 2:x\r\ny|2 4:3|4"},
		{"a,b\n1,\n,2\n", ", 1:a|b 2:1| 3:|2"},
		{"=1+1,-5\n", ", 1:=1+1|-5"},
	};
	struct buf b = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct arena a = {0};
		struct csv csv;
		struct err e;

		if (!csv_read(&a, "a.csv", rows[i].text, strlen(rows[i].text), &csv, &e))
			fail_msg("%s\nsays: %s", rows[i].text, e.text);
		buf_clear(&b);
		show(&csv, &b);
		assert_string_equal(buf_str(&b), rows[i].want);
		arena_release(&a);
	}
	buf_release(&b);
}

static void says_where_and_why(void **state)
{
	static const struct {
		const char *text;
		size_t size;
		const char *sentence;
	} rows[] = {
		{"\xFF\xFE"
		 "a\0",
			4,
			"a.csv:1: berkas ini UTF-16. Buka di Excel, lalu pilih Simpan sebagai "
			"\"CSV UTF-8\"."},
		{"\xFE\xFF\0a", 4, "a.csv:1: berkas ini UTF-16."},
		{"a\nb\0c\n", 6, "a.csv:2: ada byte nol"},
		{"a\nb\nKutai \xE9\n", 12, "a.csv:3: ada huruf yang bukan UTF-8."},
		{"a,b\n1,2\"x\n", 10, "a.csv:2: tanda kutip tidak pada tempatnya."},
		{"a,b\n\"1\"x,2\n", 11, "a.csv:2: tanda kutip tidak pada tempatnya."},
		{"a,b\n1,\"2\n3,4\n5,6\n", 17, "a.csv:2: tanda kutip di baris ini tidak ditutup."},
		{"a,\"", 3, "a.csv:1: tanda kutip di baris ini tidak ditutup."},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct arena a = {0};
		struct csv csv;
		struct err e = {.text = "nothing said"};

		assert_false(csv_read(&a, "a.csv", rows[i].text, rows[i].size, &csv, &e));
		if (strncmp(e.text, rows[i].sentence, strlen(rows[i].sentence)) != 0)
			fail_msg("row %zu says: %s", i, e.text);
		arena_release(&a);
	}
}

static bool read_repeated(const char *text, int times, const char *end, struct err *e)
{
	struct arena a = {0};
	struct buf b = {0};
	struct csv csv;
	bool ok;

	for (int i = 0; i < times; i++)
		buf_text(&b, text);
	buf_text(&b, end);
	ok = csv_read(&a, "a.csv", buf_str(&b), b.size, &csv, e);
	buf_release(&b);
	arena_release(&a);
	return ok;
}

static void lines_and_columns_are_limited(void **state)
{
	struct err e;

	(void)state;
	assert_true(read_repeated("1,2\n", 65536, "", &e));
	assert_false(read_repeated("1,2\n", 65536, "1", &e));
	assert_string_equal(e.text, "a.csv:65537: terlalu banyak baris; paling banyak 65.536.");
	assert_true(read_repeated("1,", 255, "1", &e));
	assert_false(read_repeated("1,", 256, "1", &e));
	assert_string_equal(e.text, "a.csv:1: terlalu banyak kolom; paling banyak 256.");
	assert_false(read_repeated("1,", 3000, "1\n2\n3", &e));
	assert_string_equal(e.text, "a.csv:1: terlalu banyak kolom; paling banyak 256.");
}

static void puts_as_rfc_4180(void **state)
{
	static const struct {
		const char *text, *want;
	} rows[] = {
		{"", ""},
		{"a b", "a b"},
		{"a,b", "\"a,b\""},
		{"a;b", "a;b"},
		{"say \"x\"", "\"say \"\"x\"\"\""},
		{"a\nb", "\"a\nb\""},
		{"a\r", "\"a\r\""},
		{" a", "\" a\""},
		{"a ", "\"a \""},
		{"=1+1", "=1+1"},
		{"-5", "-5"},
	};
	struct buf b = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		buf_clear(&b);
		csv_put(&b, true, rows[i].text);
		assert_string_equal(buf_str(&b), rows[i].want);
	}
	buf_clear(&b);
	csv_put(&b, true, "a");
	csv_put(&b, false, "b,c");
	csv_put(&b, false, "");
	assert_string_equal(buf_str(&b), "a,\"b,c\",");
	buf_release(&b);
}

static void what_is_put_is_read(void **state)
{
	static const char *const cells[] = {"a", "b,c", "d\"e", "f\r\ng", "", "h;i\tj", "\xC3\xA9"};
	const size_t count = sizeof(cells) / sizeof(cells[0]);
	struct arena a = {0};
	struct buf b = {0};
	struct csv csv;
	struct err e;

	(void)state;
	for (size_t i = 0; i < count; i++)
		csv_put(&b, i == 0, cells[i]);
	buf_text(&b, "\r\n");
	assert_true(csv_read(&a, "a.csv", buf_str(&b), b.size, &csv, &e));
	assert_int_equal(csv.count, 1);
	assert_int_equal(csv.lines[0].count, count);
	for (size_t i = 0; i < count; i++)
		assert_string_equal(csv.lines[0].cells[i], cells[i]);
	buf_release(&b);
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads),
		cmocka_unit_test(says_where_and_why),
		cmocka_unit_test(lines_and_columns_are_limited),
		cmocka_unit_test(puts_as_rfc_4180),
		cmocka_unit_test(what_is_put_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
