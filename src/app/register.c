#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/record_draw.h"
#include "app/register_write.h"
#include "app/steps.h"
#include "base/mem.h"
#include "base/number.h"
#include "work/returned.h"

static void register_close(void *state, struct app *app)
{
	struct register_list *r = state;

	(void)app;
	listing_release(&r->list);
	desk_close(&r->desk);
	free(r);
}

static bool load(
	struct register_list *r, struct app *app, const struct report *report, struct err *e)
{
	struct desk fresh;
	const struct record *parent;

	if (!desk_look(&fresh, app->store, report, e))
		return false;
	parent = desk_record(&fresh, r->parent);
	if (r->parent != 0 && parent == NULL) {
		desk_close(&fresh);
		return err_say(e, TEXT_REG_GONE, NULL);
	}
	desk_close(&r->desk);
	r->desk = fresh;
	r->list.desk = &r->desk;
	r->list.parent = parent;
	r->list.count = 0;
	return true;
}

static void *register_open(struct app *app, const struct view_target *t, struct err *e)
{
	struct register_list *r = mem_array(1, sizeof(*r));
	struct report found;

	r->form = r->list.form = t->form;
	r->lines = form_lines(app->forms, t->form);
	r->parent = t->form->parent != NULL ? t->record : 0;
	if (!report_find(app->store, t->year, t->stage, 0, &found, e) || !load(r, app, &found, e)) {
		free(r);
		return NULL;
	}
	r->undo = app_undo(app, &found, t->form);
	register_make(r, r->parent == 0 ? desk_record(&r->desk, t->record) : NULL);
	return r;
}

/* The old picture stays when the new one cannot be had. */
static void register_back(void *state, struct app *app)
{
	struct register_list *r = state;
	const struct record *current = register_current(r);
	int64_t id = app->arrived != 0 ? app->arrived : current != NULL ? current->id : 0;
	struct report report = r->desk.report;
	struct err e;

	r->undo = app_undo(app, &report, r->form);
	if (load(r, app, &report, &e)) {
		register_drop_empty(r, app);
		register_make(r, desk_record(&r->desk, id));
	} else {
		app_say_error(app, &e);
	}
}

static enum keymap register_keymap(const void *state)
{
	const struct register_list *r = state;

	return r->ask.open ? KEYMAP_TEXT : KEYMAP_LIST;
}

static void register_draw(void *state, struct app *app)
{
	register_face_draw(state, app);
}

static struct step to(struct register_list *r, size_t cursor)
{
	if (r->list.count == 0)
		return step_beep();
	r->cursor = cursor < r->list.count ? cursor : r->list.count - 1;
	return step_stay();
}

static struct step open_record(const struct register_list *r, struct app *app)
{
	const struct record *record = register_current(r);

	if (record != NULL)
		return register_step(r, VIEW_RECORD, record->id);
	app_say(app, false, TEXT_REG_NOTHING_OPEN, NULL);
	return step_beep();
}

static struct step open_lines(const struct register_list *r)
{
	const struct record *record = register_current(r);
	struct step step;

	if (r->lines == NULL || record == NULL)
		return step_beep();
	step = register_step(r, VIEW_REGISTER, record->id);
	step.target.form = r->lines;
	return step;
}

/* By each column, numbers and dates also from the greatest down, then by number again. */
static struct step sort(struct register_list *r)
{
	const struct record *record = register_current(r);
	struct listing *l = &r->list;

	if (l->sort != NULL && !l->descending &&
		(field_is_number(l->sort) || l->sort->type == FIELD_DATE))
		l->descending = true;
	else
		listing_sort_next(l);
	register_make(r, record);
	return step_stay();
}

static struct step toggle_problems(struct register_list *r, struct app *app)
{
	const struct record *record = register_current(r);

	r->list.only_problems = !r->list.only_problems;
	register_make(r, record);
	if (r->list.only_problems)
		app_say(app, false, TEXT_REG_ONLY_PROBLEMS_ON, NULL);
	return step_stay();
}

static bool is_wrong(const struct register_list *r, const struct record *record)
{
	return desk_record_waits(&r->desk, record) > 0 ||
	       desk_record_problem(&r->desk, record, NULL) != NULL ||
	       returned_record_to_see(&r->desk, record) != NULL;
}

static bool is_incomplete(const struct register_list *r, const struct record *record)
{
	return !record_complete(&r->desk.book, record);
}

/* The next record behind the cursor, from the start again after the last, that is so. */
static struct step to_next(struct register_list *r, struct app *app, enum text_id none,
	bool (*is)(const struct register_list *, const struct record *))
{
	for (size_t i = 1; i <= r->list.count; i++) {
		size_t index = (r->cursor + i) % r->list.count;

		if (is(r, r->list.list[index]))
			return to(r, index);
	}
	app_say(app, false, none, NULL);
	return step_beep();
}

static struct step ask_for(struct register_list *r, bool number)
{
	r->asks_number = number;
	ask_open(&r->ask, text(number ? TEXT_REG_ASK_NUMBER : TEXT_ASK_SEARCH),
		number ? "" : r->list.search);
	return step_stay();
}

