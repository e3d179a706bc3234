#include "cmd_review.h"

#include <stdio.h>
#include <string.h>

#include "place_name.h"
#include "work/flow.h"

/* A village for --all-agree; "-": the records. */
static bool read_place(const struct desk *d, const char *name, int *place, struct err *e)
{
	size_t village = d->book.place_count;

	if (strcmp(name, "-") != 0 && !place_named(d, name, &village, e))
		return false;
	*place = (int)village;
	return true;
}

/* All rows of a village that are open and have no mark, or none of them. */
static int agree_all(struct desk *d, struct verify_list *lines, const char *name)
{
	struct arena words = {0};
	struct err e;
	int place;
	bool ok;

	if (!read_place(d, name, &place, &e))
		return fail(EXIT_REFUSED, &e);
	ok = verify_agree(d, &words, lines, place, &e);
	arena_release(&words);
	if (!ok)
		return fail(EXIT_REFUSED, &e);
	(void)printf("%zu\n", lines->agreed);
	return EXIT_DONE;
}

static bool is_record_named(const struct desk *d, const struct verify_line *l, const char *name)
{
	struct buf path = {0};
	bool same;

	if (l->record == NULL)
		return false;
	verify_path(d, l, &path);
	same = strcmp(buf_str(&path), name) == 0;
	buf_release(&path);
	return same;
}

static const struct verify_line *find_record(
	const struct desk *d, const struct verify_list *lines, const char *name, struct err *e)
{
	for (size_t i = 0; i < lines->count; i++) {
		if (is_record_named(d, &lines->list[i], name))
			return &lines->list[i];
	}
	(void)err_say(e, TEXT_REVIEW_NO_RECORD, name, NULL);
	return NULL;
}

static const struct verify_line *find_cell(const struct desk *d, const struct verify_list *lines,
	const char *village, const char *name, struct err *e)
{
	const struct row *row;
	size_t place;

	if (!place_named(d, village, &place, e) || !row_named(d, name, &row, e))
		return NULL;
	for (size_t i = 0; i < lines->count; i++) {
		const struct verify_line *l = &lines->list[i];

		if (l->row == row && l->place == (int)place)
			return l;
	}
	(void)err_say(e, TEXT_REVIEW_NOTHING, row->name, d->book.places[place].name, NULL);
	return NULL;
}

/* PLACE ROW VERDICT [NOTE]; of a record its path and "-". */
static int judge(struct desk *d, const struct verify_list *lines, int argc, char **argv)
{
	enum verdict verdict = verdict_parse(argv[2]);
	const struct verify_line *l;
	struct err e;

	if (verdict == VERDICT_NONE)
		return fail_say(EXIT_USE, TEXT_REVIEW_NO_VERDICT, argv[2], NULL);
	l = strcmp(argv[1], "-") == 0 ? find_record(d, lines, argv[0], &e)
				      : find_cell(d, lines, argv[0], argv[1], &e);
	if (l == NULL || !verify_put(d, l, verdict, argc > 3 ? argv[3] : "", &e))
		return fail(EXIT_REFUSED, &e);
	return EXIT_DONE;
}

static int run_on(const struct context *c, struct desk *d)
{
	struct verify_list lines;
	struct arena arena = {0};
	struct err e;
	int code;

	if (c->argc > 0 && !flow_allowed(d, FLOW_REVIEW, &e)) {
		flow_refused(d->store, &d->report, FLOW_REVIEW, e.text);
		return fail(EXIT_REFUSED, &e);
	}
	verify_lines(d, &arena, &lines);
	if (c->argc == 0)
		code = review_list(c, d, &lines);
	else if (c->argc == 1)
		code = agree_all(d, &lines, c->argv[0]);
	else
		code = judge(d, &lines, c->argc, c->argv);
	arena_release(&arena);
	return code;
}

static int run(struct context *c)
{
	bool all = option(c, "all-agree") != NULL;
	struct report report;
	struct desk d;
	struct err e;
	int code = EXIT_DONE;

	if (c->argc == 2 || (c->argc == 1) != all)
		return fail_say(EXIT_USE, TEXT_REVIEW_WORDS, NULL);
	if (!context_report(c, &report, &code))
		return code;
	if (!desk_open(&d, c->store, &report, &e))
		return fail(EXIT_TROUBLE, &e);
	code = run_on(c, &d);
	desk_close(&d);
	return code;
}

static const struct option_row options[] = {
	{"report", "YEAR/STAGE", TEXT_OPTION_REPORT},
	{"open", NULL, TEXT_REVIEW_OPTION_OPEN},
	{"changed", NULL, TEXT_REVIEW_OPTION_CHANGED},
	{"warned", NULL, TEXT_REVIEW_OPTION_WARNED},
	{"outliers", NULL, TEXT_REVIEW_OPTION_OUTLIERS},
	{"returned", NULL, TEXT_REVIEW_OPTION_RETURNED},
	{"all-agree", NULL, TEXT_REVIEW_OPTION_ALL_AGREE},
	{"json", NULL, TEXT_OPTION_JSON},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {"ansit review --open",
	"ansit review 2006 S05 return \"Dua kali lipat bulan lalu; hitung ulang\"",
	"ansit review kendala/3 - agree --report 2026/ansit", "ansit review 2006 --all-agree",
	NULL};

const struct command command_review = {
	.name = "review",
	.arguments = "[PLACE ROW VERDICT [NOTE] | PLACE --all-agree]",
	.summary = TEXT_REVIEW_SUMMARY,
	.lesson = TEXT_REVIEW_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_READER,
	.least = 0,
	.most = 4,
	.run = run,
};
