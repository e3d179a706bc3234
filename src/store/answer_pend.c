#include <stdlib.h>

#include "base/mem.h"
#include "store/cells.h"
#include "store/record_write.h"
#include "store/valid.h"

static bool keep(struct store *s, struct report *r, const struct record *record, struct pending *p,
	struct err *e)
{
	struct standing standing;
	struct arena a = {0};
	bool ok = false;

	if (standing_find(s, &a, r, record->id, &standing, e)) {
		p->place = standing.path;
		ok = p->text != NULL ? pending_keep(s, p, e) : pending_forget(s, p, e);
	}
	arena_release(&a);
	return ok;
}

bool answers_pending(struct store *s, struct arena *a, const struct report *r,
	struct waiting_answer **list, size_t *count, struct err *e)
{
	struct waiting_answer *found = NULL;
	enum sql_step step;
	size_t room = 0;
	struct sql q;

	*list = NULL;
	*count = 0;
	if (!sql_open(s, &q,
		    "SELECT p.record, w.row FROM pending AS w CROSS JOIN record_path AS p"
		    " ON p.report = w.report AND p.path = w.place"
		    " WHERE w.report = ? AND w.user = ? AND w.place LIKE '%/%' ORDER BY 1, 2",
		    e))
		return false;
	sql_int(&q, r->id);
	sql_int(&q, s->actor.user);
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		found = mem_grow(found, *count, &room, sizeof(*found));
		found[(*count)++] = (struct waiting_answer){sql_int_at(&q, 0), sql_copy(&q, a, 1)};
	}
	sql_close(&q);
	*list = arena_new(a, *count + 1, sizeof(**list));
	for (size_t i = 0; i < *count; i++)
		(*list)[i] = found[i];
	free(found);
	return step == SQL_DONE;
}

bool answer_pend(struct store *s, struct report *r, const struct book *b,
	const struct record *record, const struct field *field, const char *text, struct err *e)
{
	struct pending p = {.report = r, .row = field->name, .why = PENDING_WRONG};
	struct arena a = {0};
	bool ok = true;

	(void)b;
	if (text != NULL) {
		p.text = valid_answer(&a, text, field->multiline, e);
		ok = p.text != NULL;
	}
	ok = ok && store_begin(s, e) && store_end(s, keep(s, r, record, &p, e), e);
	arena_release(&a);
	return ok;
}

const char *answer_pending(struct store *s, struct arena *a, const struct report *r,
	const struct book *b, const struct record *record, const struct field *field)
{
	const char *text = NULL;
	struct err ignored;
	struct sql q;

	(void)b;
	if (!sql_open(s, &q,
		    "SELECT text FROM pending WHERE report = ? AND place ="
		    " (SELECT path FROM record_path WHERE record = ?) AND row = ? AND user = ?",
		    &ignored))
		return NULL;
	sql_int(&q, r->id);
	sql_int(&q, record->id);
	sql_text(&q, field->name);
	sql_int(&q, s->actor.user);
	if (sql_step(&q, &ignored) == SQL_ROW)
		text = arena_text(a, sql_str(&q, 0));
	sql_close(&q);
	return text;
}
