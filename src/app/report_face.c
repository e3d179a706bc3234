#include "app/report_face.h"

#include <stdio.h>

#include "app/record_draw.h"
#include "base/number.h"
#include "work/flow.h"

enum {
	FIRST_FORM_ROW = 3
};

/* An owner's first unit may be left with no village. */
static bool is_shown(const struct report_state *r, size_t unit)
{
	for (size_t i = 0; i < r->desk.book.forms->owner_count * r->desk.book.place_count; i++) {
		if (r->desk.answers[i] == &r->desk.units[unit])
			return true;
	}
	return false;
}

const struct desk_unit *report_unit(const struct report_state *r, size_t index)
{
	for (size_t i = 0; i < r->desk.unit_count; i++) {
		if (is_shown(r, i) && index-- == 0)
			return &r->desk.units[i];
	}
	return NULL;
}

/* Nobody owes figures where there are no tables. */
size_t report_unit_count(const struct report_state *r)
{
	size_t count = 0;

	for (size_t i = 0; r->table_count > 0 && i < r->desk.unit_count; i++)
		count += is_shown(r, i);
	return count;
}

static void draw_heads(const struct report_state *r, struct app *app)
{
	struct progress all = summary_progress(&r->desk.book);
	struct desk_count n = desk_count(&r->desk, PLACE_DISTRICT);
	struct desk_count of_records = desk_records_count(&r->desk, NULL);
	char left[160], right[96], count[32], filled[48] = "-";

	(void)snprintf(left, sizeof(left), "%s %d   %s %s   %s %d",
		stage_brief(r->desk.report.stage), r->desk.report.year, text(TEXT_APP_DISTRICT),
		r->desk.book.district_name, text(TEXT_APP_REVISION), r->desk.report.revision);
	draw_title(app, left, summary_state(&r->desk.report));
	n.hard += of_records.hard;
	n.soft += of_records.soft;
	draw_count(count, sizeof(count), &n);
	if (all.required > 0)
		(void)snprintf(filled, sizeof(filled), "%zu/%zu  %d%%", all.filled, all.required,
			summary_percent(&all));
	(void)snprintf(right, sizeof(right), "%s %s   %s", text(TEXT_APP_FILLED), filled, count);
	draw_state(app, text(r->table_count > 0 ? TEXT_REPORT_STATE : TEXT_REPORT_STATE_RECORDS),
		right);
}

static void put_progress(
	struct app *app, int row, int column, enum theme_role role, const struct progress *p)
{
	char text[48];

	if (p->required == 0)
		(void)snprintf(text, sizeof(text), "-");
	else
		(void)snprintf(text, sizeof(text), "%zu/%zu", p->filled, p->required);
	draw_right(app, row, column, 10,
		p->filled == p->required && p->required > 0 ? ROLE_LOOK_GOOD : role, text);
}

/* A table, or all of them when form is NULL. */
static void draw_table(
	const struct report_state *r, struct app *app, const struct form *form, int row)
{
	bool current = form != NULL && r->cursor < r->form_count && form == r->forms[r->cursor];
	enum theme_role role = current ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT;
	const struct forms *f = r->desk.book.forms;
	struct progress p;
	int column = 28;

	draw_at(app, row, 0, 2, role, current ? ">" : "");
	draw_at(app, row, 2, 25, role,
		form != NULL ? form_label(form)
			     : text(r->table_count < r->form_count ? TEXT_REPORT_ALL_TABLES
								   : TEXT_REPORT_ALL));
	for (size_t i = 0; i < f->owner_count && column + 10 < screen_columns(app->screen) - 11;
		i++) {
		p = book_progress(&r->desk.book, form, &f->owners[i], PLACE_DISTRICT);
		put_progress(app, row, column, role, &p);
		column += 12;
	}
	p = book_progress(&r->desk.book, form, NULL, PLACE_DISTRICT);
	put_progress(app, row, column, role, &p);
}

