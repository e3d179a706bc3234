#include <stdlib.h>
#include <string.h>

#include "app/draw.h"
#include "app/sign_face.h"
#include "app/steps.h"
#include "base/mem.h"
#include "codec/sshsig.h"
#include "work/flow.h"
#include "work/sign.h"

/* A password is in memory no longer than it is needed. */
static void wipe_first(struct sign_screen *s)
{
	if (s->first != NULL)
		explicit_bzero(s->first, strlen(s->first));
	free(s->first);
	s->first = NULL;
}

static void wipe_line(struct sign_screen *s)
{
	explicit_bzero(s->ask.edit.text, sizeof(s->ask.edit.text));
	edit_set(&s->ask.edit, "");
}

static void ask_nothing(struct sign_screen *s)
{
	wipe_line(s);
	s->ask.open = false;
	s->asks = SIGN_ASKS_NOTHING;
}

static void sign_view_close(void *state, struct app *app)
{
	struct sign_screen *s = state;

	(void)app;
	ask_nothing(s);
	wipe_first(s);
	desk_close(&s->desk);
	arena_release(&s->arena);
	free(s);
}

/* What the screen shows beside the desk. */
static bool make_picture(struct sign_screen *s, struct err *e)
{
	struct buf document = {0};
	struct err ignored;

	arena_release(&s->arena);
	s->arena = (struct arena){0};
	s->is_camat = store_actor(s->desk.store)->role == ROLE_CAMAT;
	s->has_key = s->is_camat && sign_key_of(s->desk.store, &s->arena) != NULL;
	s->sealed = sealed_get(s->desk.store, &s->arena, &s->desk.report, &ignored);
	if (!sign_document(&s->desk, &document, s->digest, &ignored))
		s->digest[0] = '\0';
	buf_release(&document);
	if (!picture_make(&s->desk, &s->arena, &s->picture, e))
		return false;
	picture_sort(&s->picture, s->lowest_first);
	return true;
}

static void *sign_view_open(struct app *app, const struct view_target *t, struct err *e)
{
	struct sign_screen *s = mem_array(1, sizeof(*s));
	struct report found;

	if (report_find(app->store, t->year, t->stage, 0, &found, e) &&
		desk_open(&s->desk, app->store, &found, e) && make_picture(s, e))
		return s;
	sign_view_close(s, app);
	return NULL;
}

/* The old picture stays when the new one cannot be had. */
static bool load(struct sign_screen *s, struct app *app)
{
	struct desk fresh;
	struct err e;

	if (!desk_open(&fresh, app->store, &s->desk.report, &e)) {
		app_say_error(app, &e);
		return false;
	}
	desk_close(&s->desk);
	s->desk = fresh;
	if (make_picture(s, &e))
		return true;
	app_say_error(app, &e);
	return false;
}

static void sign_view_back(void *state, struct app *app)
{
	(void)load(state, app);
}

enum keymap sign_screen_keymap(const void *state)
{
	const struct sign_screen *s = state;

	return s->ask.open || s->challenge.open ? KEYMAP_TEXT : KEYMAP_LIST;
}

static void sign_view_draw(void *state, struct app *app)
{
	sign_face_draw(state, app);
}

static struct step ask_for(struct sign_screen *s, enum sign_asks asks, enum text_id label)
{
	ask_open(&s->ask, text(label), "");
	s->ask.secret = asks != SIGN_ASKS_REASON;
	s->asks = asks;
	return step_stay();
}

/* What is missing, the first of it; true when nothing is. A key is made here when it is. */
static bool nothing_lacks(struct sign_screen *s, struct app *app)
{
	struct gaps gaps = {0};
	struct buf words = {0};
	struct err e;
	bool ok = flow_gaps(&s->desk, FLOW_SIGN, &gaps, &e);

	if (!ok)
		app_say_error(app, &e);
	for (size_t i = 0; ok && i < gaps.count; i++) {
		if (gaps.list[i].kind == GAP_NO_KEY)
			continue;
		gap_say(&s->desk, &gaps.list[i], &words);
		(void)err_set(&e, "%s", buf_str(&words));
		app_say_error(app, &e);
		ok = false;
	}
	gaps_release(&gaps);
	buf_release(&words);
	return ok;
}

