#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/ask.h"
#include "app/draw.h"
#include "app/steps.h"
#include "base/mem.h"
#include "base/number.h"
#include "work/flow.h"
#include "work/records.h"

/* Everything that fails in a report, and what people answered: notes on what is soft, a verifier's
 * reason for what is hard. */
struct remarks {
	struct desk desk;
	struct arena arena; /* of the list */
	struct problem_list problems;
	size_t cursor;
	struct ask ask;
};

enum {
	FIRST_ROW = 3,
	FOOT_ROWS = 5, /* the sentence, the answer, the message, the keys */
	PLACE_COLUMN = 4,
	PLACE_CELLS = 19,
	SENTENCE_COLUMN = 24,
	ANSWER_CELLS = 9
};

static void remarks_close(void *state, struct app *app)
{
	struct remarks *r = state;

	(void)app;
	desk_close(&r->desk);
	arena_release(&r->arena);
	free(r);
}

static bool is_meant(const struct desk *d, const struct problem *p, const struct view_target *t)
{
	const char *place = p->place >= 0 ? d->book.places[p->place].code : "";
	int64_t record = p->record != NULL ? p->record->id : 0;

	return p->check == t->check && p->row == t->row && record == t->record &&
	       strcmp(place, t->place) == 0;
}

static void *remarks_open(struct app *app, const struct view_target *t, struct err *e)
{
	struct remarks *r = mem_array(1, sizeof(*r));
	struct report found;

	if (!report_find(app->store, t->year, t->stage, 0, &found, e) ||
		!desk_open(&r->desk, app->store, &found, e)) {
		free(r);
		return NULL;
	}
	flow_problems(&r->desk, &r->arena, &r->problems);
	for (size_t i = 0; t->check != NULL && i < r->problems.count; i++) {
		if (is_meant(&r->desk, r->problems.list[i], t))
			r->cursor = i;
	}
	return r;
}

/* Everything again; the old picture stays when it cannot be had. */
static void remarks_back(void *state, struct app *app)
{
	struct remarks *r = state;
	struct desk fresh;
	struct err e;

	if (!desk_open(&fresh, app->store, &r->desk.report, &e)) {
		app_say_error(app, &e);
		return;
	}
	desk_close(&r->desk);
	arena_release(&r->arena);
	r->desk = fresh;
	flow_problems(&r->desk, &r->arena, &r->problems);
	if (r->cursor >= r->problems.count)
		r->cursor = r->problems.count > 0 ? r->problems.count - 1 : 0;
}

static enum keymap remarks_keymap(const void *state)
{
	const struct remarks *r = state;

	return r->ask.open ? KEYMAP_TEXT : KEYMAP_LIST;
}

static const struct problem *current(const struct remarks *r)
{
	return r->cursor < r->problems.count ? r->problems.list[r->cursor] : NULL;
}

static bool is_hard(const struct problem *p)
{
	return p->check->severity == SEVERITY_HARD;
}

/* A village, a record, or the kecamatan; of a rule for several rows with its row. */
static void add_place(const struct desk *d, const struct problem *p, struct buf *out)
{
	char number[16];

	if (p->record != NULL)
		record_name(&d->book, p->record, out);
	else
		buf_text(
			out, p->place >= 0 ? d->book.places[p->place].name : d->book.district_name);
	if (p->row != NULL) {
		row_called(p->row, number);
		buf_print(out, " %s", number);
	}
}

static const char *answer_word(const struct desk *d, const struct problem *p)
{
	if (!flow_is_answered(d, p))
		return text(TEXT_REMARK_OPEN);
	return text(is_hard(p) ? TEXT_REMARK_ACCEPTED : TEXT_REMARK_NOTE);
}

static void draw_heads(const struct remarks *r, struct app *app)
{
	size_t open = 0;
	char left[160], number[NUMBER_TEXT], all[NUMBER_TEXT];
	struct buf b = {0};

	for (size_t i = 0; i < r->problems.count; i++)
		open += !flow_is_answered(&r->desk, r->problems.list[i]);
	(void)snprintf(left, sizeof(left), "%s   %s %d   %s %d", text(TEXT_REMARK_TITLE),
		stage_brief(r->desk.report.stage), r->desk.report.year, text(TEXT_APP_REVISION),
		r->desk.report.revision);
	draw_title(app, left, report_state_word(r->desk.report.state));
	number_show(number, (int64_t)open);
	number_show(all, (int64_t)r->problems.count);
	text_fill(&b, TEXT_REMARK_STATE, number, all, NULL);
	draw_state(app, buf_str(&b), "");
	buf_release(&b);
	draw_at(app, 2, PLACE_COLUMN, PLACE_CELLS, ROLE_LOOK_STATE, text(TEXT_REMARK_PLACE));
	draw_at(app, 2, SENTENCE_COLUMN, 30, ROLE_LOOK_STATE, text(TEXT_REMARK_WHAT));
	draw_at(app, 2, screen_columns(app->screen) - ANSWER_CELLS, ANSWER_CELLS, ROLE_LOOK_STATE,
		text(TEXT_REMARK_ANSWER));
}

