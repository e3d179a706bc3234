#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/ask.h"
#include "app/document_text.h"
#include "app/draw.h"
#include "app/steps.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "work/sign.h"

/* A pager over the canonical document: what would be signed now, or what was. */
struct pager {
	struct desk desk;
	struct arena arena;
	struct document_text text;
	char digest[65];
	size_t top, left; /* first line, first cell of the columns behind the first */
	struct ask ask;
	char words[EDIT_BYTES]; /* searched for last, */
	size_t found;           /* and behind the line they stood in; 0: nowhere */
};

enum {
	FIRST_ROW = 2,
	SIDE_CELLS = 20
};

static void document_close(void *state, struct app *app)
{
	struct pager *p = state;

	(void)app;
	document_text_release(&p->text);
	desk_close(&p->desk);
	arena_release(&p->arena);
	free(p);
}

static void *document_open(struct app *app, const struct view_target *t, struct err *e)
{
	struct pager *p = mem_array(1, sizeof(*p));
	struct buf document = {0};
	struct report found;
	bool ok;

	ok = report_find(app->store, t->year, t->stage, 0, &found, e) &&
	     desk_open(&p->desk, app->store, &found, e) &&
	     sign_document(&p->desk, &document, p->digest, e);
	if (ok)
		document_text_make(buf_str(&document), document.size, &p->arena, &p->text);
	buf_release(&document);
	if (ok)
		return p;
	document_close(p, app);
	return NULL;
}

static enum keymap document_keymap(const void *state)
{
	const struct pager *p = state;

	return p->ask.open ? KEYMAP_TEXT : KEYMAP_LIST;
}

static void draw_heads(const struct pager *p, struct app *app)
{
	const struct report *r = &p->desk.report;
	size_t last = p->top + draw_rows(app, FIRST_ROW);
	char left[200], right[64];
	struct buf digest = {0};

	/* The name last: in a narrow window it is what is cut. */
	(void)snprintf(left, sizeof(left), "%s   %s %d   %s %d   %s %s", text(TEXT_DOCVIEW_TITLE),
		stage_brief(r->stage), r->year, text(TEXT_APP_REVISION), r->revision,
		text(TEXT_APP_DISTRICT), p->desk.book.district_name);
	(void)snprintf(right, sizeof(right), "%zu-%zu/%zu", p->top + 1,
		last < p->text.count ? last : p->text.count, p->text.count);
	draw_title(app, left, right);
	text_fill(&digest, TEXT_DOCVIEW_DIGEST, p->digest, NULL);
	draw_state(app, buf_str(&digest), "");
	buf_release(&digest);
}

static void draw_line(const struct pager *p, struct app *app, size_t index, int row)
{
	const struct document_line *line = &p->text.lines[index];
	size_t columns = (size_t)screen_columns(app->screen);
	int key = (int)utf8_width(line->key), cells = (int)columns - key;
	const struct draw_box box = {row, key, cells > 0 ? cells : 1, 1};
	enum theme_role role = index + 1 == p->found ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT;

	draw_at(app, row, 0, screen_columns(app->screen), line->is_head ? ROLE_LOOK_TITLE : role,
		line->key);
	draw_cut(app, &box, role,
		line->rest + utf8_fit(line->rest, document_text_left(line, p->left, columns)));
}

static void document_draw(void *state, struct app *app)
{
	static const enum action keys[] = {
		ACT_SECTION_NEXT, ACT_SECTION_PREVIOUS, ACT_SEARCH, ACT_LEAVE, ACT_HELP, ACT_NONE};
	struct pager *p = state;
	size_t rows = draw_rows(app, FIRST_ROW);

	draw_heads(p, app);
	for (size_t i = 0; i < rows && p->top + i < p->text.count; i++)
		draw_line(p, app, p->top + i, FIRST_ROW + (int)i);
	screen_cursor(app->screen, FIRST_ROW, 0);
	draw_message(app, buf_str(&app->message), app->message_is_error);
	if (p->ask.open)
		ask_draw(&p->ask, app);
	draw_keys_behind(app, document_keymap(p),
		p->text.widest > (size_t)screen_columns(app->screen) ? text(TEXT_DOCVIEW_SIDES)
								     : "",
		keys);
}

