#include "act.h"

static int run(struct context *c)
{
	struct report report;
	struct desk d;
	struct err e;
	int code = EXIT_DONE;

	if (!context_report(c, &report, &code))
		return code;
	if (!desk_open(&d, c->store, &report, &e))
		return fail(EXIT_TROUBLE, &e);
	if (flow_reopen(&d, c->argv[0], &e))
		act_print(&d);
	else
		code = fail(EXIT_REFUSED, &e);
	desk_close(&d);
	return code;
}

static const char *const examples[] = {
	"ansit reopen \"Angka imunisasi Sekerat salah salin\" --report 2026/sem1",
	NULL,
};

const struct command command_reopen = {
	.name = "reopen",
	.arguments = "REASON",
	.summary = TEXT_REOPEN_SUMMARY,
	.lesson = TEXT_REOPEN_LESSON,
	.options = act_options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_ACTOR,
	.least = 1,
	.most = 1,
	.run = run,
};
