#include <string.h>

#include "store/record.h"
#include "work/exchange_parts.h"
#include "work/records_parts.h"

static bool lasted(enum put_result result)
{
	return result == PUT_DONE || result == PUT_SAME;
}

/* One answer of a record that stands; *changed is set when it was another. */
static bool put_answer(struct records_file *t, struct record *r, const struct field *f,
	const char *value, bool *changed, struct err *e)
{
	struct answer_write w = {&t->desk.report, r, f, value, NULL};
	enum put_result result;

	if (value == NULL || strcmp(value, r->values[f->index]) == 0)
		return true;
	result = answer_put(t->desk.store, &w, &t->desk.book, e);
	*changed = *changed || result == PUT_DONE;
	return lasted(result);
}

/* What the file leaves to the label of a code it changes. */
static const char *label_of(
	struct records_file *t, const struct record *r, const struct field *f, const char **values)
{
	const struct field *to = *f->fills != '\0' ? form_field(f->form, f->fills) : NULL;
	const char *value = values[f->index];

	if (to == NULL || value == NULL || values[to->index] != NULL ||
		strcmp(value, r->values[f->index]) == 0)
		return NULL;
	return record_followed(&t->desk, r, f, value);
}

static bool put_answers(
	struct records_file *t, struct record *r, const char **values, bool *changed, struct err *e)
{
	bool ok = true;

	for (size_t i = 0; ok && i < r->form->field_count; i++) {
		const struct field *f = &r->form->fields[i];
		const char *label = label_of(t, r, f, values);

		ok = put_answer(t, r, f, values[i], changed, e) &&
		     (label == NULL ||
			     put_answer(t, r, form_field(f->form, f->fills), label, changed, e));
	}
	return ok;
}

static bool change(struct records_file *t, const struct incoming *in, struct err *e)
{
	bool changed = false;

	if (!put_answers(t, in->standing, in->values, &changed, e))
		return false;
	t->result->changed += changed;
	t->result->same += !changed;
	return true;
}

/* Columns the file has stay as it leaves them; the others take what a person would find there. */
static bool make(struct records_file *t, struct record_new *n, const size_t *columns,
	struct record **out, struct err *e)
{
	bool *said = arena_new(&t->in.arena, n->form->field_count + 1, sizeof(*said));
	struct record draft;

	for (size_t i = 0; i < n->form->field_count; i++)
		said[i] = columns[i] < intake_width(&t->in);
	record_draft(&t->desk, n, said, &draft);
	n->values = draft.values;
	return lasted(record_add(t->desk.store, &t->desk.arena, n, &t->desk.book, out, e));
}

static bool write_upper(struct records_file *t, struct upper *u, struct err *e)
{
	struct record_new n = {.report = &t->desk.report,
		.form = t->o->form->parent,
		.place = "",
		.origin = u->origin,
		.values = u->values};
	bool changed = false;

	if (u->record == NULL)
		return make(t, &n, t->parent_columns, &u->record, e);
	if (u->values == NULL || u->changed)
		return true;
	u->changed = true;
	return put_answers(t, u->record, u->values, &changed, e);
}

static bool add(struct records_file *t, const struct incoming *in, struct err *e)
{
	const struct book *b = &t->desk.book;
	struct record_new n = {.report = &t->desk.report,
		.form = t->o->form,
		.no = in->no,
		.parent = in->upper != NULL ? in->upper->record : NULL,
		.item = in->item,
		.place = in->place >= 0 ? b->places[in->place].code : "",
		.origin = in->origin,
		.values = in->values};
	struct record *made;

	t->result->added++;
	return make(t, &n, t->columns, &made, e);
}

static bool write_line(struct records_file *t, const struct incoming *in, struct err *e)
{
	if (in->upper != NULL && !write_upper(t, in->upper, e))
		return false;
	return in->standing != NULL ? change(t, in, e) : add(t, in, e);
}

