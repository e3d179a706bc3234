#include "file_taken.h"

#include <stdio.h>
#include <string.h>

#include "base/number.h"

enum {
	MISTAKES_SHOWN = 20
};

static void print_mistakes(const char *list)
{
	size_t shown = 0, more = 0;
	char count[NUMBER_TEXT];

	for (const char *at = list; *at != '\0'; at += strcspn(at, "\n") + 1) {
		if (shown < MISTAKES_SHOWN) {
			(void)fprintf(stderr, "%.*s\n", (int)strcspn(at, "\n"), at);
			shown++;
		} else
			more++;
	}
	number_show(count, (int64_t)more);
	if (more > 0)
		(void)fail_say(EXIT_REFUSED, TEXT_IMPORT_MORE, count, NULL);
}

int file_taken_fail(const struct buf *mistakes, const struct err *e)
{
	if (mistakes->size == 0)
		return fail(EXIT_REFUSED, e);
	print_mistakes(buf_str(mistakes));
	return fail_say(EXIT_REFUSED, TEXT_IMPORT_NOTHING, NULL);
}

int file_taken_say(bool dry_run, size_t count)
{
	char lines[NUMBER_TEXT];
	struct buf b = {0};

	number_show(lines, (int64_t)count);
	text_fill(&b, dry_run ? TEXT_REC_CMD_LINES_WOULD : TEXT_REC_CMD_LINES_DONE, lines, NULL);
	(void)printf("%s\n", buf_str(&b));
	buf_release(&b);
	return EXIT_DONE;
}
