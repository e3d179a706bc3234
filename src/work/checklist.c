#include "work/checklist_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "work/fill.h"

static bool has_keys(const struct field *field)
{
	const struct codelist *l = field->type == FIELD_SELECT_ONE ? field->list : NULL;

	for (size_t i = 0; l != NULL && i < l->code_count; i++) {
		if (*l->codes[i].keys != '\0')
			return true;
	}
	return false;
}

/* The first of two kinds of field from an index on. */
static const struct field *field_from(const struct form *form, size_t from, bool is_answer)
{
	for (size_t i = from; i < form->field_count; i++) {
		const struct field *field = &form->fields[i];

		if (is_answer ? has_keys(field)
			      : field->type == FIELD_TEXT && field->calculation == NULL)
			return field;
	}
	return NULL;
}

static void find_fields(struct checking *c)
{
	c->answer = field_from(c->form, 0, true);
	if (c->answer != NULL)
		c->evidence = field_from(c->form, c->answer->index + 1, false);
	if (c->evidence != NULL)
		c->note = field_from(c->form, c->evidence->index + 1, false);
}

static int next_place(const struct checking *c, int place)
{
	return form_next_place(c->form, &c->desk->book, place, 1);
}

/* The first village with an open item; the first of all when none has. */
static void find_place(struct checking *c, int place)
{
	checking_go_place(c, place);
	if (!c->form->per_village || form_asks(c->form, &c->desk->book, place))
		return;
	for (place = next_place(c, -1); place >= 0; place = next_place(c, place)) {
		checking_go_place(c, place);
		if (checking_open_count(c) > 0)
			return;
	}
	checking_go_place(c, next_place(c, -1));
}

bool checking_open(struct checking *c, struct desk *d, const struct form *form, int place,
	const struct item *item, struct record_undo *u, struct err *e)
{
	*c = (struct checking){
		.desk = d, .form = form, .undo = u, .only_open = true, .cells = FILL_CELLS};
	if (form->per_village && d->book.place_count == 0)
		return err_say(e, TEXT_ENTRY_NO_VILLAGES, NULL);
	if (form_places(form, &d->book) == 0)
		return err_say(e, TEXT_FILL_NO_DESA, form_label(form), NULL);
	if (!form->per_village || (size_t)place >= d->book.place_count)
		place = PLACE_DISTRICT;
	find_fields(c);
	find_place(c, place);
	if (item != NULL && item->form == form)
		c->at = item->index;
	else
		checking_first_open(c);
	return true;
}

/* Where the person is, unless the item as a record has told it and is still there. */
static void keep_place(struct checking *c)
{
	struct err ignored;
	bool changed, dropped = false;

	if (c->made != 0) {
		desk_forget(c->desk);
		dropped = desk_refresh(c->desk, &changed, &ignored) && checking_drop_blank(c);
		checking_find_village(c);
	}
	if ((!c->away || dropped) && desk_may_record(c->desk, c->form))
		checking_bookmark(c, checking_item(c));
}

void checking_close(struct checking *c)
{
	if (c->desk == NULL)
		return;
	checking_line_keep(c);
	keep_place(c);
	free(c->base);
	buf_release(&c->message);
	*c = (struct checking){0};
}

/* On the done line the arrows and k act as elsewhere; a line takes letters. */
enum keymap checking_keymap(const struct checking *c)
{
	return c->line != NULL || c->asks ? KEYMAP_TEXT : KEYMAP_FIELD;
}

/* Villages may come and go: the place is kept by code, its number means nothing afterwards. */
void checking_find_village(struct checking *c)
{
	size_t place = desk_place(c->desk, c->village);
	char gone[sizeof(c->village)];

	if (!c->form->per_village)
		return;
	if (place < c->desk->book.place_count) {
		c->place = (int)place;
		return;
	}
	(void)snprintf(gone, sizeof(gone), "%s", c->village);
	checking_go_place(c, next_place(c, -1));
	c->left = NULL;
	c->line = NULL;
	if (c->place < 0)
		checking_say(c, true, TEXT_ENTRY_NO_VILLAGES, NULL);
	else
		checking_say(c, true, TEXT_ENTRY_VILLAGE_GONE, gone, NULL);
}