/* Those that bring their number first, or the next one given might be theirs. */
static bool write_lines(struct records_file *t, bool numbered, struct err *e)
{
	for (size_t i = 0; i < t->count; i++) {
		const struct incoming *in = &t->list[i];

		if ((in->no > 0) == numbered && !write_line(t, in, e))
			return false;
	}
	return true;
}

bool records_file_write(struct records_file *t, struct err *e)
{
	bool ok;

	if (!store_begin(t->desk.store, e))
		return false;
	ok = write_lines(t, true, e) && write_lines(t, false, e);
	return store_end(t->desk.store, ok, e) && ok;
}

/* What would be written, for a dry run. */
static void count_lines(struct records_file *t)
{
	for (size_t i = 0; i < t->count; i++) {
		const struct incoming *in = &t->list[i];
		bool changes = false;

		for (size_t f = 0; in->standing != NULL && f < t->o->form->field_count; f++)
			changes = changes ||
				  (in->values[f] != NULL &&
					  strcmp(in->values[f], in->standing->values[f]) != 0);
		t->result->added += in->standing == NULL;
		t->result->changed += changes;
		t->result->same += in->standing != NULL && !changes;
	}
}

static bool take(struct records_file *t, struct err *e)
{
	t->list = arena_new(&t->in.arena, t->in.csv.count, sizeof(*t->list));
	t->at = desk_answer_at(&t->desk);
	e->text[0] = '\0';
	if (!records_file_head(t) || !records_file_link_open(t, e))
		return false;
	for (size_t i = 1; i < t->in.csv.count; i++)
		records_file_line(t, &t->in.csv.lines[i]);
	t->result->lines = t->count;
	if (t->in.mistakes->size > 0)
		return false;
	records_file_link(t);
	if (!t->o->dry_run)
		return records_file_write(t, e);
	count_lines(t);
	return true;
}

/* The report has such records, and this person may write them. */
static bool may_take(const struct desk *d, const struct form *form, struct err *e)
{
	if (form->kind == FORM_TABLE || !stage_has(d->report.stage, form))
		return err_say(e, TEXT_EXCH_NOT_IN_STAGE, form->name, d->report.stage->name, NULL);
	if (!report_is_open(&d->report))
		return err_say(e, TEXT_STORE_DENY_STATE, report_state_word(d->report.state), NULL);
	return desk_may_record(d, form) ||
	       err_say(e, TEXT_EXCH_ROLE, role_word(store_actor(d->store)->role), form_label(form),
		       NULL);
}

struct file_bytes {
	const char *data;
	size_t size;
};

static bool take_file(struct records_file *t, struct store *s, struct report *r,
	const struct file_bytes *file, struct err *e)
{
	bool ok;

	if (!desk_look(&t->desk, s, r, e))
		return false;
	ok = may_take(&t->desk, t->o->form, e) && intake_open(&t->in, file->data, file->size, e) &&
	     take(t, e);
	if (ok)
		*r = t->desk.report;
	records_file_link_close(t);
	origins_release(&t->origins);
	intake_close(&t->in);
	desk_close(&t->desk);
	return ok;
}

/* What stands is read in the transaction that writes: two files at once would make everything twice. */
bool exchange_records_import(struct store *s, struct report *r, const struct records_import *o,
	const char *data, size_t size, struct records_result *result, struct buf *mistakes,
	struct err *e)
{
	struct records_file t = {
		.o = o, .in = {.name = o->name, .mistakes = mistakes}, .result = result};
	const struct file_bytes file = {data, size};
	const struct report before = *r;
	bool ok;

	*result = (struct records_result){0};
	if (!o->dry_run && !store_begin(s, e))
		return false;
	ok = take_file(&t, s, r, &file, e);
	if (!o->dry_run)
		ok = store_end(s, ok, e) && ok;
	if (!ok)
		*r = before;
	return ok;
}
