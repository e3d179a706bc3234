#include "app/sign_face.h"

#include <stdio.h>
#include <string.h>

#include "app/draw.h"
#include "app/prose_draw.h"
#include "base/number.h"
#include "base/utf8.h"
#include "work/flow.h"
#include "work/summary.h"

enum {
	FIRST_ROW = 2,
	FOOT_ROWS = 9, /* lowest, counts, changes, two of units, key, code, message, keys */
	LABEL_COLUMN = 4,
	BAR_CELLS = 22,
	FIGURE_CELLS = 9,
	CHANGE_CELLS = 10,
	MARK_CELLS = 2,
	LOW_WINDOW = 20,
	WIDEST = 110,
	DIGEST_SHOWN = 16
};

/* Where there is room, one more for the units. */
static int foot_rows(const struct app *app)
{
	return screen_rows(app->screen) < LOW_WINDOW ? FOOT_ROWS : FOOT_ROWS + 1;
}

size_t sign_face_bars(const struct app *app)
{
	int rows = screen_rows(app->screen) - FIRST_ROW - foot_rows(app);

	return rows > 0 ? (size_t)rows : 1;
}

/* "18 Jul": the day of a moment, without its time. */
static void day_of(char out[CLOCK_TEXT], int64_t ms)
{
	char *time;

	clock_short(out, ms);
	time = strrchr(out, ' ');
	if (time != NULL)
		*time = '\0';
}

static void put_step(const struct sign_screen *s, struct buf *out)
{
	const struct state_step *verified = picture_step(&s->desk, "verified");
	char day[CLOCK_TEXT];

	if (verified == NULL || strcmp(s->desk.report.state, "verified") != 0) {
		buf_text(out, summary_state(&s->desk.report));
		return;
	}
	day_of(day, verified->at_ms);
	text_fill(out, TEXT_SIGNVIEW_VERIFIED, verified->user, day, NULL);
}

/* "Cakupan kecamatan, 31 indikator   (| = Semester 2 2025)" */
static void add_coverage(const struct sign_screen *s, struct buf *out)
{
	const struct report *r = &s->desk.report;
	char count[NUMBER_TEXT], name[64];

	if (s->picture.bar_count == 0) {
		buf_text(out, text(TEXT_SIGNVIEW_NO_COVERAGE));
		return;
	}
	number_show(count, (int64_t)s->picture.bar_count);
	text_fill(out, TEXT_SIGNVIEW_COVERAGE, count, NULL);
	if (r->stage->previous == NULL || s->desk.book.periods[PERIOD_PREVIOUS] == NULL)
		return;
	(void)snprintf(name, sizeof(name), "%s %d", stage_brief(r->stage->previous),
		r->year + r->stage->previous_year);
	text_fill(out, TEXT_SIGNVIEW_BEFORE, name, NULL);
}

/* Which bars these are, and that there are more. */
static void add_range(const struct sign_screen *s, const struct app *app, struct buf *out)
{
	size_t last = s->top + sign_face_bars(app), count = s->picture.bar_count;

	if (count > 0)
		buf_print(out, "%s%zu-%zu/%zu", last < count ? "PgDn   " : "", s->top + 1,
			last < count ? last : count, count);
}

static void draw_heads(const struct sign_screen *s, struct app *app)
{
	const struct report *r = &s->desk.report;
	struct buf right = {0}, left = {0};
	char title[200];

	(void)snprintf(title, sizeof(title), "%s %d   %s %s   %s %d", stage_brief(r->stage),
		r->year, text(TEXT_APP_DISTRICT), s->desk.book.district_name,
		text(TEXT_APP_REVISION), r->revision);
	put_step(s, &right);
	draw_title(app, title, buf_str(&right));
	buf_clear(&right);
	add_coverage(s, &left);
	add_range(s, app, &right);
	draw_state(app, buf_str(&left), buf_str(&right));
	buf_release(&left);
	buf_release(&right);
}

struct columns {
	int bar, figure, change, mark;
};

