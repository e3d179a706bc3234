#include "work/fill_parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/edit_do.h"
#include "base/mem.h"

/* The form whose records stand under records of this one, in this report. */
static const struct form *lines_of(const struct desk *d, const struct form *form)
{
	const struct forms *all = d->book.forms;

	for (size_t i = 0; i < all->form_count; i++) {
		if (all->forms[i].parent == form && stage_has(d->report.stage, &all->forms[i]))
			return &all->forms[i];
	}
	return NULL;
}

/* What this person typed here before and was not accepted. */
static void load_pending(struct fill *f, const struct record *r)
{
	const struct desk *d = f->desk;
	struct arena a = {0};

	f->pending_count = r->form->field_count;
	f->pending = mem_array(f->pending_count + 1, sizeof(*f->pending));
	for (size_t i = 0; i < f->pending_count; i++)
		f->pending[i] = mem_text(
			answer_pending(d->store, &a, &d->report, &d->book, r, &r->form->fields[i]));
	arena_release(&a);
}

static void release_record(struct fill *f)
{
	for (size_t i = 0; i < f->pending_count; i++)
		free(f->pending[i]);
	free(f->pending);
	free(f->base);
	arena_release(&f->arena);
	arena_release(&f->found);
	f->pending = NULL;
	f->pending_count = 0;
	f->base = NULL;
	f->record = NULL;
	f->count = f->at = 0;
}

static const struct field *first_empty(const struct fill *f)
{
	for (size_t i = 0; i < f->count; i++) {
		if (fill_is_empty(f, f->fields[i]))
			return f->fields[i];
	}
	for (size_t i = 0; i < f->count; i++) {
		if (f->fields[i]->calculation == NULL)
			return f->fields[i];
	}
	return NULL;
}

void fill_start(struct fill *f, struct record *r)
{
	release_record(f);
	f->record = r;
	f->id = r->id;
	f->form = r->form;
	f->fields = arena_new(&f->arena, r->form->field_count + 1, sizeof(*f->fields));
	f->lines = lines_of(f->desk, r->form);
	load_pending(f, r);
	fill_make(f);
	fill_go(f, first_empty(f));
}

bool fill_open(struct fill *f, struct desk *d, struct record *r, const struct field *field,
	struct record_undo *u, struct err *e)
{
	*f = (struct fill){.desk = d, .undo = u, .cells = FILL_CELLS};
	if (r == NULL)
		return err_say(e, TEXT_FILL_GONE, NULL);
	fill_start(f, r);
	if (field != NULL && field->form == r->form)
		fill_go(f, field);
	return true;
}

void fill_close(struct fill *f)
{
	if (f->desk == NULL)
		return;
	fill_keep_unfinished(f);
	release_record(f);
	buf_release(&f->message);
	buf_release(&f->gone);
	*f = (struct fill){0};
}

enum keymap fill_keymap(const struct fill *f)
{
	const struct field *field = fill_field(f);

	/* On the done line too: what was typed blind beyond the last field does nothing. */
	return field == NULL || f->record == NULL || f->asks || !field_is_number(field) ||
			       fill_types_number(f)
		       ? KEYMAP_TEXT
		       : KEYMAP_FIELD;
}

/* False when the field under the cursor shows what no longer stands there. */
static bool is_current(const struct fill *f)
{
	const struct field *field = fill_field(f);

	return field == NULL || strcmp(f->base, f->record->values[field->index]) == 0;
}

void fill_refresh(struct fill *f)
{
	bool stood = f->record != NULL, changed;
	struct err e;

	if (!desk_refresh(f->desk, &changed, &e))
		fill_say_error(f, &e);
	f->away = false;
	f->record = desk_record(f->desk, f->id);
	if (f->record == NULL) {
		if (stood)
			fill_gone(f);
		return;
	}
	fill_make(f);
	/* What is being typed stays; so does what it was begun on, or a conflict would pass for
	 * agreement. */
	if ((changed || !is_current(f)) && !f->touched && !f->mends && !f->choosing)
		fill_go(f, fill_field(f));
}

static enum fill_step go(struct fill *f, bool back)
{
	if (fill_field(f) == NULL && !back)
		return FILL_BEEP;
	if (!fill_commit(f))
		return FILL_BEEP;
	if (back)
		fill_previous(f);
	else
		fill_next(f);
	return FILL_STAY;
}

/* An empty field takes what Enter stands for there. */
static void take_default(struct fill *f, const struct field *field)
{
	struct buf value = {0};

	if (fill_is_empty(f, field) && desk_may_record(f->desk, f->record->form) &&
		fill_default(f, field, &value))
		(void)fill_take(f, buf_str(&value));
	buf_release(&value);
}

