#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/draw.h"
#include "app/steps.h"
#include "base/mem.h"

/* Every action with its keys, from the rows of base/action.h. */
struct help {
	size_t top;
};

enum { FIRST_ROW = 3 };

static void *help_open(struct app *app, const struct target *t, struct err *e)
{
	(void)app;
	(void)t;
	(void)e;
	return mem_array(1, sizeof(struct help));
}

static void help_close(void *state, struct app *app)
{
	(void)app;
	free(state);
}

static enum keymap help_keymap(const void *state)
{
	(void)state;
	return KEYMAP_LIST;
}

static void draw_action(enum action action, struct app *app, int at)
{
	const struct action_row *row = action_row(action);
	char prefix[32];

	(void)snprintf(prefix, sizeof(prefix), "%s%s", row->prefix[0] != '\0' ? "Esc " : "",
		row->prefix);
	draw_at(app, at, 2, 18, ROLE_LOOK_PROMPT, row->field);
	draw_at(app, at, 21, 14, ROLE_LOOK_PROMPT, row->list);
	draw_at(app, at, 36, 6, ROLE_LOOK_PROMPT, prefix);
	draw_at(app, at, 43, 4, ROLE_LOOK_DIM, row->fkey);
	draw_at(app, at, 48, screen_columns(app->screen) - 48, ROLE_LOOK_TEXT, text(row->help));
}

static void help_draw(void *state, struct app *app)
{
	static const enum action keys[] = {ACT_LEAVE, ACT_SECTION_NEXT, ACT_SECTION_PREVIOUS, ACT_NONE};
	struct help *h = state;

	draw_title(app, text(TEXT_HELP_TITLE), "ansit " PACKAGE_VERSION);
	draw_state(app, text(TEXT_HELP_STATE), "");
	draw_at(app, 2, 2, 18, ROLE_LOOK_STATE, text(TEXT_HELP_FIELD));
	draw_at(app, 2, 21, 14, ROLE_LOOK_STATE, text(TEXT_HELP_LIST));
	draw_at(app, 2, 36, 11, ROLE_LOOK_STATE, text(TEXT_HELP_ANYWHERE));
	for (size_t i = 0; i < draw_rows(app, FIRST_ROW) && 1 + h->top + i < ACT_COUNT; i++)
		draw_action((enum action)(1 + h->top + i), app, FIRST_ROW + (int)i);
	screen_cursor(app->screen, FIRST_ROW, 0);
	draw_message(app, text(TEXT_HELP_ABOUT), false);
	draw_keys(app, KEYMAP_LIST, keys);
}

static struct step help_act(void *state, struct app *app, enum action action,
	const struct key *key)
{
	struct help *h = state;

	(void)key;
	if (action == ACT_LEAVE || action == ACT_HELP)
		return (struct step){.kind = STEP_BACK};
	if (action == ACT_KEYS)
		return (struct step){STEP_OPEN, VIEW_KEYS, {.year = app->year}};
	return draw_turn(action, &h->top, ACT_COUNT - 1, draw_rows(app, FIRST_ROW)) ? step_stay() : step_beep();
}

const struct view_ops help_view = {
	.open = help_open,
	.keymap = help_keymap,
	.draw = help_draw,
	.act = help_act,
	.close = help_close,
};
