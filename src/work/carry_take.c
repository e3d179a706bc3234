#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "work/carry_value.h"
#include "work/records_parts.h"

/* Records being made of what was chosen. */
struct taking {
	struct offer *offer;
	struct desk *desk;
	struct batch batch;
	struct record **made; /* without their lines */
	size_t count, room, passed;
};

/* Answers of the new record by its fields; those no pair fills are left to their defaults. */
static const char **values_of(struct taking *t, const struct form *form, const struct carry *carry,
	const struct record *from)
{
	const char **values = arena_new(&t->desk->arena, form->field_count + 1, sizeof(*values));

	for (size_t i = 0; i < carry->pair_count; i++)
		values[carry->pairs[i].to->index] =
			carry_value(t->desk, t->offer, from, &carry->pairs[i]);
	return values;
}

static enum put_result take_row(
	struct taking *t, const struct offered *one, struct record **out, struct err *e)
{
	const struct form *form = t->offer->form;
	const char **values = arena_new(&t->desk->arena, form->field_count + 1, sizeof(*values));
	struct record_new n = {.form = form, .values = values};

	values[t->offer->carry->row_field->index] = one->row->name;
	return batch_add(&t->batch, &n, out, e);
}

static enum put_result take_lines_of(struct taking *t, const struct carry *carry,
	const struct form *form, const struct record *from, struct record *parent, struct err *e)
{
	enum put_result result = PUT_DONE;
	struct record *line, *made;
	size_t at = 0;

	while (result == PUT_DONE &&
		(line = records_next(t->offer->book.records, carry->from, from, &at)) != NULL) {
		struct record_new n = {.form = form,
			.parent = parent,
			.origin = line->id,
			.values = values_of(t, form, carry, line)};

		result = batch_add(&t->batch, &n, &made, e);
	}
	return result;
}

/* By the carry of the same name in each form whose records stand under these. */
static enum put_result take_lines(
	struct taking *t, const struct record *from, struct record *parent, struct err *e)
{
	const struct forms *forms = t->desk->book.forms;
	enum put_result result = PUT_DONE;

	for (size_t i = 0; i < forms->form_count; i++) {
		const struct form *form = &forms->forms[i];

		for (size_t k = 0; form->parent == parent->form && k < form->carry_count; k++) {
			const struct carry *carry = &form->carries[k];

			if (result == PUT_DONE && carry->from != NULL &&
				strcmp(carry->name, t->offer->carry->name) == 0)
				result = take_lines_of(t, carry, form, from, parent, e);
		}
	}
	return result;
}

static enum put_result take_record(
	struct taking *t, const struct offered *one, struct record **out, struct err *e)
{
	const struct carry *carry = t->offer->carry;
	struct record_new n = {.form = t->offer->form,
		.origin = one->record->id,
		.values = values_of(t, t->offer->form, carry, one->record)};
	enum put_result result = batch_add(&t->batch, &n, out, e);

	if (result == PUT_DONE && carry->lines)
		result = take_lines(t, one->record, *out, e);
	return result;
}

static enum put_result take_all(struct taking *t, struct err *e)
{
	const struct offer *o = t->offer;
	enum put_result result = PUT_DONE;

	for (size_t i = 0; result == PUT_DONE && i < o->count; i++) {
		struct offered *one = &o->list[i];
		struct record *made = NULL;

		if (!one->chosen)
			continue;
		one->taken = offered_is_taken(t->desk, o, one);
		if (one->taken && o->carry->once) {
			t->passed++;
			continue;
		}
		result = one->row != NULL ? take_row(t, one, &made, e)
					  : take_record(t, one, &made, e);
		t->made = mem_grow(t->made, t->count, &t->room, sizeof(struct record *));
		t->made[t->count++] = made;
	}
	return result;
}

static void remember(const struct taking *t, struct record_undo *u)
{
	for (size_t i = 0; u != NULL && i < t->count; i++) {
		record_undo_add(u, t->made[i]->id, t->offer->form);
		if (i > 0)
			record_undo_join(u);
	}
}

/* Within the transaction nobody else writes: what the desk says then holds until it ends. */
static bool see_others(struct taking *t, struct err *e)
{
	bool changed;

	if (!desk_refresh(t->desk, &changed, e))
		return false;
	t->batch.before = t->desk->report;
	return true;
}

bool offer_take(struct offer *o, struct desk *d, struct record_undo *u, struct offer_taken *out,
	struct err *e)
{
	struct taking t = {.offer = o, .desk = d};
	bool ok;

	*out = (struct offer_taken){0};
	if (!batch_begin(&t.batch, d, e))
		return false;
	ok = see_others(&t, e) && take_all(&t, e) == PUT_DONE;
	ok = batch_end(&t.batch, ok, e);
	if (ok) {
		remember(&t, u);
		*out = (struct offer_taken){t.count, t.passed, t.count > 0 ? t.made[0] : NULL};
	}
	free(t.made);
	return ok;
}
