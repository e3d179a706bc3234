#define _GNU_SOURCE
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "figure.h"

/* first NAME RUNS COMMAND..: in a terminal of 80x24, from fork to the last byte of the first screen,
 * its bytes, and the memory the process then holds. Of a table then a field: Enter after a digit to
 * the last byte of the answer. Of a record the keys in BENCH_KEYS lead to its list, and
 * the last of them is timed to the last byte of that screen. */

enum {
	QUIET_MS = 100, /* no byte for so long: the screen stands */
	FIELDS = 2
};

struct burst {
	double end_ms; /* when the last byte came */
	size_t bytes;
};

static struct burst listen_to(int fd)
{
	struct burst b = {now_ms(), 0};
	struct pollfd p = {.fd = fd, .events = POLLIN};
	char data[65536];

	while (poll(&p, 1, b.bytes == 0 ? 5000 : QUIET_MS) > 0) {
		ssize_t size = read(fd, data, sizeof(data));

		if (size <= 0)
			break;
		b.end_ms = now_ms();
		b.bytes += (size_t)size;
	}
	return b;
}

/* A line of /proc/PID/smaps_rollup in MiB (proc(5)). */
static double memory_of(pid_t pid, const char *name)
{
	char path[64], line[256];
	double kib = 0;
	FILE *f;

	(void)snprintf(path, sizeof(path), "/proc/%d/smaps_rollup", (int)pid);
	f = fopen(path, "r");
	while (f != NULL && fgets(line, sizeof(line), f) != NULL) {
		if (strncmp(line, name, strlen(name)) == 0)
			kib = strtod(line + strlen(name) + 1, NULL);
	}
	if (f != NULL)
		(void)fclose(f);
	return kib / 1024;
}

static struct figure time_ms, bytes, rss, pss, own, field_ms, field_bytes;

static void type_fields(int fd)
{
	for (int i = 0; i < FIELDS; i++) {
		struct burst b;
		double start;

		if (write(fd, "7", 1) != 1)
			return;
		b = listen_to(fd);
		field_bytes.runs[field_bytes.count] = (double)b.bytes;
		start = now_ms();
		if (write(fd, "\r", 1) != 1)
			return;
		b = listen_to(fd);
		field_bytes.runs[field_bytes.count++] += (double)b.bytes;
		figure_add(&field_ms, b.end_ms - start);
	}
}

static struct figure open_ms, open_bytes;

static void open_by_keys(int fd, const char *keys)
{
	size_t count = strlen(keys);
	struct burst b;
	double start;

	for (size_t i = 0; i + 1 < count; i++) {
		if (write(fd, keys + i, 1) != 1)
			return;
		(void)listen_to(fd);
	}
	start = now_ms();
	if (write(fd, keys + count - 1, 1) != 1)
		return;
	b = listen_to(fd);
	figure_add(&open_ms, b.end_ms - start);
	figure_add(&open_bytes, (double)b.bytes);
}

static int run(char **command, int is_table, const char *keys)
{
	const struct winsize size = {.ws_row = 24, .ws_col = 80};
	double start = now_ms();
	struct burst b;
	int fd, status;
	pid_t pid = forkpty(&fd, NULL, NULL, &size);

	if (pid == 0) {
		(void)execv(command[0], command);
		_exit(127);
	}
	if (pid < 0)
		return 0;
	b = listen_to(fd);
	figure_add(&time_ms, b.end_ms - start);
	figure_add(&bytes, (double)b.bytes);
	figure_add(&rss, memory_of(pid, "Rss:"));
	figure_add(&pss, memory_of(pid, "Pss:"));
	figure_add(&own, memory_of(pid, "Private_Dirty:"));
	if (is_table)
		type_fields(fd);
	if (keys != NULL)
		open_by_keys(fd, keys);
	(void)close(fd); /* the line drops */
	(void)kill(pid, SIGTERM);
	return waitpid(pid, &status, 0) == pid;
}

static void print(
	struct figure *f, const char *name, const char *what, const char *unit, const char *aim)
{
	char row[128];

	(void)snprintf(row, sizeof(row), "%s%s", name, what);
	figure_print(f, row, unit, aim);
}

int main(int argc, char **argv)
{
	const char *keys = getenv("BENCH_KEYS");
	int is_table;

	if (argc < 4)
		return 2;
	is_table = strncmp(argv[1], "table", 5) == 0;
	(void)setenv("TERM", "xterm-256color", 1);
	for (int i = 0; i < (int)strtol(argv[2], NULL, 10); i++) {
		if (!run(argv + 3, is_table, keys))
			return 3;
	}
	print(&time_ms, argv[1], ": start to first screen", "ms", "50");
	print(&bytes, argv[1], ": its bytes (pty)", "B", "");
	print(&rss, argv[1], ": memory, resident", "MiB", "10");
	print(&pss, argv[1], ": memory, shared pages divided", "MiB", "");
	print(&own, argv[1], ": memory, written by itself", "MiB", "");
	print(&field_ms, argv[1], ": Enter to last byte of answer", "ms", "");
	print(&field_bytes, argv[1], ": bytes a field, digit + Enter", "B", "");
	print(&open_ms, argv[1], ": last key to last byte of its screen", "ms", "50");
	print(&open_bytes, argv[1], ": bytes of that screen", "B", "");
	return 0;
}
