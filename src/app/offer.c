#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/record_draw.h"
#include "app/steps.h"
#include "base/mem.h"
#include "base/number.h"
#include "work/carry.h"

/* What a register may take over, one carry at a time: the person marks what is wanted, then takes
 * it. */
struct offer_list {
	struct desk desk;
	const struct form *form;
	const struct carry **carries; /* those that fit the stage */
	size_t carry_count, carry;
	struct offer offer;
	size_t cursor;
	struct record_undo *undo; /* the app's */
};

enum {
	FIRST_ROW = 3,
	TEXT_COLUMN = 6,
	SIDE_CELLS = 14,
	DETAIL_ROWS = 2
};

static void offer_view_close(void *state, struct app *app)
{
	struct offer_list *o = state;

	(void)app;
	offer_close(&o->offer);
	desk_close(&o->desk);
	free(o->carries);
	free(o);
}

static void find_carries(struct offer_list *o)
{
	o->carries = mem_array(o->form->carry_count + 1, sizeof(struct carry *));
	o->carry_count = carries_fitting(&o->desk, o->form, o->carries, o->form->carry_count);
}

/* The first that has not been taken. */
static size_t first_left(const struct offer_list *o)
{
	for (size_t i = 0; i < o->offer.count; i++) {
		if (!o->offer.list[i].taken)
			return i;
	}
	return 0;
}

static bool load(struct offer_list *o, size_t carry, struct err *e)
{
	struct offer fresh;

	if (!offer_open(&fresh, &o->desk, o->carries[carry], e))
		return false;
	offer_close(&o->offer);
	o->offer = fresh;
	o->carry = carry;
	o->cursor = first_left(o);
	return true;
}

/* The first carry that offers something, else the first. */
static bool load_best(struct offer_list *o, struct err *e)
{
	for (size_t i = 0; i < o->carry_count; i++) {
		if (!load(o, i, e))
			return false;
		if (first_left(o) < o->offer.count && !o->offer.list[o->cursor].taken)
			return true;
	}
	return load(o, 0, e);
}

static void *offer_view_open(struct app *app, const struct view_target *t, struct err *e)
{
	struct offer_list *o = mem_array(1, sizeof(*o));
	struct report found;
	bool ok;

	o->form = t->form;
	ok = report_find(app->store, t->year, t->stage, 0, &found, e) &&
	     desk_look(&o->desk, app->store, &found, e);
	if (ok) {
		o->undo = app_undo(app, &found, t->form);
		find_carries(o);
		ok = o->carry_count > 0 ? load_best(o, e) : err_say(e, TEXT_REG_TAKE_NONE, NULL);
	}
	if (ok)
		return o;
	offer_view_close(o, app);
	return NULL;
}

static enum keymap offer_keymap(const void *state)
{
	(void)state;
	return KEYMAP_LIST;
}

static size_t chosen_count(const struct offer_list *o)
{
	size_t count = 0;

	for (size_t i = 0; i < o->offer.count; i++)
		count += o->offer.list[i].chosen;
	return count;
}

static size_t taken_count(const struct offer_list *o)
{
	size_t count = 0;

	for (size_t i = 0; i < o->offer.count; i++)
		count += o->offer.list[i].taken;
	return count;
}

static size_t list_rows(const struct app *app)
{
	int rows = screen_rows(app->screen) - FIRST_ROW - DETAIL_ROWS - 3;

	return rows > 0 ? (size_t)rows : 1;
}

static void draw_heads(const struct offer_list *o, struct app *app)
{
	char left[200], right[96];

	(void)snprintf(
		left, sizeof(left), "%s: %s", text(TEXT_REG_TAKE_TITLE), form_label(o->form));
	(void)snprintf(right, sizeof(right), "%zu/%zu", o->offer.count > 0 ? o->cursor + 1 : 0,
		o->offer.count);
	record_title(app, &o->desk, left, "", right);
	if (o->carry_count > 1)
		(void)snprintf(left, sizeof(left), "%zu/%zu  %s", o->carry + 1, o->carry_count,
			carry_label(o->offer.carry));
	else
		(void)snprintf(left, sizeof(left), "%s", carry_label(o->offer.carry));
	(void)snprintf(right, sizeof(right), "%s %zu   %s %zu", text(TEXT_REG_TAKE_CHOSEN),
		chosen_count(o), text(TEXT_REG_TAKE_TAKEN), taken_count(o));
	draw_state(app, left, right);
}