/* "3", or "4.2" in a list of lines of several. */
static struct step go_to_number(struct register_list *r, struct app *app)
{
	const char *typed = r->ask.edit.text, *point = strrchr(typed, '.');
	int64_t no, above = 0;
	bool too_big, ok = number_parse(point != NULL ? point + 1 : typed, &no, &too_big);

	if (ok && point != NULL)
		above = strtoll(typed, NULL, 10);
	for (size_t i = 0; ok && i < r->list.count; i++) {
		const struct record *record = r->list.list[i];

		if (record->no == no &&
			(above == 0 || record->parent == NULL || record->parent->no == above))
			return to(r, i);
	}
	app_say(app, true, TEXT_REG_NO_SUCH_NUMBER, typed, NULL);
	return step_beep();
}

static struct step search(struct register_list *r)
{
	const struct record *record = register_current(r);

	(void)snprintf(r->list.search, sizeof(r->list.search), "%.*s",
		(int)sizeof(r->list.search) - 1, r->ask.edit.text);
	register_make(r, record);
	return step_stay();
}

static struct step ask_act(
	struct register_list *r, struct app *app, enum action action, const struct key *key)
{
	switch (ask_do(&r->ask, action, key)) {
	case ASK_DONE:
		return r->asks_number ? go_to_number(r, app) : search(r);
	case ASK_BEEP:
		return step_beep();
	default:
		return step_stay();
	}
}

static struct step history(const struct register_list *r)
{
	const struct record *record = register_current(r);

	return record != NULL ? register_step(r, VIEW_HISTORY, record->id) : step_beep();
}

/* Esc Esc takes a search back first: nobody leaves a list because it shows too little. */
static struct step leave(struct register_list *r)
{
	const struct record *record = register_current(r);

	if (r->list.search[0] == '\0' && !r->list.only_problems)
		return (struct step){.kind = STEP_BACK};
	r->list.search[0] = '\0';
	r->list.only_problems = false;
	register_make(r, record);
	return step_stay();
}

static struct step act_on(struct register_list *r, struct app *app, enum action action)
{
	switch (action) {
	case ACT_ADD:
		return register_add(r, app);
	case ACT_COPY:
		return register_copy(r, app);
	case ACT_DELETE:
		return register_delete(r, app);
	case ACT_UNDO:
	case ACT_REDO:
		return register_undo(r, app, action == ACT_REDO);
	case ACT_SORT:
		return sort(r);
	case ACT_SEARCH:
	case ACT_GOTO:
		return ask_for(r, action == ACT_GOTO);
	case ACT_ERROR_NEXT:
		return to_next(r, app, TEXT_REG_ALL_WELL, is_wrong);
	case ACT_ERROR_PREVIOUS:
		return toggle_problems(r, app);
	case ACT_EMPTY_NEXT:
		return to_next(r, app, TEXT_REG_ALL_COMPLETE, is_incomplete);
	case ACT_TAKE:
		return register_take(r, app);
	case ACT_HISTORY:
		return history(r);
	case ACT_HELP:
		return (struct step){STEP_OPEN, VIEW_HELP, {.year = app->year}};
	case ACT_STEP:
		return step_to_view(&r->desk, VIEW_FLOW);
	case ACT_KEYS:
		return (struct step){STEP_OPEN, VIEW_KEYS, {.year = app->year}};
	case ACT_LEAVE:
		return leave(r);
	default:
		return step_beep();
	}
}

/* The key was meant for the record the person saw: where that is gone, it does nothing. */
static bool look_again(struct register_list *r, struct app *app, struct step *step)
{
	const struct record *current = register_current(r);
	int64_t id = current != NULL ? current->id : 0;
	struct err e;

	if (!register_refresh(r, &e)) {
		app_say_error(app, &e);
		*step = (struct step){
			.kind = desk_record(&r->desk, r->parent) == NULL && r->parent != 0
					? STEP_BACK
					: STEP_BEEP};
		return false;
	}
	if (id == 0 || desk_record(&r->desk, id) != NULL)
		return true;
	app_say(app, true, TEXT_REG_GONE, NULL);
	*step = step_beep();
	return false;
}

static struct step register_act(
	void *state, struct app *app, enum action action, const struct key *key)
{
	struct register_list *r = state;
	size_t page = register_rows(r, app);
	struct step step;

	if (r->ask.open)
		return ask_act(r, app, action, key);
	if (action != ACT_LEAVE && !look_again(r, app, &step))
		return step;
	switch (action) {
	case ACT_NEXT:
		return r->cursor + 1 < r->list.count ? to(r, r->cursor + 1) : step_beep();
	case ACT_PREVIOUS:
		return r->cursor > 0 ? to(r, r->cursor - 1) : step_beep();
	case ACT_SECTION_NEXT:
		return to(r, r->cursor + page);
	case ACT_SECTION_PREVIOUS:
		return to(r, r->cursor > page ? r->cursor - page : 0);
	case ACT_FIRST:
		return to(r, 0);
	case ACT_LAST:
		return to(r, r->list.count);
	case ACT_OPEN:
		return open_record(r, app);
	case ACT_RIGHT:
		return open_lines(r);
	default:
		return act_on(r, app, action);
	}
}

const struct view_ops register_view = {
	.open = register_open,
	.keymap = register_keymap,
	.draw = register_draw,
	.act = register_act,
	.back = register_back,
	.close = register_close,
};
