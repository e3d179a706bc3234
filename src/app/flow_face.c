#include "app/flow_face.h"

#include <stdio.h>
#include <string.h>

#include "app/draw.h"
#include "base/number.h"
#include "work/summary.h"

enum {
	STEPS_ROW = 3,
	STEP_ROWS = 6,
	FOOT_ROWS = 3,
	OTHER_ROWS = 6 + FOOT_ROWS, /* heads, blanks and whose turn it is */
	WHEN_CELLS = 14,
	WHO_COLUMN = 17,
	WHO_CELLS = 18,
	WHAT_COLUMN = 36,
	WHAT_CELLS = 14,
	NOTE_COLUMN = 51,
	ACT_CELLS = 48,
	DIGEST_LETTERS = 6
};

static const struct {
	enum text_id label, code;
} words[FLOW_COUNT] = {
	[FLOW_SOURCE] = {TEXT_ACT_SOURCE, TEXT_ACT_NONE},
	[FLOW_CONFIRM] = {TEXT_STEP_CONFIRM, TEXT_ACT_NONE},
	[FLOW_ACCEPT] = {TEXT_STEP_ACCEPT, TEXT_ACT_NONE},
	[FLOW_SUBMIT] = {TEXT_STEP_SUBMIT, TEXT_STEP_CODE_SUBMIT},
	[FLOW_REVIEW] = {TEXT_STEP_REVIEW, TEXT_ACT_NONE},
	[FLOW_RETURN] = {TEXT_STEP_RETURN, TEXT_STEP_CODE_RETURN},
	[FLOW_VERIFY] = {TEXT_STEP_VERIFY, TEXT_STEP_CODE_VERIFY},
	[FLOW_SIGN] = {TEXT_STEP_SIGN, TEXT_ACT_NONE},
	[FLOW_REOPEN] = {TEXT_STEP_REOPEN, TEXT_STEP_CODE_REOPEN},
};

const char *flow_label(enum flow_act act)
{
	return text(words[act].label);
}

const char *flow_code_label(enum flow_act act)
{
	return text(words[act].code);
}

static void draw_heads(const struct flow_screen *f, struct app *app)
{
	struct progress all = summary_progress(&f->desk.book);
	struct desk_count n = desk_count(&f->desk, PLACE_DISTRICT);
	struct desk_count of_records = desk_records_count(&f->desk, NULL);
	char left[200], right[96], count[32];

	(void)snprintf(left, sizeof(left), "%s   %s %d   %s %d", text(TEXT_STEP_TITLE),
		stage_brief(f->desk.report.stage), f->desk.report.year, text(TEXT_APP_REVISION),
		f->desk.report.revision);
	draw_title(app, left, summary_state(&f->desk.report));
	n.hard += of_records.hard;
	n.soft += of_records.soft;
	draw_count(count, sizeof(count), &n);
	(void)snprintf(right, sizeof(right), "%s %zu/%zu  %d%%   %s", text(TEXT_APP_FILLED),
		all.filled, all.required, summary_percent(&all), count);
	(void)snprintf(
		left, sizeof(left), "%s %s", text(TEXT_APP_DISTRICT), f->desk.book.district_name);
	draw_state(app, left, right);
}

/* A signature's note is the digest of its document; its first letters tell it from others. */
static void draw_note(const struct state_step *s, struct app *app, int row)
{
	const struct draw_box at = {row, NOTE_COLUMN, screen_columns(app->screen) - NOTE_COLUMN, 1};
	struct buf b = {0};

	if (*s->note == '\0')
		return;
	if (strcmp(s->state, "signed") == 0)
		buf_print(&b, "%.*s", DIGEST_LETTERS, s->note);
	else
		buf_print(&b, "\"%s\"", s->note);
	draw_cut(app, &at, ROLE_LOOK_TEXT, buf_str(&b));
	buf_release(&b);
}

