#include "store/guard.h"

#include <string.h>

#include "base/buf.h"
#include "form/form.h"
#include "store/report.h"
#include "store/sql.h"
#include "store/writers.h"

static const struct {
	const char *word;
	enum text_id sentence;
} denials[] = {
#define X(id, word) [DENY_##id] = {word, TEXT_STORE_DENY_##id},
	DENIALS(X)
#undef X
};
_Static_assert(sizeof(denials) / sizeof(denials[0]) == DENY_COUNT, "a sentence for every denial");

static enum denial_code code_of(const char *word)
{
	for (int i = DENY_NONE + 1; i < DENY_COUNT; i++) {
		if (strcmp(denials[i].word, word) == 0)
			return (enum denial_code)i;
	}
	return DENY_HISTORY;
}

static const char *argument(sqlite3_value *value)
{
	const char *text = (const char *)sqlite3_value_text(value);

	return text != NULL ? text : "";
}

static void user_function(sqlite3_context *context, int count, sqlite3_value **values)
{
	const struct store *s = sqlite3_user_data(context);

	(void)count;
	(void)values;
	sqlite3_result_int64(context, s->actor.user);
}

static void deny_function(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct store *s = sqlite3_user_data(context);
	struct buf detail = {0};

	(void)count;
	s->denial.code = code_of(argument(values[0]));
	if (s->denial.code == DENY_WRITER || s->denial.code == DENY_MOVER)
		writers_say(argument(values[1]), &detail);
	else if (s->denial.code == DENY_STATE || s->denial.code == DENY_MOVE)
		buf_text(&detail, report_state_word(argument(values[1])));
	else
		buf_text(&detail, argument(values[1]));
	(void)err_say(&s->denial.why, denials[s->denial.code].sentence, buf_str(&detail), NULL);
	buf_release(&detail);
	sqlite3_result_error(context, s->denial.why.text, -1);
}

bool guard_register(struct store *s, struct err *e)
{
	int flags = SQLITE_UTF8 | SQLITE_INNOCUOUS;

	if (sqlite3_create_function_v2(s->db, "ansit_user", 0, flags, s, user_function, NULL, NULL,
		    NULL) != SQLITE_OK ||
		sqlite3_create_function_v2(s->db, "ansit_deny", 2, flags, s, deny_function, NULL,
			NULL, NULL) != SQLITE_OK)
		return sql_fail(s, e);
	return true;
}
