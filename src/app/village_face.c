#include "app/entry_draw.h"

#include <stdio.h>
#include <string.h>

#include "app/draw.h"
#include "base/utf8.h"
#include "work/summary.h"

/* Columns of the face, from the right edge: what does not depend on the width of the screen. */
enum {
	COVERAGE_CELLS = 9,
	VALUE_CELLS = 10,
	BEFORE_CELLS = 7,
	PREVIOUS_CELLS = 8, /* its head may be "sem2'25" */
	OWNER_CELLS = 5,
	LABEL_COLUMN = 7,
	BAR_CELLS = 4,
	WIDEST = 110 /* wider, the eye loses the row between its words and its number */
};

struct columns {
	int label, owner, last_year, previous, value, coverage;
};

/* Without a report of last year there is nothing to show of it: its room goes to the words. */
static bool has_last_year(const struct entry *n)
{
	return n->desk.book.periods[PERIOD_LAST_YEAR] != NULL;
}

static struct columns columns_of(const struct entry *n, const struct app *app)
{
	int edge = screen_columns(app->screen);
	struct columns c;

	if (edge > WIDEST)
		edge = WIDEST;
	c.coverage = edge - COVERAGE_CELLS;
	c.value = c.coverage - VALUE_CELLS;
	c.previous = c.value - PREVIOUS_CELLS;
	c.last_year = c.previous - (has_last_year(n) ? BEFORE_CELLS : 0);
	c.owner = c.last_year - OWNER_CELLS;
	c.label = c.owner - LABEL_COLUMN;
	return c;
}

static const struct group *current_group(const struct entry *n)
{
	size_t row = n->row < n->form->row_count ? n->row : n->form->row_count - 1;

	return n->form->rows[row].group;
}

/* The rows on this screen: all of the form if they fit, else the section of the cursor, by pages. */
struct window {
	size_t first, count;
};

static struct window window_of(const struct entry *n, size_t rows)
{
	size_t row = n->row < n->form->row_count ? n->row : n->form->row_count - 1;
	struct window w = {row, 0};
	size_t end = row;

	if (n->form->row_count <= rows)
		return (struct window){0, n->form->row_count};
	while (w.first > 0 && n->form->rows[w.first - 1].group == n->form->rows[row].group)
		w.first--;
	while (end < n->form->row_count && n->form->rows[end].group == n->form->rows[row].group)
		end++;
	w.count = end - w.first;
	if (w.count > rows) {
		size_t page = draw_page(row - w.first, w.count, rows);

		w.count = w.count - page < rows ? w.count - page : rows;
		w.first += page;
	}
	return w;
}

static void draw_heads(const struct entry *n, struct app *app)
{
	const struct place *place = &n->desk.book.places[n->place];
	const struct group *group = current_group(n);
	struct progress p = book_progress(&n->desk.book, n->form, NULL, (int)n->place);
	struct desk_count count = desk_count(&n->desk, (int)n->place);
	char left[200], right[192], counts[32], state[48];

	(void)snprintf(left, sizeof(left), "%s %d   %s", stage_brief(n->desk.report.stage),
		n->desk.report.year, form_label(n->form));
	(void)snprintf(right, sizeof(right), "%.*s (%s)  %zu/%zu", (int)utf8_fit(place->name, 28),
		place->name, place->kind, n->place + 1, n->desk.book.place_count);
	draw_title(app, left, right);
	draw_count(counts, sizeof(counts), &count);
	(void)snprintf(left, sizeof(left), "%s%s%s", group != NULL ? group->name : "",
		group != NULL ? "  " : "", group != NULL ? group_label(group) : "");
	entry_put_state(n, state, sizeof(state));
	(void)snprintf(right, sizeof(right), "%s%s %zu/%zu  %s", state, text(TEXT_APP_FILLED),
		p.filled, p.required, counts);
	if (n->undo.done > 0)
		(void)snprintf(right + strlen(right), sizeof(right) - strlen(right), "  u%zu",
			n->undo.done);
	draw_state(app, left, right);
}

/* The short name of a period for a column head: "ansit", "sem2'25". */
static void period_name(const struct stage *stage, int year, bool same_year, char out[16])
{
	if (stage == NULL)
		(void)snprintf(out, 16, "-");
	else if (same_year)
		(void)snprintf(out, 16, "%.7s", stage->name);
	else
		(void)snprintf(out, 16, "%.4s'%02d", stage->name, year % 100);
}

static bool has_coverage(const struct form *form)
{
	for (size_t i = 0; i < form->row_count; i++) {
		if (form->rows[i].coverage != COVERAGE_NONE)
			return true;
	}
	return form->ratio_count > 0;
}

static void draw_column_heads(const struct entry *n, struct app *app, const struct columns *c)
{
	const struct stage *stage = n->desk.report.stage;
	int year = n->desk.report.year;
	char name[16];

	draw_at(app, 2, 3, 3, ROLE_LOOK_STATE, text(TEXT_ENTRY_HEAD_NO));
	draw_at(app, 2, LABEL_COLUMN, c->label, ROLE_LOOK_STATE, text(TEXT_ENTRY_HEAD_ROW));
	draw_at(app, 2, c->owner, OWNER_CELLS, ROLE_LOOK_STATE, text(TEXT_ENTRY_HEAD_OWNER));
	(void)snprintf(name, sizeof(name), "%d", year - 1);
	if (has_last_year(n))
		draw_right(app, 2, c->last_year, BEFORE_CELLS - 1, ROLE_LOOK_STATE, name);
	period_name(stage->previous, year + stage->previous_year, stage->previous_year == 0, name);
	draw_right(app, 2, c->previous, PREVIOUS_CELLS - 1, ROLE_LOOK_STATE, name);
	draw_right(app, 2, c->value, VALUE_CELLS - 1, ROLE_LOOK_STATE, text(TEXT_ENTRY_HEAD_VALUE));
	if (has_coverage(n->form))
		draw_right(app, 2, c->coverage, COVERAGE_CELLS, ROLE_LOOK_STATE,
			text(TEXT_ENTRY_HEAD_COVERAGE));
}

