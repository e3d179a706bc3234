#include "work/checklist_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "work/bookmark.h"

static const char *place_code(const struct checking *c)
{
	return c->place >= 0 ? c->desk->book.places[c->place].code : "";
}

static bool may_write(const struct checking *c, struct err *e)
{
	if (c->form->per_village && c->place < 0)
		return err_say(e, TEXT_ENTRY_NO_VILLAGES, NULL);
	if (desk_may_record(c->desk, c->form))
		return true;
	if (!report_is_open(&c->desk->report))
		return err_say(
			e, desk_locked(&c->desk->report), report_state_word(c->desk->report.state), NULL);
	return err_say(e, TEXT_FILL_READER, form_label(c->form), NULL);
}

bool checking_may_write(struct checking *c)
{
	struct err e;

	if (may_write(c, &e))
		return true;
	checking_say_error(c, &e);
	return false;
}

void checking_bookmark(const struct checking *c, const struct item *item)
{
	struct bookmark b = {.year = c->desk->report.year,
		.stage = c->desk->report.stage,
		.form = c->form,
		.face = FACE_ITEMS,
		.item = item};

	(void)snprintf(b.place, sizeof(b.place), "%s", c->place >= 0 ? place_code(c) : "-");
	bookmark_put(c->desk->store, &b);
}

static enum put_result add(struct checking *c, const struct field *field, const char *value,
	struct record **out, struct err *e)
{
	const struct record_new blank = {.report = &c->desk->report,
		.form = c->form,
		.item = &c->form->items[c->at],
		.place = place_code(c)};
	struct record_new n = blank;
	const char **values = mem_array(c->form->field_count + 1, sizeof(*values));
	enum put_result result;

	if (field != NULL)
		values[field->index] = value;
	n.values = values;
	result = desk_record_add(c->desk, &n, out, e);
	free(values);
	return result;
}

struct record *checking_record(struct checking *c, size_t item, struct err *e)
{
	struct record *r = checking_at(c, item);
	size_t at = c->at;

	if (r != NULL)
		return r;
	if (!may_write(c, e))
		return NULL;
	c->at = item;
	if (add(c, NULL, NULL, &r, e) == PUT_DONE)
		c->made = r->id;
	else
		r = NULL;
	c->at = at;
	return r;
}

/* Nothing in it but what it began with, and nothing waits in it. */
static bool is_blank(const struct checking *c, const struct record *r)
{
	const struct desk *d = c->desk;
	struct buf value = {0};
	bool blank = true;

	for (size_t i = 0; i < r->form->field_count && blank; i++) {
		const struct field *f = &r->form->fields[i];
		char *waits = checking_waiting(c, r, f);

		blank = waits == NULL;
		free(waits);
		if (blank && *r->values[i] != '\0')
			blank = record_default(&d->book, r, f, d->today, &value) &&
				strcmp(r->values[i], buf_str(&value)) == 0;
	}
	buf_release(&value);
	return blank;
}

bool checking_drop_blank(struct checking *c)
{
	struct record *r = c->made != 0 ? desk_record(c->desk, c->made) : NULL;
	struct err ignored;

	c->made = 0;
	return r != NULL && is_blank(c, r) && desk_record_delete(c->desk, r, &ignored) == PUT_DONE;
}

char *checking_waiting(const struct checking *c, const struct record *r, const struct field *field)
{
	const struct desk *d = c->desk;
	struct arena a = {0};
	char *waits = mem_text(answer_pending(d->store, &a, &d->report, &d->book, r, field));

	arena_release(&a);
	return waits;
}

bool checking_waits(const struct checking *c, const struct record *r)
{
	const struct field *const fields[] = {c->answer, c->evidence, c->note};
	bool waits = false;

	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]) && !waits; i++) {
		char *text = fields[i] != NULL ? checking_waiting(c, r, fields[i]) : NULL;

		waits = text != NULL;
		free(text);
	}
	return waits;
}

/* text NULL: forgets what waited. The item may have been answered first by somebody else: then the
 * desk does not know its record yet. */
bool checking_pend(struct checking *c, const struct field *field, const char *text, struct err *e)
{
	struct desk *d = c->desk;
	struct record *r = checking_at(c, c->at);
	bool changed, ok;

	if (r == NULL && text == NULL)
		return true;
	if (r == NULL && !desk_refresh(d, &changed, e))
		return false;
	checking_find_village(c);
	if (!store_begin(d->store, e))
		return false;
	if (r == NULL)
		r = checking_record(c, c->at, e);
	ok = r != NULL && answer_pend(d->store, &d->report, &d->book, r, field, text, e);
	if (ok && text != NULL)
		checking_bookmark(c, checking_item(c));
	if (store_end(d->store, ok, e))
		return true;
	desk_forget(d);
	return false;
}