/* The code is made of the document that stands now, and only that document will be signed. */
static struct step ask_code(struct sign_screen *s, struct app *app)
{
	struct buf document = {0};
	struct err e;
	bool ok = sign_document(&s->desk, &document, s->asked, &e);

	buf_release(&document);
	if (!ok) {
		app_say_error(app, &e);
		return step_beep();
	}
	flow_code(&s->desk, FLOW_SIGN, s->asked, s->code);
	challenge_open(&s->challenge, s->code);
	return step_stay();
}

static struct step begin_signing(struct sign_screen *s, struct app *app)
{
	struct err e;

	if (!load(s, app))
		return step_beep();
	if (!flow_allowed(&s->desk, FLOW_SIGN, &e)) {
		app_say_error(app, &e);
		return step_beep();
	}
	if (!nothing_lacks(s, app))
		return step_beep();
	if (!s->has_key)
		return ask_for(s, SIGN_ASKS_NEW, TEXT_SIGNVIEW_NEW);
	return ask_code(s, app);
}

static struct step begin_return(struct sign_screen *s, struct app *app)
{
	struct err e;

	if (flow_allowed(&s->desk, FLOW_RETURN, &e))
		return ask_for(s, SIGN_ASKS_REASON, TEXT_STEP_ASK_RETURN);
	app_say_error(app, &e);
	return step_beep();
}

static struct step take_reason(struct sign_screen *s, struct app *app)
{
	struct err e;

	s->asks = SIGN_ASKS_NOTHING;
	if (!flow_do(&s->desk, FLOW_RETURN, s->ask.edit.text, &e)) {
		(void)load(s, app);
		app_say_error(app, &e);
		return step_beep();
	}
	(void)load(s, app);
	app_say(app, false, TEXT_STEP_DONE_RETURN, NULL);
	return step_stay();
}

/* Where nothing else has changed it was the password: the line asks again, so that who goes on typing
 * it types no commands. */
static struct step sign_failed(struct sign_screen *s, struct app *app, const struct err *why)
{
	struct err e;

	if (load(s, app) && sign_asks_password(app->store, NULL) &&
		strcmp(s->digest, s->asked) == 0 && flow_allowed(&s->desk, FLOW_SIGN, &e))
		(void)ask_for(s, SIGN_ASKS_PASSWORD, TEXT_SIGNVIEW_PASSWORD);
	app_say_error(app, why);
	return step_beep();
}

/* An empty passphrase is one too: ssh-keygen must never ask on this screen. */
static struct step sign(struct sign_screen *s, struct app *app)
{
	struct signing how = {.digest = s->asked, .password = s->ask.edit.text};
	struct err e;
	bool ok = sign_report(&s->desk, &how, &e);

	ask_nothing(s);
	if (!ok)
		return sign_failed(s, app, &e);
	(void)load(s, app);
	app_say(app, false, TEXT_SIGNVIEW_NEXT, NULL);
	return step_stay();
}

static struct step take_new(struct sign_screen *s, struct app *app)
{
	struct err e;

	wipe_first(s);
	if (!sign_password_is_long(s->ask.edit.text, &e)) {
		wipe_line(s);
		(void)ask_for(s, SIGN_ASKS_NEW, TEXT_SIGNVIEW_NEW);
		app_say_error(app, &e);
		return step_beep();
	}
	s->first = mem_text(s->ask.edit.text);
	wipe_line(s);
	return ask_for(s, SIGN_ASKS_AGAIN, TEXT_SIGNVIEW_AGAIN);
}

static bool make_key(struct sign_screen *s, struct app *app, char fingerprint[SSHSIG_FINGERPRINT])
{
	struct sshsig_public key;
	char line[SSHSIG_LINE];
	struct err e;

	if (!sign_key_new(app->store, s->first, line, &e) || !sshsig_public_parse(line, &key, &e)) {
		app_say_error(app, &e);
		return false;
	}
	sshsig_fingerprint(&key, fingerprint);
	return true;
}