static void draw_problem(const struct remarks *r, struct app *app, size_t index, int row)
{
	const struct problem *p = r->problems.list[index];
	bool is_current = index == r->cursor;
	enum theme_role role = is_current ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT;
	int answer = screen_columns(app->screen) - ANSWER_CELLS;
	const struct draw_box place = {row, PLACE_COLUMN, PLACE_CELLS, 1};
	const struct draw_box words = {row, SENTENCE_COLUMN, answer - SENTENCE_COLUMN - 1, 1};
	struct buf b = {0};

	draw_at(app, row, 0, 1, role, is_current ? ">" : "");
	draw_at(app, row, 2, 1, is_hard(p) ? ROLE_LOOK_HARD : ROLE_LOOK_SOFT,
		is_hard(p) ? "x" : "!");
	add_place(&r->desk, p, &b);
	draw_cut(app, &place, role, buf_str(&b));
	buf_clear(&b);
	problem_text(&r->desk.book, p, &b);
	draw_cut(app, &words, role, buf_str(&b));
	draw_at(app, row, answer, ANSWER_CELLS,
		flow_is_answered(&r->desk, p) ? ROLE_LOOK_GOOD : role, answer_word(&r->desk, p));
	buf_release(&b);
}

/* An answer to numbers that are others now. */
static void add_stale(const struct remarks *r, const struct problem *p, struct buf *out)
{
	const struct remark *old;
	struct buf place = {0};

	problem_place(&r->desk.book, p, &place);
	old = workflow_remark(&r->desk.flow, p->check->id, buf_str(&place));
	if (old != NULL)
		text_fill(out, TEXT_REMARK_STALE, old->user, NULL);
	buf_release(&place);
}

/* "Diterima budi 14 Jul 09.00: alasannya", or what to do. */
static void add_answer(const struct remarks *r, const struct problem *p, struct buf *out)
{
	const struct remark *m = flow_remark(&r->desk, p);
	char when[CLOCK_TEXT];

	if (m != NULL) {
		clock_short(when, m->at_ms);
		text_fill(out, m->accepts ? TEXT_REMARK_ACCEPTED_BY : TEXT_REMARK_NOTE_BY, m->user,
			when, m->text, NULL);
		return;
	}
	if (flow_is_answered(&r->desk, p)) {
		buf_text(out, text(TEXT_REMARK_NOTE_BESIDE));
		return;
	}
	add_stale(r, p, out);
	if (!is_hard(p))
		buf_text(out, text(TEXT_REMARK_WANTS_NOTE));
	else
		buf_text(out,
			text(p->check->override == OVERRIDE_VERIFIER ? TEXT_REMARK_WANTS_VERIFIER
								     : TEXT_REMARK_NEVER));
}

/* The whole sentence of the one under the cursor, and its answer. */
static void draw_detail(const struct remarks *r, struct app *app)
{
	const struct problem *p = current(r);
	struct draw_box at = {
		screen_rows(app->screen) - FOOT_ROWS, 0, screen_columns(app->screen), 2};
	struct buf b = {0};

	if (p == NULL)
		return;
	buf_print(&b, "%s %s: ", is_hard(p) ? "x" : "!", p->check->id);
	problem_text(&r->desk.book, p, &b);
	at.row += draw_wrapped(app, &at, ROLE_LOOK_TEXT, buf_str(&b));
	buf_clear(&b);
	add_answer(r, p, &b);
	at.rows = 1;
	draw_cut(app, &at, flow_is_answered(&r->desk, p) ? ROLE_LOOK_GOOD : ROLE_LOOK_PROMPT,
		buf_str(&b));
	buf_release(&b);
}

/* Why not stands below the list already: add_answer. */
static bool is_for_others(const struct remarks *r, const struct problem *p)
{
	return is_hard(p) && (p->check->override != OVERRIDE_VERIFIER ||
				     store_actor(r->desk.store)->role != ROLE_VERIFIER);
}

/* Its key is shown only where it does something. */
static bool may_answer(const struct remarks *r)
{
	struct err ignored;

	return current(r) != NULL && !is_for_others(r, current(r)) &&
	       flow_allowed(&r->desk, FLOW_ACCEPT, &ignored);
}

static void remarks_draw(void *state, struct app *app)
{
	static const enum action keys[] = {ACT_GOTO, ACT_ERROR_NEXT, ACT_HELP, ACT_LEAVE, ACT_NONE};
	static const enum action keys_of_none[] = {ACT_HELP, ACT_LEAVE, ACT_NONE};
	struct remarks *r = state;
	int lines = screen_rows(app->screen) - FIRST_ROW - FOOT_ROWS - 1;
	size_t rows = lines > 0 ? (size_t)lines : 1;
	size_t first = draw_page(r->cursor, r->problems.count, rows);

	draw_heads(r, app);
	if (r->problems.count == 0)
		draw_at(app, FIRST_ROW, 2, 76, ROLE_LOOK_GOOD, text(TEXT_REMARK_NONE));
	for (size_t i = first; i < r->problems.count && i < first + rows; i++)
		draw_problem(r, app, i, FIRST_ROW + (int)(i - first));
	draw_detail(r, app);
	screen_cursor(app->screen, FIRST_ROW + (int)(r->cursor - first), 0);
	draw_message(app, buf_str(&app->message), app->message_is_error);
	if (r->ask.open)
		ask_draw(&r->ask, app);
	if (r->problems.count == 0)
		draw_keys(app, remarks_keymap(r), keys_of_none);
	else
		draw_keys_behind(
			app, remarks_keymap(r), may_answer(r) ? text(TEXT_REMARK_KEYS) : "", keys);
}

