#include "form/check.h"

#include <stdlib.h>

#include "base/mem.h"
#include "form/check_run.h"

void problems_release(struct problems *p)
{
	free(p->list);
	*p = (struct problems){0};
}

struct notes {
	const struct book *book;
	const struct problem *problem;
	bool found;
};

static bool has_note(const struct book *b, const struct row *row, int place)
{
	return book_at(b, PERIOD_NOW, row->id, place)->noted;
}

static void look_for_note(void *data, const struct row *row)
{
	struct notes *n = data;

	n->found = n->found || has_note(n->book, row, n->problem->place) ||
		   has_note(n->book, row, n->problem->other);
	for (size_t i = 0; n->problem->place == PLACE_DISTRICT && i < n->book->place_count; i++)
		n->found = n->found || has_note(n->book, row, (int)i);
}

static bool is_noted(const struct book *b, const struct problem *p)
{
	struct notes n = {.book = b, .problem = p};

	if (p->check->severity != SEVERITY_SOFT)
		return false;
	expr_rows(p->check->require, p->row, look_for_note, &n);
	expr_rows(p->check->value, p->row, look_for_note, &n);
	return n.found;
}

static struct value side(const struct expr *x, const struct expr_place *at)
{
	static const struct value unknown = {0};

	return x == NULL ? unknown : expr_eval(x, at);
}

static bool is_made(const struct check *c, const struct expr_place *at)
{
	struct value when;

	if (c->when == NULL)
		return true;
	when = expr_eval(c->when, at);
	return when.known && when.number != 0;
}

/* Silent unless the requirement is known to be false. */
void check_look(const struct run *run, const struct task *task, const struct expr_place *place,
	const struct owner *owner)
{
	const struct check *c = task->check;
	struct problems *out = run->out;
	const struct record *twin = NULL;
	struct expr_place at = *place;
	struct value holds;
	struct problem p;

	at.row = task->row;
	at.owner = owner == NULL ? NULL : owner->name;
	at.batch = run->batch;
	at.twin = &twin;
	if (!is_made(c, &at))
		return;
	at.value = side(c->value, &at);
	holds = expr_eval(c->require, &at);
	at.twin = NULL;
	if (!holds.known || holds.number != 0)
		return;
	p = (struct problem){
		.check = c,
		.row = task->row,
		.owner = owner,
		.place = at.place,
		.other = at.other,
		.record = at.record,
		.twin = twin,
		.lhs = side(c->lhs, &at),
		.rhs = side(c->rhs, &at),
		.value = at.value,
	};
	p.noted = is_noted(run->book, &p);
	out->list = mem_grow(out->list, out->count, &out->room, sizeof(*out->list));
	out->list[out->count++] = p;
}

static void look_at_owners(const struct run *run, const struct task *task, struct expr_place *at)
{
	const struct forms *f = run->book->forms;

	for (size_t i = 0; i < f->owner_count; i++)
		check_look(run, task, at, &f->owners[i]);
}

/* Each pair once, at the village that comes first. */
static void look_at_pairs(const struct run *run, const struct task *task, struct expr_place *at)
{
	for (size_t j = (size_t)at->place + 1; j < run->book->place_count; j++) {
		at->other = (int)j;
		check_look(run, task, at, NULL);
	}
	at->other = -1;
}

static void look_at_village(const struct run *run, int place)
{
	struct expr_place at = {.book = run->book, .place = place, .other = -1};
	bool alone = run->what->place != CHECK_TOGETHER;
	bool together = run->what->place < 0;

	for (size_t i = 0; i < run->plan.count; i++) {
		const struct task *task = &run->plan.tasks[i];
		unsigned scopes = task->check->scopes;

		if (alone && (scopes & SCOPE_VILLAGE))
			check_look(run, task, &at, NULL);
		if (alone && (scopes & SCOPE_OWNER))
			look_at_owners(run, task, &at);
		if (together && (scopes & SCOPE_PAIR))
			look_at_pairs(run, task, &at);
	}
}

static void look_at_district(const struct run *run)
{
	struct expr_place at = {.book = run->book, .place = PLACE_DISTRICT, .other = -1};

	for (size_t i = 0; i < run->plan.count; i++) {
		if (run->plan.tasks[i].check->scopes & SCOPE_DISTRICT)
			check_look(run, &run->plan.tasks[i], &at, NULL);
	}
}

static void look_at_places(const struct run *run)
{
	const struct book *b = run->book;

	for (size_t i = 0; i < b->place_count; i++) {
		if (run->what->place < 0 || run->what->place == (int)i)
			look_at_village(run, (int)i);
	}
	if (run->what->place < 0)
		look_at_district(run);
}

void check_run(const struct book *b, const struct check_what *what, struct problems *out)
{
	struct run run = {.book = b, .what = what, .out = out, .batch = expr_batch_new()};

	plan_make(&run.plan, b, what->at_submit);
	if (what->place == CHECK_RECORDS)
		check_records(&run);
	else
		look_at_places(&run);
	plan_release(&run.plan);
	expr_batch_free(run.batch);
}
