#include "app/news.h"

#include <stdio.h>
#include <string.h>

#include "app/draw.h"
#include "app/steps.h"
#include "base/number.h"
#include "base/utf8.h"
#include "store/differ.h"
#include "work/returned.h"

static void take_first(struct news *n, const struct desk *d, const struct returned *one)
{
	(void)snprintf(n->where, sizeof(n->where), "%s",
		one->place >= 0 ? d->book.places[one->place].name : d->book.district_name);
	n->first = one->row != NULL ? step_to_cell(d, one->row, one->place)
				    : step_to_record(d, one->record, NULL);
}

/* The reason of the last return. */
static void take_reason(struct news *n, const struct desk *d)
{
	for (size_t i = 0; i < d->flow.step_count; i++) {
		const struct state_step *s = &d->flow.steps[i];

		if (strcmp(s->state, "returned") != 0)
			continue;
		(void)snprintf(n->by, sizeof(n->by), "%s", s->user);
		clock_short(n->when, s->at_ms);
		(void)snprintf(n->why, sizeof(n->why), "%.*s",
			(int)utf8_fit(s->note, sizeof(n->why) / 2), s->note);
	}
}

/* Only what was returned is looked at: that needs its cells, which no list holds. */
static bool find_returned(struct news *n, struct app *app, const struct report *r, struct err *e)
{
	struct returned_list list;
	struct arena arena = {0};
	struct desk d;
	bool ok;

	if (strcmp(r->state, "returned") != 0)
		return true;
	if (!desk_open(&d, app->store, r, e))
		return false;
	take_reason(n, &d);
	ok = returned_find(&d, &arena, &list, e);
	if (ok && list.count > 0) {
		n->returned = list.count;
		take_first(n, &d, &list.list[0]);
	}
	arena_release(&arena);
	desk_close(&d);
	return ok;
}

static bool count_changes(struct news *n, struct app *app, const struct report *r, struct err *e)
{
	struct difference *list;
	struct arena arena = {0};
	bool ok = r->revision <= 1 || differences(app->store, &arena, r, &list, &n->changed, e);

	arena_release(&arena);
	return ok;
}

void news_find(struct news *n, struct app *app, const struct report *r)
{
	struct err e;

	*n = (struct news){.stage = r->stage, .revision = r->revision};
	if (r->id != 0 && (!find_returned(n, app, r, &e) || !count_changes(n, app, r, &e)))
		app_say_error(app, &e);
}

static bool draw_line(struct app *app, int row, struct buf *line, enum text_id key)
{
	int columns = screen_columns(app->screen), cells = (int)utf8_width(text(key));
	const struct draw_box at = {row, 2, columns - cells - 3, 1};
	bool any = line->size > 0;

	if (any) {
		draw_cut(app, &at, ROLE_LOOK_PROMPT, buf_str(line));
		draw_right(app, row, columns - cells, cells, ROLE_LOOK_PROMPT, text(key));
	}
	buf_release(line);
	return any;
}

bool news_draw_returned(const struct news *n, struct app *app, int row)
{
	char number[NUMBER_TEXT];
	struct buf b = {0};

	number_show(number, (int64_t)n->returned);
	if (n->returned > 0)
		text_fill(&b, TEXT_RETURNED_HOME, number, stage_brief(n->stage), n->where, NULL);
	return draw_line(app, row, &b, TEXT_NEWS_GO);
}

bool news_draw_why(const struct news *n, struct app *app, int row)
{
	struct buf b = {0};

	if (n->why[0] != '\0')
		text_fill(&b, TEXT_RETURNED_WHY, n->by, n->when, n->why, NULL);
	return draw_line(app, row, &b, TEXT_NEWS_STEPS);
}

void news_draw_yours(struct app *app, int row, const struct report *r, bool is_here)
{
	struct buf b = {0};

	text_fill(&b, TEXT_NEWS_YOURS, stage_brief(r->stage), report_state_word(r->state), NULL);
	(void)draw_line(app, row, &b, is_here ? TEXT_NEWS_STEPS : TEXT_NEWS_NOTHING);
}

bool news_draw_changed(const struct news *n, struct app *app, int row)
{
	char number[NUMBER_TEXT], before[24];
	struct buf b = {0};

	if (n->stage == NULL || n->revision <= 1)
		return false;
	number_show(number, (int64_t)n->changed);
	(void)snprintf(before, sizeof(before), "%d", n->revision - 1);
	text_fill(&b, TEXT_STEP_CHANGED, number, before, NULL);
	return draw_line(app, row, &b, TEXT_NEWS_LIST);
}