/* Beyond a target a "<" or ">" stands behind the per cent; where there are targets all leave it room. */
static void draw_coverage(const struct entry *n, struct app *app, const struct row *row,
	const struct columns *c, int at)
{
	int cells = COVERAGE_CELLS - (n->desk.book.target_count > 0 ? 1 : 0);
	const char *miss = entry_miss(n, row, (int)n->place);
	char words[48], bar[BAR_CELLS + 1];
	int64_t permille;

	entry_coverage(n, row, (int)n->place, words, sizeof(words), &permille);
	if (permille >= 0 && row->coverage == COVERAGE_PERCENT) {
		draw_bar(bar, BAR_CELLS, permille);
		draw_at(app, at, c->coverage, BAR_CELLS, ROLE_LOOK_BAR, bar);
	}
	if (miss != NULL)
		draw_at(app, at, c->coverage + COVERAGE_CELLS - 1, 1, ROLE_LOOK_SOFT, miss);
	else if ((int)utf8_width(words) > cells)
		cells = COVERAGE_CELLS;
	draw_right(app, at, c->coverage, cells, ROLE_LOOK_TEXT, words);
}

/* What stands in the field: the text being typed under the cursor, else the cell. */
static void draw_value(const struct entry *n, struct app *app, const struct row *row,
	const struct columns *c, int at)
{
	bool current = row == entry_row(n);
	const struct cell *cell = desk_cell(&n->desk, row, n->place);
	char text_of[EDIT_BYTES];
	int width;

	entry_field(n, cell, VALUE_CELLS - 1, text_of);
	draw_right(app, at, c->value, VALUE_CELLS - 1,
		current && n->edit.touched ? ROLE_LOOK_EDITED : ROLE_LOOK_FIELD, text_of);
	draw_at(app, at, c->value + VALUE_CELLS - 1, 1, ROLE_LOOK_DIM,
		cell->same && !current ? "s" : "");
	width = (int)utf8_width(text_of);
	if (current && n->line == LINE_NONE)
		screen_cursor(app->screen, at,
			c->value + VALUE_CELLS - 1 -
				(int)utf8_width(text_of + (n->edit.cursor < strlen(text_of)
									  ? n->edit.cursor
									  : strlen(text_of))) -
				(width >= VALUE_CELLS ? 1 : 0));
}

static void draw_before(const struct entry *n, struct app *app, const struct row *row, int period,
	const struct draw_box *at)
{
	char number[NUMBER_TEXT];

	entry_number(book_at(&n->desk.book, period, row->id, (int)n->place), at->cells, number);
	draw_right(app, at->row, at->column, at->cells, ROLE_LOOK_DIM, number);
}

static void draw_row(const struct entry *n, struct app *app, const struct row *row, int at)
{
	struct columns c = columns_of(n, app);
	bool current = row == entry_row(n);
	bool mine = desk_may_write(&n->desk, row, n->place);
	enum theme_role role = current ? ROLE_LOOK_CURRENT : mine ? ROLE_LOOK_TEXT : ROLE_LOOK_DIM;
	enum theme_role mark_role;
	char mark[2] = {entry_mark(n, row, n->place, &mark_role), '\0'};

	draw_at(app, at, 0, 1, role, current ? ">" : "");
	draw_at(app, at, 1, 1, mark_role, mark);
	draw_right(app, at, 2, 3, role, row->no);
	draw_at(app, at, LABEL_COLUMN, c.label - 1, role, row_brief(row));
	draw_at(app, at, c.owner, OWNER_CELLS - 1, ROLE_LOOK_OWNER, row->owner->brief);
	if (has_last_year(n))
		draw_before(n, app, row, PERIOD_LAST_YEAR,
			&(struct draw_box){at, c.last_year, BEFORE_CELLS - 1, 1});
	draw_before(n, app, row, PERIOD_PREVIOUS,
		&(struct draw_box){at, c.previous, PREVIOUS_CELLS - 1, 1});
	draw_value(n, app, row, &c, at);
	draw_coverage(n, app, row, &c, at);
}

void village_face_draw(struct entry *n, struct app *app)
{
	int lines = screen_rows(app->screen) - ENTRY_FIRST_ROW - ENTRY_FOOT_ROWS;
	size_t rows = lines > 0 ? (size_t)lines : 1;
	struct columns c = columns_of(n, app);
	struct window w;

	w = window_of(n, rows);
	draw_heads(n, app);
	draw_column_heads(n, app, &c);
	if (n->row >= n->form->row_count)
		screen_cursor(app->screen, screen_rows(app->screen) - ENTRY_FOOT_ROWS, 0);
	for (size_t i = 0; i < w.count && i < rows; i++)
		draw_row(n, app, &n->form->rows[w.first + i], ENTRY_FIRST_ROW + (int)i);
	entry_foot_draw(n, app, (int)(rows - (w.count < rows ? w.count : rows)));
}
