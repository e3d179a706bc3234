/* ssh-keygen as it must not be: programs that say nothing, too much, or leave somebody behind. A wait
 * that does not end is ended by SIGALRM. */
#include "office.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "work/sign_parts.h"

enum {
	PATIENCE_S = 60
};

struct folder {
	char path[128], program[160], fifo[160];
	struct buf document, armor;
	struct err e;
};

static int make(void **state)
{
	struct folder *f = mem_array(1, sizeof(*f));
	const char *root = getenv("TMPDIR");

	(void)snprintf(f->path, sizeof(f->path), "%.80s/ansit-keygen-XXXXXX",
		root != NULL ? root : "/tmp");
	assert_non_null(mkdtemp(f->path));
	(void)snprintf(f->program, sizeof(f->program), "%s/ssh-keygen", f->path);
	(void)snprintf(f->fifo, sizeof(f->fifo), "%s/fifo", f->path);
	assert_int_equal(mkfifo(f->fifo, 0600), 0);
	buf_text(&f->document, "ansit-laporan\t1\n");
	(void)alarm(PATIENCE_S);
	*state = f;
	return 0;
}

static int clean(void **state)
{
	struct folder *f = *state;

	(void)alarm(0);
	(void)unlink(f->program);
	(void)unlink(f->fifo);
	(void)rmdir(f->path);
	buf_release(&f->document);
	buf_release(&f->armor);
	free(f);
	return 0;
}

/* What a script says, as ssh-keygen would; its own folder comes before all others in PATH. */
static bool run_in(struct folder *f, const char *program, const char *script)
{
	const struct sign_file file = {.path = "kunci", .password = "rahasia", .keygen = program};
	struct buf text = {0};

	buf_print(&text, "#!/bin/sh\nfolder='%s'\n%s\n", f->path, script);
	assert_true(file_write(f->program, text.data, text.size, 0700, &f->e));
	buf_release(&text);
	return sign_by_keygen(&file, &f->document, &f->armor, &f->e);
}

static void what_it_prints_is_taken(void **state)
{
	struct folder *f = *state;

	if (!run_in(f, f->program,
		    "read line; printf '%s|' \"$line\" \"$PATH\"; read word <&3; echo \"$word\""))
		fail_msg("%s", f->e.text);
	assert_string_equal(
		buf_str(&f->armor), "ansit-laporan\t1|/usr/bin:/bin:/usr/local/bin|rahasia\n");
}

/* The reader of the pipe keeps standard output open until somebody writes into it. */
static void nobody_waits_for_what_it_left_behind(void **state)
{
	struct folder *f = *state;
	int fd;

	assert_true(run_in(f, f->program, "cat \"$folder/fifo\" & echo baik"));
	assert_string_equal(buf_str(&f->armor), "baik\n");
	fd = open(f->fifo, O_WRONLY);
	assert_true(fd >= 0);
	(void)close(fd);
}

static void too_much_is_cut(void **state)
{
	struct folder *f = *state;

	assert_false(run_in(f, f->program, "yes 2>&1 && exit 0; yes >&2"));
	assert_true(f->armor.size <= 4096);
	assert_true(strlen(f->e.text) < sizeof(f->e.text));
}

/* All lines but the frames, nothing that could drive a terminal; what OpenSSH says of modes in words. */
static void why_it_failed_is_said(void **state)
{
	struct folder *f = *state;

	assert_false(run_in(f, f->program, "printf '@@@@\\nsatu\\r\\n\\ndua\\033\\n' >&2; exit 1"));
	assert_non_null(strstr(f->e.text, "satu dua?"));
	assert_null(strchr(f->e.text, '@'));
	assert_false(run_in(f, f->program,
		"echo \"Permissions 0644 for 'k' are too open.\" >&2; echo 'No private key' >&2; exit 1"));
	assert_non_null(strstr(f->e.text, "chmod 600 kunci"));
}

static void it_is_not_looked_for_in_path(void **state)
{
	struct folder *f = *state;
	const char *path = getenv("PATH");
	char *before = mem_text(path != NULL ? path : "");
	char *mark = file_join(f->path, "mark");

	(void)setenv("PATH", f->path, 1);
	assert_int_equal(chdir(f->path), 0);
	assert_false(run_in(f, NULL, ": >\"$folder/mark\"; cat <&3 >\"$folder/mark\""));
	(void)setenv("PATH", before, 1);
	assert_int_equal(chdir("/"), 0);
	assert_false(file_exists(mark));
	free(mark);
	free(before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(what_it_prints_is_taken, make, clean),
		cmocka_unit_test_setup_teardown(nobody_waits_for_what_it_left_behind, make, clean),
		cmocka_unit_test_setup_teardown(too_much_is_cut, make, clean),
		cmocka_unit_test_setup_teardown(why_it_failed_is_said, make, clean),
		cmocka_unit_test_setup_teardown(it_is_not_looked_for_in_path, make, clean),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
