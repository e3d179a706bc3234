#include "work/checklist_parts.h"

#include <limits.h>
#include <stdlib.h>

#include "base/edit_do.h"
#include "base/mem.h"
#include "work/fill.h"

enum checking_step checking_line_open(struct checking *c, const struct field *field)
{
	const struct item *item = checking_item(c);
	const struct record *r = item != NULL ? checking_at(c, c->at) : NULL;
	char *waits;

	if (field == NULL || item == NULL || !checking_may_write(c))
		return CHECKING_BEEP;
	waits = r != NULL ? checking_waiting(c, r, field) : NULL;
	c->unsaved = 0;
	free(c->base);
	c->base = mem_text(r != NULL ? r->values[field->index] : "");
	c->line = field;
	c->waits = waits != NULL;
	prose_set(&c->prose, waits != NULL ? waits : c->base, field->multiline);
	c->prose.touched = c->waits;
	if (c->waits)
		checking_say(c, true, TEXT_FILL_LINE_GOES_ON, NULL);
	free(waits);
	return CHECKING_STAY;
}

static void close_line(struct checking *c)
{
	c->line = NULL;
	c->waits = false;
}

/* False: the text stays in the line. */
static bool accept(struct checking *c)
{
	const struct answer_at at = desk_answer_at(c->desk);
	struct buf value = {0};
	struct err e, ignored;
	bool kept = true;

	if (c->prose.touched) {
		if (answer_read(c->line, &at, c->prose.text, &value, &e)) {
			kept = checking_put(c, c->line, buf_str(&value));
		} else {
			kept = checking_pend(c, c->line, c->prose.text, &ignored);
			checking_say_error(c, &e);
		}
	}
	buf_release(&value);
	return kept;
}

static enum checking_step accept_line(struct checking *c)
{
	if (!accept(c))
		return CHECKING_BEEP;
	c->left = checking_item(c);
	close_line(c);
	return CHECKING_STAY;
}

/* What waited has been looked at, and is given up. */
static enum checking_step cancel_line(struct checking *c)
{
	struct err e;

	if (c->waits && !checking_pend(c, c->line, NULL, &e)) {
		checking_say_error(c, &e);
		return CHECKING_BEEP;
	}
	close_line(c);
	return CHECKING_STAY;
}

/* Trouble is told when the line is accepted; until then the text is in it. */
static void draft(struct checking *c)
{
	struct err ignored;

	if (++c->unsaved < FILL_DRAFT_KEYS || c->prose.size == 0)
		return;
	c->unsaved = 0;
	if (checking_pend(c, c->line, c->prose.text, &ignored))
		c->waits = true;
}

static enum checking_step type(struct checking *c, uint32_t code)
{
	if (fill_insert(&c->prose, code)) {
		draft(c);
		return CHECKING_STAY;
	}
	checking_say(c, true, TEXT_FILL_FULL, NULL);
	return CHECKING_BEEP;
}

static bool move_inside(struct checking *c, enum action action, const struct key *key)
{
	int cells = c->prose.multiline ? c->cells : INT_MAX;

	switch (action) {
	case ACT_LEFT:
		prose_left(&c->prose);
		return true;
	case ACT_RIGHT:
		prose_right(&c->prose);
		return true;
	case ACT_FIRST:
		prose_home(&c->prose, cells);
		return true;
	case ACT_LAST:
		prose_end(&c->prose, cells);
		return true;
	default:
		return key->kind == KEY_UP ? prose_up(&c->prose, cells)
					   : key->kind == KEY_DOWN && prose_down(&c->prose, cells);
	}
}

static void erase(struct checking *c, enum action action, const struct key *key)
{
	if (action == ACT_BACKSPACE)
		prose_backspace(&c->prose);
	else if (key->kind == KEY_DELETE)
		prose_delete(&c->prose);
	else
		prose_clear(&c->prose);
	draft(c);
}

/* As in a field of a record: once something was typed, Enter makes a paragraph of a long text, and
 * Tab, Ctrl-W or PgDn accept. */
enum checking_step checking_line_do(struct checking *c, enum action action, const struct key *key)
{
	if (key->kind == KEY_ENTER)
		return c->prose.multiline && c->prose.touched ? type(c, '\n') : accept_line(c);
	if (key->kind == KEY_TAB || action == ACT_SAVE || action == ACT_SECTION_NEXT)
		return accept_line(c);
	switch (action) {
	case ACT_LEAVE:
		return cancel_line(c);
	case ACT_NONE:
		return key->kind == KEY_LETTER ? type(c, key->code) : CHECKING_BEEP;
	case ACT_BACKSPACE:
	case ACT_ERASE:
		erase(c, action, key);
		return CHECKING_STAY;
	default:
		return move_inside(c, action, key) ? CHECKING_STAY : CHECKING_BEEP;
	}
}

void checking_line_keep(struct checking *c)
{
	struct err ignored;

	if (c->line != NULL && c->prose.touched)
		(void)checking_pend(c, c->line, c->prose.text, &ignored);
}

enum checking_step checking_ask_do(struct checking *c, enum action action, const struct key *key)
{
	switch (action) {
	case ACT_NEXT:
		c->asks = false;
		if (checking_go_named(c, c->named.text))
			return CHECKING_STAY;
		checking_say(c, false, TEXT_FILL_NO_SUCH_ITEM, c->named.text, NULL);
		return CHECKING_BEEP;
	case ACT_LEAVE:
		c->asks = false;
		return CHECKING_STAY;
	case ACT_NONE:
		return key->kind == KEY_LETTER && edit_insert(&c->named, key->code) ? CHECKING_STAY
										    : CHECKING_BEEP;
	default:
		return edit_do(&c->named, action, key) ? CHECKING_STAY : CHECKING_BEEP;
	}
}
