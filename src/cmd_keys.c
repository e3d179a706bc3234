#include <stdio.h>
#include <unistd.h>

#include "app/app.h"
#include "base/action.h"
#include "command.h"

static int print_keys(void)
{
	for (int a = 1; a < ACT_COUNT; a++) {
		const struct action_row *row = action_row((enum action)a);

		(void)printf("%-18s %-16s %-14s %s%-4s %-4s %s\n", row->field, row->list,
			row->review, *row->prefix != '\0' ? "Esc " : "    ", row->prefix, row->fkey, text(row->help));
	}
	return EXIT_DONE;
}

static int run(struct context *c)
{
	struct screen *screen;
	int code = EXIT_DONE;

	if (c->script == NULL && !(isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)))
		return print_keys();
	screen = context_screen(c, &code);
	if (screen == NULL)
		return code;
	app_keys(screen);
	screen_close(screen);
	return EXIT_DONE;
}

static const char *const examples[] = {"ansit keys", "ansit keys | less", NULL};

const struct command command_keys = {
	.name = "keys",
	.arguments = "",
	.summary = TEXT_KEYS_SUMMARY,
	.lesson = TEXT_KEYS_LESSON,
	.examples = examples,
	.needs = NEED_DATA,
	.least = 0,
	.most = 0,
	.run = run,
};
