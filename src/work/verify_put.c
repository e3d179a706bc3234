#include <string.h>

#include "work/flow_parts.h"
#include "work/verify_parts.h"

int64_t verify_seen(const struct verify_line *l)
{
	return l->record != NULL ? l->record->seen : l->cell->revision;
}

static bool is_for_me(const struct desk *d, const struct verify_line *l, struct err *e)
{
	if (!flow_allowed(d, FLOW_REVIEW, e))
		return false;
	return l == NULL || !l->own || err_say(e, TEXT_VERIFY_OWN, NULL);
}

bool verify_may(const struct desk *d, const struct verify_line *l, struct err *e)
{
	if (is_for_me(d, l, e))
		return true;
	flow_refused(d->store, &d->report, FLOW_REVIEW, e->text);
	return false;
}

bool verify_write(
	struct desk *d, const struct verify_line *l, const struct review *said, struct err *e)
{
	struct buf path = {0};
	struct review w = *said;
	bool ok;

	verify_path(d, l, &path);
	w.place = buf_str(&path);
	w.row = l->row != NULL ? l->row->name : "";
	w.seen = verify_seen(l);
	w.revision = l->review != NULL ? l->review->revision : 0;
	ok = review_put(d->store, &d->report, &w, e);
	buf_release(&path);
	return ok;
}

bool verify_put(struct desk *d, const struct verify_line *l, enum verdict verdict, const char *note,
	struct err *e)
{
	const struct review w = {.verdict = verdict, .note = note != NULL ? note : ""};

	if (!verify_may(d, l, e))
		return false;
	if (verdict != VERDICT_AGREE && flow_is_blank(w.note))
		return err_say(e, TEXT_VERIFY_NOTE_OWED, NULL);
	return verify_write(d, l, &w, e);
}

bool verify_renew(
	struct desk *d, struct arena *words, const struct verify_list *lines, struct err *e)
{
	struct arena fresh = {0};
	struct workflow flow;

	if (!workflow_load(d->store, &fresh, &d->report, &flow, e)) {
		arena_release(&fresh);
		return false;
	}
	arena_release(words);
	*words = fresh;
	d->flow = flow;
	for (size_t i = 0; i < lines->count; i++)
		verify_find_review(d, &lines->list[i]);
	return true;
}

static bool agree_each(struct desk *d, struct verify_list *lines, int place, struct err *e)
{
	lines->agreed = 0;
	for (size_t i = 0; i < lines->count; i++) {
		struct verify_line *l = &lines->list[i];

		l->agreed = verify_place_of(l, d->book.place_count) == place && verify_may_agree(l);
		if (l->agreed && !verify_put(d, l, VERDICT_AGREE, "", e))
			return false;
		lines->agreed += l->agreed;
	}
	return true;
}

bool verify_agree(
	struct desk *d, struct arena *words, struct verify_list *lines, int place, struct err *e)
{
	bool ok;

	if (!verify_may(d, NULL, e) || !store_begin(d->store, e))
		return false;
	ok = verify_renew(d, words, lines, e) && agree_each(d, lines, place, e);
	return store_end(d->store, ok, e) && ok;
}
