#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/edit_do.h"
#include "work/records.h"
#include "work/verify_parts.h"

bool verify_open(struct verify *v, struct store *s, const struct report *r, struct err *e)
{
	*v = (struct verify){0};
	if (!desk_open(&v->desk, s, r, e))
		return false;
	if (v->desk.book.place_count == 0) {
		desk_close(&v->desk);
		return err_say(e, TEXT_ENTRY_NO_VILLAGES, NULL);
	}
	verify_mark(v);
	verify_lines(&v->desk, &v->arena, &v->all);
	if (verify_recall(v) || verify_go_open(v))
		return true;
	verify_go_place(
		v, v->all.count > 0 ? verify_place_of(v->all.list, v->desk.book.place_count) : 0);
	return true;
}

void verify_close(struct verify *v)
{
	if (v->desk.store == NULL)
		return;
	verify_remember(v);
	free(v->shown);
	free(v->taken);
	arena_release(&v->taken_arena);
	arena_release(&v->arena);
	arena_release(&v->words);
	buf_release(&v->message);
	desk_close(&v->desk);
}

enum keymap verify_keymap(const struct verify *v)
{
	return v->asks || v->goes || v->searches ? KEYMAP_TEXT : KEYMAP_REVIEW;
}

/* What the line under the cursor is called when all objects are new. */
struct spot {
	const struct row *row;
	int64_t record;
	char place[16]; /* of the village that is shown, "" for the records */
};

static struct spot spot_of(const struct verify *v)
{
	const struct verify_line *l = verify_at(v);
	struct spot at = {0};

	if (l != NULL && l->record != NULL)
		at.record = l->record->id;
	else if (l != NULL)
		at.row = l->row;
	if ((size_t)v->place < v->desk.book.place_count)
		(void)snprintf(
			at.place, sizeof(at.place), "%s", v->desk.book.places[v->place].code);
	return at;
}

static bool is_spot(const struct verify *v, const struct verify_line *l, const struct spot *at)
{
	if (at->record != 0)
		return l->record != NULL && l->record->id == at->record;
	return at->row != NULL && l->row == at->row && l->place == v->place;
}

/* The same line, whatever the filter; where it is gone, the one that stands there now. */
static void return_to(struct verify *v, const struct spot *at, size_t cursor)
{
	const struct verify_line *found = NULL;

	v->place = (int)v->desk.book.place_count;
	if (at->place[0] != '\0')
		v->place = (int)desk_place(&v->desk, at->place);
	for (size_t i = 0; i < v->all.count && found == NULL; i++) {
		if (is_spot(v, &v->all.list[i], at))
			found = &v->all.list[i];
	}
	verify_make(v, found);
	if (found == NULL)
		v->cursor = cursor < v->shown_count ? cursor : v->shown_count;
	if (found == NULL && (at->row != NULL || at->record != 0))
		verify_say(v, true, TEXT_VERIFY_LINE_GONE, NULL);
}

void verify_refresh(struct verify *v)
{
	struct spot at = spot_of(v);
	size_t cursor = v->cursor;
	bool changed;
	struct err e;

	if (!desk_refresh(&v->desk, &changed, &e)) {
		verify_say_error(v, &e);
		return;
	}
	if (!changed)
		return;
	arena_release(&v->arena);
	arena_release(&v->words);
	verify_lines(&v->desk, &v->arena, &v->all);
	return_to(v, &at, cursor);
}

static enum verify_step open_line(struct verify *v, bool *line)
{
	*line = true;
	edit_set(&v->note, "");
	return VERIFY_STAY;
}

static void close_line(struct verify *v)
{
	v->asks = v->goes = v->searches = v->replaces = false;
}

static enum verify_step find(struct verify *v)
{
	const char *words = v->note.text + strspn(v->note.text, " ");
	bool goes = v->goes;

	close_line(v);
	if (*words == '\0' || (goes ? verify_go_named(v, words) : verify_search(v, words)))
		return VERIFY_STAY;
	verify_say(v, false, goes ? TEXT_VERIFY_NO_SUCH_LINE : TEXT_ENTRY_NOT_FOUND, words, NULL);
	return VERIFY_BEEP;
}

static enum verify_step line_accept(struct verify *v)
{
	if (!v->asks)
		return find(v);
	if (!verify_accept_note(v))
		return VERIFY_BEEP;
	close_line(v);
	return VERIFY_STAY;
}

static bool type(struct verify *v, uint32_t code)
{
	if (v->replaces && edit_is_text(code))
		edit_clear(&v->note);
	v->replaces = false;
	return edit_insert(&v->note, code);
}

