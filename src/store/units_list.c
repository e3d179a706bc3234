#include "base/arena.h"
#include "store/people.h"
#include "store/sql.h"

static bool list_units(
	struct store *s, struct arena *a, struct unit **list, size_t *count, struct err *e)
{
	enum sql_step step;
	struct sql q;

	*list = NULL;
	*count = 0;
	if (!sql_open(s, &q,
		    "SELECT id, name, owner, first, count(*) OVER () FROM unit"
		    " ORDER BY owner, first DESC, name",
		    e))
		return false;
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		if (*list == NULL)
			*list = arena_new(a, (size_t)sql_int_at(&q, 4), sizeof(**list));
		(*list)[(*count)++] = (struct unit){
			.id = sql_int_at(&q, 0),
			.name = arena_text(a, sql_str(&q, 1)),
			.owner = arena_text(a, sql_str(&q, 2)),
			.first = sql_int_at(&q, 3) != 0,
		};
	}
	sql_close(&q);
	return step == SQL_DONE;
}

static struct unit *unit_with(struct unit *list, size_t count, int64_t id)
{
	for (size_t i = 0; i < count; i++) {
		if (list[i].id == id)
			return &list[i];
	}
	return NULL;
}

/* Lines come unit by unit, so that each unit's villages are one run of `codes`. */
static bool list_villages(
	struct store *s, struct arena *a, struct unit *list, size_t count, struct err *e)
{
	const char **codes = NULL;
	enum sql_step step;
	size_t used = 0;
	struct sql q;

	if (!sql_open(s, &q,
		    "SELECT unit, village, count(*) OVER () FROM unit_village ORDER BY unit, village",
		    e))
		return false;
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		struct unit *u = unit_with(list, count, sql_int_at(&q, 0));

		if (codes == NULL)
			codes = arena_new(a, (size_t)sql_int_at(&q, 2), sizeof(*codes));
		if (u == NULL)
			continue;
		if (u->villages == NULL)
			u->villages = &codes[used];
		codes[used++] = arena_text(a, sql_str(&q, 1));
		u->village_count++;
	}
	sql_close(&q);
	return step == SQL_DONE;
}

bool units_list(struct store *s, struct arena *a, struct unit **list, size_t *count, struct err *e)
{
	return list_units(s, a, list, count, e) && list_villages(s, a, *list, *count, e);
}
