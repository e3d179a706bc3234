#include <stdio.h>

#include "base/file.h"
#include "base/number.h"
#include "file_taken.h"
#include "store/codes.h"
#include "store/report.h"
#include "verbs.h"
#include "work/exchange.h"

enum {
	CODES_SHOWN = 200
};

static const struct codelist *list_named(const struct context *c, int *code)
{
	const struct codelist *l = forms_codelist(c->forms, c->argv[0]);
	struct buf known = {0};

	for (size_t i = 0; i < c->forms->codelist_count; i++)
		buf_print(&known, "%s%s", i > 0 ? ", " : "", c->forms->codelists[i].name);
	if (l == NULL)
		*code = fail_say(EXIT_USE, TEXT_REC_CMD_NO_LIST, c->argv[0], buf_str(&known), NULL);
	buf_release(&known);
	return l;
}

static int import(struct context *c)
{
	int code = EXIT_DONE;
	const struct codelist *l = list_named(c, &code);
	struct buf file = {0}, mistakes = {0};
	struct list_import o = {
		.name = c->argv[1], .dry_run = option(c, "dry-run") != NULL, .list = l};
	bool ok;
	struct err e;

	if (l == NULL)
		return code;
	if (!file_read(c->argv[1], FILE_TAKEN_BYTES, &file, &e))
		code = fail(EXIT_TROUBLE, &e);
	else {
		ok = exchange_codes_import(c->store, &o, file.data, file.size, &mistakes, &e);
		code = ok ? file_taken_say(o.dry_run, o.count) : file_taken_fail(&mistakes, &e);
	}
	buf_release(&file);
	buf_release(&mistakes);
	return code;
}

/* Codes of the office are the store's; those of other lists stand in the forms. */
static bool find(struct context *c, struct arena *a, const struct codelist *l, const char *words,
	struct candidate **found, size_t *count, struct err *e)
{
	struct book book = {.forms = c->forms};

	if (l->kind == CODELIST_OPEN)
		return codes_find(c->store, a, l, words, CODES_SHOWN, found, count, e);
	if (!book_places(c->store, a, clock_year(clock_now(&c->clock)), &book, e))
		return false;
	*found = arena_new(a, CODES_SHOWN, sizeof(**found));
	*count = codelist_find(l, &book, words, *found, CODES_SHOWN);
	return true;
}

static int list(struct context *c)
{
	int code = EXIT_DONE;
	const struct codelist *l = list_named(c, &code);
	struct arena arena = {0};
	struct buf words = {0};
	struct candidate *found;
	size_t count = 0;
	struct err e;

	if (l == NULL)
		return code;
	for (int i = 1; i < c->argc; i++)
		buf_print(&words, "%s%s", i > 1 ? " " : "", c->argv[i]);
	if (!find(c, &arena, l, buf_str(&words), &found, &count, &e))
		code = fail(EXIT_TROUBLE, &e);
	for (size_t i = 0; code == EXIT_DONE && i < count; i++)
		(void)printf(
			"%s\t%s\n", found[i].code, found[i].label != NULL ? found[i].label : "");
	buf_release(&words);
	arena_release(&arena);
	return code;
}

static int run(struct context *c)
{
	static const struct verb verbs[] = {
		{"list", 1, 20, list},
		{"import", 2, 2, import},
	};

	return verbs_run(c, verbs, sizeof(verbs) / sizeof(verbs[0]));
}

static const struct option_row options[] = {
	{"dry-run", NULL, TEXT_OPTION_DRY_RUN},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit codes import rekening rekening-2026.csv",
	"ansit codes list sub_kegiatan gizi masyarakat",
	"ansit codes list fund_source",
	NULL,
};

const struct command command_codes = {
	.name = "codes",
	.arguments = "list LIST [WORDS...] | import LIST FILE",
	.summary = TEXT_REC_CMD_CODES_SUMMARY,
	.lesson = TEXT_REC_CMD_CODES_LESSON,
	.options = options,
	.examples = examples,
	.origin = "import",
	.needs = NEED_FORMS | NEED_STORE | NEED_ACTOR,
	.least = 2,
	.most = 21,
	.run = run,
};
