#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "work/records.h"
#include "work/verify_parts.h"

const struct verify_line *verify_shown(const struct verify *v, size_t index)
{
	return index < v->shown_count ? &v->all.list[v->shown[index]] : NULL;
}

const struct verify_line *verify_at(const struct verify *v)
{
	return verify_shown(v, v->cursor);
}

static bool is_here(const struct verify *v, const struct verify_line *l)
{
	return verify_place_of(l, v->desk.book.place_count) == v->place;
}

/* What is shown of this place; the line to be kept always is, and the cursor stands on it, or on the
 * first behind where it would stand. */
void verify_make(struct verify *v, const struct verify_line *keep)
{
	size_t kept = keep != NULL ? (size_t)(keep - v->all.list) : v->all.count;

	free(v->shown);
	v->shown = mem_array(v->all.count + 1, sizeof(*v->shown));
	v->shown_count = v->cursor = 0;
	for (size_t i = 0; i < v->all.count; i++) {
		const struct verify_line *l = &v->all.list[i];

		if (!is_here(v, l) || (!verify_shows(l, v->filter) && i != kept))
			continue;
		v->cursor += keep != NULL && i < kept;
		v->shown[v->shown_count++] = i;
	}
}

void verify_go_line(struct verify *v, const struct verify_line *l)
{
	v->place = verify_place_of(l, v->desk.book.place_count);
	if (!verify_shows(l, v->filter))
		v->filter = VERIFY_ALL;
	verify_make(v, l);
}

bool verify_go_to(struct verify *v, const struct row *row, const char *place, int64_t record)
{
	size_t village = desk_place(&v->desk, place);

	for (size_t i = 0; i < v->all.count; i++) {
		const struct verify_line *l = &v->all.list[i];

		if (row != NULL ? l->row == row && (size_t)l->place == village
				: l->record != NULL && l->record->id == record) {
			verify_go_line(v, l);
			return true;
		}
	}
	return false;
}

/* On the first line there that waits for this person, else on the first. */
void verify_go_place(struct verify *v, int place)
{
	v->place = place;
	verify_make(v, NULL);
	for (size_t i = 0; i < v->shown_count; i++) {
		const struct verify_line *l = verify_shown(v, i);

		if (verify_is_open(l) && !l->own) {
			v->cursor = i;
			return;
		}
	}
}

bool verify_go_open(struct verify *v)
{
	for (size_t i = 0; i < v->all.count; i++) {
		const struct verify_line *l = &v->all.list[i];

		if (verify_is_open(l) && !l->own) {
			verify_go_line(v, l);
			return true;
		}
	}
	return false;
}

static bool has_records(const struct verify *v)
{
	return v->all.count > 0 && v->all.list[v->all.count - 1].record != NULL;
}

/* Villages, and the records behind them when there are any. */
static int last_place(const struct verify *v)
{
	return (int)v->desk.book.place_count - (has_records(v) ? 0 : 1);
}

static bool has_shown(const struct verify *v, int place)
{
	for (size_t i = 0; i < v->all.count; i++) {
		const struct verify_line *l = &v->all.list[i];

		if (verify_place_of(l, v->desk.book.place_count) == place &&
			verify_shows(l, v->filter))
			return true;
	}
	return false;
}

/* To the next place where something is shown, on the same row if it is. */
enum verify_step verify_sideways(struct verify *v, int step)
{
	const struct verify_line *from = verify_at(v);
	const struct row *row = from != NULL ? from->row : NULL;
	int place = v->place + step;

	while (place >= 0 && place <= last_place(v) && !has_shown(v, place))
		place += step;
	if (place < 0 || place > last_place(v)) {
		verify_say(v, false, step > 0 ? TEXT_VERIFY_LAST_PLACE : TEXT_VERIFY_FIRST_PLACE,
			NULL);
		return VERIFY_BEEP;
	}
	verify_go_place(v, place);
	for (size_t i = 0; row != NULL && i < v->shown_count; i++) {
		if (verify_shown(v, i)->row == row)
			v->cursor = i;
	}
	return VERIFY_STAY;
}

enum verify_step verify_next(struct verify *v)
{
	if (v->cursor >= v->shown_count)
		return verify_sideways(v, 1);
	v->cursor++;
	return VERIFY_STAY;
}

