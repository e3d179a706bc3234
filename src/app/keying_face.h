#ifndef APP_KEYING_FACE_H
#define APP_KEYING_FACE_H

#include "app/ask.h"
#include "work/keying.h"

/* The screen of blind re-keying: its state, and its picture. */
struct keying_screen {
	struct keying keying;
	char place[16]; /* where more is drawn; "" everywhere */
	struct ask ask; /* how many */
	struct buf label;
};

enum keymap keying_screen_keymap(const void *state);
void keying_face_draw(struct keying_screen *s, struct app *app);

#endif
