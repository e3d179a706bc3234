#include "work/entry_parts.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "work/returned.h"

static bool writable(const struct entry *n, size_t row, size_t place)
{
	return desk_may_write(&n->desk, &n->form->rows[row], place);
}

/* A person who may write nowhere (verifier, camat, anybody once the report is handed in) walks over
 * every row. Enter passes an office's own optional rows by, so that a sheet of sixteen rows typed
 * blind lands right. */
static bool steps_on(const struct entry *n, size_t row, size_t place)
{
	enum role role = store_actor(n->desk.store)->role;
	bool fills =
		(role == ROLE_OWNER || role == ROLE_OPERATOR) && report_is_open(&n->desk.report);

	if (n->form->rows[row].local && !n->form->rows[row].required && !n->walks)
		return false;
	return !fills || writable(n, row, place);
}

void entry_go(struct entry *n, size_t row, size_t place)
{
	const struct cell *c;
	char text[EDIT_BYTES];

	n->row = row;
	n->place = place;
	n->same = false;
	n->mends = false;
	n->same_asked = false;
	n->stuck = false;
	edit_set(&n->edit, "");
	if (row >= n->form->row_count)
		return;
	c = desk_cell(&n->desk, &n->form->rows[row], place);
	entry_cell_text(c, text, sizeof(text));
	edit_set(&n->edit, text);
	n->base = c->revision;
}

/* Whoever types one table after another wants those that ask for something. */
static bool is_asked_for(const struct form *form)
{
	for (size_t i = 0; i < form->row_count; i++) {
		if (form->rows[i].required)
			return true;
	}
	return false;
}

/* The table behind (1) or before (-1) this one among those of the stage. */
static const struct form *form_beside(const struct entry *n, int step)
{
	const struct stage *stage = n->desk.report.stage;
	const struct form *before = NULL;
	bool is_here = false;

	for (size_t i = 0; i < stage->form_count; i++) {
		const struct form *form = stage->forms[i];

		if (form != n->form && !is_asked_for(form))
			continue;
		if (form == n->form && step < 0)
			return before;
		if (is_here)
			return form;
		is_here = form == n->form;
		before = form;
	}
	return NULL;
}

static const struct form *form_after(const struct entry *n)
{
	return form_beside(n, 1);
}

static const struct form *form_before(const struct entry *n)
{
	return form_beside(n, -1);
}

/* Where the next village begins. */
static const struct form *first_form(const struct entry *n)
{
	const struct stage *stage = n->desk.report.stage;

	for (size_t i = 0; i < stage->form_count; i++) {
		if (is_asked_for(stage->forms[i]))
			return stage->forms[i];
	}
	return n->form;
}

/* First row of the form at a place that this person steps on; its row count when there is none. */
static size_t first_row(const struct entry *n, size_t place)
{
	size_t row = 0;

	while (row < n->form->row_count && !steps_on(n, row, place))
		row++;
	return row;
}

/* From the done line on: in a village the next form, then the next village; in the grid the top
 * of the next village. The very last done line stays. */
static void past_done(struct entry *n)
{
	const struct form *next = n->face == FACE_VILLAGE ? form_after(n) : NULL;

	if (next != NULL) {
		n->form = next;
		entry_go(n, first_row(n, n->place), n->place);
	} else if (n->place + 1 < n->desk.book.place_count) {
		if (n->face == FACE_VILLAGE)
			n->form = first_form(n);
		entry_go(n, first_row(n, n->place + 1), n->place + 1);
	}
}

const char *entry_after(const struct entry *n)
{
	const struct form *next = n->face == FACE_VILLAGE ? form_after(n) : NULL;

	if (next != NULL)
		return form_label(next);
	return n->place + 1 < n->desk.book.place_count ? n->desk.book.places[n->place + 1].name
						       : NULL;
}

void entry_move_next(struct entry *n)
{
	size_t row = n->row + 1;

	if (n->row >= n->form->row_count) {
		past_done(n);
		return;
	}
	while (row < n->form->row_count && !steps_on(n, row, n->place))
		row++;
	entry_go(n, row, n->place);
}

void entry_move_previous(struct entry *n)
{
	size_t row = n->row;

	while (row > 0 && !steps_on(n, row - 1, n->place))
		row--;
	if (row > 0)
		entry_go(n, row - 1, n->place);
	else if (n->face == FACE_VILLAGE && form_before(n) != NULL) {
		n->form = form_before(n);
		entry_go(n, n->form->row_count, n->place);
	} else
		entry_go(n, n->row, n->place);
}