/* At the top of a village back to the done line of the one before. */
enum verify_step verify_previous(struct verify *v)
{
	if (v->cursor > 0) {
		v->cursor--;
		return VERIFY_STAY;
	}
	for (int place = v->place - 1; place >= 0; place--) {
		if (has_shown(v, place)) {
			verify_go_place(v, place);
			v->cursor = v->shown_count;
			return VERIFY_STAY;
		}
	}
	return VERIFY_BEEP;
}

static const struct form *form_of(const struct verify_line *l)
{
	if (l == NULL)
		return NULL;
	return l->row != NULL ? l->row->form : l->record->form;
}

/* Groups of a table, forms of records. */
static bool is_together(const struct verify_line *a, const struct verify_line *b)
{
	if (form_of(a) != form_of(b))
		return false;
	return a == NULL || a->row == NULL || a->row->group == b->row->group;
}

static enum verify_step section_next(struct verify *v)
{
	const struct verify_line *from = verify_at(v);

	if (from == NULL)
		return verify_sideways(v, 1);
	while (v->cursor < v->shown_count && is_together(verify_at(v), from))
		v->cursor++;
	return VERIFY_STAY;
}

/* To the top of this section, or of the one before when already there. */
static enum verify_step section_previous(struct verify *v)
{
	if (v->cursor == 0)
		return verify_previous(v);
	v->cursor--;
	while (v->cursor > 0 && is_together(verify_at(v), verify_shown(v, v->cursor - 1)))
		v->cursor--;
	return VERIFY_STAY;
}

enum verify_step verify_section(struct verify *v, int step)
{
	return step > 0 ? section_next(v) : section_previous(v);
}

/* Whether what was said meanwhile has made the list longer than its filter. */
static bool is_stale(const struct verify *v)
{
	for (size_t i = 0; i < v->shown_count; i++) {
		if (!verify_shows(verify_shown(v, i), v->filter))
			return true;
	}
	return false;
}

/* The same key again makes the list anew, or when it would be the same shows all. */
enum verify_step verify_choose(struct verify *v, enum verify_filter filter)
{
	const struct verify_line *l = verify_at(v);

	v->filter = v->filter == filter && !is_stale(v) ? VERIFY_ALL : filter;
	verify_make(v, l != NULL && verify_shows(l, v->filter) ? l : NULL);
	return VERIFY_STAY;
}

static bool is_named(const struct verify *v, const struct verify_line *l, const char *name)
{
	struct buf shown = {0};
	bool same;

	verify_say_name(&v->desk, l, &shown);
	same = strcasecmp(buf_str(&shown), name) == 0 ||
	       (l->row != NULL && strcasecmp(l->row->name, name) == 0);
	buf_release(&shown);
	return same;
}

/* In this place, else in the first that has one. */
static const struct verify_line *line_named(const struct verify *v, const char *name)
{
	size_t elsewhere = v->all.count;

	for (size_t i = 0; i < v->all.count; i++) {
		const struct verify_line *l = &v->all.list[i];

		if (!is_named(v, l, name))
			continue;
		if (is_here(v, l))
			return l;
		if (elsewhere == v->all.count)
			elsewhere = i;
	}
	return elsewhere < v->all.count ? &v->all.list[elsewhere] : NULL;
}

/* A line by its name ("S05", "B6", "kendala 3"), a village by its name or the end of its code. */
bool verify_go_named(struct verify *v, const char *name)
{
	const struct verify_line *l = line_named(v, name);
	size_t place = desk_place_named(&v->desk, name);

	if (l != NULL)
		verify_go_line(v, l);
	else if (place < v->desk.book.place_count)
		verify_go_place(v, (int)place);
	return l != NULL || place < v->desk.book.place_count;
}

static bool holds(const struct verify *v, const struct verify_line *l, const char *words)
{
	struct buf text = {0};
	bool found;

	if (l->row != NULL)
		buf_print(&text, "%s ", row_label(l->row));
	verify_say_name(&v->desk, l, &text);
	buf_char(&text, ' ');
	verify_say_words(&v->desk, l, &text);
	found = strcasestr(buf_str(&text), words) != NULL;
	buf_release(&text);
	return found;
}

/* The next line of those that are shown, round once. */
bool verify_search(struct verify *v, const char *words)
{
	for (size_t i = 1; *words != '\0' && i <= v->shown_count; i++) {
		size_t at = (v->cursor + i) % v->shown_count;

		if (holds(v, verify_shown(v, at), words)) {
			v->cursor = at;
			return true;
		}
	}
	return false;
}
