#include "work/entry_parts.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/edit_do.h"
#include "base/number.h"

/* The longest number with its groups, and some: beyond it a key hangs. */
enum { FIELD_BYTES = 20 };

static bool is_digit(uint32_t code)
{
	return code >= '0' && code <= '9';
}

/* The first letter typed replaces what stood there, as in CSPro and EpiData. */
static void begin_typing(struct entry *n)
{
	if ((!n->edit.touched && !n->mends) || n->same)
		edit_set(&n->edit, "");
	n->same = false;
}

/* Digits without groups, so that taking one away leaves a number: "1.234" becomes "123". Text of
 * another kind is typed anew. */
void entry_begin_mending(struct entry *n)
{
	const struct cell *c = desk_cell(&n->desk, entry_row(n), n->place);

	if (c->pending == NULL)
		edit_set(&n->edit, c->value != NULL ? c->value : "");
	edit_end(&n->edit);
	n->mends = true;
}

static enum entry_step refuse_letter(struct entry *n, const struct key *key)
{
	char name[KEY_NAME];

	key_name(key, name);
	entry_say(n, true, TEXT_ENTRY_DIGITS_ONLY, name, NULL);
	return ENTRY_BEEP;
}

/* Digits; blanks and commas only as groups of a pasted number; everything after ".  " is words. */
static bool fits_field(const struct entry *n, uint32_t code)
{
	bool going_on = (n->edit.touched || n->mends) && !n->same && n->edit.size > 0;

	if (is_digit(code))
		return true;
	return going_on && isdigit((unsigned char)n->edit.text[n->edit.size - 1]) &&
		(code == ',' || code == ' ');
}

enum entry_step entry_letter(struct entry *n, const struct key *key)
{
	const struct row *row = entry_row(n);

	if (key->kind != KEY_LETTER || n->stuck)
		return ENTRY_BEEP;
	/* A digit typed blind at the end of a table is the first of what comes next. */
	if (row == NULL && is_digit(key->code)) {
		entry_move_next(n);
		row = entry_row(n);
	}
	if (row == NULL)
		return ENTRY_BEEP;
	if (!fits_field(n, key->code))
		return refuse_letter(n, key);
	if (!desk_may_write(&n->desk, row, n->place)) {
		entry_say_not_yours(n);
		return ENTRY_BEEP;
	}
	begin_typing(n);
	if (n->edit.size >= FIELD_BYTES) {
		entry_say(n, true, TEXT_TYPED_TOO_BIG, n->edit.text, NULL);
		return ENTRY_BEEP;
	}
	return edit_insert(&n->edit, key->code) ? ENTRY_STAY : ENTRY_BEEP;
}

enum entry_step entry_no_data(struct entry *n, const struct key *key)
{
	const struct row *row = entry_row(n);
	bool is_point = key != NULL && key->kind == KEY_LETTER && key->code == '.';

	if (row == NULL || n->stuck)
		return ENTRY_BEEP;
	if (!desk_may_write(&n->desk, row, n->place)) {
		entry_say_not_yours(n);
		return ENTRY_BEEP;
	}
	if (is_point && n->edit.touched && n->edit.text[0] == '.')
		return ENTRY_BEEP;
	if (is_point && (n->edit.touched || n->mends) && !n->same && n->edit.size > 0)
		return edit_insert(&n->edit, '.') ? ENTRY_STAY : ENTRY_BEEP;
	edit_set(&n->edit, ".");
	n->edit.touched = true;
	n->same = false;
	entry_say(n, false, TEXT_ENTRY_NO_DATA_ASK, NULL);
	return ENTRY_STAY;
}

static const struct datum *datum_before(const struct entry *n, const struct row *row)
{
	const struct book *b = &n->desk.book;
	const struct datum *d = book_at(b, PERIOD_PREVIOUS, row->id, (int)n->place);

	if (d->state != DATUM_NUMBER)
		d = book_at(b, PERIOD_LAST_YEAR, row->id, (int)n->place);
	return d->state == DATUM_NUMBER ? d : NULL;
}

enum entry_step entry_fill_same(struct entry *n)
{
	const struct row *row = entry_row(n);
	const struct datum *d;
	char digits[NUMBER_TEXT];

