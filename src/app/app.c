#include "app/app.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/flow.h"
#include "store/people.h"
#include "work/bookmark.h"
#include "work/identity.h"

static const struct view_ops *const views[] = {
#define X(id, ops) [VIEW_##id] = &ops,
	VIEWS(X)
#undef X
};
_Static_assert(sizeof(views) / sizeof(views[0]) == VIEW_COUNT, "a row for every view");

void app_say(struct app *app, bool is_error, enum text_id id, ...)
{
	va_list args;

	buf_clear(&app->message);
	va_start(args, id);
	text_fill_list(&app->message, id, args);
	va_end(args);
	app->message_is_error = is_error;
}

void app_say_error(struct app *app, const struct err *e)
{
	buf_clear(&app->message);
	buf_text(&app->message, e->text);
	app->message_is_error = true;
}

struct record_undo *app_undo(struct app *app, const struct report *r, const struct form *form)
{
	const struct form *root = form->parent != NULL ? form->parent : form;

	if (app->undo != NULL && app->undo_of.year == r->year && app->undo_of.stage == r->stage &&
		app->undo_of.form == root)
		return app->undo;
	record_undo_free(app->undo);
	app->undo = record_undo_new();
	app->undo_of.year = r->year;
	app->undo_of.stage = r->stage;
	app->undo_of.form = root;
	return app->undo;
}

static bool view_open(
	struct app *app, enum view_kind view, const struct view_target *t, struct err *e)
{
	void *state;

	if (app->depth == APP_DEPTH)
		return err_say(e, TEXT_APP_TOO_DEEP, NULL);
	state = views[view]->open(app, t, e);
	if (state == NULL)
		return false;
	app->stack[app->depth].ops = views[view];
	app->stack[app->depth++].state = state;
	return true;
}

static void view_close(struct app *app)
{
	size_t top = --app->depth;

	app->stack[top].ops->close(app->stack[top].state, app);
	if (top > 0 && app->stack[top - 1].ops->back != NULL)
		app->stack[top - 1].ops->back(app->stack[top - 1].state, app);
	app->arrived = 0;
}

/* Nobody comes back to the views below. */
static void close_all(struct app *app)
{
	while (app->depth > 0) {
		app->depth--;
		app->stack[app->depth].ops->close(app->stack[app->depth].state, app);
	}
}

/* The next of the demo's people who fills, verifies or signs; back to the first behind the last. */
static bool act_as_next(struct app *app, struct err *e)
{
	struct arena arena = {0};
	struct actor actor = {0};
	struct user *list;
	size_t count, at = 0;
	bool ok = users_list(app->store, &arena, &list, &count, e);

	for (size_t i = 0; ok && i < count; i++)
		at = list[i].id == store_actor(app->store)->user ? i : at;
	for (size_t tries = 0; ok && tries < count; tries++) {
		at = (at + 1) % count;
		if (list[at].active && list[at].role != ROLE_ADMIN)
			break;
	}
	ok = ok && identity_find(app->store, list[at].name, &actor, e) == IDENTITY_KNOWN;
	if (ok) {
		actor.origin = "screen";
		store_act(app->store, &actor);
	}
	arena_release(&arena);
	return ok;
}

/* What step_do does after everything was closed: the demo's next person, or the login screen. */
static struct step next_person(struct app *app)
{
	struct err e;

	record_undo_free(app->undo);
	app->undo = NULL;
	if (app->is_demo && act_as_next(app, &e))
		return app_welcome(app);
	store_act(app->store, &(struct actor){0});
	return (struct step){STEP_OPEN, VIEW_LOGIN, {.year = app->year}};
}

static void step_do(struct app *app, const struct step *step)
{
	struct step after;
	struct err e;

	switch (step->kind) {
	case STEP_STAY:
		return;
	case STEP_BEEP:
		screen_beep(app->screen);
		return;
	case STEP_BACK:
		view_close(app);
		return;
	case STEP_QUIT:
		close_all(app);
		return;
	case STEP_PERSON:
		close_all(app);
		after = next_person(app);
		if (after.kind != STEP_OPEN || view_open(app, after.view, &after.target, &e))
			return;
		app_say_error(app, &e);
		return;
	case STEP_OPEN:
		break;
	}
	if (!view_open(app, step->view, &step->target, &e))
		app_say_error(app, &e);
}