void entry_move_sideways(struct entry *n, int step)
{
	size_t place = n->place;

	if (step > 0 && place + 1 < n->desk.book.place_count)
		place++;
	else if (step < 0 && place > 0)
		place--;
	entry_go(n, n->row, place);
}

static const struct group *group_at(const struct entry *n, size_t row)
{
	return row < n->form->row_count ? n->form->rows[row].group : NULL;
}

static void section_next(struct entry *n)
{
	size_t row = n->row;

	while (row < n->form->row_count && group_at(n, row) == group_at(n, n->row))
		row++;
	if (row < n->form->row_count) {
		while (row < n->form->row_count && !steps_on(n, row, n->place))
			row++;
		entry_go(n, row, n->place);
	} else if (n->face == FACE_VILLAGE && form_after(n) != NULL) {
		n->form = form_after(n);
		entry_go(n, first_row(n, n->place), n->place);
	} else
		entry_go(n, n->form->row_count, n->place);
}

/* First row of a section that this person steps on, given any row of it; row_count when none. */
static size_t section_top(const struct entry *n, size_t row)
{
	const struct group *group = group_at(n, row);

	while (row > 0 && group_at(n, row - 1) == group)
		row--;
	while (row < n->form->row_count && group_at(n, row) == group && !steps_on(n, row, n->place))
		row++;
	return row < n->form->row_count && group_at(n, row) == group ? row : n->form->row_count;
}

/* To the top of this section, or of the nearest one before when already there. */
static void section_previous(struct entry *n)
{
	size_t from = n->row, row = from < n->form->row_count ? from : n->form->row_count - 1;
	size_t top = section_top(n, row);

	while (top >= from || top == n->form->row_count) {
		while (row > 0 && group_at(n, row - 1) == group_at(n, row))
			row--;
		if (row == 0)
			break;
		top = section_top(n, --row);
	}
	if (top < from)
		entry_go(n, top, n->place);
	else if (n->face == FACE_VILLAGE && form_before(n) != NULL) {
		n->form = form_before(n);
		top = section_top(n, n->form->row_count - 1);
		entry_go(n, top, n->place);
	} else
		entry_go(n, from, n->place);
}

void entry_move_section(struct entry *n, int step)
{
	if (step > 0)
		section_next(n);
	else
		section_previous(n);
}

void entry_move_end(struct entry *n, bool last)
{
	size_t row = n->form->row_count;

	while (last && row > 1 && !steps_on(n, row - 1, n->place))
		row--;
	entry_go(n, last ? row - 1 : first_row(n, n->place), n->place);
}

/* What `e` stops at: a failed check, a text that waits, a flag. */
static bool wants_eyes(const struct entry *n, const struct row *row, size_t place)
{
	const struct cell *c = desk_cell(&n->desk, row, place);

	bool owes_reason = c->value == NULL && c->reason != NULL && *c->reason == '\0';

	return c->pending != NULL || c->flagged || owes_reason ||
	       desk_problem(&n->desk, row, place) != NULL ||
	       returned_to_see(&n->desk, row, place) != NULL;
}

/* Sent back to the acting person, who can mend it now. */
static bool is_returned(const struct entry *n, const struct row *row, size_t place)
{
	return returned_to_see(&n->desk, row, place) != NULL &&
	       desk_may_write(&n->desk, row, place);
}

static size_t flat_count(const struct stage *stage)
{
	size_t count = 0;

	for (size_t i = 0; i < stage->form_count; i++)
		count += stage->forms[i]->row_count;
	return count;
}

/* The row of a number below flat_count. */
static const struct row *flat_row(const struct stage *stage, size_t index)
{
	size_t form = 0;

	while (index >= stage->forms[form]->row_count)
		index -= stage->forms[form++]->row_count;
	return &stage->forms[form]->rows[index];
}

/* The cursor's row as a number over all forms of the stage. */
static size_t flat_index(const struct entry *n)
{
	const struct stage *stage = n->desk.report.stage;
	size_t index = 0, row = n->row < n->form->row_count ? n->row : n->form->row_count - 1;

	for (size_t i = 0; i < stage->form_count && stage->forms[i] != n->form; i++)
		index += stage->forms[i]->row_count;
	return index + row;
}

static void go_row(struct entry *n, const struct row *row, size_t place)
{
	n->form = row->form;
	entry_go(n, row->index, place);
}

