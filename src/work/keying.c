#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/edit_do.h"
#include "work/keying_parts.h"

enum {
	FIELD_BYTES = 20 /* 13 digits in groups, and one to see that it is too much */
};

void keying_say(struct keying *k, bool is_error, enum text_id id, ...)
{
	va_list args;

	buf_clear(&k->message);
	va_start(args, id);
	text_fill_list(&k->message, id, args);
	va_end(args);
	k->message_is_error = is_error;
}

void keying_say_error(struct keying *k, const struct err *e)
{
	buf_clear(&k->message);
	buf_text(&k->message, e->text);
	k->message_is_error = true;
}

const struct row *keying_row(const struct keying *k, size_t index)
{
	return forms_row(k->desk.book.forms, k->list[index].row);
}

size_t keying_place(const struct keying *k, size_t index)
{
	return desk_place(&k->desk, k->list[index].place);
}

const struct cell *keying_cell(const struct keying *k, size_t index)
{
	return desk_cell(&k->desk, keying_row(k, index), keying_place(k, index));
}

/* A village may be gone, a form be without the row, and a returned cell may have been emptied. */
static bool stands(const struct keying *k, size_t index)
{
	const struct row *row = keying_row(k, index);
	const struct cell *c;

	if (row == NULL || keying_place(k, index) >= k->desk.book.place_count)
		return false;
	c = keying_cell(k, index);
	return c->value != NULL || c->reason != NULL;
}

static size_t order_of(const struct keying *k, const struct rekey *r)
{
	const struct row *row = forms_row(k->desk.book.forms, r->row);

	return desk_place(&k->desk, r->place) * k->desk.book.forms->row_count + row->id;
}

/* Village by village in the order of the forms, as the paper lies there. */
static void put_in_order(struct keying *k)
{
	for (size_t i = 1; i < k->count; i++) {
		struct rekey r = k->list[i];
		size_t at = i;

		for (; at > 0 && order_of(k, &k->list[at - 1]) > order_of(k, &r); at--)
			k->list[at] = k->list[at - 1];
		k->list[at] = r;
	}
}

static bool load(struct keying *k, struct err *e)
{
	size_t count;

	if (!rekeys_list(k->desk.store, &k->arena, &k->desk.report, true, &k->list, &count, e))
		return false;
	k->count = 0;
	for (size_t i = 0; i < count; i++) {
		k->list[k->count] = k->list[i];
		k->count += stands(k, k->count);
	}
	put_in_order(k);
	return true;
}

static void to_open(struct keying *k, size_t from)
{
	k->cursor = from;
	while (k->cursor < k->count && k->list[k->cursor].result != REKEY_OPEN)
		k->cursor++;
	edit_set(&k->edit, "");
	k->first[0] = '\0';
}

/* The next one that is open; behind the last the first that was passed by, then the done line. */
static void go_on(struct keying *k)
{
	to_open(k, k->cursor + 1);
	if (k->cursor >= k->count)
		to_open(k, 0);
}

bool keying_reload(struct keying *k, struct err *e)
{
	if (!load(k, e))
		return false;
	to_open(k, 0);
	return true;
}

bool keying_open(struct keying *k, struct store *s, const struct report *r, struct err *e)
{
	*k = (struct keying){0};
	if (!desk_open(&k->desk, s, r, e))
		return false;
	if (keying_reload(k, e))
		return true;
	keying_close(k);
	return false;
}

void keying_close(struct keying *k)
{
	desk_close(&k->desk);
	buf_release(&k->message);
	arena_release(&k->arena);
	*k = (struct keying){0};
}

bool keying_go(struct keying *k, const struct row *row, size_t place)
{
	for (size_t i = 0; i < k->count; i++) {
		if (keying_row(k, i) != row || keying_place(k, i) != place)
			continue;
		to_open(k, i);
		k->cursor = i;
		return true;
	}
	return false;
}

