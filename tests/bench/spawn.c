#define _GNU_SOURCE
#include <fcntl.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "figure.h"

/* spawn NAME AIM RUNS COMMAND..: wall time, CPU time and greatest memory of a whole process. */

static void run(char **command)
{
	int null = open("/dev/null", O_RDWR);

	(void)dup2(null, STDIN_FILENO);
	(void)dup2(null, STDOUT_FILENO);
	(void)execv(command[0], command);
	_exit(127);
}

int main(int argc, char **argv)
{
	static struct figure wall, cpu, memory;
	char what[128];

	if (argc < 5)
		return 2;
	for (int i = 0; i < (int)strtol(argv[3], NULL, 10); i++) {
		double start = now_ms();
		struct rusage use;
		int status;
		pid_t pid = fork();

		if (pid == 0)
			run(argv + 4);
		if (pid < 0 || wait4(pid, &status, 0, &use) != pid)
			return 3;
		if (!WIFEXITED(status) || WEXITSTATUS(status) > 1)
			return 3;
		figure_add(&wall, now_ms() - start);
		figure_add(&cpu,
			(double)(use.ru_utime.tv_sec + use.ru_stime.tv_sec) * 1e3 +
				(double)(use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e3);
		figure_add(&memory, (double)use.ru_maxrss / 1024);
	}
	figure_print(&wall, argv[1], "ms", argv[2]);
	(void)snprintf(what, sizeof(what), "%s, CPU", argv[1]);
	figure_print(&cpu, what, "ms", "");
	(void)snprintf(what, sizeof(what), "%s, memory", argv[1]);
	figure_print(&memory, what, "MiB", "");
	return 0;
}
