#include "usage.h"

#include <string.h>

#include "base/action.h"

/* mdoc(7): what would be a macro or an escape at the start of a line or in it. */
static void add_text(struct buf *b, const char *words)
{
	if (*words == '.' || *words == '\'')
		buf_text(b, "\\&");
	for (; *words != '\0'; words++) {
		if (*words == '\\')
			buf_text(b, "\\e");
		else if (*words == '-')
			buf_text(b, "\\-");
		else
			buf_char(b, *words);
	}
}

/* Prose: a new sentence on a new line, as mdoc wants it. */
static void add_prose(struct buf *b, const char *words)
{
	while (*words != '\0') {
		const char *end = strstr(words, ". ");
		size_t length = end != NULL ? (size_t)(end - words) + 1 : strlen(words);
		struct buf sentence = {0};

		buf_add(&sentence, words, length);
		add_text(b, buf_str(&sentence));
		buf_char(b, '\n');
		buf_release(&sentence);
		words += length + strspn(words + length, " ");
	}
}

static void add_options(struct buf *b, const struct option_row *rows)
{
	if (rows == NULL || rows->name == NULL)
		return;
	buf_text(b, ".Bl -tag -width Ds\n");
	for (; rows->name != NULL; rows++) {
		buf_print(b, ".It Fl \\-%s", rows->name);
		if (rows->argument != NULL) {
			buf_text(b, " Ar ");
			add_text(b, rows->argument);
		}
		buf_char(b, '\n');
		add_prose(b, text(rows->help));
	}
	buf_text(b, ".El\n");
}

static void add_examples(struct buf *b, const struct command *c)
{
	if (c->examples == NULL || c->examples[0] == NULL)
		return;
	buf_text(b, ".Bd -literal -offset indent\n");
	for (size_t i = 0; c->examples[i] != NULL; i++) {
		add_text(b, c->examples[i]);
		buf_char(b, '\n');
	}
	buf_text(b, ".Ed\n");
}

static void add_command(struct buf *b, const struct command *c)
{
	buf_print(b, ".Ss %s", c->name);
	if (*c->arguments != '\0') {
		buf_char(b, ' ');
		add_text(b, c->arguments);
	}
	buf_char(b, '\n');
	add_prose(b, text(c->lesson));
	add_options(b, c->options);
	add_examples(b, c);
}

static void add_keys(struct buf *b)
{
	buf_text(b, ".Bl -tag -width Ds\n");
	for (int a = 1; a < ACT_COUNT; a++) {
		const struct action_row *row = action_row((enum action)a);
		const char *const names[] = {row->field, row->list, row->review, row->fkey};

		buf_text(b, ".It");
		for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
			if (*names[i] == '\0' || (i > 0 && strcmp(names[i - 1], names[i]) == 0))
				continue;
			buf_char(b, ' ');
			buf_char(b, '"');
			add_text(b, names[i]);
			buf_char(b, '"');
		}
		if (*row->prefix != '\0') {
			buf_text(b, " \"Esc ");
			add_text(b, row->prefix);
			buf_char(b, '"');
		}
		buf_char(b, '\n');
		add_prose(b, text(row->help));
	}
	buf_text(b, ".El\n");
}

static void add_environment(struct buf *b)
{
	static const struct {
		const char *name;
		enum text_id help;
	} rows[] = {
		{"ANSIT_DB", TEXT_ENV_DB},
		{"ANSIT_USER", TEXT_ENV_USER},
		{"ANSIT_PASSWORD_FILE", TEXT_ENV_PASSWORD},
		{"ANSIT_NEW_PASSWORD_FILE", TEXT_ENV_NEW_PASSWORD},
		{"ANSIT_KEY_PASSWORD_FILE", TEXT_ENV_KEY_PASSWORD},
		{"ANSIT_LANG", TEXT_ENV_LANG},
		{"ANSIT_THEME", TEXT_ENV_THEME},
		{"ANSIT_DATA", TEXT_ENV_DATA},
	};

	buf_text(b, ".Bl -tag -width Ds\n");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		buf_print(b, ".It Ev %s\n", rows[i].name);
		add_prose(b, text(rows[i].help));
	}
	buf_text(b, ".El\n");
}

void usage_manual(struct buf *b)
{
	buf_text(b, ".Dd November 22, 2026\n.Dt ANSIT 1\n.Os\n.Sh NAME\n.Nm ansit\n.Nd ");
	add_text(b, text(TEXT_USAGE_NAME));
	buf_text(b, "\n.Sh SYNOPSIS\n.Nm\n.Op Fl \\-db Ar FILE\n.Op Fl \\-user Ar NAME\n"
		".Op Ar COMMAND\n.Op Ar ...\n.Sh DESCRIPTION\n");
	add_prose(b, text(TEXT_USAGE_PROGRAM));
	add_options(b, common_options);
	buf_text(b, ".Sh COMMANDS\n");
	for (size_t i = 0; i < command_count; i++)
		add_command(b, commands[i]);
	buf_text(b, ".Sh KEYS\n");
	add_keys(b);
	buf_text(b, ".Sh ENVIRONMENT\n");
	add_environment(b);
	buf_text(b, ".Sh EXIT STATUS\n");
	add_prose(b, text(TEXT_USAGE_CODES));
	buf_text(b, ".Sh SEE ALSO\n.Xr ansit-form 5\n");
}