static enum verify_step line_do(struct verify *v, enum action action, const struct key *key)
{
	switch (action) {
	case ACT_NEXT:
		return key->kind == KEY_ENTER ? line_accept(v) : VERIFY_BEEP;
	case ACT_LEAVE:
		close_line(v);
		return VERIFY_STAY;
	case ACT_NONE:
		return key->kind == KEY_LETTER && type(v, key->code) ? VERIFY_STAY : VERIFY_BEEP;
	default:
		v->replaces = false;
		return edit_do(&v->note, action, key) ? VERIFY_STAY : VERIFY_BEEP;
	}
}

static enum verify_step to_end(struct verify *v, bool last)
{
	v->cursor = last && v->shown_count > 0 ? v->shown_count - 1 : 0;
	return VERIFY_STAY;
}

static enum verify_step move(struct verify *v, enum action action)
{
	switch (action) {
	case ACT_NEXT:
		return verify_next(v);
	case ACT_PREVIOUS:
		return verify_previous(v);
	case ACT_FIRST:
	case ACT_LAST:
		return to_end(v, action == ACT_LAST);
	case ACT_SECTION_NEXT:
	case ACT_SECTION_PREVIOUS:
		return verify_section(v, action == ACT_SECTION_NEXT ? 1 : -1);
	default:
		return verify_sideways(v, action == ACT_VILLAGE_NEXT ? 1 : -1);
	}
}

static enum verify_step filter_of(struct verify *v, enum action action)
{
	static const enum action actions[VERIFY_FILTER_COUNT] = {
		[VERIFY_ALL] = ACT_SHOW_ALL,
		[VERIFY_OPEN] = ACT_SHOW_OPEN,
		[VERIFY_CHANGED] = ACT_SHOW_CHANGED,
		[VERIFY_WARNED] = ACT_SHOW_WARNED,
		[VERIFY_OUTLIER] = ACT_SHOW_OUTLIER,
		[VERIFY_RETURNED] = ACT_SHOW_RETURNED,
	};
	int filter = 0;

	while (actions[filter] != action)
		filter++;
	return verify_choose(v, (enum verify_filter)filter);
}

static enum verify_step on_line(const struct verify *v, enum verify_step step)
{
	return verify_at(v) != NULL ? step : VERIFY_BEEP;
}

static enum verify_step leads_to(const struct verify *v, enum action action)
{
	switch (action) {
	case ACT_HISTORY:
		return on_line(v, VERIFY_HISTORY);
	case ACT_OPEN:
		return on_line(v, VERIFY_LOOK);
	case ACT_HELP:
		return VERIFY_HELP;
	case ACT_REKEY:
		return VERIFY_REKEY;
	case ACT_STEP:
		return VERIFY_STEP;
	case ACT_LEAVE:
		return VERIFY_LEAVE;
	default:
		return VERIFY_BEEP;
	}
}

static enum verify_step list_do(struct verify *v, enum action action)
{
	switch (action) {
	case ACT_AGREE:
		return verify_say_of(v, VERDICT_AGREE);
	case ACT_SEND_BACK:
		return verify_say_of(v, VERDICT_RETURN);
	case ACT_UNABLE:
		return verify_say_of(v, VERDICT_UNABLE);
	case ACT_AGREE_ALL:
		return verify_agree_all(v);
	case ACT_UNDO:
		return verify_take_back(v);
	case ACT_GOTO:
		return open_line(v, &v->goes);
	case ACT_SEARCH:
		return open_line(v, &v->searches);
	case ACT_NEXT:
	case ACT_PREVIOUS:
	case ACT_FIRST:
	case ACT_LAST:
	case ACT_SECTION_NEXT:
	case ACT_SECTION_PREVIOUS:
	case ACT_VILLAGE_NEXT:
	case ACT_VILLAGE_PREVIOUS:
		return move(v, action);
	case ACT_SHOW_ALL:
	case ACT_SHOW_OPEN:
	case ACT_SHOW_CHANGED:
	case ACT_SHOW_WARNED:
	case ACT_SHOW_OUTLIER:
	case ACT_SHOW_RETURNED:
		return filter_of(v, action);
	default:
		return leads_to(v, action);
	}
}

enum verify_step verify_do(struct verify *v, enum action action, const struct key *key)
{
	enum verify_step step;

	buf_clear(&v->message);
	v->message_is_error = false;
	step = verify_keymap(v) == KEYMAP_TEXT ? line_do(v, action, key) : list_do(v, action);
	/* After the key, not before: it answered the picture the person saw. */
	verify_refresh(v);
	return step;
}
