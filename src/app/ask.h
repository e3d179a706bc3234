#ifndef APP_ASK_H
#define APP_ASK_H

#include <stdbool.h>

#include "app/app.h"
#include "base/edit.h"

/* One line of text a list screen asks for because the person pressed its key. Drawn in the message
 * line; letters go into it until Enter or Esc Esc. Nothing opens it by itself. */
struct ask {
	bool open;
	bool secret;   /* stars instead of letters */
	bool replaces; /* a letter typed first takes the place of the text; any other key mends it */
	const char *label; /* borrowed while it is open */
	struct edit edit;
};

void ask_open(struct ask *a, const char *label, const char *start);

/* What a key did: ASK_DONE leaves the text in edit.text and closes. */
enum ask_result {
	ASK_STAY,
	ASK_BEEP,
	ASK_DONE,
	ASK_LEFT
};
enum ask_result ask_do(struct ask *a, enum action action, const struct key *key);

/* Label and text in the message line, with the cursor. */
void ask_draw(const struct ask *a, struct app *app);

/* The same anywhere: used by ask_draw, the login screen and the entry screen's line. */
void ask_draw_at(const struct ask *a, struct app *app, int row, int column);

#endif
