#include "app/entry_draw.h"

#include <stdio.h>
#include <string.h>

#include "app/draw.h"
#include "base/utf8.h"

/* Rows down, villages across, the kecamatan's total in the last column. */
enum {
	COLUMN_CELLS = 9,
	LABEL_CELLS = 26,
	TOTAL_CELLS = 11
};

struct grid {
	size_t first_row, rows;
	size_t first_place, places;
	int total_column;
};

static struct grid grid_of(const struct entry *n, const struct app *app)
{
	int room = screen_columns(app->screen) - LABEL_CELLS - TOTAL_CELLS;
	int lines = screen_rows(app->screen) - ENTRY_FIRST_ROW - ENTRY_FOOT_ROWS;
	size_t row = n->row < n->form->row_count ? n->row : n->form->row_count - 1;
	size_t fit = room >= COLUMN_CELLS ? (size_t)(room / COLUMN_CELLS) : 1;
	struct grid g = {.rows = lines > 0 ? (size_t)lines : 1};

	g.first_row = draw_page(row, n->form->row_count, g.rows);
	if (g.rows > n->form->row_count - g.first_row)
		g.rows = n->form->row_count - g.first_row;
	g.first_place = draw_page(n->place, n->desk.book.place_count, fit);
	g.places = n->desk.book.place_count - g.first_place;
	if (g.places > fit)
		g.places = fit;
	g.total_column = LABEL_CELLS + (int)g.places * COLUMN_CELLS;
	return g;
}

static void draw_heads(const struct entry *n, struct app *app, const struct grid *g)
{
	const struct book *b = &n->desk.book;
	struct progress p = book_progress(b, n->form, NULL, PLACE_DISTRICT);
	struct desk_count count = desk_count(&n->desk, PLACE_DISTRICT);
	char left[200], right[192], counts[32], state[48];

	(void)snprintf(left, sizeof(left), "%s %d   %s   %s", stage_brief(n->desk.report.stage),
		n->desk.report.year, form_label(n->form), text(TEXT_GRID_ALL));
	(void)snprintf(right, sizeof(right), "%zu-%zu/%zu", g->first_place + 1,
		g->first_place + g->places, b->place_count);
	draw_title(app, left, right);
	draw_count(counts, sizeof(counts), &count);
	(void)snprintf(
		left, sizeof(left), "%s (%s)", b->places[n->place].name, b->places[n->place].kind);
	entry_put_state(n, state, sizeof(state));
	(void)snprintf(right, sizeof(right), "%s%s %zu/%zu  %s", state, text(TEXT_APP_FILLED),
		p.filled, p.required, counts);
	if (n->undo.done > 0)
		(void)snprintf(right + strlen(right), sizeof(right) - strlen(right), "  u%zu",
			n->undo.done);
	draw_state(app, left, right);
	draw_at(app, 2, 3, LABEL_CELLS - 4, ROLE_LOOK_STATE, text(TEXT_ENTRY_HEAD_ROW));
	for (size_t i = 0; i < g->places; i++) {
		size_t place = g->first_place + i;

		draw_right(app, 2, LABEL_CELLS + (int)i * COLUMN_CELLS, COLUMN_CELLS - 1,
			place == n->place ? ROLE_LOOK_PROMPT : ROLE_LOOK_STATE,
			b->places[place].name);
	}
	draw_right(
		app, 2, g->total_column, TOTAL_CELLS - 1, ROLE_LOOK_STATE, text(TEXT_GRID_TOTAL));
}

static void draw_cell(const struct entry *n, struct app *app, const struct row *row, size_t place,
	const struct screen_span *at)
{
	bool current = row == entry_row(n) && place == n->place;
	const struct cell *c = desk_cell(&n->desk, row, place);
	enum theme_role role;
	char mark[2] = {entry_mark(n, row, place, &role), '\0'};
	char words[EDIT_BYTES];

	entry_field(n, c, COLUMN_CELLS - 1, words);
	if (!current && c->value == NULL && c->pending == NULL && c->reason != NULL)
		(void)snprintf(words, sizeof(words), ".");
	draw_at(app, at->row, at->column + at->cells - 1, 1, role, mark);
	draw_right(app, at->row, at->column, at->cells - 1,
		current && n->edit.touched ? ROLE_LOOK_EDITED : ROLE_LOOK_FIELD, words);
	if (current && n->line == LINE_NONE)
		screen_cursor(app->screen, at->row, at->column + at->cells - 1);
}

static void draw_total(
	const struct entry *n, struct app *app, const struct row *row, const struct grid *g, int at)
{
	struct value total = book_value(&n->desk.book, PERIOD_NOW, row, PLACE_DISTRICT);
	const char *miss = entry_miss(n, row, PLACE_DISTRICT);
	char words[48] = "";
	int64_t permille = -1;

	if (row->coverage != COVERAGE_NONE)
		entry_coverage(n, row, PLACE_DISTRICT, words, sizeof(words), &permille);
	else if (total.known)
		number_show(words, total.number);
	draw_right(app, at, g->total_column, TOTAL_CELLS - 1, ROLE_LOOK_DIM, words);
	if (miss != NULL)
		draw_at(app, at, g->total_column + TOTAL_CELLS - 1, 1, ROLE_LOOK_SOFT, miss);
}

static void draw_row(const struct entry *n, struct app *app, const struct grid *g, size_t index)
{
	const struct row *row = &n->form->rows[g->first_row + index];
	int at = ENTRY_FIRST_ROW + (int)index;
	enum theme_role role = row == entry_row(n) ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT;
	char number[16];

	row_number(row, number);
	draw_at(app, at, 0, 1, role, row == entry_row(n) ? ">" : "");
	draw_right(app, at, 1, 3, role, number);
	draw_at(app, at, 5, LABEL_CELLS - 6, role, row_brief(row));
	for (size_t i = 0; i < g->places; i++) {
		const struct screen_span span = {
			at, LABEL_CELLS + (int)i * COLUMN_CELLS, COLUMN_CELLS, false, true};

		draw_cell(n, app, row, g->first_place + i, &span);
	}
	draw_total(n, app, row, g, at);
}

void grid_face_draw(struct entry *n, struct app *app)
{
	struct grid g = grid_of(n, app);
	int room = screen_rows(app->screen) - ENTRY_FIRST_ROW - ENTRY_FOOT_ROWS - (int)g.rows;

	draw_heads(n, app, &g);
	if (n->row >= n->form->row_count)
		screen_cursor(app->screen, screen_rows(app->screen) - ENTRY_FOOT_ROWS, 0);
	for (size_t i = 0; i < g.rows; i++)
		draw_row(n, app, &g, i);
	entry_foot_draw(n, app, room > 0 ? room : 0);
}
