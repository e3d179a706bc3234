#include "work/entry_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "work/returned.h"
#include "work/typed.h"

void entry_save_bookmark(struct entry *n)
{
	struct bookmark b = {.year = n->desk.report.year, .stage = n->desk.report.stage,
		.form = n->form, .row = entry_row(n), .face = n->face};

	(void)snprintf(b.place, sizeof(b.place), "%s", n->desk.book.places[n->place].code);
	bookmark_put(n->desk.store, &b);
}

static struct undo_state state_of(const struct cell *c)
{
	return undo_state_copy(c->value, c->reason, c->note, c->flagged, c->same);
}

/* Keeps text that is no answer, so that a power cut costs nothing and `e` finds it. */
static bool keep_wrong(struct entry *n, const struct row *row, struct err *why)
{
	struct desk *d = &n->desk;
	const char *place = d->book.places[n->place].code;
	struct err e;

	if (!cell_pend(d->store, &d->report, row, place, n->edit.text, PENDING_WRONG, &e)) {
		entry_say_error(n, &e);
		return false;
	}
	(void)desk_reload(d, row, n->place, &e);
	entry_say_error(n, why);
	return true;
}

static void say_conflict(struct entry *n, const struct cell *c)
{
	char at[CLOCK_TEXT], theirs[128], number[16];

	row_number(c->row, number);
	typed_show(c->value, c->reason, theirs, sizeof(theirs));
	clock_short(at, c->at_ms);
	entry_say(n, true, TEXT_ENTRY_CONFLICT, number, c->user, theirs, at, c->pending, NULL);
}

static void say_result(struct entry *n, const struct cell *c, enum put_result result,
	const struct err *e)
{
	/* What waits for a document is told by the row it is about: entry_say.c. */
	if (result == PUT_DONE || result == PUT_SAME || result == PUT_SOURCE)
		return;
	if (result == PUT_CONFLICT && c->why == PENDING_CONFLICT)
		say_conflict(n, c);
	else
		entry_say_error(n, e);
}

/* One write through the desk, remembered for undo when asked. */
static enum put_result put(struct entry *n, size_t place, struct cell_write *w, bool remember)
{
	struct cell *c = desk_cell(&n->desk, w->row, place);
	struct undo_step step = {.row = w->row, .before = state_of(c), .base = c->revision,
		.after = undo_state_copy(w->value, w->reason, w->note, w->flagged, w->same)};
	char withdrew[CELL_WITHDREW] = "";
	struct err e;
	enum put_result result;

	w->withdrew = withdrew;
	result = desk_put(&n->desk, place, w, &e);
	w->withdrew = NULL;
	n->left = w->row;
	n->left_place = place;
	if (result == PUT_DONE && remember) {
		(void)snprintf(step.place, sizeof(step.place), "%s", w->place);
		step.revision = c->revision;
		undo_add(&n->undo, &step);
		n->written++;
	} else {
		undo_step_release(&step);
	}
	say_result(n, c, result, &e);
	if (withdrew[0] != '\0')
		entry_say(n, false, TEXT_CONFIRM_WITHDRAWN, withdrew, NULL);
	return result;
}

static bool commit_typed(struct entry *n, const struct row *row)
{
	struct cell *c = desk_cell(&n->desk, row, n->place);
	struct typed typed;
	struct err e;
	struct cell_write w = {.row = row, .note = c->note, .flagged = c->flagged, .same = n->same,
		.base = n->base, .keep_pending = true};

	if (!typed_read(n->desk.book.forms, n->edit.text, &typed, &e))
		return keep_wrong(n, row, &e);
	w.value = typed.value;
	w.reason = typed.reason;
	return put(n, n->place, &w, true) != PUT_FAILED;
}

bool entry_commit(struct entry *n)
{
	const struct row *row = entry_row(n);
	bool kept;

	n->left = NULL;
	/* "Same as before" waits for Enter, + or Ctrl-W; going away by another key does not take it. */
	if (n->same && !n->takes_same)
		entry_go(n, n->row, n->place);
	if (row == NULL || !n->edit.touched)
		return true;
	kept = commit_typed(n, row);
	n->stuck = !kept;
	/* Going on in this field begins from what now stands there. */
	if (kept)
		entry_go(n, n->row, n->place);
	return kept;
}

