#include "store/change.h"
#include "store/record_make.h"
#include "store/record_read.h"
#include "store/reports.h"
#include "store/valid.h"

/* A file may bring any number; the next one must still be a number. */
enum {
	NO_MOST = 999999
};

static bool fits(const struct adding *a, const struct book *b)
{
	const struct record_new *n = a->n;
	const struct form *form = n->form;
	bool is_listed = form->kind == FORM_CHECKLIST, has_place = *a->place != '\0';

	if (form->kind == FORM_TABLE || (form->parent != NULL) != (n->parent != NULL) ||
		(n->parent != NULL && n->parent->form != form->parent))
		return false;
	if (n->no < 0 || n->no > NO_MOST)
		return false;
	if (is_listed != (n->item != NULL) || (n->item != NULL && n->item->form != form))
		return false;
	return has_place == (is_listed && form->per_village) &&
	       place_index(b, a->place, &a->record->place);
}

/* Computed fields are left empty: nobody types them. */
static bool clean(struct adding *a, struct err *e)
{
	const struct form *form = a->n->form;
	const char **values = arena_new(a->arena, form->field_count + 1, sizeof(*values));

	a->record->values = values;
	for (size_t i = 0; i < form->field_count; i++) {
		const struct field *f = &form->fields[i];
		const char *value = a->n->values != NULL ? a->n->values[i] : NULL;

		values[i] = "";
		if (f->calculation != NULL || value == NULL || *value == '\0')
			continue;
		values[i] = valid_answer(a->arena, value, f->multiline, e);
		if (values[i] == NULL)
			return false;
	}
	return true;
}

static bool prepare(struct adding *a, const struct book *b, struct err *e)
{
	const struct record_new *n = a->n;

	a->place = n->place != NULL ? n->place : "";
	a->record = arena_new(a->arena, 1, sizeof(*a->record));
	*a->record = (struct record){.form = n->form, .item = n->item, .parent = n->parent};
	if (!stage_has(n->report->stage, n->form))
		return err_say(
			e, TEXT_STORE_REC_ELSEWHERE, n->form->name, n->report->stage->name, NULL);
	return (fits(a, b) || err_say(e, TEXT_STORE_REC_SHAPE, n->form->name, NULL)) && clean(a, e);
}

/* What stands where only one may: an item's record, deleted or not, or a single document. id 0 when
 * nothing does. */
static bool find_there(struct store *s, struct adding *a, struct err *e)
{
	const struct record_new *n = a->n;
	int64_t id, no;
	struct sql q;

	if (n->item == NULL && !n->form->single)
		return true;
	if (!sql_open(s, &q,
		    "SELECT id FROM record WHERE report = ?1 AND form = ?2 AND item = ?3"
		    " AND place = ?4 AND (item <> '' OR deleted = 0)",
		    e))
		return false;
	sql_int(&q, n->report->id);
	sql_text(&q, n->form->name);
	sql_text(&q, n->item != NULL ? n->item->name : "");
	sql_text(&q, a->place);
	if (!sql_number(&q, &id, 0, e))
		return false;
	if (id == 0)
		return true;
	if (!sql_open(s, &q, "SELECT no FROM record WHERE id = ?", e))
		return false;
	sql_int(&q, id);
	if (!sql_number(&q, &no, 0, e))
		return false;
	a->record->no = (int)no;
	return standing_find(s, &a->scratch, n->report, id, &a->standing, e);
}

static bool finish(struct store *s, struct adding *a, struct err *e)
{
	struct record *r = a->record;

	r->id = a->standing.id;
	return record_newest(s, a->arena, r, e) && load_origin(s, a->arena, r->id, &r->origin, e);
}

static enum put_result denied(struct store *s, const struct adding *a)
{
	char name[REPORT_TEXT];

	report_show(a->n->report, name);
	return record_denied(s,
		&(struct change){
			.act = "record", .report = name, .place = a->standing.path, .after = "+"});
}

static enum put_result add(struct store *s, struct adding *a, struct err *e)
{
	bool ok = report_ensure(s, a->n->report, e) && find_there(s, a, e);
	char at[CLOCK_TEXT];

	if (ok && a->standing.id != 0 && a->standing.deleted == 0) {
		clock_short(at, a->standing.at_ms);
		(void)err_say(e, TEXT_STORE_REC_THERE, a->standing.user, at, NULL);
		return PUT_CONFLICT;
	}
	ok = ok && (a->standing.id != 0 ? adding_revive(s, a, e) : adding_make(s, a, e)) &&
	     finish(s, a, e);
	return ok ? PUT_DONE : denied(s, a);
}

enum put_result record_add(struct store *s, struct arena *a, const struct record_new *n,
	const struct book *b, struct record **out, struct err *e)
{
	const struct report before = *n->report;
	struct adding adding = {.n = n, .arena = a};
	enum put_result result = PUT_FAILED;

	*out = NULL;
	if (prepare(&adding, b, e) && store_begin(s, e))
		result = record_end(s, add(s, &adding, e), e);
	if (result == PUT_DONE)
		*out = adding.record;
	else
		*n->report = before;
	arena_release(&adding.scratch);
	return result;
}
