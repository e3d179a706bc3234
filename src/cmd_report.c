#include <stdio.h>

#include "cmd_record.h"
#include "place_name.h"
#include "record_name.h"
#include "store/place.h"
#include "work/document.h"
#include "work/document_list.h"

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

/* Names what somebody still has to write by hand; the document is printed all the same. */
static void say_missing(const struct desk *d, const struct record *r)
{
	struct buf names = {0};
	const struct field *f;
	size_t at = 0;

	while ((f = record_missing(&d->book, r, &at)) != NULL)
		buf_print(&names, "%s%s", names.size > 0 ? ", " : "", field_label(f));
	if (names.size > 0)
		(void)fail_say(EXIT_DONE, TEXT_REC_CMD_NOT_FILLED, buf_str(&names), NULL);
	buf_release(&names);
}

static int add_document(
	const struct context *c, const struct desk *d, const struct form *form, struct buf *out)
{
	const struct district *district;
	const struct record *r;
	struct arena arena = {0};
	struct err e;

	if (!find(c, d, form, &r, &e))
		return fail(EXIT_REFUSED, &e);
	district = district_get(c->store, &arena, &e);
	if (district != NULL) {
		document_print(d, r, district->regency, out);
		say_missing(d, r);
	}
	arena_release(&arena);
	return district != NULL ? EXIT_DONE : fail(EXIT_TROUBLE, &e);
}

static int add_checklist(
	const struct context *c, const struct desk *d, const struct form *form, struct buf *out)
{
	int place = PLACE_DISTRICT;
	size_t village;
	struct err e;

	if (c->argc > 1) {
		if (!form->per_village)
			return fail_say(EXIT_USE, TEXT_REC_CMD_NOT_PER_VILLAGE, form->name, NULL);
		if (!place_named(d, c->argv[1], &village, &e))
			return fail(EXIT_REFUSED, &e);
		place = (int)village;
		if (!form_asks(form, &d->book, place))
			return fail_say(EXIT_REFUSED, TEXT_EXCH_NOT_ASKED,
				d->book.places[place].name, form->name, NULL);
	}
	document_checklist(d, form, place, out);
	return EXIT_DONE;
}

static int add_register(
	const struct context *c, const struct desk *d, const struct form *form, struct buf *out)
{
	struct record *only = NULL;
	struct err e;

	if (c->argc > 1 && !record_named(d, form, c->argv[1], &only, &e))
		return fail(EXIT_REFUSED, &e);
	document_register(d, form, only, out);
	return EXIT_DONE;
}

static int run(struct context *c)
{
	const struct form *form;
	struct desk d;
	struct buf out = {0};
	int code = EXIT_DONE;

	if (!record_desk(c, &form, &d, &code))
		return code;
	if (*form->print != '\0')
		code = add_document(c, &d, form, &out);
	else if (form->kind == FORM_CHECKLIST)
		code = add_checklist(c, &d, form, &out);
	else
		code = add_register(c, &d, form, &out);
	(void)fwrite(buf_str(&out), 1, out.size, stdout);
	buf_release(&out);
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
	"ansit report dbb 2006 --report 2026/periksa",
	"ansit report penandaan --report 2026/apbd",
	NULL,
};

const struct command command_report = {
	.name = "report",
	.arguments = "FORM [NO|DESA]",
	.summary = TEXT_REC_CMD_REPORT_SUMMARY,
	.lesson = TEXT_REC_CMD_REPORT_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_READER,
	.least = 1,
	.most = 2,
	.run = run,
};
