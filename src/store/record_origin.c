#include "store/record_read.h"

#include <string.h>

/* Columns of the statements below. */
enum {
	COLUMN_RECORD,
	COLUMN_ID,
	COLUMN_FORM,
	COLUMN_ITEM,
	COLUMN_NO,
	COLUMN_DELETED,
	COLUMN_PARENT_NO,
	COLUMN_YEAR,
	COLUMN_STAGE,
	COLUMN_FIELD,
	COLUMN_VALUE,
};

/* A link names the first of all copies, the root, and means the one in its own report, or else the one
 * in the newest revision, which is the copy made last. */
#define ORIGINS \
	"SELECT record.id, o.id, o.form, o.item, o.no, o.deleted, up.no, report.year, report.stage," \
	" answer.field, answer.value FROM record JOIN record AS o ON o.id = coalesce(" \
	" (SELECT c.id FROM record AS c WHERE c.id = record.origin AND +c.report = record.report)," \
	" (SELECT c.id FROM record AS c WHERE c.root = record.origin" \
	"  AND +c.report = record.report)," \
	" (SELECT max(c.id) FROM record AS c WHERE c.root = record.origin), record.origin)" \
	" JOIN report ON report.id = o.report LEFT JOIN record AS up ON up.id = o.parent" \
	" LEFT JOIN answer ON answer.record = o.id WHERE "

/* One whose form or stage is gone from the forms came from nowhere. */
static bool read_origin(const struct sql *q, struct origin *out)
{
	const struct forms *forms = q->store->forms;
	const struct stage *stage = forms_stage(forms, sql_str(q, COLUMN_STAGE));
	const struct form *form = record_form(q->store, sql_str(q, COLUMN_FORM));

	*out = (struct origin){0};
	if (stage == NULL || form == NULL)
		return false;
	*out = (struct origin){
		.id = sql_int_at(q, COLUMN_ID),
		.year = (int)sql_int_at(q, COLUMN_YEAR),
		.stage = stage,
		.form = form,
		.item = form_item(form, sql_str(q, COLUMN_ITEM)),
		.no = (int)sql_int_at(q, COLUMN_NO),
		.parent_no = (int)sql_int_at(q, COLUMN_PARENT_NO),
		.deleted = sql_int_at(q, COLUMN_DELETED) != 0,
	};
	return true;
}

/* The origin of the row's record, read at its first row. */
static void take_row(
	struct loading_records *l, struct loaded *to, struct answers *answers, const struct sql *q)
{
	struct origin *origin = &to->record->origin;

	if (origin->id == 0) {
		if (!read_origin(q, origin))
			return;
		answers_start(answers, l->arena, origin->form, fields_by_name(l, origin->form));
		origin->values = answers->values;
	}
	answers_take(answers, l->arena, sql_str(q, COLUMN_FIELD), sql_str(q, COLUMN_VALUE));
}

bool load_origins(struct loading_records *l, struct err *e)
{
	struct answers answers = {0};
	enum sql_step step;
	struct loaded *to;
	size_t at = 0;
	struct sql q;

	if (!sql_open(l->store, &q,
		    ORIGINS
		    "record.report = ? AND record.deleted = 0 ORDER BY record.id, answer.field",
		    e))
		return false;
	sql_int(&q, l->report->id);
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		to = loaded_next(l, &at, sql_int_at(&q, COLUMN_RECORD));
		if (to != NULL && to->record != NULL)
			take_row(l, to, &answers, &q);
	}
	sql_close(&q);
	return step == SQL_DONE;
}

bool load_origin(
	struct store *s, struct arena *a, int64_t record, struct origin *out, struct err *e)
{
	struct record single = {.id = record};
	struct loaded to = {.record = &single, .id = record};
	struct loading_records l = {.store = s, .arena = a, .list = &to, .count = 1};
	struct answers answers = {0};
	enum sql_step step;
	struct sql q;

	l.fields = arena_new(&l.scratch, s->forms->form_count + 1, sizeof(*l.fields));
	step = SQL_FAILED;
	if (sql_open(s, &q, ORIGINS "record.id = ? ORDER BY answer.field", e)) {
		sql_int(&q, record);
		while ((step = sql_step(&q, e)) == SQL_ROW)
			take_row(&l, &to, &answers, &q);
		sql_close(&q);
	}
	*out = single.origin;
	arena_release(&l.scratch);
	return step == SQL_DONE;
}

bool load_stages(struct loading_records *l, struct err *e)
{
	enum sql_step step;
	struct loaded *from;
	size_t at = 0;
	struct sql q;

	if (!sql_open(l->store, &q,
		    "SELECT record.id, report.stage FROM record"
		    " JOIN record AS taker ON taker.origin = ifnull(record.root, record.id)"
		    "  AND taker.deleted = 0"
		    " JOIN report ON report.id = taker.report WHERE record.report = ?1"
		    " AND record.deleted = 0 AND report.year IN (?2, ?2 + 1) AND report.id ="
		    "  iif(report.year = ?2 AND report.stage = ?3, ?1, (SELECT n.id FROM report AS n"
		    "   WHERE n.year = report.year AND n.stage = report.stage"
		    "   ORDER BY n.revision DESC LIMIT 1)) ORDER BY record.id",
		    e))
		return false;
	sql_int(&q, l->report->id);
	sql_int(&q, l->report->year);
	sql_text(&q, l->report->stage->name);
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		const struct stage *stage = forms_stage(l->store->forms, sql_str(&q, 1));

		from = loaded_next(l, &at, sql_int_at(&q, 0));
		if (from != NULL && from->record != NULL && stage != NULL && stage->index < 64)
			from->record->stages |= UINT64_C(1) << stage->index;
	}
	sql_close(&q);
	return step == SQL_DONE;
}
