#include "act.h"

static int run(struct context *c)
{
	return act_do(c, FLOW_RETURN, c->argc > 0 ? c->argv[0] : NULL);
}

static const char *const examples[] = {
	"ansit --user budi return --report 2026/sem1",
	"ansit --user budi return \"Lampiran Puskesmas belum ditandatangani\"",
	NULL,
};

const struct command command_return = {
	.name = "return",
	.arguments = "[REASON]",
	.summary = TEXT_RETURN_SUMMARY,
	.lesson = TEXT_RETURN_LESSON,
	.options = act_options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_ACTOR,
	.least = 0,
	.most = 1,
	.run = run,
};
