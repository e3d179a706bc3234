#ifndef TUI_TERMINAL_H
#define TUI_TERMINAL_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

#include "base/err.h"
#include "tui/screen.h"

enum {
	TERMINAL_SIGNALS = 7
};

/* The line to the terminal: bytes in, bytes out, its size, and the signals of this process. */
struct terminal {
	int in, out, control; /* control -1: none */
	bool own;             /* the terminal of this process, with modes to restore */
	bool hold, in_flight; /* see struct screen_wire */
	bool gone;            /* nothing can be written any more */
	struct termios before;
	struct sigaction signals_before[TERMINAL_SIGNALS];
	unsigned char message[4]; /* of the control line */
	size_t message_size;
	int rows, columns;
};

enum terminal_event {
	TERMINAL_BYTES,    /* terminal_read has some */
	TERMINAL_WINDOW,   /* rows and columns are new */
	TERMINAL_SENT,     /* what was in flight has arrived */
	TERMINAL_PATIENCE, /* the time is over */
	TERMINAL_END,      /* the line is gone, or a signal asked to end */
};

/* wire NULL: standard input and output, which become raw (no echo, no signals, no flow control:
 * Ctrl-C, Ctrl-Z, Ctrl-S are keys). Nothing typed ahead is thrown away. */
bool terminal_open(struct terminal *t, const struct screen_wire *wire, struct err *e);

/* Restores the modes and the signals. */
void terminal_close(struct terminal *t);

/* Waits for something; milliseconds -1: as long as it takes. */
enum terminal_event terminal_wait(struct terminal *t, int milliseconds);

/* True when bytes can be read without waiting. */
bool terminal_has_input(const struct terminal *t);

/* Reads what is there after TERMINAL_BYTES; 0 when the line is gone. */
size_t terminal_read(struct terminal *t, unsigned char *bytes, size_t size);

/* One write where the line takes it; false when the line is gone or a signal asked to end. */
bool terminal_write(struct terminal *t, const char *bytes, size_t size);

#endif
