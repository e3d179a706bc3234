#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "act.h"
#include "base/mem.h"
#include "place_name.h"
#include "problem_name.h"

/* Who may answer it: nobody, where it has to be mended. */
static const char *who(const struct check *c)
{
	if (c->severity == SEVERITY_SOFT)
		return text(TEXT_FLOWCMD_WHO_SOFT);
	return text(
		c->override == OVERRIDE_VERIFIER ? TEXT_FLOWCMD_WHO_HARD : TEXT_FLOWCMD_WHO_NONE);
}

/* Its remark with who wrote it; one whose numbers have changed is marked. */
static void add_remark(const struct desk *d, const struct problem *p, struct buf *out)
{
	const struct remark *now = flow_remark(d, p), *last;
	struct buf place = {0};

	problem_place(&d->book, p, &place);
	last = workflow_remark(&d->flow, p->check->id, buf_str(&place));
	buf_release(&place);
	if (now != NULL)
		buf_print(out, "%s (%s)", now->text, now->user);
	else if (p->noted)
		buf_text(out, text(TEXT_FLOWCMD_NOTED));
	else if (last != NULL)
		text_fill(out, TEXT_FLOWCMD_STALE, last->text, last->user, NULL);
}

static void add_line(const struct desk *d, const struct problem *p, size_t number, struct buf *out)
{
	buf_print(out, "%zu\t%s\t%s\t", number, p->check->id,
		p->check->severity == SEVERITY_HARD ? "hard" : "soft");
	problem_place_name(d, p, out);
	buf_print(out, "\t%s\t%s\t", p->row != NULL ? p->row->name : "", who(p->check));
	add_remark(d, p, out);
	buf_char(out, '\t');
	problem_text(&d->book, p, out);
	buf_char(out, '\n');
}

static int list(const struct desk *d)
{
	struct problem_list all;
	struct arena arena = {0};
	struct buf b = {0};

	flow_problems(d, &arena, &all);
	for (size_t i = 0; i < all.count; i++)
		add_line(d, all.list[i], i + 1, &b);
	(void)fwrite(buf_str(&b), 1, b.size, stdout);
	buf_release(&b);
	arena_release(&arena);
	return EXIT_DONE;
}

static int answer(struct context *c, struct desk *d)
{
	struct problem_wanted w = {c->argv[0], c->argv[1], option(c, "row")};
	const char *words = c->argv[2];
	struct problem_list all;
	struct arena arena = {0};
	const struct problem *p;
	struct buf b = {0};
	struct err e;
	int code = EXIT_DONE;

	flow_problems(d, &arena, &all);
	p = problem_named(d, &all, &w, &e);
	if (p == NULL || !flow_accept(d, p, words, &e)) {
		code = fail(EXIT_REFUSED, &e);
	} else {
		text_fill(&b, *words != '\0' ? TEXT_FLOWCMD_ANSWERED : TEXT_FLOWCMD_TAKEN_AWAY,
			w.rule, w.place, NULL);
		(void)printf("%s\n", buf_str(&b));
	}
	buf_release(&b);
	arena_release(&arena);
	return code;
}

static int run(struct context *c)
{
	struct report report;
	struct desk d;
	struct err e;
	int code = EXIT_DONE;

	if (c->argc != 0 && c->argc != 3)
		return fail_say(
			EXIT_USE, TEXT_MAIN_ARGUMENTS, "accept", c->command->arguments, NULL);
	if (!context_report(c, &report, &code))
		return code;
	if (!desk_open(&d, c->store, &report, &e))
		return fail(EXIT_TROUBLE, &e);
	code = c->argc == 0 ? list(&d) : answer(c, &d);
	desk_close(&d);
	return code;
}

static const struct option_row options[] = {
	{"report", "YEAR/STAGE", TEXT_OPTION_REPORT},
	{"row", "ROW", TEXT_FLOWCMD_OPTION_ROW},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit accept --report 2026/sem1",
	"ansit --user budi accept R012 2006 \"Angka PLKB per Mei, Puskesmas per Juni\"",
	"ansit accept W21 2001+2004 \"Sudah dicocokkan dengan kedua bidan\"",
	"ansit accept A06 - \"Pengisian mundur karena banjir\"",
	NULL,
};

const struct command command_accept = {
	.name = "accept",
	.arguments = "[RULE PLACE TEXT]",
	.summary = TEXT_ACCEPT_SUMMARY,
	.lesson = TEXT_ACCEPT_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_READER,
	.least = 0,
	.most = 3,
	.run = run,
};
