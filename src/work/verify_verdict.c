#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "work/flow_parts.h"
#include "work/verify_parts.h"

/* Keeps what stood before, to be taken back. */
static void keep(struct verify *v, const struct verify_line *l)
{
	struct arena *a = &v->taken_arena;
	struct verify_taken *t;
	struct buf path = {0};

	v->taken = mem_grow(v->taken, v->taken_count, &v->taken_room, sizeof(*v->taken));
	t = &v->taken[v->taken_count++];
	verify_path(&v->desk, l, &path);
	*t = (struct verify_taken){.act = v->acts,
		.place = arena_text(a, buf_str(&path)),
		.row = l->row != NULL ? l->row->name : "",
		.note = ""};
	if (l->review != NULL && l->review->user_id == store_actor(v->desk.store)->user) {
		t->before = l->review->verdict;
		t->note = arena_text(a, l->review->note);
		t->seen = l->review->seen;
	}
	buf_release(&path);
}

/* Ends a transaction of verdicts: all of them with the place of the cursor, or none. */
static enum verify_step finish(struct verify *v, bool ok, struct err *e)
{
	if (ok) {
		verify_remember(v);
		verify_mark(v);
	}
	ok = store_end(v->desk.store, ok, e) && ok;
	if (ok && verify_renew(&v->desk, &v->words, &v->all, e))
		return VERIFY_STAY;
	verify_say_error(v, e);
	return VERIFY_BEEP;
}

/* The cursor goes on only when the word is safe. */
static enum verify_step judge(struct verify *v, enum verdict verdict, const char *note)
{
	const struct verify_line *l = verify_at(v);
	size_t cursor = v->cursor, taken = v->taken_count;
	struct err e;
	bool ok;

	if (!store_begin(v->desk.store, &e)) {
		verify_say_error(v, &e);
		return VERIFY_BEEP;
	}
	v->acts++;
	keep(v, l);
	ok = verify_put(&v->desk, l, verdict, note, &e);
	if (ok)
		v->cursor++;
	if (finish(v, ok, &e) == VERIFY_STAY)
		return VERIFY_STAY;
	v->cursor = cursor;
	v->taken_count = taken;
	return VERIFY_BEEP;
}

static enum verify_step pass_by_own(struct verify *v)
{
	v->cursor++;
	verify_say(v, false, TEXT_VERIFY_OWN, NULL);
	return VERIFY_BEEP;
}

static enum verify_step agree(struct verify *v, const struct verify_line *l)
{
	/* Never into the next village: what was typed ahead would agree with what nobody saw. */
	if (l == NULL) {
		verify_say(v, false, TEXT_VERIFY_STOPS, NULL);
		return VERIFY_BEEP;
	}
	if (l->own)
		return pass_by_own(v);
	/* Said already, and nothing changed: only on. */
	if (!verify_is_open(l) && l->review->verdict == VERDICT_AGREE)
		return verify_next(v);
	return judge(v, VERDICT_AGREE, "");
}

enum verify_step verify_say_of(struct verify *v, enum verdict verdict)
{
	const struct verify_line *l = verify_at(v);
	struct err e;

	if (verdict == VERDICT_AGREE)
		return agree(v, l);
	if (l == NULL)
		return VERIFY_BEEP;
	if (!verify_may(&v->desk, l, &e)) {
		verify_say_error(v, &e);
		return VERIFY_BEEP;
	}
	v->asks = true;
	v->verdict = verdict;
	edit_set(&v->note,
		l->review != NULL && l->review->verdict == verdict ? l->review->note : "");
	edit_end(&v->note);
	v->replaces = v->note.size > 0;
	return VERIFY_STAY;
}

/* False: the line stays with its text to be mended. */
bool verify_accept_note(struct verify *v)
{
	if (flow_is_blank(v->note.text)) {
		verify_say(v, true, TEXT_VERIFY_NOTE_OWED, NULL);
		return false;
	}
	return judge(v, v->verdict, v->note.text) == VERIFY_STAY;
}

static void keep_agreed(struct verify *v)
{
	for (size_t i = 0; i < v->all.count; i++) {
		if (v->all.list[i].agreed)
			keep(v, &v->all.list[i]);
	}
}

static size_t count_agreeable(const struct verify *v)
{
	size_t count = 0;

	for (size_t i = 0; i < v->all.count; i++) {
		const struct verify_line *l = &v->all.list[i];

		count += verify_place_of(l, v->desk.book.place_count) == v->place &&
			 verify_may_agree(l);
	}
	return count;
}

