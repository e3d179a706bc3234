#ifndef APP_CHALLENGE_H
#define APP_CHALLENGE_H

#include <stdbool.h>
#include <stddef.h>

#include "app/app.h"

enum {
	CHALLENGE_DIGITS = 4
};

/* The code a person copies so that one key never submits or signs (work/flow.h): digits, Backspace and
 * Enter. Nothing typed before it was painted counts, so that keys typed ahead never answer it, and nothing
 * pasted. */
struct challenge {
	bool open;
	char wanted[CHALLENGE_DIGITS + 1];
	char typed[CHALLENGE_DIGITS + 1];
	size_t count;
	bool is_drawn; /* it stands in the picture, */
	size_t before; /* and so many bytes had left then: more, and the person has seen it */
};

void challenge_open(struct challenge *c, const char wanted[CHALLENGE_DIGITS + 1]);

/* What a key did, with KEYMAP_TEXT: CHALLENGE_RIGHT closes it, CHALLENGE_WRONG empties it. */
enum challenge_result {
	CHALLENGE_STAY,
	CHALLENGE_BEEP,
	CHALLENGE_RIGHT,
	CHALLENGE_WRONG,
	CHALLENGE_LEFT
};
enum challenge_result challenge_do(
	struct challenge *c, struct app *app, enum action action, const struct key *key);

/* "Untuk menyerahkan ketik kode ini: 4 7 1 9  > 47__" in a row, with the cursor; label ends with the
 * colon. */
void challenge_draw(struct challenge *c, struct app *app, int row, const char *label);

#endif