void entry_keep_unfinished(struct entry *n)
{
	const struct row *row = entry_row(n);
	struct desk *d = &n->desk;
	struct err ignored;

	if (row == NULL || !n->edit.touched || n->edit.size == 0 || n->same)
		return;
	/* A value that waited for a choice goes to the log, not into nothing. */
	if (desk_cell(d, row, n->place)->why == PENDING_CONFLICT)
		(void)desk_give_up(d, row, n->place, &ignored);
	(void)cell_pend(d->store, &d->report, row, d->book.places[n->place].code, n->edit.text,
		PENDING_WRONG, &ignored);
}

/* Puts a cell into a state it had before; the revision it should have now guards what others did
 * meanwhile. */
static enum put_result put_state(struct entry *n, const struct undo_step *step, bool redo)
{
	size_t place = desk_place(&n->desk, step->place);
	const struct undo_state *to = redo ? &step->after : &step->before;
	struct cell_write w = {.row = step->row, .value = to->value, .reason = to->reason,
		.note = to->note, .flagged = to->flagged, .same = to->same,
		.base = redo ? step->base : step->revision};
	enum put_result result;

	if (place >= n->desk.book.place_count)
		return PUT_SAME;
	n->form = step->row->form;
	entry_go(n, step->row->index, place);
	result = put(n, place, &w, false);
	if (result != PUT_FAILED)
		entry_go(n, step->row->index, place);
	return result;
}

/* Steps of one cell form a chain: the revision a step left is the base of the next, unless somebody
 * else wrote between. What undo or redo just wrote takes the place of the link it restored. */
static void relink(struct entry *n, struct undo_step *done, bool redo)
{
	size_t place = desk_place(&n->desk, done->place);
	int64_t now, was = redo ? done->revision : done->base;

	if (place >= n->desk.book.place_count)
		return;
	now = desk_cell(&n->desk, done->row, place)->revision;
	for (size_t i = 0; i < n->undo.count; i++) {
		struct undo_step *s = &n->undo.steps[i];

		if (s->row != done->row || strcmp(s->place, done->place) != 0)
			continue;
		if (s->revision == was)
			s->revision = now;
		if (s->base == was)
			s->base = now;
	}
}

enum entry_step entry_undo(struct entry *n, bool redo)
{
	struct undo *u = &n->undo;
	struct undo_step *step;
	enum put_result result;

	if (!entry_commit(n))
		return ENTRY_STAY;
	if (redo ? u->done == u->count : u->done == 0) {
		entry_say(n, false, redo ? TEXT_ENTRY_NO_REDO : TEXT_ENTRY_NO_UNDO, NULL);
		return ENTRY_BEEP;
	}
	step = &u->steps[redo ? u->done : u->done - 1];
	result = put_state(n, step, redo);
	/* A step that somebody else has written over is passed by: it never takes his value back. */
	if (result == PUT_DONE)
		relink(n, step, redo);
	if (result != PUT_FAILED)
		u->done = redo ? u->done + 1 : u->done - 1;
	return ENTRY_STAY;
}

/* A note or a flag beside a value; both stay with a text that waits. */
struct beside {
	const char *note;
	bool flagged;
};

/* The text that waits for its source goes along as the value it will be. */
static bool fill_write(const struct entry *n, const struct cell *c, struct cell_write *w,
	struct typed *typed)
{
	struct err ignored;

	if (c->why != PENDING_SOURCE || !typed_read(n->desk.book.forms, c->pending, typed, &ignored))
		return false;
	w->value = typed->value;
	w->reason = typed->reason;
	w->keep_pending = true;
	return true;
}

/* Writes the cell as it is, with another note or flag. Text that waits for another reason than the
 * source goes on waiting: only the person gives it up. */
