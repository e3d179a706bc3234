#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/number.h"
#include "codec/password.h"
#include "command.h"
#include "work/flow.h"
#include "work/sign.h"

static void say_count(enum text_id id, size_t count)
{
	struct buf b = {0};
	char number[NUMBER_TEXT];

	if (count == 0)
		return;
	number_show(number, (int64_t)count);
	text_fill(&b, id, number, NULL);
	(void)printf("%s\n", buf_str(&b));
	buf_release(&b);
}

static void say_steps(const struct workflow *w)
{
	for (size_t i = 0; i < w->step_count; i++) {
		const struct state_step *step = &w->steps[i];
		char at[CLOCK_TEXT];

		clock_short(at, step->at_ms);
		(void)printf("%s  %s  %s%s%s\n", at, report_state_word(step->state), step->user,
			*step->note != '\0' ? "  " : "", step->note);
	}
}

static size_t count_unable(const struct workflow *w)
{
	size_t count = 0;

	for (size_t i = 0; i < w->review_count; i++)
		count += w->reviews[i].verdict == VERDICT_UNABLE;
	return count;
}

/* What stands before the digest and the code. */
static void print_summary(const struct desk *d)
{
	char name[REPORT_TEXT];

	report_show(&d->report, name);
	(void)printf(
		"%s  %s  %s\n", name, d->book.district_name, report_state_word(d->report.state));
	say_steps(&d->flow);
	say_count(TEXT_SIGN_COUNT_CONFIRMS, d->flow.confirm_count);
	say_count(TEXT_SIGN_COUNT_REMARKS, d->flow.remark_count);
	say_count(TEXT_SIGN_COUNT_UNABLE, count_unable(&d->flow));
}

/* True when nothing stands in the way; else every gap on stderr. */
static bool is_ready(const struct desk *d, int *code)
{
	struct gaps gaps = {0};
	struct err e;
	bool ok = flow_allowed(d, FLOW_SIGN, &e) && flow_gaps(d, FLOW_SIGN, &gaps, &e);

	if (!ok)
		*code = fail(EXIT_REFUSED, &e);
	for (size_t i = 0; ok && i < gaps.count; i++) {
		struct buf b = {0};

		gap_say(d, &gaps.list[i], &b);
		(void)fprintf(stderr, "%s\n", buf_str(&b));
		buf_release(&b);
		*code = EXIT_REFUSED;
	}
	ok = ok && gaps.count == 0;
	gaps_release(&gaps);
	return ok;
}

static int show(struct desk *d)
{
	struct buf document = {0}, hint = {0};
	char digest[65], code[SIGN_CODE + 1];
	struct err e;
	int exit_code = EXIT_DONE;

	print_summary(d);
	if (!is_ready(d, &exit_code))
		return exit_code;
	if (!sign_document(d, &document, digest, &e)) {
		exit_code = fail(EXIT_REFUSED, &e);
	} else {
		(void)snprintf(code, sizeof(code), "%.*s", SIGN_CODE, digest);
		text_fill(&hint, TEXT_SIGN_CODE, digest, code, NULL);
		(void)printf("%s\n", buf_str(&hint));
	}
	buf_release(&document);
	buf_release(&hint);
	return exit_code;
}

static int sign(struct context *c, struct desk *d, const char *code)
{
	struct signing how = {.digest = code, .key_file = option(c, "key")};
	char *password = NULL;
	int exit_code = EXIT_DONE;
	struct err e;
	bool ok;

	/* Somebody who may not sign is told so before he is asked for a password. */
	if (flow_allowed(d, FLOW_SIGN, &e) && sign_asks_password(c->store, how.key_file)) {
		password = context_key_password(false, &exit_code);
		if (password == NULL)
			return exit_code;
		how.password = password;
	}
	ok = sign_report(d, &how, &e);
	password_free(password);
	return ok ? EXIT_DONE : fail(EXIT_REFUSED, &e);
}

static int run(struct context *c)
{
	const char *code = option(c, "code");
	struct report r;
	struct desk d = {0};
	int exit_code = EXIT_DONE;
	struct err e;

	if (!context_report(c, &r, &exit_code))
		return exit_code;
	if (!desk_open(&d, c->store, &r, &e))
		return fail(EXIT_TROUBLE, &e);
	exit_code = code != NULL ? sign(c, &d, code) : show(&d);
	desk_close(&d);
	return exit_code;
}

static const struct option_row options[] = {
	{"report", "REPORT", TEXT_OPTION_REPORT},
	{"code", "CODE", TEXT_SIGN_OPTION_CODE},
	{"key", "FILE", TEXT_SIGN_OPTION_KEY},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit --user camat sign --report 2026/sem1",
	"ansit --user camat sign --report 2026/sem1 --code 3f2a91c0",
	NULL,
};

const struct command command_sign = {
	.name = "sign",
	.arguments = "",
	.summary = TEXT_SIGN_SUMMARY,
	.lesson = TEXT_SIGN_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_ACTOR,
	.least = 0,
	.most = 0,
	.run = run,
};
