#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/draw.h"
#include "app/steps.h"
#include "base/mem.h"

enum {
	KEPT = 14,
	FIRST_ROW = 4
};

/* The last keys as the program understood them, and what each does in a field and in a list. */
struct keys {
	struct key list[KEPT];
	size_t count;
};

static void *keys_open(struct app *app, const struct view_target *t, struct err *e)
{
	(void)app;
	(void)t;
	(void)e;
	return mem_array(1, sizeof(struct keys));
}

static void keys_close(void *state, struct app *app)
{
	(void)app;
	free(state);
}

/* Text, so that every plain key arrives here instead of acting. */
static enum keymap keys_keymap(const void *state)
{
	(void)state;
	return KEYMAP_TEXT;
}

static const char *word_of(enum keymap map, const struct key *key)
{
	enum action action = action_of(map, false, key);

	return action == ACT_NONE ? "" : text(action_row(action)->word);
}

static void draw_key(const struct key *key, struct app *app, int row)
{
	char name[KEY_NAME], code[24] = "";

	key_name(key, name);
	if (key->kind == KEY_LETTER)
		(void)snprintf(code, sizeof(code), "U+%04X", (unsigned)key->code);
	draw_at(app, row, 2, 14, ROLE_LOOK_PROMPT, name);
	draw_at(app, row, 18, 8, ROLE_LOOK_DIM, code);
	draw_at(app, row, 28, 24, ROLE_LOOK_TEXT, word_of(KEYMAP_FIELD, key));
	draw_at(app, row, 54, 24, ROLE_LOOK_TEXT, word_of(KEYMAP_LIST, key));
}

static void keys_draw(void *state, struct app *app)
{
	struct keys *k = state;

	draw_title(app, text(TEXT_KEYS_TITLE), "ansit " PACKAGE_VERSION);
	draw_state(app, text(TEXT_KEYS_STATE), "");
	draw_at(app, FIRST_ROW - 1, 2, 14, ROLE_LOOK_STATE, text(TEXT_KEYS_KEY));
	draw_at(app, FIRST_ROW - 1, 28, 24, ROLE_LOOK_STATE, text(TEXT_HELP_FIELD));
	draw_at(app, FIRST_ROW - 1, 54, 24, ROLE_LOOK_STATE, text(TEXT_HELP_LIST));
	for (size_t i = 0; i < k->count && (int)i < screen_rows(app->screen) - FIRST_ROW - 3; i++)
		draw_key(&k->list[i], app, FIRST_ROW + (int)i);
	screen_cursor(app->screen, FIRST_ROW, 0);
	draw_message(app, text(TEXT_KEYS_LEAVE), false);
}

static struct step keys_act(void *state, struct app *app, enum action action, const struct key *key)
{
	struct keys *k = state;

	(void)app;
	if (action == ACT_LEAVE)
		return (struct step){.kind = STEP_BACK};
	memmove(&k->list[1], &k->list[0], (KEPT - 1) * sizeof(k->list[0]));
	k->list[0] = *key;
	if (k->count < KEPT)
		k->count++;
	return step_stay();
}

const struct view_ops keys_view = {
	.open = keys_open,
	.keymap = keys_keymap,
	.draw = keys_draw,
	.act = keys_act,
	.close = keys_close,
};
