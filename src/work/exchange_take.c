#include <string.h>

#include "store/record.h"
#include "work/exchange_parts.h"

static bool lasted(enum put_result result)
{
	return result == PUT_DONE || result == PUT_SAME;
}

static bool change(struct taking *t, const struct incoming *in, struct err *e)
{
	const struct form *form = t->o->form;
	bool changed = false;

	for (size_t i = 0; i < form->field_count; i++) {
		struct answer_write w = {
			&t->desk.report, in->standing, &form->fields[i], in->values[i], NULL};
		enum put_result result;

		if (in->values[i] == NULL || strcmp(in->values[i], in->standing->values[i]) == 0)
			continue;
		result = answer_put(t->desk.store, &w, &t->desk.book, e);
		if (!lasted(result))
			return false;
		changed = changed || result == PUT_DONE;
	}
	t->result->changed += changed;
	t->result->same += !changed;
	return true;
}

/* What the file has no column for takes its default, as when a person presses Enter there. */
static const char *const *with_defaults(struct taking *t, const struct form *form,
	struct record *parent, const char **values, const size_t *columns)
{
	struct record r = {.form = form, .place = PLACE_DISTRICT, .parent = parent};
	struct buf answer = {0};

	r.values = arena_new(&t->in.arena, form->field_count + 1, sizeof(*r.values));
	for (size_t i = 0; i < form->field_count; i++)
		r.values[i] = values[i] != NULL ? values[i] : "";
	for (size_t i = 0; i < form->field_count; i++) {
		const struct field *f = &form->fields[i];

		if (*r.values[i] != '\0' || f->calculation != NULL ||
			columns[i] < intake_width(&t->in) || !record_asks(&t->desk.book, &r, f))
			continue;
		buf_clear(&answer);
		if (record_default(&t->desk.book, &r, f, t->at.today, &answer))
			r.values[i] = arena_text(&t->in.arena, buf_str(&answer));
	}
	buf_release(&answer);
	return r.values;
}

static bool make_upper(struct taking *t, struct upper *u, struct err *e)
{
	struct record_new n = {.report = &t->desk.report, .form = t->o->form->parent, .place = ""};

	if (u->record != NULL)
		return true;
	n.values = with_defaults(t, n.form, NULL, u->values, t->parent_columns);
	return lasted(record_add(t->desk.store, &t->desk.arena, &n, &t->desk.book, &u->record, e));
}

static bool add(struct taking *t, const struct incoming *in, struct err *e)
{
	const struct book *b = &t->desk.book;
	struct record_new n = {.report = &t->desk.report,
		.form = t->o->form,
		.no = in->no,
		.item = in->item,
		.place = in->place >= 0 ? b->places[in->place].code : "",
		.origin = in->origin};
	struct record *made;

	if (in->upper != NULL) {
		if (!make_upper(t, in->upper, e))
			return false;
		n.parent = in->upper->record;
	}
	n.values = with_defaults(t, n.form, n.parent, in->values, t->columns);
	t->result->added++;
	return lasted(record_add(t->desk.store, &t->desk.arena, &n, b, &made, e));
}

/* Those that bring their number first, or the next one given might be theirs. */
static bool write_lines(struct taking *t, bool numbered, struct err *e)
{
	for (size_t i = 0; i < t->count; i++) {
		const struct incoming *in = &t->list[i];

		if ((in->no > 0) == numbered &&
			!(in->standing != NULL ? change(t, in, e) : add(t, in, e)))
			return false;
	}
	return true;
}

bool taking_write(struct taking *t, struct err *e)
{
	bool ok;

	if (!store_begin(t->desk.store, e))
		return false;
	ok = write_lines(t, true, e) && write_lines(t, false, e);
	return store_end(t->desk.store, ok, e) && ok;
}

/* What would be written, for a dry run. */
static void count_lines(struct taking *t)
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

static bool take(struct taking *t, struct err *e)
{
	t->list = arena_new(&t->in.arena, t->in.csv.count, sizeof(*t->list));
	t->at = desk_answer_at(&t->desk);
	e->text[0] = '\0';
	if (!taking_head(t))
		return false;
	for (size_t i = 1; i < t->in.csv.count; i++)
		taking_line(t, &t->in.csv.lines[i]);
	t->result->lines = t->count;
	if (t->in.mistakes->size > 0)
		return false;
	if (!t->o->dry_run)
		return taking_write(t, e);
	count_lines(t);
	return true;
}

/* The report has such records, and this person may write them. */
static bool may_take(const struct desk *d, const struct form *form, struct err *e)
{
	if (form->kind == FORM_TABLE || !stage_has(d->report.stage, form))
		return err_say(e, TEXT_EXCH_NOT_IN_STAGE, form->name, d->report.stage->name, NULL);
	return desk_may_record(d, form) ||
	       err_say(e, TEXT_EXCH_ROLE, role_word(store_actor(d->store)->role), form_label(form),
		       NULL);
}

bool exchange_records_import(struct store *s, struct report *r, const struct records_import *o,
	const char *data, size_t size, struct records_result *result, struct buf *mistakes,
	struct err *e)
{
	struct taking t = {.o = o, .in = {.name = o->name, .mistakes = mistakes}, .result = result};
	bool ok;

	*result = (struct records_result){0};
	if (!desk_look(&t.desk, s, r, e))
		return false;
	ok = may_take(&t.desk, o->form, e) && intake_open(&t.in, data, size, e) && take(&t, e);
	if (ok)
		*r = t.desk.report;
	origins_release(&t.origins);
	intake_close(&t.in);
	desk_close(&t.desk);
	return ok;
}
