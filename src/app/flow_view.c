#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/draw.h"
#include "app/flow_face.h"
#include "app/steps.h"
#include "base/mem.h"

static void flow_close(void *state, struct app *app)
{
	struct flow_screen *f = state;

	(void)app;
	gaps_release(&f->gaps);
	desk_close(&f->desk);
	buf_release(&f->reason);
	free(f);
}

/* A unit whose word is owed, and which this person may give. */
static bool owes_word(const struct flow_screen *f)
{
	int64_t own = store_actor(f->desk.store)->unit;

	for (size_t i = 0; i < f->desk.unit_count; i++) {
		const struct desk_unit *u = &f->desk.units[i];

		if ((own == 0 || own == u->id) && flow_unit_answers(&f->desk, u) &&
			workflow_confirm(&f->desk.flow, u->id) == NULL)
			return true;
	}
	return false;
}

/* A failed check that wants an answer. */
static bool has_unanswered(const struct desk *d)
{
	struct problem_list list;
	struct arena arena = {0};
	bool found = false;

	flow_problems(d, &arena, &list);
	for (size_t i = 0; !found && i < list.count; i++)
		found = !flow_is_answered(d, list.list[i]);
	arena_release(&arena);
	return found;
}

/* A source is named where its unit stands; units and problems are only there where something is left
 * to say. */
static bool is_listed(const struct flow_screen *f, enum flow_act act)
{
	struct err ignored;

	if (act == FLOW_SOURCE || !flow_allowed(&f->desk, act, &ignored))
		return false;
	if (act == FLOW_CONFIRM)
		return owes_word(f);
	return act != FLOW_ACCEPT || has_unanswered(&f->desk);
}

static size_t gaps_of(struct flow_screen *f, enum flow_act act)
{
	struct gaps g = {0};
	struct err ignored;
	size_t count = flow_gaps(&f->desk, act, &g, &ignored) ? g.count : 0;

	for (size_t i = 0; i < count; i++)
		f->lacks_key |= g.list[i].kind == GAP_NO_KEY;
	gaps_release(&g);
	return count;
}

/* The cursor stands on what moves the report furthest, until the person moves it. */
static void list_acts(struct flow_screen *f)
{
	f->count = f->cursor = 0;
	f->lacks_key = false;
	for (int i = 0; i < FLOW_COUNT; i++) {
		enum flow_act act = (enum flow_act)i;

		if (!is_listed(f, act))
			continue;
		f->missing[f->count] = gaps_of(f, act);
		f->acts[f->count++] = act;
	}
	for (size_t i = 0; i < f->count; i++) {
		if (*flow_row(f->acts[i])->to != '\0')
			f->cursor = i;
	}
}

static void *flow_open(struct app *app, const struct view_target *t, struct err *e)
{
	struct flow_screen *f = mem_array(1, sizeof(*f));
	struct report found;

	if (report_find(app->store, t->year, t->stage, 0, &found, e) &&
		desk_open(&f->desk, app->store, &found, e)) {
		list_acts(f);
		news_find(&f->news, app, &f->desk.report);
		return f;
	}
	free(f);
	return NULL;
}

/* Everything again, of the newest revision; the old picture stays when it cannot be had. Gaps are the
 * old desk's, so that they go with it. */
static void reload(struct flow_screen *f, struct app *app)
{
	enum flow_act act = f->count > 0 ? f->acts[f->cursor] : FLOW_COUNT;
	struct report newest;
	struct desk fresh;
	struct err e;

	if (!report_find(app->store, f->desk.report.year, f->desk.report.stage, 0, &newest, &e) ||
		!desk_open(&fresh, app->store, &newest, &e)) {
		app_say_error(app, &e);
		return;
	}
	gaps_release(&f->gaps);
	desk_close(&f->desk);
	f->desk = fresh;
	f->mode = FLOW_ACTS;
	list_acts(f);
	news_find(&f->news, app, &f->desk.report);
	for (size_t i = 0; i < f->count; i++) {
		if (f->acts[i] == act)
			f->cursor = i;
	}
}

static enum keymap flow_keymap(const void *state)
{
	const struct flow_screen *f = state;

	return f->mode == FLOW_REASON || f->mode == FLOW_CODE ? KEYMAP_TEXT : KEYMAP_LIST;
}

