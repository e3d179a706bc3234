#include "app/checklist_foot.h"

#include <string.h>

#include "app/prose_draw.h"
#include "app/record_draw.h"

/* In a low window only the wording and what is asked for, in one row each. */
enum {
	FOOT_ROWS = 9,
	SHORT_FOOT_ROWS = 5,
	LOW_ROWS = 20
};

/* What was mended in the wording is for who edits the form. */
static const char NOTE_OF_EDITORS[] = "koreksi";

int checklist_foot_rows(const struct app *app)
{
	return screen_rows(app->screen) < LOW_ROWS ? SHORT_FOOT_ROWS : FOOT_ROWS;
}

/* One paragraph "Kriteria: ..." in so many rows; nothing when there is none. */
static void draw_named(struct app *app, const struct draw_box *at, enum theme_role role,
	const char *name, const char *words)
{
	struct buf b = {0};

	if (*words != '\0') {
		buf_print(&b, "%s: %s", name, words);
		(void)prose_draw_kept(app, at, role, buf_str(&b));
	}
	buf_release(&b);
}

static void draw_written(
	const struct checking *c, struct app *app, const struct field *field, int row)
{
	const struct record *r = checking_at(c, c->at);
	const struct draw_box at = {row, 0, screen_columns(app->screen), 1};
	struct buf b = {0};

	if (field == NULL || r == NULL)
		return;
	record_value(c->desk, r, field, &b);
	draw_named(app, &at, ROLE_LOOK_TEXT, field_label(field), buf_str(&b));
	buf_release(&b);
}

static bool is_other(const struct checking *c, const struct field *field)
{
	return c->answer != NULL && field != c->answer && field != c->evidence && field != c->note;
}

bool checklist_has_others(const struct checking *c)
{
	for (size_t i = 0; i < c->form->field_count; i++) {
		if (is_other(c, &c->form->fields[i]))
			return true;
	}
	return false;
}

static void add_named(const struct checking *c, const struct record *r, const struct field *field,
	struct buf *out)
{
	struct buf b = {0};

	if (field != NULL)
		record_value(c->desk, r, field, &b);
	if (b.size > 0)
		buf_print(out, "%s%s: %s", out->size > 0 ? "   " : "", field_label(field),
			buf_str(&b));
	buf_release(&b);
}

/* The other fields, which are short, and the note behind them. */
static void draw_others(const struct checking *c, struct app *app, int row)
{
	const struct record *r = checking_at(c, c->at);
	const struct draw_box at = {row, 0, screen_columns(app->screen), 1};
	struct buf b = {0};

	if (r == NULL)
		return;
	for (size_t i = 0; i < c->form->field_count; i++) {
		if (is_other(c, &c->form->fields[i]))
			add_named(c, r, &c->form->fields[i], &b);
	}
	add_named(c, r, c->note, &b);
	draw_cut(app, &at, ROLE_LOOK_TEXT, buf_str(&b));
	buf_release(&b);
}

/* A checklist without an answer is its texts: as many as there are rows for. */
static void draw_texts(const struct checking *c, struct app *app, int row, int rows)
{
	for (size_t i = 0; i < c->form->field_count && rows > 0; i++) {
		if (c->form->fields[i].type != FIELD_TEXT)
			continue;
		draw_written(c, app, &c->form->fields[i], row++);
		rows--;
	}
}

static void draw_wording(const struct checking *c, struct app *app, int row, int rows)
{
	const struct item *item = &c->form->items[c->at];
	const struct draw_box at = {row, 0, screen_columns(app->screen), rows};
	struct buf b = {0};

	buf_print(&b, "%s  %s", item->no, item_label(item));
	(void)prose_draw_kept(app, &at, ROLE_LOOK_TEXT, buf_str(&b));
	buf_release(&b);
}

void checklist_foot_draw(const struct checking *c, struct app *app)
{
	const struct item *item = c->at < c->form->item_count ? &c->form->items[c->at] : NULL;
	int row = screen_rows(app->screen) - checklist_foot_rows(app),
	    columns = screen_columns(app->screen);
	const struct draw_box criteria = {row + 2, 0, columns, 2},
			      wanted = {row + 4, 0, columns, 1};
	const struct draw_box low = {row + 1, 0, columns, 1};

	if (item == NULL)
		return;
	if (checklist_foot_rows(app) == SHORT_FOOT_ROWS) {
		draw_wording(c, app, row, 1);
		draw_named(app, &low, ROLE_LOOK_DIM, text(TEXT_CHK_WANTED), item->evidence);
		return;
	}
	draw_wording(c, app, row, 2);
	if (c->answer == NULL) {
		draw_texts(c, app, row + 2, 5);
		return;
	}
	draw_named(app, &criteria, ROLE_LOOK_DIM, text(TEXT_CHK_CRITERIA), item->criteria);
	draw_named(app, &wanted, ROLE_LOOK_DIM, text(TEXT_CHK_WANTED), item->evidence);
	draw_written(c, app, c->evidence, row + 5);
	draw_others(c, app, row + 6);
}

/* All of what the source says of the item, over the list. */
void checklist_help_draw(const struct checking *c, struct app *app)
{
	const struct item *item = &c->form->items[c->at];
	struct draw_box at = {CHECKLIST_FIRST_ROW - 1, 0, screen_columns(app->screen),
		screen_rows(app->screen) - CHECKLIST_FIRST_ROW - 1};
	struct buf b = {0};

	buf_print(&b, "%s  %s\n", item->no, item_label(item));
	if (*item->criteria != '\0')
		buf_print(&b, "\n%s: %s", text(TEXT_CHK_CRITERIA), item->criteria);
	if (*item->evidence != '\0')
		buf_print(&b, "\n%s: %s", text(TEXT_CHK_WANTED), item->evidence);
	if (*item->note != '\0' && strstr(item->note, NOTE_OF_EDITORS) == NULL)
		buf_print(&b, "\n%s", item->note);
	for (int i = 0; i < at.rows; i++)
		draw_clear(app, at.row + i);
	(void)prose_draw_kept(app, &at, ROLE_LOOK_TEXT, buf_str(&b));
	screen_cursor(app->screen, at.row, 0);
	buf_release(&b);
}
