#include "form/check_plan.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static bool in_stage(const struct stage *stage, const struct form *form)
{
	return stage == NULL || stage_has(stage, form);
}

static bool is_for_stage(const struct check *c, const struct stage *stage)
{
	for (size_t i = 0; stage != NULL && i < c->stage_count; i++) {
		if (strcmp(c->stages[i], stage->name) == 0)
			return true;
	}
	return c->stages == NULL;
}

/* mentions() and open_items() count in a form that the stage must have. */
static bool counts_elsewhere(const struct expr *x, const struct stage *stage)
{
	if (x == NULL)
		return false;
	return ((x->op == EXPR_MENTIONS || x->op == EXPR_OPEN_ITEMS) &&
		       !in_stage(stage, x->form)) ||
	       counts_elsewhere(x->left, stage) || counts_elsewhere(x->right, stage);
}

struct foreign {
	const struct stage *stage;
	bool found;
};

static void look_for_foreign(void *data, const struct row *row)
{
	struct foreign *f = data;

	f->found = f->found || !in_stage(f->stage, row->form);
}

/* A check is made where the stage asks for all the rows it reads. */
static bool applies(const struct check *c, const struct row *row, const struct stage *stage)
{
	struct foreign f = {.stage = stage};

	if (c->form != NULL && c->of == NULL && !in_stage(stage, c->form))
		return false;
	if (counts_elsewhere(c->when, stage) || counts_elsewhere(c->value, stage) ||
		counts_elsewhere(c->require, stage))
		return false;
	if (row != NULL)
		look_for_foreign(&f, row);
	expr_rows(c->when, row, look_for_foreign, &f);
	expr_rows(c->value, row, look_for_foreign, &f);
	expr_rows(c->require, row, look_for_foreign, &f);
	return !f.found;
}

static void add_task(struct plan *plan, const struct check *c, const struct row *row)
{
	plan->tasks = mem_grow(plan->tasks, plan->count, &plan->room, sizeof(*plan->tasks));
	plan->tasks[plan->count++] = (struct task){c, row};
}

void plan_make(struct plan *plan, const struct book *b, bool at_submit)
{
	for (size_t i = 0; i < b->forms->check_count; i++) {
		const struct check *c = &b->forms->checks[i];

		if ((c->at_submit && !at_submit) || !is_for_stage(c, b->stage))
			continue;
		if (c->each == NULL && applies(c, NULL, b->stage))
			add_task(plan, c, NULL);
		for (size_t j = 0; c->each != NULL && j < c->each_count; j++) {
			if (applies(c, c->each[j], b->stage))
				add_task(plan, c, c->each[j]);
		}
	}
}

void plan_release(struct plan *plan)
{
	free(plan->tasks);
	*plan = (struct plan){0};
}
