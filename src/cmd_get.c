#include <stdio.h>
#include <string.h>

#include "codec/json.h"
#include "command.h"
#include "base/buf.h"
#include "place_name.h"
#include "work/typed.h"

enum { VALUE_BYTES = 1200 };

/* Which cells: SIZE_MAX and NULL are all. */
struct get {
	struct desk desk;
	size_t place;
	const struct row *row;
	bool all_places;
};

static bool read_words(struct get *g, const struct context *c, struct err *e)
{
	g->all_places = c->argc == 0 || strcmp(c->argv[0], "-") == 0;
	if (!g->all_places && !place_named(&g->desk, c->argv[0], &g->place, e))
		return false;
	return c->argc < 2 || row_named(&g->desk, c->argv[1], &g->row, e);
}

static void add_json(struct json *list, const struct cell *c)
{
	struct json *o = json_map();

	json_text(o, "village", c->place);
	json_text(o, "row", c->row->name);
	json_text(o, "value", c->value);
	json_text(o, "reason", c->reason);
	json_text(o, "note", c->note);
	json_bool(o, "flagged", c->flagged);
	json_text(o, "user", c->user);
	json_push(list, o);
}

static void add_line(struct buf *b, const struct get *g, const struct cell *c, size_t place)
{
	char value[VALUE_BYTES];

	typed_show(c->value, c->reason, value, sizeof(value));
	buf_print(b, "%s\t%s\t%s\t%s\n", c->place, g->desk.book.places[place].name, c->row->name,
		value);
}

static void collect(const struct get *g, struct buf *b, struct json *list)
{
	const struct forms *f = g->desk.book.forms;

	for (size_t place = 0; place < g->desk.book.place_count; place++) {
		for (size_t i = 0; i < f->row_count; i++) {
			const struct cell *c = desk_cell(&g->desk, f->rows[i], place);

			if (!stage_has(g->desk.report.stage, c->row->form) ||
				(!g->all_places && place != g->place) || (g->row != NULL && c->row != g->row))
				continue;
			if (list != NULL)
				add_json(list, c);
			else if (c->value != NULL || c->reason != NULL)
				add_line(b, g, c, place);
		}
	}
}

/* One cell asked for by name: only what stands in it. */
static void print_one(const struct get *g)
{
	const struct cell *c = desk_cell(&g->desk, g->row, g->place);
	char value[VALUE_BYTES];

	typed_show(c->value, c->reason, value, sizeof(value));
	(void)printf("%s\n", value);
}

static void print_all(struct context *c, const struct get *g)
{
	struct json *list = option(c, "json") != NULL ? json_list() : NULL;
	struct buf b = {0};

	collect(g, &b, list);
	if (list != NULL)
		json_end(list, &b);
	(void)fwrite(buf_str(&b), 1, b.size, stdout);
	buf_release(&b);
}

static int run(struct context *c)
{
	struct get g = {0};
	struct report report;
	struct err e;
	int code = EXIT_DONE;

	if (!context_tables_report(c, &report, &code))
		return code;
	if (!desk_open(&g.desk, c->store, &report, &e))
		return fail(EXIT_TROUBLE, &e);
	if (!read_words(&g, c, &e))
		code = fail(EXIT_REFUSED, &e);
	else if (!g.all_places && g.row != NULL && option(c, "json") == NULL)
		print_one(&g);
	else
		print_all(c, &g);
	desk_close(&g.desk);
	return code;
}

static const struct option_row options[] = {
	{"report", "YEAR/STAGE", TEXT_OPTION_REPORT},
	{"json", NULL, TEXT_OPTION_JSON},
	{NULL, NULL, TEXT_OPTION_HELP},
};
static const char *const examples[] = {
	"ansit get \"Sepaso Timur\" S01",
	"ansit get - S04 --report 2026/sem1",
	"ansit get 64.08.09.2006 --json",
	NULL,
};

const struct command command_get = {
	.name = "get",
	.arguments = "[VILLAGE|- [ROW]]",
	.summary = TEXT_GET_SUMMARY,
	.lesson = TEXT_GET_LESSON,
	.options = options,
	.examples = examples,
	.needs = NEED_FORMS | NEED_STORE | NEED_READER,
	.least = 0,
	.most = 2,
	.run = run,
};
