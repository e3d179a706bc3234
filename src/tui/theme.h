#ifndef TUI_THEME_H
#define TUI_THEME_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

/* What a cell of the screen means; themes/NAME.theme gives each role its looks. Columns: id, word
 * in theme files, letter in screen dumps, default looks (as in a theme file), what it is for.
 * Colour never carries meaning alone: every role that matters has a sign on the screen as well. By
 * default only red and magenta are used: of the eight colours, these two alone can be read on black
 * and on white, and values are plain, since attributes cost 10 to 16 bytes a digit (ref/ssh.md A6). */
/* clang-format off */
#define THEME_ROLES(X) \
	X(TEXT,     "text",     '.', "",            "ordinary text") \
	X(TITLE,    "title",    'T', "bold",        "the first line") \
	X(STATE,    "state",    'S', "",            "the second line and column heads") \
	X(DIM,      "dim",      'd', "dim",         "last stage, last year, what cannot be typed") \
	X(CURRENT,  "current",  'C', "bold",        "the row of the cursor") \
	X(FIELD,    "field",    'F', "",            "a value") \
	X(EDITED,   "edited",   'E', "bold",        "a value being typed") \
	X(OWNER,    "owner",    'o', "",            "data owner") \
	X(BAR,      "bar",      'b', "",            "coverage bars") \
	X(HARD,     "hard",     'x', "red bold",    "a hard check that fails") \
	X(SOFT,     "soft",     '!', "magenta",     "a soft check that fails") \
	X(GOOD,     "good",     'g', "",            "complete") \
	X(MESSAGE,  "message",  'M', "",            "the message line") \
	X(ERROR,    "error",    'X', "red bold",    "a message that something failed") \
	X(KEYS,     "keys",     'K', "dim",         "the line of keys") \
	X(PROMPT,   "prompt",   'P', "bold",        "a question the person asked for")
/* clang-format on */

enum theme_role {
#define X(id, word, letter, looks, meaning) ROLE_LOOK_##id,
	THEME_ROLES(X)
#undef X
		ROLE_LOOK_COUNT
};

/* Looks of one role: colours -1 (the terminal's) or 0-7, attributes as flags. */
struct look {
	signed char foreground, background;
	bool bold, dim, underline, reverse;
};

struct theme {
	struct look looks[ROLE_LOOK_COUNT];
};

/* The looks compiled in; themes/default.theme says the same (a test holds that). */
void theme_default(struct theme *t);

/* Reads a theme file over t: a YAML map of role words to looks ("red bold", "underline", "on blue"
 * as background, "" for plain); roles it does not name stay. Unknown roles or looks are errors with
 * file:line and leave t as it was. */
bool theme_read(struct theme *t, const char *name, const char *data, size_t size, struct err *e);
bool theme_load(struct theme *t, const char *path, struct err *e);

char theme_letter(enum theme_role role);
const char *theme_word(enum theme_role role);

#endif
