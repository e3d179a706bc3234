#include "app/home_face.h"

#include <stdio.h>
#include <string.h>

#include "app/draw.h"
#include "base/number.h"
#include "base/utf8.h"

bool home_is_done(const struct stage_summary *s)
{
	return s->report.id != 0 && !report_is_open(&s->report);
}

bool home_is_late(const struct stage_summary *s, const struct app *app)
{
	int64_t now = store_now(app->store);
	int year = clock_year(now), month = clock_month(now);

	if (s->stage->form_count == 0 || s->stage->month_count == 0 || year < app->year ||
		(s->report.id != 0 && s->progress.filled >= s->progress.required))
		return false;
	for (size_t i = 0; i < s->stage->month_count && year == app->year; i++) {
		if (s->stage->months[i] >= month)
			return false;
	}
	return true;
}

/* The day, and what is due in its month. */
static void draw_today(const struct home *h, struct app *app)
{
	const struct draw_box at = {1, 0, screen_columns(app->screen), 1};
	char date[CLOCK_TEXT];
	struct buf b = {0};
	bool due = false;

	clock_date(date, store_now(app->store));
	buf_print(&b, "%s %s", text(TEXT_HOME_TODAY), date);
	for (size_t i = 0; i < app->forms->stage_count; i++) {
		if (!h->stages[i].is_due || home_is_done(&h->stages[i]))
			continue;
		buf_print(&b, "%s%s", due ? ", " : text(TEXT_HOME_DUE),
			stage_brief(h->stages[i].stage));
		due = true;
	}
	draw_cut(app, &at, ROLE_LOOK_STATE, buf_str(&b));
	buf_release(&b);
}

static void draw_heads(struct home *h, struct app *app)
{
	const struct actor *a = store_actor(app->store);
	char left[200], right[96];

	(void)snprintf(left, sizeof(left), "ansit  %s %s, %s  %d", text(TEXT_APP_DISTRICT),
		app->district->name, app->district->regency, app->year);
	(void)snprintf(
		right, sizeof(right), "%s (%s)", a->name, text(TEXT_ROLE_OPERATOR + a->role));
	draw_title(app, left, right);
	draw_today(h, app);
	draw_at(app, 3, 2, 76, ROLE_LOOK_STATE, text(TEXT_HOME_HEAD));
}

enum {
	LABEL_CELLS = 33,
	STATE_COLUMN = 42,
	STATE_CELLS = 14,
	FILLED_COLUMN = 56,
	FILLED_CELLS = 11,
	CHECKS_COLUMN = 67,
	CHECKS_CELLS = 11
};

static bool has_only_checklists(const struct stage *stage)
{
	for (size_t i = 0; i < stage->form_count; i++) {
		if (stage->forms[i]->kind != FORM_CHECKLIST)
			return false;
	}
	return true;
}

/* "61%"; of a stage without tables what was done in its own terms: "7/11 desa", "2/4", "12 catatan". */
static void put_filled(const struct stage_summary *s, char *out, size_t size)
{
	if (s->progress.required == 0 && s->records == 0 && s->villages == 0 &&
		s->stage->expected == 0)
		(void)snprintf(out, size, "-");
	else if (s->stage->has_tables || (s->villages == 0 && has_only_checklists(s->stage)))
		(void)snprintf(out, size, "%d%%", summary_percent(&s->progress));
	else if (s->villages > 0)
		(void)snprintf(out, size, "%zu/%zu %s", s->villages_done, s->villages,
			text(TEXT_REPORT_VILLAGES));
	else if (s->stage->expected > 0)
		(void)snprintf(out, size, "%zu/%d", s->records, s->stage->expected);
	else
		(void)snprintf(out, size, "%zu %s", s->records, text(TEXT_REG_RECORDS));
}

/* "disahkan 1": from the signature on the revision counts, and of one that was opened again always. */
static void put_stage_state(const struct report *r, char *out, size_t size)
{
	if (r->id != 0 && (r->revision > 1 || flow_is_in(FLOW_REOPEN, r->state)))
		(void)snprintf(out, size, "%s %d", summary_state(r), r->revision);
	else
		(void)snprintf(out, size, "%s", summary_state(r));
}