/* Keys that mean the same everywhere, before any view sees them. */
static bool is_common(struct app *app, const struct key *key, enum action action)
{
	if (key->kind == KEY_WINDOW || key->kind == KEY_NONE)
		return true;
	if (action == ACT_REDRAW) {
		screen_redraw(app->screen);
		return true;
	}
	return false;
}

static void act(struct app *app, enum action action, const struct key *key)
{
	const struct view_ops *ops = app->stack[app->depth - 1].ops;
	struct step step = ops->act(app->stack[app->depth - 1].state, app, action, key);

	step_do(app, &step);
}

static enum paste_into pastes_into(const struct app *app)
{
	const struct view_ops *ops = app->stack[app->depth - 1].ops;
	const void *state = app->stack[app->depth - 1].state;

	return ops->paste != NULL ? ops->paste(state) : paste_into(ops->keymap(state));
}

/* A key that nobody pressed. True when the picture stands as it is: a long text that is dropped must
 * not hold up the keys behind it. */
static bool paste_do(struct app *app, const struct key *key)
{
	enum paste_into into = pastes_into(app);
	struct key keys[PASTE_KEYS];
	size_t count;
	bool stands;

	if (app->paste.number != screen_paste(app->screen))
		app->paste = (struct paste){.number = screen_paste(app->screen)};
	app->prefix = false;
	stands = app->paste.dropped;
	if (!paste_keys(&app->paste, into, key, keys, &count)) {
		app_say(app, true, TEXT_APP_PASTE_DROPPED, NULL);
		screen_beep(app->screen);
		return stands;
	}
	for (size_t i = 0; i < count && app->depth > 0; i++) {
		buf_clear(&app->message);
		act(app, paste_action(into, &keys[i]), &keys[i]);
	}
	return false;
}

static bool is_pasted(const struct app *app, const struct key *key)
{
	return screen_paste(app->screen) > 0 && key->kind != KEY_NONE && key->kind != KEY_WINDOW;
}

static void key_do(struct app *app, const struct key *key)
{
	const struct view_ops *ops = app->stack[app->depth - 1].ops;
	void *state = app->stack[app->depth - 1].state;
	enum action action;

	if (screen_took_back_prefix(app->screen))
		app->prefix = false;
	if (!app->prefix && action_is_prefix(key)) {
		app->prefix = true;
		return;
	}
	action = action_of(ops->keymap(state), app->prefix, key);
	if (is_common(app, key, action)) {
		app->prefix = app->prefix && key->kind == KEY_WINDOW;
		return;
	}
	buf_clear(&app->message);
	if (app->prefix && action == ACT_NONE) {
		app->prefix = false;
		app_say(app, false, TEXT_APP_NO_SUCH_PREFIX, NULL);
		screen_beep(app->screen);
		return;
	}
	app->prefix = false;
	act(app, action, key);
}

/* Below this nothing can be read, so nothing is filled blind: keys beep, and nothing is lost. */
enum {
	LEAST_ROWS = 12,
	LEAST_COLUMNS = 60
};

static bool is_too_small(const struct app *app)
{
	return screen_rows(app->screen) < LEAST_ROWS || screen_columns(app->screen) < LEAST_COLUMNS;
}

static void draw(struct app *app)
{
	screen_clear(app->screen);
	if (is_too_small(app))
		screen_put(app->screen, 0, 0, ROLE_LOOK_ERROR, text(TEXT_APP_TOO_SMALL));
	else
		app->stack[app->depth - 1].ops->draw(app->stack[app->depth - 1].state, app);
}

static void loop(struct app *app)
{
	bool stands = false;
	struct key key;

	while (app->depth > 0) {
		if (!stands)
			draw(app);
		stands = false;
		if (!screen_key(app->screen, &key))
			break;
		if (is_too_small(app) && key.kind != KEY_WINDOW)
			screen_beep(app->screen);
		else if (is_pasted(app, &key))
			stands = paste_do(app, &key);
		else
			key_do(app, &key);
	}
	close_all(app);
}

