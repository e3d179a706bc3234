#include "act.h"

static int run(struct context *c)
{
	return act_do(c, FLOW_VERIFY, NULL);
}

static const char *const examples[] = {
	"ansit --user budi verify --report 2026/sem1",
	NULL,
};

const struct command command_verify = {
	.name = "verify",
	.arguments = "",
	.summary = TEXT_VERIFY_SUMMARY,
	.lesson = TEXT_VERIFY_LESSON,
	.options = act_options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_ACTOR,
	.least = 0,
	.most = 0,
	.run = run,
};