/* "draf, lewat"; where both do not fit, that it is late says more. */
static void put_state(const struct stage_summary *s, const struct app *app, char *out, size_t size)
{
	const char *late = text(TEXT_HOME_LATE);
	char state[48];

	put_stage_state(&s->report, state, sizeof(state));
	if (!home_is_late(s, app))
		(void)snprintf(out, size, "%s", state);
	else if (s->report.id == 0 || utf8_width(state) + utf8_width(late) + 2 > STATE_CELLS)
		(void)snprintf(out, size, "%s", late);
	else
		(void)snprintf(out, size, "%s, %s", state, late);
}

static void draw_stage(const struct stage_summary *s, struct app *app, int row, bool current)
{
	enum theme_role role = current                     ? ROLE_LOOK_CURRENT
			       : s->stage->form_count == 0 ? ROLE_LOOK_DIM
							   : ROLE_LOOK_TEXT;
	char count[32], filled[64], state[64];
	int month = s->stage->month_count > 0 ? s->stage->months[0] : 0;

	draw_at(app, row, 0, 1, role, current ? ">" : " ");
	draw_at(app, row, 2, 4, role, month > 0 ? clock_month_short(month) : "");
	draw_at(app, row, 8, LABEL_CELLS, role, stage_brief(s->stage));
	put_state(s, app, state, sizeof(state));
	draw_at(app, row, STATE_COLUMN, STATE_CELLS, role, state);
	if (s->report.id == 0 || s->stage->form_count == 0)
		return;
	put_filled(s, filled, sizeof(filled));
	draw_count(count, sizeof(count), &s->count);
	draw_right(app, row, FILLED_COLUMN, FILLED_CELLS, role, filled);
	draw_right(app, row, CHECKS_COLUMN, CHECKS_CELLS, s->count.hard > 0 ? ROLE_LOOK_HARD : role,
		count);
}

static void draw_waiting(struct home *h, struct app *app, int row)
{
	int last = screen_rows(app->screen) - 3;
	char line[256], number[NUMBER_TEXT];

	for (size_t i = 0; h->desk.store != NULL && i < h->desk.unit_count && row < last; i++) {
		struct waiting w = summary_waiting(&h->desk, &h->desk.units[i]);
		char villages[NUMBER_TEXT];
		struct buf b = {0};

		if (w.empty == 0)
			continue;
		number_show(number, (int64_t)w.empty);
		number_show(villages, (int64_t)w.villages);
		text_fill(&b, TEXT_HOME_WAITING, w.unit->name, number, villages, NULL);
		(void)snprintf(line, sizeof(line), "%s", buf_str(&b));
		draw_at(app, row++, 2, screen_columns(app->screen) - 3, ROLE_LOOK_TEXT, line);
		buf_release(&b);
	}
}

/* Who fills in reads of what was sent back instead. */
static bool draw_yours(const struct home *h, struct app *app, int row)
{
	const struct report *r = &h->stages[h->waiting].report;

	if (h->waiting == app->forms->stage_count || report_is_open(r))
		return false;
	news_draw_yours(app, row, r, h->cursor == h->waiting);
	return true;
}

/* What was sent back to this person, and what changed in the report under the cursor; returns the row
 * behind them. */
static int draw_news(const struct home *h, struct app *app, int row)
{
	if (row + 2 >= screen_rows(app->screen) - 3)
		return row;
	row += news_draw_returned(&h->returned, app, row) || draw_yours(h, app, row);
	row += news_draw_why(&h->news, app, row);
	return row + news_draw_changed(&h->news, app, row);
}

void home_face_draw(struct home *h, struct app *app)
{
	static const enum action keys[] = {ACT_OPEN, ACT_STEP, ACT_YEAR, ACT_LANGUAGE, ACT_HELP,
		ACT_LEAVE, ACT_ERROR_NEXT, ACT_NONE};
	int row = 4;

	draw_heads(h, app);
	for (size_t i = 0; i < app->forms->stage_count; i++)
		draw_stage(&h->stages[i], app, row++, i == h->cursor);
	row += row + 1 + (int)h->desk.unit_count <= screen_rows(app->screen) - 3;
	draw_waiting(h, app, draw_news(h, app, row));
	screen_cursor(app->screen, 4 + (int)h->cursor, 0);
	draw_message(app,
		app->message.size > 0 || !app->is_demo ? buf_str(&app->message)
						       : text(TEXT_HOME_DEMO),
		app->message_is_error);
	if (h->ask.open)
		ask_draw(&h->ask, app);
	draw_keys(app, h->ask.open ? KEYMAP_TEXT : KEYMAP_LIST, keys);
}
