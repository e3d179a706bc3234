#include "form/lint_graph.h"

/* What is known of each node: 0 while its calculation waits for others. */
struct levels {
	const struct graph *graph;
	int *level;
	int *work; /* nodes looked at for one number of it */
	size_t *walk;
};

/* The nodes one calculation reads. */
struct needs {
	const struct levels *levels;
	size_t waits_for; /* the first that has no level yet; none: the graph's count */
	int level, work;
};

static void need(void *data, size_t node)
{
	struct needs *n = data;
	int level = n->levels->level[node];

	if (level == 0 && n->waits_for == n->levels->graph->count)
		n->waits_for = node;
	n->level = level > n->level ? level : n->level;
	if (n->work <= READ_WORK)
		n->work += n->levels->work[node];
}

static struct needs needs_of(const struct levels *l, size_t node)
{
	struct needs n = {.levels = l, .waits_for = l->graph->count, .work = 1};

	l->graph->reads(l->graph, node, need, &n);
	return n;
}

/* Nodes that read only nodes with a level get the next one; round after round, as often as a sound
 * file could need. */
static void find_levels(const struct levels *l)
{
	for (int round = 0; round < READ_LEVELS; round++) {
		for (size_t i = 0; i < l->graph->count; i++) {
			struct needs n;

			if (l->level[i] != 0)
				continue;
			n = needs_of(l, i);
			if (n.waits_for != l->graph->count)
				continue;
			l->level[i] = n.level + 1;
			l->work[i] = n.work;
		}
	}
}

static void say(const struct graph *g, size_t node, enum text_id id, const char *word)
{
	int line = g->line(g, node);

	mistake_add(g->r, line, id, word, NULL);
}

static void say_cycle(const struct levels *l, size_t first)
{
	const struct graph *g = l->graph;
	struct buf names = {0};
	size_t node = first;

	do {
		buf_print(&names, "%s -> ", g->name(g, node));
		node = needs_of(l, node).waits_for;
	} while (node != first);
	buf_text(&names, g->name(g, first));
	say(g, first, TEXT_FORM_CYCLE, buf_str(&names));
	buf_release(&names);
}

/* Follows who waits for whom until it comes round; a node met on an earlier walk was told then. */
static void follow(const struct levels *l, size_t start)
{
	const struct graph *g = l->graph;
	size_t node = start;

	while (node != g->count && l->walk[node] == 0) {
		l->walk[node] = start + 1;
		node = needs_of(l, node).waits_for;
	}
	if (node == g->count)
		say(g, start, TEXT_FORM_CALCULATION_DEEP, g->name(g, start));
	else if (l->walk[node] == start + 1)
		say_cycle(l, node);
}

void lint_graph(const struct graph *g)
{
	struct arena *a = &g->r->scratch;
	struct levels l = {.graph = g};

	l.level = arena_new(a, g->count, sizeof(*l.level));
	l.work = arena_new(a, g->count, sizeof(*l.work));
	l.walk = arena_new(a, g->count, sizeof(*l.walk));
	find_levels(&l);
	for (size_t i = 0; i < g->count; i++) {
		if (l.level[i] == 0)
			follow(&l, i);
		else if (l.level[i] > READ_LEVELS || l.work[i] > READ_WORK)
			say(g, i, TEXT_FORM_CALCULATION_DEEP, g->name(g, i));
	}
}
