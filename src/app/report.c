#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/draw.h"
#include "app/report_face.h"
#include "app/steps.h"
#include "base/mem.h"
#include "base/number.h"

static size_t line_count(const struct report_state *r)
{
	return r->form_count + report_unit_count(r);
}

static void report_close(void *state, struct app *app)
{
	struct report_state *r = state;

	(void)app;
	desk_close(&r->desk);
	buf_release(&r->label);
	free(r->forms);
	free(r);
}

/* What stands under another form is reached through it. */
static void list_forms(struct report_state *r, const struct stage *stage)
{
	r->forms = mem_array(stage->form_count + 1, sizeof(struct form *));
	for (size_t i = 0; i < stage->form_count; i++) {
		if (stage->forms[i]->kind == FORM_TABLE)
			r->forms[r->form_count++] = stage->forms[i];
	}
	r->table_count = r->form_count;
	for (size_t i = 0; i < stage->form_count; i++) {
		if (stage->forms[i]->kind != FORM_TABLE && stage->forms[i]->parent == NULL)
			r->forms[r->form_count++] = stage->forms[i];
	}
}

/* The cursor on a unit, where there is one with that id. */
static void find_unit(struct report_state *r, int64_t unit)
{
	for (size_t i = 0; unit != 0 && i < report_unit_count(r); i++) {
		if (report_unit(r, i)->id == unit)
			r->cursor = r->form_count + i;
	}
}

static void *report_open_view(struct app *app, const struct view_target *t, struct err *e)
{
	struct report_state *r = mem_array(1, sizeof(*r));
	struct report found;

	if (report_find(app->store, t->year, t->stage, 0, &found, e) &&
		desk_look(&r->desk, app->store, &found, e)) {
		list_forms(r, t->stage);
		find_unit(r, t->unit);
		news_find(&r->news, app, &found);
		return r;
	}
	free(r);
	return NULL;
}

void report_reload(struct report_state *r, struct app *app)
{
	struct report newest;
	struct desk fresh;
	struct err e;

	if (!report_find(app->store, r->desk.report.year, r->desk.report.stage, 0, &newest, &e) ||
		!desk_look(&fresh, app->store, &newest, &e)) {
		app_say_error(app, &e);
		return;
	}
	desk_close(&r->desk);
	r->desk = fresh;
	if (r->cursor >= line_count(r))
		r->cursor = 0;
	news_find(&r->news, app, &newest);
}

static void report_back(void *state, struct app *app)
{
	report_reload(state, app);
}

static enum keymap report_keymap(const void *state)
{
	const struct report_state *r = state;

	return r->ask.open ? KEYMAP_TEXT : KEYMAP_LIST;
}

static void report_draw(void *state, struct app *app)
{
	report_face_draw(state, app);
}

/* On a unit it is the first table that opens. */
static struct step open_form(const struct report_state *r)
{
	return step_to_form(&r->desk, r->forms[r->cursor < r->form_count ? r->cursor : 0]);
}

static struct step open_grid(const struct report_state *r)
{
	size_t form = r->cursor < r->form_count ? r->cursor : 0;

	if (form >= r->table_count)
		return step_beep();
	return (struct step){STEP_OPEN, VIEW_ENTRY,
		{.year = r->desk.report.year,
			.stage = r->desk.report.stage,
			.form = r->forms[form],
			.face = FACE_GRID}};
}

static struct step ask_source(struct report_state *r, struct app *app)
{
	const struct desk_unit *unit = report_current_unit(r);

	if (unit == NULL) {
		app_say(app, false, TEXT_REPORT_SOURCE_WHERE, NULL);
		return step_beep();
	}
	if (store_actor(app->store)->role != ROLE_OPERATOR) {
		app_say(app, false, TEXT_ENTRY_SOURCE_NOT_NEEDED, NULL);
		return step_beep();
	}
	buf_clear(&r->label);
	text_fill(&r->label, TEXT_ASK_SOURCE, unit->name, NULL);
	r->asks_paper = false;
	ask_open(&r->ask, buf_str(&r->label), unit->source != NULL ? unit->source : "");
	return step_stay();
}

