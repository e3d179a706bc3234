#include <stdio.h>

#include "act.h"
#include "place_name.h"
#include "work/summary.h"

static void print_unit(const struct desk *d, const struct desk_unit *unit)
{
	const struct confirm *c = workflow_confirm(&d->flow, unit->id);
	struct waiting w = summary_waiting(d, unit);
	char when[CLOCK_TEXT] = "";

	if (c != NULL)
		clock_iso(when, c->at_ms);
	(void)printf("%s\t%s\t%zu/%zu\t%s\t%s\t%s\n", unit->name, unit->owner, w.required - w.empty,
		w.required, c != NULL ? c->user : "", when, c != NULL ? c->paper : "");
}

static int list(const struct desk *d)
{
	for (size_t i = 0; i < d->unit_count; i++) {
		if (flow_unit_answers(d, &d->units[i]))
			print_unit(d, &d->units[i]);
	}
	return EXIT_DONE;
}

static int say(const char *name, bool withdrawn)
{
	struct buf b = {0};

	text_fill(&b, withdrawn ? TEXT_FLOWCMD_WITHDRAWN : TEXT_FLOWCMD_CONFIRMED, name, NULL);
	(void)printf("%s\n", buf_str(&b));
	buf_release(&b);
	return EXIT_DONE;
}

static int confirm(struct context *c, struct desk *d)
{
	const char *words = c->argc > 1 ? c->argv[1] : NULL;
	bool withdraws = option(c, "withdraw") != NULL;
	const struct desk_unit *unit;
	int64_t id;
	struct err e;

	if (!unit_named(d, c->argv[0], &unit, &e))
		return fail(EXIT_REFUSED, &e);
	id = unit->id;
	if (!(withdraws ? flow_withdraw(d, id, words, &e) : flow_confirm(d, id, words, &e)))
		return fail(EXIT_REFUSED, &e);
	return say(c->argv[0], withdraws);
}

static int run(struct context *c)
{
	struct report report;
	struct desk d;
	struct err e;
	int code = EXIT_DONE;

	if (c->argc == 0 && option(c, "withdraw") != NULL)
		return fail_say(
			EXIT_USE, TEXT_MAIN_ARGUMENTS, "confirm", c->command->arguments, NULL);
	if (!context_tables_report(c, &report, &code))
		return code;
	if (!desk_open(&d, c->store, &report, &e))
		return fail(EXIT_TROUBLE, &e);
	code = c->argc == 0 ? list(&d) : confirm(c, &d);
	desk_close(&d);
	return code;
}

static const struct option_row options[] = {
	{"report", "YEAR/STAGE", TEXT_OPTION_REPORT},
	{"withdraw", NULL, TEXT_FLOWCMD_OPTION_WITHDRAW},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit confirm",
	"ansit --user dewi confirm \"Puskesmas Sepaso\" --report 2026/sem1",
	"ansit --user budi confirm \"Balai PLKB Bengalon\" \"Lap. PLKB 12 Juli 2026 no. 476/31\"",
	"ansit --user dewi confirm \"Puskesmas Sepaso\" --withdraw",
	NULL,
};

const struct command command_confirm = {
	.name = "confirm",
	.arguments = "[UNIT [PAPER]]",
	.summary = TEXT_CONFIRM_SUMMARY,
	.lesson = TEXT_CONFIRM_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_READER,
	.least = 0,
	.most = 2,
	.run = run,
};
