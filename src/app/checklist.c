#include <stdlib.h>
#include <string.h>

#include "app/checklist_face.h"
#include "app/draw.h"
#include "app/steps.h"
#include "base/mem.h"

/* A checklist at one place, with a desk of its own. */
struct checklist_screen {
	struct desk desk;
	struct checking checking;
};

static void *checklist_open(struct app *app, const struct view_target *t, struct err *e)
{
	struct checklist_screen *s = mem_array(1, sizeof(*s));
	struct report found;
	size_t place;

	if (report_find(app->store, t->year, t->stage, 0, &found, e) &&
		desk_look(&s->desk, app->store, &found, e)) {
		place = desk_place(&s->desk, t->place);
		if (checking_open(&s->checking, &s->desk, t->form,
			    place < s->desk.book.place_count ? (int)place : PLACE_DISTRICT, t->item,
			    app_undo(app, &found, t->form), e))
			return s;
	}
	desk_close(&s->desk);
	free(s);
	return NULL;
}

static void checklist_close(void *state, struct app *app)
{
	struct checklist_screen *s = state;

	(void)app;
	checking_close(&s->checking);
	desk_close(&s->desk);
	free(s);
}

static enum keymap checklist_keymap(const void *state)
{
	const struct checklist_screen *s = state;

	return checking_keymap(&s->checking);
}

/* On the items letters are answers. */
static enum paste_into checklist_paste(const void *state)
{
	const struct checking *c = &((const struct checklist_screen *)state)->checking;

	if (c->line == NULL)
		return c->asks ? PASTE_LINE : PASTE_NOWHERE;
	return c->prose.multiline ? PASTE_LINES : PASTE_LINE;
}

static void checklist_draw(void *state, struct app *app)
{
	struct checklist_screen *s = state;

	checklist_face_draw(&s->checking, app);
}

static struct step step_of(
	const struct checklist_screen *s, enum view_kind view, const struct record *record)
{
	return (struct step){STEP_OPEN, view,
		{.year = s->desk.report.year,
			.stage = s->desk.report.stage,
			.form = s->checking.form,
			.record = record->id}};
}

static struct step open_record(struct checklist_screen *s, struct app *app)
{
	struct record *record;
	struct err e;

	if (s->checking.at >= s->checking.form->item_count)
		return step_beep();
	record = checking_record(&s->checking, s->checking.at, &e);
	if (record != NULL)
		return step_of(s, VIEW_RECORD, record);
	app_say_error(app, &e);
	return step_beep();
}

static struct step open_history(const struct checklist_screen *s, struct app *app)
{
	const struct record *record = s->checking.at < s->checking.form->item_count
					      ? checking_at(&s->checking, s->checking.at)
					      : NULL;

	if (record != NULL)
		return step_of(s, VIEW_HISTORY, record);
	app_say(app, false, TEXT_HISTORY_NONE, NULL);
	return step_beep();
}

static struct step checklist_act(
	void *state, struct app *app, enum action action, const struct key *key)
{
	struct checklist_screen *s = state;

	switch (checking_do(&s->checking, action, key)) {
	case CHECKING_BEEP:
		return step_beep();
	case CHECKING_LEAVE:
		return (struct step){.kind = STEP_BACK};
	case CHECKING_OPEN:
		return open_record(s, app);
	case CHECKING_HISTORY:
		return open_history(s, app);
	case CHECKING_HELP:
		return (struct step){STEP_OPEN, VIEW_HELP, {.year = app->year}};
	case CHECKING_FLOW:
		return step_to_view(&s->desk, VIEW_FLOW);
	case CHECKING_KEYS:
		return (struct step){STEP_OPEN, VIEW_KEYS, {.year = app->year}};
	default:
		return step_stay();
	}
}

/* The item as a record is written on a desk of its own. */
static void checklist_back(void *state, struct app *app)
{
	struct checklist_screen *s = state;

	(void)app;
	desk_forget(&s->desk);
	checking_refresh(&s->checking);
}

const struct view_ops checklist_view = {
	.open = checklist_open,
	.keymap = checklist_keymap,
	.draw = checklist_draw,
	.act = checklist_act,
	.back = checklist_back,
	.close = checklist_close,
	.paste = checklist_paste,
};
