#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/number.h"
#include "codec/csv.h"
#include "command.h"
#include "context.h"
#include "form/load.h"
#include "verbs.h"

static void add_row(struct buf *b, const struct row *row)
{
	char number[16];

	row_number(row, number);
	csv_put(b, true, row->form->name);
	csv_put(b, false, row->name);
	csv_put(b, false, number);
	csv_put(b, false, row->owner->name);
	csv_put(b, false, row->unit);
	csv_put(b, false, row->denominator_text);
	csv_put(b, false, row->label);
	buf_char(b, '\n');
}

static int list(struct context *c)
{
	struct buf b = {0};

	if (option(c, "csv") != NULL)
		buf_text(&b, "form,row,no,owner,unit,denominator,label\n");
	for (size_t i = 0; i < c->forms->row_count && option(c, "csv") != NULL; i++)
		add_row(&b, c->forms->rows[i]);
	for (size_t i = 0; i < c->forms->form_count && option(c, "csv") == NULL; i++)
		buf_print(&b, "%s\t%zu\t%s\t%s\n", c->forms->forms[i].name,
			c->forms->forms[i].row_count, form_label(&c->forms->forms[i]),
			c->forms->forms[i].file);
	(void)fputs(buf_str(&b), stdout);
	buf_release(&b);
	return EXIT_DONE;
}

static bool is_in_stage(const struct forms *f, const struct form *form)
{
	for (size_t i = 0; i < f->stage_count; i++) {
		for (size_t j = 0; j < f->stages[i].form_count; j++) {
			if (f->stages[i].forms[j] == form)
				return true;
		}
	}
	return false;
}

/* What was read, and forms that nobody will see. */
static void say_good(const struct forms *f)
{
	char forms[NUMBER_TEXT], rows[NUMBER_TEXT], checks[NUMBER_TEXT];
	struct buf b = {0};

	for (size_t i = 0; i < f->form_count; i++) {
		if (!is_in_stage(f, &f->forms[i]))
			(void)fail_say(EXIT_DONE, TEXT_FORM_NOWHERE, f->forms[i].file, f->forms[i].name,
				NULL);
	}
	number_show(forms, (int64_t)f->form_count);
	number_show(rows, (int64_t)f->row_count);
	number_show(checks, (int64_t)f->check_count);
	text_fill(&b, TEXT_FORM_GOOD, forms, rows, checks, NULL);
	(void)printf("%s\n", buf_str(&b));
	buf_release(&b);
}

/* The files named, with the shipped ones that none of them stands in for: rules of one speak of
 * rows of another. */
static int check(struct context *c)
{
	char *folder = file_join(c->data, "forms");
	const char *const folders[] = {folder};
	struct buf mistakes = {0};
	struct forms *forms = forms_load_with((const char *const *)c->argv, (size_t)c->argc, folders,
		1, &mistakes);
	int code = forms != NULL ? EXIT_DONE : EXIT_REFUSED;

	(void)fputs(buf_str(&mistakes), stderr);
	if (forms != NULL)
		say_good(forms);
	forms_free(forms);
	buf_release(&mistakes);
	free(folder);
	return code;
}

/* A database keeps the owners it was made with until its admin says otherwise. */
static int adopt(struct context *c)
{
	struct err e;
	int code = EXIT_DONE;

	if (!context_store(c, &code) || !context_actor(c, &code))
		return code;
	return store_adopt(c->store, &e) ? EXIT_DONE : fail(EXIT_REFUSED, &e);
}

static int run(struct context *c)
{
	static const struct verb verbs[] = {
		{"list", 0, 0, list},
		{"check", 0, 60, check},
		{"adopt", 0, 0, adopt},
	};
	static const size_t count = sizeof(verbs) / sizeof(verbs[0]);
	int code = EXIT_DONE;

	/* A broken file is what `check` is for, so the forms are not loaded before it runs. */
	if (c->argc > 0 && strcmp(c->argv[0], "check") == 0)
		return verbs_run(c, verbs, count);
	if (!context_forms(c, &code))
		return code;
	return verbs_run(c, verbs, count);
}

static const struct option_row options[] = {
	{"csv", NULL, TEXT_OPTION_CSV},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit form list",
	"ansit form list --csv",
	"ansit form check kutai-timur.yaml",
	NULL,
};

const struct command command_form = {
	.name = "form",
	.arguments = "list | check [FILE...] | adopt",
	.summary = TEXT_FORM_SUMMARY,
	.lesson = TEXT_FORM_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_DATA,
	.least = 0,
	.most = 61,
	.run = run,
};
