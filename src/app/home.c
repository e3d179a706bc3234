#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/ask.h"
#include "app/draw.h"
#include "app/steps.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/utf8.h"
#include "work/summary.h"

/* The stages of one year, and for the one under the cursor who is waited for. */
struct home {
	struct stage_summary *stages;
	size_t cursor;
	struct shelf *shelf; /* the numbers of the year, as they were when the screen was loaded */
	struct desk desk;    /* of the stage under the cursor, closed when it has no report */
	struct ask ask;
	bool is_loaded;
};

static void look_at(struct home *h, struct app *app)
{
	const struct stage_summary *s = &h->stages[h->cursor];
	struct err e;

	desk_close(&h->desk);
	if (s->stage->form_count > 0 &&
		!desk_look_from(&h->desk, app->store, h->shelf, &s->report, &e))
		app_say_error(app, &e);
}

/* Its months are over and it is not complete. */
static bool is_late(const struct stage_summary *s, const struct app *app)
{
	int64_t now = store_now(app->store);
	int year = clock_year(now), month = clock_month(now);

	if (s->stage->form_count == 0 || s->stage->month_count == 0 || year < app->year ||
		(s->report.id != 0 && s->progress.filled >= s->progress.required))
		return false;
	for (size_t i = 0; i < s->stage->month_count && year == app->year; i++) {
		if (s->stage->months[i] >= month)
			return false;
	}
	return true;
}

/* The first that is due and not complete, else the first that was begun and is late, else the newest
 * that was begun, rather one of the calendar than one that is open all year. */
