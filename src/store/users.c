#include <string.h>

#include "base/buf.h"
#include "codec/sha256.h"
#include "store/change.h"
#include "store/office.h"
#include "store/people.h"
#include "store/sql.h"
#include "store/unit_names.h"
#include "store/valid.h"

static const char *const roles[] = {
	[ROLE_OPERATOR] = "operator",
	[ROLE_OWNER] = "owner",
	[ROLE_VERIFIER] = "verifier",
	[ROLE_CAMAT] = "camat",
	[ROLE_ADMIN] = "admin",
};
_Static_assert(sizeof(roles) / sizeof(roles[0]) == ROLE_COUNT, "a word for every role");

bool role_parse(const char *word, enum role *role)
{
	for (int i = 0; i < ROLE_COUNT; i++) {
		if (strcmp(roles[i], word) == 0) {
			*role = (enum role)i;
			return true;
		}
	}
	return false;
}

const char *role_word(enum role role)
{
	return (unsigned)role < ROLE_COUNT ? roles[role] : "";
}

static bool is_name_free(struct store *s, const char *name, struct err *e)
{
	int64_t id;
	struct sql q;

	if (!sql_open(s, &q, "SELECT id FROM user WHERE name = ?", e))
		return false;
	sql_text(&q, name);
	return sql_number(&q, &id, 0, e) &&
	       (id == 0 || err_say(e, TEXT_STORE_USER_TWICE, name, NULL));
}

static bool is_account_free(struct store *s, const char *account, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (account == NULL)
		return true;
	if (!sql_open(s, &q, "SELECT name FROM user WHERE account = ?", e))
		return false;
	sql_text(&q, account);
	step = sql_step(&q, e);
	if (step == SQL_ROW)
		(void)err_say(e, TEXT_STORE_ACCOUNT_TWICE, account, sql_str(&q, 0), NULL);
	sql_close(&q);
	return step == SQL_DONE;
}

/* The unit a role needs or may not have; 0 for none. */
static bool find_unit(struct store *s, const struct user_new *u, int64_t *unit, struct err *e)
{
	const char *name = u->unit != NULL ? u->unit : "";

	*unit = 0;
	if (u->role != ROLE_OWNER)
		return *name == '\0' ||
		       err_say(e, TEXT_STORE_TAKES_NO_UNIT, role_word(u->role), NULL);
	if (*name == '\0')
		return err_say(e, TEXT_STORE_NEEDS_UNIT, NULL);
	return unit_by_name(s, name, unit, e) && (*unit != 0 || unit_say_unknown(s, name, e));
}

static bool insert(struct store *s, const struct user_new *u, int64_t unit, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO user(name, role, unit, account, password)"
		    " VALUES(?, ?, nullif(?, 0), ?, ?)",
		    e))
		return false;
	sql_text(&q, u->name);
	sql_text(&q, role_word(u->role));
	sql_int(&q, unit);
	sql_text(&q, u->account);
	sql_text(&q, u->password_hash);
	return sql_done(&q, e);
}

static bool digest_person(struct store *s, const char *name, char digest[SHA256_HEX], struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q, "SELECT" OFFICE_PERSON "FROM user WHERE name = ?", e))
		return false;
	sql_text(&q, name);
	step = sql_step(&q, e);
	if (step == SQL_ROW) {
		const char *text = sql_str(&q, 0);

		sha256_hex(digest, text, (size_t)sqlite3_column_bytes(q.stmt, 0));
	}
	sql_close(&q);
	return step == SQL_ROW;
}

/* What the person is after it; the log names the password no nearer than by a digest of its hash. */
static bool log_user(
	struct store *s, const char *before, const char *after, const char *note, struct err *e)
{
	char digest[SHA256_HEX];
	const struct change c = {
		.act = "user", .before = before, .after = after, .mark = digest, .note = note};
	int64_t seq;

	return digest_person(s, after != NULL ? after : before, digest, e) &&
	       change_add(s, &c, &seq, e);
}

static bool add(struct store *s, const struct user_new *u, struct err *e)
{
	struct buf note = {0};
	int64_t unit;
	bool ok;

	buf_text(&note, role_word(u->role));
	if (u->role == ROLE_OWNER && u->unit != NULL) {
		buf_char(&note, ' ');
		buf_text(&note, u->unit);
	}
	ok = is_name_free(s, u->name, e) && is_account_free(s, u->account, e) &&
	     find_unit(s, u, &unit, e) && insert(s, u, unit, e) &&
	     log_user(s, NULL, u->name, buf_str(&note), e);
	buf_release(&note);
	return ok;
}

bool user_add(struct store *s, const struct user_new *u, struct err *e)
{
	struct user_new clean = *u;
	bool ok;

	if (clean.account != NULL && *clean.account == '\0')
		clean.account = NULL;
	if (!valid_name(u->name, VALID_NAME, e) ||
		(clean.account != NULL && !valid_name(clean.account, VALID_NAME, e)) ||
		!store_begin(s, e))
		return false;
	ok = add(s, &clean, e);
	if (!ok)
		refuse_if_denied(s, &(struct change){.act = "user", .after = u->name});
	return store_end(s, ok, e);
}

/* The name as it is spelled; false with a sentence when there is no such person. */
static bool find_name(
	struct store *s, struct arena *a, const char *name, const char **spelled, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q, "SELECT name FROM user WHERE name = ?", e))
		return false;
	sql_text(&q, name);
	step = sql_step(&q, e);
	if (step == SQL_ROW)
		*spelled = arena_text(a, sql_str(&q, 0));
	else if (step == SQL_DONE)
		(void)err_say(e, TEXT_STORE_USER_UNKNOWN, name, NULL);
	sql_close(&q);
	return step == SQL_ROW;
}

static bool close_user(struct store *s, const char *name, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q, "UPDATE user SET active = 0 WHERE name = ?", e))
		return false;
	sql_text(&q, name);
	return sql_done(&q, e) && log_user(s, name, NULL, "closed", e);
}

bool user_close(struct store *s, const char *name, struct err *e)
{
	const char *spelled = "";
	struct arena a = {0};
	bool ok;

	if (!store_begin(s, e))
		return false;
	ok = find_name(s, &a, name, &spelled, e) && close_user(s, spelled, e);
	if (!ok)
		refuse_if_denied(s, &(struct change){.act = "user", .before = spelled});
	ok = store_end(s, ok, e);
	arena_release(&a);
	return ok;
}

static bool set_password(struct store *s, const char *name, const char *hash, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q, "UPDATE user SET password = ? WHERE name = ?", e))
		return false;
	sql_text(&q, hash);
	sql_text(&q, name);
	return sql_done(&q, e) && log_user(s, name, name, "password", e);
}

bool user_password(struct store *s, const char *name, const char *hash, struct err *e)
{
	const char *spelled = "";
	struct arena a = {0};
	bool ok;

	if (!store_begin(s, e))
		return false;
	ok = find_name(s, &a, name, &spelled, e) && set_password(s, spelled, hash, e);
	if (!ok)
		refuse_if_denied(
			s, &(struct change){.act = "user", .before = spelled, .after = spelled});
	ok = store_end(s, ok, e);
	arena_release(&a);
	return ok;
}
