#ifndef FORM_CHECK_PLAN_H
#define FORM_CHECK_PLAN_H

#include "form/sheet.h"

/* A check and the row it is made for (NULL: once): what has to be looked at in every place. */
struct task {
	const struct check *check;
	const struct row *row;
};

/* All tasks of a stage, in the order of the files. Starts as {0}. */
struct plan {
	struct task *tasks;
	size_t count, room;
};

void plan_make(struct plan *plan, const struct book *b, bool at_submit);
void plan_release(struct plan *plan);

#endif
