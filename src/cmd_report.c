#include <stdio.h>

#include "cmd_record.h"
#include "document.h"
#include "record_name.h"
#include "store/place.h"

/* The one that stands when none is named and there is only one. */
static bool find(const struct context *c, const struct desk *d, const struct form *form,
	const struct record **out, struct err *e)
{
	struct record *r = NULL;
	size_t at = 0;

	if (c->argc > 1) {
		if (!record_named(d, form, c->argv[1], &r, e))
			return false;
		*out = r;
		return true;
	}
	*out = records_next(d->book.records, form, NULL, &at);
	if (*out == NULL)
		return err_say(e, TEXT_REC_CMD_NO_DOCUMENT, form_label(form), form->name, NULL);
	return records_next(d->book.records, form, NULL, &at) == NULL ||
	       err_say(e, TEXT_REC_CMD_WHICH_DOCUMENT, form->name, NULL);
}

static int print(struct context *c, const struct desk *d, const struct record *r)
{
	struct arena arena = {0};
	struct buf out = {0};
	struct err e;
	const struct district *district = district_get(c->store, &arena, &e);

	if (district == NULL) {
		arena_release(&arena);
		return fail(EXIT_TROUBLE, &e);
	}
	document_print(d, r, district->regency, &out);
	(void)fwrite(buf_str(&out), 1, out.size, stdout);
	buf_release(&out);
	arena_release(&arena);
	return EXIT_DONE;
}

static int run(struct context *c)
{
	const struct form *form;
	const struct record *r;
	struct desk d;
	struct err e;
	int code = EXIT_DONE;

	if (!record_desk(c, &form, &d, &code))
		return code;
	if (form->kind != FORM_DOCUMENT || *form->print == '\0')
		code = fail_say(EXIT_USE, TEXT_REC_CMD_NO_PRINT, form->name, NULL);
	else
		code = find(c, &d, form, &r, &e) ? print(c, &d, r) : fail(EXIT_REFUSED, &e);
	desk_close(&d);
	return code;
}

static const struct option_row options[] = {
	{"report", "YEAR/STAGE", TEXT_OPTION_REPORT},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit report ba-pramus --report 2026/pramus",
	"ansit report surat-edaran 2 > edaran.txt",
	NULL,
};

const struct command command_report = {
	.name = "report",
	.arguments = "FORM [NO]",
	.summary = TEXT_REC_CMD_REPORT_SUMMARY,
	.lesson = TEXT_REC_CMD_REPORT_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_READER,
	.least = 1,
	.most = 2,
	.run = run,
};
