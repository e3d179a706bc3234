#include <stdio.h>
#include <stdlib.h>

#include "app/steps.h"
#include "app/verify_face.h"
#include "base/mem.h"

static void *verify_open_view(struct app *app, const struct view_target *t, struct err *e)
{
	struct verifying *f = mem_array(1, sizeof(*f));
	struct report found;

	if (!report_find(app->store, t->year, t->stage, 0, &found, e) ||
		!verify_open(&f->v, app->store, &found, e)) {
		free(f);
		return NULL;
	}
	if (t->row != NULL || t->record != 0)
		(void)verify_go_to(&f->v, t->row, t->place, t->record);
	return f;
}

static void verify_close_view(void *state, struct app *app)
{
	struct verifying *f = state;

	(void)app;
	verify_close(&f->v);
	arena_release(&f->arena);
	free(f);
}

static enum keymap keymap(const void *state)
{
	const struct verifying *f = state;

	return verify_keymap(&f->v);
}

static void draw(void *state, struct app *app)
{
	verify_face_draw(state, app);
}

static struct step history_of(const struct verify *v)
{
	const struct verify_line *l = verify_at(v);
	struct step step = step_to_view(&v->desk, VIEW_HISTORY);

	step.target.row = l->row;
	step.target.record = l->record != NULL ? l->record->id : 0;
	if (l->row != NULL)
		(void)snprintf(step.target.place, sizeof(step.target.place), "%s", l->cell->place);
	return step;
}

/* The whole table or record the line is of. */
static struct step look_at(const struct verify *v)
{
	const struct verify_line *l = verify_at(v);
	struct step step;

	if (l->row != NULL)
		return step_to_cell(&v->desk, l->row, l->place);
	if (l->record->item == NULL)
		return step_to_record(&v->desk, l->record, NULL);
	step = step_to_form(&v->desk, l->record->form);
	step.target.item = l->record->item;
	if (l->record->place >= 0)
		(void)snprintf(step.target.place, sizeof(step.target.place), "%s",
			v->desk.book.places[l->record->place].code);
	return step;
}

static struct step rekey(const struct verify *v)
{
	struct step step = step_to_view(&v->desk, VIEW_KEYING);

	if ((size_t)v->place < v->desk.book.place_count)
		(void)snprintf(step.target.place, sizeof(step.target.place), "%s",
			v->desk.book.places[v->place].code);
	return step;
}

/* Back to the steps where they lead here, so that nobody goes round until the stack is full. */
static struct step to_steps(const struct verifying *f, const struct app *app)
{
	if (app->depth > 1 && app->stack[app->depth - 2].ops == &flow_view)
		return (struct step){.kind = STEP_BACK};
	return step_to_view(&f->v.desk, VIEW_FLOW);
}

static struct step act(void *state, struct app *app, enum action action, const struct key *key)
{
	struct verifying *f = state;

	switch (verify_do(&f->v, action, key)) {
	case VERIFY_BEEP:
		return step_beep();
	case VERIFY_LEAVE:
		return (struct step){.kind = STEP_BACK};
	case VERIFY_HISTORY:
		return history_of(&f->v);
	case VERIFY_LOOK:
		return look_at(&f->v);
	case VERIFY_REKEY:
		return rekey(&f->v);
	case VERIFY_STEP:
		return to_steps(f, app);
	case VERIFY_HELP:
		return (struct step){STEP_OPEN, VIEW_HELP, {.year = app->year}};
	default:
		return step_stay();
	}
}

/* What was written meanwhile went through this connection, and changes no version. */
static void back(void *state, struct app *app)
{
	struct verifying *f = state;

	(void)app;
	desk_forget(&f->v.desk);
	verify_refresh(&f->v);
}

const struct view_ops verify_view = {
	.open = verify_open_view,
	.keymap = keymap,
	.draw = draw,
	.act = act,
	.back = back,
	.close = verify_close_view,
};