/* Paragraphs stand in one line here. */
static void join_lines(struct buf *b)
{
	for (size_t i = 0; i < b->size; i++) {
		if (b->data[i] == '\n')
			b->data[i] = ' ';
	}
}

static void draw_offered(const struct offer_list *o, struct app *app, size_t index, int row)
{
	const struct offered *one = &o->offer.list[index];
	enum theme_role role = index == o->cursor ? ROLE_LOOK_CURRENT
			       : one->taken       ? ROLE_LOOK_DIM
						  : ROLE_LOOK_TEXT;
	int side = screen_columns(app->screen) - SIDE_CELLS;
	const struct draw_box at = {row, TEXT_COLUMN,
		(one->taken ? side - 1 : screen_columns(app->screen)) - TEXT_COLUMN, 1};
	struct buf words = {0};

	draw_at(app, row, 0, 1, role, index == o->cursor ? ">" : "");
	draw_at(app, row, 2, 3, role, one->chosen ? "[x]" : one->taken ? "" : "[ ]");
	offer_brief(&o->desk, &o->offer, index, &words);
	join_lines(&words);
	draw_cut(app, &at, role, buf_str(&words));
	if (one->taken)
		draw_right(app, row, side, SIDE_CELLS, ROLE_LOOK_DIM, text(TEXT_REG_TAKE_ALREADY));
	buf_release(&words);
}

static void draw_detail(const struct offer_list *o, struct app *app)
{
	struct draw_box at = {screen_rows(app->screen) - DETAIL_ROWS - 3, 0,
		screen_columns(app->screen), DETAIL_ROWS};
	struct buf words = {0};

	offer_text(&o->desk, &o->offer, o->cursor, &words);
	join_lines(&words);
	(void)draw_wrapped(app, &at, ROLE_LOOK_TEXT, buf_str(&words));
	buf_release(&words);
}

/* Marking has no actions of its own: the footer names its keys in words. */
static void offer_draw(void *state, struct app *app)
{
	static const enum action none[] = {ACT_NONE};
	struct offer_list *o = state;
	size_t rows = list_rows(app), first = draw_page(o->cursor, o->offer.count, rows);
	struct draw_box at = {FIRST_ROW + 1, 4, screen_columns(app->screen) - 8, 3};

	draw_heads(o, app);
	for (size_t i = first; i < o->offer.count && i < first + rows; i++)
		draw_offered(o, app, i, FIRST_ROW + (int)(i - first));
	if (o->offer.count > 0)
		draw_detail(o, app);
	else
		(void)draw_wrapped(app, &at, ROLE_LOOK_PROMPT, text(TEXT_REG_TAKE_EMPTY));
	screen_cursor(app->screen, FIRST_ROW + (int)(o->cursor - first), 0);
	draw_message(app, buf_str(&app->message), app->message_is_error);
	draw_at(app, screen_rows(app->screen) - 1, 0, screen_columns(app->screen), ROLE_LOOK_KEYS,
		text(o->carry_count > 1 ? TEXT_REG_TAKE_KEYS_OTHER : TEXT_REG_TAKE_KEYS));
	if (app->prefix)
		draw_keys(app, KEYMAP_LIST, none);
}

static struct step to(struct offer_list *o, size_t cursor)
{
	if (o->offer.count == 0)
		return step_beep();
	o->cursor = cursor < o->offer.count ? cursor : o->offer.count - 1;
	return step_stay();
}