static void draw_step(const struct state_step *s, struct app *app, int row)
{
	char when[CLOCK_TEXT];

	clock_short(when, s->at_ms);
	draw_at(app, row, 2, WHEN_CELLS, ROLE_LOOK_TEXT, when);
	draw_at(app, row, WHO_COLUMN, WHO_CELLS, ROLE_LOOK_TEXT, s->user);
	draw_at(app, row, WHAT_COLUMN, WHAT_CELLS, ROLE_LOOK_TEXT, report_state_word(s->state));
	draw_note(s, app, row);
}

/* What the rest of the screen leaves them, at least one. */
static size_t step_rows(const struct flow_screen *f, const struct app *app)
{
	int rows = screen_rows(app->screen) - STEPS_ROW - (int)f->count - OTHER_ROWS;

	return rows > STEP_ROWS ? STEP_ROWS : rows > 0 ? (size_t)rows : 1;
}

/* The newest steps, the oldest of them first; returns the row behind them. */
static int draw_steps(const struct flow_screen *f, struct app *app)
{
	const struct workflow *w = &f->desk.flow;
	size_t rows = step_rows(f, app), first = w->step_count > rows ? w->step_count - rows : 0;
	int row = STEPS_ROW;

	draw_at(app, row - 1, 2, 40, ROLE_LOOK_STATE, text(TEXT_STEP_SO_FAR));
	if (w->step_count == 0)
		draw_at(app, row++, 2, 76, ROLE_LOOK_DIM, text(TEXT_STEP_NO_STEPS));
	for (size_t i = first; i < w->step_count; i++)
		draw_step(&w->steps[i], app, row++);
	return row;
}

static void draw_act(const struct flow_screen *f, struct app *app, size_t index, int row)
{
	bool current = index == f->cursor;
	enum theme_role role = current ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT;
	char number[NUMBER_TEXT];
	struct buf b = {0};

	draw_at(app, row, 0, 1, role, current ? ">" : "");
	draw_at(app, row, 2, ACT_CELLS, role, flow_label(f->acts[index]));
	if (f->missing[index] > 0) {
		number_show(number, (int64_t)f->missing[index]);
		text_fill(&b, TEXT_STEP_LACKS, number, NULL);
		draw_at(app, row, NOTE_COLUMN, 28, ROLE_LOOK_SOFT, buf_str(&b));
	}
	buf_release(&b);
}

/* Returns the row behind them; *cursor_row is that of the cursor. */
static int draw_acts(const struct flow_screen *f, struct app *app, int row, int *cursor_row)
{
	draw_at(app, row++, 2, 60, ROLE_LOOK_STATE, text(TEXT_STEP_MAY));
	*cursor_row = row + (int)f->cursor;
	if (f->count == 0)
		draw_at(app, row++, 2, 76, ROLE_LOOK_DIM, text(TEXT_STEP_MAY_NOTHING));
	for (size_t i = 0; i < f->count; i++)
		draw_act(f, app, i, row++);
	return row;
}

/* Units whose word is still owed, by name. */
static void add_unconfirmed(const struct flow_screen *f, struct buf *out)
{
	struct buf names = {0};

	for (size_t i = 0; i < f->desk.unit_count; i++) {
		const struct desk_unit *u = &f->desk.units[i];

		if (flow_unit_answers(&f->desk, u) &&
			workflow_confirm(&f->desk.flow, u->id) == NULL)
			buf_print(&names, "%s%s", names.size > 0 ? ", " : "", u->name);
	}
	if (names.size > 0)
		text_fill(out, TEXT_STEP_UNCONFIRMED, buf_str(&names), NULL);
	buf_release(&names);
}

static void draw_whose(const struct flow_screen *f, struct app *app, int row)
{
	int cells = screen_columns(app->screen) - 3;
	struct draw_box at = {row, 2, cells, 2};
	struct buf b = {0};

	at.row = row + draw_wrapped(app, &at, ROLE_LOOK_PROMPT,
			       f->desk.report.id != 0 ? flow_next(f->desk.report.state)
						      : text(TEXT_STEP_TURN_NONE));
	if (f->desk.report.id != 0 && report_is_open(&f->desk.report))
		add_unconfirmed(f, &b);
	if (b.size > 0)
		at.row += draw_wrapped(app, &at, ROLE_LOOK_TEXT, buf_str(&b));
	(void)news_draw_changed(&f->news, app, at.row);
	buf_release(&b);
}