static void draw_table_head(const struct report_state *r, struct app *app)
{
	const struct forms *f = r->desk.book.forms;
	int column = 28;

	draw_at(app, FIRST_FORM_ROW - 1, 2, 25, ROLE_LOOK_STATE, text(TEXT_REPORT_FORM));
	for (size_t i = 0; i < f->owner_count && column + 10 < screen_columns(app->screen) - 11;
		i++) {
		draw_right(app, FIRST_FORM_ROW - 1, column, 10, ROLE_LOOK_STATE, f->owners[i].name);
		column += 12;
	}
	draw_right(app, FIRST_FORM_ROW - 1, column, 10, ROLE_LOOK_STATE, text(TEXT_REPORT_TOTAL));
}

enum {
	RECORDS_COLUMN = 38,
	RECORDS_CELLS = 19,
	COMPLETE_CELLS = 14,
	CHECK_CELLS = 9
};

static void draw_record_head(struct app *app, int row)
{
	int complete = RECORDS_COLUMN + RECORDS_CELLS;

	draw_at(app, row, 2, 35, ROLE_LOOK_STATE, text(TEXT_REPORT_REGISTERS));
	draw_at(app, row, RECORDS_COLUMN, RECORDS_CELLS - 1, ROLE_LOOK_STATE,
		text(TEXT_REPORT_CONTENT));
	draw_right(app, row, complete, COMPLETE_CELLS, ROLE_LOOK_STATE, text(TEXT_REPORT_COMPLETE));
	draw_right(app, row, complete + COMPLETE_CELLS, CHECK_CELLS, ROLE_LOOK_STATE,
		text(TEXT_VILLAGES_CHECK));
}

/* "8 catatan, 31 rincian" of a register. */
static void add_records(const struct report_state *r, const struct form *form, struct buf *out)
{
	const struct form *lines = form_lines(r->desk.book.forms, form);
	struct progress p = records_tally(&r->desk, form, NULL);

	if (p.required == 0 && (form->single || r->desk.report.stage->expected == 0)) {
		buf_text(out, form->single ? text(TEXT_REPORT_NOT_YET) : "-");
		return;
	}
	buf_print(out, "%zu", p.required);
	if (form->kind != FORM_CHECKLIST && r->desk.report.stage->expected > 0)
		buf_print(out, " %s %d", text(TEXT_REG_OF), r->desk.report.stage->expected);
	if (lines != NULL)
		buf_print(out, " + %zu %s", records_tally(&r->desk, lines, NULL).required,
			text(TEXT_REPORT_LINES));
}

/* "132 dari 209 butir" of a checklist. */
static void add_items(const struct report_state *r, const struct form *form, struct buf *out)
{
	struct progress p = records_progress(&r->desk.book, form, PLACE_DISTRICT);

	buf_print(out, "%zu/%zu %s", p.filled, p.required, text(TEXT_REPORT_ITEMS));
}

/* Complete records of all; of a checklist of villages the villages whose items all are. */
static void add_complete(const struct report_state *r, const struct form *form, struct buf *out)
{
	struct progress p = records_tally(&r->desk, form, NULL);
	size_t done = 0;

	if (form->kind != FORM_CHECKLIST) {
		if (p.required > 0)
			buf_print(out, "%zu/%zu", p.filled, p.required);
		return;
	}
	if (!form->per_village) {
		p = records_progress(&r->desk.book, form, PLACE_DISTRICT);
		buf_print(out, "%d%%", summary_percent(&p));
		return;
	}
	for (int i = -1; (i = form_next_place(form, &r->desk.book, i, 1)) >= 0;) {
		p = records_progress(&r->desk.book, form, i);
		done += p.filled == p.required;
	}
	buf_print(out, "%zu/%zu %s", done, form_places(form, &r->desk.book),
		text(TEXT_REPORT_VILLAGES));
}

static void add_waiting(const struct report_state *r, const struct form *form, struct buf *out)
{
	const struct form *lines = form_lines(r->desk.book.forms, form);
	size_t n = records_waiting(&r->desk, form, NULL);

	if (lines != NULL)
		n += records_waiting(&r->desk, lines, NULL);
	if (n > 0)
		buf_print(out, "%zu?  ", n);
}

