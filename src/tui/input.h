#ifndef TUI_INPUT_H
#define TUI_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/key.h"

enum input_state {
	INPUT_PLAIN,
	INPUT_ESC,
	INPUT_CSI,
	INPUT_SS3,
	INPUT_UTF8,
	INPUT_LINUX_F,    /* Esc [ [ of the Linux console */
	INPUT_MOUSE,      /* Esc [ M, three bytes follow */
	INPUT_STRING,     /* Esc ], Esc P, Esc _: the answer of a terminal, up to BEL or Esc \ */
	INPUT_STRING_ESC, /* the Esc in there */
};

/* Bytes of a terminal into keys, by a state machine without time: Esc alone is a key at once (a
 * prefix for the program); if '[' or 'O' follows, the Esc was the start of a sequence and the key
 * that comes out is KEY_ESC's replacement: see input_feed. Knows ANSI/xterm, rxvt, linux and all
 * PuTTY variants of F-keys and of the application keypad (ref/peers.md 5.1); what is ambiguous
 * there is settled in tui/sequence.c. Start with {0}. */
struct input {
	enum input_state state;
	unsigned char pending[32];
	size_t size;
	bool overlong; /* a sequence longer than pending: swallowed to its end */
	bool after_cr; /* a LF now is the second half of a pasted line's end, no Enter of its own */
	bool joined;   /* the last Esc began a sequence and nothing has come out since */
	bool silent;   /* the last Esc was within pasted text and not given */
	bool pasting;  /* between the marks around pasted text */
	size_t pastes; /* begun so far */
};

enum input_result {
	INPUT_NOTHING, /* more bytes are needed */
	INPUT_KEY,
	INPUT_KEY_INSTEAD, /* the Esc given before was the start of this key: take it back */
};

/* One byte in, at most one key out. A sequence that is no key (pasting begins, the late answer of a
 * terminal, the mouse) is INPUT_KEY_INSTEAD with KEY_NONE: only the prefix is taken back.
 *
 * While in->pasting a key was not pressed but stood in pasted text. Esc is no key there, and nothing
 * is given up: what is cut goes on when the line does, and neither a pause nor a number of bytes
 * ends the text, because then the rest of it would act as keys. Should its end be lost, Esc Esc ends
 * it and does nothing else. */
enum input_result input_feed(struct input *in, unsigned char byte, struct key *key);

/* True when the last byte was an Esc that this one would turn into the start of a sequence. */
bool input_joins(const struct input *in, unsigned char byte);

/* True while a sequence is cut in the middle. After patience (>= 1 s) without a byte the caller
 * calls input_give_up, which forgets the piece: nothing of it is ever taken as text. */
bool input_is_inside(const struct input *in);
void input_give_up(struct input *in);

#endif