static struct step to(struct remarks *r, size_t cursor)
{
	if (r->problems.count == 0 || cursor == r->cursor)
		return step_beep();
	r->cursor = cursor < r->problems.count ? cursor : r->problems.count - 1;
	return step_stay();
}

/* The next one without an answer, round the list once. */
static struct step to_open(struct remarks *r, struct app *app)
{
	size_t count = r->problems.count;

	for (size_t i = 1; i <= count; i++) {
		size_t at = (r->cursor + i) % count;

		if (!flow_is_answered(&r->desk, r->problems.list[at])) {
			r->cursor = at;
			return step_stay();
		}
	}
	app_say(app, false, TEXT_REMARK_ALL_ANSWERED, NULL);
	return step_beep();
}

static struct step jump(const struct remarks *r, struct app *app)
{
	const struct problem *p = current(r);
	struct step step = p != NULL ? step_of_problem(&r->desk, p) : step_beep();

	if (p != NULL && step.kind == STEP_BEEP)
		app_say(app, false, TEXT_STEP_NOWHERE, NULL);
	return step;
}

static struct step ask_answer(struct remarks *r, struct app *app)
{
	const struct problem *p = current(r);
	const struct remark *m;
	struct err e;

	if (p == NULL || is_for_others(r, p))
		return step_beep();
	if (!flow_allowed(&r->desk, FLOW_ACCEPT, &e)) {
		app_say_error(app, &e);
		return step_beep();
	}
	m = flow_remark(&r->desk, p);
	ask_open(&r->ask, text(is_hard(p) ? TEXT_REMARK_ASK_REASON : TEXT_ASK_NOTE),
		m != NULL ? m->text : "");
	r->ask.replaces = m != NULL;
	return step_stay();
}

static void take_answer(struct remarks *r, struct app *app)
{
	const struct problem *p = current(r);
	bool was_hard = p != NULL && is_hard(p);
	const char *words = r->ask.edit.text + strspn(r->ask.edit.text, " ");
	bool is_gone = *words == '\0', ok;
	struct err e;

	if (p == NULL || (is_gone && flow_remark(&r->desk, p) == NULL))
		return;
	ok = flow_accept(&r->desk, p, words, &e);
	/* The desk is a new one, accepted or not: what the list points at is gone. */
	remarks_back(r, app);
	if (!ok) {
		app_say_error(app, &e);
		return;
	}
	app_say(app, false,
		is_gone    ? TEXT_REMARK_TAKEN_AWAY
		: was_hard ? TEXT_REMARK_IS_ACCEPTED
			   : TEXT_REMARK_IS_NOTED,
		NULL);
}

static struct step ask_act(
	struct remarks *r, struct app *app, enum action action, const struct key *key)
{
	enum ask_result result = ask_do(&r->ask, action, key);

	if (result == ASK_DONE)
		take_answer(r, app);
	return result == ASK_BEEP ? step_beep() : step_stay();
}

static struct step list_act(struct remarks *r, struct app *app, enum action action)
{
	size_t page = draw_rows(app, FIRST_ROW + FOOT_ROWS - 2);

	switch (action) {
	case ACT_NEXT:
		return to(r, r->cursor + 1 < r->problems.count ? r->cursor + 1 : r->cursor);
	case ACT_PREVIOUS:
		return to(r, r->cursor > 0 ? r->cursor - 1 : 0);
	case ACT_SECTION_NEXT:
		return to(r, r->cursor + page);
	case ACT_SECTION_PREVIOUS:
		return to(r, r->cursor > page ? r->cursor - page : 0);
	case ACT_FIRST:
		return to(r, 0);
	case ACT_LAST:
		return to(r, r->problems.count);
	case ACT_OPEN:
	case ACT_NOTE:
		return ask_answer(r, app);
	case ACT_GOTO:
	case ACT_RIGHT:
		return jump(r, app);
	case ACT_ERROR_NEXT:
		return to_open(r, app);
	case ACT_HELP:
		return (struct step){STEP_OPEN, VIEW_HELP, {.year = app->year}};
	case ACT_LEAVE:
		return (struct step){.kind = STEP_BACK};
	default:
		return step_beep();
	}
}

static struct step remarks_act(
	void *state, struct app *app, enum action action, const struct key *key)
{
	struct remarks *r = state;

	return r->ask.open ? ask_act(r, app, action, key) : list_act(r, app, action);
}

const struct view_ops remarks_view = {
	.open = remarks_open,
	.keymap = remarks_keymap,
	.draw = remarks_draw,
	.act = remarks_act,
	.back = remarks_back,
	.close = remarks_close,
};