/* One write and how it can be taken back. */
struct act {
	const struct field *field;
	const char *value;
	char *before;
	int64_t id;
	bool is_new;
};

static enum put_result write(struct checking *c, struct act *act, struct err *e)
{
	struct record *r = checking_at(c, c->at);
	const char *before;
	enum put_result result;

	act->is_new = r == NULL || r->id == c->made;
	if (r == NULL) {
		result = add(c, act->field, act->value, &r, e);
	} else {
		/* An answer is given on what the screen shows; a line began from what stood there. */
		before = c->line != NULL ? c->base : r->values[act->field->index];
		act->before = mem_text(before);
		result = desk_answer(c->desk, r, act->field, act->value, act->before, e);
	}
	if (r != NULL)
		act->id = r->id;
	if ((result == PUT_DONE || result == PUT_SAME) && !checking_pend(c, act->field, NULL, e))
		result = PUT_FAILED;
	return result;
}

static enum put_result write_durably(struct checking *c, struct act *act, struct err *e)
{
	struct store *s = c->desk->store;
	enum put_result result;
	struct err end;

	if (!store_begin(s, e))
		return PUT_FAILED;
	result = write(c, act, e);
	if (result == PUT_DONE)
		checking_bookmark(
			c, c->at + 1 < c->form->item_count ? &c->form->items[c->at + 1] : NULL);
	if (store_end(s, result != PUT_FAILED, &end))
		return result;
	if (result != PUT_FAILED)
		*e = end;
	desk_forget(c->desk);
	return PUT_FAILED;
}

/* What somebody else answered meanwhile stays; this answer waits beside it. */
static bool keep(struct checking *c, const struct act *act, const struct err *why)
{
	struct err e;

	if (!checking_pend(c, act->field, act->value, &e)) {
		checking_say_error(c, &e);
		return false;
	}
	buf_clear(&c->message);
	buf_print(&c->message, "? %s %s", why->text, text(TEXT_FILL_ANSWER_AGAIN));
	c->message_is_error = true;
	return true;
}

bool checking_put(struct checking *c, const struct field *field, const char *value)
{
	struct act act = {.field = field, .value = value};
	struct err e = {0};
	bool kept = true;

	switch (write_durably(c, &act, &e)) {
	case PUT_DONE:
		if (act.is_new)
			record_undo_add(c->undo, act.id, c->form);
		if (act.is_new)
			c->made = 0;
		else
			record_undo_answer(c->undo, act.id, field, act.before, value);
		break;
	case PUT_SAME:
		break;
	case PUT_FAILED:
		checking_say_error(c, &e);
		if (c->line != NULL)
			buf_print(&c->message, " %s", text(TEXT_FILL_STUCK));
		kept = false;
		break;
	default:
		kept = keep(c, &act, &e);
	}
	free(act.before);
	return kept;
}

/* Which items have a record here, to see which one undo took away or brought back. */
static bool *records_here(const struct checking *c)
{
	bool *has = mem_array(c->form->item_count + 1, sizeof(*has));

	for (size_t i = 0; i < c->form->item_count; i++)
		has[i] = checking_at(c, i) != NULL;
	return has;
}

static void go_record(struct checking *c, const struct record *r)
{
	struct buf name = {0};

	if (r->form == c->form) {
		checking_go_place(c, r->place);
		c->at = r->item->index;
		return;
	}
	record_name(&c->desk->book, r, &name);
	checking_say(c, false, TEXT_FILL_UNDONE_IN, buf_str(&name), NULL);
	buf_release(&name);
}

enum checking_step checking_undo(struct checking *c, bool again)
{
	const struct field *field = NULL;
	struct record *r = NULL;
	struct err e = {0};
	bool *had = records_here(c);
	bool done = desk_undo(c->desk, c->undo, again, &r, &field, &e);

	if (done && r != NULL)
		go_record(c, r);
	for (size_t i = 0; done && r == NULL && i < c->form->item_count; i++) {
		if (had[i] != (checking_at(c, i) != NULL))
			c->at = i;
	}
	free(had);
	if (done)
		return CHECKING_STAY;
	if (*e.text != '\0')
		checking_say_error(c, &e);
	else
		checking_say(c, false, again ? TEXT_ENTRY_NO_REDO : TEXT_ENTRY_NO_UNDO, NULL);
	return CHECKING_BEEP;
}
