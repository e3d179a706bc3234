#include "app/ask.h"

#include <stdio.h>
#include <string.h>

#include "app/draw.h"
#include "base/edit_do.h"
#include "base/utf8.h"

void ask_open(struct ask *a, const char *label, const char *start)
{
	*a = (struct ask){.open = true, .label = label};
	edit_set(&a->edit, start);
	edit_end(&a->edit);
}

static enum ask_result close_with(struct ask *a, enum ask_result result)
{
	a->open = false;
	return result;
}

static bool type(struct ask *a, uint32_t code)
{
	if (a->replaces && edit_is_text(code))
		edit_clear(&a->edit);
	a->replaces = false;
	return edit_insert(&a->edit, code);
}

enum ask_result ask_do(struct ask *a, enum action action, const struct key *key)
{
	switch (action) {
	case ACT_NEXT:
		return key->kind == KEY_ENTER ? close_with(a, ASK_DONE) : ASK_BEEP;
	case ACT_LEAVE:
		return close_with(a, ASK_LEFT);
	case ACT_NONE:
		return key->kind == KEY_LETTER && type(a, key->code) ? ASK_STAY : ASK_BEEP;
	default:
		a->replaces = false;
		return edit_do(&a->edit, action, key) ? ASK_STAY : ASK_BEEP;
	}
}

/* The part of a long text that the cursor is in. */
static const char *visible(const struct edit *e, size_t cells, size_t *before)
{
	const char *from = e->text;
	char head[EDIT_BYTES];

	(void)snprintf(head, sizeof(head), "%.*s", (int)e->cursor, e->text);
	while (utf8_width(head + (from - e->text)) >= cells)
		from += utf8_after(e->text, (size_t)(from - e->text));
	*before = utf8_width(head + (from - e->text));
	return from;
}

void ask_draw_at(const struct ask *a, struct app *app, int row, int column)
{
	int width = (int)utf8_width(a->label);
	int cells = screen_columns(app->screen) - column - width - 1;
	size_t before;
	const char *shown = visible(&a->edit, (size_t)cells, &before);
	char stars[64];

	draw_at(app, row, column, width, ROLE_LOOK_PROMPT, a->label);
	if (a->secret) {
		before = utf8_width(a->edit.text) < sizeof(stars) ? utf8_width(a->edit.text) : 63;
		memset(stars, '*', before);
		stars[before] = '\0';
		shown = stars;
	}
	draw_at(app, row, column + width, cells, a->replaces ? ROLE_LOOK_FIELD : ROLE_LOOK_EDITED,
		shown);
	screen_cursor(app->screen, row, column + width + (int)before);
}

void ask_draw(const struct ask *a, struct app *app)
{
	draw_clear(app, screen_rows(app->screen) - 2);
	ask_draw_at(a, app, screen_rows(app->screen) - 2, 0);
}
