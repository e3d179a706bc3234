#include "command.h"

/* What a command wants of its report. */
struct wanted {
	bool tables;
	const struct form *form; /* NULL: any */
};

static bool has_wanted(const struct stage *stage, const struct wanted *w)
{
	if (w->form != NULL)
		return stage_has(stage, w->form);
	return w->tables ? stage->has_tables : stage->form_count > 0;
}

/* The newest report that was begun: latest year, latest stage of it. */
static bool newest_report(
	struct context *c, const struct wanted *w, struct report *r, struct err *e)
{
	int years[CLOCK_LAST_YEAR - CLOCK_FIRST_YEAR + 1];
	size_t count = report_years(c->store, years, sizeof(years) / sizeof(years[0]));

	for (size_t y = 0; y < count; y++) {
		for (size_t i = c->forms->stage_count; i-- > 0;) {
			if (!has_wanted(&c->forms->stages[i], w))
				continue;
			if (!report_find(c->store, years[y], &c->forms->stages[i], 0, r, e))
				return false;
			if (r->id != 0)
				return true;
		}
	}
	return err_say(e, TEXT_MAIN_WHICH_REPORT, NULL);
}

static bool named_report(struct context *c, const struct wanted *w, const char *name,
	struct report *r, struct err *e)
{
	const struct stage *stage;
	int year, revision;

	if (!report_parse(c->forms, name, &year, &stage, &revision, e))
		return false;
	if (!has_wanted(stage, w))
		return w->form != NULL ? err_say(e, TEXT_EXCH_NOT_IN_STAGE, w->form->name,
						 stage->name, NULL)
				       : err_say(e, TEXT_MAIN_NO_TABLES, stage_brief(stage), NULL);
	return report_find(c->store, year, stage, revision, r, e);
}

static bool find(struct context *c, const struct wanted *w, struct report *r, int *code)
{
	const char *name = option(c, "report");
	struct err e;
	bool ok = name == NULL ? newest_report(c, w, r, &e) : named_report(c, w, name, r, &e);

	if (!ok)
		*code = fail(EXIT_USE, &e);
	return ok;
}

bool context_report(struct context *c, struct report *r, int *code)
{
	return find(c, &(struct wanted){0}, r, code);
}

bool context_tables_report(struct context *c, struct report *r, int *code)
{
	return find(c, &(struct wanted){.tables = true}, r, code);
}

bool context_form_report(struct context *c, const struct form *form, struct report *r, int *code)
{
	return find(c, &(struct wanted){.form = form}, r, code);
}

const struct form *context_form(const struct context *c, const char *name, int *code)
{
	const struct form *form = forms_form(c->forms, name);

	if (form != NULL && form->kind != FORM_TABLE)
		return form;
	*code = fail_say(
		EXIT_USE, form == NULL ? TEXT_REC_CMD_NO_FORM : TEXT_REC_CMD_IS_TABLE, name, NULL);
	return NULL;
}
