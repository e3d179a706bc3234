#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/book_parts.h"
#include "store/record.h"
#include "store/sql.h"

/* Ids of the origins of this report's records, ascending. */
struct origins {
	int64_t *list;
	size_t count, room;
};

static int by_number(const void *a, const void *b)
{
	int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

	return (left > right) - (left < right);
}

/* Another form of the same report may have taken the same record for itself. */
static bool load_taken(struct store *s, const struct report *r, const struct carry *carry,
	struct origins *out, struct err *e)
{
	const char *form = carry->pair_count > 0 ? carry->pairs[0].to->form->name : NULL;
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q,
		    "SELECT origin FROM record WHERE report = ?1 AND deleted = 0"
		    " AND origin IS NOT NULL AND (?2 IS NULL OR form = ?2) ORDER BY origin",
		    e))
		return false;
	sql_int(&q, r->id);
	sql_text(&q, form);
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		out->list = mem_grow(out->list, out->count, &out->room, sizeof(*out->list));
		out->list[out->count++] = sql_int_at(&q, 0);
	}
	sql_close(&q);
	return step == SQL_DONE;
}

static bool is_taken(const struct origins *taken, int64_t id)
{
	return taken->count > 0 && bsearch(&id, taken->list, taken->count, sizeof(id), by_number);
}

static void give(struct arena *a, const struct records *records, const struct form *form,
	const struct origins *taken, struct source_record **list, size_t *count)
{
	*list = arena_new(a, records->count + 1, sizeof(**list));
	for (size_t i = 0; i < records->count; i++) {
		struct record *record = records->list[i];

		if (record->form == form)
			(*list)[(*count)++] =
				(struct source_record){record, is_taken(taken, record->id)};
	}
}

bool carry_sources(struct store *s, struct arena *a, const struct report *r,
	const struct carry *carry, struct source_record **list, size_t *count, struct err *e)
{
	struct book b = {.forms = s->forms};
	struct records records = {0};
	struct origins taken = {0};
	struct report source;
	bool ok;

	*list = NULL;
	*count = 0;
	if (carry->from == NULL || carry->stage == NULL)
		return true;
	ok = report_find(s, r->year + carry->year, carry->stage, 0, &source, e) &&
	     book_places(s, a, source.year, &b, e) &&
	     records_load(s, a, &source, &b, &records, e) && load_taken(s, r, carry, &taken, e);
	if (ok)
		give(a, &records, carry->from, &taken, list, count);
	records_release(&records);
	free(taken.list);
	return ok;
}
