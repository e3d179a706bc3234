#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "store/flow_parts.h"
#include "store/valid.h"

/* "sign 2026/sem1", in the arena. */
static struct change tried(struct arena *a, const struct report *r, const char *word)
{
	char name[REPORT_TEXT];

	report_show(r, name);
	return (struct change){.act = arena_text(a, word),
		.report = arena_text(a, name),
		.after = arena_text(a, name)};
}

bool flow_close(struct store *s, const struct report *r, const char *word, bool ok, struct err *e)
{
	struct arena a = {0};
	struct change c;

	if (!ok) {
		c = tried(&a, r, word);
		refuse_if_denied(s, &c);
		arena_release(&a);
	}
	return store_end(s, ok, e);
}

bool flow_deny(struct store *s, const struct report *r, const char *word, const struct err *e)
{
	struct arena a = {0};
	const struct change c = tried(&a, r, word);

	refuse(s, &c, e->text);
	arena_release(&a);
	return false;
}

void flow_refused(struct store *s, const struct report *r, enum flow_act act, const char *sentence)
{
	struct err said = {0}, ignored;

	(void)snprintf(said.text, sizeof(said.text), "%s", sentence);
	if (!store_begin(s, &ignored))
		return;
	(void)flow_deny(s, r, flow_row(act)->word, &said);
	(void)store_end(s, true, &ignored);
}

bool flow_is_as_seen(struct store *s, const struct report *r, enum flow_act act, struct err *e)
{
	char name[REPORT_TEXT], state[sizeof(r->state)];
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q, "SELECT state FROM report WHERE id = ?", e))
		return false;
	sql_int(&q, r->id);
	step = sql_step(&q, e);
	(void)snprintf(state, sizeof(state), "%s", step == SQL_ROW ? sql_str(&q, 0) : "");
	sql_close(&q);
	if (step == SQL_FAILED)
		return false;
	report_show(r, name);
	if (step == SQL_DONE)
		return err_say(e, TEXT_STORE_NO_REPORT, name, NULL);
	if (strcmp(state, r->state) == 0)
		return true;
	(void)err_say(e, TEXT_STORE_DENY_MOVE, report_state_word(state), NULL);
	return flow_deny(s, r, flow_row(act)->word, e);
}

static bool log_move(
	struct store *s, const struct report *r, const char *to, const char *note, struct err *e)
{
	char name[REPORT_TEXT];
	int64_t seq;

	report_show(r, name);
	return change_add(s,
		&(struct change){.act = "report",
			.report = name,
			.before = r->state,
			.after = to,
			.note = note},
		&seq, e);
}

bool flow_set_state(struct store *s, const struct report *r, const char *to, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q, "UPDATE report SET state = ?2 WHERE id = ?1", e))
		return false;
	sql_int(&q, r->id);
	sql_text(&q, to);
	return sql_done(&q, e);
}

bool report_move(
	struct store *s, struct report *r, enum flow_act act, const char *note, struct err *e)
{
	const struct flow_row *row = flow_row(act);
	struct arena a = {0};
	bool ok = false;

	assert(row->to[0] != '\0' && act != FLOW_REOPEN);
	note = valid_text(&a, note, CELL_TEXT, e);
	if (note == NULL || !store_begin(s, e))
		goto out;
	ok = flow_is_as_seen(s, r, act, e) && log_move(s, r, row->to, note, e) &&
	     flow_set_state(s, r, row->to, e);
	ok = flow_close(s, r, row->word, ok, e);
	if (ok)
		(void)snprintf(r->state, sizeof(r->state), "%s", row->to);
out:
	arena_release(&a);
	return ok;
}
