#include "work/identity.h"

#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "store/people.h"

/* In a user namespace (user_namespaces(7)) anybody may call themself root; the id outside tells them
 * apart. 0 when the map is the whole system's. */
static long id_outside(void)
{
	long inside = 0, outside = 0, count = 0;
	FILE *map = fopen("/proc/self/uid_map", "re");

	if (map == NULL)
		return 0;
	if (fscanf(map, "%ld %ld %ld", &inside, &outside, &count) != 3 || inside != 0)
		outside = 0;
	(void)fclose(map);
	return outside;
}

void identity_account(char out[64])
{
	const struct passwd *p = getpwuid(getuid());
	long outside = id_outside();

	if (p != NULL)
		(void)snprintf(out, 64, "%.40s", p->pw_name);
	else
		(void)snprintf(out, 64, "uid-%ld", (long)getuid());
	if (outside != 0)
		(void)snprintf(out + strlen(out), 64 - strlen(out), "@%ld", outside);
}

static void actor_of(struct actor *a, const struct user *u, const char *account)
{
	*a = (struct actor){.user = u->id, .role = u->role, .unit = u->unit, .origin = ""};
	(void)snprintf(a->name, sizeof(a->name), "%s", u->name);
	(void)snprintf(a->account, sizeof(a->account), "%s", account);
}

static enum identity find_own(struct store *s, struct arena *arena, const char *account,
	struct actor *actor, struct err *e)
{
	const struct user *u = user_of_account(s, arena, account);

	if (u == NULL || !u->active) {
		(void)err_say(e, TEXT_IDENTITY_UNKNOWN_ACCOUNT, account, NULL);
		return IDENTITY_NOBODY;
	}
	actor_of(actor, u, account);
	return IDENTITY_KNOWN;
}

static enum identity find_named(struct store *s, struct arena *arena, const char *name,
	const char *account, struct actor *actor, struct err *e)
{
	const struct user *u = user_find(s, arena, name);
	const struct user *own = user_of_account(s, arena, account);
	bool is_own = u != NULL && strcmp(u->account, account) == 0;
	bool is_admin = own != NULL && own->active && own->role == ROLE_ADMIN;

	if (u == NULL || !u->active) {
		(void)err_say(e, TEXT_IDENTITY_NO_SUCH_USER, name, NULL);
		return IDENTITY_NOBODY;
	}
	if (!is_own && !is_admin)
		return IDENTITY_NEEDS_PASSWORD;
	actor_of(actor, u, account);
	return IDENTITY_KNOWN;
}

enum identity identity_find(struct store *s, const char *name, struct actor *actor, struct err *e)
{
	struct arena arena = {0};
	char account[64];
	enum identity result;

	identity_account(account);
	if (name == NULL)
		result = find_own(s, &arena, account, actor, e);
	else
		result = find_named(s, &arena, name, account, actor, e);
	arena_release(&arena);
	return result;
}

bool identity_login(struct store *s, const char *name, const char *password, struct actor *actor,
	struct err *e)
{
	struct arena arena = {0};
	const struct user *u;
	char account[64];
	bool ok = user_login(s, name, password);

	identity_account(account);
	u = user_find(s, &arena, name);
	if (ok && u != NULL && u->active)
		actor_of(actor, u, account);
	else
		ok = err_say(e, TEXT_IDENTITY_WRONG, NULL);
	arena_release(&arena);
	return ok;
}