static void draw_register(const struct report_state *r, struct app *app, size_t index, int row)
{
	const struct form *form = r->forms[index];
	bool current = index == r->cursor;
	enum theme_role role = current ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT;
	struct desk_count n = desk_records_count(&r->desk, form);
	const struct draw_box label = {row, 2, RECORDS_COLUMN - 3, 1};
	struct buf b = {0};

	draw_at(app, row, 0, 2, role, current ? ">" : "");
	draw_cut(app, &label, role, form_label(form));
	if (form->kind == FORM_CHECKLIST)
		add_items(r, form, &b);
	else
		add_records(r, form, &b);
	draw_at(app, row, RECORDS_COLUMN, RECORDS_CELLS - 1, role, buf_str(&b));
	buf_clear(&b);
	add_waiting(r, form, &b);
	add_complete(r, form, &b);
	draw_right(app, row, RECORDS_COLUMN + RECORDS_CELLS, COMPLETE_CELLS, role, buf_str(&b));
	buf_clear(&b);
	draw_add_count(&b, &n);
	draw_right(app, row, RECORDS_COLUMN + RECORDS_CELLS + COMPLETE_CELLS, CHECK_CELLS,
		n.hard > 0 ? ROLE_LOOK_HARD : ROLE_LOOK_SOFT, buf_str(&b));
	buf_release(&b);
}

enum {
	UNIT_CELLS = 24,
	EMPTY_CELLS = 7,
	WHERE_CELLS = 16
};

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

/* With nothing empty what counts is the unit's word; of one without rows here nobody waits for it. */
static void draw_word(const struct report_state *r, struct app *app, const struct desk_unit *unit,
	const struct draw_box *at)
{
	bool given = workflow_confirm(&r->desk.flow, unit->id) != NULL;

	if (given || flow_unit_answers(&r->desk, unit))
		draw_at(app, at->row, at->column, at->cells,
			given ? ROLE_LOOK_GOOD : ROLE_LOOK_TEXT,
			text(given ? TEXT_CONFIRM_GIVEN : TEXT_CONFIRM_OWED));
}

static void draw_unit(const struct report_state *r, struct app *app, size_t index, int row)
{
	const struct desk_unit *unit = report_unit(r, index);
	struct waiting w = summary_waiting(&r->desk, unit);
	bool current = r->cursor == r->form_count + index;
	enum theme_role role = current ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT;
	struct unit_columns at = unit_columns(app);
	char number[NUMBER_TEXT], villages[64];

	draw_at(app, row, 0, 2, role, current ? ">" : "");
	draw_at(app, row, 2, UNIT_CELLS, role, unit->name);
	draw_at(app, row, at.source, at.source_cells, unit->source != NULL ? role : ROLE_LOOK_DIM,
		unit->source != NULL ? unit->source : text(TEXT_REPORT_NO_SOURCE));
	number_show(number, (int64_t)w.empty);
	draw_right(app, row, at.empty, EMPTY_CELLS, role, w.empty > 0 ? number : "-");
	if (w.empty == 0) {
		draw_word(r, app, unit, &(struct draw_box){row, at.where, WHERE_CELLS, 1});
		return;
	}
	(void)snprintf(villages, sizeof(villages), "%zu %s", w.villages, text(TEXT_APP_VILLAGES));
	draw_at(app, row, at.where, WHERE_CELLS, role,
		w.villages == 1 ? r->desk.book.places[w.first_place].name : villages);
}

/* Their heads stand in a row; gives the row of the cursor when it is on one of them. */
static int draw_units(const struct report_state *r, struct app *app, int row)
{
	size_t count = report_unit_count(r);
	size_t rows = draw_rows(app, row + 1);
	size_t cursor = r->cursor >= r->form_count ? r->cursor - r->form_count : 0;
	size_t first = draw_page(cursor, count, rows);
	struct unit_columns at = unit_columns(app);

	draw_at(app, row, 2, UNIT_CELLS, ROLE_LOOK_STATE, text(TEXT_REPORT_UNIT));
	draw_at(app, row, at.source, at.source_cells, ROLE_LOOK_STATE, text(TEXT_REPORT_SOURCE));
	draw_right(app, row, at.empty, EMPTY_CELLS, ROLE_LOOK_STATE, text(TEXT_REPORT_EMPTY));
	draw_at(app, row, at.where, WHERE_CELLS, ROLE_LOOK_STATE, text(TEXT_REPORT_WHERE));
	for (size_t i = first; i < count && i < first + rows; i++)
		draw_unit(r, app, i, row + 1 + (int)(i - first));
	return row + 1 + (int)(cursor - first);
}

