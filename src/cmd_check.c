#include <stdio.h>

#include "base/buf.h"
#include "codec/json.h"
#include "command.h"
#include "form/check.h"
#include "form/records.h"

static const char *severity_word(const struct problem *p)
{
	return p->check->severity == SEVERITY_HARD ? "hard" : "soft";
}

/* Of a record its name, "belanja 3.2"; else the code of its place. */
static void add_place(struct buf *out, const struct book *b, const struct problem *p)
{
	if (p->record != NULL)
		record_name(b, p->record, out);
	else
		buf_text(out, p->place >= 0 ? b->places[p->place].code : b->district_code);
}

static const char *place_name(const struct book *b, const struct problem *p)
{
	if (p->record != NULL)
		return "";
	return p->place >= 0 ? b->places[p->place].name : b->district_name;
}

static void add_line(struct buf *out, const struct book *b, const struct problem *p)
{
	buf_print(out, "%s\t%s\t", p->check->id, severity_word(p));
	add_place(out, b, p);
	if (p->record == NULL)
		buf_print(out, " %s", place_name(b, p));
	buf_char(out, '\t');
	problem_text(b, p, out);
	buf_char(out, '\n');
}

static void add_json(struct json *list, const struct book *b, const struct problem *p)
{
	struct json *o = json_map();
	struct buf message = {0}, place = {0};

	problem_text(b, p, &message);
	add_place(&place, b, p);
	json_text(o, "id", p->check->id);
	json_text(o, "severity", severity_word(p));
	json_text(o, "place", buf_str(&place));
	json_text(o, "name", place_name(b, p));
	json_text(o, "row", p->row != NULL ? p->row->name : NULL);
	json_text(o, "form", p->record != NULL ? p->record->form->name : NULL);
	json_text(o, "message", buf_str(&message));
	json_bool(o, "noted", p->noted);
	json_push(list, o);
	buf_release(&message);
	buf_release(&place);
}

static void print(const struct book *b, const struct problems *found, bool as_json)
{
	struct json *list = as_json ? json_list() : NULL;
	struct buf out = {0};

	for (size_t i = 0; i < found->count; i++) {
		if (list != NULL)
			add_json(list, b, &found->list[i]);
		else
			add_line(&out, b, &found->list[i]);
	}
	if (list != NULL)
		json_end(list, &out);
	(void)fwrite(buf_str(&out), 1, out.size, stdout);
	buf_release(&out);
}

static int run(struct context *c)
{
	struct check_what what = {
		.at_submit = option(c, "draft") == NULL, .place = CHECK_EVERYWHERE};
	struct problems found = {0};
	struct arena arena = {0};
	struct report report;
	struct book book;
	struct err e;
	int code = EXIT_DONE;

	if (!context_report(c, &report, &code))
		return code;
	if (!book_load(c->store, &report, &arena, &book, &e)) {
		arena_release(&arena);
		return fail(EXIT_TROUBLE, &e);
	}
	check_run(&book, &what, &found);
	what.place = CHECK_RECORDS;
	check_run(&book, &what, &found);
	print(&book, &found, option(c, "json") != NULL);
	for (size_t i = 0; i < found.count; i++) {
		if (found.list[i].check->severity == SEVERITY_HARD)
			code = EXIT_REFUSED;
	}
	problems_release(&found);
	book_release(&book);
	arena_release(&arena);
	return code;
}

static const struct option_row options[] = {
	{"report", "YEAR/STAGE", TEXT_OPTION_REPORT},
	{"draft", NULL, TEXT_OPTION_DRAFT},
	{"json", NULL, TEXT_OPTION_JSON},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit check --report 2026/sem1", "ansit check --draft", NULL};

const struct command command_check = {
	.name = "check",
	.arguments = "",
	.summary = TEXT_CHECK_SUMMARY,
	.lesson = TEXT_CHECK_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_READER,
	.least = 0,
	.most = 0,
	.run = run,
};