	if (row == NULL || n->stuck)
		return ENTRY_BEEP;
	if (!desk_may_write(&n->desk, row, n->place)) {
		entry_say_not_yours(n);
		return ENTRY_BEEP;
	}
	d = datum_before(n, row);
	if (d == NULL) {
		entry_say(n, false, TEXT_ENTRY_NOTHING_BEFORE, NULL);
		return ENTRY_BEEP;
	}
	if (desk_cell(&n->desk, row, n->place)->value != NULL && !n->same_asked) {
		n->same_asked = true;
		entry_say(n, false, TEXT_ENTRY_SAME_AGAIN, NULL);
		return ENTRY_BEEP;
	}
	number_plain(digits, d->number);
	edit_set(&n->edit, digits);
	n->edit.touched = true;
	n->same = true;
	entry_say(n, false, TEXT_ENTRY_SAME_ASK, NULL);
	return ENTRY_STAY;
}

enum entry_step entry_line_open(struct entry *n, enum entry_line line)
{
	const struct row *row = entry_row(n);
	const struct desk_unit *unit = row != NULL ? desk_unit_of(&n->desk, row, n->place) : NULL;
	const char *start = "";

	if (!entry_commit(n))
		return ENTRY_STAY;
	if ((line == LINE_NOTE || line == LINE_SOURCE) && row == NULL)
		return ENTRY_BEEP;
	if ((line == LINE_NOTE || line == LINE_SOURCE) && !desk_may_write(&n->desk, row, n->place)) {
		entry_say_not_yours(n);
		return ENTRY_BEEP;
	}
	if (line == LINE_SOURCE && store_actor(n->desk.store)->role != ROLE_OPERATOR) {
		entry_say(n, false, TEXT_ENTRY_SOURCE_NOT_NEEDED, NULL);
		return ENTRY_BEEP;
	}
	if (line == LINE_NOTE && desk_cell(&n->desk, row, n->place)->note != NULL)
		start = desk_cell(&n->desk, row, n->place)->note;
	if (line == LINE_SOURCE && unit != NULL && unit->source != NULL)
		start = unit->source;
	n->line = line;
	edit_set(&n->line_edit, start);
	edit_end(&n->line_edit);
	return ENTRY_STAY;
}

/* A note on a cell that says "tidak ada data" without a reason is that reason. */
static bool accept_note(struct entry *n, const char *words)
{
	const struct row *row = entry_row(n);
	const struct cell *c = row != NULL ? desk_cell(&n->desk, row, n->place) : NULL;
	char reasoned[EDIT_BYTES + 4];

	if (c == NULL || c->value != NULL || c->reason == NULL || *c->reason != '\0' ||
		*words == '\0')
		return entry_put_note(n, words);
	(void)snprintf(reasoned, sizeof(reasoned), ". %s", words);
	edit_set(&n->edit, reasoned);
	n->edit.touched = true;
	return entry_commit(n);
}

/* False: what was asked for did not happen, and the line stays with its text to be mended. */
static bool accept_words(struct entry *n, const char *words)
{
	switch (n->line) {
	case LINE_GOTO:
		return entry_go_named(n, words);
	case LINE_SEARCH:
		return entry_search(n, words);
	case LINE_NOTE:
		return accept_note(n, words);
	default:
		return entry_put_source(n, words);
	}
}

static enum entry_step line_accept(struct entry *n)
{
	enum entry_line line = n->line;
	const char *words = n->line_edit.text;

	while (*words == ' ')
		words++;
	if (accept_words(n, words)) {
		n->line = LINE_NONE;
		return ENTRY_STAY;
	}
	if (line == LINE_GOTO)
		entry_say(n, false, TEXT_ENTRY_NO_SUCH_ROW, words, NULL);
	if (line == LINE_SEARCH)
		entry_say(n, false, TEXT_ENTRY_NOT_FOUND, words, NULL);
	if (line == LINE_GOTO || line == LINE_SEARCH)
		n->line = LINE_NONE;
	return ENTRY_BEEP;
}

enum entry_step entry_line_do(struct entry *n, enum action action, const struct key *key)
{
	switch (action) {
	case ACT_NEXT:
		return key->kind == KEY_ENTER ? line_accept(n) : ENTRY_BEEP;
	case ACT_LEAVE:
		n->line = LINE_NONE;
		return ENTRY_STAY;
	case ACT_NONE:
		return key->kind == KEY_LETTER && edit_insert(&n->line_edit, key->code) ?
			ENTRY_STAY : ENTRY_BEEP;
	default:
		return edit_do(&n->line_edit, action, key) ? ENTRY_STAY : ENTRY_BEEP;
	}
}
