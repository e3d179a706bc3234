#include <stdio.h>

#include "command.h"
#include "store/place.h"
#include "verbs.h"

/* --year, or this one. 0 when it is no year. */
static int year_of(const struct context *c)
{
	const char *words = option(c, "year");
	int year;

	if (words == NULL)
		return clock_year(clock_now(&c->clock));
	return clock_year_parse(words, &year) ? year : 0;
}

static const char *reason_of(const struct context *c)
{
	const char *words = option(c, "reason");

	return words != NULL ? words : "";
}

static int finish(bool ok, const struct err *e)
{
	return ok ? EXIT_DONE : fail(EXIT_REFUSED, e);
}

static int bad_year(const struct context *c)
{
	return fail_say(EXIT_USE, TEXT_MAIN_BAD_VALUE, "year", option(c, "year"), NULL);
}

static int add(struct context *c)
{
	int year = year_of(c);
	struct err e;

	if (year == 0)
		return bad_year(c);
	return finish(village_add(c->store, c->argv[0], c->argv[1], year, reason_of(c), &e), &e);
}

static int rename_village(struct context *c)
{
	int year = year_of(c);
	struct err e;

	if (year == 0)
		return bad_year(c);
	return finish(village_rename(c->store, c->argv[0], c->argv[1], year, reason_of(c), &e), &e);
}

static int retire(struct context *c)
{
	int year = year_of(c);
	struct err e;

	if (year == 0)
		return bad_year(c);
	return finish(village_retire(c->store, c->argv[0], year, reason_of(c), &e), &e);
}

static void print_village(const struct village *v)
{
	(void)printf("%s\t%s\t%s\t%d\t", v->code, v->name, village_kind(v->code), v->from_year);
	if (v->until_year > 0)
		(void)printf("%d", v->until_year);
	(void)printf("\t%s\n", v->reason);
}

static int list(struct context *c)
{
	struct arena arena = {0};
	struct village *villages;
	size_t count;
	struct err e;
	int code = EXIT_DONE, year = option(c, "year") != NULL ? year_of(c) : 0;

	if (option(c, "year") != NULL && year == 0)
		return bad_year(c);
	if (!villages_list(c->store, &arena, year, &villages, &count, &e))
		code = fail(EXIT_TROUBLE, &e);
	for (size_t i = 0; code == EXIT_DONE && i < count; i++)
		print_village(&villages[i]);
	arena_release(&arena);
	return code;
}

static int run(struct context *c)
{
	static const struct verb verbs[] = {
		{"list", 0, 0, list},
		{"add", 2, 2, add},
		{"rename", 2, 2, rename_village},
		{"retire", 1, 1, retire},
	};

	return verbs_run(c, verbs, sizeof(verbs) / sizeof(verbs[0]));
}

static const struct option_row options[] = {
	{"year", "YEAR", TEXT_OPTION_FROM_YEAR},
	{"reason", "TEXT", TEXT_OPTION_WHY},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit village list",
	"ansit village rename 64.08.09.2011 \"Sepaso Barat Jaya\" --year 2027 --reason \"Perda 3/2026\"",
	"ansit village add 64.08.09.2012 \"Sepaso Utara\" --year 2027 --reason \"pemekaran 2001\"",
	"ansit village retire 64.08.09.2010 --year 2027 --reason \"digabung ke 2009\"",
	NULL,
};

const struct command command_village = {
	.name = "village",
	.arguments = "list | add CODE NAME | rename CODE NAME | retire CODE",
	.summary = TEXT_VILLAGE_SUMMARY,
	.lesson = TEXT_VILLAGE_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_ACTOR,
	.least = 0,
	.most = 3,
	.run = run,
};
