#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "askpass.h"
#include "base/buf.h"
#include "context.h"
#include "usage.h"

static int show_help(const struct context *c)
{
	struct buf b = {0};

	if (c->command == &command_entry)
		usage_program(&b);
	else
		usage_command(&b, c->command);
	(void)fputs(buf_str(&b), stdout);
	buf_release(&b);
	return EXIT_DONE;
}

static int show_version(void)
{
	(void)printf("ansit %s\n", PACKAGE_VERSION);
	return EXIT_DONE;
}

static int wrong_use(const struct context *c)
{
	return fail_say(EXIT_USE, TEXT_MAIN_ARGUMENTS, c->command->name, c->command->arguments, NULL);
}

static int run(struct context *c)
{
	int code = EXIT_DONE;

	if (c->wants_version)
		return show_version();
	if (c->wants_help)
		return show_help(c);
	if (c->argc < c->command->least || c->argc > c->command->most)
		return wrong_use(c);
	if (!context_prepare(c, &code))
		return code;
	return c->command->run(c);
}

/* What was printed may still have failed to arrive: a full disk behind a redirection. */
static int close_output(int code)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return code;
	return fail_say(EXIT_TROUBLE, TEXT_MAIN_OUTPUT, NULL);
}

int main(int argc, char **argv)
{
	struct context c = {0};
	int code = EXIT_DONE;

	if (askpass_run(&code))
		return code;
	(void)setlocale(LC_CTYPE, "");
	(void)signal(SIGXFSZ, SIG_IGN);
	(void)umask(077);
	if (context_read(&c, argc, argv, &code))
		code = run(&c);
	context_release(&c);
	return close_output(code);
}
