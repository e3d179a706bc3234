#include "act.h"

#include <stdio.h>

#include "base/number.h"

const struct option_row act_options[] = {
	{"report", "YEAR/STAGE", TEXT_OPTION_REPORT},
	{NULL, NULL, TEXT_OPTION_HELP},
};

void act_print(const struct desk *d)
{
	char name[REPORT_TEXT];
	struct buf b = {0};

	report_show(&d->report, name);
	text_fill(&b, TEXT_FLOWCMD_NOW, name, report_state_word(d->report.state),
		flow_next(d->report.state), NULL);
	(void)printf("%s\n", buf_str(&b));
	buf_release(&b);
}

void act_say_lost(const struct buf *units)
{
	if (units->size > 0)
		(void)fail_say(EXIT_DONE, TEXT_FLOWCMD_LOST, buf_str(units), NULL);
}

static void print_gaps(const struct desk *d, const struct gaps *found)
{
	struct buf b = {0};

	for (size_t i = 0; i < found->count; i++) {
		gap_say(d, &found->list[i], &b);
		buf_char(&b, '\n');
	}
	(void)fputs(buf_str(&b), stderr);
	buf_release(&b);
}

int act_fail(const struct desk *d, enum flow_act act, const struct err *e)
{
	struct gaps found = {0};
	char name[REPORT_TEXT], count[NUMBER_TEXT];
	struct err why;
	int code;

	if (e->is_trouble || !flow_allowed(d, act, &why) || !flow_gaps(d, act, &found, &why) ||
		found.count == 0) {
		gaps_release(&found);
		return fail(EXIT_REFUSED, e);
	}
	print_gaps(d, &found);
	report_show(&d->report, name);
	number_show(count, (int64_t)found.count);
	code = fail_say(EXIT_REFUSED, TEXT_FLOWCMD_STAYS, name, report_state_word(d->report.state),
		count, NULL);
	gaps_release(&found);
	return code;
}

int act_do(struct context *c, enum flow_act act, const char *reason)
{
	struct report report;
	struct desk d;
	struct err e;
	int code = EXIT_DONE;

	if (!context_report(c, &report, &code))
		return code;
	if (!desk_open(&d, c->store, &report, &e))
		return fail(EXIT_TROUBLE, &e);
	if (flow_do(&d, act, reason, &e))
		act_print(&d);
	else
		code = act_fail(&d, act, &e);
	desk_close(&d);
	return code;
}
