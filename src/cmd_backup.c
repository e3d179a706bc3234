#include <stdio.h>

#include "command.h"
#include "print.h"

static int run(struct context *c)
{
	struct buf b = {0};
	struct err e;

	if (!store_backup(c->store, c->argv[0], &e))
		return fail(EXIT_TROUBLE, &e);
	print_name(&b, c->argv[0]);
	(void)printf("%s\n", buf_str(&b));
	buf_release(&b);
	return EXIT_DONE;
}

static const char *const examples[] = {"ansit backup /media/usb/bengalon-2026-07-14.db", NULL};

const struct command command_backup = {
	.name = "backup",
	.arguments = "FILE",
	.summary = TEXT_BACKUP_SUMMARY,
	.lesson = TEXT_BACKUP_LESSON,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_READER,
	.least = 1,
	.most = 1,
	.run = run,
};
