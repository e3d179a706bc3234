#ifndef TUI_SCRIPT_H
#define TUI_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "tui/input.h"

/* A key script drives the program without a terminal. Lines:
 *   # comment         also after the keys of a line
 *   "text"            each letter is a key; several words may stand on a line;
 *                     \" and \\ are a quote and a backslash
 *   Paste "a\n\tb"    pasted text, as a terminal that marks it sends it; \n and \t are Enter and Tab
 *   4 2 Enter + F2 Ctrl-W Esc u "1.250.000" Enter
 *   :bytes 1b 4f 70   raw bytes through the decoder, as a terminal would send them in one piece
 *   :dump NAME        the screen so far goes to standard output under "== NAME"
 *   :roles NAME       the same, then "--" and the grid of roles, then "-- ROW COLUMN" (from 0) of
 *                     the cursor or "-- hidden"
 *   :resize 100x30    the window changes: columns x rows
 *   :bytes-sent NAME  bytes written to the terminal since the last of these, as "== NAME" and the
 *                     number
 * Every key is taken after the screen was drawn, as from a person who waits. Mistakes are refused
 * when it is read, with file:line. */
struct script;

/* A step is at least a byte of the file, and Paste "" makes 12 of its 9 with a blank, so that the
 * first limit holds the second. */
enum {
	SCRIPT_BYTES = 65536,
	SCRIPT_STEPS = 100000,
	SCRIPT_NAME_BYTES = 64,
	SCRIPT_LINE_BYTES = 1024
};
_Static_assert(SCRIPT_BYTES / 9 * 12 + 12 <= SCRIPT_STEPS, "no file has more steps");

enum script_kind {
	SCRIPT_KEY,
	SCRIPT_BYTE,
	SCRIPT_DUMP,
	SCRIPT_ROLES,
	SCRIPT_RESIZE,
	SCRIPT_SENT,
};

struct script_step {
	enum script_kind kind;
	struct key key;
	unsigned char byte;
	bool more;        /* another byte of the same line follows: it is already waiting */
	const char *name; /* of a dump; lives as long as the script */
	int rows, columns;
};

/* name is for messages; data is at most SCRIPT_BYTES. NULL on error. */
struct script *script_read(const char *name, const char *data, size_t size, struct err *e);

/* False at the end, for good. */
bool script_next(struct script *s, struct script_step *step);

void script_free(struct script *s);

#endif
