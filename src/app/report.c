#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/ask.h"
#include "app/draw.h"
#include "app/steps.h"
#include "base/mem.h"
#include "base/number.h"
#include "work/summary.h"

/* One report: forms by owners, and the units with their documents and what they still owe. The
 * cursor runs over forms, then units. */
struct report_state {
	struct desk desk;
	size_t cursor;
	struct ask ask;
	struct buf label; /* of the question */
};

enum { FIRST_FORM_ROW = 3 };

static size_t form_count(const struct report_state *r)
{
	return r->desk.report.stage->form_count;
}

/* Units that answer for at least one village; an owner's first unit may be left with none. */
static bool is_shown(const struct report_state *r, size_t unit)
{
	for (size_t i = 0; i < r->desk.book.forms->owner_count * r->desk.book.place_count; i++) {
		if (r->desk.answers[i] == &r->desk.units[unit])
			return true;
	}
	return false;
}

static const struct desk_unit *unit_at(const struct report_state *r, size_t index)
{
	for (size_t i = 0; i < r->desk.unit_count; i++) {
		if (is_shown(r, i) && index-- == 0)
			return &r->desk.units[i];
	}
	return NULL;
}

static size_t line_count(const struct report_state *r)
{
	size_t count = form_count(r);

	for (size_t i = 0; i < r->desk.unit_count; i++)
		count += is_shown(r, i);
	return count;
}

static void report_close(void *state, struct app *app)
{
	struct report_state *r = state;

	(void)app;
	desk_close(&r->desk);
	buf_release(&r->label);
	free(r);
}

static void *report_open_view(struct app *app, const struct target *t, struct err *e)
{
	struct report_state *r = mem_array(1, sizeof(*r));
	struct report found;

	if (report_find(app->store, t->year, t->stage, 0, &found, e) &&
		desk_look(&r->desk, app->store, &found, e))
		return r;
	free(r);
	return NULL;
}

/* The old picture stays when the new one cannot be had. */
static void report_back(void *state, struct app *app)
{
	struct report_state *r = state;
	struct desk fresh;
	struct err e;

	if (!desk_look(&fresh, app->store, &r->desk.report, &e)) {
		app_say_error(app, &e);
		return;
	}
	desk_close(&r->desk);
	r->desk = fresh;
	if (r->cursor >= line_count(r))
		r->cursor = 0;
}

static enum keymap report_keymap(const void *state)
{
	const struct report_state *r = state;

	return r->ask.open ? KEYMAP_TEXT : KEYMAP_LIST;
}

static void draw_heads(const struct report_state *r, struct app *app)
{
	struct progress all = book_progress(&r->desk.book, NULL, NULL, PLACE_DISTRICT);
	struct desk_count n = desk_count(&r->desk, PLACE_DISTRICT);
	char left[160], right[96], count[32];

	(void)snprintf(left, sizeof(left), "%s %d   %s %s   %s %d",
		stage_brief(r->desk.report.stage), r->desk.report.year, text(TEXT_APP_DISTRICT),
		r->desk.book.district_name, text(TEXT_APP_REVISION), r->desk.report.revision);
	draw_title(app, left, summary_state(&r->desk.report));
	draw_count(count, sizeof(count), &n);
	(void)snprintf(right, sizeof(right), "%s %zu/%zu  %d%%   %s", text(TEXT_APP_FILLED), all.filled,
		all.required, summary_percent(&all), count);
	draw_state(app, text(TEXT_REPORT_STATE), right);
}

static void put_progress(struct app *app, int row, int column, enum theme_role role,
	const struct progress *p)
{
	char text[48];

	if (p->required == 0)
		(void)snprintf(text, sizeof(text), "-");
	else
		(void)snprintf(text, sizeof(text), "%zu/%zu", p->filled, p->required);
	draw_right(app, row, column, 10, p->filled == p->required && p->required > 0 ?
		ROLE_LOOK_GOOD : role, text);
}

