#include <stdlib.h>
#include <string.h>

#include "app/draw.h"
#include "app/record_face.h"
#include "app/steps.h"
#include "base/mem.h"

/* One record being filled, with a desk of its own. */
struct record_screen {
	struct desk desk;
	struct fill fill;
};

static void *record_open(struct app *app, const struct view_target *t, struct err *e)
{
	struct record_screen *s = mem_array(1, sizeof(*s));
	struct record *record = NULL;
	struct report found;

	if (report_find(app->store, t->year, t->stage, 0, &found, e) &&
		desk_look(&s->desk, app->store, &found, e)) {
		record = desk_record(&s->desk, t->record);
		if (record == NULL)
			(void)err_say(e, TEXT_REG_GONE, NULL);
		else if (fill_open(&s->fill, &s->desk, record, t->field,
				 app_undo(app, &found, t->form), e))
			return s;
	}
	desk_close(&s->desk);
	free(s);
	return NULL;
}

static void record_close(void *state, struct app *app)
{
	struct record_screen *s = state;

	app->arrived = s->fill.id;
	fill_close(&s->fill);
	desk_close(&s->desk);
	free(s);
}

static enum keymap record_keymap(const void *state)
{
	const struct record_screen *s = state;

	return fill_keymap(&s->fill);
}

static enum paste_into record_paste(const void *state)
{
	const struct fill *f = &((const struct record_screen *)state)->fill;
	const struct field *field = fill_field(f);

	if (f->asks || field == NULL)
		return PASTE_LINE;
	if (field_is_number(field))
		return PASTE_ANSWER;
	return f->prose.multiline ? PASTE_LINES : PASTE_LINE;
}

static void draw_gone(struct fill *f, struct app *app)
{
	static const enum action keys[] = {ACT_LEAVE, ACT_NONE};
	bool hard;
	const char *message = fill_message(f, &hard);

	draw_title(app, text(TEXT_REG_GONE), "");
	draw_message(app, message, hard);
	draw_keys(app, KEYMAP_TEXT, keys);
}

static void record_draw(void *state, struct app *app)
{
	struct record_screen *s = state;

	if (s->fill.record == NULL)
		draw_gone(&s->fill, app);
	else
		record_face_draw(&s->fill, app);
}

static struct step step_of(
	const struct record_screen *s, enum view_kind view, const struct form *form)
{
	return (struct step){STEP_OPEN, view,
		{.year = s->desk.report.year,
			.stage = s->desk.report.stage,
			.form = form,
			.record = s->fill.id,
			.field = view == VIEW_HISTORY ? fill_field(&s->fill) : NULL}};
}

static struct step record_act(
	void *state, struct app *app, enum action action, const struct key *key)
{
	struct record_screen *s = state;

	switch (fill_do(&s->fill, action, key)) {
	case FILL_BEEP:
		return step_beep();
	case FILL_LEAVE:
		return (struct step){.kind = STEP_BACK};
	case FILL_LINES:
		return step_of(s, VIEW_REGISTER, s->fill.lines);
	case FILL_HISTORY:
		return step_of(s, VIEW_HISTORY, s->fill.record->form);
	case FILL_HELP:
		return (struct step){STEP_OPEN, VIEW_HELP, {.year = app->year}};
	case FILL_FLOW:
		return step_to_view(&s->desk, VIEW_FLOW);
	case FILL_KEYS:
		return (struct step){STEP_OPEN, VIEW_KEYS, {.year = app->year}};
	default:
		return step_stay();
	}
}

static void record_back(void *state, struct app *app)
{
	struct record_screen *s = state;

	(void)app;
	/* Lines were written below, or the steps moved the report, on this very connection. */
	desk_forget(&s->desk);
	fill_refresh(&s->fill);
}

const struct view_ops record_view = {
	.open = record_open,
	.keymap = record_keymap,
	.draw = record_draw,
	.act = record_act,
	.back = record_back,
	.close = record_close,
	.paste = record_paste,
};
