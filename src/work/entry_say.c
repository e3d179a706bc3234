#include "work/entry_parts.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "work/keying.h"
#include "work/returned.h"
#include "work/typed.h"

void entry_say(struct entry *n, bool is_error, enum text_id id, ...)
{
	va_list args;

	buf_clear(&n->message);
	va_start(args, id);
	text_fill_list(&n->message, id, args);
	va_end(args);
	n->message_is_error = is_error;
}

void entry_say_error(struct entry *n, const struct err *e)
{
	buf_clear(&n->message);
	buf_text(&n->message, e->text);
	n->message_is_error = true;
}

void entry_say_not_yours(struct entry *n)
{
	const struct row *row = entry_row(n);
	const struct desk_unit *unit = row != NULL ? desk_unit_of(&n->desk, row, n->place) : NULL;
	enum role role = store_actor(n->desk.store)->role;

	if (row == NULL)
		return;
	if (row->calculation != NULL)
		entry_say(n, true, TEXT_ENTRY_COMPUTED, NULL);
	else if (!report_is_open(&n->desk.report))
		entry_say(n, true, desk_locked(&n->desk.report),
			report_state_word(n->desk.report.state), NULL);
	else if (role != ROLE_OWNER && role != ROLE_OPERATOR)
		entry_say(n, true, TEXT_ENTRY_READER, NULL);
	else
		entry_say(n, true, TEXT_ENTRY_NOT_YOURS, row->owner->name,
			unit != NULL ? unit->name : row->owner->name, NULL);
}

/* "x B5: " before the sentence of a failed check. */
static void say_problem(struct entry *n, const struct row *row, const struct problem *p)
{
	char number[16];

	row_number(row, number);
	buf_print(&n->message, "%s %s: ", p->check->severity == SEVERITY_HARD ? "x" : "!", number);
	problem_text(&n->desk.book, p, &n->message);
	n->message_is_error = p->check->severity == SEVERITY_HARD;
}

static bool say_of_row(struct entry *n, const struct row *row, size_t place)
{
	const struct problem *p = desk_problem(&n->desk, row, place);

	if (p != NULL)
		say_problem(n, row, p);
	return p != NULL;
}

static bool say_pending(struct entry *n, const struct row *row)
{
	const struct cell *c = desk_cell(&n->desk, row, n->place);
	const struct desk_unit *unit = desk_unit_of(&n->desk, row, n->place);
	char at[CLOCK_TEXT], theirs[EDIT_BYTES], number[16];
	struct typed typed;
	struct err e;

	if (c->pending == NULL)
		return false;
	row_number(row, number);
	switch (c->why) {
	case PENDING_CONFLICT:
		clock_short(at, c->at_ms);
		entry_cell_text(&(struct cell){.value = c->value, .reason = c->reason}, theirs,
			sizeof(theirs));
		entry_say(n, true, TEXT_ENTRY_CONFLICT, number, c->user, theirs, at, c->pending,
			NULL);
		break;
	case PENDING_SOURCE:
		entry_say(n, true, TEXT_ENTRY_NEEDS_SOURCE, unit != NULL ? unit->name : "", NULL);
		break;
	default:
		entry_say(n, true,
			typed_read(n->desk.book.forms, c->pending, &typed, &e)
				? TEXT_ENTRY_KEPT_UNFINISHED
				: TEXT_ENTRY_KEPT_WRONG,
			c->pending, NULL);
	}
	return true;
}

/* The verifier's note on a row he sent back and nobody has changed since, and what a blind re-keying
 * found. */
static bool say_returned(struct entry *n, const struct row *row)
{
	const struct review *r = returned_to_see(&n->desk, row, n->place);
	struct arena arena = {0};
	const char *proposed;
	char number[16], value[64];

	if (r == NULL)
		return false;
	row_called(row, number);
	entry_say(n, true, TEXT_RETURNED_HERE, number, r->user, r->note, NULL);
	proposed = desk_may_write(&n->desk, row, n->place)
			   ? returned_proposed(&n->desk, &arena, row, n->place)
			   : NULL;
	if (proposed != NULL) {
		keying_show(proposed, value, sizeof(value));
		text_fill(&n->message, TEXT_RETURNED_TAKE, value, NULL);
	}
	arena_release(&arena);
	return true;
}