static size_t best_stage(const struct home *h, const struct app *app)
{
	size_t count = app->forms->stage_count, begun = 0, scheduled = 0, late = count;

	for (size_t i = 0; i < app->forms->stage_count; i++) {
		const struct stage_summary *s = &h->stages[i];

		if (s->is_due && s->stage->form_count > 0 &&
			(s->report.id == 0 || s->progress.filled < s->progress.required))
			return i;
		if (s->report.id == 0)
			continue;
		begun = i;
		if (s->stage->month_count > 0)
			scheduled = i;
		if (late == count && is_late(s, app))
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
	if (h->cursor == SIZE_MAX)
		h->cursor = best_stage(h, app);
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

/* The day, and what is due in its month. */
static void draw_today(const struct home *h, struct app *app)
{
	const struct draw_box at = {1, 0, screen_columns(app->screen), 1};
	char date[CLOCK_TEXT];
	struct buf b = {0};
	bool due = false;

	clock_date(date, store_now(app->store));
	buf_print(&b, "%s %s", text(TEXT_HOME_TODAY), date);
	for (size_t i = 0; i < app->forms->stage_count; i++) {
		if (!h->stages[i].is_due)
			continue;
		buf_print(&b, "%s%s", due ? ", " : text(TEXT_HOME_DUE),
			stage_brief(h->stages[i].stage));
		due = true;
	}
	draw_cut(app, &at, ROLE_LOOK_STATE, buf_str(&b));
	buf_release(&b);
}

static void draw_heads(struct home *h, struct app *app)
{
	const struct actor *a = store_actor(app->store);
	char left[200], right[96];

	(void)snprintf(left, sizeof(left), "ansit  %s %s, %s  %d", text(TEXT_APP_DISTRICT),
		app->district->name, app->district->regency, app->year);
	(void)snprintf(
		right, sizeof(right), "%s (%s)", a->name, text(TEXT_ROLE_OPERATOR + a->role));
	draw_title(app, left, right);
	draw_today(h, app);
	draw_at(app, 3, 2, 76, ROLE_LOOK_STATE, text(TEXT_HOME_HEAD));
}

enum {
	STATE_COLUMN = 45,
	STATE_CELLS = 11,
	FILLED_COLUMN = 56,
	FILLED_CELLS = 11,
	CHECKS_COLUMN = 67,
	CHECKS_CELLS = 11
};

static bool has_only_checklists(const struct stage *stage)
{
	for (size_t i = 0; i < stage->form_count; i++) {
		if (stage->forms[i]->kind != FORM_CHECKLIST)
			return false;
	}
	return true;
}

/* "61%"; of a stage without tables what was done in its own terms: "7/11 desa", "2/4", "12 catatan". */
static void put_filled(const struct stage_summary *s, char *out, size_t size)
{
	if (s->progress.required == 0 && s->records == 0 && s->villages == 0 &&
		s->stage->expected == 0)
		(void)snprintf(out, size, "-");
	else if (s->stage->has_tables || (s->villages == 0 && has_only_checklists(s->stage)))
		(void)snprintf(out, size, "%d%%", summary_percent(&s->progress));
	else if (s->villages > 0)
		(void)snprintf(out, size, "%zu/%zu %s", s->villages_done, s->villages,
			text(TEXT_REPORT_VILLAGES));
	else if (s->stage->expected > 0)
		(void)snprintf(out, size, "%zu/%d", s->records, s->stage->expected);
	else
		(void)snprintf(out, size, "%zu %s", s->records, text(TEXT_REG_RECORDS));
}

/* "draf, lewat"; where both do not fit, that it is late says more. */
static void put_state(const struct stage_summary *s, const struct app *app, char *out, size_t size)
{
	const char *state = summary_state(&s->report), *late = text(TEXT_HOME_LATE);

	if (!is_late(s, app))
		(void)snprintf(out, size, "%s", state);
	else if (s->report.id == 0 || utf8_width(state) + utf8_width(late) + 2 > STATE_CELLS)
		(void)snprintf(out, size, "%s", late);
	else
		(void)snprintf(out, size, "%s, %s", state, late);
}

static void draw_stage(const struct stage_summary *s, struct app *app, int row, bool current)
{
	enum theme_role role = current                     ? ROLE_LOOK_CURRENT
			       : s->stage->form_count == 0 ? ROLE_LOOK_DIM
							   : ROLE_LOOK_TEXT;
	char count[32], filled[64], state[64];
	int month = s->stage->month_count > 0 ? s->stage->months[0] : 0;

	draw_at(app, row, 0, 1, role, current ? ">" : " ");
	draw_at(app, row, 2, 4, role, month > 0 ? clock_month_short(month) : "");
	draw_at(app, row, 8, 35, role, stage_brief(s->stage));
	put_state(s, app, state, sizeof(state));
	draw_at(app, row, STATE_COLUMN, STATE_CELLS, role, state);
	if (s->report.id == 0 || s->stage->form_count == 0)
		return;
	put_filled(s, filled, sizeof(filled));
	draw_count(count, sizeof(count), &s->count);
	draw_right(app, row, FILLED_COLUMN, FILLED_CELLS, role, filled);
	draw_right(app, row, CHECKS_COLUMN, CHECKS_CELLS, s->count.hard > 0 ? ROLE_LOOK_HARD : role,
		count);
}

static void draw_waiting(struct home *h, struct app *app, int row)
{
	int last = screen_rows(app->screen) - 3;
	char line[256], number[NUMBER_TEXT];

	for (size_t i = 0; h->desk.store != NULL && i < h->desk.unit_count && row < last; i++) {
		struct waiting w = summary_waiting(&h->desk, &h->desk.units[i]);
		char villages[NUMBER_TEXT];
		struct buf b = {0};

		if (w.empty == 0)
			continue;
		number_show(number, (int64_t)w.empty);
		number_show(villages, (int64_t)w.villages);
		text_fill(&b, TEXT_HOME_WAITING, w.unit->name, number, villages, NULL);
		(void)snprintf(line, sizeof(line), "%s", buf_str(&b));
		draw_at(app, row++, 2, screen_columns(app->screen) - 3, ROLE_LOOK_TEXT, line);
		buf_release(&b);
	}
}

static void home_draw(void *state, struct app *app)
{
	static const enum action keys[] = {
		ACT_OPEN, ACT_ERROR_NEXT, ACT_YEAR, ACT_LANGUAGE, ACT_HELP, ACT_LEAVE, ACT_NONE};
	struct home *h = state;
	int row = 4;

	load(h, app);
	draw_heads(h, app);
	for (size_t i = 0; i < app->forms->stage_count; i++)
		draw_stage(&h->stages[i], app, row++, i == h->cursor);
	draw_waiting(
		h, app, row + (row + 1 + (int)h->desk.unit_count <= screen_rows(app->screen) - 3));
	screen_cursor(app->screen, 4 + (int)h->cursor, 0);
	draw_message(app,
		app->message.size > 0 || !app->is_demo ? buf_str(&app->message)
						       : text(TEXT_HOME_DEMO),
		app->message_is_error);
	if (h->ask.open)
		ask_draw(&h->ask, app);
	draw_keys(app, home_keymap(h), keys);
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

/* To the first row with a failed check, wherever it stands. */
static struct step open_problem(const struct home *h, struct app *app)
{
	struct step step;

	if (h->stages[h->cursor].stage->form_count == 0)
		return open_stage(h, app);
	if (h->desk.store != NULL && step_to_problem(&h->desk, &step))
		return step;
	if (h->desk.store == NULL || !step_say_problem(&h->desk, &app->message))
		app_say(app, false, TEXT_ENTRY_ALL_WELL, NULL);
	return step_beep();
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