/* Writing needs the cells, which this screen does not hold: it borrows a whole desk for that. */
static bool name_source(const struct report_state *r, int64_t unit, size_t *written, struct err *e)
{
	struct desk d;
	bool ok;

	if (!desk_open(&d, r->desk.store, &r->desk.report, e))
		return false;
	ok = desk_source(&d, unit, r->ask.edit.text, written, e);
	desk_close(&d);
	return ok;
}

static void take_source(struct report_state *r, struct app *app)
{
	const struct desk_unit *unit = report_unit(r, r->cursor - r->form_count);
	char count[NUMBER_TEXT], *name = mem_text(unit->name);
	size_t written;
	struct err e;

	if (name_source(r, unit->id, &written, &e)) {
		report_reload(r, app);
		number_show(count, (int64_t)written);
		app_say(app, false,
			written > 0 ? TEXT_ENTRY_SOURCE_WRITTEN : TEXT_ENTRY_SOURCE_NAMED, name,
			count, NULL);
	} else
		app_say_error(app, &e);
	free(name);
}

static struct step ask_act(
	struct report_state *r, struct app *app, enum action action, const struct key *key)
{
	enum ask_result result = ask_do(&r->ask, action, key);

	if (result == ASK_DONE && r->asks_paper)
		report_take_paper(r, app);
	else if (result == ASK_DONE)
		take_source(r, app);
	return (struct step){.kind = result == ASK_BEEP ? STEP_BEEP : STEP_STAY};
}

/* What was sent back goes first. */
static struct step first_problem(const struct report_state *r, struct app *app)
{
	struct step step;

	if (r->news.returned > 0)
		return r->news.first;
	if (step_to_problem(&r->desk, &step))
		return step;
	if (!step_say_problem(&r->desk, &app->message))
		app_say(app, false, TEXT_ENTRY_ALL_WELL, NULL);
	return step_beep();
}

static struct step move(struct report_state *r, enum action action)
{
	bool on = action == ACT_NEXT;

	if (action == ACT_FIRST || action == ACT_LAST) {
		r->cursor = action == ACT_FIRST ? 0 : line_count(r) - 1;
		return step_stay();
	}
	if (on ? r->cursor + 1 >= line_count(r) : r->cursor == 0)
		return step_beep();
	r->cursor = on ? r->cursor + 1 : r->cursor - 1;
	return step_stay();
}

static struct step report_act(
	void *state, struct app *app, enum action action, const struct key *key)
{
	struct report_state *r = state;

	if (r->ask.open)
		return ask_act(r, app, action, key);
	switch (action) {
	case ACT_NEXT:
	case ACT_PREVIOUS:
	case ACT_FIRST:
	case ACT_LAST:
		return move(r, action);
	case ACT_OPEN:
		return open_form(r);
	case ACT_GRID:
		return open_grid(r);
	case ACT_SOURCE:
		return ask_source(r, app);
	case ACT_ERROR_NEXT:
		return first_problem(r, app);
	case ACT_CONFIRM:
		return report_confirm(r, app);
	case ACT_STEP:
		return step_to_view(&r->desk, VIEW_FLOW);
	case ACT_REMARKS:
		return step_to_view(&r->desk, VIEW_REMARKS);
	case ACT_RETURNED:
		return step_to_view(&r->desk, VIEW_RETURNED);
	case ACT_DOCUMENT:
		return step_to_view(&r->desk, VIEW_DOCUMENT);
	case ACT_HISTORY:
		return step_to_view(&r->desk, VIEW_DIFFERENCES);
	case ACT_HELP:
		return (struct step){STEP_OPEN, VIEW_HELP, {.year = app->year}};
	case ACT_KEYS:
		return (struct step){STEP_OPEN, VIEW_KEYS, {.year = app->year}};
	case ACT_LEAVE:
		return (struct step){.kind = STEP_BACK};
	default:
		return step_beep();
	}
}

const struct view_ops report_view = {
	.open = report_open_view,
	.keymap = report_keymap,
	.draw = report_draw,
	.act = report_act,
	.back = report_back,
	.close = report_close,
};