/* Tables with what they come to, then the others; returns the row behind them. */
static int draw_forms(const struct report_state *r, struct app *app, int *cursor_row)
{
	int row = FIRST_FORM_ROW;

	for (size_t i = 0; i < r->form_count; i++) {
		if (i == 0 && r->table_count > 0)
			draw_table_head(r, app);
		if (i == r->table_count) {
			row += i > 0 ? 3 : 0;
			draw_record_head(app, row - 1);
		}
		if (i == r->cursor)
			*cursor_row = row;
		if (i < r->table_count)
			draw_table(r, app, r->forms[i], row++);
		else
			draw_register(r, app, i, row++);
		if (i + 1 == r->table_count)
			draw_table(r, app, NULL, row);
	}
	return row + (r->table_count == r->form_count ? 1 : 0);
}

/* Above the message line: what was sent back goes before what changed since a revision. */
static void draw_news(const struct report_state *r, struct app *app)
{
	int row = screen_rows(app->screen) - 3;

	if (!news_draw_returned(&r->news, app, row) && !news_draw_why(&r->news, app, row))
		(void)news_draw_changed(&r->news, app, row);
}

/* Who gave the word of the unit under the cursor, when, with which paper. */
static void add_word(const struct report_state *r, struct buf *out)
{
	const struct desk_unit *unit = report_current_unit(r);
	const struct confirm *c = unit != NULL ? workflow_confirm(&r->desk.flow, unit->id) : NULL;
	char when[CLOCK_TEXT];

	if (c == NULL)
		return;
	clock_short(when, c->at_ms);
	text_fill(out, *c->paper != '\0' ? TEXT_CONFIRM_BY_PAPER : TEXT_CONFIRM_BY, c->unit_name,
		c->user, when, c->paper, NULL);
}

static void draw_said(const struct report_state *r, struct app *app)
{
	struct buf b = {0};

	if (app->message.size == 0)
		add_word(r, &b);
	else
		buf_text(&b, buf_str(&app->message));
	draw_message(app, buf_str(&b), app->message.size > 0 && app->message_is_error);
	buf_release(&b);
}

/* The unit under the cursor still owes its word, and this person may give it. */
static bool may_confirm(const struct report_state *r)
{
	const struct desk_unit *unit = report_current_unit(r);
	int64_t own = store_actor(r->desk.store)->unit;
	struct err ignored;

	return unit != NULL && flow_allowed(&r->desk, FLOW_CONFIRM, &ignored) &&
	       (own == 0 || own == unit->id) && workflow_confirm(&r->desk.flow, unit->id) == NULL;
}

static void draw_keys_of(const struct report_state *r, struct app *app)
{
	static const enum action keys[] = {
		ACT_OPEN, ACT_GRID, ACT_REMARKS, ACT_STEP, ACT_HELP, ACT_LEAVE, ACT_NONE};
	static const enum action keys_unit[] = {
		ACT_OPEN, ACT_SOURCE, ACT_STEP, ACT_HELP, ACT_LEAVE, ACT_NONE};
	static const enum action keys_word[] = {
		ACT_OPEN, ACT_CONFIRM, ACT_SOURCE, ACT_STEP, ACT_HELP, ACT_LEAVE, ACT_NONE};
	static const enum action keys_records[] = {
		ACT_OPEN, ACT_REMARKS, ACT_STEP, ACT_ERROR_NEXT, ACT_HELP, ACT_LEAVE, ACT_NONE};

	draw_keys(app, r->ask.open ? KEYMAP_TEXT : KEYMAP_LIST,
		r->table_count == 0              ? keys_records
		: may_confirm(r)                 ? keys_word
		: report_current_unit(r) != NULL ? keys_unit
						 : keys);
}

void report_face_draw(struct report_state *r, struct app *app)
{
	int cursor_row = FIRST_FORM_ROW, row, unit_row;

	draw_heads(r, app);
	row = draw_forms(r, app, &cursor_row);
	if (r->table_count > 0) {
		unit_row = draw_units(r, app, row + 1);
		if (r->cursor >= r->form_count)
			cursor_row = unit_row;
	}
	screen_cursor(app->screen, cursor_row, 0);
	draw_news(r, app);
	draw_said(r, app);
	if (r->ask.open)
		ask_draw(&r->ask, app);
	draw_keys_of(r, app);
}
