#include "command.h"

#include <string.h>

const struct command *const commands[] = {
#define X(name) &command_##name,
	COMMANDS(X)
#undef X
};
const size_t command_count = sizeof(commands) / sizeof(commands[0]);

const struct option_row common_options[] = {
	{"db", "FILE", TEXT_OPTION_DB},
	{"user", "NAME", TEXT_OPTION_USER},
	{"forms", "FOLDER", TEXT_OPTION_FORMS},
	{"lang", "id|en", TEXT_OPTION_LANG},
	{"theme", "NAME", TEXT_OPTION_THEME},
	{"script", "FILE", TEXT_OPTION_SCRIPT},
	{"now", "TIME", TEXT_OPTION_NOW},
	{"help", NULL, TEXT_OPTION_HELP},
	{"version", NULL, TEXT_OPTION_VERSION},
	{NULL, NULL, TEXT_OPTION_HELP},
};

const struct command *command_find(const char *name)
{
	for (size_t i = 0; i < command_count; i++) {
		if (strcmp(commands[i]->name, name) == 0)
			return commands[i];
	}
	return NULL;
}