/* Round the whole report, village by village, once. */
static bool move_to(struct entry *n, int step,
	bool (*stops)(const struct entry *n, const struct row *row, size_t place))
{
	const struct stage *stage = n->desk.report.stage;
	size_t rows = flat_count(stage), all = rows * n->desk.book.place_count;
	size_t at = n->place * rows + flat_index(n);

	/* The line after the last row stands behind it. */
	if (step < 0 && n->row >= n->form->row_count)
		at++;
	for (size_t i = 0; i < all; i++) {
		at = step > 0 ? (at + 1) % all : (at + all - 1) % all;
		if (stops(n, flat_row(stage, at % rows), at / rows)) {
			go_row(n, flat_row(stage, at % rows), at / rows);
			return true;
		}
	}
	return false;
}

/* What was sent back goes first, unless the only one left is the row where the cursor is. */
bool entry_move_problem(struct entry *n, int step)
{
	const struct row *row = entry_row(n);
	size_t place = n->place;

	if (move_to(n, step, is_returned) && (entry_row(n) != row || n->place != place))
		return true;
	return move_to(n, step, wants_eyes);
}

/* A required field that this person may fill and nobody has. */
static bool is_empty(const struct entry *n, const struct row *row, size_t place)
{
	const struct cell *c = desk_cell(&n->desk, row, place);

	return c->value == NULL && c->reason == NULL && c->pending == NULL && row->required &&
	       desk_may_write(&n->desk, row, place);
}

void entry_first_empty(struct entry *n)
{
	const struct stage *stage = n->desk.report.stage;
	size_t rows = flat_count(stage);

	for (size_t i = flat_index(n); i < rows; i++) {
		if (is_empty(n, flat_row(stage, i), n->place)) {
			go_row(n, flat_row(stage, i), n->place);
			return;
		}
	}
	entry_go(n, first_row(n, n->place), n->place);
}

/* Round the whole report from the cursor on, as for problems. */
bool entry_move_empty(struct entry *n)
{
	const struct stage *stage = n->desk.report.stage;
	size_t rows = flat_count(stage), all = rows * n->desk.book.place_count;
	size_t at = n->place * rows + flat_index(n);

	for (size_t i = 0; i < all; i++) {
		at = (at + 1) % all;
		if (is_empty(n, flat_row(stage, at % rows), at / rows)) {
			go_row(n, flat_row(stage, at % rows), at / rows);
			return true;
		}
	}
	return false;
}

/* "B5" in whatever form of the stage has it. */
static const struct row *row_lettered(const struct entry *n, const char *name)
{
	const struct stage *stage = n->desk.report.stage;
	char number[16];

	for (size_t i = 0; !isdigit((unsigned char)*name) && i < flat_count(stage); i++) {
		row_number(flat_row(stage, i), number);
		if (strcasecmp(number, name) == 0)
			return flat_row(stage, i);
	}
	return NULL;
}

/* A row of this form as printed: "B5", or "5" within the section of the cursor. */
static const struct row *row_printed(const struct entry *n, const char *name)
{
	const struct group *group = group_at(n, n->row);
	char number[16];

	for (size_t i = 0; i < n->form->row_count; i++) {
		const struct row *r = &n->form->rows[i];

		row_number(r, number);
		if (strcasecmp(number, name) == 0 ||
			(r->group == group && strcmp(r->no, name) == 0))
			return r;
	}
	return row_lettered(n, name);
}

/* A row by its code ("S12"), as printed ("B5", "12"), or a village by its name or the end of its
 * code. */
bool entry_go_named(struct entry *n, const char *name)
{
	const struct row *row = forms_row(n->desk.book.forms, name);
	size_t place;

	if (row == NULL)
		row = row_printed(n, name);
	if (row != NULL) {
		go_row(n, row, n->place);
		return true;
	}
	place = desk_place_named(&n->desk, name);
	if (place == n->desk.book.place_count)
		return false;
	entry_go(n, n->row, place);
	return true;
}

static bool contains(const char *text, const char *words)
{
	return strcasestr(text, words) != NULL;
}

bool entry_search(struct entry *n, const char *words)
{
	const struct stage *stage = n->desk.report.stage;
	size_t rows = flat_count(stage), at = flat_index(n);

	for (size_t i = 1; *words != '\0' && i <= rows; i++) {
		const struct row *row = flat_row(stage, (at + i) % rows);

		if (contains(row_label(row), words) || contains(row_brief(row), words)) {
			go_row(n, row, n->place);
			return true;
		}
	}
	return false;
}
