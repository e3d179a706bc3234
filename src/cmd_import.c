#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/number.h"
#include "command.h"
#include "work/exchange.h"

enum { IMPORT_BYTES = 16 * 1024 * 1024, MISTAKES_SHOWN = 20 };

/* The first mistakes, and how many more there are. */
static void print_mistakes(const char *list)
{
	size_t shown = 0, more = 0;
	char count[NUMBER_TEXT];

	for (const char *at = list; *at != '\0'; at += strcspn(at, "\n") + 1) {
		if (shown < MISTAKES_SHOWN) {
			(void)fprintf(stderr, "%.*s\n", (int)strcspn(at, "\n"), at);
			shown++;
		} else
			more++;
	}
	number_show(count, (int64_t)more);
	if (more > 0)
		(void)fail_say(EXIT_REFUSED, TEXT_IMPORT_MORE, count, NULL);
}

static void print_result(struct context *c, const struct report *r,
	const struct import_result *result)
{
	char report[REPORT_TEXT], lines[NUMBER_TEXT], written[NUMBER_TEXT], same[NUMBER_TEXT];
	bool dry = option(c, "dry-run") != NULL;
	struct buf b = {0};

	report_show(r, report);
	number_show(lines, (int64_t)result->lines);
	number_show(written, (int64_t)result->written);
	number_show(same, (int64_t)result->same);
	text_fill(&b, dry ? TEXT_IMPORT_WOULD : TEXT_IMPORT_DONE, report, lines, written, same, NULL);
	(void)printf("%s\n", buf_str(&b));
	buf_release(&b);
}

/* What the checks now say, so that nobody has to ask. */
static void print_checks(struct context *c, const struct report *r)
{
	char report[REPORT_TEXT], hard[NUMBER_TEXT], soft[NUMBER_TEXT];
	struct desk_count n;
	struct desk d;
	struct buf b = {0};
	struct err e;

	if (!desk_look(&d, c->store, r, &e))
		return;
	n = desk_count(&d, PLACE_DISTRICT);
	report_show(r, report);
	number_show(hard, (int64_t)n.hard);
	number_show(soft, (int64_t)n.soft);
	text_fill(&b, TEXT_IMPORT_CHECKS, hard, soft, report, NULL);
	(void)printf("%s\n", buf_str(&b));
	buf_release(&b);
	desk_close(&d);
}

static int import(struct context *c, struct report *r, const struct buf *file)
{
	struct import_options o = {c->argv[0], option(c, "source"), option(c, "dry-run") != NULL};
	struct import_result result;
	struct buf mistakes = {0};
	struct err e;
	int code = EXIT_DONE;

	if (exchange_import(c->store, r, &o, file->data, file->size, &result, &mistakes, &e)) {
		print_result(c, r, &result);
		if (!o.dry_run)
			print_checks(c, r);
	} else {
		print_mistakes(buf_str(&mistakes));
		code = mistakes.size > 0 ? fail_say(EXIT_REFUSED, TEXT_IMPORT_NOTHING, NULL) :
			fail(EXIT_REFUSED, &e);
	}
	buf_release(&mistakes);
	return code;
}

static int run(struct context *c)
{
	struct report report;
	struct buf file = {0};
	struct err e;
	int code = EXIT_DONE;

	if (!context_report(c, &report, &code))
		return code;
	if (!file_read(c->argv[0], IMPORT_BYTES, &file, &e))
		code = fail(EXIT_TROUBLE, &e);
	else
		code = import(c, &report, &file);
	buf_release(&file);
	return code;
}

static const struct option_row options[] = {
	{"report", "YEAR/STAGE", TEXT_OPTION_REPORT},
	{"source", "TEXT", TEXT_OPTION_SOURCE},
	{"dry-run", NULL, TEXT_OPTION_DRY_RUN},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit import sem1.csv --report 2026/sem1 --source \"Lap. Puskesmas 12 Juli 2026\"",
	"ansit import sem1.csv --report 2026/sem1 --dry-run",
	NULL,
};

const struct command command_import = {
	.name = "import",
	.arguments = "FILE",
	.summary = TEXT_IMPORT_SUMMARY,
	.lesson = TEXT_IMPORT_LESSON,
	.options = options,
	.examples = examples,
	.origin = "import",
	.needs = NEED_FORMS | NEED_STORE | NEED_ACTOR,
	.least = 1,
	.most = 1,
	.run = run,
};
