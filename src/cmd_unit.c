#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "command.h"
#include "print.h"
#include "store/people.h"
#include "store/place.h"
#include "verbs.h"

/* "64.08.09.2001,2003,Sepaso": codes, last four digits or names, as codes in the arena. */
static bool read_villages(struct context *c, struct arena *a, const char *words,
	const char ***codes, size_t *count, struct err *e)
{
	const struct district *d = district_get(c->store, a, e);
	struct village *list;
	size_t villages;

	if (d == NULL || !villages_list(c->store, a, 0, &list, &villages, e))
		return false;
	*codes = arena_new(a, strlen(words) + 1, sizeof(**codes));
	*count = 0;
	while (*words != '\0') {
		char *one = arena_text_of(a, words, strcspn(words, ","));
		const char *found = NULL;

		for (size_t i = 0; i < villages; i++) {
			const char *code = list[i].code;

			if (strcmp(code, one) == 0 || strcmp(list[i].name, one) == 0 ||
				(strlen(code) > 4 && strcmp(code + strlen(code) - 4, one) == 0))
				found = code;
		}
		if (found == NULL)
			return err_say(e, TEXT_SHELL_NO_VILLAGE, one, NULL);
		(*codes)[(*count)++] = found;
		words += strcspn(words, ",");
		words += *words == ',';
	}
	return *count > 0 || err_say(e, TEXT_UNIT_NO_VILLAGES, NULL);
}

static int add(struct context *c)
{
	const char *owner = option(c, "owner"), *villages = option(c, "villages");
	struct arena arena = {0};
	const char **codes = NULL;
	size_t count = 0;
	struct err e;
	bool ok;

	if (owner == NULL)
		return fail_say(EXIT_USE, TEXT_UNIT_WHICH_OWNER, NULL);
	ok = villages == NULL || read_villages(c, &arena, villages, &codes, &count, &e);
	ok = ok && unit_add(c->store, c->argv[0], owner, codes, count, &e);
	arena_release(&arena);
	return ok ? EXIT_DONE : fail(EXIT_REFUSED, &e);
}

static void add_unit(struct buf *b, const struct unit *u)
{
	print_cell(b, u->name, 26, false);
	print_cell(b, u->owner, 12, false);
	for (size_t v = 0; v < u->village_count; v++)
		buf_print(b, "%s%s", v > 0 ? "," : "", u->villages[v]);
	buf_char(b, '\n');
}

static int list(struct context *c)
{
	struct arena arena = {0};
	struct buf b = {0};
	struct unit *units;
	size_t count;
	struct err e;
	int code = EXIT_DONE;

	if (!units_list(c->store, &arena, &units, &count, &e))
		code = fail(EXIT_TROUBLE, &e);
	for (size_t i = 0; code == EXIT_DONE && i < count; i++) {
		if (units[i].village_count > 0 || !units[i].first)
			add_unit(&b, &units[i]);
	}
	(void)fputs(buf_str(&b), stdout);
	buf_release(&b);
	arena_release(&arena);
	return code;
}

static int run(struct context *c)
{
	static const struct verb verbs[] = {
		{"list", 0, 0, list},
		{"add", 1, 1, add},
	};

	return verbs_run(c, verbs, sizeof(verbs) / sizeof(verbs[0]));
}

static const struct option_row options[] = {
	{"owner", "OWNER", TEXT_OPTION_OWNER},
	{"villages", "CODES", TEXT_OPTION_VILLAGES},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit unit add \"Puskesmas Sepaso\" --owner Puskesmas --villages 2001,2006,2007,2011",
	"ansit unit add \"Balai PLKB\" --owner PLKB",
	"ansit unit list",
	NULL,
};

const struct command command_unit = {
	.name = "unit",
	.arguments = "list | add NAME --owner OWNER [--villages CODES]",
	.summary = TEXT_UNIT_SUMMARY,
	.lesson = TEXT_UNIT_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_ACTOR,
	.least = 0,
	.most = 2,
	.run = run,
};
