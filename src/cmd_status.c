#include <stdio.h>

#include "codec/json.h"
#include "command.h"
#include "print.h"
#include "work/summary.h"

static void add_progress(struct json *o, const struct progress *p)
{
	json_number(o, "filled", (int64_t)p->filled);
	json_number(o, "required", (int64_t)p->required);
}

static struct json *villages_json(const struct desk *d)
{
	struct json *list = json_list();

	for (size_t i = 0; i < d->book.place_count; i++) {
		struct progress p = book_progress(&d->book, NULL, NULL, (int)i);
		struct desk_count n = desk_count(d, (int)i);
		struct json *o = json_map();

		json_text(o, "village", d->book.places[i].code);
		json_text(o, "name", d->book.places[i].name);
		add_progress(o, &p);
		json_number(o, "hard", (int64_t)n.hard);
		json_number(o, "soft", (int64_t)n.soft);
		json_push(list, o);
	}
	return list;
}

static struct json *units_json(const struct desk *d)
{
	struct json *list = json_list();

	for (size_t i = 0; i < d->unit_count; i++) {
		struct waiting w = summary_waiting(d, &d->units[i]);
		struct json *o = json_map();

		json_text(o, "unit", d->units[i].name);
		json_text(o, "owner", d->units[i].owner);
		json_text(o, "source", d->units[i].source);
		json_number(o, "empty", (int64_t)w.empty);
		json_push(list, o);
	}
	return list;
}

static struct json *forms_json(const struct desk *d)
{
	struct json *list = json_list();

	for (size_t i = 0; i < d->book.forms->form_count; i++) {
		const struct form *form = &d->book.forms->forms[i];
		struct progress p;
		struct json *o;

		if (form->kind == FORM_TABLE || !stage_has(d->report.stage, form))
			continue;
		p = records_progress(&d->book, form, PLACE_DISTRICT);
		o = json_map();
		json_text(o, "form", form->name);
		add_progress(o, &p);
		json_push(list, o);
	}
	return list;
}

/* Who moved the report last. */
static struct json *moved_json(const struct desk *d)
{
	const struct state_step *last = &d->flow.steps[d->flow.step_count - 1];
	struct json *o = json_map();
	char at[CLOCK_TEXT];

	clock_iso(at, last->at_ms);
	json_text(o, "state", last->state);
	json_text(o, "user", last->user);
	json_text(o, "at", at);
	json_text(o, "note", last->note);
	return o;
}

static void add_json(struct buf *b, const struct desk *d)
{
	struct progress all = summary_progress(&d->book);
	struct desk_count n = print_count(d);
	struct json *o = json_map();
	char report[REPORT_TEXT];

	report_show(&d->report, report);
	json_text(o, "report", report);
	json_text(o, "district", d->book.district_code);
	json_text(o, "state", d->report.id != 0 ? d->report.state : "none");
	json_number(o, "revision", d->report.revision);
	if (d->flow.step_count > 0)
		json_child(o, "moved", moved_json(d));
	add_progress(o, &all);
	json_number(o, "hard", (int64_t)n.hard);
	json_number(o, "soft", (int64_t)n.soft);
	json_child(o, "units", units_json(d));
	json_child(o, "villages", villages_json(d));
	json_child(o, "forms", forms_json(d));
	json_end(o, b);
}

static int show_year(struct context *c, const char *words)
{
	struct buf b = {0};
	struct err e;
	int year, code = EXIT_DONE;

	if (!clock_year_parse(words, &year))
		return fail_say(EXIT_USE, TEXT_MAIN_BAD_VALUE, "year", words, NULL);
	if (!print_year(&b, c->store, year, &e))
		code = fail(EXIT_TROUBLE, &e);
	(void)fwrite(buf_str(&b), 1, b.size, stdout);
	buf_release(&b);
	return code;
}

static int run(struct context *c)
{
	struct report report;
	struct desk d;
	struct buf b = {0};
	struct err e;
	int code = EXIT_DONE;

	if (option(c, "year") != NULL)
		return show_year(c, option(c, "year"));
	if (option(c, "coverage") != NULL ? !context_tables_report(c, &report, &code)
					  : !context_report(c, &report, &code))
		return code;
	if (!desk_look(&d, c->store, &report, &e))
		return fail(EXIT_TROUBLE, &e);
	if (option(c, "json") != NULL)
		add_json(&b, &d);
	else if (option(c, "coverage") != NULL)
		print_coverage(&b, &d);
	else
		print_progress(&b, &d);
	(void)fwrite(buf_str(&b), 1, b.size, stdout);
	desk_close(&d);
	buf_release(&b);
	return EXIT_DONE;
}

static const struct option_row options[] = {
	{"report", "YEAR/STAGE", TEXT_OPTION_REPORT},
	{"year", "YEAR", TEXT_REC_CMD_OPTION_STATUS_YEAR},
	{"coverage", NULL, TEXT_OPTION_COVERAGE},
	{"json", NULL, TEXT_OPTION_JSON},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {"ansit status", "ansit status --year 2026",
	"ansit status --coverage --report 2026/ansit", NULL};

const struct command command_status = {
	.name = "status",
	.arguments = "",
	.summary = TEXT_STATUS_SUMMARY,
	.lesson = TEXT_STATUS_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_READER,
	.least = 0,
	.most = 0,
	.run = run,
};