static bool put_beside(struct entry *n, const struct row *row, const struct beside *b)
{
	const struct cell *c = desk_cell(&n->desk, row, n->place);
	struct typed typed;
	struct cell_write w = {.row = row, .value = c->value, .reason = c->reason, .note = b->note,
		.flagged = b->flagged, .same = c->same, .base = c->revision};
	enum put_result result;

	w.leaves_pending = !fill_write(n, c, &w, &typed);
	result = put(n, n->place, &w, true);
	if (result == PUT_FAILED)
		return false;
	entry_go(n, n->row, n->place);
	return result != PUT_REFUSED;
}

/* What stands beside the value now, or waits with it. */
static struct beside beside_of(const struct cell *c)
{
	bool waits = c->why == PENDING_SOURCE;

	return (struct beside){waits && c->pending_note != NULL ? c->pending_note : c->note,
		c->flagged || (waits && c->pending_flagged)};
}

enum entry_step entry_flag(struct entry *n)
{
	const struct row *row = entry_row(n);
	struct beside b;

	if (row == NULL || !entry_commit(n))
		return ENTRY_BEEP;
	if (!desk_may_write(&n->desk, row, n->place)) {
		entry_say_not_yours(n);
		return ENTRY_BEEP;
	}
	b = beside_of(desk_cell(&n->desk, row, n->place));
	b.flagged = !b.flagged;
	return put_beside(n, row, &b) ? ENTRY_STAY : ENTRY_BEEP;
}

bool entry_put_note(struct entry *n, const char *note)
{
	const struct row *row = entry_row(n);
	struct beside b;

	if (row == NULL)
		return false;
	b = beside_of(desk_cell(&n->desk, row, n->place));
	b.note = note;
	return put_beside(n, row, &b);
}

bool entry_put_source(struct entry *n, const char *text)
{
	const struct row *row = entry_row(n);
	const struct desk_unit *unit = row != NULL ? desk_unit_of(&n->desk, row, n->place) : NULL;
	char count[NUMBER_TEXT], *name;
	size_t written;
	struct err e;
	bool ok;

	if (unit == NULL)
		return false;
	name = mem_text(unit->name);
	ok = desk_source(&n->desk, unit->id, text, &written, &e);
	if (ok) {
		number_show(count, (int64_t)written);
		entry_say(n, false, written > 0 ? TEXT_ENTRY_SOURCE_WRITTEN : TEXT_ENTRY_SOURCE_NAMED,
			name, count, NULL);
		entry_go(n, n->row, n->place);
	} else {
		entry_say_error(n, &e);
	}
	free(name);
	return ok;
}

/* What a verifier typed twice in a blind re-keying becomes the value, by whoever may write it: as if he
 * had typed it here, so that it can be undone. False when there is none. */
static bool take_proposed(struct entry *n, const struct row *row)
{
	struct arena arena = {0};
	const char *value = desk_may_write(&n->desk, row, n->place)
				    ? returned_proposed(&n->desk, &arena, row, n->place)
				    : NULL;

	if (value != NULL) {
		edit_set(&n->edit, value);
		n->edit.touched = true;
		n->same = false;
		(void)entry_commit(n);
	}
	arena_release(&arena);
	return value != NULL;
}

enum entry_step entry_resolve(struct entry *n, bool mine)
{
	const struct row *row = entry_row(n);
	struct cell *c = row != NULL ? desk_cell(&n->desk, row, n->place) : NULL;
	struct err e;

	if (c == NULL || c->pending == NULL || c->why == PENDING_SOURCE) {
		if (c != NULL && !mine && take_proposed(n, row))
			return ENTRY_STAY;
		entry_say(n, false, TEXT_ENTRY_NO_CONFLICT, NULL);
		return ENTRY_BEEP;
	}
	if (mine) {
		/* What is being typed now is as much the person's as what waits. */
		if (!n->edit.touched)
			edit_set(&n->edit, c->pending);
		n->edit.touched = true;
		n->base = c->revision;
		(void)entry_commit(n);
	} else if (!desk_give_up(&n->desk, row, n->place, &e)) {
		entry_say_error(n, &e);
		return ENTRY_BEEP;
	}
	entry_go(n, n->row, n->place);
	return ENTRY_STAY;
}
