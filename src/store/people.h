#ifndef STORE_PEOPLE_H
#define STORE_PEOPLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "store/store.h"

struct user {
	int64_t id;
	const char *name;
	enum role role;
	int64_t unit;
	const char *unit_name; /* "" when none */
	const char *account;   /* OS account, "" when none */
	bool has_password;
	bool active;
};

/* An instance of a data owner (Puskesmas Sangatta I) with its villages. For every owner there is a
 * first unit, of the owner's name, that has every village nobody else of that owner has. */
struct unit {
	int64_t id;
	const char *name;
	const char *owner;
	bool first;
	const char **villages; /* codes */
	size_t village_count;
};

/* Adds a person (admin only). owner role needs a unit, the others take none; name: 1 to 60 bytes,
 * no blanks at the ends, no control characters, unique without regard to case. password_hash and
 * account may be NULL; an account belongs to one person. */
struct user_new {
	const char *name;
	enum role role;
	const char *unit;
	const char *account;
	const char *password_hash;
};
bool user_add(struct store *s, const struct user_new *u, struct err *e);

/* Admin only; the last active admin cannot be closed. A closed person's writes stay. */
bool user_close(struct store *s, const char *name, struct err *e);

/* By an admin, or by the person. */
bool user_password(struct store *s, const char *name, const char *hash, struct err *e);

bool users_list(struct store *s, struct arena *a, struct user **list, size_t *count, struct err *e);

/* NULL when there is none (closed ones too: look at active). */
const struct user *user_find(struct store *s, struct arena *a, const char *name);
const struct user *user_of_account(struct store *s, struct arena *a, const char *account);

/* True when the password is this person's; takes as long for a name that does not exist. Failures
 * are logged without what was typed (the name only if there is such a person). */
bool user_login(struct store *s, const char *name, const char *password);

/* Adds a unit (admin only). villages NULL: every village that stands with the owner's first unit;
 * otherwise those codes, moved from whichever unit of that owner had them. A unit named like the
 * owner's first unit is that unit. A name that exists gets its villages changed only if the owner
 * agrees. */
bool unit_add(struct store *s, const char *name, const char *owner, const char *const *villages,
	size_t village_count, struct err *e);
bool units_list(struct store *s, struct arena *a, struct unit **list, size_t *count, struct err *e);

/* The unit that answers for an owner's rows in a village; 0 never happens for a known pair. */
int64_t unit_of(struct store *s, const char *owner, const char *village);

#endif
