#include <stdio.h>

#include "base/file.h"
#include "base/number.h"
#include "file_taken.h"
#include "store/target.h"
#include "verbs.h"
#include "work/exchange.h"

static int import(struct context *c)
{
	struct buf file = {0}, mistakes = {0};
	struct list_import o = {.name = c->argv[0], .dry_run = option(c, "dry-run") != NULL};
	bool ok;
	struct err e;
	int code = EXIT_DONE;

	if (!file_read(c->argv[0], FILE_TAKEN_BYTES, &file, &e))
		code = fail(EXIT_TROUBLE, &e);
	else {
		ok = exchange_targets_import(c->store, &o, file.data, file.size, &mistakes, &e);
		code = ok ? file_taken_say(o.dry_run, o.count) : file_taken_fail(&mistakes, &e);
	}
	buf_release(&file);
	buf_release(&mistakes);
	return code;
}

static int list(struct context *c)
{
	const char *words = option(c, "year");
	int year = clock_year(clock_now(&c->clock));
	struct arena arena = {0};
	struct target *targets;
	char percent[NUMBER_TEXT];
	size_t count;
	struct err e;

	if (words != NULL && !clock_year_parse(words, &year))
		return fail_say(EXIT_USE, TEXT_MAIN_BAD_VALUE, "year", words, NULL);
	if (!targets_list(c->store, &arena, year, &targets, &count, &e)) {
		arena_release(&arena);
		return fail(EXIT_TROUBLE, &e);
	}
	for (size_t i = 0; i < count; i++) {
		number_tenths(percent, targets[i].permille);
		(void)printf(
			"%s\t%d\t%s\t%s\n", targets[i].row->name, year, percent, targets[i].source);
	}
	arena_release(&arena);
	return EXIT_DONE;
}

static int run(struct context *c)
{
	static const struct verb verbs[] = {
		{"list", 0, 0, list},
		{"import", 1, 1, import},
	};

	return verbs_run(c, verbs, sizeof(verbs) / sizeof(verbs[0]));
}

static const struct option_row options[] = {
	{"year", "YEAR", TEXT_REC_CMD_OPTION_TARGET_YEAR},
	{"dry-run", NULL, TEXT_OPTION_DRY_RUN},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit target import target-rkpd-2026.csv",
	"ansit target list --year 2026",
	NULL,
};

const struct command command_target = {
	.name = "target",
	.arguments = "list | import FILE",
	.summary = TEXT_REC_CMD_TARGET_SUMMARY,
	.lesson = TEXT_REC_CMD_TARGET_LESSON,
	.options = options,
	.examples = examples,
	.origin = "import",
	.needs = NEED_FORMS | NEED_STORE | NEED_ACTOR,
	.least = 0,
	.most = 2,
	.run = run,
};
