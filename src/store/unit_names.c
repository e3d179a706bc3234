#include "store/unit_names.h"

#include "store/sql.h"

bool unit_by_name(struct store *s, const char *name, int64_t *unit, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q, "SELECT id FROM unit WHERE name = ?", e))
		return false;
	sql_text(&q, name);
	return sql_number(&q, unit, 0, e);
}

bool unit_say_unknown(struct store *s, const char *name, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "SELECT group_concat(name, ', ') FROM (SELECT name FROM unit ORDER BY id)", e))
		return false;
	if (sql_step(&q, e) == SQL_ROW)
		(void)err_say(e, TEXT_STORE_UNIT_UNKNOWN, name, sql_str(&q, 0), NULL);
	sql_close(&q);
	return false;
}
