#include <stdio.h>

#include "base/buf.h"
#include "command.h"
#include "usage.h"

static int run(struct context *c)
{
	const struct command *about = c->argc > 0 ? command_find(c->argv[0]) : NULL;
	struct buf b = {0};

	if (c->argc > 0 && about == NULL)
		return fail_say(EXIT_USE, TEXT_MAIN_NO_COMMAND, c->argv[0], NULL);
	if (option(c, "man") != NULL)
		usage_manual(&b);
	else if (about != NULL)
		usage_command(&b, about);
	else
		usage_program(&b);
	(void)fputs(buf_str(&b), stdout);
	buf_release(&b);
	return EXIT_DONE;
}

static const struct option_row options[] = {
	{"man", NULL, TEXT_OPTION_MAN},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {"ansit help set", NULL};

const struct command command_help = {
	.name = "help",
	.arguments = "[COMMAND]",
	.summary = TEXT_HELP_SUMMARY,
	.lesson = TEXT_HELP_LESSON,
	.options = options,
	.examples = examples,
	.least = 0,
	.most = 1,
	.run = run,
};
