#include <stdio.h>

#include "command.h"
#include "place_name.h"
#include "work/desk.h"

static int list(const struct desk *d)
{
	for (size_t i = 0; i < d->unit_count; i++)
		(void)printf("%s\t%s\t%s\n", d->units[i].name, d->units[i].owner,
			d->units[i].source != NULL ? d->units[i].source : "");
	return EXIT_DONE;
}

static int name_it(struct desk *d, const char *unit, const char *text_of)
{
	const struct desk_unit *named;
	size_t written;
	struct err e;

	return unit_named(d, unit, &named, &e) && desk_source(d, named->id, text_of, &written, &e)
		       ? EXIT_DONE
		       : fail(EXIT_REFUSED, &e);
}

static int run(struct context *c)
{
	struct report report;
	struct desk d;
	struct err e;
	int code = EXIT_DONE;

	if (c->argc == 1)
		return fail_say(
			EXIT_USE, TEXT_MAIN_ARGUMENTS, "source", c->command->arguments, NULL);
	if (!context_tables_report(c, &report, &code))
		return code;
	if (!desk_open(&d, c->store, &report, &e))
		return fail(EXIT_TROUBLE, &e);
	code = c->argc == 0 ? list(&d) : name_it(&d, c->argv[0], c->argv[1]);
	desk_close(&d);
	return code;
}

static const struct option_row options[] = {
	{"report", "YEAR/STAGE", TEXT_OPTION_REPORT},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit source \"Puskesmas Sepaso\" \"Lap. Puskesmas 12 Juli 2026 no. 440/112\"",
	"ansit source",
	NULL,
};

const struct command command_source = {
	.name = "source",
	.arguments = "[UNIT TEXT]",
	.summary = TEXT_SOURCE_SUMMARY,
	.lesson = TEXT_SOURCE_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_ACTOR,
	.least = 0,
	.most = 2,
	.run = run,
};
