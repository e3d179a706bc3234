#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/draw.h"
#include "app/home_face.h"
#include "app/steps.h"
#include "base/mem.h"

static void look_at(struct home *h, struct app *app)
{
	const struct stage_summary *s = &h->stages[h->cursor];
	struct err e;

	desk_close(&h->desk);
	if (s->stage->form_count > 0 &&
		!desk_look_from(&h->desk, app->store, h->shelf, &s->report, &e))
		app_say_error(app, &e);
	news_find(&h->news, app, &s->report);
}

static void find_returned(struct home *h, struct app *app)
{
	h->returned = (struct news){.stage = NULL};
	for (size_t i = 0; h->returned.returned == 0 && i < app->forms->stage_count; i++)
		news_find(&h->returned, app, &h->stages[i].report);
}

/* The act that is this role's own part of a report's way, FLOW_COUNT where it has none. */
static enum flow_act own_act(enum role role)
{
	static const enum flow_act acts[] = {[ROLE_OPERATOR] = FLOW_SUBMIT,
		[ROLE_OWNER] = FLOW_CONFIRM,
		[ROLE_VERIFIER] = FLOW_VERIFY,
		[ROLE_CAMAT] = FLOW_SIGN,
		[ROLE_ADMIN] = FLOW_COUNT};

	return acts[role];
}

/* It was sent back to those who fill it in, or lies with this person to verify or to sign. */
static bool waits_for(const struct stage_summary *s, const struct app *app)
{
	enum flow_act act = own_act(store_actor(app->store)->role);

	if (s->report.id == 0 || act == FLOW_COUNT)
		return false;
	return flow_is_in(act, s->report.state) && strcmp(s->report.state, "draft") != 0;
}

static size_t first_waiting(const struct home *h, const struct app *app)
{
	size_t i = 0;

	while (i < app->forms->stage_count && !waits_for(&h->stages[i], app))
		i++;
	return i;
}

/* The first that waits for this person; else the first that is due and not handed in, else the first
 * that was begun and is late, else the newest that was begun, rather one of the calendar than one that is
 * open all year. */
static size_t best_stage(const struct home *h, const struct app *app)
{
	size_t count = app->forms->stage_count, begun = 0, scheduled = 0, late = count;

	if (h->waiting < count)
		return h->waiting;
	for (size_t i = 0; i < count; i++) {
		const struct stage_summary *s = &h->stages[i];

		if (s->is_due && s->stage->form_count > 0 && !home_is_done(s))
			return i;
		if (s->report.id == 0)
			continue;
		begun = i;
		if (s->stage->month_count > 0)
			scheduled = i;
		if (late == count && home_is_late(s, app))
			late = i;
	}
	if (late < count)
		return late;
	return h->stages[scheduled].report.id != 0 ? scheduled : begun;
}

static void home_close(void *state, struct app *app)
{
	struct home *h = state;

	(void)app;
	desk_close(&h->desk);
	shelf_free(h->shelf);
	free(h->stages);
	free(h);
}

static void *home_open(struct app *app, const struct view_target *t, struct err *e)
{
	struct home *h = mem_array(1, sizeof(*h));

	(void)t;
	(void)e;
	h->stages = mem_array(app->forms->stage_count + 1, sizeof(*h->stages));
	h->cursor = SIZE_MAX;
	return h;
}

/* Only when it is about to be seen: under a table that was opened at once it would cost the first
 * screen twice. */
static void load(struct home *h, struct app *app)
{
	struct err e;

	if (h->is_loaded)
		return;
	h->is_loaded = true;
	desk_close(&h->desk);
	shelf_free(h->shelf);
	h->shelf = shelf_new();
	if (!summary_year_from(app->store, h->shelf, app->year, h->stages, &e))
		app_say_error(app, &e);
	h->waiting = first_waiting(h, app);
	if (h->cursor == SIZE_MAX)
		h->cursor = best_stage(h, app);
	find_returned(h, app);
	look_at(h, app);
}

static void home_back(void *state, struct app *app)
{
	struct home *h = state;

	(void)app;
	h->is_loaded = false;
}

static enum keymap home_keymap(const void *state)
{
	const struct home *h = state;

	return h->ask.open ? KEYMAP_TEXT : KEYMAP_LIST;
}

static void home_draw(void *state, struct app *app)
{
	struct home *h = state;

	load(h, app);
	home_face_draw(h, app);
}

static struct step move(struct home *h, struct app *app, size_t cursor)
{
	if (cursor >= app->forms->stage_count)
		return step_beep();
	h->cursor = cursor;
	look_at(h, app);
	return step_stay();
}

