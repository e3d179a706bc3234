#include "store/differ.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/sql.h"

/* Columns of the statement below. */
enum {
	COLUMN_PLACE,
	COLUMN_ROW,
	COLUMN_BEFORE,
	COLUMN_AFTER,
	COLUMN_USER,
	COLUMN_AT,
};

/* What a record of a report is the copy of, in the report before (?1). */
#define WAS \
	" coalesce((SELECT id FROM record WHERE id = r.root AND +report = ?1)," \
	" (SELECT id FROM record WHERE root = r.root AND +report = ?1)) "

/* All that stood in the report before stands in this one (?2) too, and what was not written since has
 * the revision it had. */
#define CELLS \
	"SELECT now.place, now.row, coalesce(was.value, rtrim('. ' || was.reason), '') AS before," \
	" coalesce(now.value, rtrim('. ' || now.reason), '') AS after, user.name, now.at" \
	" FROM cell AS now LEFT JOIN cell AS was ON was.report = ?1 AND was.place = now.place" \
	"  AND was.row = now.row LEFT JOIN user ON user.id = now.user" \
	" WHERE now.report = ?2 AND now.revision IS NOT was.revision AND before <> after"

#define RECORDS \
	"SELECT path, '', CASE WHEN was.id IS NULL THEN '' WHEN was.deleted = 0 THEN '+' ELSE '-' END," \
	" iif(r.deleted = 0, '+', '-'), user.name, r.at" \
	" FROM record AS r JOIN record_path ON record_path.record = r.id" \
	" LEFT JOIN record AS was ON was.id =" WAS "LEFT JOIN user ON user.id = r.user" \
	" WHERE r.report = ?2 AND iif(was.id IS NULL, r.deleted = 0," \
	"  (was.deleted = 0) <> (r.deleted = 0))"

#define ANSWERS \
	"SELECT path, now.field, ifnull(replace(was.value, char(10), char(8232)), '') AS before," \
	" replace(now.value, char(10), char(8232)) AS after, user.name, now.at" \
	" FROM record AS r JOIN record AS old ON old.id =" WAS "AND old.deleted = 0" \
	" JOIN answer AS now ON now.record = r.id" \
	" LEFT JOIN answer AS was ON was.record = old.id AND was.field = now.field" \
	" JOIN record_path ON record_path.record = r.id LEFT JOIN user ON user.id = now.user" \
	" WHERE r.report = ?2 AND r.deleted = 0 AND now.revision IS NOT was.revision" \
	"  AND before <> after"

static struct difference read_difference(const struct sql *q, struct arena *a)
{
	return (struct difference){
		.place = arena_text(a, sql_str(q, COLUMN_PLACE)),
		.row = arena_text(a, sql_str(q, COLUMN_ROW)),
		.before = arena_text(a, sql_str(q, COLUMN_BEFORE)),
		.after = arena_text(a, sql_str(q, COLUMN_AFTER)),
		.user = arena_text(a, sql_str(q, COLUMN_USER)),
		.at_ms = sql_moment(q, COLUMN_AT),
	};
}

static bool read_all(struct store *s, struct arena *a, const int64_t reports[2],
	struct difference **list, size_t *count, struct err *e)
{
	struct difference *found = NULL;
	size_t room = 0;
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q, CELLS " UNION ALL " RECORDS " UNION ALL " ANSWERS " ORDER BY 1, 2", e))
		return false;
	sql_int(&q, reports[0]);
	sql_int(&q, reports[1]);
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		found = mem_grow(found, *count, &room, sizeof(*found));
		found[(*count)++] = read_difference(&q, a);
	}
	sql_close(&q);
	if (*count > 0) {
		*list = arena_new(a, *count, sizeof(**list));
		memcpy(*list, found, *count * sizeof(**list));
	}
	free(found);
	return step == SQL_DONE;
}

bool differences(struct store *s, struct arena *a, const struct report *r, struct difference **list,
	size_t *count, struct err *e)
{
	struct report before;

	*list = NULL;
	*count = 0;
	if (r->id == 0 || r->revision < 2)
		return true;
	return report_find(s, r->year, r->stage, r->revision - 1, &before, e) &&
	       read_all(s, a, (const int64_t[]){before.id, r->id}, list, count, e);
}
