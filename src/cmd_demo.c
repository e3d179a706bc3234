#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "app/app.h"
#include "base/file.h"
#include "command.h"
#include "demo.h"
#include "make_db.h"
#include "print.h"
#include "work/identity.h"

/* The real kecamatan whose names the demo shows; its figures are invented (forms/demo/README). */
static const char demo_district[] = "64.08.09";

/* A person at a terminal, or a script: the screens. */
static int show(struct context *c, struct store *s)
{
	struct app_options o = {
		.store = s, .year = DEMO_YEAR, .is_demo = true, .has_lang = c->has_lang};
	struct err e;
	int code = EXIT_DONE;

	o.screen = context_screen(c, &code);
	if (o.screen == NULL)
		return code;
	if (!app_run(&o, &e))
		code = fail(EXIT_TROUBLE, &e);
	screen_close(o.screen);
	return code;
}

static void print_summary(struct context *c, struct store *s)
{
	const struct stage *stage = forms_stage(c->forms, "ansit");
	struct report r;
	struct desk d;
	struct buf b = {0};
	struct err e;

	if (stage == NULL || !report_find(s, DEMO_YEAR, stage, 0, &r, &e) ||
		!desk_look(&d, s, &r, &e))
		return;
	buf_print(&b, "\n%s, %s %d\n\n", text(TEXT_DEMO_COVERAGE), stage_brief(stage), DEMO_YEAR);
	print_coverage(&b, &d);
	(void)fputs(buf_str(&b), stdout);
	desk_close(&d);
	buf_release(&b);
}

/* Nobody to type: the home screen and the coverage as text. */
static int print(struct context *c, struct store *s)
{
	struct app_options o = {
		.store = s, .year = DEMO_YEAR, .is_demo = true, .has_lang = c->has_lang};
	struct err e;
	char *picture;
	int code = EXIT_DONE;

	c->script = "/dev/null";
	o.screen = context_screen(c, &code);
	if (o.screen == NULL)
		return code;
	if (app_run(&o, &e)) {
		picture = screen_dump(o.screen, false);
		(void)fputs(picture, stdout);
		free(picture);
		print_summary(c, s);
	} else
		code = fail(EXIT_TROUBLE, &e);
	screen_close(o.screen);
	return code;
}

static int run_in(struct context *c, const char *path)
{
	char account[64];
	struct make_db m = {path, demo_district, account, account, DEMO_YEAR - 1};
	struct made_db made;
	struct store *s = NULL;
	struct err e;
	int code;

	identity_account(account);
	if (!make_db(c, &m, &made, &e) || (s = store_open(path, c->forms, &c->clock, &e)) == NULL ||
		!demo_fill(c, s, &e)) {
		store_close(s);
		return fail(EXIT_TROUBLE, &e);
	}
	if (c->script != NULL || (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)))
		code = show(c, s);
	else
		code = print(c, s);
	store_close(s);
	return code;
}

static int remove_one(const char *path, const struct stat *st, int kind, struct FTW *at)
{
	(void)st;
	(void)kind;
	(void)at;
	return remove(path);
}

static int run(struct context *c)
{
	const char *temp = getenv("TMPDIR");
	char *folder = file_join(temp != NULL && *temp == '/' ? temp : "/tmp", "ansit-demo-XXXXXX");
	char *path;
	int code;

	if (mkdtemp(folder) == NULL) {
		code = fail_say(EXIT_TROUBLE, TEXT_DEMO_NO_FOLDER, folder, NULL);
		free(folder);
		return code;
	}
	path = file_join(folder, "demo.db");
	code = run_in(c, path);
	(void)nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
	free(path);
	free(folder);
	return code;
}

static const char *const examples[] = {
	"ansit demo", "ansit demo --user dewi", "ansit demo --lang en", NULL};

const struct command command_demo = {
	.name = "demo",
	.arguments = "",
	.summary = TEXT_DEMO_SUMMARY,
	.lesson = TEXT_DEMO_LESSON,
	.examples = examples,
	.origin = "screen",
	.needs = NEED_FORMS,
	.least = 0,
	.most = 0,
	.run = run,
};
