#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buf.h"
#include "codec/json.h"

static void writes_a_document(void **state)
{
	struct json *root = json_map(), *rows = json_list(), *row = json_map();
	struct buf b = {0};

	(void)state;
	json_text(root, "name", "Sepaso \"Timur\"\n\xC3\xA9");
	json_text(root, "note", NULL);
	json_number(root, "count", -9007199254740993);
	json_bool(root, "signed", true);
	json_text(row, "id", "S01");
	json_push(rows, row);
	json_push(rows, json_list());
	json_child(root, "rows", rows);
	buf_text(&b, ">");
	json_end(root, &b);
	assert_string_equal(buf_str(&b), ">{\n"
					 "  \"name\": \"Sepaso \\\"Timur\\\"\\n\xC3\xA9\",\n"
					 "  \"note\": null,\n"
					 "  \"count\": -9007199254740993,\n"
					 "  \"signed\": true,\n"
					 "  \"rows\": [\n"
					 "    {\n"
					 "      \"id\": \"S01\"\n"
					 "    },\n"
					 "    []\n"
					 "  ]\n"
					 "}\n");
	buf_release(&b);
}

static void mends_what_is_no_utf8(void **state)
{
	struct json *root = json_map();
	struct buf b = {0};

	(void)state;
	json_text(root, "a", "x\xFFy\xC3");
	json_end(root, &b);
	assert_string_equal(buf_str(&b), "{\n  \"a\": \"x\xEF\xBF\xBDy\xEF\xBF\xBD\"\n}\n");
	buf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_a_document),
		cmocka_unit_test(mends_what_is_no_utf8),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
