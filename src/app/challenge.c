#include "app/challenge.h"

#include <stdio.h>
#include <string.h>

#include "app/draw.h"
#include "base/utf8.h"

void challenge_open(struct challenge *c, const char wanted[CHALLENGE_DIGITS + 1])
{
	*c = (struct challenge){.open = true};
	(void)snprintf(c->wanted, sizeof(c->wanted), "%s", wanted);
}

static bool was_seen(const struct challenge *c, const struct app *app)
{
	return c->is_drawn && screen_bytes(app->screen) > c->before;
}

static enum challenge_result digit(struct challenge *c, const struct key *key)
{
	if (key->kind != KEY_LETTER || key->code < '0' || key->code > '9' ||
		c->count == CHALLENGE_DIGITS)
		return CHALLENGE_BEEP;
	c->typed[c->count++] = (char)key->code;
	c->typed[c->count] = '\0';
	return CHALLENGE_STAY;
}

static enum challenge_result enter(struct challenge *c)
{
	bool right = strcmp(c->typed, c->wanted) == 0;

	c->count = 0;
	c->typed[0] = '\0';
	c->open = !right;
	return right ? CHALLENGE_RIGHT : CHALLENGE_WRONG;
}

enum challenge_result challenge_do(
	struct challenge *c, struct app *app, enum action action, const struct key *key)
{
	if (action == ACT_LEAVE) {
		c->open = false;
		return CHALLENGE_LEFT;
	}
	if (!was_seen(c, app) || screen_paste(app->screen) > 0)
		return CHALLENGE_BEEP;
	if (action == ACT_BACKSPACE && c->count > 0) {
		c->typed[--c->count] = '\0';
		return CHALLENGE_STAY;
	}
	if (action == ACT_NEXT && key->kind == KEY_ENTER && c->count == CHALLENGE_DIGITS)
		return enter(c);
	return action == ACT_NONE ? digit(c, key) : CHALLENGE_BEEP;
}

void challenge_draw(struct challenge *c, struct app *app, int row, const char *label)
{
	char line[256];
	int column;

	(void)snprintf(line, sizeof(line), "%s  %c %c %c %c  > ", label, c->wanted[0], c->wanted[1],
		c->wanted[2], c->wanted[3]);
	column = (int)utf8_width(line);
	draw_clear(app, row);
	draw_at(app, row, 0, column, ROLE_LOOK_PROMPT, line);
	(void)snprintf(
		line, sizeof(line), "%s%.*s", c->typed, (int)(CHALLENGE_DIGITS - c->count), "____");
	draw_at(app, row, column, CHALLENGE_DIGITS, ROLE_LOOK_EDITED, line);
	screen_cursor(app->screen, row, column + (int)c->count);
	if (!c->is_drawn)
		c->before = screen_bytes(app->screen);
	c->is_drawn = true;
}