static struct step mark(struct offer_list *o)
{
	struct offered *one = o->cursor < o->offer.count ? &o->offer.list[o->cursor] : NULL;

	if (one == NULL || one->taken)
		return step_beep();
	one->chosen = !one->chosen;
	return to(o, o->cursor + 1);
}

/* All that is left, or none when all of it is marked. */
static struct step mark_all(struct offer_list *o)
{
	bool all = chosen_count(o) + taken_count(o) < o->offer.count;

	for (size_t i = 0; i < o->offer.count; i++)
		o->offer.list[i].chosen = all && !o->offer.list[i].taken;
	return o->offer.count > 0 ? step_stay() : step_beep();
}

static struct step other_carry(struct offer_list *o, struct app *app, bool right)
{
	struct err e;

	if (o->carry_count < 2)
		return step_beep();
	if (load(o, (o->carry + (right ? 1 : o->carry_count - 1)) % o->carry_count, &e))
		return step_stay();
	app_say_error(app, &e);
	return step_beep();
}

static void say_taken(const struct offer_list *o, struct app *app, const struct offer_taken *taken)
{
	bool rows = o->offer.carry->lowest != NULL;
	char made[NUMBER_TEXT], passed[NUMBER_TEXT];

	number_show(made, (int64_t)taken->made);
	number_show(passed, (int64_t)taken->passed);
	if (taken->passed > 0)
		app_say(app, false, TEXT_REG_TAKE_PASSED, made, passed, NULL);
	else
		app_say(app, false, rows ? TEXT_REG_TAKE_DONE_ROWS : TEXT_REG_TAKE_DONE, made,
			NULL);
}

static struct step take(struct offer_list *o, struct app *app)
{
	struct offer_taken taken;
	struct err e;

	if (chosen_count(o) == 0) {
		app_say(app, false, TEXT_REG_TAKE_MARK_FIRST, NULL);
		return step_beep();
	}
	if (!offer_take(&o->offer, &o->desk, o->undo, &taken, &e)) {
		app_say_error(app, &e);
		return step_beep();
	}
	say_taken(o, app, &taken);
	app->arrived = taken.first != NULL ? taken.first->id : 0;
	return (struct step){.kind = STEP_BACK};
}

static struct step letter(struct offer_list *o, const struct key *key)
{
	if (key->kind == KEY_LETTER && key->code == ' ')
		return mark(o);
	if (key->kind == KEY_LETTER && key->code == '*')
		return mark_all(o);
	return step_beep();
}

static struct step offer_act(
	void *state, struct app *app, enum action action, const struct key *key)
{
	struct offer_list *o = state;
	size_t page = list_rows(app);

	switch (action) {
	case ACT_NEXT:
		return o->cursor + 1 < o->offer.count ? to(o, o->cursor + 1) : step_beep();
	case ACT_PREVIOUS:
		return o->cursor > 0 ? to(o, o->cursor - 1) : step_beep();
	case ACT_SECTION_NEXT:
		return to(o, o->cursor + page);
	case ACT_SECTION_PREVIOUS:
		return to(o, o->cursor > page ? o->cursor - page : 0);
	case ACT_FIRST:
		return to(o, 0);
	case ACT_LAST:
		return to(o, o->offer.count);
	case ACT_RIGHT:
	case ACT_LEFT:
		return other_carry(o, app, action == ACT_RIGHT);
	case ACT_OPEN:
	case ACT_ADD:
		return mark(o);
	case ACT_SAME:
		return mark_all(o);
	case ACT_TAKE:
		return take(o, app);
	case ACT_HELP:
		return (struct step){STEP_OPEN, VIEW_HELP, {.year = app->year}};
	case ACT_LEAVE:
		return (struct step){.kind = STEP_BACK};
	case ACT_NONE:
		return letter(o, key);
	default:
		return step_beep();
	}
}

const struct view_ops offer_view = {
	.open = offer_view_open,
	.keymap = offer_keymap,
	.draw = offer_draw,
	.act = offer_act,
	.close = offer_view_close,
};
