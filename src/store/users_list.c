#include "store/people.h"
#include "store/sql.h"

#define USER_COLUMNS \
	"SELECT user.id, user.name, role, user.unit, unit.name, account, password IS NOT NULL, active," \
	" count(*) OVER () FROM user LEFT JOIN unit ON unit.id = user.unit "

static void read_user(const struct sql *q, struct arena *a, struct user *u)
{
	*u = (struct user){
		.id = sql_int_at(q, 0),
		.name = arena_text(a, sql_str(q, 1)),
		.unit = sql_int_at(q, 3),
		.unit_name = arena_text(a, sql_str(q, 4)),
		.account = arena_text(a, sql_str(q, 5)),
		.has_password = sql_int_at(q, 6) != 0,
		.active = sql_int_at(q, 7) != 0,
	};
	/* A word nobody knows may do nothing: the camat's role writes no cell and no list. */
	if (!role_parse(sql_str(q, 2), &u->role))
		u->active = false;
}

bool users_list(struct store *s, struct arena *a, struct user **list, size_t *count, struct err *e)
{
	enum sql_step step;
	struct sql q;

	*list = NULL;
	*count = 0;
	if (!sql_open(s, &q, USER_COLUMNS "ORDER BY active DESC, user.name", e))
		return false;
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		if (*list == NULL)
			*list = arena_new(a, (size_t)sql_int_at(&q, 8), sizeof(**list));
		read_user(&q, a, &(*list)[(*count)++]);
	}
	sql_close(&q);
	return step == SQL_DONE;
}

static const struct user *find_user(
	struct store *s, struct arena *a, const char *sql, const char *word)
{
	struct user *u = NULL;
	struct err ignored;
	struct sql q;

	if (!sql_open(s, &q, sql, &ignored))
		return NULL;
	sql_text(&q, word);
	if (sql_step(&q, &ignored) == SQL_ROW) {
		u = arena_new(a, 1, sizeof(*u));
		read_user(&q, a, u);
	}
	sql_close(&q);
	return u;
}

const struct user *user_find(struct store *s, struct arena *a, const char *name)
{
	return find_user(s, a, USER_COLUMNS "WHERE user.name = ?", name);
}

const struct user *user_of_account(struct store *s, struct arena *a, const char *account)
{
	return find_user(s, a, USER_COLUMNS "WHERE account = ?", account);
}
