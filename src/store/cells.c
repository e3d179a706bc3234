#include "store/cells.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "store/connect.h"

/* Columns of the statement below. */
enum {
	COLUMN_PLACE,
	COLUMN_ROW,
	COLUMN_VALUE,
	COLUMN_REASON,
	COLUMN_NOTE,
	COLUMN_FLAGGED,
	COLUMN_SAME,
	COLUMN_REVISION,
	COLUMN_USER,
	COLUMN_AT,
	COLUMN_PENDING,
	COLUMN_PENDING_NOTE,
	COLUMN_PENDING_WHY,
	COLUMN_PENDING_FLAGGED,
	COLUMN_USER_ID,
};

/* Cells with the actor's (?1) pending text beside them, then pending texts where no cell is yet. */
#define CELLS \
	"SELECT cell.place, cell.row, value, reason, cell.note, cell.flagged, same, revision, user.name," \
	" cell.at, pending.text, pending.note, pending.why, pending.flagged," \
	" cell.user FROM cell LEFT JOIN user ON user.id = cell.user" \
	" LEFT JOIN pending ON pending.report = cell.report AND pending.place = cell.place" \
	"  AND pending.row = cell.row AND pending.user = ?1 "

#define PENDINGS \
	" UNION ALL SELECT place, row, NULL, NULL, '', 0, 0, 0, '', '', text, note, why, flagged, 0 FROM pending" \
	" WHERE user = ?1 AND NOT EXISTS (SELECT 1 FROM cell WHERE cell.report = pending.report" \
	"  AND cell.place = pending.place AND cell.row = pending.row) AND "

/* Above every code, those are digits and points, and below the paths of records. */
static const char last_place[] = ":";

const char *cell_text(struct arena *a, const char *value, const char *reason)
{
	struct buf b = {0};
	const char *text;

	if (value != NULL)
		return arena_text(a, value);
	if (reason == NULL)
		return "";
	buf_text(&b, *reason != '\0' ? ". " : ".");
	buf_text(&b, reason);
	text = arena_text(a, buf_str(&b));
	buf_release(&b);
	return text;
}

static void read_pending(const struct sql *q, struct arena *a, struct cell *c)
{
	int64_t why = sql_int_at(q, COLUMN_PENDING_WHY);

	c->pending = sql_copy(q, a, COLUMN_PENDING);
	if (c->pending == NULL)
		return;
	c->why = why >= PENDING_SOURCE && why <= PENDING_WRONG ? (enum pending_why)why
							       : PENDING_WRONG;
	if (*sql_str(q, COLUMN_PENDING_NOTE) != '\0')
		c->pending_note = sql_copy(q, a, COLUMN_PENDING_NOTE);
	c->pending_flagged = sql_int_at(q, COLUMN_PENDING_FLAGGED) != 0;
}

/* False when the forms do not know the row. */
static bool read_cell(struct store *s, const struct sql *q, struct arena *a, struct cell *c)
{
	const struct row *row = store_row(s, sql_str(q, COLUMN_ROW));

	if (row == NULL)
		return false;
	*c = (struct cell){
		.row = row,
		.place = arena_text(a, sql_str(q, COLUMN_PLACE)),
		.value = sql_copy(q, a, COLUMN_VALUE),
		.reason = sql_copy(q, a, COLUMN_REASON),
		.note = arena_text(a, sql_str(q, COLUMN_NOTE)),
		.flagged = sql_int_at(q, COLUMN_FLAGGED) != 0,
		.same = sql_int_at(q, COLUMN_SAME) != 0,
		.revision = sql_int_at(q, COLUMN_REVISION),
		.user = arena_text(a, sql_str(q, COLUMN_USER)),
		.user_id = sql_int_at(q, COLUMN_USER_ID),
		.at_ms = sql_moment(q, COLUMN_AT),
	};
	read_pending(q, a, c);
	return true;
}

bool cells_list(struct store *s, struct arena *a, const struct report *r, const char *place,
	struct cell **list, size_t *count, struct err *e)
{
	struct cell *found = NULL;
	size_t room = 0;
	enum sql_step step;
	struct sql q;

	*list = NULL;
	*count = 0;
	if (!sql_open(s, &q,
		    CELLS "WHERE cell.report = ?2 AND cell.place BETWEEN ?3 AND ?4" PENDINGS
			  "report = ?2 AND place BETWEEN ?3 AND ?4 ORDER BY 1, 2",
		    e))
		return false;
	sql_int(&q, s->actor.user);
	sql_int(&q, r->id);
	sql_text(&q, place != NULL ? place : "");
	sql_text(&q, place != NULL ? place : last_place);
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		found = mem_grow(found, *count, &room, sizeof(*found));
		if (read_cell(s, &q, a, &found[*count]))
			(*count)++;
	}
	sql_close(&q);
	if (*count > 0) {
		*list = arena_new(a, *count, sizeof(**list));
		memcpy(*list, found, *count * sizeof(**list));
	}
	free(found);
	return step == SQL_DONE;
}

bool cell_get(struct store *s, struct arena *a, const struct report *r, const struct row *row,
	const char *place, struct cell *out, struct err *e)
{
	enum sql_step step;
	struct sql q;

	*out = (struct cell){.row = row, .place = arena_text(a, place), .note = "", .user = ""};
	if (r->id == 0)
		return true;
	if (!sql_open(s, &q,
		    CELLS "WHERE cell.report = ?2 AND cell.place = ?3 AND cell.row = ?4" PENDINGS
			  "report = ?2 AND place = ?3 AND row = ?4",
		    e))
		return false;
	sql_int(&q, s->actor.user);
	sql_int(&q, r->id);
	sql_text(&q, place);
	sql_text(&q, row->name);
	step = sql_step(&q, e);
	if (step == SQL_ROW)
		(void)read_cell(s, &q, a, out);
	sql_close(&q);
	return step != SQL_FAILED;
}
