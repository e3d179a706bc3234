#ifndef BASE_KEY_H
#define BASE_KEY_H

#include <stdbool.h>
#include <stdint.h>

/* What the person pressed. Letters, digits and signs are KEY_LETTER with their code point: the
 * numeric keypad cannot be told from the main keys (ref/peers.md 5.1), so nothing depends on it. */
enum key_kind {
	KEY_NONE,
	KEY_LETTER,
	KEY_ENTER,
	KEY_TAB,
	KEY_BACKTAB,
	KEY_BACKSPACE,
	KEY_DELETE,
	KEY_INSERT,
	KEY_ESC,
	KEY_UP,
	KEY_DOWN,
	KEY_LEFT,
	KEY_RIGHT,
	KEY_HOME,
	KEY_END,
	KEY_PAGE_UP,
	KEY_PAGE_DOWN,
	KEY_F1,
	KEY_F12 = KEY_F1 + 11,
	KEY_CTRL,    /* code is the letter: 'w' for Ctrl-W */
	KEY_WINDOW,  /* the window changed size */
	KEY_UNKNOWN, /* a whole sequence nobody knows; dropped with a beep */
	KEY_KIND_COUNT
};

struct key {
	enum key_kind kind;
	uint32_t code;
};

/* "Enter", "F2", "Ctrl-W", "Esc", "PgDn", "Space", or the letter itself. False if nobody has it. */
bool key_parse(const char *name, struct key *key);

/* The same name back; out holds at least KEY_NAME bytes. */
enum { KEY_NAME = 16 };
void key_name(const struct key *key, char out[KEY_NAME]);

bool key_is(const struct key *a, const struct key *b);

#endif
