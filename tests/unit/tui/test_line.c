/* The way of bytes: sequences cut anywhere, one write a frame, what is in flight. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/buf.h"
#include "tui/screen.h"

/* What an application shows of the keys it got: a prefix that is taken back is gone. */
static void read_keys(struct screen *s, struct buf *out)
{
	size_t before = 0;
	struct key key;

	while (screen_key(s, &key)) {
		char name[KEY_NAME];

		if (screen_took_back_prefix(s)) {
			assert_string_equal(out->data + before, "Esc ");
			out->data[before] = '\0';
			out->size = before;
		}
		before = out->size;
		if (key.kind == KEY_NONE) {
			assert_true(screen_took_back_prefix(s));
			continue;
		}
		key_name(&key, name);
		buf_print(out, "%s ", name);
	}
}

static struct screen *open_script(const char *lines)
{
	char path[] = "/tmp/ansit-line-XXXXXX";
	struct err e = {.text = ""};
	struct screen *s;
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, lines, strlen(lines)), (ssize_t)strlen(lines));
	assert_int_equal(close(fd), 0);
	s = screen_open(&(struct screen_options){.script = path, .rows = 2, .columns = 10}, &e);
	assert_int_equal(unlink(path), 0);
	if (s == NULL)
		fail_msg("%s", e.text);
	return s;
}

static void add_bytes(struct buf *lines, const char *bytes, size_t size)
{
	if (size == 0)
		return;
	buf_text(lines, ":bytes");
	for (size_t i = 0; i < size; i++)
		buf_print(lines, " %02x", (unsigned)(unsigned char)bytes[i]);
	buf_char(lines, '\n');
}

static const struct {
	const char *bytes, *keys;
} sequences[] = {
	{"\x1b[A4", "Up 4 "},
	{"\x1bOP4", "F1 4 "},
	{"\x1b[15;5~4", "F5 4 "},
	{"\x1b[[C4", "F3 4 "},
	{"\x1bOp4", "0 4 "},
	{"\x1bOM4", "Enter 4 "},
	{"\x1b[24;80R4", "4 "},
	{"\x1b[?1;2c4", "4 "},
	{"\x1b]11;rgb:0/0/0\x1b\\4", "4 "},
	{"\x1bP>|x\x1b\\4", "4 "},
	{"\x1b[200~4\x1b[201~5", "4 5 "},
	{"\x1b[M !!4", "4 "},
	{"\x1b[3$4", "Delete 4 "},
	{"\x1bOX\x1b[E4", "= Unknown 4 "},
	{"\x1b\x1b[A4", "Esc Up 4 "},
	{"\x1b\x1bOp4", "Esc 0 4 "},
	{"\x1bu4", "Esc u 4 "},
	{"\x1b\x1b", "Esc Esc "},
	{"\x1b[5\x1b[6~4", "PgDn 4 "},
	{"\x1b[5\r4", "Enter 4 "},
	{"作4", "作 4 "},
};

/* Cut at every byte, in two pieces: the same keys. */
static void test_cut_anywhere(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(sequences) / sizeof(sequences[0]); i++) {
		const char *bytes = sequences[i].bytes;

		for (size_t cut = 0; cut < strlen(bytes); cut++) {
			struct buf lines = {0}, keys = {0};
			struct screen *s;

			add_bytes(&lines, bytes, cut);
			add_bytes(&lines, bytes + cut, strlen(bytes) - cut);
			s = open_script(buf_str(&lines));
			read_keys(s, &keys);
			if (strcmp(buf_str(&keys), sequences[i].keys) != 0)
				fail_msg("%scut at %zu: %s", buf_str(&lines), cut, buf_str(&keys));
			screen_close(s);
			buf_release(&lines);
			buf_release(&keys);
		}
	}
}

/* Every byte a piece of its own. */
static void test_byte_by_byte(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(sequences) / sizeof(sequences[0]); i++) {
		struct buf lines = {0}, keys = {0};
		struct screen *s;

		for (const char *at = sequences[i].bytes; *at != '\0'; at++)
			add_bytes(&lines, at, 1);
		s = open_script(buf_str(&lines));
		read_keys(s, &keys);
		assert_string_equal(buf_str(&keys), sequences[i].keys);
		screen_close(s);
		buf_release(&lines);
		buf_release(&keys);
	}
}

