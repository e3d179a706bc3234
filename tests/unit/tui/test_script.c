#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "tui/script.h"

static struct script *read_text(const char *data, struct err *e)
{
	return script_read("x.keys", data, strlen(data), e);
}

static void describe(const struct script_step *step, struct buf *out)
{
	char name[KEY_NAME];

	switch (step->kind) {
	case SCRIPT_KEY:
		key_name(&step->key, name);
		buf_print(out, "%s ", name);
		break;
	case SCRIPT_BYTE:
		buf_print(out, "%02x%s ", (unsigned)step->byte, step->more ? "+" : "");
		break;
	case SCRIPT_DUMP:
		buf_print(out, "dump=%s ", step->name);
		break;
	case SCRIPT_ROLES:
		buf_print(out, "roles=%s ", step->name);
		break;
	case SCRIPT_RESIZE:
		buf_print(out, "%dx%d ", step->columns, step->rows);
		break;
	case SCRIPT_SENT:
		buf_print(out, "sent=%s ", step->name);
		break;
	}
}

static void test_steps(void **state)
{
	static const struct {
		const char *data, *steps;
	} rows[] = {
		{"", ""},
		{"# only a comment", ""},
		{"4 2 Enter + F2 Ctrl-W Esc u \"1.2\" Enter",
			"4 2 Enter + F2 Ctrl-W Esc u 1 . 2 Enter "},
		{"\"Siti é\"", "S i t i Space é "},
		{"\"a\\\"b\\\\c\\d\"", "a \" b \\ c \\ d "},
		{"\"\"", ""},
		{"  \tUp  Down # and a comment \"", "Up Down "},
		{"\"#\" \":\" - .", "# : - . "},
		{"4 :", "4 : "},
		{":bytes 1b 4f 70", "1b+ 4f+ 70 "},
		{":bytes 1B # Esc", "1b "},
		{"4 Paste \"\\n\\t\\\\\\\"\" 2",
			"4 1b+ 5b+ 32+ 30+ 30+ 7e+ 0d+ 09+ 5c+ 22+ "
			"1b+ 5b+ 32+ 30+ 31+ 7e 2 "},
		{"Paste \"é\"", "1b+ 5b+ 32+ 30+ 30+ 7e+ c3+ a9+ 1b+ 5b+ 32+ 30+ 31+ 7e "},
		{"\"a\\n\"", "a \\ n "},
		{":dump one\n:roles two-2\n:bytes-sent c", "dump=one roles=two-2 sent=c "},
		{":resize 100x30\r\nEnter\r\n", "100x30 Enter "},
		{":resize 500x200\n:resize 1x1", "500x200 1x1 "},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct err e = {.text = ""};
		struct script *s = read_text(rows[i].data, &e);
		struct script_step step;
		struct buf steps = {0};

		if (s == NULL)
			fail_msg("%s: %s", rows[i].data, e.text);
		while (script_next(s, &step))
			describe(&step, &steps);
		assert_string_equal(buf_str(&steps), rows[i].steps);
		assert_false(script_next(s, &step));
		buf_release(&steps);
		script_free(s);
	}
}

static void test_mistakes(void **state)
{
	static const struct {
		const char *data, *says;
	} rows[] = {
		{"Enter\nEntre", "x.keys:2: tombol \"Entre\""},
		{"F13", "x.keys:1: tombol \"F13\""},
		{"12", "x.keys:1: tombol \"12\""},
		{"\n\n\"open", "x.keys:3: tanda petik"},
		{"\"a\"b", "x.keys:1: tanda petik"},
		{"\"a\tb\"", "x.keys:1: baris ini"},
		{"\xff", "x.keys:1: baris ini"},
		{":dmup x", "x.keys:1: perintah \":dmup\""},
		{":", "x.keys:1: perintah \":\""},
		{":dump", "x.keys:1: setelah perintah"},
		{":dump a b", "x.keys:1: setelah perintah"},
		{":dump aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
			"x.keys:1: setelah perintah"},
		{":bytes", "x.keys:1: setelah :bytes"},
		{"Paste", "x.keys:1: setelah Paste"},
		{"Paste a", "x.keys:1: setelah Paste"},
		{"Paste \"a", "x.keys:1: tanda petik"},
		{"Paste \"a\tb\"", "x.keys:1: baris ini"},
		{":bytes 1", "x.keys:1: \"1\" bukan byte"},
		{":bytes 1b5b", "x.keys:1: \"1b5b\" bukan byte"},
		{":bytes -1", "x.keys:1: \"-1\" bukan byte"},
		{":resize", "x.keys:1: ukuran"},
		{":resize 100", "x.keys:1: ukuran layar \"100\""},
		{":resize 0x24", "x.keys:1: ukuran"},
		{":resize 99999999999x24", "x.keys:1: ukuran"},
		{":resize 80x24x", "x.keys:1: ukuran"},
		{":resize x24", "x.keys:1: ukuran"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct err e = {.text = ""};

		assert_null(read_text(rows[i].data, &e));
		if (strncmp(e.text, rows[i].says, strlen(rows[i].says)) != 0)
			fail_msg("%s: %s", rows[i].data, e.text);
	}
}

static void test_nul_is_refused(void **state)
{
	struct err e = {.text = ""};

	(void)state;
	assert_null(script_read("x.keys",
		"4\0"
		"2",
		3, &e));
	assert_non_null(strstr(e.text, "x.keys:1:"));
}

static void test_limits(void **state)
{
	struct err e = {.text = ""};
	struct buf data = {0};
	struct script *s;

	(void)state;
	for (size_t i = 0; i < SCRIPT_BYTES / 2; i++)
		buf_text(&data, "4 ");
	s = script_read("x.keys", buf_str(&data), data.size, &e);
	assert_non_null(s);
	script_free(s);
	buf_char(&data, '4');
	assert_null(script_read("x.keys", buf_str(&data), data.size, &e));
	assert_non_null(strstr(e.text, "65536"));

	buf_clear(&data);
	buf_text(&data, ":bytes");
	for (size_t i = 0; i < SCRIPT_LINE_BYTES; i++)
		buf_text(&data, " 34");
	s = script_read("x.keys", buf_str(&data), data.size, &e);
	assert_non_null(s);
	script_free(s);
	buf_text(&data, " 34");
	assert_null(script_read("x.keys", buf_str(&data), data.size, &e));
	assert_non_null(strstr(e.text, "1024"));

	buf_clear(&data);
	buf_text(&data, "Paste \"");
	for (size_t i = 0; i < SCRIPT_LINE_BYTES - 12; i++)
		buf_char(&data, '4');
	buf_text(&data, "\"");
	s = script_read("x.keys", buf_str(&data), data.size, &e);
	assert_non_null(s);
	script_free(s);
	data.size--;
	buf_text(&data, "4\"");
	assert_null(script_read("x.keys", buf_str(&data), data.size, &e));
	assert_non_null(strstr(e.text, "1024"));
	buf_release(&data);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_steps),
		cmocka_unit_test(test_mistakes),
		cmocka_unit_test(test_nul_is_refused),
		cmocka_unit_test(test_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
