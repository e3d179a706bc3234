#include "verbs.h"

#include <string.h>

int verbs_run(struct context *c, const struct verb *verbs, size_t count)
{
	const char *name = c->argc > 0 ? c->argv[0] : "list";

	for (size_t i = 0; i < count; i++) {
		if (strcmp(verbs[i].name, name) != 0)
			continue;
		if (c->argc > 0) {
			c->argc--;
			c->argv++;
		}
		if (c->argc < verbs[i].least || c->argc > verbs[i].most)
			return fail_say(EXIT_USE, TEXT_MAIN_ARGUMENTS, c->command->name,
				c->command->arguments, NULL);
		return verbs[i].run(c);
	}
	return fail_say(EXIT_USE, TEXT_MAIN_NO_VERB, c->command->name, name, c->command->arguments,
		NULL);
}