static struct step open_stage(const struct home *h, struct app *app)
{
	const struct stage *stage = h->stages[h->cursor].stage;

	if (stage->form_count > 0)
		return (struct step){STEP_OPEN, VIEW_REPORT, {.year = app->year, .stage = stage}};
	app_say(app, false, TEXT_HOME_NO_FORMS, stage_brief(stage), stage->schedule, NULL);
	return step_beep();
}

/* To what was sent back; else to the first row with a failed check, wherever it stands. */
static struct step open_problem(const struct home *h, struct app *app)
{
	struct step step;

	if (h->returned.returned > 0)
		return h->returned.first;

	if (h->stages[h->cursor].stage->form_count == 0)
		return open_stage(h, app);
	if (h->desk.store != NULL && step_to_problem(&h->desk, &step))
		return step;
	if (h->desk.store == NULL || !step_say_problem(&h->desk, &app->message))
		app_say(app, false, TEXT_ENTRY_ALL_WELL, NULL);
	return step_beep();
}

/* A view on the report of the stage under the cursor. */
static struct step open_view(const struct home *h, struct app *app, enum view_kind view)
{
	struct step step = open_stage(h, app);

	if (step.kind == STEP_OPEN)
		step.view = view;
	return step;
}

static struct step open_returned(const struct home *h, struct app *app)
{
	struct step step = open_view(h, app, VIEW_RETURNED);

	if (h->returned.returned > 0 && step.kind == STEP_OPEN)
		step.target.stage = h->returned.stage;
	return step;
}

static struct step ask_year(struct home *h, struct app *app)
{
	char year[16];

	(void)snprintf(year, sizeof(year), "%d", app->year);
	ask_open(&h->ask, text(TEXT_HOME_ASK_YEAR), year);
	return step_stay();
}

static struct step take_year(struct home *h, struct app *app)
{
	int year;

	if (!clock_year_parse(h->ask.edit.text, &year)) {
		app_say(app, true, TEXT_HOME_BAD_YEAR, h->ask.edit.text, NULL);
		return step_beep();
	}
	app->year = year;
	h->cursor = SIZE_MAX;
	h->is_loaded = false;
	return step_stay();
}

/* A person's choice of language is kept for the next login. */
static struct step switch_language(struct app *app)
{
	enum lang other = text_lang() == LANG_ID ? LANG_EN : LANG_ID;
	struct err e;

	text_use(other);
	if (!setting_put(app->store, store_actor(app->store)->user, "language",
		    other == LANG_ID ? "id" : "en", &e))
		app_say_error(app, &e);
	return step_stay();
}

static struct step ask_act(
	struct home *h, struct app *app, enum action action, const struct key *key)
{
	switch (ask_do(&h->ask, action, key)) {
	case ASK_DONE:
		return take_year(h, app);
	case ASK_BEEP:
		return step_beep();
	default:
		return step_stay();
	}
}

static struct step home_act(void *state, struct app *app, enum action action, const struct key *key)
{
	struct home *h = state;

	if (h->ask.open)
		return ask_act(h, app, action, key);
	switch (action) {
	case ACT_NEXT:
		return move(h, app, h->cursor + 1);
	case ACT_PREVIOUS:
		return move(h, app, h->cursor - 1);
	case ACT_FIRST:
		return move(h, app, 0);
	case ACT_LAST:
		return move(h, app, app->forms->stage_count - 1);
	case ACT_OPEN:
		return open_stage(h, app);
	case ACT_ERROR_NEXT:
		return open_problem(h, app);
	case ACT_STEP:
		return open_view(h, app, VIEW_FLOW);
	case ACT_REMARKS:
		return open_view(h, app, VIEW_REMARKS);
	case ACT_HISTORY:
		return open_view(h, app, VIEW_DIFFERENCES);
	case ACT_RETURNED:
		return open_returned(h, app);
	case ACT_PERSON:
		return (struct step){.kind = STEP_PERSON};
	case ACT_YEAR:
		return ask_year(h, app);
	case ACT_LANGUAGE:
		return switch_language(app);
	case ACT_HELP:
		return (struct step){STEP_OPEN, VIEW_HELP, {.year = app->year}};
	case ACT_KEYS:
		return (struct step){STEP_OPEN, VIEW_KEYS, {.year = app->year}};
	case ACT_LEAVE:
		return (struct step){.kind = STEP_QUIT};
	default:
		return step_beep();
	}
}

const struct view_ops home_view = {
	.open = home_open,
	.keymap = home_keymap,
	.draw = home_draw,
	.act = home_act,
	.back = home_back,
	.close = home_close,
};
