#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/ask.h"
#include "app/draw.h"
#include "app/steps.h"
#include "base/mem.h"
#include "work/identity.h"

/* Name, then password. Wrong ones cost a moment (yescrypt) and are logged without what was typed. */
struct login {
	struct ask name, password;
	bool at_password;
};

static void *login_open(struct app *app, const struct view_target *t, struct err *e)
{
	struct login *l = mem_array(1, sizeof(*l));

	(void)app;
	(void)t;
	(void)e;
	ask_open(&l->name, text(TEXT_LOGIN_NAME), "");
	ask_open(&l->password, text(TEXT_LOGIN_PASSWORD), "");
	l->password.secret = true;
	return l;
}

static void login_close(void *state, struct app *app)
{
	(void)app;
	explicit_bzero(state, sizeof(struct login));
	free(state);
}

static enum keymap login_keymap(const void *state)
{
	(void)state;
	return KEYMAP_TEXT;
}

static void login_draw(void *state, struct app *app)
{
	struct login *l = state;
	int row = screen_rows(app->screen) / 2 - 3;
	char title[200];

	(void)snprintf(title, sizeof(title), "ansit  %s %s, %s", text(TEXT_APP_DISTRICT),
		app->district->name, app->district->regency);
	draw_title(app, title, "ansit " PACKAGE_VERSION);
	draw_at(app, row, 8, 68, ROLE_LOOK_TEXT, text(TEXT_LOGIN_WHO));
	if (l->at_password) {
		ask_draw_at(&l->name, app, row + 2, 8);
		ask_draw_at(&l->password, app, row + 3, 8);
	} else {
		draw_at(app, row + 3, 8, 20, ROLE_LOOK_DIM, l->password.label);
		ask_draw_at(&l->name, app, row + 2, 8);
	}
	draw_message(app, buf_str(&app->message), app->message_is_error);
	draw_at(app, screen_rows(app->screen) - 1, 0, 79, ROLE_LOOK_KEYS, text(TEXT_LOGIN_KEYS));
}

static struct step enter(struct login *l, struct app *app)
{
	struct actor actor;
	struct err e;
	bool ok = identity_login(app->store, l->name.edit.text, l->password.edit.text, &actor, &e);

	explicit_bzero(l->password.edit.text, sizeof(l->password.edit.text));
	edit_set(&l->password.edit, "");
	if (!ok) {
		app_say_error(app, &e);
		l->at_password = false;
		return step_beep();
	}
	actor.origin = "screen";
	store_act(app->store, &actor);
	return app_welcome(app);
}

static struct step login_act(
	void *state, struct app *app, enum action action, const struct key *key)
{
	struct login *l = state;

	switch (ask_do(l->at_password ? &l->password : &l->name, action, key)) {
	case ASK_BEEP:
		return step_beep();
	case ASK_LEFT:
		return (struct step){.kind = STEP_QUIT};
	case ASK_DONE:
		if (l->at_password)
			return enter(l, app);
		l->at_password = l->name.edit.size > 0;
		return step_stay();
	default:
		return step_stay();
	}
}

const struct view_ops login_view = {
	.open = login_open,
	.keymap = login_keymap,
	.draw = login_draw,
	.act = login_act,
	.close = login_close,
};