/* An Esc that waits is shown; one whose sequence is already here never is. */
static void test_esc_is_given_only_when_nothing_waits(void **state)
{
	struct screen *s = open_script(":bytes 1b 5b 41\n:bytes 1b\n:bytes 5b 42\n");
	struct key key;

	(void)state;
	assert_true(screen_key(s, &key));
	assert_int_equal(key.kind, KEY_UP);
	assert_false(screen_took_back_prefix(s));
	assert_true(screen_key(s, &key));
	assert_int_equal(key.kind, KEY_ESC);
	assert_false(screen_took_back_prefix(s));
	assert_true(screen_key(s, &key));
	assert_int_equal(key.kind, KEY_DOWN);
	assert_true(screen_took_back_prefix(s));
	assert_false(screen_key(s, &key));
	screen_close(s);
}

struct line {
	int ours, theirs;
};

static void make_line(struct line *l, int type)
{
	int ends[2];

	assert_int_equal(socketpair(AF_UNIX, type, 0, ends), 0);
	l->ours = ends[0];
	l->theirs = ends[1];
}

static struct screen *open_wire(const struct screen_wire *wire)
{
	struct err e = {.text = ""};
	struct screen *s =
		screen_open(&(struct screen_options){.wire = wire, .rows = 24, .columns = 80}, &e);

	if (s == NULL)
		fail_msg("%s", e.text);
	return s;
}

static void say(int fd, const char *bytes)
{
	assert_int_equal(write(fd, bytes, strlen(bytes)), (ssize_t)strlen(bytes));
}

/* Frames that arrived, each as one message; the last one stays in frame. */
static size_t count_frames(int fd, char *frame, size_t room)
{
	size_t count = 0;
	ssize_t size;

	while ((size = recv(fd, frame, room - 1, MSG_DONTWAIT)) > 0) {
		frame[size] = '\0';
		count++;
	}
	return count;
}