static void flow_draw(void *state, struct app *app)
{
	flow_face_draw(state, app);
}

/* Where the person mended something he finds the list again without it, or reads that it is empty. */
static void flow_back(void *state, struct app *app)
{
	struct flow_screen *f = state;
	bool looked = f->mode == FLOW_GAPS;
	size_t gap = f->gap;
	struct err e;

	reload(f, app);
	if (!looked || f->count == 0)
		return;
	if (!flow_gaps(&f->desk, f->acts[f->cursor], &f->gaps, &e)) {
		app_say_error(app, &e);
		return;
	}
	f->gap = gap < f->gaps.count ? gap : 0;
	if (f->gaps.count > 0)
		f->mode = FLOW_GAPS;
	else
		app_say(app, false, TEXT_STEP_NO_GAPS, flow_label(f->acts[f->cursor]), NULL);
}

static struct step ask_code(struct flow_screen *f)
{
	char code[CHALLENGE_DIGITS + 1];

	flow_code(&f->desk, f->acts[f->cursor], NULL, code);
	challenge_open(&f->challenge, code);
	f->mode = FLOW_CODE;
	return step_stay();
}

static bool takes_reason(enum flow_act act)
{
	return act == FLOW_RETURN || act == FLOW_REOPEN;
}

/* With what was written of it before. */
static struct step ask_reason(struct flow_screen *f)
{
	enum flow_act act = f->acts[f->cursor];

	if (!takes_reason(act))
		return ask_code(f);
	ask_open(&f->ask, text(act == FLOW_RETURN ? TEXT_STEP_ASK_RETURN : TEXT_STEP_ASK_REOPEN),
		buf_str(&f->reason));
	f->mode = FLOW_REASON;
	return step_stay();
}

/* What is missing first; only with nothing missing the act goes on. */
static struct step begin(struct flow_screen *f, struct app *app)
{
	struct err e;

	gaps_release(&f->gaps);
	f->gap = 0;
	if (!flow_gaps(&f->desk, f->acts[f->cursor], &f->gaps, &e)) {
		app_say_error(app, &e);
		return step_beep();
	}
	buf_clear(&f->reason);
	if (f->gaps.count == 0)
		return ask_reason(f);
	f->mode = FLOW_GAPS;
	return step_stay();
}

static struct step open_act(struct flow_screen *f, struct app *app)
{
	if (f->count == 0)
		return step_beep();
	switch (f->acts[f->cursor]) {
	case FLOW_CONFIRM:
		return flow_step_to_unit(f, 0);
	case FLOW_ACCEPT:
		return step_to_view(&f->desk, VIEW_REMARKS);
	case FLOW_REVIEW:
		return step_to_view(&f->desk, VIEW_VERIFY);
	case FLOW_SIGN:
		return step_to_view(&f->desk, VIEW_SIGN);
	default:
		return begin(f, app);
	}
}

static const enum text_id done[FLOW_COUNT] = {
	[FLOW_SUBMIT] = TEXT_STEP_DONE_SUBMIT,
	[FLOW_RETURN] = TEXT_STEP_DONE_RETURN,
	[FLOW_VERIFY] = TEXT_STEP_DONE_VERIFY,
	[FLOW_REOPEN] = TEXT_STEP_DONE_REOPEN,
};

static struct step do_act(struct flow_screen *f, struct app *app)
{
	enum flow_act act = f->acts[f->cursor];
	struct err e;
	bool ok = act == FLOW_REOPEN ? flow_reopen(&f->desk, buf_str(&f->reason), &e)
				     : flow_do(&f->desk, act, buf_str(&f->reason), &e);

	reload(f, app);
	if (!ok) {
		app_say_error(app, &e);
		return step_beep();
	}
	app_say(app, false, done[act], NULL);
	return step_stay();
}

static struct step code_act(
	struct flow_screen *f, struct app *app, enum action action, const struct key *key)
{
	switch (challenge_do(&f->challenge, app, action, key)) {
	case CHALLENGE_RIGHT:
		return do_act(f, app);
	case CHALLENGE_WRONG:
		app_say(app, true, TEXT_STEP_CODE_WRONG, NULL);
		return step_beep();
	case CHALLENGE_BEEP:
		return step_beep();
	case CHALLENGE_LEFT:
		if (takes_reason(f->acts[f->cursor]))
			return ask_reason(f);
		f->mode = FLOW_ACTS;
		return step_stay();
	default:
		return step_stay();
	}
}

