#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <zstd.h>

#include "../base/temp.h"
#include "base/buf.h"
#include "codec/zst.h"

struct seen {
	struct buf lines;
	size_t count, stop_after;
};

static bool on_line(void *data, const char *text)
{
	struct seen *s = data;

	buf_print(&s->lines, "<%s>", text);
	return ++s->count != s->stop_after;
}

/* A file with the frame of a text. */
static const char *packed(struct temp *t, const char *text, size_t size)
{
	size_t room = ZSTD_compressBound(size);
	char *frame = malloc(room);
	const char *path;

	size = ZSTD_compress(frame, room, text, size, 3);
	assert_false(ZSTD_isError(size));
	path = temp_file(t, "a.zst", frame, size);
	free(frame);
	return path;
}

static void hands_over_lines(void **state)
{
	static const struct {
		const char *text, *want;
	} rows[] = {
		{"", ""},
		{"\n", "<>"},
		{"a\nb\n", "<a><b>"},
		{"a\n\nb", "<a><><b>"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct seen s = {0};
		struct err e;

		assert_true(zst_lines(
			packed(*state, rows[i].text, strlen(rows[i].text)), on_line, &s, &e));
		assert_string_equal(buf_str(&s.lines), rows[i].want);
		buf_release(&s.lines);
	}
}

static void long_files_pass_through(void **state)
{
	struct buf b = {0};
	struct seen s = {0};
	struct err e;

	for (int i = 0; i < 200000; i++)
		buf_print(&b, "%d\t%d\n", i, i * 7919 % 1000003);
	assert_true(zst_lines(packed(*state, b.data, b.size), on_line, &s, &e));
	assert_int_equal(s.count, 200000);
	assert_int_equal(s.lines.size, b.size + 200000);
	buf_release(&s.lines);
	s = (struct seen){.stop_after = 3};
	assert_true(zst_lines(temp_path(*state, "a.zst"), on_line, &s, &e));
	assert_int_equal(s.count, 3);
	buf_release(&s.lines);
	buf_release(&b);
}

static void two_frames_are_one_file(void **state)
{
	struct seen s = {0};
	struct buf b = {0};
	char frame[256];
	struct err e;

	buf_add(&b, frame, ZSTD_compress(frame, sizeof(frame), "a\nb", 3, 3));
	buf_add(&b, frame, ZSTD_compress(frame, sizeof(frame), "c\n", 2, 3));
	assert_true(zst_lines(temp_file(*state, "a.zst", b.data, b.size), on_line, &s, &e));
	assert_string_equal(buf_str(&s.lines), "<a><bc>");
	buf_release(&s.lines);
	buf_release(&b);
}

/* Every file that ends too early is refused, wherever it was cut. */
static void cut_files_are_refused(void **state)
{
	char frame[256];
	size_t size = ZSTD_compress(frame, sizeof(frame), "64.08.11\tBengalon\nx\n", 20, 3);

	for (size_t cut = 0; cut < size; cut++) {
		struct seen s = {0};
		struct err e = {0};

		assert_false(zst_lines(temp_file(*state, "a.zst", frame, cut), on_line, &s, &e));
		assert_non_null(strstr(e.text, "rusak atau tidak lengkap"));
		buf_release(&s.lines);
	}
}

static void bad_files_have_a_sentence(void **state)
{
	struct seen s = {0};
	char line[1026];
	struct err e;

	assert_false(zst_lines(temp_path(*state, "missing.zst"), on_line, &s, &e));
	assert_non_null(strstr(e.text, "missing.zst tidak ada"));
	assert_false(zst_lines(temp_file(*state, "a.zst", "not zstd", 8), on_line, &s, &e));
	assert_non_null(strstr(e.text, "rusak atau tidak lengkap"));
	assert_false(zst_lines(packed(*state, "a\nb\0\n", 5), on_line, &s, &e));
	assert_non_null(strstr(e.text, "baris 2 lebih dari 1024 byte atau memuat byte nol"));
	memset(line, 'x', sizeof(line));
	line[1024] = '\n';
	assert_true(zst_lines(packed(*state, line, 1025), on_line, &s, &e));
	line[1024] = 'x';
	assert_false(zst_lines(packed(*state, line, 1026), on_line, &s, &e));
	assert_non_null(strstr(e.text, "baris 1 lebih dari"));
	buf_release(&s.lines);
}

/* A frame may not ask for more than 8 MiB of window. */
static void wide_windows_are_refused(void **state)
{
	ZSTD_CCtx *zstd = ZSTD_createCCtx();
	char frame[256];
	struct seen s = {0};
	struct err e;
	ZSTD_inBuffer in = {"a\n", 2, 0};
	ZSTD_outBuffer out = {frame, sizeof(frame), 0};

	assert_false(ZSTD_isError(ZSTD_CCtx_setParameter(zstd, ZSTD_c_windowLog, 24)));
	(void)ZSTD_compressStream2(zstd, &out, &in, ZSTD_e_flush);
	assert_int_equal(ZSTD_compressStream2(zstd, &out, &in, ZSTD_e_end), 0);
	ZSTD_freeCCtx(zstd);
	assert_false(zst_lines(temp_file(*state, "a.zst", frame, out.pos), on_line, &s, &e));
	assert_int_equal(s.count, 0);
	buf_release(&s.lines);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hands_over_lines),
		cmocka_unit_test(long_files_pass_through),
		cmocka_unit_test(two_frames_are_one_file),
		cmocka_unit_test(cut_files_are_refused),
		cmocka_unit_test(bad_files_have_a_sentence),
		cmocka_unit_test(wide_windows_are_refused),
	};

	return cmocka_run_group_tests(tests, temp_setup, temp_teardown);
}
