#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/app.h"
#include "base/file.h"
#include "base/mem.h"
#include "command.h"
#include "make_db.h"
#include "print.h"
#include "store/people.h"
#include "work/exchange.h"
#include "work/identity.h"

enum { DEMO_YEAR = 2026, DEMO_BYTES = 1024 * 1024 };

/* The real kecamatan whose names the demo shows; its figures are invented (forms/demo/README). */
static const char demo_district[] = "64.08.09";

static const struct {
	const char *name, *owner;
	const char *villages[8]; /* NULL first: all that are left */
} demo_units[] = {
	{"Setcam Bengalon", "Setcam", {NULL}},
	{"Puskesmas Sepaso", "Puskesmas", {"64.08.09.2001", "64.08.09.2006", "64.08.09.2007",
		"64.08.09.2011", "64.08.09.2002", "64.08.09.2003", NULL}},
	{"Puskesmas Bengalon", "Puskesmas", {NULL}},
	{"Balai PLKB Bengalon", "PLKB", {NULL}},
};

static const struct {
	const char *name, *unit;
	enum role role;
} demo_users[] = {
	{"siti", NULL, ROLE_OPERATOR},
	{"dewi", "Puskesmas Sepaso", ROLE_OWNER},
	{"budi", NULL, ROLE_VERIFIER},
	{"camat", NULL, ROLE_CAMAT},
};

static const struct {
	const char *file, *report, *source;
} demo_reports[] = {
	{"2025-sem2.csv", "2025/sem2", "Laporan semester 2 tahun 2025"},
	{"2026-ansit.csv", "2026/ansit", "Laporan Januari 2026"},
	{"2026-sem1.csv", "2026/sem1", "Laporan 12 Juli 2026"},
};

static bool add_people(struct store *s, struct err *e)
{
	for (size_t i = 0; i < sizeof(demo_units) / sizeof(demo_units[0]); i++) {
		size_t count = 0;

		while (demo_units[i].villages[count] != NULL)
			count++;
		if (!unit_add(s, demo_units[i].name, demo_units[i].owner,
			count > 0 ? demo_units[i].villages : NULL, count, e))
			return false;
	}
	for (size_t i = 0; i < sizeof(demo_users) / sizeof(demo_users[0]); i++) {
		/* A hash no password has: the demo acts as them, nobody logs in as them. */
		struct user_new u = {.name = demo_users[i].name, .role = demo_users[i].role,
			.unit = demo_users[i].unit, .password_hash = "*"};

		if (!user_add(s, &u, e))
			return false;
	}
	return true;
}

static bool act_as(struct store *s, const char *name, struct err *e)
{
	struct actor actor = {0};

	if (identity_find(s, name, &actor, e) != IDENTITY_KNOWN)
		return false;
	actor.origin = "screen";
	store_act(s, &actor);
	return true;
}

static bool import_report(const struct context *c, struct store *s, size_t i, struct err *e)
{
	struct import_options o = {demo_reports[i].file, demo_reports[i].source, false};
	struct import_result result;
	struct report r = {0};
	struct buf file = {0}, mistakes = {0};
	char *folder = file_join(c->data, "forms/demo"), *path;
	bool ok;

	path = file_join(folder, demo_reports[i].file);
	ok = file_read(path, DEMO_BYTES, &file, e) &&
		report_parse(c->forms, demo_reports[i].report, &r.year, &r.stage, &r.revision, e) &&
		report_find(s, r.year, r.stage, 0, &r, e);
	if (ok && !exchange_import(s, &r, &o, file.data, file.size, &result, &mistakes, e))
		ok = mistakes.size == 0 ? false : err_set(e, "%.500s", buf_str(&mistakes));
	buf_release(&file);
	buf_release(&mistakes);
	free(path);
	free(folder);
	return ok;
}

static bool fill(const struct context *c, struct store *s, struct err *e)
{
	if (!act_as(s, NULL, e) || !add_people(s, e) || !act_as(s, "siti", e))
		return false;
	for (size_t i = 0; i < sizeof(demo_reports) / sizeof(demo_reports[0]); i++) {
		if (!import_report(c, s, i, e))
			return false;
	}
	return c->user == NULL || act_as(s, c->user, e);
}

/* A person at a terminal, or a script: the screens. */
static int show(struct context *c, struct store *s)
{
	struct app_options o = {.store = s, .year = DEMO_YEAR, .is_demo = true,
		.has_lang = c->has_lang};
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
	struct app_options o = {.store = s, .year = DEMO_YEAR, .is_demo = true,
		.has_lang = c->has_lang};
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
	if (!make_db(c, &m, &made, &e) ||
		(s = store_open(path, c->forms, &c->clock, &e)) == NULL || !fill(c, s, &e)) {
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

static const char *const examples[] = {"ansit demo", "ansit demo --user dewi", "ansit demo --lang en",
	NULL};

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
