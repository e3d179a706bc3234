#define _GNU_SOURCE
#include "inside.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "work/entry.h"

/* commit DB USER SCRATCH: one field, from the key that leaves it to its durable row, and beside it
 * a bare write and sync of as many bytes to a file on the same disk. */

enum {
	RUNS = 200
};

static off_t size_of(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 ? st.st_size : 0;
}

static void type(struct entry *n, int number)
{
	char text[16];

	(void)snprintf(text, sizeof(text), "%d", number);
	for (const char *at = text; *at != '\0'; at++)
		(void)entry_do(n, ACT_NONE, &(struct key){KEY_LETTER, (unsigned char)*at});
}

static void leave(struct entry *n)
{
	(void)entry_do(n, ACT_NEXT, &(struct key){KEY_ENTER, 0});
}

static double sync_ms(int fd, const char *bytes, size_t size)
{
	double start = now_ms();

	must(write(fd, bytes, size) == (ssize_t)size && fdatasync(fd) == 0, "sync");
	return now_ms() - start;
}

/* How much the log of the database grows by a field: the size of what is synced beside. */
static size_t bytes_of_commit(struct entry *n, const char *path)
{
	char *wal = NULL;
	off_t before, after;

	must(asprintf(&wal, "%s-wal", path) > 0, "memory");
	before = size_of(wal);
	type(n, 4321);
	leave(n);
	after = size_of(wal);
	free(wal);
	return after > before ? (size_t)(after - before) : 4096;
}

static void measure(struct entry *n, int scratch, size_t size)
{
	static struct figure key_ms, field_ms, bare_ms, ratio;
	char *bytes = calloc(1, size);
	char what[64];

	must(bytes != NULL, "memory");
	for (int i = 0; i < RUNS; i++) {
		double start, bare, field;

		if (entry_row(n) == NULL) /* the line after the last row */
			leave(n);
		start = now_ms();
		type(n, 1000 + i);
		figure_add(&key_ms, (now_ms() - start) / 4);
		start = now_ms();
		leave(n);
		field = now_ms() - start;
		bare = sync_ms(scratch, bytes, size);
		figure_add(&field_ms, field);
		figure_add(&bare_ms, bare);
		figure_add(&ratio, field / bare);
	}
	must(n->written > RUNS / 2, "fields are not written");
	figure_print(&key_ms, "a digit typed", "ms", "");
	figure_print(&field_ms, "a field left: key to durable row", "ms", "2 + sync");
	(void)snprintf(what, sizeof(what), "bare write and sync of %zu B", size);
	figure_print(&bare_ms, what, "ms", "");
	figure_print(&ratio, "a field / a bare sync", "x", "");
	free(bytes);
}

int main(int argc, char **argv)
{
	struct inside in = {0};
	struct entry_at at = {.face = FACE_VILLAGE};
	struct report r;
	struct entry n;
	size_t size;
	int scratch;

	must(argc == 4, "commit DB USER SCRATCH");
	inside_open(&in, argv[1], argv[2]);
	r = inside_report(&in, "sem2");
	at.form = forms_form(in.forms, "sasaran");
	at.row = forms_row(in.forms, "S01");
	must(entry_open(&n, in.store, &r, &at, &in.e), in.e.text);
	scratch = open(argv[3], O_CREAT | O_WRONLY | O_TRUNC, 0600);
	must(scratch >= 0, argv[3]);
	size = bytes_of_commit(&n, argv[1]);
	measure(&n, scratch, size);
	(void)close(scratch);
	entry_close(&n);
	inside_close(&in);
	return 0;
}
