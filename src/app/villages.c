#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/draw.h"
#include "app/steps.h"
#include "base/mem.h"
#include "work/summary.h"

/* The villages of a report with what is filled in each form, and the form to open. */
struct villages {
	struct desk desk;
	const struct form **tables; /* of the stage */
	size_t table_count;
	size_t cursor;
	size_t form; /* of the tables */
};

enum {
	FIRST_ROW = 3,
	FORM_COLUMN = 36,
	FORM_CELLS = 12,
	LEAST_CELLS = 9,
	CHECK_CELLS = 8
};

/* Which forms have a column: all that fit, and always the chosen one. */
struct form_columns {
	size_t first, count;
	int cells, check;
};

static struct form_columns form_columns(const struct villages *v, const struct app *app)
{
	int room = screen_columns(app->screen) - FORM_COLUMN - CHECK_CELLS;
	size_t forms = v->table_count;
	struct form_columns c = {.count = forms, .cells = FORM_CELLS};

	if ((int)forms * c.cells > room)
		c.cells = LEAST_CELLS;
	if ((int)forms * c.cells > room)
		c.count = room >= c.cells ? (size_t)(room / c.cells) : 1;
	c.first = draw_page(v->form, forms, c.count);
	c.check = FORM_COLUMN + (int)c.count * c.cells;
	return c;
}

static void villages_close(void *state, struct app *app)
{
	struct villages *v = state;

	(void)app;
	desk_close(&v->desk);
	free(v->tables);
	free(v);
}

static bool has_work(const struct villages *v, size_t place)
{
	const struct form *form = v->tables[v->form];

	for (size_t i = 0; i < form->row_count; i++) {
		const struct row *row = &form->rows[i];
		const struct cell *c = desk_cell(&v->desk, row, place);

		if (row->required && c->value == NULL && c->reason == NULL &&
			desk_may_write(&v->desk, row, place))
			return true;
	}
	return false;
}

/* The first village where this person has something to fill. */
static size_t first_open(const struct villages *v)
{
	for (size_t i = 0; i < v->desk.book.place_count; i++) {
		if (has_work(v, i))
			return i;
	}
	return 0;
}

static void list_tables(struct villages *v, const struct view_target *t)
{
	v->tables = mem_array(t->stage->form_count + 1, sizeof(struct form *));
	for (size_t i = 0; i < t->stage->form_count; i++) {
		if (t->stage->forms[i]->kind != FORM_TABLE)
			continue;
		if (t->stage->forms[i] == t->form)
			v->form = v->table_count;
		v->tables[v->table_count++] = t->stage->forms[i];
	}
}

static void *villages_open(struct app *app, const struct view_target *t, struct err *e)
{
	struct villages *v = mem_array(1, sizeof(*v));
	struct report found;

	if (!report_find(app->store, t->year, t->stage, 0, &found, e) ||
		!desk_open(&v->desk, app->store, &found, e)) {
		free(v);
		return NULL;
	}
	list_tables(v, t);
	v->cursor = first_open(v);
	return v;
}

/* The old picture stays when the new one cannot be had. */
static void villages_back(void *state, struct app *app)
{
	struct villages *v = state;
	struct desk fresh;
	struct err e;

	if (!desk_open(&fresh, app->store, &v->desk.report, &e)) {
		app_say_error(app, &e);
		return;
	}
	desk_close(&v->desk);
	v->desk = fresh;
	if (v->cursor >= v->desk.book.place_count)
		v->cursor = 0;
}

static enum keymap villages_keymap(const void *state)
{
	(void)state;
	return KEYMAP_LIST;
}

static void draw_heads(const struct villages *v, struct app *app)
{
	const struct stage *stage = v->desk.report.stage;
	struct progress all = book_progress(&v->desk.book, NULL, NULL, PLACE_DISTRICT);
	struct form_columns c = form_columns(v, app);
	char left[160], right[64];

	(void)snprintf(left, sizeof(left), "%s %d   %s %s", stage_brief(stage), v->desk.report.year,
		text(TEXT_APP_DISTRICT), v->desk.book.district_name);
	(void)snprintf(
		right, sizeof(right), "%zu %s", v->desk.book.place_count, text(TEXT_APP_VILLAGES));
	draw_title(app, left, right);
	(void)snprintf(right, sizeof(right), "%s %zu/%zu  %d%%", text(TEXT_APP_FILLED), all.filled,
		all.required, summary_percent(&all));
	draw_state(app, text(TEXT_VILLAGES_STATE), right);
	draw_at(app, 2, 2, FORM_COLUMN - 3, ROLE_LOOK_STATE, text(TEXT_VILLAGES_VILLAGE));
	for (size_t i = 0; i < c.count; i++)
		draw_right(app, 2, FORM_COLUMN + (int)i * c.cells, c.cells - 2,
			c.first + i == v->form ? ROLE_LOOK_PROMPT : ROLE_LOOK_STATE,
			v->tables[c.first + i]->brief);
	draw_right(app, 2, c.check, CHECK_CELLS, ROLE_LOOK_STATE, text(TEXT_VILLAGES_CHECK));
}

