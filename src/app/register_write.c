#include "app/register_write.h"

#include "app/record_draw.h"
#include "app/steps.h"
#include "base/number.h"

/* Where the cursor stands is a record, as long as it is shown. */
static void put_cursor(struct register_list *r, const struct record *record)
{
	size_t index = record != NULL ? listing_index(&r->list, record) : r->list.count;

	if (index < r->list.count)
		r->cursor = index;
	if (r->cursor >= r->list.count)
		r->cursor = r->list.count > 0 ? r->list.count - 1 : 0;
}

void register_make(struct register_list *r, const struct record *record)
{
	listing_make(&r->list);
	put_cursor(r, record);
}

bool register_refresh(struct register_list *r, struct err *e)
{
	const struct record *current = register_current(r);
	int64_t id = current != NULL ? current->id : 0;
	bool changed;

	if (!desk_refresh(&r->desk, &changed, e))
		return false;
	if (!changed)
		return true;
	r->list.parent = desk_record(&r->desk, r->parent);
	if (r->parent == 0 || r->list.parent != NULL) {
		register_make(r, desk_record(&r->desk, id));
		return true;
	}
	r->list.count = 0;
	return err_say(e, TEXT_REG_GONE, NULL);
}

struct step register_step(const struct register_list *r, enum view_kind view, int64_t record)
{
	return (struct step){STEP_OPEN, view,
		{.year = r->desk.report.year,
			.stage = r->desk.report.stage,
			.form = r->form,
			.record = record}};
}

static bool may_write(const struct register_list *r, struct app *app)
{
	if (desk_may_record(&r->desk, r->form))
		return true;
	record_say_reader(app, &r->desk, r->form);
	return false;
}

static bool may_add(const struct register_list *r, struct app *app)
{
	if (!may_write(r, app))
		return false;
	if (r->form->parent != NULL && r->list.parent == NULL) {
		app_say(app, false, TEXT_REG_ADD_BELOW, form_label(r->form->parent), NULL);
		return false;
	}
	if (r->form->single && records_tally(&r->desk, r->form, NULL).required > 0) {
		app_say(app, false, TEXT_REG_SINGLE, NULL);
		return false;
	}
	return true;
}

/* Opens what it makes: nobody adds a record to leave it empty. */
struct step register_add(struct register_list *r, struct app *app)
{
	struct record_new n = {.report = &r->desk.report, .form = r->form, .place = ""};
	struct record *record;
	struct err e;

	if (!may_add(r, app))
		return step_beep();
	n.parent = desk_record(&r->desk, r->parent);
	if (desk_record_add(&r->desk, &n, &record, &e) != PUT_DONE) {
		app_say_error(app, &e);
		return step_beep();
	}
	record_undo_add(r->undo, record->id, r->form);
	r->added = record->id;
	r->added_steps = record_undo_count(r->undo);
	register_make(r, record);
	return register_step(r, VIEW_RECORD, record->id);
}

void register_drop_empty(struct register_list *r, struct app *app)
{
	const struct record *record = r->added != 0 ? desk_record(&r->desk, r->added) : NULL;
	const struct field *field;
	struct record *gone;
	struct err e;

	r->added = 0;
	if (record == NULL || record_undo_count(r->undo) != r->added_steps ||
		desk_record_waits(&r->desk, record) > 0)
		return;
	if (desk_undo(&r->desk, r->undo, false, &gone, &field, &e))
		app_say(app, false, TEXT_REG_EMPTY_GONE, NULL);
	else
		(void)register_refresh(r, &e);
}

static void say_named(struct app *app, const struct record *record, const struct field *field,
	const struct register_list *r, enum text_id words)
{
	struct buf name = {0};

	record_name(&r->desk.book, record, &name);
	if (field != NULL)
		buf_print(&name, ", %s", field_brief(field));
	app_say(app, false, words, buf_str(&name), NULL);
	buf_release(&name);
}

