#include "context.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "codec/password.h"
#include "data.h"
#include "form/load.h"
#include "tui/screen.h"
#include "work/identity.h"

bool context_forms(struct context *c, int *code)
{
	const char *folders[3] = {NULL};
	size_t count = 0;
	struct buf mistakes = {0};
	char *shipped = file_join(c->data, "forms");

	if (c->forms_folder != NULL && !file_exists(c->forms_folder)) {
		*code = fail_say(EXIT_USE, TEXT_MAIN_NO_FOLDER, c->forms_folder, NULL);
		free(shipped);
		return false;
	}
	if (c->forms_folder != NULL)
		folders[count++] = c->forms_folder;
	if (file_exists("/etc/ansit/forms"))
		folders[count++] = "/etc/ansit/forms";
	folders[count++] = shipped;
	c->forms = forms_load(folders, count, &mistakes);
	if (c->forms == NULL) {
		(void)fputs(buf_str(&mistakes), stderr);
		*code = fail_say(EXIT_TROUBLE, TEXT_MAIN_NO_FORMS, shipped, NULL);
	}
	buf_release(&mistakes);
	free(shipped);
	return c->forms != NULL;
}

bool context_store(struct context *c, int *code)
{
	struct err e;

	if (!file_exists(c->db)) {
		*code = fail_say(EXIT_TROUBLE, TEXT_MAIN_NO_DB, c->db, NULL);
		return false;
	}
	c->store = store_open(c->db, c->forms, &c->clock, &e);
	if (c->store == NULL)
		*code = fail(EXIT_TROUBLE, &e);
	return c->store != NULL;
}

/* One line from the terminal without showing it; to be freed with password_free. */
static char *ask_password(enum text_id question, const char *name)
{
	struct termios before, silent;
	char line[512];
	char *got;

	if (!isatty(STDIN_FILENO) || tcgetattr(STDIN_FILENO, &before) != 0)
		return NULL;
	silent = before;
	/* No signals from keys meanwhile: one would leave the terminal silent. */
	silent.c_lflag &= ~(tcflag_t)(ECHO | ISIG);
	(void)fprintf(stderr, "%s (%s): ", text(question), name);
	(void)tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
	got = fgets(line, sizeof(line), stdin);
	(void)tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
	(void)fputc('\n', stderr);
	if (got == NULL || strchr(line, '\n') == NULL ||
		strpbrk(line, "\003\004\032\034") != NULL) {
		explicit_bzero(line, sizeof(line));
		return NULL;
	}
	line[strcspn(line, "\n")] = '\0';
	got = strdup(line);
	explicit_bzero(line, sizeof(line));
	return got;
}

/* From the file a variable of the environment names; NULL when it names none. */
static char *password_of(const char *variable, bool *named, int *code)
{
	const char *path = getenv(variable);
	char *password;
	struct err e;

	*named = path != NULL && *path != '\0';
	if (!*named)
		return NULL;
	password = password_read(path, &e);
	if (password == NULL)
		*code = fail(EXIT_TROUBLE, &e);
	return password;
}

char *context_password(const char *name, int *code)
{
	bool named;
	char *password = password_of("ANSIT_PASSWORD_FILE", &named, code);

	if (named)
		return password;
	password = ask_password(TEXT_MAIN_PASSWORD, name);
	if (password == NULL)
		*code = fail_say(EXIT_REFUSED, TEXT_MAIN_NEEDS_PASSWORD, name, NULL);
	return password;
}

/* The password, when the second one is the same; else NULL after a sentence. */
static char *taken_twice(char *password, char *again, int *code)
{
	bool same = again != NULL && strcmp(password, again) == 0;

	password_free(again);
	if (same)
		return password;
	*code = fail_say(EXIT_REFUSED, TEXT_MAIN_PASSWORD_DIFFERS, NULL);
	password_free(password);
	return NULL;
}

char *context_new_password(const char *name, int *code)
{
	bool named;
	char *password = password_of("ANSIT_NEW_PASSWORD_FILE", &named, code), *again;

	if (named)
		return password;
	password = context_password(name, code);
	if (password == NULL || getenv("ANSIT_PASSWORD_FILE") != NULL)
		return password;
	again = ask_password(TEXT_MAIN_PASSWORD_AGAIN, name);
	return taken_twice(password, again, code);
}

