#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "work/records_parts.h"

struct undo_record {
	enum undo_act {
		UNDO_ANSWER,
		UNDO_ADD,
		UNDO_DELETE
	} act;
	bool joined; /* to the one before */
	int64_t record;
	const struct form *form;
	const struct field *field; /* UNDO_ANSWER */
	char *before, *after;      /* UNDO_ANSWER */
};

/* Steps [0, done) can be taken back, [done, count) done again. */
struct record_undo {
	struct undo_record *steps;
	size_t count, done, room;
};

struct record_undo *record_undo_new(void)
{
	return mem_array(1, sizeof(struct record_undo));
}

static void drop_from(struct record_undo *u, size_t first)
{
	for (size_t i = first; i < u->count; i++) {
		free(u->steps[i].before);
		free(u->steps[i].after);
	}
	u->count = first;
}

void record_undo_free(struct record_undo *u)
{
	if (u == NULL)
		return;
	drop_from(u, 0);
	free(u->steps);
	free(u);
}

static void add(struct record_undo *u, const struct undo_record *step)
{
	drop_from(u, u->done);
	u->steps = mem_grow(u->steps, u->count, &u->room, sizeof(*u->steps));
	u->steps[u->count++] = *step;
	u->done = u->count;
}

void record_undo_answer(struct record_undo *u, int64_t record, const struct field *f,
	const char *before, const char *after)
{
	add(u, &(struct undo_record){.act = UNDO_ANSWER,
		       .record = record,
		       .form = f->form,
		       .field = f,
		       .before = mem_text(before),
		       .after = mem_text(after)});
}

void record_undo_add(struct record_undo *u, int64_t record, const struct form *f)
{
	add(u, &(struct undo_record){.act = UNDO_ADD, .record = record, .form = f});
}

void record_undo_delete(struct record_undo *u, int64_t record, const struct form *f)
{
	add(u, &(struct undo_record){.act = UNDO_DELETE, .record = record, .form = f});
}

void record_undo_join(struct record_undo *u)
{
	if (u->count > 1 && u->done == u->count)
		u->steps[u->count - 1].joined = true;
}

size_t record_undo_count(const struct record_undo *u)
{
	size_t n = 0;

	for (size_t i = 0; i < u->done; i++)
		n += !u->steps[i].joined;
	return n;
}

/* One step being taken: those of [first, end), and what they touched. */
struct taking {
	struct desk *desk;
	bool again;
	size_t first, end;
	struct record *record;
	const struct field *field;
};

static enum put_result take_answer(struct taking *t, const struct undo_record *step, struct err *e)
{
	struct record *r = desk_record(t->desk, step->record);

	if (r == NULL) {
		(void)err_say(e, TEXT_CARRY_UNDO_GONE, NULL);
		return PUT_REFUSED;
	}
	t->record = r;
	t->field = step->field;
	return desk_answer(t->desk, r, step->field, t->again ? step->after : step->before,
		t->again ? step->before : step->after, e);
}

/* Who else wrote in a record or its lines last, NULL when nobody did. */
static const char *other_writer(const struct desk *d, const struct record *r)
{
	const char *me = store_actor(d->store)->name;

	for (size_t i = 0; i < d->book.records->count; i++) {
		const struct record *one = d->book.records->list[i];

		if ((one == r || one->parent == r) && strcmp(one->user, me) != 0)
			return one->user;
	}
	return NULL;
}

static enum put_result take_away(struct taking *t, const struct undo_record *step, struct err *e)
{
	struct record *r = desk_record(t->desk, step->record);
	const char *other = r != NULL ? other_writer(t->desk, r) : NULL;
	struct buf name = {0};

	t->record = NULL;
	if (r == NULL) {
		(void)err_say(e, TEXT_CARRY_UNDO_GONE, NULL);
		return PUT_REFUSED;
	}
	/* Deleting on purpose is the person's decision; taking an addition back must not cost what
	 * somebody else has filled in since. */
	if (other != NULL && step->act == UNDO_ADD) {
		record_name(&t->desk->book, r, &name);
		(void)err_say(e, TEXT_CARRY_UNDO_OTHERS, buf_str(&name), other, NULL);
		buf_release(&name);
		return PUT_REFUSED;
	}
	return record_remove(t->desk, r, e);
}

/* True when a step makes a record stand again. */
static bool brings_back(const struct taking *t, const struct undo_record *step)
{
	return step->act != UNDO_ANSWER && (step->act == UNDO_ADD) == t->again;
}

static enum put_result take_one(struct taking *t, const struct undo_record *step, struct err *e)
{
	if (step->act == UNDO_ANSWER)
		return take_answer(t, step, e);
	if (!brings_back(t, step))
		return take_away(t, step, e);
	return record_restore(t->desk->store, &t->desk->report, step->record, step->form, e);
}

/* Memory and its checks, once for all that came or went. */
static void settle(struct taking *t, const struct undo_record *step)
{
	if (step->act == UNDO_ANSWER)
		return;
	if (brings_back(t, step)) {
		records_catch_up(t->desk);
		t->record = desk_record(t->desk, step->record);
	}
	records_check_after(t->desk, NULL);
}

/* All of them, the last first when they are taken back. */
static enum put_result take_all(struct taking *t, const struct undo_record *steps, struct err *e)
{
	enum put_result result = PUT_DONE;

	for (size_t i = 0; i < t->end - t->first; i++) {
		size_t at = t->again ? t->first + i : t->end - 1 - i;

		result = take_one(t, &steps[at], e);
		if (result != PUT_DONE && result != PUT_SAME)
			return result;
	}
	settle(t, &steps[t->first]);
	return PUT_DONE;
}

/* Several are one transaction. When it does not last, memory is ahead of the database and is read
 * anew. */
static enum put_result take_together(
	struct taking *t, const struct undo_record *steps, struct err *e)
{
	enum put_result result;

	if (t->end - t->first == 1)
		return take_all(t, steps, e);
	if (!store_begin(t->desk->store, e))
		return PUT_FAILED;
	result = take_all(t, steps, e);
	if (store_end(t->desk->store, result == PUT_DONE, e) && result == PUT_DONE)
		return PUT_DONE;
	desk_forget(t->desk);
	return result == PUT_DONE ? PUT_FAILED : result;
}

static bool find_steps(const struct record_undo *u, struct taking *t)
{
	if (t->again ? u->done == u->count : u->done == 0)
		return false;
	t->first = t->again ? u->done : u->done - 1;
	while (t->first > 0 && u->steps[t->first].joined)
		t->first--;
	t->end = t->first + 1;
	while (t->end < u->count && u->steps[t->end].joined)
		t->end++;
	return true;
}

bool record_undo_next(const struct record_undo *u, bool again, struct record_undo_next *next)
{
	struct taking t = {.again = again};

	*next = (struct record_undo_next){0};
	if (!find_steps(u, &t))
		return false;
	next->record = u->steps[t.first].record;
	for (size_t i = t.first; i < t.end; i++)
		next->records += u->steps[i].act != UNDO_ANSWER;
	return true;
}

bool desk_undo(struct desk *d, struct record_undo *u, bool again, struct record **record,
	const struct field **field, struct err *e)
{
	struct taking t = {.desk = d, .again = again};
	enum put_result result;

	*record = NULL;
	*field = NULL;
	e->text[0] = '\0';
	if (!find_steps(u, &t))
		return false;
	result = take_together(&t, u->steps, e);
	if (result != PUT_FAILED)
		u->done = again ? t.end : t.first;
	if (result != PUT_DONE)
		return false;
	*record = t.record;
	*field = t.field;
	return true;
}