static struct columns columns_of(const struct app *app)
{
	int edge = screen_columns(app->screen);
	struct columns c;

	if (edge > WIDEST)
		edge = WIDEST;
	c.mark = edge - MARK_CELLS;
	c.change = c.mark - CHANGE_CELLS;
	c.figure = c.change - FIGURE_CELLS - 1;
	c.bar = c.figure - BAR_CELLS - 1;
	return c;
}

/* "######|###......": how full, and where the stage before stood. */
static void put_bar(char out[BAR_CELLS + 1], const struct picture_bar *b)
{
	int64_t mark = b->before * BAR_CELLS / 1000;
	size_t full;

	out[0] = '\0';
	if (b->is_count || b->now < 0)
		return;
	draw_bar(out, BAR_CELLS, b->now);
	full = strlen(out);
	memset(out + full, '.', BAR_CELLS - full);
	out[BAR_CELLS] = '\0';
	if (b->before >= 0)
		out[mark < BAR_CELLS ? mark : BAR_CELLS - 1] = '|';
}

static void put_figure(const struct picture_bar *b, char out[48])
{
	char number[NUMBER_TEXT];

	(void)snprintf(out, 48, "-");
	if (b->now < 0)
		return;
	number_show(number, b->is_count ? b->now : b->now / 10);
	if (b->is_count)
		(void)snprintf(out, 48, "%s", number);
	else
		(void)snprintf(out, 48, "%s%s%%",
			b->row->coverage == COVERAGE_BOUND ? text(TEXT_ENTRY_BOUND) : "",
			b->now < 10000 ? number : ">999");
}

static void put_change(const struct picture_bar *b, struct buf *out)
{
	char number[NUMBER_TEXT];

	if (!b->has_change)
		return;
	number_show(number, b->change < 0 ? -b->change : b->change);
	text_fill(out,
		b->change > 0   ? TEXT_SIGNVIEW_UP
		: b->change < 0 ? TEXT_SIGNVIEW_DOWN
				: TEXT_SIGNVIEW_SAME,
		number, NULL);
}

/* What fell or misses its target; where less is better the other way round. */
static const char *mark_of(const struct picture_bar *b)
{
	if (!b->fell && !b->misses)
		return "";
	return b->row->lower_is_better ? ">" : "<";
}

static void draw_indicator(const struct picture_bar *b, struct app *app, int row)
{
	struct columns at = columns_of(app);
	const struct draw_box label = {row, LABEL_COLUMN, at.bar - LABEL_COLUMN - 1, 1};
	char number[16], bar[BAR_CELLS + 1], figure[48];
	struct buf change = {0};
	bool marked = b->fell || b->misses;

	row_number(b->row, number);
	put_bar(bar, b);
	put_figure(b, figure);
	put_change(b, &change);
	draw_at(app, row, 0, LABEL_COLUMN - 1, ROLE_LOOK_TEXT, number);
	draw_cut(app, &label, ROLE_LOOK_TEXT, row_brief(b->row));
	draw_at(app, row, at.bar, BAR_CELLS, ROLE_LOOK_BAR, bar);
	draw_right(app, row, at.figure, FIGURE_CELLS, ROLE_LOOK_TEXT, figure);
	draw_at(app, row, at.change + 1, CHANGE_CELLS - 1, marked ? ROLE_LOOK_SOFT : ROLE_LOOK_DIM,
		buf_str(&change));
	draw_at(app, row, at.mark, MARK_CELLS, ROLE_LOOK_SOFT, mark_of(b));
	buf_release(&change);
}

static void draw_line(struct app *app, int row, enum theme_role role, const char *words)
{
	const struct draw_box box = {row, 0, screen_columns(app->screen), 1};

	draw_cut(app, &box, role, words);
}

