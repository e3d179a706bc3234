#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "act.h"
#include "base/mem.h"
#include "place_name.h"
#include "work/typed.h"

/* One cell to write: "S01=1250", or ROW and VALUE apart. */
struct set {
	struct desk desk;
	size_t place;
	const char *note;
	const char *reason;
	size_t written;
	struct buf lost; /* units whose confirmation this withdrew, parted by ", " */
};

static bool put(struct set *s, const struct row *row, const char *value, struct err *e)
{
	const struct cell *c = desk_cell(&s->desk, row, s->place);
	struct typed typed;
	char withdrew[CELL_WITHDREW] = "";
	struct cell_write w = {.row = row,
		.note = s->note != NULL ? s->note : c->note,
		.flagged = c->flagged,
		.base = BASE_ANY,
		.withdrew = withdrew};
	enum put_result result;

	if (!typed_read(s->desk.book.forms, value, &typed, e))
		return false;
	w.value = typed.value;
	w.reason = typed.reason != NULL && s->reason != NULL ? s->reason : typed.reason;
	result = desk_put(&s->desk, s->place, &w, e);
	s->written += result == PUT_DONE;
	if (withdrew[0] != '\0')
		buf_print(&s->lost, "%s%s", s->lost.size > 0 ? ", " : "", withdrew);
	return result == PUT_DONE || result == PUT_SAME;
}

/* Names the document for the unit of a row, unless it has one: `ansit source` changes that. */
static bool name_source(struct set *s, const struct row *row, const char *source, struct err *e)
{
	const struct desk_unit *unit = desk_unit_of(&s->desk, row, s->place);
	size_t waiting;

	if (source == NULL || unit == NULL || unit->source != NULL)
		return true;
	return desk_source(&s->desk, unit->id, source, &waiting, e);
}

static bool put_pair(
	struct set *s, const char *name, const char *value, const char *source, struct err *e)
{
	const struct row *row;

	return row_named(&s->desk, name, &row, e) && name_source(s, row, source, e) &&
	       put(s, row, value, e);
}

static bool put_words(struct set *s, char **words, int count, const char *source, struct err *e)
{
	if (count == 2 && strchr(words[0], '=') == NULL)
		return put_pair(s, words[0], words[1], source, e);
	for (int i = 0; i < count; i++) {
		char *name = mem_text(words[i]), *sign = strchr(name, '=');
		bool ok;

		if (sign != NULL)
			*sign = '\0';
		ok = sign != NULL ? put_pair(s, name, sign + 1, source, e)
				  : err_say(e, TEXT_SET_NO_VALUE, words[i], NULL);
		free(name);
		if (!ok)
			return false;
	}
	return true;
}

static bool set_all(struct context *c, struct set *s, struct err *e)
{
	bool ok;

	s->note = option(c, "note");
	s->reason = option(c, "reason");
	if (!place_named(&s->desk, c->argv[0], &s->place, e))
		return false;
	if (!store_begin(c->store, e))
		return false;
	ok = put_words(s, c->argv + 1, c->argc - 1, option(c, "source"), e);
	return store_end(c->store, ok, e) && ok;
}

static int run(struct context *c)
{
	struct set s = {0};
	struct report report;
	struct err e;
	int code = EXIT_DONE;

	if (!context_tables_report(c, &report, &code))
		return code;
	if (!desk_open(&s.desk, c->store, &report, &e))
		return fail(EXIT_TROUBLE, &e);
	if (!set_all(c, &s, &e))
		code = fail(EXIT_REFUSED, &e);
	else
		act_say_lost(&s.lost);
	buf_release(&s.lost);
	desk_close(&s.desk);
	return code;
}

static const struct option_row options[] = {
	{"report", "YEAR/STAGE", TEXT_OPTION_REPORT},
	{"reason", "TEXT", TEXT_OPTION_REASON},
	{"note", "TEXT", TEXT_OPTION_NOTE},
	{"source", "TEXT", TEXT_OPTION_SOURCE},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit set 64.08.09.2006 S01 3120 --report 2026/sem1",
	"ansit set \"Sepaso Timur\" S04=42 S05=40 --source \"Lap. Puskesmas 12 Juli 2026\"",
	"ansit set 2006 I09 . --reason \"Tidak dicatat di posyandu\"",
	NULL,
};

const struct command command_set = {
	.name = "set",
	.arguments = "VILLAGE ROW VALUE | VILLAGE ROW=VALUE...",
	.summary = TEXT_SET_SUMMARY,
	.lesson = TEXT_SET_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_ACTOR,
	.least = 2,
	.most = 100,
	.run = run,
};