static enum fill_step enter(struct fill *f, const struct key *key)
{
	const struct field *field = fill_field(f);

	if (field == NULL)
		return f->lines != NULL ? FILL_LINES : FILL_LEAVE;
	if (f->choosing)
		return fill_accept_choice(f) ? go(f, false) : FILL_STAY;
	if (f->prose.multiline && (f->touched || f->mends) && key->kind == KEY_ENTER)
		return fill_letter(f, key);
	if (!f->touched)
		take_default(f, field);
	return go(f, false);
}

static enum fill_step tab(struct fill *f)
{
	if (f->choosing)
		(void)fill_accept_choice(f);
	return go(f, false);
}

/* Up and down: among the candidates, within paragraphs, else between fields. */
static enum fill_step arrow(struct fill *f, bool up)
{
	if (f->choosing)
		return fill_point(f, up ? -1 : 1);
	if (f->prose.multiline && fill_field(f) != NULL &&
		(up ? prose_up(&f->prose, f->cells) : prose_down(&f->prose, f->cells)))
		return FILL_STAY;
	return go(f, up);
}

/* Pasted paragraphs are left by this key as by Tab; elsewhere it only writes. */
static enum fill_step save(struct fill *f)
{
	if (f->choosing)
		(void)fill_accept_choice(f);
	if (f->prose.multiline && f->touched)
		return go(f, false);
	if (!fill_commit(f))
		return FILL_BEEP;
	if (f->message.size == 0)
		fill_say(f, false, TEXT_ENTRY_SAVED, NULL);
	return FILL_STAY;
}

static enum fill_step same(struct fill *f)
{
	const struct field *field = fill_field(f);
	struct buf value = {0};
	enum fill_step step = FILL_BEEP;

	if (field == NULL || !fill_may_type(f))
		return FILL_BEEP;
	if (fill_same(f, field, &value)) {
		step = fill_take(f, buf_str(&value));
		f->same = step == FILL_STAY;
		fill_say(f, false, TEXT_FILL_SAME_ASK, NULL);
	} else {
		fill_say(f, false, TEXT_FILL_NOTHING_BEFORE, NULL);
	}
	buf_release(&value);
	return step;
}

/* Takes back what only stands on the screen, the last thing first. */
static bool cancel(struct fill *f)
{
	if (f->choosing) {
		f->choosing = false;
		fill_find(f);
		return true;
	}
	if (f->touched || f->mends) {
		fill_undraft(f);
		fill_go(f, fill_field(f));
		return true;
	}
	if (f->help) {
		f->help = false;
		return true;
	}
	return false;
}

static enum fill_step leave(struct fill *f, enum fill_step step)
{
	return fill_commit(f) ? step : FILL_BEEP;
}

static enum fill_step help(struct fill *f)
{
	if (!f->help && fill_field(f) != NULL) {
		f->help = true;
		return FILL_STAY;
	}
	f->help = false;
	return leave(f, FILL_HELP);
}

static enum fill_step next_problem(struct fill *f, int step)
{
	if (!fill_commit(f))
		return FILL_BEEP;
	f->left = NULL;
	if (!fill_next_problem(f, step))
		fill_say(f, false, TEXT_FILL_ALL_WELL, NULL);
	return FILL_STAY;
}

static enum fill_step next_empty(struct fill *f)
{
	if (!fill_commit(f))
		return FILL_BEEP;
	if (!fill_next_empty(f))
		fill_say(f, false, TEXT_FILL_ALL_FILLED, NULL);
	return FILL_STAY;
}

static enum fill_step ask(struct fill *f)
{
	if (!fill_commit(f))
		return FILL_BEEP;
	f->asks = true;
	edit_set(&f->line, "");
	return FILL_STAY;
}

static enum fill_step accept_line(struct fill *f)
{
	f->asks = false;
	if (fill_go_named(f, f->line.text))
		return FILL_STAY;
	fill_say(f, false, TEXT_FILL_NO_SUCH_FIELD, f->line.text, NULL);
	return FILL_BEEP;
}

static enum fill_step line_do(struct fill *f, enum action action, const struct key *key)
{
	switch (action) {
	case ACT_NEXT:
		return key->kind == KEY_ENTER ? accept_line(f) : FILL_BEEP;
	case ACT_LEAVE:
		f->asks = false;
		return FILL_STAY;
	case ACT_NONE:
		return key->kind == KEY_LETTER && edit_insert(&f->line, key->code) ? FILL_STAY
										   : FILL_BEEP;
	default:
		return edit_do(&f->line, action, key) ? FILL_STAY : FILL_BEEP;
	}
}

