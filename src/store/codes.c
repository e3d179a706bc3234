#include "store/codes.h"

#include <string.h>

#include "base/buf.h"
#include "base/number.h"
#include "store/change.h"
#include "store/sql.h"
#include "store/valid.h"

bool code_is_fit(const char *code, struct err *e)
{
	size_t size = strspn(code, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				   "0123456789._-");
	char number[NUMBER_TEXT];
	struct arena a = {0};

	if (code[size] == '\0' && size > 0 && size <= VALID_CODE)
		return true;
	number_plain(number, VALID_CODE);
	(void)err_say(e, TEXT_STORE_REC_CODE, valid_plain(&a, code), number, NULL);
	arena_release(&a);
	return false;
}

static bool upsert(
	struct store *s, const char *list, const char *code, const char *label, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO code(list, code, label) VALUES(?, ?, ?)"
		    " ON CONFLICT(list, code) DO UPDATE SET label = excluded.label",
		    e))
		return false;
	sql_text(&q, list);
	sql_text(&q, code);
	sql_text(&q, label);
	if (sql_done(&q, e))
		return true;
	refuse_if_denied(s, &(struct change){.act = "codes", .place = list, .after = code});
	return false;
}

bool code_put(struct store *s, const char *list, const char *code, const char *label, struct err *e)
{
	struct arena a = {0};
	const char *plain = valid_text(&a, label, VALID_LABEL, e);
	bool ok = false;

	if (plain != NULL && code_is_fit(code, e) && store_begin(s, e))
		ok = store_end(s, upsert(s, list, code, plain, e), e);
	arena_release(&a);
	return ok;
}

bool codes_log(struct store *s, const char *list, size_t count, const char *file, struct err *e)
{
	char number[NUMBER_TEXT];
	int64_t seq;

	number_plain(number, (int64_t)count);
	return store_begin(s, e) && store_end(s,
					    change_add(s,
						    &(struct change){.act = "codes",
							    .place = list,
							    .after = number,
							    .note = file},
						    &seq, e),
					    e);
}

const char *code_name(struct store *s, struct arena *a, const struct codelist *l,
	const struct book *b, const char *code)
{
	const char *label = codelist_name_of(l, b, code);
	struct err ignored;
	struct sql q;

	if (label != NULL)
		return arena_text(a, label);
	if (l->kind != CODELIST_OPEN ||
		!sql_open(s, &q, "SELECT label FROM code WHERE list = ? AND code = ?", &ignored))
		return NULL;
	sql_text(&q, l->name);
	sql_text(&q, code);
	if (sql_step(&q, &ignored) == SQL_ROW)
		label = arena_text(a, sql_str(&q, 0));
	sql_close(&q);
	return label;
}
