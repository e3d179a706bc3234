#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/draw.h"
#include "app/entry_draw.h"
#include "app/steps.h"
#include "base/mem.h"

static void *open_table(struct app *app, const struct view_target *t, struct err *e)
{
	struct entry *n = mem_array(1, sizeof(*n));
	struct entry_at at = {t->form, t->place[0] != '\0' ? t->place : NULL, t->row, t->face};
	struct report found;

	if (report_find(app->store, t->year, t->stage, 0, &found, e) &&
		entry_open(n, app->store, &found, &at, e))
		return n;
	free(n);
	return NULL;
}

static void close_table(void *state, struct app *app)
{
	(void)app;
	entry_close(state);
	free(state);
}

static enum keymap keymap(const void *state)
{
	return entry_keymap(state);
}

static void draw(void *state, struct app *app)
{
	struct entry *n = state;

	if (n->face == FACE_GRID)
		grid_face_draw(n, app);
	else
		village_face_draw(n, app);
}

static struct step history_of(const struct entry *n)
{
	struct step step = {STEP_OPEN, VIEW_HISTORY,
		{.year = n->desk.report.year,
			.stage = n->desk.report.stage,
			.form = n->form,
			.row = entry_row(n)}};

	(void)snprintf(step.target.place, sizeof(step.target.place), "%s",
		n->desk.book.places[n->place].code);
	return step;
}

static struct step act(void *state, struct app *app, enum action action, const struct key *key)
{
	struct entry *n = state;

	switch (entry_do(n, action, key)) {
	case ENTRY_BEEP:
		return step_beep();
	case ENTRY_LEAVE:
		return (struct step){.kind = STEP_BACK};
	case ENTRY_HISTORY:
		return history_of(n);
	case ENTRY_HELP:
		return (struct step){STEP_OPEN, VIEW_HELP, {.year = app->year}};
	case ENTRY_FLOW:
		return step_to_view(&n->desk, VIEW_FLOW);
	case ENTRY_KEYS:
		return (struct step){STEP_OPEN, VIEW_KEYS, {.year = app->year}};
	default:
		return step_stay();
	}
}

static void back(void *state, struct app *app)
{
	(void)app;
	entry_refresh(state);
}

const struct view_ops entry_view = {
	.open = open_table,
	.keymap = keymap,
	.draw = draw,
	.act = act,
	.back = back,
	.close = close_table,
};
