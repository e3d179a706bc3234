#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/mem.h"
#include "command.h"
#include "make_db.h"
#include "print.h"
#include "work/identity.h"

/* The folders of the usual place (~/.local/share/ansit) are made; any other must be there. */
static void make_folders(const char *path)
{
	char *copy = mem_text(path);

	for (char *slash = strchr(copy + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		(void)mkdir(copy, 0700);
		*slash = '/';
	}
	free(copy);
}

static int run(struct context *c)
{
	const char *year = option(c, "year");
	char account[64], count[16];
	struct make_db m = {.path = c->db, .code = c->argv[0], .account = account};
	struct made_db made;
	struct buf b = {0};
	struct err e;

	identity_account(account);
	m.admin = c->user != NULL ? c->user : account;
	m.year = clock_year(clock_now(&c->clock));
	if (year != NULL && !clock_year_parse(year, &m.year))
		return fail_say(EXIT_USE, TEXT_MAIN_BAD_VALUE, "year", year, NULL);
	if (strstr(c->db, "/ansit/ansit.db") != NULL)
		make_folders(c->db);
	if (!make_db(c, &m, &made, &e))
		return fail(made.code, &e);
	(void)snprintf(count, sizeof(count), "%zu", made.villages);
	print_name(&b, c->db);
	(void)printf("%s: %s %s, %s (%s %s)\n", buf_str(&b), text(TEXT_APP_DISTRICT), made.district,
		made.regency, count, text(TEXT_APP_VILLAGES));
	(void)printf("%s\n", text(TEXT_INIT_NEXT));
	buf_release(&b);
	return EXIT_DONE;
}

static const struct option_row options[] = {
	{"year", "YEAR", TEXT_OPTION_YEAR},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit init 64.08.09 --year 2026",
	"ansit --db bengalon.db init 64.08.09",
	NULL,
};

const struct command command_init = {
	.name = "init",
	.arguments = "KODE",
	.summary = TEXT_INIT_SUMMARY,
	.lesson = TEXT_INIT_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS,
	.least = 1,
	.most = 1,
	.run = run,
};
