#include <stdio.h>

#include "act.h"
#include "base/file.h"
#include "base/number.h"
#include "file_taken.h"
#include "map_find.h"
#include "print.h"

static void print_result(
	struct context *c, const struct report *r, const struct import_result *result)
{
	char report[REPORT_TEXT], lines[NUMBER_TEXT], written[NUMBER_TEXT], same[NUMBER_TEXT];
	bool dry = option(c, "dry-run") != NULL;
	struct buf b = {0};

	report_show(r, report);
	number_show(lines, (int64_t)result->lines);
	number_show(written, (int64_t)result->written);
	number_show(same, (int64_t)result->same);
	text_fill(
		&b, dry ? TEXT_IMPORT_WOULD : TEXT_IMPORT_DONE, report, lines, written, same, NULL);
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
	n = print_count(&d);
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
		act_say_lost(&result.withdrew);
		if (!o.dry_run)
			print_checks(c, r);
	} else
		code = file_taken_fail(&mistakes, &e);
	buf_release(&result.withdrew);
	buf_release(&mistakes);
	return code;
}

static int import_tables(struct context *c, const struct buf *file)
{
	struct report report;
	int code = EXIT_DONE;

	return context_tables_report(c, &report, &code) ? import(c, &report, file) : code;
}

static void print_taken(
	struct context *c, const struct report *r, const struct records_result *result)
{
	char report[REPORT_TEXT], lines[NUMBER_TEXT], added[NUMBER_TEXT], changed[NUMBER_TEXT],
		same[NUMBER_TEXT];
	struct buf b = {0};

	report_show(r, report);
	number_show(lines, (int64_t)result->lines);
	number_show(added, (int64_t)result->added);
	number_show(changed, (int64_t)result->changed);
	number_show(same, (int64_t)result->same);
	text_fill(&b, option(c, "dry-run") != NULL ? TEXT_REC_CMD_WOULD : TEXT_REC_CMD_DONE, report,
		lines, added, changed, same, NULL);
	(void)printf("%s\n", buf_str(&b));
	buf_release(&b);
}

static int import_records(struct context *c, const struct form *form, const struct mapping *map,
	const struct buf *file)
{
	struct records_import o = {form, map, c->argv[0], option(c, "dry-run") != NULL};
	struct records_result result;
	struct buf mistakes = {0};
	struct report report;
	struct err e;
	int code = EXIT_DONE;

	if (!context_form_report(c, form, &report, &code))
		return code;
	if (exchange_records_import(
		    c->store, &report, &o, file->data, file->size, &result, &mistakes, &e)) {
		print_taken(c, &report, &result);
		if (!o.dry_run)
			print_checks(c, &report);
	} else
		code = file_taken_fail(&mistakes, &e);
	buf_release(&mistakes);
	return code;
}

/* The form of --form, of which a mapping must be too. */
static int import_form(struct context *c, const struct mapping *map, const struct buf *file)
{
	const char *name = option(c, "form");
	const struct form *form;
	int code = EXIT_DONE;

	form = name != NULL ? context_form(c, name, &code) : mapping_form(map);
	if (form == NULL)
		return code;
	if (map != NULL && mapping_form(map) != form)
		return fail_say(EXIT_USE, TEXT_REC_CMD_OTHER_MAP, mapping_form(map)->name,
			form->name, NULL);
	if (option(c, "source") != NULL)
		return fail_say(EXIT_USE, TEXT_REC_CMD_NO_SOURCE, NULL);
	return import_records(c, form, map, file);
}

static int run(struct context *c)
{
	const char *map_name = option(c, "map");
	struct mapping *map = NULL;
	struct buf file = {0};
	struct err e;
	int code = EXIT_DONE;

	if (map_name != NULL && (map = map_find(c, map_name, &code)) == NULL)
		return code;
	if (!file_read(c->argv[0], FILE_TAKEN_BYTES, &file, &e))
		code = fail(EXIT_TROUBLE, &e);
	else if (map != NULL || option(c, "form") != NULL)
		code = import_form(c, map, &file);
	else
		code = import_tables(c, &file);
	buf_release(&file);
	mapping_free(map);
	return code;
}

static const struct option_row options[] = {
	{"report", "YEAR/STAGE", TEXT_OPTION_REPORT},
	{"source", "TEXT", TEXT_OPTION_SOURCE},
	{"form", "FORM", TEXT_REC_CMD_OPTION_FORM},
	{"map", "MAP", TEXT_REC_CMD_OPTION_MAP},
	{"dry-run", NULL, TEXT_OPTION_DRY_RUN},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit import sem1.csv --report 2026/sem1 --source \"Lap. Puskesmas 12 Juli 2026\"",
	"ansit import sem1.csv --report 2026/sem1 --dry-run",
	"ansit import kendala.csv --form kendala --report 2026/ansit",
	"ansit import rincian-sipd.csv --map sipd-belanja --report 2026/apbd",
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
