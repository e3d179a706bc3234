#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "form/answer.h"
#include "store/cells.h"
#include "store/change.h"
#include "store/record_write.h"
#include "store/valid.h"

/* Letters of an answer that a sentence shows. */
enum {
	SHOWN_CELLS = 60
};

/* One answer on its way: what stands there now, and who wrote it when. */
struct answering {
	const struct answer_write *w;
	struct arena arena;
	const char *value;
	struct standing record;
	const char *now, *user;
	int64_t at_ms;
};

static bool clean(struct answering *a, struct err *e)
{
	const struct field *f = a->w->field;

	if (f->form != a->w->record->form || f->calculation != NULL)
		return err_say(e, TEXT_STORE_REC_FIELD, f->name, a->w->record->form->name, NULL);
	a->value = valid_answer(&a->arena, a->w->value, f->multiline, e);
	return a->value != NULL;
}

static bool find(struct store *s, struct answering *a, struct err *e)
{
	enum sql_step step;
	struct sql q;

	a->now = a->user = "";
	if (!standing_find(s, &a->arena, a->w->report, a->w->record->id, &a->record, e) ||
		!sql_open(s, &q,
			"SELECT value, user.name, at FROM answer LEFT JOIN user ON user.id = answer.user"
			" WHERE record = ? AND field = ?",
			e))
		return false;
	sql_int(&q, a->record.id);
	sql_text(&q, a->w->field->name);
	step = sql_step(&q, e);
	if (step == SQL_ROW) {
		a->now = arena_text(&a->arena, sql_str(&q, 0));
		a->user = arena_text(&a->arena, sql_str(&q, 1));
		a->at_ms = sql_moment(&q, 2);
	}
	sql_close(&q);
	return step != SQL_FAILED;
}

/* An answer as people read it, on one line, cut when it is long. */
static const char *show(struct answering *a, const struct book *b, const char *value)
{
	struct buf shown = {0};
	const char *plain;
	size_t fit;

	if (*value == '\0')
		return text(TEXT_STORE_EMPTY);
	answer_show(a->w->field, b, value, &shown);
	plain = valid_plain(&a->arena, buf_str(&shown));
	fit = utf8_fit(plain, SHOWN_CELLS);
	if (plain[fit] != '\0') {
		buf_clear(&shown);
		buf_add(&shown, plain, fit);
		buf_text(&shown, "..");
		plain = arena_text(&a->arena, buf_str(&shown));
	}
	buf_release(&shown);
	return plain;
}

static enum put_result conflict(struct answering *a, const struct book *b, struct err *e)
{
	const char *value = a->value;
	char at[CLOCK_TEXT];

	clock_short(at, a->at_ms);
	(void)err_say(
		e, TEXT_STORE_CONFLICT, a->user, show(a, b, a->now), at, show(a, b, value), NULL);
	return PUT_CONFLICT;
}

static enum put_result gone(const struct answering *a, struct err *e)
{
	char at[CLOCK_TEXT];

	clock_short(at, a->record.at_ms);
	(void)err_say(e, TEXT_STORE_REC_DELETED, a->record.user, at, NULL);
	return PUT_CONFLICT;
}

/* What waited in the field is settled by an answer that is accepted. */
static bool settle(struct store *s, const struct answering *a, struct err *e)
{
	return pending_forget(s,
		&(struct pending){
			.report = a->w->report, .place = a->record.path, .row = a->w->field->name},
		e);
}

static enum put_result denied(struct store *s, const struct answering *a)
{
	struct arena scratch = {0};
	char name[REPORT_TEXT];
	enum put_result result;

	report_show(a->w->report, name);
	result = record_denied(s, &(struct change){.act = "answer",
					  .report = name,
					  .place = a->record.path,
					  .row = a->w->field->name,
					  .before = valid_log_lines(&scratch, a->now),
					  .after = valid_log_lines(&scratch, a->value)});
	arena_release(&scratch);
	return result;
}

static enum put_result put(
	struct store *s, struct answering *a, const struct book *b, struct err *e)
{
	const struct answer_write *w = a->w;
	struct answer_row row = {.report = w->report,
		.record = &a->record,
		.field = w->field->name,
		.value = a->value};

	if (!find(s, a, e))
		return PUT_FAILED;
	if (a->record.deleted != 0)
		return gone(a, e);
	if (strcmp(a->now, a->value) == 0)
		return settle(s, a, e) ? PUT_SAME : PUT_FAILED;
	if (w->before != NULL && strcmp(w->before, a->now) != 0)
		return conflict(a, b, e);
	row.before = a->now;
	if (!answer_store(s, &row, e))
		return denied(s, a);
	return settle(s, a, e) ? PUT_DONE : PUT_FAILED;
}

enum put_result answer_put(
	struct store *s, const struct answer_write *w, const struct book *b, struct err *e)
{
	struct answering a = {.w = w};
	enum put_result result = PUT_FAILED;

	if (clean(&a, e) && store_begin(s, e))
		result = record_end(s, put(s, &a, b, e), e);
	arena_release(&a.arena);
	return result;
}