static void fill(struct screen *s, char letter)
{
	char text[80];

	memset(text, letter, sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	for (int row = 0; row < screen_rows(s); row++)
		screen_put(s, row, 0, (enum theme_role)(row % ROLE_LOOK_COUNT), text);
}

static void test_a_frame_is_one_write(void **state)
{
	static char frame[65536];
	struct line l;
	struct screen *s;
	struct key key;

	(void)state;
	make_line(&l, SOCK_SEQPACKET);
	s = open_wire(
		&(struct screen_wire){.in = l.ours, .out = l.ours, .control = -1, .term = "xterm"});
	fill(s, 'a');
	screen_beep(s);
	screen_show(s);
	assert_int_equal(count_frames(l.theirs, frame, sizeof(frame)), 1);
	assert_int_equal(strlen(frame), screen_last_bytes(s));
	assert_true(strlen(frame) > 1900);
	assert_non_null(strstr(frame, "\033>"));
	assert_non_null(strstr(frame, "\033[?2004h"));
	fill(s, 'b');
	screen_show(s);
	assert_int_equal(count_frames(l.theirs, frame, sizeof(frame)), 1);
	assert_null(strstr(frame, "\033(B"));
	/* Keys that wait already: not one frame between them. */
	say(l.theirs, "123\x1b[A\x1b");
	for (int i = 0; i < 4; i++) {
		fill(s, (char)('c' + i));
		assert_true(screen_key(s, &key));
	}
	assert_int_equal(key.kind, KEY_UP);
	assert_int_equal(count_frames(l.theirs, frame, sizeof(frame)), 0);
	screen_close(s);
	assert_int_equal(count_frames(l.theirs, frame, sizeof(frame)), 1);
	assert_non_null(strstr(frame, "\033[?1049l"));
	assert_non_null(strstr(frame, "\033[?2004l"));
	(void)close(l.ours);
	(void)close(l.theirs);
}

static void test_line_that_ends(void **state)
{
	struct line l;
	struct screen *s;
	struct key key;

	(void)state;
	make_line(&l, SOCK_STREAM);
	s = open_wire(&(struct screen_wire){.in = l.ours, .out = l.ours, .control = -1});
	say(l.theirs, "4\x1b");
	(void)close(l.theirs);
	assert_true(screen_key(s, &key));
	assert_int_equal(key.code, '4');
	assert_true(screen_key(s, &key));
	assert_int_equal(key.kind, KEY_ESC);
	assert_false(screen_key(s, &key));
	assert_false(screen_key(s, &key));
	screen_show(s);
	screen_close(s);
	(void)close(l.ours);
}

static void test_signal_ends(void **state)
{
	struct line l;
	struct screen *s;
	struct key key;

	(void)state;
	make_line(&l, SOCK_STREAM);
	s = open_wire(&(struct screen_wire){.in = l.ours, .out = l.ours, .control = -1});
	assert_int_equal(raise(SIGTERM), 0);
	assert_false(screen_key(s, &key));
	screen_close(s);
	(void)close(l.ours);
	(void)close(l.theirs);
}

static void test_window_over_the_control_line(void **state)
{
	static const unsigned char messages[] = {0, 30, 0, 100, 0, 0, 0, 0, 255, 255, 0, 1};
	struct line l, control;
	struct screen *s;
	struct key key;

	(void)state;
	make_line(&l, SOCK_STREAM);
	make_line(&control, SOCK_STREAM);
	s = open_wire(&(struct screen_wire){.in = l.ours, .out = l.ours, .control = control.ours});
	assert_int_equal(
		write(control.theirs, messages, sizeof(messages)), (ssize_t)sizeof(messages));
	assert_true(screen_key(s, &key));
	assert_int_equal(key.kind, KEY_WINDOW);
	assert_int_equal(screen_rows(s), 30);
	assert_int_equal(screen_columns(s), 100);
	fill(s, 'x');
	assert_true(screen_key(s, &key));
	assert_int_equal(key.kind, KEY_WINDOW);
	assert_int_equal(screen_rows(s), 200);
	assert_int_equal(screen_columns(s), 1);
	fill(s, 'x');
	screen_show(s);
	screen_close(s);
	(void)close(l.ours);
	(void)close(l.theirs);
	(void)close(control.ours);
	(void)close(control.theirs);
}

/* While a frame is on its way nothing is drawn; when it has left, only the latest picture is. */
static void test_hold(void **state)
{
	static const unsigned char window[] = {0, 10, 0, 40},
				   left_and_window[] = {0, 0, 0, 0, 0, 12, 0, 40};
	static char frame[65536];
	struct line l, control;
	struct screen *s;
	struct key key;

	(void)state;
	make_line(&l, SOCK_SEQPACKET);
	make_line(&control, SOCK_STREAM);
	s = open_wire(&(struct screen_wire){
		.in = l.ours, .out = l.ours, .control = control.ours, .hold = true});
	screen_show(s);
	assert_int_equal(count_frames(l.theirs, frame, sizeof(frame)), 1);
	fill(s, 'a');
	assert_int_equal(write(control.theirs, window, sizeof(window)), (ssize_t)sizeof(window));
	assert_true(screen_key(s, &key));
	assert_int_equal(key.kind, KEY_WINDOW);
	assert_int_equal(count_frames(l.theirs, frame, sizeof(frame)), 0);
	fill(s, 'b');
	assert_int_equal(write(control.theirs, left_and_window, sizeof(left_and_window)),
		(ssize_t)sizeof(left_and_window));
	assert_true(screen_key(s, &key));
	assert_int_equal(key.kind, KEY_WINDOW);
	assert_int_equal(count_frames(l.theirs, frame, sizeof(frame)), 1);
	assert_non_null(strstr(frame, "bbbb"));
	assert_null(strstr(frame, "aaaa"));
	screen_close(s);
	(void)close(l.ours);
	(void)close(l.theirs);
	(void)close(control.ours);
	(void)close(control.theirs);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cut_anywhere),
		cmocka_unit_test(test_byte_by_byte),
		cmocka_unit_test(test_esc_is_given_only_when_nothing_waits),
		cmocka_unit_test(test_a_frame_is_one_write),
		cmocka_unit_test(test_line_that_ends),
		cmocka_unit_test(test_signal_ends),
		cmocka_unit_test(test_window_over_the_control_line),
		cmocka_unit_test(test_hold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