void checking_refresh(struct checking *c)
{
	bool changed, fresh;
	struct err e;

	c->away = false;
	fresh = desk_refresh(c->desk, &changed, &e);
	if (!fresh)
		checking_say_error(c, &e);
	checking_find_village(c);
	if (fresh && c->line == NULL)
		(void)checking_drop_blank(c);
}

static const struct code *code_of(const struct checking *c, const struct key *key)
{
	const struct codelist *l = c->answer != NULL ? c->answer->list : NULL;

	if (key->kind != KEY_LETTER || key->code <= ' ' || key->code >= 0x80)
		return NULL;
	for (size_t i = 0; l != NULL && i < l->code_count; i++) {
		if (strchr(l->codes[i].keys, (int)key->code) != NULL)
			return &l->codes[i];
	}
	return NULL;
}

/* After Esc most letters mean something else; those are no answers. */
static bool is_plain(enum action action, const struct key *key)
{
	return action == action_of(KEYMAP_FIELD, false, key);
}

static enum checking_step give(struct checking *c, const char *value)
{
	if (checking_item(c) == NULL || c->stuck || !checking_may_write(c))
		return CHECKING_BEEP;
	c->left = checking_item(c);
	c->stuck = !checking_put(c, c->answer, value);
	if (c->stuck)
		return CHECKING_BEEP;
	if (*value != '\0')
		checking_next(c);
	return CHECKING_STAY;
}

static enum checking_step erase(struct checking *c)
{
	const struct record *r = checking_item(c) != NULL ? checking_at(c, c->at) : NULL;

	return c->answer != NULL && r != NULL ? give(c, "") : CHECKING_BEEP;
}

static enum checking_step enter(struct checking *c)
{
	if (checking_item(c) == NULL)
		return checking_go_village(c, 1) ? CHECKING_STAY : CHECKING_LEAVE;
	if (c->answer == NULL)
		return CHECKING_OPEN;
	checking_next(c);
	return CHECKING_STAY;
}

static enum checking_step back(struct checking *c)
{
	if (c->at == 0)
		return CHECKING_BEEP;
	c->at--;
	return CHECKING_STAY;
}

static enum checking_step move(struct checking *c, enum action action, const struct key *key)
{
	switch (action) {
	case ACT_NEXT:
		if (key->kind == KEY_ENTER)
			return enter(c);
		checking_next(c);
		return CHECKING_STAY;
	case ACT_PREVIOUS:
		return back(c);
	case ACT_RIGHT:
		checking_next(c);
		return key->kind == KEY_TAB ? CHECKING_STAY : CHECKING_BEEP;
	case ACT_FIRST:
		c->at = 0;
		return CHECKING_STAY;
	case ACT_LAST:
		c->at = c->form->item_count > 0 ? c->form->item_count - 1 : 0;
		return CHECKING_STAY;
	default:
		return checking_go_village(c, action == ACT_VILLAGE_NEXT ? 1 : -1) ? CHECKING_STAY
										   : CHECKING_BEEP;
	}
}

/* The next or previous group of items. */
static enum checking_step section(struct checking *c, int step)
{
	const struct item *items = c->form->items;
	size_t at = c->at, count = c->form->item_count;

	if (step > 0) {
		while (at < count && c->at < count && items[at].group == items[c->at].group)
			at++;
	} else if (at > 0) {
		at--;
		while (at > 0 && items[at - 1].group == items[at].group)
			at--;
	}
	c->at = at;
	return CHECKING_STAY;
}

static enum checking_step next_open(struct checking *c)
{
	if (!checking_next_open(c))
		checking_say(c, false, TEXT_FILL_ALL_ANSWERED, NULL);
	return CHECKING_STAY;
}