static void draw_gap(const struct flow_screen *f, struct app *app, size_t index, int row)
{
	bool current = index == f->gap;
	enum theme_role role = current ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT;
	const struct draw_box at = {row, 2, screen_columns(app->screen) - 2, 1};
	struct buf b = {0};

	gap_say(&f->desk, &f->gaps.list[index], &b);
	draw_at(app, row, 0, 1, role, current ? ">" : "");
	draw_cut(app, &at, role, buf_str(&b));
	buf_release(&b);
}

/* The whole sentence of the one under the cursor stands in the message line. */
static void draw_gaps(const struct flow_screen *f, struct app *app)
{
	size_t rows = draw_rows(app, STEPS_ROW + 1), count = f->gaps.count;
	size_t first = draw_page(f->gap, count, rows);
	char number[NUMBER_TEXT];
	struct buf b = {0};

	number_show(number, (int64_t)count);
	text_fill(&b, TEXT_STEP_GAPS, flow_label(f->acts[f->cursor]), number, NULL);
	draw_at(app, STEPS_ROW, 0, screen_columns(app->screen), ROLE_LOOK_STATE, buf_str(&b));
	for (size_t i = first; i < count && i < first + rows; i++)
		draw_gap(f, app, i, STEPS_ROW + 1 + (int)(i - first));
	screen_cursor(app->screen, STEPS_ROW + 1 + (int)(f->gap - first), 0);
	buf_clear(&b);
	gap_say(&f->desk, &f->gaps.list[f->gap], &b);
	if (app->message.size == 0)
		draw_message(app, buf_str(&b), false);
	buf_release(&b);
}

static void draw_all(struct flow_screen *f, struct app *app)
{
	int cursor_row, row = draw_steps(f, app);

	row = draw_acts(f, app, row + 1, &cursor_row);
	draw_whose(f, app, row + 1);
	screen_cursor(app->screen, cursor_row, 0);
}

void flow_face_draw(struct flow_screen *f, struct app *app)
{
	static const enum action keys[] = {
		ACT_OPEN, ACT_REMARKS, ACT_DOCUMENT, ACT_HELP, ACT_LEAVE, ACT_NONE};
	static const enum action keys_gaps[] = {
		ACT_OPEN, ACT_REMARKS, ACT_HELP, ACT_LEAVE, ACT_NONE};
	int bottom = screen_rows(app->screen);

	draw_heads(f, app);
	if (f->mode == FLOW_GAPS)
		draw_gaps(f, app);
	else
		draw_all(f, app);
	/* In a low window the foot counts more than what would run into it. */
	for (int row = bottom - FOOT_ROWS; f->mode != FLOW_GAPS && row < bottom; row++)
		draw_clear(app, row);
	if (f->mode != FLOW_GAPS || app->message.size > 0)
		draw_message(app, buf_str(&app->message), app->message_is_error);
	if (f->mode == FLOW_REASON)
		ask_draw(&f->ask, app);
	if (f->mode != FLOW_CODE || app->prefix) {
		draw_keys_behind(app, f->mode == FLOW_REASON ? KEYMAP_TEXT : KEYMAP_LIST,
			f->mode == FLOW_ACTS ? text(TEXT_SIGNVIEW_PICTURE) : "",
			f->mode == FLOW_GAPS ? keys_gaps : keys);
		return;
	}
	challenge_draw(&f->challenge, app, bottom - 4, flow_code_label(f->acts[f->cursor]));
	draw_at(app, bottom - 1, 0, screen_columns(app->screen), ROLE_LOOK_KEYS,
		text(TEXT_STEP_CODE_KEYS));
}
