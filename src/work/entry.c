#include "work/entry_parts.h"

#include <stdio.h>
#include <string.h>

static void leave_message(struct entry *n)
{
	buf_clear(&n->message);
	n->message_is_error = false;
}

bool entry_open(struct entry *n, struct store *s, const struct report *r,
	const struct entry_at *at, struct err *e)
{
	*n = (struct entry){.form = at->form, .face = at->face};
	if (!desk_open(&n->desk, s, r, e))
		return false;
	if (n->desk.book.place_count == 0) {
		desk_close(&n->desk);
		return err_say(e, TEXT_ENTRY_NO_VILLAGES, NULL);
	}
	if (at->place != NULL)
		n->place = desk_place(&n->desk, at->place);
	if (n->place >= n->desk.book.place_count)
		n->place = 0;
	if (at->row != NULL && at->row->form == n->form)
		entry_go(n, at->row->index, n->place);
	else
		entry_first_empty(n);
	return true;
}

void entry_close(struct entry *n)
{
	if (n->desk.store == NULL)
		return;
	/* The line was cut in the middle of a number: "98" may be the start of 980. */
	entry_keep_unfinished(n);
	entry_save_bookmark(n);
	desk_close(&n->desk);
	undo_release(&n->undo);
	buf_release(&n->message);
}

enum keymap entry_keymap(const struct entry *n)
{
	return n->line != LINE_NONE ? KEYMAP_TEXT : KEYMAP_FIELD;
}

const struct row *entry_row(const struct entry *n)
{
	return n->row < n->form->row_count ? &n->form->rows[n->row] : NULL;
}

void entry_refresh(struct entry *n)
{
	const struct row *row = entry_row(n);
	char place[16], left[16];
	bool changed;
	struct err e;

	/* Villages may come and go: places are kept by code, their numbers mean nothing afterwards. */
	(void)snprintf(place, sizeof(place), "%s", n->desk.book.places[n->place].code);
	(void)snprintf(left, sizeof(left), "%s", n->desk.book.places[n->left_place].code);
	if (!desk_refresh(&n->desk, &changed, &e)) {
		entry_say_error(n, &e);
		return;
	}
	if (!changed)
		return;
	n->left_place = desk_place(&n->desk, left);
	if (n->left_place >= n->desk.book.place_count) {
		n->left = NULL;
		n->left_place = 0;
	}
	if (desk_place(&n->desk, place) >= n->desk.book.place_count) {
		entry_go(n, n->row, 0);
		entry_say(n, true, TEXT_ENTRY_VILLAGE_GONE, place, NULL);
		return;
	}
	n->place = desk_place(&n->desk, place);
	/* What is being typed stays; so does the revision it was begun on, or a conflict would pass
	 * for agreement. */
	if (row != NULL && !n->edit.touched)
		entry_go(n, n->row, n->place);
}

static void go(struct entry *n, enum action action, bool is_tab)
{
	switch (action) {
	case ACT_NEXT:
		entry_move_next(n);
		break;
	case ACT_PREVIOUS:
		entry_move_previous(n);
		break;
	case ACT_RIGHT:
		if (n->face == FACE_GRID)
			entry_move_sideways(n, 1);
		else if (is_tab)
			entry_move_next(n);
		break;
	case ACT_LEFT:
		if (n->face == FACE_GRID)
			entry_move_sideways(n, -1);
		break;
	case ACT_SECTION_NEXT:
		entry_move_section(n, 1);
		break;
	case ACT_SECTION_PREVIOUS:
		entry_move_section(n, -1);
		break;
	case ACT_VILLAGE_NEXT:
		entry_move_sideways(n, 1);
		break;
	case ACT_VILLAGE_PREVIOUS:
		entry_move_sideways(n, -1);
		break;
	default:
		entry_move_end(n, action == ACT_LAST);
	}
}

/* In a village the arrows only move inside the text; everything else leaves the field. */
static bool stays(const struct entry *n, enum action action, bool is_tab)
{
	return n->face == FACE_VILLAGE && !is_tab && (action == ACT_LEFT || action == ACT_RIGHT);
}

