#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/draw.h"
#include "app/entry_draw.h"
#include "app/steps.h"
#include "base/mem.h"
#include "work/flow.h"

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

/* To the unit that answers for the row; on the line behind the last the first is as good. */
static struct step confirm_of(const struct entry *n, struct app *app)
{
	const struct row *row = entry_row(n);
	const struct desk_unit *unit = row != NULL ? desk_unit_of(&n->desk, row, n->place) : NULL;
	struct step step = step_to_view(&n->desk, VIEW_REPORT);
	struct err e;

	if (!flow_allowed(&n->desk, FLOW_CONFIRM, &e)) {
		app_say_error(app, &e);
		return step_beep();
	}
	step.target.unit = unit != NULL ? unit->id : 0;
	app_say(app, false, TEXT_CONFIRM_HERE, NULL);
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
	case ENTRY_REMARKS:
		return step_to_view(&n->desk, VIEW_REMARKS);
	case ENTRY_RETURNED:
		return step_to_view(&n->desk, VIEW_RETURNED);
	case ENTRY_DOCUMENT:
		return step_to_view(&n->desk, VIEW_DOCUMENT);
	case ENTRY_CONFIRM:
		return confirm_of(n, app);
	case ENTRY_KEYS:
		return (struct step){STEP_OPEN, VIEW_KEYS, {.year = app->year}};
	default:
		return step_stay();
	}
}

/* The steps may have moved the report, on this very connection. */
static void back(void *state, struct app *app)
{
	struct entry *n = state;

	(void)app;
	desk_forget(&n->desk);
	entry_refresh(n);
}

const struct view_ops entry_view = {
	.open = open_table,
	.keymap = keymap,
	.draw = draw,
	.act = act,
	.back = back,
	.close = close_table,
};
