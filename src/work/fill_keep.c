#include "work/fill_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/mem.h"
#include "store/change.h"
#include "work/bookmark.h"

/* What is kept of a text that is no answer yet: beside the record in the database, for its writer. */

void fill_bookmark(const struct fill *f, const struct field *field)
{
	const struct record *r = f->record;
	struct bookmark b = {.year = f->desk->report.year,
		.stage = f->desk->report.stage,
		.form = r->form,
		.place = "-",
		.face = FACE_RECORD,
		.record = r->id,
		.field = field};

	if (r->place >= 0)
		(void)snprintf(b.place, sizeof(b.place), "%s", f->desk->book.places[r->place].code);
	bookmark_put(f->desk->store, &b);
}

/* With where it waits, so that a cut line leads back there; NULL forgets what waited. */
static bool put_text(struct fill *f, const struct field *field, const char *text, struct err *e)
{
	const struct record gone = {.id = f->id, .form = f->form};
	const struct record *r = f->record != NULL ? f->record : &gone;
	struct desk *d = f->desk;
	bool ok;

	if (!store_begin(d->store, e))
		return false;
	ok = answer_pend(d->store, &d->report, &d->book, r, field, text, e);
	if (ok && text != NULL && f->record != NULL)
		fill_bookmark(f, field);
	return store_end(d->store, ok, e);
}

bool fill_pend(struct fill *f, const struct field *field, const char *text, struct err *e)
{
	char **kept = &f->pending[field->index];

	if (text == NULL && *kept == NULL && !f->drafted)
		return true;
	if (!put_text(f, field, text, e))
		return false;
	free(*kept);
	*kept = mem_text(text);
	f->drafted = false;
	return true;
}

bool fill_drop(struct fill *f, struct err *e)
{
	return fill_pend(f, fill_field(f), NULL, e);
}

/* Trouble is told when the field is left; until then the text is where it was typed. */
void fill_draft(struct fill *f)
{
	const struct field *field = fill_field(f);
	struct err ignored;

	f->unsaved++;
	if (field->type != FIELD_TEXT || f->unsaved < FILL_DRAFT_KEYS || f->prose.size == 0)
		return;
	f->unsaved = 0;
	if (put_text(f, field, f->prose.text, &ignored))
		f->drafted = true;
}

void fill_undraft(struct fill *f)
{
	const struct field *field = fill_field(f);
	struct err ignored;

	if (f->drafted && field != NULL)
		(void)put_text(f, field, f->pending[field->index], &ignored);
	f->drafted = false;
}

/* What the keys left as it was, is not waiting. */
static bool is_unfinished(struct fill *f)
{
	struct buf value = {0};
	struct err ignored;
	bool same;

	if (fill_field(f) == NULL || !f->touched || f->same)
		return false;
	same = fill_read(f, &value, &ignored) && strcmp(buf_str(&value), f->base) == 0;
	buf_release(&value);
	return !same;
}

void fill_keep_unfinished(struct fill *f)
{
	bool unfinished = f->record != NULL && is_unfinished(f);
	struct err ignored;

	if (f->record == NULL)
		return;
	if (!unfinished)
		fill_undraft(f);
	if (unfinished && fill_pend(f, fill_field(f), f->prose.text, &ignored))
		return;
	if (!f->away && desk_may_record(f->desk, f->form))
		fill_bookmark(f, fill_field(f));
}

/* Whoever deleted the record last, from its log. */
static const struct change *deletion(const struct fill *f, struct arena *a)
{
	const struct record gone = {.id = f->id, .form = f->form};
	struct change *list;
	struct err ignored;
	size_t count;

	if (!changes_of_record(
		    f->desk->store, a, &f->desk->report, &gone, NULL, &list, &count, &ignored))
		return NULL;
	for (size_t i = 0; i < count; i++) {
		if (strcmp(list[i].act, "record") == 0)
			return strcmp(list[i].after, "-") == 0 ? &list[i] : NULL;
	}
	return NULL;
}

static void say_deletion(struct fill *f, const struct change *c)
{
	char at[CLOCK_TEXT];

	buf_clear(&f->gone);
	if (c == NULL) {
		buf_text(&f->gone, text(TEXT_FILL_GONE));
		return;
	}
	clock_short(at, c->at_ms);
	text_fill(&f->gone, TEXT_FILL_GONE_BY, c->user, at, NULL);
}

static bool any_waits(const struct fill *f)
{
	for (size_t i = 0; i < f->pending_count; i++) {
		if (f->pending[i] != NULL)
			return true;
	}
	return false;
}

/* Somebody else's deletion can be taken back from the list as one's own can. */
void fill_gone(struct fill *f)
{
	bool may = desk_may_record(f->desk, f->form);
	struct arena a = {0};
	const struct change *c = deletion(f, &a);
	struct err e = {0};

	if (c != NULL && strcmp(c->user, store_actor(f->desk->store)->name) == 0)
		c = NULL;
	say_deletion(f, c);
	if (may && is_unfinished(f) && !fill_pend(f, fill_field(f), f->prose.text, &e))
		buf_print(&f->gone, " %s", e.text);
	else if (any_waits(f))
		buf_print(&f->gone, " %s", text(TEXT_FILL_GONE_KEPT));
	if (c != NULL && may)
		record_undo_delete(f->undo, f->id, f->form);
	arena_release(&a);
	buf_clear(&f->message);
}
