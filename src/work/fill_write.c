#include "work/fill_parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* Back to the field after this one when the line is cut now. */
static void put_bookmark(const struct fill *f)
{
	const struct field *next = NULL;

	for (size_t i = f->at + 1; i < f->count && next == NULL; i++)
		next = f->fields[i]->calculation == NULL ? f->fields[i] : NULL;
	fill_bookmark(f, next);
}

/* The value, what waited in its field and the bookmark become durable together, with one sync. */
static enum put_result write(
	struct fill *f, const struct field *field, const char *value, struct err *e)
{
	struct desk *d = f->desk;
	char *waited = mem_text(f->pending[field->index]);
	enum put_result result = PUT_FAILED;
	bool kept = store_begin(d->store, e);
	bool began = kept, drafted = f->drafted, done;
	struct err end;

	if (kept)
		result = desk_answer(d, f->record, field, value, f->base, e);
	done = result == PUT_DONE || result == PUT_SAME;
	kept = result != PUT_FAILED && (!done || fill_drop(f, e));
	if (kept && done) {
		fill_make(f);
		put_bookmark(f);
	}
	if (began && !store_end(d->store, kept, &end)) {
		if (kept)
			*e = end;
		kept = false;
	}
	/* What memory took for written was not: the next refresh loads it all again. */
	if (began && !kept) {
		desk_forget(d);
		free(f->pending[field->index]);
		f->pending[field->index] = waited;
		f->drafted = drafted;
		waited = NULL;
	}
	free(waited);
	return kept ? result : PUT_FAILED;
}

/* The text is in memory and in the field, and nowhere else. */
static bool hold(struct fill *f, const struct err *e)
{
	buf_clear(&f->message);
	buf_print(&f->message, "x %s %s", e->text, text(TEXT_FILL_STUCK));
	f->message_is_error = true;
	f->stuck = true;
	return false;
}

/* Keeps what is no answer, so that a power cut costs nothing and `e` finds it. */
static bool keep(
	struct fill *f, const struct field *field, const struct err *why, enum text_id next)
{
	struct err e;

	if (!fill_pend(f, field, f->prose.text, &e))
		return hold(f, &e);
	fill_say_kept(f, field, why, next);
	return true;
}

/* The way on first: two long texts may leave no room behind them. */
static bool keep_conflict(struct fill *f, const struct field *field, const struct err *why)
{
	if (!keep(f, field, why, TEXT_FILL_KEPT_BEHIND))
		return false;
	buf_clear(&f->message);
	text_fill(&f->message, TEXT_FILL_CHOOSE, field_brief(field), NULL);
	buf_print(&f->message, " %s", why->text);
	return true;
}

static bool put(struct fill *f, const struct field *field, const char *value)
{
	struct err e = {0};

	switch (write(f, field, value, &e)) {
	case PUT_DONE:
		record_undo_answer(f->undo, f->id, field, f->base, value);
		f->written++;
		return true;
	case PUT_SAME:
		return true;
	case PUT_CONFLICT:
		return keep_conflict(f, field, &e);
	case PUT_FAILED:
		return hold(f, &e);
	default:
		return keep(f, field, &e, TEXT_FILL_KEPT_BEHIND);
	}
}

bool fill_commit(struct fill *f)
{
	const struct field *field = fill_field(f);
	struct buf value = {0};
	struct err e = {0};
	bool kept;

	f->left = NULL;
	if (field == NULL || f->record == NULL)
		return true;
	if (!f->touched) {
		f->choosing = false;
		return true;
	}
	kept = fill_read(f, &value, &e) ? put(f, field, buf_str(&value))
					: keep(f, field, &e, TEXT_FILL_KEPT_BEHIND);
	buf_release(&value);
	/* Going on in this field begins from what now stands there. */
	if (kept) {
		f->left = field;
		fill_go(f, field);
	}
	return kept;
}

enum fill_step fill_resolve(struct fill *f, bool mine)
{
	const struct field *field = fill_field(f);
	struct err e;

	if (field == NULL || !fill_waits(f, field)) {
		fill_say(f, false, TEXT_FILL_NO_CONFLICT, NULL);
		return FILL_BEEP;
	}
	if (mine) {
		/* The prose is the text that waits, or what was typed over it: both are the person's. */
		f->touched = true;
		free(f->base);
		f->base = mem_text(f->record->values[field->index]);
		return fill_commit(f) ? FILL_STAY : FILL_BEEP;
	}
	if (!fill_drop(f, &e)) {
		fill_say_error(f, &e);
		return FILL_BEEP;
	}
	fill_go(f, field);
	return FILL_STAY;
}

/* Undo may lead to another record of the register, which was filled before this one. */
static void follow(struct fill *f, struct record *r, const struct form *form)
{
	struct buf name = {0};

	if (r->form == form) {
		fill_start(f, r);
		return;
	}
	record_name(&f->desk->book, r, &name);
	fill_say(f, false, TEXT_FILL_UNDONE_IN, buf_str(&name), NULL);
	buf_release(&name);
}

enum fill_step fill_undo(struct fill *f, bool again)
{
	const struct form *form = f->record->form;
	const struct field *field = NULL;
	struct record *r = NULL;
	struct err e = {0};

	if (!fill_commit(f))
		return FILL_BEEP;
	if (!desk_undo(f->desk, f->undo, again, &r, &field, &e)) {
		if (*e.text != '\0')
			fill_say_error(f, &e);
		else
			fill_say(f, false, again ? TEXT_ENTRY_NO_REDO : TEXT_ENTRY_NO_UNDO, NULL);
		return FILL_BEEP;
	}
	f->record = desk_record(f->desk, f->id);
	if (r != NULL && r->id != f->id)
		follow(f, r, form);
	if (f->record == NULL)
		return FILL_LEAVE;
	if (r != NULL && r->id == f->id)
		fill_go(f, field != NULL ? field : fill_field(f));
	return FILL_STAY;
}
