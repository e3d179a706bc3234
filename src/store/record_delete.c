#include "store/change.h"
#include "store/record_write.h"

static enum put_result mark(struct store *s, const struct report *r, const struct standing *record,
	bool deleted, struct err *e)
{
	char name[REPORT_TEXT];

	if ((record->deleted != 0) == deleted)
		return PUT_SAME;
	if (record_mark(s, r, record, deleted, e))
		return PUT_DONE;
	report_show(r, name);
	return record_denied(s, &(struct change){.act = "record",
					.report = name,
					.place = record->path,
					.before = deleted ? "+" : "-",
					.after = deleted ? "-" : "+"});
}

static enum put_result find_and_mark(
	struct store *s, const struct report *r, int64_t id, bool deleted, struct err *e)
{
	enum put_result result = PUT_FAILED;
	struct standing record = {0};
	struct arena a = {0};

	if (!store_begin(s, e))
		return PUT_FAILED;
	if (standing_find(s, &a, r, id, &record, e))
		result = mark(s, r, &record, deleted, e);
	result = record_end(s, result, e);
	arena_release(&a);
	return result;
}

enum put_result record_delete(struct store *s, struct report *r, const struct record *record,
	const struct book *b, struct err *e)
{
	(void)b;
	return find_and_mark(s, r, record->id, true, e);
}

enum put_result record_restore(
	struct store *s, struct report *r, int64_t id, const struct form *form, struct err *e)
{
	(void)form;
	return find_and_mark(s, r, id, false, e);
}

bool record_deleted(struct store *s, const struct report *r, const struct form *form, int parent_no,
	int no, int64_t *id, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "SELECT id FROM record r WHERE report = ? AND form = ? AND no = ? AND deleted <> 0"
		    " AND ifnull((SELECT p.no FROM record p WHERE p.id = r.parent), 0) = ?",
		    e))
		return false;
	sql_int(&q, r->id);
	sql_text(&q, form->name);
	sql_int(&q, no);
	sql_int(&q, parent_no);
	return sql_number(&q, id, 0, e);
}
