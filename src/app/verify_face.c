#include "app/verify_face.h"

#include <stdio.h>
#include <string.h>

#include "app/entry_draw.h"
#include "base/utf8.h"

enum {
	FIRST_ROW = 3,
	NAME_COLUMN = 2,
	NAME_CELLS = 4,
	LABEL_COLUMN = 7,
	RECORD_CELLS = 16,
	/* From the right edge. */
	SIGN_CELLS = 7,
	SHARE_CELLS = 15,
	CHANGE_CELLS = 7,
	BEFORE_CELLS = 8,
	VALUE_CELLS = 10,
	WIDEST = 110 /* wider, the eye loses the row between its words and its number */
};

struct columns {
	int label, value, before, change, share, sign;
};

static struct columns columns_of(const struct app *app)
{
	int edge = screen_columns(app->screen);
	struct columns c;

	if (edge > WIDEST)
		edge = WIDEST;
	c.sign = edge - SIGN_CELLS;
	c.share = c.sign - SHARE_CELLS;
	c.change = c.share - CHANGE_CELLS;
	c.before = c.change - BEFORE_CELLS;
	c.value = c.before - VALUE_CELLS;
	c.label = c.value - LABEL_COLUMN;
	return c;
}

static bool is_records(const struct verify *v)
{
	return (size_t)v->place >= v->desk.book.place_count;
}

void verify_period_name(const struct verify *v, char out[16])
{
	const struct stage *stage = v->desk.report.stage;
	int year = v->desk.report.year;

	if (verify_period(&v->desk) == PERIOD_LAST_YEAR)
		(void)snprintf(out, 16, "%d", year - 1);
	else if (stage->previous == NULL)
		(void)snprintf(out, 16, "-");
	/* That name reads as the program's. */
	else if (stage->previous_year == 0 && strcmp(stage->previous->name, "ansit") == 0)
		(void)snprintf(out, 16, "%s", text(TEXT_VERIFY_HEAD_BEFORE));
	else if (stage->previous_year == 0)
		(void)snprintf(out, 16, "%.7s", stage->previous->name);
	else
		(void)snprintf(out, 16, "%.4s'%02d", stage->previous->name,
			(year + stage->previous_year) % 100);
}

static void draw_title_of(const struct verify *v, struct app *app)
{
	struct verify_count n = verify_count(&v->all, v->place, v->desk.book.place_count);
	struct buf left = {0}, right = {0};
	char done[24], all[24], returned[24];

	buf_print(&left, "%s ", text(TEXT_VERIFY_TITLE));
	if (is_records(v))
		buf_text(&left, text(TEXT_VERIFY_RECORDS));
	else
		buf_print(&left, "%s %d/%zu", v->desk.book.places[v->place].name, v->place + 1,
			v->desk.book.place_count);
	buf_print(&left, "  %s %d", stage_brief(v->desk.report.stage), v->desk.report.year);
	(void)snprintf(done, sizeof(done), "%zu", n.done);
	(void)snprintf(all, sizeof(all), "%zu", n.all);
	(void)snprintf(returned, sizeof(returned), "%zu", n.returned);
	text_fill(&right, TEXT_VERIFY_PROGRESS, done, all, returned, NULL);
	draw_title(app, buf_str(&left), buf_str(&right));
	buf_release(&left);
	buf_release(&right);
}

static size_t count_of(const struct verify *v, enum verify_filter filter)
{
	size_t count = 0;

	for (size_t i = 0; i < v->all.count; i++) {
		const struct verify_line *l = &v->all.list[i];
		count += verify_place_of(l, v->desk.book.place_count) == v->place &&
			 verify_shows(l, filter);
	}
	return count;
}

static const struct {
	enum verify_filter filter;
	enum action action;
} filters[] = {
	{VERIFY_OPEN, ACT_SHOW_OPEN},
	{VERIFY_CHANGED, ACT_SHOW_CHANGED},
	{VERIFY_WARNED, ACT_SHOW_WARNED},
	{VERIFY_OUTLIER, ACT_SHOW_OUTLIER},
	{VERIFY_RETURNED, ACT_SHOW_RETURNED},
	{VERIFY_ALL, ACT_SHOW_ALL},
};

/* "b belum 12", each with its key and how many there are here; that which is shown in brackets. Where
 * there is no room the gaps go first, then the words of those that are not shown. */
