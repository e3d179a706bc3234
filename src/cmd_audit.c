#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/number.h"
#include "command.h"
#include "store/change.h"
#include "work/sign.h"

static int verify(struct context *c)
{
	struct audit a;
	struct err e;
	char count[NUMBER_TEXT], seq[NUMBER_TEXT];

	if (!changes_verify(c->store, &a, &e))
		return fail(EXIT_TROUBLE, &e);
	number_plain(count, a.count);
	number_plain(seq, a.broken_seq);
	if (a.broken_seq != 0)
		return fail_say(EXIT_REFUSED, TEXT_AUDIT_BROKEN, seq, NULL);
	if (a.stray[0] != '\0')
		return fail_say(EXIT_REFUSED, TEXT_AUDIT_STRAY, a.stray, NULL);
	if (a.altered[0] != '\0')
		return fail_say(EXIT_REFUSED, TEXT_AUDIT_ALTERED, a.altered, NULL);
	if (!sign_verify_all(c->store, &e))
		return fail(EXIT_REFUSED, &e);
	(void)printf("%s\t%s\n", count, a.head);
	return EXIT_DONE;
}

static bool print_change(void *data, const struct change *ch)
{
	char at[CLOCK_TEXT];

	(void)data;
	clock_iso(at, ch->at_ms);
	(void)printf("%" PRId64 "\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", ch->seq, at,
		ch->user, ch->account, ch->origin, ch->act, ch->report, ch->place, ch->row,
		ch->before, ch->after, ch->note, ch->mark);
	return true;
}

static int run(struct context *c)
{
	const char *last = option(c, "last");
	int64_t most = 0;
	struct err e;
	bool too_big;

	if (option(c, "verify") != NULL)
		return verify(c);
	if (last != NULL && !number_parse(last, &most, &too_big))
		return fail_say(EXIT_USE, TEXT_MAIN_BAD_VALUE, "last", last, NULL);
	return changes_each(c->store, most, print_change, NULL, &e) ? EXIT_DONE
								    : fail(EXIT_TROUBLE, &e);
}

static const struct option_row options[] = {
	{"verify", NULL, TEXT_OPTION_VERIFY},
	{"last", "COUNT", TEXT_OPTION_LAST},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {"ansit audit --last 20", "ansit audit --verify", NULL};

const struct command command_audit = {
	.name = "audit",
	.arguments = "",
	.summary = TEXT_AUDIT_SUMMARY,
	.lesson = TEXT_AUDIT_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_READER,
	.least = 0,
	.most = 0,
	.run = run,
};