static struct step take_again(struct sign_screen *s, struct app *app)
{
	char fingerprint[SSHSIG_FINGERPRINT];
	bool same = s->first != NULL && strcmp(s->first, s->ask.edit.text) == 0, made = false;

	ask_nothing(s);
	if (same)
		made = make_key(s, app, fingerprint);
	wipe_first(s);
	if (!same) {
		(void)ask_for(s, SIGN_ASKS_NEW, TEXT_SIGNVIEW_NEW);
		app_say(app, true, TEXT_SIGNVIEW_DIFFERS, NULL);
	}
	if (!made)
		return step_beep();
	if (load(s, app))
		app_say(app, false, TEXT_SIGNVIEW_MADE, fingerprint, NULL);
	return step_stay();
}

static struct step ask_done(struct sign_screen *s, struct app *app)
{
	switch (s->asks) {
	case SIGN_ASKS_REASON:
		return take_reason(s, app);
	case SIGN_ASKS_PASSWORD:
		return sign(s, app);
	case SIGN_ASKS_NEW:
		return take_new(s, app);
	case SIGN_ASKS_AGAIN:
		return take_again(s, app);
	default:
		return step_beep();
	}
}

static struct step ask_act(
	struct sign_screen *s, struct app *app, enum action action, const struct key *key)
{
	switch (ask_do(&s->ask, action, key)) {
	case ASK_BEEP:
		return step_beep();
	case ASK_LEFT:
		ask_nothing(s);
		wipe_first(s);
		return step_stay();
	case ASK_DONE:
		return ask_done(s, app);
	default:
		return step_stay();
	}
}

static struct step code_act(
	struct sign_screen *s, struct app *app, enum action action, const struct key *key)
{
	switch (challenge_do(&s->challenge, app, action, key)) {
	case CHALLENGE_BEEP:
		return step_beep();
	case CHALLENGE_WRONG:
		app_say(app, true, TEXT_STEP_CODE_WRONG, NULL);
		return step_beep();
	case CHALLENGE_RIGHT:
		return sign_asks_password(app->store, NULL)
			       ? ask_for(s, SIGN_ASKS_PASSWORD, TEXT_SIGNVIEW_PASSWORD)
			       : sign(s, app);
	default:
		return step_stay();
	}
}

static struct step open_differences(const struct sign_screen *s)
{
	return s->picture.difference_count > 0 ? step_to_view(&s->desk, VIEW_DIFFERENCES)
					       : step_beep();
}

static struct step sort(struct sign_screen *s)
{
	s->lowest_first = !s->lowest_first;
	s->top = 0;
	picture_sort(&s->picture, s->lowest_first);
	return step_stay();
}

/* s, k and u are this screen's: signing asks for a code first, whichever key began it. */
static struct step sign_view_act(
	void *state, struct app *app, enum action action, const struct key *key)
{
	struct sign_screen *s = state;

	if (s->challenge.open)
		return code_act(s, app, action, key);
	if (s->ask.open)
		return ask_act(s, app, action, key);
	switch (action) {
	case ACT_SORT:
	case ACT_STEP:
		return begin_signing(s, app);
	case ACT_EMPTY_NEXT:
		return begin_return(s, app);
	case ACT_UNDO:
		return sort(s);
	case ACT_DOCUMENT:
		return step_to_view(&s->desk, VIEW_DOCUMENT);
	case ACT_REMARKS:
		return step_to_view(&s->desk, VIEW_REMARKS);
	case ACT_HISTORY:
		return open_differences(s);
	case ACT_HELP:
		return step_to_view(&s->desk, VIEW_HELP);
	case ACT_KEYS:
		return step_to_view(&s->desk, VIEW_KEYS);
	case ACT_LEAVE:
		return (struct step){.kind = STEP_BACK};
	default:
		return draw_turn(action, &s->top, s->picture.bar_count, sign_face_bars(app))
			       ? step_stay()
			       : step_beep();
	}
}

const struct view_ops sign_view = {
	.open = sign_view_open,
	.keymap = sign_screen_keymap,
	.draw = sign_view_draw,
	.act = sign_view_act,
	.back = sign_view_back,
	.close = sign_view_close,
};