/* Rows that were sent back speak for themselves. */
static bool needs_reason(const struct flow_screen *f)
{
	if (f->acts[f->cursor] != FLOW_RETURN)
		return true;
	for (size_t i = 0; i < f->desk.flow.review_count; i++) {
		if (f->desk.flow.reviews[i].verdict == VERDICT_RETURN)
			return false;
	}
	return true;
}

static struct step take_reason(struct flow_screen *f, struct app *app)
{
	const char *words = f->ask.edit.text + strspn(f->ask.edit.text, " ");

	buf_clear(&f->reason);
	buf_text(&f->reason, words);
	if (*words != '\0' || !needs_reason(f))
		return ask_code(f);
	f->mode = FLOW_ACTS;
	app_say(app, true,
		f->acts[f->cursor] == FLOW_RETURN ? TEXT_FLOW_REASON_RETURN
						  : TEXT_FLOW_REASON_REOPEN,
		NULL);
	return step_beep();
}

static struct step reason_act(
	struct flow_screen *f, struct app *app, enum action action, const struct key *key)
{
	switch (ask_do(&f->ask, action, key)) {
	case ASK_DONE:
		return take_reason(f, app);
	case ASK_BEEP:
		return step_beep();
	case ASK_LEFT:
		f->mode = FLOW_ACTS;
		return step_stay();
	default:
		return step_stay();
	}
}

static struct step move(struct flow_screen *f, enum action action)
{
	bool gaps = f->mode == FLOW_GAPS;
	size_t *cursor = gaps ? &f->gap : &f->cursor;
	size_t count = gaps ? f->gaps.count : f->count;

	if (action == ACT_FIRST)
		*cursor = 0;
	else if (action == ACT_LAST && count > 0)
		*cursor = count - 1;
	else if (action == ACT_NEXT && *cursor + 1 < count)
		++*cursor;
	else if (action == ACT_PREVIOUS && *cursor > 0)
		--*cursor;
	else
		return step_beep();
	return step_stay();
}

/* Where a unit's word is given; the same key as there. */
static struct step confirm(struct flow_screen *f, struct app *app)
{
	for (size_t i = 0; i < f->count; i++) {
		if (f->acts[i] == FLOW_CONFIRM)
			return flow_step_to_unit(f, 0);
	}
	app_say(app, false, TEXT_STEP_NO_CONFIRM, NULL);
	return step_beep();
}

static struct step list_act(struct flow_screen *f, struct app *app, enum action action)
{
	switch (action) {
	case ACT_NEXT:
	case ACT_PREVIOUS:
	case ACT_FIRST:
	case ACT_LAST:
		return move(f, action);
	case ACT_OPEN:
		return f->mode == FLOW_GAPS ? flow_step_to_gap(f, app) : open_act(f, app);
	case ACT_REMARKS:
		return step_to_view(&f->desk, VIEW_REMARKS);
	case ACT_HISTORY:
		return step_to_view(&f->desk, VIEW_DIFFERENCES);
	case ACT_DOCUMENT:
		return step_to_view(&f->desk, VIEW_DOCUMENT);
	case ACT_CONFIRM:
		return confirm(f, app);
	case ACT_GRID:
		return step_to_view(&f->desk, VIEW_SIGN);
	case ACT_HELP:
		return (struct step){STEP_OPEN, VIEW_HELP, {.year = app->year}};
	case ACT_LEAVE:
		if (f->mode == FLOW_ACTS)
			return (struct step){.kind = STEP_BACK};
		f->mode = FLOW_ACTS;
		return step_stay();
	default:
		return step_beep();
	}
}

static struct step flow_act_on(
	void *state, struct app *app, enum action action, const struct key *key)
{
	struct flow_screen *f = state;

	if (f->mode == FLOW_CODE)
		return code_act(f, app, action, key);
	if (f->mode == FLOW_REASON)
		return reason_act(f, app, action, key);
	return list_act(f, app, action);
}

const struct view_ops flow_view = {
	.open = flow_open,
	.keymap = flow_keymap,
	.draw = flow_draw,
	.act = flow_act_on,
	.back = flow_back,
	.close = flow_close,
};
