#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/draw.h"
#include "app/steps.h"
#include "base/mem.h"
#include "store/change.h"

/* What happened to one cell, newest first. */
struct history {
	struct arena arena;
	const struct row *row;
	char place[16];
	const char *village;
	struct change *list;
	size_t count, top;
};

enum { FIRST_ROW = 3 };

static void history_close(void *state, struct app *app)
{
	struct history *h = state;

	(void)app;
	arena_release(&h->arena);
	free(h);
}

static const char *village_name(struct history *h, struct app *app, int year, struct err *e)
{
	struct village *list;
	size_t count;

	if (!villages_list(app->store, &h->arena, year, &list, &count, e))
		return "";
	for (size_t i = 0; i < count; i++) {
		if (strcmp(list[i].code, h->place) == 0)
			return list[i].name;
	}
	return "";
}

static void *history_open(struct app *app, const struct target *t, struct err *e)
{
	struct history *h = mem_array(1, sizeof(*h));
	struct report report;

	h->row = t->row;
	(void)snprintf(h->place, sizeof(h->place), "%s", t->place);
	h->village = village_name(h, app, t->year, e);
	if (report_find(app->store, t->year, t->stage, 0, &report, e) &&
		changes_of_cell(app->store, &h->arena, &report, t->row, t->place, &h->list,
			&h->count, e))
		return h;
	history_close(h, app);
	return NULL;
}

static enum keymap history_keymap(const void *state)
{
	(void)state;
	return KEYMAP_LIST;
}

/* The acts a cell's history can hold, in the person's words; others as the log has them. */
static const char *act_word(const char *act)
{
	static const struct {
		const char *act;
		enum text_id word;
	} rows[] = {
		{"cell", TEXT_HISTORY_CELL},
		{"refused", TEXT_HISTORY_REFUSED},
		{"declined", TEXT_HISTORY_DECLINED},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (strcmp(rows[i].act, act) == 0)
			return text(rows[i].word);
	}
	return act;
}

static void draw_change(const struct change *c, struct app *app, int row)
{
	char at[CLOCK_TEXT], who[160], what[400];
	bool admin = c->account[0] != '\0' && strcmp(c->account, c->user) != 0;

	clock_short(at, c->at_ms);
	(void)snprintf(who, sizeof(who), "%s%s%s%s", c->user, admin ? " (" : "",
		admin ? c->account : "", admin ? ")" : "");
	(void)snprintf(what, sizeof(what), "%s -> %s%s%s%s", *c->before != '\0' ? c->before : "-",
		*c->after != '\0' ? c->after : "-", *c->note != '\0' ? "   \"" : "", c->note,
		*c->note != '\0' ? "\"" : "");
	draw_at(app, row, 2, 14, ROLE_LOOK_TEXT, at);
	draw_at(app, row, 17, 20, ROLE_LOOK_TEXT, who);
	draw_at(app, row, 38, 9, strcmp(c->act, "refused") == 0 ? ROLE_LOOK_HARD : ROLE_LOOK_DIM,
		act_word(c->act));
	draw_at(app, row, 48, screen_columns(app->screen) - 48, ROLE_LOOK_TEXT, what);
}

static void history_draw(void *state, struct app *app)
{
	static const enum action keys[] = {ACT_LEAVE, ACT_SECTION_NEXT, ACT_NONE};
	struct history *h = state;
	char left[200], number[16];

	row_number(h->row, number);
	(void)snprintf(left, sizeof(left), "%s   %s  %s", text(TEXT_HISTORY_TITLE), number,
		row_brief(h->row));
	draw_title(app, left, h->village);
	draw_state(app, row_label(h->row), "");
	if (h->count == 0)
		draw_at(app, FIRST_ROW, 2, 76, ROLE_LOOK_TEXT, text(TEXT_HISTORY_NONE));
	for (size_t i = 0; i < draw_rows(app, FIRST_ROW) && h->top + i < h->count; i++)
		draw_change(&h->list[h->top + i], app, FIRST_ROW + (int)i);
	screen_cursor(app->screen, FIRST_ROW, 0);
	draw_message(app, buf_str(&app->message), app->message_is_error);
	draw_keys(app, KEYMAP_LIST, keys);
}

static struct step history_act(void *state, struct app *app, enum action action,
	const struct key *key)
{
	struct history *h = state;

	(void)key;
	if (action == ACT_LEAVE)
		return (struct step){.kind = STEP_BACK};
	return draw_turn(action, &h->top, h->count, draw_rows(app, FIRST_ROW)) ? step_stay() : step_beep();
}

const struct view_ops history_view = {
	.open = history_open,
	.keymap = history_keymap,
	.draw = history_draw,
	.act = history_act,
	.close = history_close,
};
