#include "base/mem.h"
#include "store/sql.h"

char *setting_get(struct store *s, int64_t user, const char *name)
{
	struct err ignored;
	char *value = NULL;
	struct sql q;

	if (!sql_open(s, &q, "SELECT value FROM setting WHERE user = ? AND name = ?", &ignored))
		return NULL;
	sql_int(&q, user);
	sql_text(&q, name);
	if (sql_step(&q, &ignored) == SQL_ROW)
		value = mem_text(sql_str(&q, 0));
	sql_close(&q);
	return value;
}

static bool put(struct store *s, int64_t user, const char *name, const char *value, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO setting(user, name, value) VALUES(?, ?, ?)"
		    " ON CONFLICT(user, name) DO UPDATE SET value = excluded.value"
		    " WHERE value IS NOT excluded.value",
		    e))
		return false;
	sql_int(&q, user);
	sql_text(&q, name);
	sql_text(&q, value);
	return sql_done(&q, e);
}

bool setting_put(struct store *s, int64_t user, const char *name, const char *value, struct err *e)
{
	return store_begin(s, e) && store_end(s, put(s, user, name, value, e), e);
}