/* As many as the line has room for. */
static void draw_lowest(const struct sign_screen *s, struct app *app, int row)
{
	const struct picture *p = &s->picture;
	size_t cells = (size_t)screen_columns(app->screen);
	char percent[NUMBER_TEXT], village[160];
	struct buf b = {0};

	if (p->bar_count == 0)
		return;
	buf_text(&b, text(TEXT_SIGNVIEW_LOWEST));
	for (size_t i = 0; i < p->village_count; i++) {
		number_show(percent, p->villages[i].permille / 10);
		(void)snprintf(village, sizeof(village), "  %s %s%%",
			s->desk.book.places[p->villages[i].place].name, percent);
		if (utf8_width(buf_str(&b)) + utf8_width(village) > cells)
			break;
		buf_text(&b, village);
	}
	if (p->village_count == 0)
		buf_text(&b, "  -");
	draw_at(app, row, 0, (int)cells, ROLE_LOOK_TEXT, buf_str(&b));
	buf_release(&b);
}

static void draw_counts(const struct sign_screen *s, struct app *app, int row)
{
	const struct picture *p = &s->picture;
	char accepted[NUMBER_TEXT], noted[NUMBER_TEXT], open[NUMBER_TEXT], unable[NUMBER_TEXT];
	struct buf b = {0};

	number_show(accepted, (int64_t)p->accepted);
	number_show(noted, (int64_t)p->noted);
	number_show(open, (int64_t)p->unanswered);
	number_show(unable, (int64_t)p->reviewed.unable);
	text_fill(&b, TEXT_SIGNVIEW_COUNTS, accepted, noted, open, unable, NULL);
	draw_line(app, row, p->unanswered > 0 ? ROLE_LOOK_HARD : ROLE_LOOK_TEXT, buf_str(&b));
	buf_release(&b);
}

static void draw_changes(const struct sign_screen *s, struct app *app, int row)
{
	const struct picture *p = &s->picture;
	char number[NUMBER_TEXT], before[NUMBER_TEXT];
	struct buf b = {0};

	number_show(number, (int64_t)p->reviewed.changed);
	text_fill(&b, TEXT_SIGNVIEW_CHANGED, number, NULL);
	if (s->desk.report.revision > 1) {
		number_show(number, (int64_t)p->difference_count);
		number_plain(before, s->desk.report.revision - 1);
		buf_text(&b, "   ");
		text_fill(&b, TEXT_SIGNVIEW_REVISED, before, number, NULL);
	}
	draw_line(app, row, p->reviewed.changed > 0 ? ROLE_LOOK_HARD : ROLE_LOOK_TEXT, buf_str(&b));
	buf_release(&b);
}

/* "Dinyatakan benar 3 dari 4: Setcam Bengalon 17 Jul, ..": what does not fit has its count. */
static void draw_units(const struct sign_screen *s, struct app *app, int row)
{
	const struct picture *p = &s->picture;
	const struct draw_box box = {
		row, 0, screen_columns(app->screen), foot_rows(app) - FOOT_ROWS + 2};
	char confirmed[NUMBER_TEXT], all[NUMBER_TEXT], day[CLOCK_TEXT];
	struct buf b = {0};

	number_show(confirmed, (int64_t)p->confirmed);
	number_show(all, (int64_t)p->answering);
	text_fill(&b, TEXT_SIGNVIEW_CONFIRMED, confirmed, all, NULL);
	for (size_t i = 0; i < s->desk.flow.confirm_count; i++) {
		const struct confirm *c = &s->desk.flow.confirms[i];

		day_of(day, c->at_ms);
		buf_print(&b, "%s %s %s%s", i > 0 ? "," : "", c->unit_name, day,
			*c->paper != '\0' ? text(TEXT_SIGNVIEW_PAPER) : "");
	}
	(void)prose_draw_kept(app, &box,
		p->confirmed < p->answering ? ROLE_LOOK_HARD : ROLE_LOOK_TEXT, buf_str(&b));
	buf_release(&b);
}

static bool lacks_key(const struct sign_screen *s)
{
	return s->is_camat && !s->has_key && flow_is_in(FLOW_SIGN, s->desk.report.state);
}

