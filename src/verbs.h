#ifndef VERBS_H
#define VERBS_H

#include "command.h"

/* A command whose first argument is a verb: user add, unit list .. */
struct verb {
	const char *name;
	int least, most; /* arguments after the verb */
	int (*run)(struct context *c);
};

/* Runs the verb of c->argv[0] with c->argv moved past it; "list" when there is none. */
int verbs_run(struct context *c, const struct verb *verbs, size_t count);

#endif
