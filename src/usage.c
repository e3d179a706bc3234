#include "usage.h"

#include <string.h>

#include "base/utf8.h"

enum { WIDTH = 78, NAME_CELLS = 26 };

/* text broken at blanks, each line after so many blanks. */
static void wrap(struct buf *b, const char *words, size_t indent)
{
	size_t column = indent;

	buf_print(b, "%*s", (int)indent, "");
	while (*words != '\0') {
		size_t length = strcspn(words, " ");

		if (column > indent && column + 1 + length > WIDTH) {
			buf_print(b, "\n%*s", (int)indent, "");
			column = indent;
		} else if (column > indent) {
			buf_char(b, ' ');
			column++;
		}
		buf_add(b, words, length);
		column += length;
		words += length + strspn(words + length, " ");
	}
	buf_char(b, '\n');
}

static void add_option(struct buf *b, const struct option_row *o)
{
	struct buf name = {0};

	buf_print(&name, "  --%s%s%s", o->name, o->argument != NULL ? " " : "",
		o->argument != NULL ? o->argument : "");
	buf_print(b, "%s", buf_str(&name));
	if (name.size + 2 > NAME_CELLS) {
		buf_char(b, '\n');
		wrap(b, text(o->help), NAME_CELLS);
	} else {
		struct buf help = {0};

		wrap(&help, text(o->help), NAME_CELLS);
		buf_print(b, "%*s%s", (int)(NAME_CELLS - name.size), "",
			buf_str(&help) + NAME_CELLS);
		buf_release(&help);
	}
	buf_release(&name);
}

static void add_options(struct buf *b, const struct option_row *rows)
{
	for (; rows != NULL && rows->name != NULL; rows++)
		add_option(b, rows);
}

void usage_command(struct buf *b, const struct command *c)
{
	buf_print(b, "%s: ansit %s%s%s\n\n", text(TEXT_USAGE_USAGE), c->name,
		*c->arguments != '\0' ? " " : "", c->arguments);
	wrap(b, text(c->lesson), 0);
	if (c->options != NULL) {
		buf_print(b, "\n%s:\n", text(TEXT_USAGE_OPTIONS));
		add_options(b, c->options);
	}
	if (c->examples != NULL && c->examples[0] != NULL)
		buf_print(b, "\n%s:\n", text(TEXT_USAGE_EXAMPLES));
	for (size_t i = 0; c->examples != NULL && c->examples[i] != NULL; i++)
		buf_print(b, "  %s\n", c->examples[i]);
	buf_print(b, "\n%s\n", text(TEXT_USAGE_COMMON));
}

void usage_program(struct buf *b)
{
	buf_print(b, "%s: ansit [--db FILE] [--user NAME] [%s] [...]\n\n", text(TEXT_USAGE_USAGE),
		text(TEXT_USAGE_COMMAND));
	wrap(b, text(TEXT_USAGE_PROGRAM), 0);
	buf_print(b, "\n%s:\n", text(TEXT_USAGE_COMMANDS));
	for (size_t i = 0; i < command_count; i++)
		buf_print(b, "  %-10s %s\n", commands[i]->name, text(commands[i]->summary));
	buf_print(b, "\n%s:\n", text(TEXT_USAGE_OPTIONS));
	add_options(b, common_options);
	buf_print(b, "\n%s\n", text(TEXT_USAGE_CODES));
	buf_print(b, "%s\n", text(TEXT_USAGE_MORE));
}
