#ifndef FORM_LINT_GRAPH_H
#define FORM_LINT_GRAPH_H

#include "form/read.h"

/* Calculations that read each other: of rows, or of fields. */
struct graph {
	struct reading *r;
	size_t count;
	/* Calls seen() with each node one reads, as often as it does. */
	void (*reads)(const struct graph *g, size_t node, void (*seen)(void *data, size_t node),
		void *data);
	const char *(*name)(const struct graph *g, size_t node);
	/* Makes its file the one being read; its line there. */
	int (*line)(const struct graph *g, size_t node);
	const size_t *first; /* of fields: the first node of each form */
};

/* Says which calculations wait for each other, and which are too much work. */
void lint_graph(const struct graph *g);

#endif
