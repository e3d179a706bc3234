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

/* What there is to fill: rows of a table, items of a checklist, fields of the others. */
static void add_form(struct buf *b, const struct form *f)
{
	static const enum text_id kinds[FORM_KIND_COUNT] = {
		[FORM_TABLE] = TEXT_FORM_KIND_TABLE,
		[FORM_REGISTER] = TEXT_FORM_KIND_REGISTER,
		[FORM_CHECKLIST] = TEXT_FORM_KIND_CHECKLIST,
		[FORM_DOCUMENT] = TEXT_FORM_KIND_DOCUMENT,
	};
	size_t count = f->kind == FORM_TABLE       ? f->row_count
		       : f->kind == FORM_CHECKLIST ? f->item_count
						   : f->field_count;

	buf_print(b, "%s\t%zu\t%s\t%s\t%s\n", f->name, count, text(kinds[f->kind]), form_label(f),
		f->file);
}

static int list(struct context *c)
{
	struct buf b = {0};

	if (option(c, "csv") != NULL)
		buf_text(&b, "form,row,no,owner,unit,denominator,label\n");
	for (size_t i = 0; i < c->forms->row_count && option(c, "csv") != NULL; i++)
		add_row(&b, c->forms->rows[i]);
	for (size_t i = 0; i < c->forms->form_count && option(c, "csv") == NULL; i++)
		add_form(&b, &c->forms->forms[i]);
	(void)fputs(buf_str(&b), stdout);
	buf_release(&b);
	return EXIT_DONE;
}

static void add_field(struct buf *b, const struct field *f, bool csv)
{
	static const char *const types[FIELD_TYPE_COUNT] = {
#define X(id, word) [FIELD_##id] = (word),
		FIELD_TYPES(X)
#undef X
	};
	const char *list = f->list == NULL ? "" : f->list->name;

	if (!csv) {
		buf_print(b, "%s\t%s\t%s\t%s\n", f->name, types[f->type], list, field_label(f));
		return;
	}
	csv_put(b, true, f->name);
	csv_put(b, false, types[f->type]);
	csv_put(b, false, list);
	csv_put(b, false, f->required ? "yes" : "no");
	csv_put(b, false, f->label);
	buf_char(b, '\n');
}

static int fields(struct context *c)
{
	const struct form *form = forms_form(c->forms, c->argv[0]);
	bool csv = option(c, "csv") != NULL;
	struct buf b = {0};

	if (form == NULL)
		return fail_say(EXIT_REFUSED, TEXT_FORM_FORM_UNKNOWN, c->argv[0], NULL);
	if (form->kind == FORM_TABLE)
		return fail_say(EXIT_REFUSED, TEXT_FORM_HAS_ROWS, form->name, NULL);
	if (csv)
		buf_text(&b, "field,type,list,required,label\n");
	for (size_t i = 0; i < form->field_count; i++)
		add_field(&b, &form->fields[i], csv);
	(void)fputs(buf_str(&b), stdout);
	buf_release(&b);
	return EXIT_DONE;
}

/* The items of a checklist, with their group. */
static int items(struct context *c)
{
	const struct form *form = forms_form(c->forms, c->argv[0]);
	struct buf b = {0};

	if (form == NULL)
		return fail_say(EXIT_REFUSED, TEXT_FORM_FORM_UNKNOWN, c->argv[0], NULL);
	if (form->kind != FORM_CHECKLIST)
		return fail_say(EXIT_REFUSED, TEXT_REC_CMD_NO_CHECKLIST, form->name, NULL);
	for (size_t i = 0; i < form->item_count; i++)
		buf_print(&b, "%s\t%s\t%s\n", form->items[i].name,
			form->items[i].group != NULL ? form->items[i].group->name : "",
			item_label(&form->items[i]));
	(void)fputs(buf_str(&b), stdout);
	buf_release(&b);
	return EXIT_DONE;
}

static bool is_in_stage(const struct forms *f, const struct form *form)
{
	for (size_t i = 0; i < f->stage_count; i++) {
		if (stage_has(&f->stages[i], form))
			return true;
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
			(void)fail_say(EXIT_DONE, TEXT_FORM_NOWHERE, f->forms[i].file,
				f->forms[i].name, NULL);
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
	struct forms *forms = forms_load_with(
		(const char *const *)c->argv, (size_t)c->argc, folders, 1, &mistakes);
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
		{"fields", 1, 1, fields},
		{"items", 1, 1, items},
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
	"ansit form fields kendala",
	"ansit form items dbb",
	"ansit form check kutai-timur.yaml",
	NULL,
};

const struct command command_form = {
	.name = "form",
	.arguments = "list | fields FORM | items FORM | check [FILE...] | adopt",
	.summary = TEXT_FORM_SUMMARY,
	.lesson = TEXT_FORM_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_DATA,
	.least = 0,
	.most = 61,
	.run = run,
};
