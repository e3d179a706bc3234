#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "work/flow.h"
#include "work/verify_parts.h"

static bool is_blank(const char *note)
{
	return note[strspn(note, " ")] == '\0';
}

static int64_t seen_of(const struct verify_line *l)
{
	return l->record != NULL ? l->record->seen : l->cell->revision;
}

/* Whether the acting person may say anything of it at all. */
static bool may_judge(const struct desk *d, const struct verify_line *l, struct err *e)
{
	if (!flow_allowed(d, FLOW_REVIEW, e))
		return false;
	return !l->own || err_say(e, TEXT_VERIFY_OWN, NULL);
}

static bool put(
	struct desk *d, const struct verify_line *l, const struct review *said, struct err *e)
{
	struct buf path = {0};
	struct review w = *said;
	bool ok;

	verify_path(d, l, &path);
	w.place = buf_str(&path);
	w.row = l->row != NULL ? l->row->name : "";
	ok = review_put(d->store, &d->report, &w, e);
	buf_release(&path);
	return ok;
}

bool verify_put(struct desk *d, const struct verify_line *l, enum verdict verdict, const char *note,
	struct err *e)
{
	const struct review w = {
		.verdict = verdict, .note = note != NULL ? note : "", .seen = seen_of(l)};

	if (!may_judge(d, l, e))
		return false;
	if (verdict != VERDICT_AGREE && is_blank(w.note))
		return err_say(e, TEXT_VERIFY_NOTE_OWED, NULL);
	return put(d, l, &w, e);
}

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

/* What others may say of a line meanwhile is read with the rest at the next refresh. */
bool verify_reload(struct verify *v, struct err *e)
{
	struct arena fresh = {0};
	struct workflow flow = {0};

	if (!workflow_load(v->desk.store, &fresh, &v->desk.report, &flow, e)) {
		arena_release(&fresh);
		return false;
	}
	arena_release(&v->arena);
	v->arena = fresh;
	v->desk.flow = flow;
	verify_lines(&v->desk, &v->arena, &v->all);
	return true;
}

/* Ends a transaction of verdicts: all of them with the place of the cursor, or none. */
static enum verify_step finish(struct verify *v, bool ok, struct err *e)
{
	if (ok)
		verify_remember(v);
	ok = store_end(v->desk.store, ok, e) && ok;
	if (ok && verify_reload(v, e))
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
	if (!may_judge(&v->desk, l, &e)) {
		verify_say_error(v, &e);
		return VERIFY_BEEP;
	}
	v->asks = true;
	v->verdict = verdict;
	edit_set(&v->note,
		l->review != NULL && l->review->verdict == verdict ? l->review->note : "");
	edit_end(&v->note);
	return VERIFY_STAY;
}

/* False: the line stays with its text to be mended. */
bool verify_accept_note(struct verify *v)
{
	if (is_blank(v->note.text)) {
		verify_say(v, true, TEXT_VERIFY_NOTE_OWED, NULL);
		return false;
	}
	return judge(v, v->verdict, v->note.text) == VERIFY_STAY;
}

static bool put_all(struct verify *v, size_t *count, struct err *e)
{
	for (size_t i = 0; i < v->all.count; i++) {
		const struct verify_line *l = &v->all.list[i];

		if (verify_place_of(l, v->desk.book.place_count) != v->place ||
			!verify_may_agree(l))
			continue;
		keep(v, l);
		if (!verify_put(&v->desk, l, VERDICT_AGREE, "", e))
			return false;
		++*count;
	}
	return true;
}

static void say_agreed(struct verify *v, size_t count)
{
	struct verify_count n = verify_count(&v->all, v->place, v->desk.book.place_count);
	char agreed[24], left[24];

	(void)snprintf(agreed, sizeof(agreed), "%zu", count);
	(void)snprintf(left, sizeof(left), "%zu", n.all - n.done - n.returned);
	verify_say(v, false, count > 0 ? TEXT_VERIFY_AGREED_ALL : TEXT_VERIFY_AGREED_NONE, agreed,
		left, NULL);
}

/* What is open and has no mark, in this village. The cursor stays: a key typed ahead must not agree with
 * a row that has a mark. */
enum verify_step verify_agree_all(struct verify *v)
{
	size_t taken = v->taken_count, count = 0;
	struct err e;
	bool ok;

	if (!flow_allowed(&v->desk, FLOW_REVIEW, &e) || !store_begin(v->desk.store, &e)) {
		verify_say_error(v, &e);
		return VERIFY_BEEP;
	}
	v->acts++;
	ok = put_all(v, &count, &e);
	if (finish(v, ok, &e) != VERIFY_STAY) {
		v->taken_count = taken;
		return VERIFY_BEEP;
	}
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

static bool put_back(struct verify *v, const struct verify_taken *t, struct err *e)
{
	const struct verify_line *l = line_of(v, t);
	struct review w = {.verdict = t->before, .note = t->note};

	/* What is gone needs no word any more. */
	if (l == NULL)
		return true;
	w.seen = seen_of(l);
	if (t->seen != w.seen) {
		w.verdict = VERDICT_NONE;
		w.note = "";
	}
	return put(&v->desk, l, &w, e);
}

/* All that the last key said; what stood before it stands again. */
enum verify_step verify_take_back(struct verify *v)
{
	size_t count = v->taken_count, act = count > 0 ? v->taken[count - 1].act : 0;
	const struct verify_line *l;
	bool ok = true;
	struct err e;

	if (count == 0) {
		verify_say(v, false, TEXT_VERIFY_NOTHING_TAKEN, NULL);
		return VERIFY_BEEP;
	}
	if (!flow_allowed(&v->desk, FLOW_REVIEW, &e) || !store_begin(v->desk.store, &e)) {
		verify_say_error(v, &e);
		return VERIFY_BEEP;
	}
	while (ok && count > 0 && v->taken[count - 1].act == act)
		ok = put_back(v, &v->taken[--count], &e);
	if (finish(v, ok, &e) != VERIFY_STAY)
		return VERIFY_BEEP;
	v->taken_count = count;
	l = line_of(v, &v->taken[count]);
	if (l != NULL)
		verify_go_line(v, l);
	verify_say(v, false, TEXT_VERIFY_TAKEN_BACK, NULL);
	return VERIFY_STAY;
}