static enum fill_step move(struct fill *f, enum action action, const struct key *key)
{
	switch (key->kind) {
	case KEY_UP:
	case KEY_DOWN:
		return arrow(f, key->kind == KEY_UP);
	case KEY_TAB:
		return tab(f);
	default:
		break;
	}
	if (action == ACT_NEXT)
		return enter(f, key);
	if (action == ACT_RIGHT || action == ACT_LEFT || action == ACT_FIRST || action == ACT_LAST)
		return fill_inside(f, action);
	return go(f, action == ACT_PREVIOUS || action == ACT_SECTION_PREVIOUS);
}

/* A point is a letter of numbers here; "no data" is no answer of a field. */
static enum fill_step point(struct fill *f, const struct key *key)
{
	return key->kind == KEY_LETTER && key->code == '.' ? fill_letter(f, key) : FILL_BEEP;
}

/* Behind digits + and - go on and back as on the other number fields; "Rp 1.250.000,-" ends in one. */
static enum fill_step letter(struct fill *f, const struct key *key)
{
	bool types = fill_types_number(f);
	char last = ' ';

	if (f->prose.cursor > 0)
		last = f->prose.text[f->prose.cursor - 1];
	if (types && key->code == '+')
		return go(f, false);
	if (types && key->code == '-' && last != ',' && last != '.')
		return go(f, true);
	return fill_letter(f, key);
}

static enum fill_step field_do(struct fill *f, enum action action, const struct key *key)
{
	switch (action) {
	case ACT_NONE:
		return key->kind == KEY_LETTER ? letter(f, key) : FILL_BEEP;
	case ACT_NO_DATA:
		return point(f, key);
	case ACT_NEXT:
	case ACT_PREVIOUS:
	case ACT_RIGHT:
	case ACT_LEFT:
	case ACT_FIRST:
	case ACT_LAST:
	case ACT_SECTION_NEXT:
	case ACT_SECTION_PREVIOUS:
		return move(f, action, key);
	case ACT_SAME:
		return same(f);
	case ACT_BACKSPACE:
	case ACT_ERASE:
		return fill_erase(f, action, key);
	case ACT_REASONS:
		return fill_choose(f);
	case ACT_UNDO:
	case ACT_REDO:
		return fill_undo(f, action == ACT_REDO);
	case ACT_ERROR_NEXT:
	case ACT_ERROR_PREVIOUS:
		return next_problem(f, action == ACT_ERROR_NEXT ? 1 : -1);
	case ACT_EMPTY_NEXT:
		return next_empty(f);
	case ACT_MINE:
	case ACT_THEIRS:
		return fill_resolve(f, action == ACT_MINE);
	case ACT_GOTO:
		return ask(f);
	case ACT_HELP:
		return help(f);
	case ACT_SAVE:
		return save(f);
	case ACT_HISTORY:
		return fill_field(f) != NULL ? leave(f, FILL_HISTORY) : FILL_BEEP;
	case ACT_LEAVE:
		return cancel(f) ? FILL_STAY : leave(f, FILL_LEAVE);
	case ACT_KEYS:
		return leave(f, FILL_KEYS);
	case ACT_STEP:
		return leave(f, FILL_FLOW);
	default:
		return FILL_BEEP;
	}
}

/* "Same as" waits for a key that accepts; going away by another does not take it. */
static void settle_same(struct fill *f, enum action action, const struct key *key)
{
	bool by_arrow = key->kind == KEY_UP || key->kind == KEY_DOWN;
	bool accepts =
		(action == ACT_NEXT && !by_arrow) || action == ACT_SAVE || key->kind == KEY_TAB;
	bool edits = action == ACT_NONE || action == ACT_NO_DATA || action == ACT_BACKSPACE ||
		     action == ACT_ERASE || action == ACT_LEFT || action == ACT_RIGHT;

	if (!f->same || edits)
		return;
	if (!accepts)
		fill_go(f, fill_field(f));
	f->same = false;
}

enum fill_step fill_do(struct fill *f, enum action action, const struct key *key)
{
	enum fill_step step;

	buf_clear(&f->message);
	f->message_is_error = false;
	/* Letters and Enter may be the rest of a paragraph: only one key leads back. */
	if (f->record == NULL)
		return action == ACT_LEAVE ? FILL_LEAVE : FILL_BEEP;
	settle_same(f, action, key);
	step = f->asks ? line_do(f, action, key) : field_do(f, action, key);
	/* After the key, not before: it answered the picture the person saw, and what others wrote
	 * since must meet it as a conflict. */
	fill_refresh(f);
	f->away = step == FILL_LINES;
	return step;
}
