#include <stdio.h>
#include <stdlib.h>

#include "app/keying_face.h"
#include "app/steps.h"
#include "base/mem.h"
#include "base/number.h"

/* Blind re-keying of a sample, from the verifier's screen. */
enum {
	MOST_DRAWN = 999
};

static void keying_view_close(void *state, struct app *app)
{
	struct keying_screen *s = state;

	(void)app;
	keying_close(&s->keying);
	buf_release(&s->label);
	free(s);
}

static size_t drawn_place(const struct keying_screen *s)
{
	return desk_place(&s->keying.desk, s->place);
}

static void ask_count(struct keying_screen *s)
{
	const struct book *b = &s->keying.desk.book;
	size_t place = drawn_place(s);

	buf_clear(&s->label);
	text_fill(&s->label, TEXT_KEYING_ASK,
		place < b->place_count ? b->places[place].name : b->district_name, NULL);
	ask_open(&s->ask, buf_str(&s->label), "10");
}

/* The person's key asked for re-keying: with nothing left to type it asks how many to draw. */
static void *keying_view_open(struct app *app, const struct view_target *t, struct err *e)
{
	struct keying_screen *s = mem_array(1, sizeof(*s));
	struct report found;
	bool may_draw;

	(void)snprintf(s->place, sizeof(s->place), "%s", t->place);
	if (!report_find(app->store, t->year, t->stage, 0, &found, e) ||
		!keying_open(&s->keying, app->store, &found, e)) {
		free(s);
		return NULL;
	}
	may_draw = flow_is_in(FLOW_REVIEW, found.state) &&
		   flow_is_for(FLOW_REVIEW, store_actor(app->store)->role);
	if (s->keying.count == 0 && !may_draw) {
		keying_view_close(s, app);
		(void)err_say(e, TEXT_KEYING_NOT_NOW, NULL);
		return NULL;
	}
	if (s->keying.cursor == s->keying.count && may_draw)
		ask_count(s);
	return s;
}

enum keymap keying_screen_keymap(const void *state)
{
	const struct keying_screen *s = state;

	if (s->ask.open)
		return KEYMAP_TEXT;
	return s->keying.cursor < s->keying.count ? KEYMAP_FIELD : KEYMAP_LIST;
}

static void keying_view_draw(void *state, struct app *app)
{
	keying_face_draw(state, app);
}

static struct step draw_sample(struct keying_screen *s, struct app *app)
{
	size_t place = drawn_place(s), before = s->keying.count;
	struct desk *d = &s->keying.desk;
	char count[NUMBER_TEXT];
	int64_t wanted;
	bool too_big;
	struct err e;

	if (!number_parse(s->ask.edit.text, &wanted, &too_big) || wanted > MOST_DRAWN)
		wanted = 0;
	if (!keying_draw(d, place < d->book.place_count ? (int)place : -1, (size_t)wanted,
		    keying_seed(d), &e) ||
		!keying_reload(&s->keying, &e)) {
		app_say_error(app, &e);
		return step_beep();
	}
	number_show(count, (int64_t)(s->keying.count - before));
	app_say(app, false, TEXT_KEYING_DRAWN, count, NULL);
	return step_stay();
}

static struct step ask_act(
	struct keying_screen *s, struct app *app, enum action action, const struct key *key)
{
	switch (ask_do(&s->ask, action, key)) {
	case ASK_BEEP:
		return step_beep();
	case ASK_DONE:
		return draw_sample(s, app);
	case ASK_LEFT:
		return (struct step){.kind = s->keying.count == 0 ? STEP_BACK : STEP_STAY};
	default:
		return step_stay();
	}
}

static struct step keying_view_act(
	void *state, struct app *app, enum action action, const struct key *key)
{
	struct keying_screen *s = state;

	if (s->ask.open)
		return ask_act(s, app, action, key);
	if (action == ACT_KEYS)
		return (struct step){STEP_OPEN, VIEW_KEYS, {.year = app->year}};
	if (action == ACT_ADD && s->keying.cursor == s->keying.count) {
		ask_count(s);
		return step_stay();
	}
	switch (keying_do(&s->keying, action, key)) {
	case KEYING_BEEP:
		return step_beep();
	case KEYING_LEAVE:
		return (struct step){.kind = STEP_BACK};
	case KEYING_HELP:
		return (struct step){STEP_OPEN, VIEW_HELP, {.year = app->year}};
	default:
		return step_stay();
	}
}

const struct view_ops keying_view = {
	.open = keying_view_open,
	.keymap = keying_screen_keymap,
	.draw = keying_view_draw,
	.act = keying_view_act,
	.close = keying_view_close,
};
