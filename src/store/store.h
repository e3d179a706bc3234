#ifndef STORE_STORE_H
#define STORE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/clock.h"
#include "base/err.h"
#include "form/form.h"

/* One database: one kecamatan, all its years. One connection, one person. */
struct store;

/* Who writes. Names are copied; actor with user 0 may only read. */
enum role {
	ROLE_OPERATOR,
	ROLE_OWNER,
	ROLE_VERIFIER,
	ROLE_CAMAT,
	ROLE_ADMIN,
	ROLE_COUNT
};

struct actor {
	int64_t user; /* table user, 0: nobody yet */
	char name[64];
	enum role role;
	int64_t unit;       /* 0: none */
	char account[64];   /* the OS account at the keyboard, named in the log beside the user */
	const char *origin; /* "screen", "shell", "import": static */
};

/* "operator", "owner" ..; false for another word. */
bool role_parse(const char *word, enum role *role);
const char *role_word(enum role role);

/* Makes a new database file with mode 0600 for a district; refuses to touch an existing file, a
 * folder that cannot be written and a network file system (WAL needs shared memory: SQLite's
 * wal.html). Everything in one transaction: a killed init leaves no half database. */
struct store_new {
	const char *path;
	const char *district_code, *district_name;
	const char *regency_name, *province_name;
	int year; /* villages stand in the list from this year */
	const char *admin_name, *admin_account;
	const struct store_village *villages;
	size_t village_count;
};
struct store_village {
	const char *code, *name;
};
bool store_create(const struct store_new *n, const struct forms *forms, const struct clock *clock,
	struct err *e);

/* Opens an existing database: brings the schema up to date (in one transaction), refuses one of a
 * newer program, a file that is no database, a network file system, with a sentence each. forms
 * must outlive it. Who owns which row is the database's own: forms named otherwise change nothing
 * until an admin adopts them. */
struct store *store_open(
	const char *path, const struct forms *forms, const struct clock *clock, struct err *e);
void store_close(struct store *s);

/* Takes the owners of rows from the forms into the database for its triggers, by an admin only; every
 * row that changes hands is in the change log with his name. */
bool store_adopt(struct store *s, struct err *e);

/* From now on what is written is written by this person. */
void store_act(struct store *s, const struct actor *actor);
const struct actor *store_actor(const struct store *s);
int64_t store_now(const struct store *s);
const struct forms *store_forms(const struct store *s);

/* One transaction around several calls (they nest): nothing is durable until the outermost ends
 * with ok, and then it is synced. store_end returns ok, false with a sentence if that fails. */
bool store_begin(struct store *s, struct err *e);
bool store_end(struct store *s, bool ok, struct err *e);

/* Changes when another connection has written since: cheap enough to ask at every key. */
int64_t store_version(struct store *s);

/* A consistent copy (SQLite's backup) to a new file, written beside and renamed; checks it. */
bool store_backup(struct store *s, const char *path, struct err *e);

/* Settings of the office and of each person (language, last place): small texts by name. The
 * result is to be freed, NULL when never set. user 0: the office's. */
char *setting_get(struct store *s, int64_t user, const char *name);
bool setting_put(struct store *s, int64_t user, const char *name, const char *value, struct err *e);

#endif