static void add_filters(const struct verify *v, const char *gap, bool in_words, struct buf *out)
{
	bool was_on = false;

	buf_clear(out);
	for (size_t i = 0; i < sizeof(filters) / sizeof(filters[0]); i++) {
		const struct action_row *row = action_row(filters[i].action);
		bool is_on = filters[i].filter == v->filter;

		buf_print(out, "%s%s%s%s", was_on ? "]" : "", i > 0 ? gap : "",
			is_on    ? "["
			: was_on ? ""
				 : " ",
			row->review);
		if (in_words || is_on)
			buf_print(out, " %s", text(row->word));
		buf_print(out, " %zu", count_of(v, filters[i].filter));
		was_on = is_on;
	}
	buf_text(out, was_on ? "]" : "");
}

static void draw_filters(const struct verify *v, struct app *app)
{
	int columns = screen_columns(app->screen);
	struct buf b = {0};

	add_filters(v, " ", true, &b);
	if ((int)utf8_width(buf_str(&b)) > columns)
		add_filters(v, "", true, &b);
	if ((int)utf8_width(buf_str(&b)) > columns)
		add_filters(v, " ", false, &b);
	draw_at(app, 1, 0, columns, ROLE_LOOK_STATE, buf_str(&b));
	buf_release(&b);
}

static void draw_heads(const struct verify *v, struct app *app, const struct columns *c)
{
	char period[16];

	draw_at(app, 2, NAME_COLUMN, LABEL_COLUMN + c->label - NAME_COLUMN, ROLE_LOOK_STATE,
		text(is_records(v) ? TEXT_VERIFY_HEAD_RECORD : TEXT_VERIFY_HEAD_ROW));
	draw_at(app, 2, c->sign + 1, SIGN_CELLS - 1, ROLE_LOOK_STATE, text(TEXT_VERIFY_HEAD_SIGN));
	if (is_records(v))
		return;
	verify_period_name(v, period);
	draw_right(app, 2, c->value, VALUE_CELLS - 1, ROLE_LOOK_STATE, text(TEXT_ENTRY_HEAD_VALUE));
	draw_right(app, 2, c->before, BEFORE_CELLS - 1, ROLE_LOOK_STATE, period);
	draw_right(app, 2, c->change, CHANGE_CELLS - 1, ROLE_LOOK_STATE,
		text(TEXT_VERIFY_HEAD_CHANGE));
	draw_right(
		app, 2, c->share, SHARE_CELLS - 1, ROLE_LOOK_STATE, text(TEXT_VERIFY_HEAD_OTHERS));
}

/* "+87%": whole per cent, as far as three digits say something. */
static void put_change(const struct verify_line *l, char out[16])
{
	int64_t percent = l->change < 0 ? -l->change : l->change;

	percent = (percent + 5) / 10;
	out[0] = '\0';
	if (l->has_change && percent == 0)
		(void)snprintf(out, 16, "0%%");
	else if (l->has_change)
		(void)snprintf(out, 16, "%s%s%d%%", percent > 999 ? ">" : "",
			l->change < 0 ? "-" : "+", (int)(percent > 999 ? 999 : percent));
}

/* One decimal always, so that they stand under each other, as far as three digits say something. */
static void put_tenths(int64_t permille, char out[NUMBER_TEXT + 2])
{
	char number[NUMBER_TEXT];

	if (permille > 9999) {
		(void)snprintf(out, NUMBER_TEXT + 2, ">999");
		return;
	}
	number_tenths(number, permille);
	(void)snprintf(out, NUMBER_TEXT + 2, "%s%s", number,
		permille % 10 != 0 ? "" : text_either(",0", ".0"));
}

/* "3,0% (1,7)": its share, and what stands in the middle of the others. */
static void put_share(const struct verify_line *l, struct buf *out)
{
	char share[NUMBER_TEXT + 2], others[NUMBER_TEXT + 2];

	if (!l->has_share)
		return;
	put_tenths(l->share, share);
	put_tenths(l->others, others);
	buf_print(out, "%s%%", share);
	if (l->has_others)
		buf_print(out, " (%s)", others);
}

static void draw_numbers(const struct verify *v, struct app *app, const struct verify_line *l,
	const struct columns *c, int at)
{
	const struct datum *before =
		book_at(&v->desk.book, verify_period(&v->desk), l->row->id, l->place);
	char number[NUMBER_TEXT], change[16];
	struct buf b = {0};

	verify_say_value(l, &b);
	if ((int)utf8_width(buf_str(&b)) >= VALUE_CELLS && l->cell->value != NULL) {
		buf_clear(&b);
		buf_text(&b, l->cell->value);
	}
	draw_right(app, at, c->value, VALUE_CELLS - 1, ROLE_LOOK_FIELD, buf_str(&b));
	entry_number(before, BEFORE_CELLS - 1, number);
	draw_right(app, at, c->before, BEFORE_CELLS - 1, ROLE_LOOK_DIM, number);
	put_change(l, change);
	draw_right(app, at, c->change, CHANGE_CELLS - 1,
		l->far_change ? ROLE_LOOK_SOFT : ROLE_LOOK_TEXT, change);
	buf_clear(&b);
	put_share(l, &b);
	draw_right(app, at, c->share, SHARE_CELLS - 1,
		l->far_share ? ROLE_LOOK_SOFT : ROLE_LOOK_TEXT, buf_str(&b));
	buf_release(&b);
}