bool keying_refresh(struct keying *k, struct err *e)
{
	struct rekey at = {0};
	bool changed;

	if (k->cursor < k->count)
		at = k->list[k->cursor];
	if (!desk_refresh(&k->desk, &changed, e) || (changed && !load(k, e)))
		return false;
	for (size_t i = 0; changed && at.row != NULL && i < k->count; i++) {
		if (strcmp(k->list[i].row, at.row) == 0 && strcmp(k->list[i].place, at.place) == 0)
			k->cursor = i;
	}
	if (k->cursor > k->count)
		k->cursor = k->count;
	return true;
}

struct keying_count keying_count(const struct keying *k)
{
	struct keying_count n = {0, 0, 0};

	for (size_t i = 0; i < k->count; i++) {
		n.settled += k->list[i].result != REKEY_OPEN;
		n.keyer += k->list[i].result == REKEY_KEYER;
		n.verifier += k->list[i].result == REKEY_VERIFIER;
	}
	return n;
}

/* A second look at the paper is owed before anything else: going away would forget that it differed. */
static bool owes(struct keying *k)
{
	if (k->first[0] == '\0')
		return false;
	keying_say(k, true, TEXT_KEYING_OWES, NULL);
	return true;
}

static enum keying_step accept(struct keying *k)
{
	enum keying_answer answer;

	if (k->cursor >= k->count)
		return KEYING_BEEP;
	if (k->edit.size == 0) {
		keying_say(k, false, TEXT_KEYING_EMPTY, NULL);
		return KEYING_BEEP;
	}
	answer = keying_take(k, k->edit.text);
	edit_set(&k->edit, "");
	if (answer == KEYING_DIFFERS || answer == KEYING_REFUSED)
		return KEYING_BEEP;
	go_on(k);
	return answer == KEYING_KEYER ? KEYING_BEEP : KEYING_STAY;
}

/* To the next or previous cell that is open; what was typed and not accepted is given up. */
static enum keying_step step_to(struct keying *k, int step)
{
	size_t at = k->cursor;

	if (owes(k))
		return KEYING_BEEP;
	do {
		if (step > 0 ? at + 1 > k->count : at == 0)
			return KEYING_BEEP;
		at = step > 0 ? at + 1 : at - 1;
	} while (at < k->count && k->list[at].result != REKEY_OPEN);
	edit_set(&k->edit, "");
	k->cursor = at;
	return KEYING_STAY;
}

static enum keying_step letter(struct keying *k, uint32_t code)
{
	bool is_sign = code == '.' || code == ',' || code == ' ';

	if (k->cursor >= k->count || k->edit.size >= FIELD_BYTES ||
		!(is_sign || (code >= '0' && code <= '9')))
		return KEYING_BEEP;
	return edit_insert(&k->edit, code) ? KEYING_STAY : KEYING_BEEP;
}

static enum keying_step no_data(struct keying *k, const struct key *key)
{
	if (key->kind == KEY_LETTER && key->code == '.')
		return letter(k, '.');
	if (k->cursor >= k->count)
		return KEYING_BEEP;
	edit_set(&k->edit, ".");
	edit_end(&k->edit);
	return KEYING_STAY;
}

static enum keying_step leave(struct keying *k)
{
	if (k->edit.size == 0)
		return KEYING_LEAVE;
	edit_set(&k->edit, "");
	return KEYING_STAY;
}

static bool is_arrow(const struct key *key)
{
	return key->kind == KEY_UP || key->kind == KEY_DOWN;
}

enum keying_step keying_do(struct keying *k, enum action action, const struct key *key)
{
	buf_clear(&k->message);
	k->message_is_error = false;
	switch (action) {
	case ACT_NONE:
		return key->kind == KEY_LETTER ? letter(k, key->code) : KEYING_BEEP;
	case ACT_NO_DATA:
		return no_data(k, key);
	case ACT_NEXT:
		return is_arrow(key) && k->edit.size == 0 ? step_to(k, 1) : accept(k);
	case ACT_PREVIOUS:
		return step_to(k, -1);
	case ACT_LEAVE:
		return leave(k);
	case ACT_HELP:
		return KEYING_HELP;
	default:
		return edit_do(&k->edit, action, key) ? KEYING_STAY : KEYING_BEEP;
	}
}
