#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/draw.h"
#include "app/steps.h"
#include "base/mem.h"

/* Every action with its keys, from the rows of base/action.h: those that mean something where rows are
 * verified when it was asked for there, else those of all other screens. */
struct help {
	bool verifies;
	enum action list[ACT_COUNT];
	size_t count;
	size_t top;
	size_t shown; /* actions in the last picture: how far a page goes */
};

enum {
	FIRST_ROW = 3
};

static bool has_key(const struct help *h, const struct action_row *row)
{
	if (h->verifies)
		return *row->review != '\0';
	return *row->field != '\0' || *row->list != '\0' || *row->prefix != '\0';
}

static void *help_open(struct app *app, const struct view_target *t, struct err *e)
{
	struct help *h = mem_array(1, sizeof(*h));

	(void)t;
	(void)e;
	if (app->depth > 0)
		h->verifies = app->stack[app->depth - 1].ops->keymap(
				      app->stack[app->depth - 1].state) == KEYMAP_REVIEW;
	for (int a = 1; a < ACT_COUNT; a++) {
		if (has_key(h, action_row((enum action)a)))
			h->list[h->count++] = (enum action)a;
	}
	return h;
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

enum {
	ANYWHERE_COLUMN = 22,
	LIST_COLUMN = 30,
	WORDS_COLUMN = 41
};

/* On rows that are verified nothing is kept by going on. */
static enum text_id help_of(const struct help *h, enum action action)
{
	if (h->verifies && action == ACT_NEXT)
		return TEXT_VERIFY_HELP_NEXT;
	if (h->verifies && action == ACT_PREVIOUS)
		return TEXT_VERIFY_HELP_PREVIOUS;
	return action_row(action)->help;
}

/* One action in one line, or more when its sentence needs them; gives the lines used. */
static int draw_action(const struct help *h, enum action action, struct app *app, int at)
{
	const struct action_row *row = action_row(action);
	const char *first = h->verifies ? row->review : row->field;
	int cells = screen_columns(app->screen) - WORDS_COLUMN;
	struct draw_box box = {at, WORDS_COLUMN, cells, 3};
	char prefix[32];
	int used;

	(void)snprintf(
		prefix, sizeof(prefix), "%s%s", row->prefix[0] != '\0' ? "Esc " : "", row->prefix);
	draw_at(app, at, 1, ANYWHERE_COLUMN - 2, ROLE_LOOK_PROMPT, first);
	draw_at(app, at, ANYWHERE_COLUMN, 7, ROLE_LOOK_PROMPT, prefix);
	draw_at(app, at, LIST_COLUMN, WORDS_COLUMN - LIST_COLUMN - 1, ROLE_LOOK_PROMPT,
		!h->verifies && strcmp(row->list, row->field) != 0 ? row->list : "");
	used = draw_wrapped(app, &box, ROLE_LOOK_TEXT, text(help_of(h, action)));
	return used > 0 ? used : 1;
}

static void help_draw(void *state, struct app *app)
{
	static const enum action keys[] = {
		ACT_LEAVE, ACT_SECTION_NEXT, ACT_SECTION_PREVIOUS, ACT_NONE};
	struct help *h = state;
	int row = FIRST_ROW, last = FIRST_ROW + (int)draw_rows(app, FIRST_ROW);

	draw_title(app, text(TEXT_HELP_TITLE), "ansit " PACKAGE_VERSION);
	draw_state(app, text(TEXT_HELP_STATE), "");
	draw_at(app, 2, 1, ANYWHERE_COLUMN - 2, ROLE_LOOK_STATE,
		text(h->verifies ? TEXT_HELP_REVIEW : TEXT_HELP_FIELD));
	draw_at(app, 2, ANYWHERE_COLUMN, 7, ROLE_LOOK_STATE, text(TEXT_HELP_ANYWHERE));
	draw_at(app, 2, LIST_COLUMN, 9, ROLE_LOOK_STATE, h->verifies ? "" : text(TEXT_HELP_LIST));
	h->shown = 0;
	/* A sentence of three lines must not run into the message line. */
	while (row + 2 < last + 1 && h->top + h->shown < h->count) {
		row += draw_action(h, h->list[h->top + h->shown], app, row);
		h->shown++;
	}
	screen_cursor(app->screen, FIRST_ROW, 0);
	draw_message(app, text(TEXT_HELP_ABOUT), false);
	draw_keys(app, KEYMAP_LIST, keys);
}

static struct step help_act(void *state, struct app *app, enum action action, const struct key *key)
{
	struct help *h = state;

	(void)key;
	if (action == ACT_LEAVE || action == ACT_HELP)
		return (struct step){.kind = STEP_BACK};
	if (action == ACT_KEYS)
		return (struct step){STEP_OPEN, VIEW_KEYS, {.year = app->year}};
	return draw_turn(action, &h->top, h->count, h->shown) ? step_stay() : step_beep();
}

const struct view_ops help_view = {
	.open = help_open,
	.keymap = help_keymap,
	.draw = help_draw,
	.act = help_act,
	.close = help_close,
};
