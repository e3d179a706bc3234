#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "command.h"
#include "work/exchange.h"

/* A file that is no plain one (a device, a link), or that is a database, is not ours to replace. */
static bool may_replace(const char *path)
{
	static const char magic[] = "SQLite format 3";
	char head[sizeof(magic)] = "";
	struct stat st;
	size_t got;
	FILE *file;

	if (lstat(path, &st) != 0)
		return true;
	if (!S_ISREG(st.st_mode))
		return S_ISDIR(st.st_mode); /* told better by the writing itself */
	file = fopen(path, "rbe");
	if (file == NULL)
		return true;
	got = fread(head, 1, sizeof(head), file);
	(void)fclose(file);
	return got < sizeof(magic) || memcmp(head, magic, sizeof(magic)) != 0;
}

static int put_out(struct context *c, const struct buf *b)
{
	const char *path = option(c, "output");
	struct err e;

	if (path == NULL || strcmp(path, "-") == 0)
		return fwrite(buf_str(b), 1, b->size, stdout) == b->size ? EXIT_DONE : EXIT_TROUBLE;
	if (!may_replace(path))
		return fail_say(EXIT_USE, TEXT_EXPORT_NOT_THERE, path, NULL);
	return file_write(path, b->data, b->size, 0644, &e) ? EXIT_DONE : fail(EXIT_TROUBLE, &e);
}

static int export_records(struct context *c, const char *name)
{
	int code = EXIT_DONE;
	const struct form *form = context_form(c, name, &code);
	struct report report;
	struct desk d;
	struct buf b = {0};
	struct err e;

	if (form == NULL || !context_form_report(c, form, &report, &code))
		return code;
	if (!desk_look(&d, c->store, &report, &e))
		return fail(EXIT_TROUBLE, &e);
	exchange_records_export(&d, form, &b);
	code = put_out(c, &b);
	desk_close(&d);
	buf_release(&b);
	return code;
}

static int run(struct context *c)
{
	const char *format = option(c, "format"), *form = option(c, "form");
	struct report report;
	struct desk d;
	struct buf b = {0};
	struct err e;
	int code = EXIT_DONE;

	if (format != NULL && strcmp(format, "csv") != 0)
		return fail_say(EXIT_USE, TEXT_MAIN_BAD_VALUE, "format", format, NULL);
	if (form != NULL)
		return export_records(c, form);
	if (!context_tables_report(c, &report, &code))
		return code;
	if (!desk_open(&d, c->store, &report, &e))
		return fail(EXIT_TROUBLE, &e);
	exchange_export(&d, option(c, "local") != NULL, &b);
	code = put_out(c, &b);
	desk_close(&d);
	buf_release(&b);
	return code;
}

static const struct option_row options[] = {
	{"report", "YEAR/STAGE", TEXT_OPTION_REPORT},
	{"form", "FORM", TEXT_REC_CMD_OPTION_FORM},
	{"format", "csv", TEXT_OPTION_FORMAT},
	{"output", "FILE", TEXT_OPTION_OUTPUT},
	{"local", NULL, TEXT_OPTION_LOCAL},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit export --report 2026/sem1 > sem1.csv",
	"ansit export --local --output semua.csv",
	"ansit export --form kendala --report 2026/ansit > kendala.csv",
	NULL,
};

const struct command command_export = {
	.name = "export",
	.arguments = "",
	.summary = TEXT_EXPORT_SUMMARY,
	.lesson = TEXT_EXPORT_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_READER,
	.least = 0,
	.most = 0,
	.run = run,
};
