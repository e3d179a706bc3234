#ifndef BASE_PASTE_H
#define BASE_PASTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/action.h"

/* Where pasted text falls. Nothing of it ever acts: it is text, or goes from number to number. */
enum paste_into {
	PASTE_NOWHERE, /* all of it is dropped */
	PASTE_LINE,    /* a line of text: line ends, tabs and controls in a row are one blank between
	                * words; those behind the last word are dropped */
	PASTE_LINES,   /* text of several lines: line ends stay, tabs and controls are blanks */
	PASTE_NUMBERS, /* number fields of a table: line ends and tabs are Enter and Tab. A number ends
	                * where something is no part of one, and the rest up to the next is dropped */
	PASTE_ANSWER,  /* one number field among others: both are Tab, which takes nothing offered */
};

/* One pasted text; begins with {.number = which}. */
struct paste {
	size_t number; /* screen_paste's */
	bool blank;    /* is owed before the next letter */
	bool over;     /* of this number: it ended before its line did */
	bool dropped;  /* the last key was */
	uint32_t last; /* letter given, 0: none in this line */
};

/* The keys that one key of a pasted text stands for, up to PASTE_KEYS: letters, Enter and Tab. False
 * when it is dropped, which beeps; what only parts words is owed, not dropped. */
enum { PASTE_KEYS = 2 };
bool paste_keys(struct paste *p, enum paste_into into, const struct key *key,
	struct key out[PASTE_KEYS], size_t *count);

/* What such a key does there: a letter is text whatever it does when it is pressed. */
enum action paste_action(enum paste_into into, const struct key *key);

/* What a keymap says, where nothing else does. */
enum paste_into paste_into(enum keymap map);

#endif
