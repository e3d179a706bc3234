#include "act.h"

static int run(struct context *c)
{
	return act_do(c, FLOW_SUBMIT, NULL);
}

static const char *const examples[] = {
	"ansit submit --report 2026/sem1",
	NULL,
};

const struct command command_submit = {
	.name = "submit",
	.arguments = "",
	.summary = TEXT_SUBMIT_SUMMARY,
	.lesson = TEXT_SUBMIT_LESSON,
	.options = act_options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_ACTOR,
	.least = 0,
	.most = 0,
	.run = run,
};