static bool say_bare(struct entry *n, const struct row *row)
{
	const struct cell *c = desk_cell(&n->desk, row, n->place);
	char number[16], most[NUMBER_TEXT];

	if (c->value != NULL || c->reason == NULL || *c->reason != '\0')
		return false;
	row_number(row, number);
	number_show(most, (int64_t)n->desk.book.forms->reason_count);
	entry_say(n, false, TEXT_ENTRY_REASON_OWED, number, most, NULL);
	return true;
}

static bool say_source(struct entry *n, const struct row *row)
{
	const struct desk_unit *unit = desk_unit_of(&n->desk, row, n->place);

	if (!desk_needs_source(&n->desk, row, n->place) || unit == NULL)
		return false;
	entry_say(n, false, TEXT_ENTRY_NEEDS_SOURCE, unit->name, NULL);
	return true;
}

/* Sent back, or it cannot be true. */
static bool is_hard(const struct entry *n, const struct row *row)
{
	const struct problem *p = row != NULL ? desk_problem(&n->desk, row, n->place) : NULL;

	if (row != NULL && returned_to_see(&n->desk, row, n->place) != NULL)
		return true;
	return p != NULL && p->check->severity == SEVERITY_HARD;
}

/* A filler who finds nothing of theirs here is told so, instead of facing the line after the last. */
static bool say_nothing_yours(struct entry *n)
{
	enum role role = store_actor(n->desk.store)->role;

	if (role != ROLE_OWNER || entry_row(n) != NULL || !report_is_open(&n->desk.report))
		return false;
	for (size_t i = 0; i < n->form->row_count; i++) {
		if (desk_may_write(&n->desk, &n->form->rows[i], n->place))
			return false;
	}
	entry_say(n, false, TEXT_ENTRY_NOTHING_YOURS, n->desk.book.places[n->place].name, NULL);
	return true;
}

/* What is wrong, the row just left first: with the cursor moved on, that is what the person just
 * did; then the row under the cursor, which goes first when only it cannot be true; then anything
 * of this form in this village. */
static void say_checks(struct entry *n)
{
	const struct row *row = entry_row(n);
	const struct row *left = n->left_place == n->place ? n->left : NULL;

	if (say_nothing_yours(n))
		return;
	if (is_hard(n, row) && !is_hard(n, left))
		left = NULL;
	if (row != NULL && say_source(n, row))
		return;
	if (left != NULL && (say_of_row(n, left, n->place) || say_bare(n, left)))
		return;
	if (row != NULL && (say_returned(n, row) || say_of_row(n, row, n->place) ||
				   say_bare(n, row) || say_source(n, row)))
		return;
	for (size_t i = 0; n->face == FACE_VILLAGE && i < n->form->row_count; i++) {
		const struct problem *p = desk_problem(&n->desk, &n->form->rows[i], n->place);

		if (p != NULL && p->check->severity == SEVERITY_HARD) {
			say_problem(n, &n->form->rows[i], p);
			return;
		}
	}
}

/* For as long as it lasts: who types without looking up must find it at the end too. */
static bool say_locked(struct entry *n)
{
	enum role role = store_actor(n->desk.store)->role;

	if (report_is_open(&n->desk.report) || (role != ROLE_OPERATOR && role != ROLE_OWNER))
		return false;
	entry_say(n, false, desk_locked(&n->desk.report), report_state_word(n->desk.report.state),
		NULL);
	return true;
}

const char *entry_message(struct entry *n, bool *hard)
{
	const struct row *row = entry_row(n);

	if (n->message.size == 0) {
		n->message_is_error = false;
		if (!say_locked(n) && (row == NULL || !say_pending(n, row)))
			say_checks(n);
	}
	*hard = n->message_is_error;
	return buf_str(&n->message);
}

void entry_cell_text(const struct cell *c, char *out, size_t size)
{
	char grouped[NUMBER_TEXT];
	bool too_big;
	int64_t number;

	if (c->pending != NULL)
		(void)snprintf(out, size, "%s", c->pending);
	else if (c->value != NULL && number_parse(c->value, &number, &too_big)) {
		number_show(grouped, number);
		(void)snprintf(out, size, "%s", grouped);
	} else
		(void)snprintf(out, size, "%s", c->reason != NULL ? text(TEXT_ENTRY_NO_DATA) : "");
}

void entry_no_data_text(const char *value, struct buf *out)
{
	const char *reason = value + strspn(value, ". ");

	buf_text(out, text(TEXT_ENTRY_NO_DATA));
	if (*reason != '\0')
		buf_print(out, " (%s)", reason);
}