static void draw_village(const struct villages *v, struct app *app, size_t place, int row)
{
	bool current = place == v->cursor;
	enum theme_role role = current ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT;
	struct desk_count n = desk_count(&v->desk, (int)place);
	struct form_columns c = form_columns(v, app);
	char name[128], count[32];

	(void)snprintf(name, sizeof(name), "%s %s", v->desk.book.places[place].code + 9,
		v->desk.book.places[place].name);
	draw_at(app, row, 0, 1, role, current ? ">" : "");
	draw_at(app, row, 2, FORM_COLUMN - 3, role, name);
	for (size_t i = 0; i < c.count; i++) {
		const struct form *form = v->tables[c.first + i];
		struct progress p = book_progress(&v->desk.book, form, NULL, (int)place);
		char filled[48];
		bool chosen = current && c.first + i == v->form;

		(void)snprintf(filled, sizeof(filled), "%s%zu/%zu", chosen ? ">" : "", p.filled,
			p.required);
		draw_right(app, row, FORM_COLUMN + (int)i * c.cells, c.cells - 2,
			chosen                   ? ROLE_LOOK_PROMPT
			: p.filled == p.required ? ROLE_LOOK_GOOD
						 : role,
			filled);
	}
	draw_count(count, sizeof(count), &n);
	if (n.hard + n.soft > 0)
		draw_right(app, row, c.check, CHECK_CELLS,
			n.hard > 0 ? ROLE_LOOK_HARD : ROLE_LOOK_SOFT, count);
}

static void villages_draw(void *state, struct app *app)
{
	static const enum action keys[] = {
		ACT_OPEN, ACT_RIGHT, ACT_GRID, ACT_STEP, ACT_HELP, ACT_LEAVE, ACT_NONE};
	struct villages *v = state;
	size_t rows = draw_rows(app, FIRST_ROW);
	size_t first = draw_page(v->cursor, v->desk.book.place_count, rows);

	draw_heads(v, app);
	for (size_t i = first; i < v->desk.book.place_count && i < first + rows; i++)
		draw_village(v, app, i, FIRST_ROW + (int)(i - first));
	screen_cursor(app->screen, FIRST_ROW + (int)(v->cursor - first), 0);
	draw_message(app, buf_str(&app->message), app->message_is_error);
	draw_keys(app, KEYMAP_LIST, keys);
}

static struct step to(struct villages *v, size_t cursor)
{
	if (v->desk.book.place_count == 0)
		return step_beep();
	if (cursor >= v->desk.book.place_count)
		cursor = v->desk.book.place_count - 1;
	v->cursor = cursor;
	return step_stay();
}

static struct step choose_form(struct villages *v, bool right)
{
	size_t count = v->table_count;

	v->form = (v->form + (right ? 1 : count - 1)) % count;
	return step_stay();
}

static struct step open_table(const struct villages *v, enum entry_face face)
{
	const struct stage *stage = v->desk.report.stage;
	struct step step = {STEP_OPEN, VIEW_ENTRY,
		{.year = v->desk.report.year,
			.stage = stage,
			.form = v->tables[v->form],
			.face = face}};

	if (v->cursor < v->desk.book.place_count)
		(void)snprintf(step.target.place, sizeof(step.target.place), "%s",
			v->desk.book.places[v->cursor].code);
	return step;
}

static struct step villages_act(
	void *state, struct app *app, enum action action, const struct key *key)
{
	struct villages *v = state;
	size_t page = draw_rows(app, FIRST_ROW);

	(void)key;
	switch (action) {
	case ACT_NEXT:
		return to(v, v->cursor + 1);
	case ACT_PREVIOUS:
		return to(v, v->cursor > 0 ? v->cursor - 1 : 0);
	case ACT_SECTION_NEXT:
		return to(v, v->cursor + page);
	case ACT_SECTION_PREVIOUS:
		return to(v, v->cursor > page ? v->cursor - page : 0);
	case ACT_FIRST:
		return to(v, 0);
	case ACT_LAST:
		return to(v, v->desk.book.place_count);
	case ACT_RIGHT:
	case ACT_LEFT:
		return choose_form(v, action == ACT_RIGHT);
	case ACT_OPEN:
		return open_table(v, FACE_VILLAGE);
	case ACT_GRID:
		return open_table(v, FACE_GRID);
	case ACT_STEP:
		return step_to_view(&v->desk, VIEW_FLOW);
	case ACT_REMARKS:
		return step_to_view(&v->desk, VIEW_REMARKS);
	case ACT_HELP:
		return (struct step){STEP_OPEN, VIEW_HELP, {.year = app->year}};
	case ACT_LEAVE:
		return (struct step){.kind = STEP_BACK};
	default:
		return step_beep();
	}
}

const struct view_ops villages_view = {
	.open = villages_open,
	.keymap = villages_keymap,
	.draw = villages_draw,
	.act = villages_act,
	.back = villages_back,
	.close = villages_close,
};
