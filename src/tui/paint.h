#ifndef TUI_PAINT_H
#define TUI_PAINT_H

#include <stdbool.h>

#include "base/buf.h"
#include "tui/picture.h"
#include "tui/theme.h"

/* curses, as a function from pictures to bytes: it writes to memory, never to a terminal, so that a
 * frame is one write for whoever has the terminal, and a script counts the same bytes. At most one
 * at a time (curses has one screen). */
struct paint;

struct paint_options {
	const char *term; /* as TERM says; NULL, unknown or strange: xterm-256color, then vt100 */
	const struct theme *theme;
	int rows, columns;
	bool colour;
};

/* NULL only if not even the terminal description compiled in can be used. The locale must be UTF-8
 * for anything beyond ASCII. */
struct paint *paint_open(const struct paint_options *o);

/* Adds the bytes that turn what the terminal shows into this picture; none when it shows it. */
void paint_draw(struct paint *p, const struct picture *picture, struct buf *bytes);

/* The terminal has another size now, and nobody knows what it shows. */
void paint_size(struct paint *p, int rows, int columns);

/* Nobody knows what the terminal shows: the next picture is drawn whole. */
void paint_forget(struct paint *p);

/* Adds the bytes that give the terminal back and frees p; NULL is allowed. */
void paint_close(struct paint *p, struct buf *bytes);

#endif