static enum text_id agreed_words(const struct verify *v, size_t count, size_t left)
{
	if (count > 0)
		return left > 0 ? TEXT_VERIFY_AGREED_ALL : TEXT_VERIFY_AGREED_LAST;
	if (count_agreeable(v) > 0)
		return TEXT_VERIFY_AGREED_STALE;
	return left > 0 ? TEXT_VERIFY_AGREED_NONE : TEXT_VERIFY_AGREED_DONE;
}

/* Of what stands now: others may have written since the picture was drawn. */
static void say_agreed(struct verify *v, size_t count)
{
	struct verify_count n;
	char agreed[24], left[24];
	size_t open;

	verify_refresh(v);
	n = verify_count(&v->all, v->place, v->desk.book.place_count);
	open = n.all - n.done - n.returned;
	(void)snprintf(agreed, sizeof(agreed), "%zu", count);
	(void)snprintf(left, sizeof(left), "%zu", open);
	verify_say(v, false, agreed_words(v, count, open), agreed, left, NULL);
}

/* What is open and has no mark, in this village. The cursor stays: a key typed ahead must not agree with
 * a row that has a mark. */
enum verify_step verify_agree_all(struct verify *v)
{
	size_t count;
	struct err e;
	bool ok;

	if (!store_begin(v->desk.store, &e)) {
		verify_say_error(v, &e);
		return VERIFY_BEEP;
	}
	ok = verify_agree(&v->desk, &v->words, &v->all, v->place, &e);
	v->acts++;
	if (ok)
		keep_agreed(v);
	if (finish(v, ok, &e) != VERIFY_STAY) {
		v->taken_count -= ok ? v->all.agreed : 0;
		return VERIFY_BEEP;
	}
	count = v->all.agreed;
	say_agreed(v, count);
	return count > 0 ? VERIFY_STAY : VERIFY_BEEP;
}

static const struct verify_line *line_of(const struct verify *v, const struct verify_taken *t)
{
	for (size_t i = 0; i < v->all.count; i++) {
		const struct verify_line *l = &v->all.list[i];
		struct buf path = {0};
		bool same;

		verify_path(&v->desk, l, &path);
		same = strcmp(buf_str(&path), t->place) == 0 &&
		       strcmp(l->row != NULL ? l->row->name : "", t->row) == 0;
		buf_release(&path);
		if (same)
			return l;
	}
	return NULL;
}

/* What is gone needs no word any more; what somebody else has said since stays. */
static bool put_back(struct verify *v, const struct verify_taken *t, size_t *left, struct err *e)
{
	const struct verify_line *l = line_of(v, t);
	struct review w = {.verdict = t->before, .note = t->note};

	if (l == NULL)
		return true;
	if (l->review == NULL || l->review->user_id != store_actor(v->desk.store)->user) {
		++*left;
		return true;
	}
	if (t->seen != verify_seen(l)) {
		w.verdict = VERDICT_NONE;
		w.note = "";
	}
	return verify_write(&v->desk, l, &w, e);
}

/* By the words that stand inside the transaction. */
static bool put_all_back(struct verify *v, size_t *count, size_t *left, struct err *e)
{
	size_t act = v->taken[*count - 1].act;
	bool ok = verify_renew(&v->desk, &v->words, &v->all, e);

	while (ok && *count > 0 && v->taken[*count - 1].act == act)
		ok = put_back(v, &v->taken[--*count], left, e);
	return ok;
}

/* All that the last key said; what stood before it stands again. */
enum verify_step verify_take_back(struct verify *v)
{
	size_t count = v->taken_count, left = 0;
	const struct verify_line *l;
	struct err e;

	if (count == 0) {
		verify_say(v, false, TEXT_VERIFY_NOTHING_TAKEN, NULL);
		return VERIFY_BEEP;
	}
	if (!verify_may(&v->desk, NULL, &e) || !store_begin(v->desk.store, &e)) {
		verify_say_error(v, &e);
		return VERIFY_BEEP;
	}
	if (finish(v, put_all_back(v, &count, &left, &e), &e) != VERIFY_STAY)
		return VERIFY_BEEP;
	v->taken_count = count;
	l = line_of(v, &v->taken[count]);
	if (l != NULL)
		verify_go_line(v, l);
	verify_say(v, false, left > 0 ? TEXT_VERIFY_NOT_TAKEN : TEXT_VERIFY_TAKEN_BACK, NULL);
	return left > 0 ? VERIFY_BEEP : VERIFY_STAY;
}