static enum entry_step move_inside(struct entry *n, enum action action)
{
	/* An arrow goes into the kept number: what is typed next is put in there. */
	if (!n->edit.touched && !n->mends && entry_row(n) != NULL)
		entry_begin_mending(n);
	if (action == ACT_LEFT)
		edit_left(&n->edit);
	else
		edit_right(&n->edit);
	return ENTRY_STAY;
}

/* The value and the place of the cursor after it become durable together, with one sync. If the
 * disk does not take them the cursor comes back to the text, which is still in memory. */
static enum entry_step leave_field(struct entry *n, enum action action, bool is_tab)
{
	const struct form *form = n->form;
	struct edit typed = n->edit;
	size_t row = n->row, place = n->place, written = n->written;
	int64_t base = n->base;
	bool same = n->same;
	struct err e;
	bool kept;

	if (!store_begin(n->desk.store, &e)) {
		entry_say_error(n, &e);
		n->stuck = true;
		return ENTRY_BEEP;
	}
	kept = entry_commit(n);
	if (kept) {
		go(n, action, is_tab);
		entry_save_bookmark(n);
	}
	if (store_end(n->desk.store, kept, &e))
		return ENTRY_STAY;
	if (kept)
		entry_say_error(n, &e);
	if (n->written > written)
		undo_forget(&n->undo);
	n->written = written;
	desk_forget(&n->desk);
	n->form = form;
	entry_go(n, row, place);
	n->edit = typed;
	n->base = base;
	n->same = same;
	n->stuck = true;
	return ENTRY_BEEP;
}

static bool is_stepping(enum action action, const struct key *key)
{
	bool by_arrow = key->kind == KEY_UP || key->kind == KEY_DOWN;

	return (action == ACT_NEXT || action == ACT_PREVIOUS || key->kind == KEY_TAB) && !by_arrow;
}

static enum entry_step move(struct entry *n, enum action action, const struct key *key)
{
	bool is_tab = key->kind == KEY_TAB;

	n->walks = !is_stepping(action, key);
	if (stays(n, action, is_tab))
		return move_inside(n, action);
	n->left = NULL;
	if (n->same && action != ACT_NEXT)
		entry_go(n, n->row, n->place);
	if (n->edit.touched)
		return leave_field(n, action, is_tab);
	go(n, action, is_tab);
	return ENTRY_STAY;
}

static enum entry_step next_problem(struct entry *n, int step)
{
	if (!entry_commit(n))
		return ENTRY_BEEP;
	n->left = NULL;
	if (entry_move_problem(n, step))
		return ENTRY_STAY;
	if (!desk_say_together(&n->desk, &n->message))
		entry_say(n, false, TEXT_ENTRY_ALL_WELL, NULL);
	return ENTRY_STAY;
}

static enum entry_step erase(struct entry *n, bool whole)
{
	const struct row *row = entry_row(n);

	if (row == NULL || n->stuck)
		return ENTRY_BEEP;
	if (!desk_may_write(&n->desk, row, n->place)) {
		entry_say_not_yours(n);
		return ENTRY_BEEP;
	}
	if (!n->edit.touched && !n->mends)
		entry_begin_mending(n);
	if (whole)
		edit_clear(&n->edit);
	else
		edit_backspace(&n->edit);
	n->same = false;
	n->edit.touched = true;
	return ENTRY_STAY;
}

static enum entry_step leave(struct entry *n, enum entry_step step)
{
	return entry_commit(n) ? step : ENTRY_BEEP;
}

/* Takes back what only stands on the screen, the last thing first: typing, then a panel. */
static bool cancel(struct entry *n)
{
	if (n->edit.touched || n->mends) {
		entry_go(n, n->row, n->place);
		return true;
	}
	if (n->panel != PANEL_NONE) {
		n->panel = PANEL_NONE;
		return true;
	}
	return false;
}

static enum entry_step next_empty(struct entry *n)
{
	if (!entry_commit(n))
		return ENTRY_BEEP;
	if (entry_move_empty(n))
		return ENTRY_STAY;
	entry_say(n, false, TEXT_ENTRY_ALL_FILLED, NULL);
	return ENTRY_STAY;
}

