#ifndef FORM_CHECK_RUN_H
#define FORM_CHECK_RUN_H

#include "form/check.h"
#include "form/check_plan.h"

/* One run of checks over a book. */
struct run {
	const struct book *book;
	const struct check_what *what;
	struct problems *out;
	struct plan plan;
	struct expr_batch *batch;
};

/* Makes one check at one place and appends it when it fails. */
void check_look(const struct run *run, const struct task *task, const struct expr_place *place,
	const struct owner *owner);

/* Makes the checks of records. */
void check_records(const struct run *run);

#endif