char *context_key_password(bool is_new, int *code)
{
	const char *variable = is_new ? "ANSIT_NEW_PASSWORD_FILE" : "ANSIT_KEY_PASSWORD_FILE";
	const char *key = text(TEXT_KEY_NAME);
	bool named;
	char *password = password_of(variable, &named, code), *again;

	if (named)
		return password;
	password = ask_password(TEXT_MAIN_PASSWORD, key);
	if (password == NULL)
		*code = fail_say(EXIT_REFUSED, TEXT_KEY_NEEDS_PASSWORD, NULL);
	if (password == NULL || !is_new)
		return password;
	again = ask_password(TEXT_MAIN_PASSWORD_AGAIN, key);
	return taken_twice(password, again, code);
}

static bool login(struct context *c, struct actor *actor, int *code)
{
	char *password = context_password(c->user, code);
	struct err e;
	bool ok;

	if (password == NULL)
		return false;
	ok = identity_login(c->store, c->user, password, actor, &e);
	password_free(password);
	if (!ok)
		*code = fail(EXIT_REFUSED, &e);
	return ok;
}

/* The language a person chose on the home screen, unless the environment or the line says else. */
static void use_language(struct context *c, const struct actor *actor)
{
	char *name = setting_get(c->store, actor->user, "language");
	enum lang lang;

	if (!c->has_lang && name != NULL && text_lang_parse(name, &lang))
		text_use(lang);
	free(name);
}

/* Where a change came from, for the log; --now held the clock, so its time is nobody's. */
static const char *origin_of(const struct context *c)
{
	static const struct {
		const char *origin, *held;
	} rows[] = {
		{"screen", "screen --now"}, {"import", "import --now"}, {"shell", "shell --now"}};
	const char *origin = c->command->origin != NULL ? c->command->origin : "shell";

	for (size_t i = 0; c->clock.pinned_ms > 0 && i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (strcmp(rows[i].origin, origin) == 0)
			return rows[i].held;
	}
	return origin;
}

bool context_actor(struct context *c, int *code)
{
	struct actor actor = {0};
	struct err e;

	switch (identity_find(c->store, c->user, &actor, &e)) {
	case IDENTITY_NOBODY:
		if ((c->command->needs & NEED_READER) != 0 && c->user == NULL)
			return true;
		*code = fail(EXIT_REFUSED, &e);
		return false;
	case IDENTITY_NEEDS_PASSWORD:
		if (!login(c, &actor, code))
			return false;
		break;
	default:
		break;
	}
	actor.origin = origin_of(c);
	store_act(c->store, &actor);
	use_language(c, &actor);
	return true;
}

bool context_prepare(struct context *c, int *code)
{
	unsigned needs = c->command->needs;

	c->data = data_folder();
	if (c->data == NULL && needs != 0) {
		*code = fail_say(EXIT_TROUBLE, TEXT_MAIN_NO_DATA, NULL);
		return false;
	}
	if ((needs & ~(unsigned)NEED_DATA) != 0 && !context_forms(c, code))
		return false;
	if ((needs & (NEED_STORE | NEED_ACTOR | NEED_READER)) != 0 && !context_store(c, code))
		return false;
	return (needs & (NEED_ACTOR | NEED_READER)) == 0 || context_actor(c, code);
}

void context_release(struct context *c)
{
	store_close(c->store);
	forms_free(c->forms);
	free(c->data);
	free(c->db);
}

static bool load_theme(struct context *c, struct theme *theme, struct err *e)
{
	const char *name = c->theme != NULL ? c->theme : getenv("ANSIT_THEME");
	char file[128], *folder, *path;
	bool ok;

	theme_default(theme);
	if (name == NULL || *name == '\0')
		return true;
	if (strchr(name, '/') != NULL)
		return theme_load(theme, name, e);
	(void)snprintf(file, sizeof(file), "%.100s.theme", name);
	folder = file_join(c->data, "themes");
	path = file_join(folder, file);
	ok = theme_load(theme, path, e);
	free(folder);
	free(path);
	return ok;
}

struct screen *context_screen(struct context *c, int *code)
{
	struct theme theme;
	struct screen_options o = {.theme = &theme, .script = c->script};
	struct screen *s = NULL;
	struct err e;

	/* A terminal that is gone must not end the program before it has kept what was typed. */
	(void)signal(SIGPIPE, SIG_IGN);
	if (load_theme(c, &theme, &e))
		s = screen_open(&o, &e);
	if (s == NULL)
		*code = fail(EXIT_TROUBLE, &e);
	return s;
}
