#include "form/lint_graph.h"

static const struct field *field_at(const struct graph *g, size_t node)
{
	const struct forms *f = g->r->forms;
	size_t form = 0;

	while (form + 1 < f->form_count && g->first[form + 1] <= node)
		form++;
	return &f->forms[form].fields[node - g->first[form]];
}

static void see_fields(const struct graph *g, const struct expr *x,
	void (*seen)(void *data, size_t node), void *data)
{
	if (x == NULL)
		return;
	/* What an origin holds was computed when its own report was looked at. */
	if (x->field != NULL && x->of != OF_ORIGIN)
		seen(data, g->first[x->field->form - g->r->forms->forms] + x->field->index);
	see_fields(g, x->left, seen, data);
	see_fields(g, x->right, seen, data);
}

static void field_reads(
	const struct graph *g, size_t node, void (*seen)(void *data, size_t node), void *data)
{
	see_fields(g, field_at(g, node)->calculation, seen, data);
}

static const char *field_name(const struct graph *g, size_t node)
{
	return field_at(g, node)->name;
}

static int field_line(const struct graph *g, size_t node)
{
	const struct field *f = field_at(g, node);

	read_source_of(g->r, f->form);
	return f->line;
}

void lint_fields(struct reading *r)
{
	const struct forms *f = r->forms;
	size_t *first = arena_new(&r->scratch, f->form_count + 1, sizeof(*first));
	struct graph g = {.r = r, .reads = field_reads, .name = field_name};

	for (size_t i = 0; i < f->form_count; i++)
		first[i + 1] = first[i] + f->forms[i].field_count;
	g.count = first[f->form_count];
	g.first = first;
	g.line = field_line;
	lint_graph(&g);
}
