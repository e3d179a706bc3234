#include "form/check_run.h"
#include "form/records.h"

/* Looking for parent.x, also in what the record's computed fields read. */
struct parent_search {
	const struct form *form;
	uint64_t seen; /* bit field->index; a form has at most 64 */
	bool found;
};

static bool look_for_parent(void *data, const struct field *field, enum expr_of of)
{
	struct parent_search *s = data;
	uint64_t bit = UINT64_C(1) << (field->index % 64);

	s->found = s->found || of == OF_PARENT;
	if (!s->found && of == OF_RECORD && field->form == s->form && (s->seen & bit) == 0) {
		s->seen |= bit;
		expr_fields(field->calculation, look_for_parent, s);
	}
	return !s->found;
}

static bool reads_parent(const struct check *c)
{
	struct parent_search s = {.form = c->form};

	expr_fields(c->require, look_for_parent, &s);
	if (!s.found)
		expr_fields(c->value, look_for_parent, &s);
	if (!s.found)
		expr_fields(c->when, look_for_parent, &s);
	return s.found;
}

static bool are_kin(const struct form *a, const struct form *b)
{
	return a == b || a->parent == b || b->parent == a;
}

/* What an answer of `only` may change: rules of itself, of what it stands under, of what stands under
 * it; of its sisters what they say of their parent, and who is whose twin. */
static bool is_near(const struct check *c, const struct record *r, const struct record *only)
{
	if (only == NULL || r == only || r == only->parent || r->parent == only)
		return true;
	if (!are_kin(r->form, only->form))
		return false;
	return expr_has(c->require, EXPR_UNIQUE) ||
	       (r->parent != NULL && r->parent == only->parent && reads_parent(c));
}

bool check_covers(const struct check_what *what, const struct problem *p)
{
	if (what->place != CHECK_RECORDS || p->record == NULL)
		return false;
	return what->only == NULL ||
	       (p->check->of == NULL && is_near(p->check, p->record, what->only));
}

static void look_at_record(const struct run *run, const struct records *among,
	const struct stage *of, const struct record *r)
{
	struct expr_place at = {.book = run->book, .place = r->place, .other = -1};

	at.record = r;
	at.among = among;
	for (size_t i = 0; i < run->plan.count; i++) {
		const struct task *task = &run->plan.tasks[i];
		const struct check *c = task->check;

		if (c->scopes == SCOPE_RECORD && c->form == r->form && c->of == of &&
			is_near(c, r, run->what->only))
			check_look(run, task, &at, NULL);
	}
}

static void look_at_records(
	const struct run *run, const struct records *all, const struct stage *of)
{
	for (size_t i = 0; all != NULL && i < all->count; i++)
		look_at_record(run, all, of, all->list[i]);
}

void check_records(const struct run *run)
{
	const struct book *b = run->book;

	look_at_records(run, b->records, NULL);
	for (size_t i = 0;
		b->foreign != NULL && run->what->only == NULL && i < b->forms->stage_count; i++)
		look_at_records(run, b->foreign[i], &b->forms->stages[i]);
}