static enum checking_step next_problem(struct checking *c, int step)
{
	if (!checking_next_problem(c, step))
		checking_say(c, false, TEXT_FILL_LIST_WELL, NULL);
	return CHECKING_STAY;
}

static enum checking_step ask(struct checking *c)
{
	c->asks = true;
	edit_set(&c->named, "");
	return CHECKING_STAY;
}

static enum checking_step help(struct checking *c)
{
	c->help = !c->help && checking_item(c) != NULL;
	return c->help ? CHECKING_STAY : CHECKING_HELP;
}

static enum checking_step leave(struct checking *c)
{
	if (!c->help)
		return CHECKING_LEAVE;
	c->help = false;
	return CHECKING_STAY;
}

static enum checking_step refuse(struct checking *c, const struct key *key)
{
	char name[KEY_NAME];

	if (key->kind == KEY_LETTER) {
		key_name(key, name);
		checking_say(c, true, TEXT_FILL_NO_ANSWER_KEY, name, NULL);
	}
	return CHECKING_BEEP;
}

static enum checking_step item_do(struct checking *c, enum action action, const struct key *key)
{
	switch (action) {
	case ACT_NEXT:
	case ACT_PREVIOUS:
	case ACT_RIGHT:
	case ACT_FIRST:
	case ACT_LAST:
	case ACT_VILLAGE_NEXT:
	case ACT_VILLAGE_PREVIOUS:
		return move(c, action, key);
	case ACT_SECTION_NEXT:
	case ACT_SECTION_PREVIOUS:
		return section(c, action == ACT_SECTION_NEXT ? 1 : -1);
	case ACT_EVIDENCE:
		return checking_line_open(c, c->evidence);
	case ACT_NOTE:
		return checking_line_open(c, c->note != NULL ? c->note : c->evidence);
	case ACT_EMPTY_NEXT:
		return next_open(c);
	case ACT_ERROR_NEXT:
	case ACT_ERROR_PREVIOUS:
		return next_problem(c, action == ACT_ERROR_NEXT ? 1 : -1);
	case ACT_GOTO:
		return ask(c);
	case ACT_UNDO:
	case ACT_REDO:
		return checking_undo(c, action == ACT_REDO);
	case ACT_BACKSPACE:
	case ACT_ERASE:
		return erase(c);
	case ACT_OPEN:
	case ACT_REASONS:
		return checking_item(c) != NULL ? CHECKING_OPEN : CHECKING_BEEP;
	case ACT_HISTORY:
		return checking_item(c) != NULL ? CHECKING_HISTORY : CHECKING_BEEP;
	case ACT_SAVE:
		checking_say(c, false, TEXT_FILL_SAVED, NULL);
		return CHECKING_STAY;
	case ACT_HELP:
		return help(c);
	case ACT_LEAVE:
		return leave(c);
	case ACT_KEYS:
		return CHECKING_KEYS;
	case ACT_STEP:
		return CHECKING_FLOW;
	case ACT_NONE:
		/* As in the lists, where letters are no answers. */
		return key->kind == KEY_LETTER && key->code == 'q' ? leave(c) : refuse(c, key);
	default:
		return refuse(c, key);
	}
}

enum checking_step checking_do(struct checking *c, enum action action, const struct key *key)
{
	const struct code *code = code_of(c, key);
	enum checking_step step;

	buf_clear(&c->message);
	c->message_is_error = false;
	if (c->line != NULL) {
		step = checking_line_do(c, action, key);
	} else if (c->asks) {
		step = checking_ask_do(c, action, key);
	} else if (code != NULL && is_plain(action, key)) {
		step = give(c, code->name);
	} else {
		c->stuck = false;
		c->left = NULL;
		step = item_do(c, action, key);
	}
	checking_refresh(c);
	c->away = step == CHECKING_OPEN;
	return step;
}
