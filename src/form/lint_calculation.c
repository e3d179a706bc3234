#include "form/lint_graph.h"

/* What expr_rows tells of, as nodes. */
struct walk {
	void (*seen)(void *data, size_t node);
	void *data;
};

static void see_row(void *data, const struct row *row)
{
	const struct walk *w = data;

	w->seen(w->data, row->id);
}

static void row_reads(
	const struct graph *g, size_t node, void (*seen)(void *data, size_t node), void *data)
{
	struct walk w = {seen, data};

	expr_rows(g->r->forms->rows[node]->calculation, NULL, see_row, &w);
}

static const char *row_name(const struct graph *g, size_t node)
{
	return g->r->forms->rows[node]->name;
}

static int row_line(const struct graph *g, size_t node)
{
	const struct row *row = g->r->forms->rows[node];

	read_source_of(g->r, row->form);
	return row->line;
}

void lint_calculations(struct reading *r)
{
	struct graph g = {.r = r, .count = r->forms->row_count, .reads = row_reads};

	g.name = row_name;
	g.line = row_line;
	lint_graph(&g);
}