static void draw_form(const struct report_state *r, struct app *app, size_t index, int row)
{
	const struct form *form = index < form_count(r) ? r->desk.report.stage->forms[index] : NULL;
	bool current = index == r->cursor && form != NULL;
	enum theme_role role = current ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT;
	const struct forms *f = r->desk.book.forms;
	struct progress p;
	int column = 28;

	draw_at(app, row, 0, 2, role, current ? ">" : "");
	draw_at(app, row, 2, 25, role, form != NULL ? form_label(form) : text(TEXT_REPORT_ALL));
	for (size_t i = 0; i < f->owner_count && column + 10 < screen_columns(app->screen) - 11; i++) {
		p = book_progress(&r->desk.book, form, &f->owners[i], PLACE_DISTRICT);
		put_progress(app, row, column, role, &p);
		column += 12;
	}
	p = book_progress(&r->desk.book, form, NULL, PLACE_DISTRICT);
	put_progress(app, row, column, role, &p);
}

static void draw_form_head(const struct report_state *r, struct app *app)
{
	const struct forms *f = r->desk.book.forms;
	int column = 28;

	draw_at(app, FIRST_FORM_ROW - 1, 2, 25, ROLE_LOOK_STATE, text(TEXT_REPORT_FORM));
	for (size_t i = 0; i < f->owner_count && column + 10 < screen_columns(app->screen) - 11; i++) {
		draw_right(app, FIRST_FORM_ROW - 1, column, 10, ROLE_LOOK_STATE, f->owners[i].name);
		column += 12;
	}
	draw_right(app, FIRST_FORM_ROW - 1, column, 10, ROLE_LOOK_STATE, text(TEXT_REPORT_TOTAL));
}

enum { UNIT_CELLS = 24, EMPTY_CELLS = 7, WHERE_CELLS = 16 };

/* The source takes what room there is. */
struct unit_columns {
	int source, source_cells, empty, where;
};

static struct unit_columns unit_columns(const struct app *app)
{
	struct unit_columns c = {.source = 2 + UNIT_CELLS + 1};

	c.where = screen_columns(app->screen) - WHERE_CELLS;
	c.empty = c.where - 2 - EMPTY_CELLS;
	c.source_cells = c.empty - c.source;
	return c;
}

static void draw_unit(const struct report_state *r, struct app *app, size_t index, int row)
{
	const struct desk_unit *unit = unit_at(r, index);
	struct waiting w = summary_waiting(&r->desk, unit);
	bool current = r->cursor == form_count(r) + index;
	enum theme_role role = current ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT;
	struct unit_columns at = unit_columns(app);
	char number[NUMBER_TEXT], villages[64];

	draw_at(app, row, 0, 2, role, current ? ">" : "");
	draw_at(app, row, 2, UNIT_CELLS, role, unit->name);
	draw_at(app, row, at.source, at.source_cells, unit->source != NULL ? role : ROLE_LOOK_DIM,
		unit->source != NULL ? unit->source : text(TEXT_REPORT_NO_SOURCE));
	number_show(number, (int64_t)w.empty);
	draw_right(app, row, at.empty, EMPTY_CELLS, role, w.empty > 0 ? number : "-");
	if (w.empty == 0)
		return;
	(void)snprintf(villages, sizeof(villages), "%zu %s", w.villages, text(TEXT_APP_VILLAGES));
	draw_at(app, row, at.where, WHERE_CELLS, role, w.villages == 1 ?
		r->desk.book.places[w.first_place].name : villages);
}

static void draw_units(const struct report_state *r, struct app *app, int row)
{
	size_t count = line_count(r) - form_count(r);
	size_t rows = draw_rows(app, row + 1);
	size_t cursor = r->cursor >= form_count(r) ? r->cursor - form_count(r) : 0;
	size_t first = draw_page(cursor, count, rows);
	struct unit_columns at = unit_columns(app);

	draw_at(app, row, 2, UNIT_CELLS, ROLE_LOOK_STATE, text(TEXT_REPORT_UNIT));
	draw_at(app, row, at.source, at.source_cells, ROLE_LOOK_STATE, text(TEXT_REPORT_SOURCE));
	draw_right(app, row, at.empty, EMPTY_CELLS, ROLE_LOOK_STATE, text(TEXT_REPORT_EMPTY));
	draw_at(app, row, at.where, WHERE_CELLS, ROLE_LOOK_STATE, text(TEXT_REPORT_WHERE));
	for (size_t i = first; i < count && i < first + rows; i++)
		draw_unit(r, app, i, row + 1 + (int)(i - first));
}