/* The language chosen on the home screen. */
static void use_language(const struct app *app)
{
	char *name = setting_get(app->store, store_actor(app->store)->user, "language");
	enum lang lang;

	if (!app->has_lang && name != NULL && text_lang_parse(name, &lang))
		text_use(lang);
	free(name);
}

/* The list that a record is left to. When it cannot be had, that is home. */
static void open_below(struct app *app, const struct bookmark *mark)
{
	const struct form *parent = mark->form->parent;
	struct view_target t = {.year = mark->year,
		.stage = mark->stage,
		.form = parent != NULL ? parent : mark->form,
		.record = mark->record};
	struct err ignored;

	if (mark->face == FACE_RECORD && mark->form->kind != FORM_CHECKLIST && !mark->form->single)
		(void)view_open(app, VIEW_REGISTER, &t, &ignored);
}

/* A verifier back in what he verified: only while it still waits for him. */
static struct step back_to_verify(const struct app *app, const struct bookmark *mark)
{
	struct report found;
	struct err ignored;

	if (!report_find(app->store, mark->year, mark->stage, 0, &found, &ignored) ||
		!flow_is_in(FLOW_REVIEW, found.state) ||
		!flow_is_for(FLOW_REVIEW, store_actor(app->store)->role))
		return (struct step){.kind = STEP_STAY};
	return (struct step){STEP_OPEN, VIEW_VERIFY, {.year = mark->year, .stage = mark->stage}};
}

struct step app_welcome(struct app *app)
{
	struct view_target t = {.year = app->year};
	struct step step = {.kind = STEP_OPEN, .view = VIEW_ENTRY};
	struct bookmark mark;
	struct err e;

	use_language(app);
	if (!view_open(app, VIEW_HOME, &t, &e)) {
		app_say_error(app, &e);
		return (struct step){.kind = STEP_QUIT};
	}
	if (!bookmark_get(app->store, &mark))
		return (struct step){.kind = STEP_STAY};
	if (mark.face == FACE_VERIFY)
		return back_to_verify(app, &mark);
	open_below(app, &mark);
	if (mark.face == FACE_RECORD || mark.face == FACE_ITEMS)
		step.view = mark.face == FACE_RECORD ? VIEW_RECORD : VIEW_CHECKLIST;
	step.target = (struct view_target){.year = mark.year,
		.stage = mark.stage,
		.form = mark.form,
		.row = mark.row,
		.face = mark.face,
		.record = mark.record,
		.field = mark.field,
		.item = mark.item};
	(void)snprintf(step.target.place, sizeof(step.target.place), "%s", mark.place);
	return step;
}

static void start(struct app *app)
{
	struct view_target t = {.year = app->year};
	struct step step = {.kind = STEP_OPEN, .view = VIEW_LOGIN, .target = t};

	if (store_actor(app->store)->user != 0)
		step = app_welcome(app);
	step_do(app, &step);
}

bool app_run(const struct app_options *o, struct err *e)
{
	struct app app = {.screen = o->screen,
		.store = o->store,
		.forms = store_forms(o->store),
		.is_demo = o->is_demo,
		.has_lang = o->has_lang};
	bool ok;

	app.year = o->year > 0 ? o->year : clock_year(store_now(o->store));
	app.district = district_get(o->store, &app.arena, e);
	ok = app.district != NULL;
	if (ok) {
		start(&app);
		ok = app.depth > 0;
		if (!ok)
			(void)err_set(e, "%s", buf_str(&app.message));
		loop(&app);
	}
	record_undo_free(app.undo);
	buf_release(&app.message);
	arena_release(&app.arena);
	return ok;
}

void app_keys(struct screen *screen)
{
	struct app app = {.screen = screen};
	struct view_target t = {0};
	struct err e;

	if (view_open(&app, VIEW_KEYS, &t, &e))
		loop(&app);
	buf_release(&app.message);
}
