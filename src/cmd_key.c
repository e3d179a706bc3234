#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "codec/password.h"
#include "codec/sshsig.h"
#include "command.h"
#include "print.h"
#include "store/sealed.h"
#include "verbs.h"
#include "work/sign.h"

static const char *kind_word(const struct sign_key *key)
{
	return text(key->kind == KEY_SEALED ? TEXT_KEY_SEALED : TEXT_KEY_FILE);
}

/* "" for a line that is no key any more; the database takes none. */
static void fingerprint(const struct sign_key *key, char out[SSHSIG_FINGERPRINT])
{
	struct sshsig_public public;
	struct err ignored;

	out[0] = '\0';
	if (sshsig_public_parse(key->public_line, &public, &ignored))
		sshsig_fingerprint(&public, out);
}

static void print_key(struct buf *b, const struct sign_key *key)
{
	char name[SSHSIG_FINGERPRINT], day[CLOCK_TEXT];

	fingerprint(key, name);
	clock_date(day, key->at_ms);
	buf_print(b, "%s  ", name);
	print_cell(b, kind_word(key), 10, false);
	print_cell(b, key->user_name, 20, false);
	buf_text(b, day);
	if (key->retired) {
		clock_date(day, key->retired_ms);
		buf_text(b, "  ");
		text_fill(b, TEXT_KEY_RETIRED, day, NULL);
	}
	if (key->kind == KEY_FILE)
		buf_print(b, "  %s", key->secret);
	buf_char(b, '\n');
}

static int list(struct context *c)
{
	struct arena arena = {0};
	struct buf b = {0};
	struct sign_key *keys;
	size_t count;
	struct err e;
	int code = EXIT_DONE;

	if (!sign_keys_list(c->store, &arena, &keys, &count, &e))
		code = fail(EXIT_TROUBLE, &e);
	for (size_t i = 0; code == EXIT_DONE && i < count; i++)
		print_key(&b, &keys[i]);
	(void)fputs(buf_str(&b), stdout);
	buf_release(&b);
	arena_release(&arena);
	return code;
}

static int made(bool ok, const char *line, const struct err *e)
{
	if (!ok)
		return fail(EXIT_REFUSED, e);
	(void)printf("%s\n", line);
	return EXIT_DONE;
}

static int new_key(struct context *c)
{
	int code = EXIT_DONE;
	char line[SSHSIG_LINE], *password;
	struct err e;
	bool ok;

	if (store_actor(c->store)->role != ROLE_CAMAT) {
		sign_key_refused(c->store, text(TEXT_KEY_CAMAT_ONLY));
		return fail_say(EXIT_REFUSED, TEXT_KEY_CAMAT_ONLY, NULL);
	}
	password = context_key_password(true, &code);
	if (password == NULL)
		return code;
	ok = sign_key_new(c->store, password, line, &e);
	password_free(password);
	return made(ok, line, &e);
}

static int add(struct context *c)
{
	char line[SSHSIG_LINE];
	struct err e;
	bool ok = sign_key_file(c->store, c->argv[0], line, &e);

	return made(ok, line, &e);
}

/* A fingerprint, or as much of its beginning as only one key has. */
static const struct sign_key *find(const struct sign_key *keys, size_t count, const char *begin)
{
	const struct sign_key *found = NULL;

	for (size_t i = 0; i < count; i++) {
		char name[SSHSIG_FINGERPRINT];

		fingerprint(&keys[i], name);
		if (strncmp(name, begin, strlen(begin)) != 0)
			continue;
		if (found != NULL)
			return NULL;
		found = &keys[i];
	}
	return found;
}

static int retire(struct context *c)
{
	struct arena arena = {0};
	const struct sign_key *key;
	struct sign_key *keys;
	size_t count;
	struct err e;
	int code = EXIT_DONE;

	if (!sign_keys_list(c->store, &arena, &keys, &count, &e)) {
		code = fail(EXIT_TROUBLE, &e);
	} else if ((key = find(keys, count, c->argv[0])) == NULL) {
		code = fail_say(EXIT_REFUSED, TEXT_KEY_NO_SUCH, c->argv[0], NULL);
	} else if (!sign_key_retire(c->store, key->id, &e)) {
		code = fail(EXIT_REFUSED, &e);
	}
	arena_release(&arena);
	return code;
}

static int export(struct context *c)
{
	struct buf b = {0};
	struct err e;
	int code = EXIT_DONE;

	if (!sign_allowed(c->store, &b, &e))
		code = fail(EXIT_TROUBLE, &e);
	else
		(void)fputs(buf_str(&b), stdout);
	buf_release(&b);
	return code;
}

static int run(struct context *c)
{
	static const struct verb verbs[] = {
		{"list", 0, 0, list},
		{"new", 0, 0, new_key},
		{"add", 1, 1, add},
		{"retire", 1, 1, retire},
		{"export", 0, 0, export},
	};

	return verbs_run(c, verbs, sizeof(verbs) / sizeof(verbs[0]));
}

static const char *const examples[] = {
	"ansit --user camat key new",
	"ansit --user camat key add ~/.ssh/id_ed25519",
	"ansit key list",
	"ansit key export > allowed_signers",
	NULL,
};

const struct command command_key = {
	.name = "key",
	.arguments = "list | new | add FILE | retire FINGERPRINT | export",
	.summary = TEXT_KEY_SUMMARY,
	.lesson = TEXT_KEY_LESSON,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_READER,
	.least = 0,
	.most = 2,
	.run = run,
};