/* What the verdict is, by the key that says it. */
static const char *verdict_sign(const struct verify_line *l)
{
	if (verify_is_open(l))
		return l->own ? text(TEXT_VERIFY_SIGN_OWN) : "";
	switch (l->review->verdict) {
	case VERDICT_AGREE:
		return "ok";
	case VERDICT_RETURN:
		return action_row(ACT_SHOW_RETURNED)->review;
	default:
		return action_row(ACT_UNABLE)->review;
	}
}

/* 'x' or '!', 'o', 'c', each in its place: the letters of the filters. */
static void draw_signs(
	struct app *app, const struct verify_line *l, const struct columns *c, int at)
{
	bool hard = l->problem != NULL && l->problem->check->severity == SEVERITY_HARD;
	bool flagged = l->cell != NULL && l->cell->flagged;

	draw_at(app, at, c->sign, 1, hard ? ROLE_LOOK_HARD : ROLE_LOOK_SOFT,
		l->problem == NULL ? (flagged ? "f" : "")
		: hard             ? "x"
				   : "!");
	draw_at(app, at, c->sign + 1, 1, ROLE_LOOK_SOFT, l->is_outlier ? "o" : "");
	draw_at(app, at, c->sign + 2, 1, ROLE_LOOK_SOFT, l->changed ? "c" : "");
	draw_at(app, at, c->sign + 4, SIGN_CELLS - 4, ROLE_LOOK_TEXT, verdict_sign(l));
}

static void draw_line(
	const struct verify *v, struct app *app, const struct columns *c, size_t index, int at)
{
	const struct verify_line *l = verify_shown(v, index);
	enum theme_role role = index == v->cursor ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT;
	int label = LABEL_COLUMN, cells = c->label - 1;
	struct buf name = {0}, words = {0};

	if (l->row == NULL) {
		label = NAME_COLUMN + RECORD_CELLS + 1;
		cells = c->sign - 1 - label;
	}
	verify_say_name(&v->desk, l, &name);
	verify_say_words(&v->desk, l, &words);
	draw_at(app, at, 0, 1, role, index == v->cursor ? ">" : "");
	draw_at(app, at, NAME_COLUMN, label - NAME_COLUMN - 1, role, buf_str(&name));
	draw_cut(app, &(struct draw_box){at, label, cells, 1}, role, buf_str(&words));
	if (l->row != NULL)
		draw_numbers(v, app, l, c, at);
	draw_signs(app, l, c, at);
	buf_release(&name);
	buf_release(&words);
}

static void draw_end(const struct verify *v, struct app *app, int at)
{
	bool here = v->cursor >= v->shown_count;

	draw_at(app, at, 0, 1, ROLE_LOOK_CURRENT, here ? ">" : "");
	draw_at(app, at, NAME_COLUMN, screen_columns(app->screen) - NAME_COLUMN,
		here ? ROLE_LOOK_PROMPT : ROLE_LOOK_DIM,
		text(v->shown_count > 0 ? TEXT_VERIFY_END : TEXT_VERIFY_FILTER_EMPTY));
}

void verify_face_draw(struct verifying *f, struct app *app)
{
	const struct verify *v = &f->v;
	int rows = screen_rows(app->screen) - FIRST_ROW - verify_foot_rows(f, app);
	struct columns c = columns_of(app);
	size_t room = rows > 0 ? (size_t)rows : 1;
	size_t first = draw_page(v->cursor, v->shown_count + 1, room);

	draw_title_of(v, app);
	draw_filters(v, app);
	draw_heads(v, app, &c);
	for (size_t i = 0; i < room && first + i <= v->shown_count; i++) {
		if (first + i < v->shown_count)
			draw_line(v, app, &c, first + i, FIRST_ROW + (int)i);
		else
			draw_end(v, app, FIRST_ROW + (int)i);
	}
	screen_cursor(app->screen, FIRST_ROW + (int)(v->cursor - first), 0);
	verify_foot_draw(f, app);
}