struct step register_copy(struct register_list *r, struct app *app)
{
	const struct record *from = register_current(r);
	struct record *record;
	struct err e;

	if (from == NULL || !may_add(r, app))
		return step_beep();
	if (desk_record_copy(&r->desk, from, &record, &e) != PUT_DONE) {
		app_say_error(app, &e);
		return step_beep();
	}
	record_undo_add(r->undo, record->id, r->form);
	register_make(r, record);
	say_named(app, record, NULL, r, TEXT_REG_COPIED);
	return step_stay();
}

struct step register_delete(struct register_list *r, struct app *app)
{
	struct record *record = register_current(r);
	int64_t id = record != NULL ? record->id : 0;
	struct buf name = {0};
	enum put_result result;
	struct err e;

	if (record == NULL || !may_write(r, app))
		return step_beep();
	record_name(&r->desk.book, record, &name);
	result = desk_record_delete(&r->desk, record, &e);
	if (result == PUT_DONE)
		record_undo_delete(r->undo, id, r->form);
	if (result == PUT_DONE || result == PUT_SAME) {
		register_make(r, NULL);
		app_say(app, false, result == PUT_DONE ? TEXT_REG_DELETED : TEXT_REG_DELETED_BEFORE,
			buf_str(&name), NULL);
	} else {
		app_say_error(app, &e);
	}
	buf_release(&name);
	return result == PUT_DONE || result == PUT_SAME ? step_stay() : step_beep();
}

static struct step undo_failed(
	struct register_list *r, struct app *app, const struct err *why, bool again)
{
	struct err e;

	if (why->text[0] == '\0')
		app_say(app, false, again ? TEXT_ENTRY_NO_REDO : TEXT_ENTRY_NO_UNDO, NULL);
	else if (register_refresh(r, &e))
		app_say_error(app, why);
	else
		app_say_error(app, &e);
	return step_beep();
}

/* What came or went with a step. */
static void say_records(
	struct app *app, const struct record_undo_next *next, const char *name, bool again)
{
	char count[NUMBER_TEXT];

	number_show(count, (int64_t)next->records);
	if (next->records > 1)
		app_say(app, false, again ? TEXT_REG_REDONE_MANY : TEXT_REG_UNDONE_MANY, count,
			NULL);
	else
		app_say(app, false, again ? TEXT_REG_REDONE_GONE : TEXT_REG_UNDONE_GONE, name,
			NULL);
}

struct step register_undo(struct register_list *r, struct app *app, bool again)
{
	const struct record *current = register_current(r), *touched;
	int64_t id = current != NULL ? current->id : 0;
	struct record_undo_next next;
	const struct field *field;
	struct buf name = {0};
	struct record *record;
	struct err e = {.text = ""};

	if (record_undo_next(r->undo, again, &next)) {
		touched = desk_record(&r->desk, next.record);
		if (touched != NULL)
			record_name(&r->desk.book, touched, &name);
	}
	if (!desk_undo(&r->desk, r->undo, again, &record, &field, &e)) {
		buf_release(&name);
		return undo_failed(r, app, &e, again);
	}
	register_make(r, record != NULL ? record : desk_record(&r->desk, id));
	if (record != NULL && next.records < 2)
		say_named(app, record, field, r, again ? TEXT_REG_REDONE : TEXT_REG_UNDONE);
	else
		say_records(app, &next, buf_str(&name), again);
	buf_release(&name);
	return step_stay();
}

struct step register_take(struct register_list *r, struct app *app)
{
	if (r->form->carry_count == 0 || r->parent != 0) {
		app_say(app, false, r->parent != 0 ? TEXT_REG_TAKE_ABOVE : TEXT_REG_TAKE_NONE,
			NULL);
		return step_beep();
	}
	return may_write(r, app) ? register_step(r, VIEW_OFFER, 0) : step_beep();
}