static struct step go(struct pager *p, struct app *app, size_t line)
{
	size_t rows = draw_rows(app, FIRST_ROW);
	size_t most = p->text.count > rows ? p->text.count - rows : 0;

	if (line > most)
		line = most;
	if (line == p->top)
		return step_beep();
	p->top = line;
	return step_stay();
}

/* To the next section, but never past what was not seen: a long one goes by pages. */
static struct step turn_on(struct pager *p, struct app *app)
{
	size_t end = p->top + draw_rows(app, FIRST_ROW), line = p->top + 1;

	while (line < end && line < p->text.count && !p->text.lines[line].is_head)
		line++;
	return go(p, app, line);
}

static struct step turn_back(struct pager *p, struct app *app)
{
	size_t rows = draw_rows(app, FIRST_ROW), end = p->top > rows ? p->top - rows : 0;
	size_t line = p->top;

	while (line > end && !(line < p->top && p->text.lines[line].is_head))
		line--;
	return go(p, app, line);
}

static struct step slide(struct pager *p, struct app *app, bool right)
{
	size_t step = SIDE_CELLS, room = (size_t)screen_columns(app->screen);

	if (right ? p->left + room >= p->text.widest : p->left == 0)
		return step_beep();
	p->left = right ? p->left + step : p->left - step;
	return step_stay();
}

static bool holds(const struct document_line *line, const char *words)
{
	return strcasestr(line->key, words) != NULL || strcasestr(line->rest, words) != NULL;
}

/* Nothing, or the same words again, goes on behind where they were found; others begin at the first line
 * shown. From the end it begins at the top. */
static struct step search(struct pager *p, struct app *app)
{
	bool again = p->ask.edit.size == 0 || strcmp(p->words, p->ask.edit.text) == 0;
	size_t from = again && p->found > 0 ? p->found : p->top;

	if (!again)
		(void)snprintf(p->words, sizeof(p->words), "%s", p->ask.edit.text);
	p->found = 0;
	for (size_t i = 0; *p->words != '\0' && i < p->text.count && p->found == 0; i++) {
		if (holds(&p->text.lines[(from + i) % p->text.count], p->words))
			p->found = (from + i) % p->text.count + 1;
	}
	if (p->found == 0) {
		app_say(app, false, TEXT_ENTRY_NOT_FOUND, p->words, NULL);
		return step_beep();
	}
	(void)go(p, app, p->found - 1);
	return step_stay();
}

static struct step ask_act(
	struct pager *p, struct app *app, enum action action, const struct key *key)
{
	switch (ask_do(&p->ask, action, key)) {
	case ASK_BEEP:
		return step_beep();
	case ASK_DONE:
		return search(p, app);
	default:
		return step_stay();
	}
}

static struct step document_act(
	void *state, struct app *app, enum action action, const struct key *key)
{
	struct pager *p = state;

	if (p->ask.open)
		return ask_act(p, app, action, key);
	switch (action) {
	case ACT_NEXT:
		return go(p, app, p->top + 1);
	case ACT_PREVIOUS:
		return p->top > 0 ? go(p, app, p->top - 1) : step_beep();
	case ACT_OPEN:
		return go(p, app, p->top + draw_rows(app, FIRST_ROW));
	case ACT_SECTION_NEXT:
		return turn_on(p, app);
	case ACT_SECTION_PREVIOUS:
		return turn_back(p, app);
	case ACT_FIRST:
		return go(p, app, 0);
	case ACT_LAST:
		return go(p, app, p->text.count);
	case ACT_RIGHT:
	case ACT_LEFT:
		return slide(p, app, action == ACT_RIGHT);
	case ACT_SEARCH:
		ask_open(&p->ask, text(TEXT_ASK_SEARCH), "");
		return step_stay();
	case ACT_HELP:
		return (struct step){STEP_OPEN, VIEW_HELP, {.year = app->year}};
	case ACT_KEYS:
		return (struct step){STEP_OPEN, VIEW_KEYS, {.year = app->year}};
	case ACT_LEAVE:
		return (struct step){.kind = STEP_BACK};
	default:
		return step_beep();
	}
}

const struct view_ops document_view = {
	.open = document_open,
	.keymap = document_keymap,
	.draw = document_draw,
	.act = document_act,
	.close = document_close,
};