static void report_draw(void *state, struct app *app)
{
	static const enum action keys[] = {ACT_OPEN, ACT_GRID, ACT_SOURCE, ACT_ERROR_NEXT, ACT_HELP,
		ACT_LEAVE, ACT_NONE};
	struct report_state *r = state;
	int forms = (int)form_count(r);

	draw_heads(r, app);
	draw_form_head(r, app);
	for (int i = 0; i <= forms; i++)
		draw_form(r, app, (size_t)i, FIRST_FORM_ROW + i);
	draw_units(r, app, FIRST_FORM_ROW + forms + 2);
	screen_cursor(app->screen, FIRST_FORM_ROW + (int)r->cursor +
		(r->cursor >= (size_t)forms ? 3 : 0), 0);
	draw_message(app, buf_str(&app->message), app->message_is_error);
	if (r->ask.open)
		ask_draw(&r->ask, app);
	draw_keys(app, report_keymap(r), keys);
}

static struct step open_line(const struct report_state *r, enum view_kind view)
{
	const struct stage *stage = r->desk.report.stage;
	size_t form = r->cursor < form_count(r) ? r->cursor : 0;
	struct step step = {STEP_OPEN, view, {.year = r->desk.report.year, .stage = stage,
		.form = stage->forms[form], .face = view == VIEW_ENTRY ? FACE_GRID : FACE_VILLAGE}};

	return step;
}

static struct step ask_source(struct report_state *r, struct app *app)
{
	const struct desk_unit *unit = r->cursor >= form_count(r) ?
		unit_at(r, r->cursor - form_count(r)) : NULL;

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
	const struct desk_unit *unit = unit_at(r, r->cursor - form_count(r));
	char count[NUMBER_TEXT], *name = mem_text(unit->name);
	size_t written;
	struct err e;

	if (name_source(r, unit->id, &written, &e)) {
		report_back(r, app);
		number_show(count, (int64_t)written);
		app_say(app, false, written > 0 ? TEXT_ENTRY_SOURCE_WRITTEN : TEXT_ENTRY_SOURCE_NAMED,
			name, count, NULL);
	} else
		app_say_error(app, &e);
	free(name);
}

static struct step ask_act(struct report_state *r, struct app *app, enum action action,
	const struct key *key)
{
	enum ask_result result = ask_do(&r->ask, action, key);

	if (result == ASK_DONE)
		take_source(r, app);
	return (struct step){.kind = result == ASK_BEEP ? STEP_BEEP : STEP_STAY};
}

static struct step first_problem(const struct report_state *r, struct app *app)
{
	struct step step;

	if (step_to_problem(&r->desk, &step))
		return step;
	if (!desk_say_together(&r->desk, &app->message))
		app_say(app, false, TEXT_ENTRY_ALL_WELL, NULL);
	return step_beep();
}

static struct step report_act(void *state, struct app *app, enum action action,
	const struct key *key)
{
	struct report_state *r = state;

	if (r->ask.open)
		return ask_act(r, app, action, key);
	switch (action) {
	case ACT_NEXT:
		if (r->cursor + 1 >= line_count(r))
			return step_beep();
		r->cursor++;
		return step_stay();
	case ACT_PREVIOUS:
		if (r->cursor == 0)
			return step_beep();
		r->cursor--;
		return step_stay();
	case ACT_OPEN:
		return open_line(r, VIEW_VILLAGES);
	case ACT_GRID:
		return open_line(r, VIEW_ENTRY);
	case ACT_SOURCE:
		return ask_source(r, app);
	case ACT_ERROR_NEXT:
		return first_problem(r, app);
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
