#ifndef TUI_SCREEN_H
#define TUI_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/key.h"
#include "tui/theme.h"

/* The terminal: a picture in memory, drawn by curses (tui/paint.c, the only place that includes it)
 * as one write. Input is read and decoded by tui/input.c from bytes, never by curses, never
 * flushed, so that type-ahead and cut sequences are safe. One at a time in a process. */
struct screen;

/* A terminal at the other end of a line that is not this process's own (the SSH server's). */
struct screen_wire {
	int in, out;      /* keys and pictures; may be the same; stay the caller's */
	int control;      /* -1, or a stream of 4-byte messages: rows, columns, 16 bits each, most
		      * significant byte first: the window changed; all 0: the last picture left */
	bool hold;        /* draw only when the picture before has left (ref/ssh.md B 8) */
	const char *term; /* as the client says; NULL, unknown or strange is xterm-256color */
};

struct screen_options {
	const struct theme *theme; /* NULL: the default */
	const char *script;        /* path of a key script instead of a terminal (tui/script.h) */
	const struct screen_wire *wire; /* NULL: the terminal of this process */
	int rows, columns;              /* for a script or a wire; 0: 24 and 80 */
	bool ascii;                     /* letters beyond ASCII are replaced */
};

/* Opens the terminal of this process, or a headless one for a script. A TERM nobody knows is
 * treated as xterm-256color, then vt100. The keypad is put in numeric mode (DECKPNM). Sets
 * LC_CTYPE; where the person's is not UTF-8, ascii is set. A script sees xterm-256color and UTF-8
 * whatever the environment says. NO_COLOR (no-color.org) is honoured at a terminal. */
struct screen *screen_open(const struct screen_options *o, struct err *e);

/* Restores the terminal, as exit(3) does when this was forgotten; NULL is allowed. */
void screen_close(struct screen *s);

int screen_rows(const struct screen *s);
int screen_columns(const struct screen *s);

/* True when letters beyond ASCII are replaced (bars are then '#' already). */
bool screen_is_ascii(const struct screen *s);

/* Blanks the picture in memory and hides the cursor. */
void screen_clear(struct screen *s);

/* Puts text at a cell with a role, cut at `cells` cells and padded to them when pad is true; does
 * not wrap. Off-screen parts are dropped. Controls and bytes that are not UTF-8 become '?'; marks
 * that turn the direction of text are left out. */
void screen_put(struct screen *s, int row, int column, enum theme_role role, const char *text);
struct screen_span {
	int row, column, cells;
	bool pad, right; /* right: aligned to the right edge */
};
void screen_span(
	struct screen *s, const struct screen_span *at, enum theme_role role, const char *text);

/* Where the cursor stands when the picture is shown; row -1 hides it. Hiding and showing it costs
 * 18 bytes: better leave it at the end of the row that matters. */
void screen_cursor(struct screen *s, int row, int column);

/* Rings with the next picture, once however often it was asked for. */
void screen_beep(struct screen *s);

/* The next key. Draws first, but only when no input is waiting, as one write. Returns false when
 * the terminal is gone, a signal asked to end, or the script is over. A window change is
 * KEY_WINDOW: the picture is blank and of the new size. Esc comes at once as KEY_ESC when no byte
 * waits behind it (for the footer); see screen_took_back_prefix. */
bool screen_key(struct screen *s, struct key *key);

/* True when the KEY_ESC before this key was no key but the start of this one, cut on the line: the
 * prefix shown for it must go, and the key be taken as if nothing had been pressed before. With
 * KEY_NONE there is nothing else to do. */
bool screen_took_back_prefix(const struct screen *s);

/* 0 when this key was pressed; else it stood in pasted text, and this is which one, counted from 1.
 * Pasted text must never act (base/paste.h). */
size_t screen_paste(const struct screen *s);

/* Forgets what the terminal shows: the next picture is drawn whole. */
void screen_redraw(struct screen *s);

/* Shows the picture now, for what comes before a wait that is not for a key. */
void screen_show(struct screen *s);

/* The picture as text: lines without blanks at their ends; with roles, "--", a second grid of role
 * letters ('.' for plain, left out at line ends) and "-- ROW COLUMN" of the cursor. To be freed. */
char *screen_dump(const struct screen *s, bool roles);

/* Bytes sent to the terminal so far (a script: that would have been), and at the last showing that
 * sent any. */
size_t screen_bytes(const struct screen *s);
size_t screen_last_bytes(const struct screen *s);

#endif
