#include "context.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"

enum { COMMON_MOST = 16, FIRST_OWN = 1000, FIRST_COMMON = 2000 };

static size_t option_count(const struct option_row *rows)
{
	size_t count = 0;

	while (rows != NULL && rows[count].name != NULL)
		count++;
	return count;
}

static void add_options(struct option *out, const struct option_row *rows, int first)
{
	for (size_t i = 0; i < option_count(rows); i++)
		out[i] = (struct option){rows[i].name,
			rows[i].argument != NULL ? required_argument : no_argument, NULL, first + (int)i};
}

const char *option(const struct context *c, const char *name)
{
	for (size_t i = 0; i < option_count(c->command->options); i++) {
		if (strcmp(c->command->options[i].name, name) == 0)
			return c->values[i];
	}
	return NULL;
}

/* $ANSIT_DB, else ansit/ansit.db under $XDG_DATA_HOME, which is ~/.local/share unless set (XDG base
 * directory specification 0.8). To be freed. */
static char *default_db(void)
{
	const char *given = getenv("ANSIT_DB"), *data = getenv("XDG_DATA_HOME");
	const char *home = getenv("HOME");
	struct buf b = {0};

	if (given != NULL && *given != '\0')
		return mem_text(given);
	if (data != NULL && data[0] == '/')
		buf_print(&b, "%s/ansit/ansit.db", data);
	else
		buf_print(&b, "%s/.local/share/ansit/ansit.db", home != NULL ? home : ".");
	return buf_take(&b);
}

static bool take_clock(struct context *c, const char *value)
{
	char iso[CLOCK_TEXT];

	(void)snprintf(iso, sizeof(iso), "%s%s", value,
		strlen(value) == 10 ? "T05:00:00.000Z" : strlen(value) == 16 ? ":00.000Z" : "");
	return clock_parse(iso, &c->clock.pinned_ms);
}

static bool take_named(struct context *c, const char *name, const char *value)
{
	enum lang lang;

	if (strcmp(name, "db") == 0) {
		free(c->db);
		c->db = mem_text(value);
	} else if (strcmp(name, "user") == 0)
		c->user = value;
	else if (strcmp(name, "forms") == 0)
		c->forms_folder = value;
	else if (strcmp(name, "theme") == 0)
		c->theme = value;
	else if (strcmp(name, "script") == 0)
		c->script = value;
	else if (strcmp(name, "help") == 0)
		c->wants_help = true;
	else if (strcmp(name, "version") == 0)
		c->wants_version = true;
	else if (strcmp(name, "now") == 0)
		return take_clock(c, value);
	else if (strcmp(name, "lang") == 0) {
		if (!text_lang_parse(value, &lang))
			return false;
		text_use(lang);
		c->has_lang = true;
	}
	return true;
}

static bool take_common(struct context *c, int index, const char *value, int *code)
{
	const char *name = common_options[index].name;

	if (take_named(c, name, value))
		return true;
	*code = fail_say(EXIT_USE, TEXT_MAIN_BAD_VALUE, name, value, NULL);
	return false;
}

/* The command is the first word that is no option; what stands before it is common. */
static const struct command *find_command(int argc, char **argv, int *at)
{
	struct option all[COMMON_MOST + 1] = {{0}};
	int found;

	add_options(all, common_options, FIRST_COMMON);
	opterr = 0;
	optind = 1;
	do
		found = getopt_long(argc, argv, "+", all, NULL);
	while (found >= FIRST_COMMON);
	*at = optind;
	if (found == -1 && optind < argc)
		return command_find(argv[optind]);
	return found == -1 ? &command_entry : NULL;
}

static int wrong_option(char **argv)
{
	return fail_say(EXIT_USE, TEXT_MAIN_BAD_OPTION, argv[optind > 0 ? optind - 1 : 0], NULL);
}

/* One pass over the whole line with the common options and the command's own. */
static bool read_options(struct context *c, int argc, char **argv, int *code)
{
	struct option all[COMMON_MOST + OPTION_MOST + 1] = {{0}};
	size_t commons = option_count(common_options);
	int found;

	add_options(all, common_options, FIRST_COMMON);
	add_options(all + commons, c->command->options, FIRST_OWN);
	opterr = 0;
	optind = 0;
	while ((found = getopt_long(argc, argv, "", all, NULL)) != -1) {
		const char *value = optarg != NULL ? optarg : "";

		if (found < FIRST_OWN) {
			*code = wrong_option(argv);
			return false;
		}
		if (found >= FIRST_COMMON && !take_common(c, found - FIRST_COMMON, value, code))
			return false;
		if (found < FIRST_OWN + OPTION_MOST)
			c->values[found - FIRST_OWN] = value;
	}
	c->argc = argc - optind;
	c->argv = argv + optind;
	return true;
}

static void use_environment(struct context *c)
{
	const char *name = getenv("ANSIT_LANG");
	enum lang lang;

	if (name != NULL && text_lang_parse(name, &lang)) {
		text_use(lang);
		c->has_lang = true;
	}
}

/* --lang counts for every sentence, also for one about a command that does not exist. */
static void use_lang_option(struct context *c, int argc, char **argv)
{
	enum lang lang;

	for (int i = 1; i < argc; i++) {
		const char *value = strncmp(argv[i], "--lang=", 7) == 0 ? argv[i] + 7 :
			strcmp(argv[i], "--lang") == 0 && i + 1 < argc ? argv[i + 1] : "";

		if (text_lang_parse(value, &lang)) {
			text_use(lang);
			c->has_lang = true;
		}
	}
}

bool context_read(struct context *c, int argc, char **argv, int *code)
{
	int at;

	*c = (struct context){.db = default_db(), .user = getenv("ANSIT_USER")};
	if (c->user != NULL && *c->user == '\0')
		c->user = NULL;
	use_environment(c);
	use_lang_option(c, argc, argv);
	c->command = find_command(argc, argv, &at);
	if (c->command == NULL) {
		*code = at < argc && argv[at][0] != '-' ?
			fail_say(EXIT_USE, TEXT_MAIN_NO_COMMAND, argv[at], NULL) :
			fail_say(EXIT_USE, TEXT_MAIN_BAD_OPTION, argv[at > 1 ? at - 1 : 1], NULL);
		return false;
	}
	if (!read_options(c, argc, argv, code))
		return false;
	if (c->argc > 0 && at < argc && strcmp(c->argv[0], c->command->name) == 0) {
		c->argc--;
		c->argv++;
	}
	return true;
}