/* The row first, then all keys. */
static enum entry_step help(struct entry *n)
{
	if (n->panel != PANEL_HELP && entry_row(n) != NULL) {
		n->panel = PANEL_HELP;
		return ENTRY_STAY;
	}
	n->panel = PANEL_NONE;
	return leave(n, ENTRY_HELP);
}

static enum entry_step switch_face(struct entry *n)
{
	if (!entry_commit(n))
		return ENTRY_BEEP;
	n->face = n->face == FACE_GRID ? FACE_VILLAGE : FACE_GRID;
	return ENTRY_STAY;
}

static enum entry_step save(struct entry *n)
{
	if (!entry_commit(n))
		return ENTRY_BEEP;
	if (entry_row(n) != NULL)
		entry_go(n, n->row, n->place);
	entry_save_bookmark(n);
	entry_say(n, false, TEXT_ENTRY_SAVED, NULL);
	return ENTRY_STAY;
}

static enum entry_step field_do(struct entry *n, enum action action, const struct key *key)
{
	switch (action) {
	case ACT_NONE:
		return entry_letter(n, key);
	case ACT_NEXT: case ACT_PREVIOUS: case ACT_RIGHT: case ACT_LEFT: case ACT_FIRST:
	case ACT_LAST: case ACT_SECTION_NEXT: case ACT_SECTION_PREVIOUS: case ACT_VILLAGE_NEXT:
	case ACT_VILLAGE_PREVIOUS:
		return move(n, action, key);
	case ACT_NO_DATA:
		return entry_no_data(n, key);
	case ACT_SAME:
		return entry_fill_same(n);
	case ACT_BACKSPACE: case ACT_ERASE:
		return erase(n, action == ACT_ERASE);
	case ACT_UNDO: case ACT_REDO:
		return entry_undo(n, action == ACT_REDO);
	case ACT_ERROR_NEXT: case ACT_ERROR_PREVIOUS:
		return next_problem(n, action == ACT_ERROR_NEXT ? 1 : -1);
	case ACT_FLAG:
		return entry_flag(n);
	case ACT_MINE: case ACT_THEIRS:
		return entry_resolve(n, action == ACT_MINE);
	case ACT_GOTO: case ACT_SEARCH: case ACT_NOTE: case ACT_SOURCE:
		return entry_line_open(n, action == ACT_GOTO ? LINE_GOTO :
			action == ACT_SEARCH ? LINE_SEARCH :
			action == ACT_NOTE ? LINE_NOTE : LINE_SOURCE);
	case ACT_EMPTY_NEXT:
		return next_empty(n);
	case ACT_HELP:
		return help(n);
	case ACT_REASONS:
		n->panel = n->panel == PANEL_REASONS ? PANEL_NONE : PANEL_REASONS;
		return ENTRY_STAY;
	case ACT_GRID:
		return switch_face(n);
	case ACT_SAVE:
		return save(n);
	case ACT_HISTORY:
		return entry_row(n) != NULL ? leave(n, ENTRY_HISTORY) : ENTRY_BEEP;
	case ACT_LEAVE:
		return cancel(n) ? ENTRY_STAY : leave(n, ENTRY_LEAVE);
	case ACT_KEYS:
		return leave(n, ENTRY_KEYS);
	case ACT_STEP:
		return leave(n, ENTRY_FLOW);
	case ACT_REMARKS:
		return leave(n, ENTRY_REMARKS);
	case ACT_RETURNED:
		return leave(n, ENTRY_RETURNED);
	case ACT_DOCUMENT:
		return leave(n, ENTRY_DOCUMENT);
	case ACT_CONFIRM:
		return leave(n, ENTRY_CONFIRM);
	default:
		return ENTRY_BEEP;
	}
}

enum entry_step entry_do(struct entry *n, enum action action, const struct key *key)
{
	enum entry_step step;

	leave_message(n);
	n->takes_same = action == ACT_NEXT || action == ACT_SAVE;
	step = n->line != LINE_NONE ? entry_line_do(n, action, key) : field_do(n, action, key);
	/* After the key, not before: it answered the picture the person saw, and what others wrote
	 * since must meet it as a conflict. */
	entry_refresh(n);
	return step;
}