/* Who signed, or what is still needed for it. */
static void add_key(const struct sign_screen *s, struct buf *out)
{
	char at[CLOCK_TEXT], serial[NUMBER_TEXT], digest[DIGEST_SHOWN + 1];

	if (s->sealed != NULL) {
		clock_date(at, s->sealed->at_ms);
		number_plain(serial, s->sealed->serial);
		(void)snprintf(digest, sizeof(digest), "%.16s", s->sealed->digest);
		text_fill(out, TEXT_SIGNVIEW_SIGNED, s->sealed->signer, at, serial, digest, NULL);
		return;
	}
	(void)snprintf(digest, sizeof(digest), "%.16s", s->digest);
	if (lacks_key(s))
		buf_text(out, text(TEXT_SIGNVIEW_NO_KEY));
	else if (*digest != '\0')
		text_fill(out, TEXT_SIGNVIEW_DIGEST, digest, NULL);
}

static void draw_key(const struct sign_screen *s, struct app *app, int row)
{
	struct buf b = {0};

	add_key(s, &b);
	draw_line(app, row, lacks_key(s) ? ROLE_LOOK_SOFT : ROLE_LOOK_STATE, buf_str(&b));
	buf_release(&b);
}

/* The code as it was typed stays above the password. */
static void draw_questions(struct sign_screen *s, struct app *app, int row)
{
	char line[256];

	if (s->challenge.open)
		challenge_draw(&s->challenge, app, row, text(TEXT_SIGNVIEW_CODE));
	if (s->asks == SIGN_ASKS_PASSWORD) {
		(void)snprintf(line, sizeof(line), "%s  %c %c %c %c  > %s",
			text(TEXT_SIGNVIEW_CODE), s->code[0], s->code[1], s->code[2], s->code[3],
			s->code);
		draw_at(app, row, 0, screen_columns(app->screen), ROLE_LOOK_DIM, line);
	}
}

/* Above the line that asks again. */
static void draw_said(struct app *app, int row)
{
	if (app->message.size == 0)
		return;
	draw_clear(app, row);
	draw_at(app, row, 0, screen_columns(app->screen), ROLE_LOOK_ERROR, buf_str(&app->message));
}

/* What this person may do now, before the keys of every reader. */
static const char *own_keys(const struct sign_screen *s)
{
	const char *state = s->desk.report.state;

	if (s->is_camat && flow_is_in(FLOW_SIGN, state))
		return text(TEXT_SIGNVIEW_KEYS);
	if (s->is_camat && flow_is_in(FLOW_RETURN, state))
		return text(TEXT_SIGNVIEW_KEYS_RETURN);
	return text(TEXT_SIGNVIEW_KEYS_READER);
}

static void draw_foot_keys(const struct sign_screen *s, struct app *app)
{
	static const enum action keys[] = {
		ACT_DOCUMENT, ACT_REMARKS, ACT_HELP, ACT_LEAVE, ACT_NONE};

	if (s->challenge.open && !app->prefix)
		draw_at(app, screen_rows(app->screen) - 1, 0, screen_columns(app->screen),
			ROLE_LOOK_KEYS, text(TEXT_STEP_CODE_KEYS));
	else
		draw_keys_behind(app, sign_screen_keymap(s), own_keys(s), keys);
}

void sign_face_draw(struct sign_screen *s, struct app *app)
{
	size_t bars = sign_face_bars(app);
	int foot = FIRST_ROW + (int)bars, end = foot + foot_rows(app);

	draw_heads(s, app);
	for (size_t i = 0; i < bars && s->top + i < s->picture.bar_count; i++)
		draw_indicator(&s->picture.bars[s->top + i], app, FIRST_ROW + (int)i);
	draw_lowest(s, app, foot);
	draw_counts(s, app, foot + 1);
	draw_changes(s, app, foot + 2);
	draw_units(s, app, foot + 3);
	draw_key(s, app, end - 4);
	screen_cursor(app->screen, end - 3, 0);
	draw_message(app, buf_str(&app->message), app->message_is_error);
	draw_questions(s, app, end - 3);
	if (s->ask.open) {
		ask_draw(&s->ask, app);
		draw_said(app, end - 3);
	}
	draw_foot_keys(s, app);
}
