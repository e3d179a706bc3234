#include <stdio.h>
#include <stdlib.h>

#include "app/keying_face.h"
#include "app/steps.h"
#include "base/mem.h"
#include "base/number.h"

/* Blind re-keying of a sample, from the verifier's screen. */
enum {
	MOST_DRAWN = 999,
	DRAWN = 10 /* where nothing is typed */
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
	char count[NUMBER_TEXT];

	number_plain(count, DRAWN);
	buf_clear(&s->label);
	text_fill(&s->label, TEXT_KEYING_ASK,
		place < b->place_count ? b->places[place].name : b->district_name, count, NULL);
	ask_open(&s->ask, buf_str(&s->label), "");
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

/* How many are wanted; false, with the question open again, where there are not so many. */
static bool read_count(struct keying_screen *s, struct app *app, int place, size_t *wanted)
{
	char count[NUMBER_TEXT];
	int64_t number = DRAWN;
	size_t left;
	bool too_big, typed = s->ask.edit.size > 0;
	struct err e;

	if (!keying_left(&s->keying.desk, place, &left, &e)) {
		app_say_error(app, &e);
		return false;
	}
	if (typed && (!number_parse(s->ask.edit.text, &number, &too_big) || number > MOST_DRAWN))
		number = 0;
	*wanted = (size_t)number;
	if (number > 0 && (!typed || left == 0 || *wanted <= left))
		return true;
	ask_count(s);
	number_show(count, (int64_t)left);
	if (number > 0)
		app_say(app, true, TEXT_KEYING_TOO_MANY, count, NULL);
	else
		app_say(app, true, TEXT_KEYING_NO_COUNT, NULL);
	return false;
}

static struct step draw_sample(struct keying_screen *s, struct app *app)
{
	struct desk *d = &s->keying.desk;
	size_t before = s->keying.count, wanted;
	int place = drawn_place(s) < d->book.place_count ? (int)drawn_place(s) : -1;
	char count[NUMBER_TEXT];
	struct err e;

	if (!read_count(s, app, place, &wanted))
		return step_beep();
	if (!keying_draw(d, place, wanted, keying_seed(d), &e) || !keying_reload(&s->keying, &e)) {
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
	/* 'r', as it led here: '+' agrees on the screen before, and keys are typed ahead. */
	if (action == ACT_REMARKS && s->keying.cursor == s->keying.count) {
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
