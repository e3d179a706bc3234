#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "work/records_parts.h"

static bool is_done(enum put_result result)
{
	return result == PUT_DONE;
}

bool batch_begin(struct batch *b, struct desk *d, struct err *e)
{
	*b = (struct batch){.desk = d, .before = d->report};
	return store_begin(d->store, e);
}

enum put_result batch_add(
	struct batch *b, const struct record_new *n, struct record **out, struct err *e)
{
	struct desk *d = b->desk;
	struct record_new w = *n;
	enum put_result result;
	struct record draft;

	record_draft(d, n, NULL, &draft);
	w.report = &d->report;
	w.place = n->place != NULL ? n->place : "";
	w.values = draft.values;
	result = record_add(d->store, &d->arena, &w, &d->book, out, e);
	if (!is_done(result))
		return result;
	b->list = mem_grow(b->list, b->count, &b->room, sizeof(struct record *));
	b->list[b->count++] = *out;
	return PUT_DONE;
}

bool batch_end(struct batch *b, bool ok, struct err *e)
{
	struct desk *d = b->desk;
	bool lasted = store_end(d->store, ok, e) && ok;

	for (size_t i = 0; lasted && i < b->count; i++)
		records_put_in(d, b->list[i]);
	if (!lasted)
		d->report = b->before;
	else if (b->count > 0)
		records_check_after(d, NULL);
	free(b->list);
	b->list = NULL;
	return lasted;
}

/* Ends a batch whose last result was this; what did not last is trouble. */
static enum put_result finish(struct batch *b, enum put_result result, struct err *e)
{
	bool ok = is_done(result);

	if (batch_end(b, ok, e) || !ok)
		return result;
	return PUT_FAILED;
}

enum put_result desk_record_add(
	struct desk *d, const struct record_new *n, struct record **out, struct err *e)
{
	struct batch b;

	if (!batch_begin(&b, d, e))
		return PUT_FAILED;
	return finish(&b, batch_add(&b, n, out, e), e);
}

static enum put_result copy_one(struct batch *b, const struct record *from, struct record *parent,
	struct record **out, struct err *e)
{
	struct record_new n = {.form = from->form, .parent = parent, .values = from->values};

	return batch_add(b, &n, out, e);
}

/* Lines of lines there are none: a form with a parent is no parent. */
static enum put_result copy_lines(
	struct batch *b, const struct record *from, struct record *to, struct err *e)
{
	const struct records *all = b->desk->book.records;
	enum put_result result = PUT_DONE;

	for (size_t i = 0; is_done(result) && i < all->count; i++) {
		struct record *made;

		if (all->list[i]->parent == from)
			result = copy_one(b, all->list[i], to, &made, e);
	}
	return result;
}

enum put_result desk_record_copy(
	struct desk *d, const struct record *from, struct record **out, struct err *e)
{
	enum put_result result;
	struct batch b;

	if (from->form->kind == FORM_CHECKLIST) {
		(void)err_say(e, TEXT_CARRY_NO_COPY, form_label(from->form), NULL);
		return PUT_REFUSED;
	}
	if (!batch_begin(&b, d, e))
		return PUT_FAILED;
	result = copy_one(&b, from, from->parent, out, e);
	if (is_done(result))
		result = copy_lines(&b, from, *out, e);
	return finish(&b, result, e);
}

static enum put_result put_text(struct desk *d, const struct record *r, const struct field *f,
	const char *const change[2], struct err *e)
{
	struct answer_write w = {.report = &d->report,
		.record = r,
		.field = f,
		.value = change[1],
		.before = change[0]};

	return answer_put(d->store, &w, &d->book, e);
}

/* Memory after a write, here and in what came from this record within the report. */
static void set_text(struct desk *d, struct record *r, const struct field *f, const char *value)
{
	const char *text = arena_text(&d->arena, value);
	const struct records *all = d->book.records;
	struct err ignored;

	r->values[f->index] = text;
	/* The write stands whatever the reading back says; the next refresh mends it. */
	if (!record_newest(d->store, &d->arena, r, &ignored))
		desk_forget(d);
	for (size_t i = 0; i < all->count; i++) {
		if (all->list[i]->origin.id == r->id && all->list[i]->origin.values != NULL)
			all->list[i]->origin.values[f->index] = text;
	}
}

const char *record_followed(
	struct desk *d, const struct record *r, const struct field *f, const char *value)
{
	const struct field *to = form_field(f->form, f->fills);
	const char *stands = r->values[to->index], *old, *label;

	old = desk_code_label(d, f->list, r->values[f->index]);
	if (*stands != '\0' &&
		(old == NULL || strcmp(stands, text_fitting(&d->arena, to, old)) != 0))
		return NULL;
	label = desk_code_label(d, f->list, value);
	label = label != NULL ? text_fitting(&d->arena, to, label) : "";
	return strcmp(label, stands) != 0 ? label : NULL;
}

/* Both in one transaction. Where somebody else has just filled the second, his words stay. */
static enum put_result put_both(struct desk *d, struct record *r, const struct field *const f[2],
	const char *const changes[2][2], struct err *e)
{
	enum put_result result, second = PUT_SAME;

	if (!store_begin(d->store, e))
		return PUT_FAILED;
	result = put_text(d, r, f[0], changes[0], e);
	if (is_done(result))
		second = put_text(d, r, f[1], changes[1], e);
	if (second == PUT_REFUSED || second == PUT_FAILED)
		result = second;
	if (!store_end(d->store, is_done(result), e) && is_done(result))
		return PUT_FAILED;
	if (is_done(result) && is_done(second))
		set_text(d, r, f[1], changes[1][1]);
	return result;
}

enum put_result desk_answer(struct desk *d, struct record *r, const struct field *f,
	const char *value, const char *before, struct err *e)
{
	const struct field *to = *f->fills != '\0' ? form_field(f->form, f->fills) : NULL;
	const char *text = to != NULL ? record_followed(d, r, f, value) : NULL;
	const char *changes[2][2] = {{before, value}, {NULL, text}};
	enum put_result result;

	if (text != NULL) {
		changes[1][0] = r->values[to->index];
		result = put_both(d, r, (const struct field *const[]){f, to},
			(const char *const(*)[2])changes, e);
	} else {
		result = put_text(d, r, f, changes[0], e);
	}
	if (is_done(result) || result == PUT_SAME)
		set_text(d, r, f, value);
	if (is_done(result) || result == PUT_SAME)
		records_check_after(d, r);
	return result;
}

enum put_result record_remove(struct desk *d, struct record *r, struct err *e)
{
	enum put_result result = record_delete(d->store, &d->report, r, &d->book, e);

	/* Or somebody else had. */
	if (is_done(result) || result == PUT_SAME)
		records_take_out(d, r);
	return result;
}

enum put_result desk_record_delete(struct desk *d, struct record *r, struct err *e)
{
	enum put_result result = record_remove(d, r, e);

	if (is_done(result) || result == PUT_SAME)
		records_check_after(d, NULL);
	return result;
}

enum put_result desk_record_restore(
	struct desk *d, int64_t id, const struct form *form, struct err *e)
{
	enum put_result result = record_restore(d->store, &d->report, id, form, e);

	if (is_done(result) || result == PUT_SAME) {
		records_catch_up(d);
		records_check_after(d, NULL);
	}
	return result;
}
