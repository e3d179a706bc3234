#include <stdlib.h>
#include <unistd.h>

#include "app/app.h"
#include "command.h"

/* Without a terminal and without a script there is nobody to fill anything. */
static bool has_person(const struct context *c)
{
	return c->script != NULL || (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO));
}

static int run(struct context *c)
{
	struct app_options o = {.store = c->store, .has_lang = c->has_lang};
	struct err e;
	int code = EXIT_DONE;

	if (!has_person(c))
		return fail_say(EXIT_USE, TEXT_ENTRY_NO_TERMINAL, NULL);
	o.screen = context_screen(c, &code);
	if (o.screen == NULL)
		return code;
	if (!app_run(&o, &e)) {
		screen_close(o.screen);
		return fail(EXIT_TROUBLE, &e);
	}
	screen_close(o.screen);
	return EXIT_DONE;
}

static const char *const examples[] = {"ansit", "ansit --user siti", "ansit --db kec.db entry", NULL};

const struct command command_entry = {
	.name = "entry",
	.arguments = "",
	.summary = TEXT_ENTRY_SUMMARY,
	.lesson = TEXT_ENTRY_LESSON,
	.examples = examples,
	.origin = "screen",
	.needs = NEED_FORMS | NEED_STORE | NEED_READER,
	.least = 0,
	.most = 0,
	.run = run,
};
