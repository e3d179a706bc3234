#include "app/register_write.h"

#include "app/record_draw.h"
#include "app/steps.h"

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

static bool waits(const struct register_list *r, const struct record *record)
{
	struct arena arena = {0};
	bool found = false;

	for (size_t i = 0; !found && i < r->form->field_count; i++)
		found = answer_pending(r->desk.store, &arena, &r->desk.report, &r->desk.book, record,
				&r->form->fields[i]) != NULL;
	arena_release(&arena);
	return found;
}

void register_drop_empty(struct register_list *r, struct app *app)
{
	const struct record *record = r->added != 0 ? desk_record(&r->desk, r->added) : NULL;
	const struct field *field;
	struct record *gone;
	struct err e;

	r->added = 0;
	if (record == NULL || record_undo_count(r->undo) != r->added_steps || waits(r, record))
		return;
	if (desk_undo(&r->desk, r->undo, false, &gone, &field, &e))
		app_say(app, false, TEXT_REG_EMPTY_GONE, NULL);
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
	struct err e;
	bool ok;

	if (record == NULL || !may_write(r, app))
		return step_beep();
	record_name(&r->desk.book, record, &name);
	ok = desk_record_delete(&r->desk, record, &e) == PUT_DONE;
	if (ok) {
		record_undo_delete(r->undo, id, r->form);
		register_make(r, NULL);
		app_say(app, false, TEXT_REG_DELETED, buf_str(&name), NULL);
	} else
		app_say_error(app, &e);
	buf_release(&name);
	return ok ? step_stay() : step_beep();
}

struct step register_undo(struct register_list *r, struct app *app, bool again)
{
	const struct record *current = register_current(r);
	int64_t id = current != NULL ? current->id : 0;
	const struct field *field;
	struct record *record;
	struct err e = {.text = ""};

	if (!desk_undo(&r->desk, r->undo, again, &record, &field, &e)) {
		if (e.text[0] != '\0')
			app_say_error(app, &e);
		else
			app_say(app, false, again ? TEXT_ENTRY_NO_REDO : TEXT_ENTRY_NO_UNDO, NULL);
		return step_beep();
	}
	register_make(r, record != NULL ? record : desk_record(&r->desk, id));
	if (record != NULL)
		say_named(app, record, field, r, again ? TEXT_REG_REDONE : TEXT_REG_UNDONE);
	else
		app_say(app, false, again ? TEXT_REG_REDONE_GONE : TEXT_REG_UNDONE_GONE, NULL);
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
