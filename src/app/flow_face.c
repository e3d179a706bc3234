#include "app/flow_face.h"

#include <stdio.h>
#include <string.h>

#include "app/draw.h"
#include "base/number.h"
#include "base/utf8.h"
#include "work/summary.h"

enum {
	HEAD_ROWS = 2,
	STEPS_ROW = 3,
	FOOT_ROWS = 3,
	WHOSE_ROWS = 3,
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
	char left[200], right[160], count[32], filled[64];

	(void)snprintf(left, sizeof(left), "%s   %s %d   %s %d", text(TEXT_STEP_TITLE),
		stage_brief(f->desk.report.stage), f->desk.report.year, text(TEXT_APP_REVISION),
		f->desk.report.revision);
	draw_title(app, left, summary_state(&f->desk.report));
	n.hard += of_records.hard;
	n.soft += of_records.soft;
	draw_count(count, sizeof(count), &n);
	(void)snprintf(filled, sizeof(filled), "%zu/%zu  %d%%", all.filled, all.required,
		summary_percent(&all));
	(void)snprintf(right, sizeof(right), "%s %s   %s", text(TEXT_APP_FILLED),
		f->desk.report.id != 0 ? filled : "-", count);
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

/* How the lines between the state line and the foot are shared out, each part's head besides. What can
 * be done goes before what was done, that before whose turn it is, and all before a blank line. */
struct layout {
	int acts, steps, blanks;
};

static int at_most(int rows, int room)
{
	return rows < room ? rows : room > 0 ? room : 0;
}

static int at_least_one(size_t rows)
{
	return rows > 0 ? (int)rows : 1;
}

static struct layout layout_of(const struct flow_screen *f, const struct app *app)
{
	int room = screen_rows(app->screen) - HEAD_ROWS - FOOT_ROWS - 1;
	struct layout l = {.acts = at_most(at_least_one(f->count), room > 1 ? room : 1)};

	room -= l.acts + 1;
	l.steps = at_most(at_least_one(f->desk.flow.step_count),
		room - WHOSE_ROWS - 2 > 1 ? room - WHOSE_ROWS - 2 : at_most(1, room));
	l.blanks = room - l.steps >= WHOSE_ROWS + 2 ? 1 : 0;
	return l;
}

static void draw_steps_head(const struct workflow *w, struct app *app, size_t shown)
{
	char number[NUMBER_TEXT], all[NUMBER_TEXT];
	struct buf b = {0};

	number_show(number, (int64_t)shown);
	number_show(all, (int64_t)w->step_count);
	if (shown < w->step_count)
		text_fill(&b, TEXT_STEP_SO_FAR_LAST, number, all, NULL);
	else
		buf_text(&b, text(TEXT_STEP_SO_FAR));
	draw_at(app, HEAD_ROWS, 2, 60, ROLE_LOOK_STATE, buf_str(&b));
	buf_release(&b);
}

/* The newest steps, the oldest of them first; returns the row behind them. */
static int draw_steps(const struct flow_screen *f, struct app *app, int rows)
{
	const struct workflow *w = &f->desk.flow;
	size_t shown = w->step_count < (size_t)rows ? w->step_count : (size_t)rows;
	int row = STEPS_ROW;

	if (rows == 0)
		return HEAD_ROWS;
	draw_steps_head(w, app, shown);
	if (w->step_count == 0)
		draw_at(app, row++, 2, 76, ROLE_LOOK_DIM, text(TEXT_STEP_NO_STEPS));
	for (size_t i = w->step_count - shown; i < w->step_count; i++)
		draw_step(&w->steps[i], app, row++);
	return row;
}

/* "kurang 3"; of signing that the key itself is missing. */
static void add_missing(const struct flow_screen *f, size_t index, struct buf *out)
{
	bool lacks_key = f->acts[index] == FLOW_SIGN && f->lacks_key;
	size_t missing = f->missing[index] - (lacks_key ? 1 : 0);
	char number[NUMBER_TEXT];

	number_show(number, (int64_t)missing);
	if (missing > 0)
		text_fill(out, TEXT_STEP_LACKS, number, NULL);
	if (lacks_key)
		buf_print(out, "%s%s", missing > 0 ? ", " : "", text(TEXT_STEP_LACKS_KEY));
}

static void draw_act(const struct flow_screen *f, struct app *app, size_t index, int row)
{
	bool current = index == f->cursor;
	enum theme_role role = current ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT;
	struct buf b = {0};
	int column, cells;

	add_missing(f, index, &b);
	cells = (int)utf8_width(buf_str(&b));
	column = at_most(NOTE_COLUMN, screen_columns(app->screen) - cells - 1);
	draw_at(app, row, 0, 1, role, current ? ">" : "");
	draw_at(app, row, 2, ACT_CELLS, role, flow_label(f->acts[index]));
	if (cells > 0)
		draw_at(app, row, column, cells, ROLE_LOOK_SOFT, buf_str(&b));
	buf_release(&b);
}

/* So many of them, the one under the cursor always; returns the row behind them. */
static int draw_acts(const struct flow_screen *f, struct app *app, const struct layout *l, int row)
{
	size_t rows = (size_t)l->acts, first = draw_page(f->cursor, f->count, rows);

	draw_at(app, row++, 2, 60, ROLE_LOOK_STATE, text(TEXT_STEP_MAY));
	if (f->count == 0)
		draw_at(app, row++, 2, 76, ROLE_LOOK_DIM, text(TEXT_STEP_MAY_NOTHING));
	for (size_t i = first; i < f->count && i < first + rows; i++) {
		if (i == f->cursor)
			screen_cursor(app->screen, row, 0);
		draw_act(f, app, i, row++);
	}
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

static enum text_id not_begun(const struct flow_screen *f)
{
	enum role role = store_actor(f->desk.store)->role;

	return role == ROLE_OPERATOR || role == ROLE_OWNER ? TEXT_STEP_TURN_NONE
							   : TEXT_STEP_TURN_OTHERS;
}

static void draw_whose(const struct flow_screen *f, struct app *app, int row)
{
	int cells = screen_columns(app->screen) - 3;
	struct draw_box at = {row, 2, cells, 2};
	struct buf b = {0};

	at.row = row + draw_wrapped(app, &at, ROLE_LOOK_PROMPT,
			       f->desk.report.id != 0 ? flow_next(f->desk.report.state)
						      : text(not_begun(f)));
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
	struct layout l = layout_of(f, app);
	int row = draw_steps(f, app, l.steps);

	row = draw_acts(f, app, &l, row + l.blanks);
	draw_whose(f, app, row + l.blanks);
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
			f->mode == FLOW_ACTS ? text(TEXT_STEP_PICTURE) : "",
			f->mode == FLOW_GAPS ? keys_gaps : keys);
		return;
	}
	challenge_draw(&f->challenge, app, bottom - 4, flow_code_label(f->acts[f->cursor]));
	draw_at(app, bottom - 1, 0, screen_columns(app->screen), ROLE_LOOK_KEYS,
		text(TEXT_STEP_CODE_KEYS));
}
