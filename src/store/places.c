#include <string.h>

#include "store/place.h"
#include "store/sql.h"

const struct district *district_get(struct store *s, struct arena *a, struct err *e)
{
	struct district *d = NULL;
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q, "SELECT code, name, regency, province FROM district", e))
		return NULL;
	step = sql_step(&q, e);
	if (step == SQL_ROW) {
		d = arena_new(a, 1, sizeof(*d));
		d->code = arena_text(a, sql_str(&q, 0));
		d->name = arena_text(a, sql_str(&q, 1));
		d->regency = arena_text(a, sql_str(&q, 2));
		d->province = arena_text(a, sql_str(&q, 3));
	} else if (step == SQL_DONE) {
		(void)err_say(e, TEXT_STORE_NOT_OURS, s->path, NULL);
	}
	sql_close(&q);
	return d;
}

const char *village_kind(const char *code)
{
	static const size_t before = sizeof("64.08.09.") - 1;
	bool is_whole = strlen(code) > before;

	/* Permendagri 58/2021; spec/domain.md section 4. */
	if (is_whole && code[before] == '1')
		return "Kel.";
	return is_whole && code[before] == '3' ? "Desa adat" : "Desa";
}

bool villages_list(struct store *s, struct arena *a, int year, struct village **list, size_t *count,
	struct err *e)
{
	enum sql_step step;
	struct sql q;

	*list = NULL;
	*count = 0;
	if (!sql_open(s, &q,
		    "SELECT code, name, from_year, until_year, reason, count(*) OVER () FROM village"
		    " WHERE ?1 = 0 OR (from_year <= ?1 AND (until_year = 0 OR ?1 < until_year))"
		    " ORDER BY code, from_year",
		    e))
		return false;
	sql_int(&q, year);
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		if (*list == NULL)
			*list = arena_new(a, (size_t)sql_int_at(&q, 5), sizeof(**list));
		(*list)[(*count)++] = (struct village){
			.code = arena_text(a, sql_str(&q, 0)),
			.name = arena_text(a, sql_str(&q, 1)),
			.from_year = (int)sql_int_at(&q, 2),
			.until_year = (int)sql_int_at(&q, 3),
			.reason = arena_text(a, sql_str(&q, 4)),
		};
	}
	sql_close(&q);
	return step == SQL_DONE;
}
