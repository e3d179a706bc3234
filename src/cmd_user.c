#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "codec/password.h"
#include "command.h"
#include "print.h"
#include "store/people.h"
#include "verbs.h"

/* Somebody without an OS account of their own needs a password. */
static int add_with_password(struct context *c, struct user_new *u)
{
	int code = EXIT_DONE;
	char *password = NULL, *hash = NULL;
	struct err e;

	if (u->account == NULL) {
		password = context_new_password(u->name, &code);
		if (password == NULL)
			return code;
		hash = password_hash(password, &e);
		password_free(password);
		if (hash == NULL)
			return fail(EXIT_TROUBLE, &e);
		u->password_hash = hash;
	}
	if (!user_add(c->store, u, &e))
		code = fail(EXIT_REFUSED, &e);
	free(hash);
	return code;
}

static int add(struct context *c)
{
	const char *role = option(c, "role");
	struct user_new u = {.name = c->argv[0], .unit = option(c, "unit"),
		.account = option(c, "os")};

	if (role == NULL)
		return fail_say(EXIT_USE, TEXT_USER_NO_ROLE, NULL);
	if (!role_parse(role, &u.role))
		return fail_say(EXIT_USE, TEXT_USER_WHICH_ROLE, role, NULL);
	return add_with_password(c, &u);
}

static int list(struct context *c)
{
	struct arena arena = {0};
	struct buf b = {0};
	struct user *users;
	size_t count;
	struct err e;
	int code = EXIT_DONE;

	if (!users_list(c->store, &arena, &users, &count, &e))
		code = fail(EXIT_TROUBLE, &e);
	for (size_t i = 0; code == EXIT_DONE && i < count; i++) {
		print_cell(&b, users[i].name, 24, false);
		print_cell(&b, role_word(users[i].role), 10, false);
		print_cell(&b, users[i].unit_name, 24, false);
		buf_print(&b, "%s%s%s\n", users[i].account,
			users[i].account[0] == '\0' && users[i].has_password ? text(TEXT_USER_PASSWORD) : "",
			users[i].active ? "" : text(TEXT_USER_CLOSED));
	}
	(void)fputs(buf_str(&b), stdout);
	buf_release(&b);
	arena_release(&arena);
	return code;
}

static int close_user(struct context *c)
{
	struct err e;

	return user_close(c->store, c->argv[0], &e) ? EXIT_DONE : fail(EXIT_REFUSED, &e);
}

static int password(struct context *c)
{
	int code = EXIT_DONE;
	char *words = context_new_password(c->argv[0], &code), *hash;
	struct err e;

	if (words == NULL)
		return code;
	hash = password_hash(words, &e);
	password_free(words);
	if (hash == NULL)
		return fail(EXIT_TROUBLE, &e);
	if (!user_password(c->store, c->argv[0], hash, &e))
		code = fail(EXIT_REFUSED, &e);
	free(hash);
	return code;
}

static int run(struct context *c)
{
	static const struct verb verbs[] = {
		{"list", 0, 0, list},
		{"add", 1, 1, add},
		{"close", 1, 1, close_user},
		{"password", 1, 1, password},
	};

	return verbs_run(c, verbs, sizeof(verbs) / sizeof(verbs[0]));
}

static const struct option_row options[] = {
	{"role", "ROLE", TEXT_OPTION_ROLE},
	{"unit", "UNIT", TEXT_OPTION_UNIT},
	{"os", "LOGIN", TEXT_OPTION_OS},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit user add siti --role operator --os siti",
	"ansit user add dewi --role owner --unit \"Puskesmas Sepaso\"",
	"ansit user list",
	"ansit user close siti",
	NULL,
};

const struct command command_user = {
	.name = "user",
	.arguments = "list | add NAME --role ROLE | close NAME | password NAME",
	.summary = TEXT_USER_SUMMARY,
	.lesson = TEXT_USER_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_ACTOR,
	.least = 0,
	.most = 2,
	.run = run,
};
