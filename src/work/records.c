#include "work/records.h"

#include <string.h>

#include "store/store.h"

_Static_assert((int)FORM_WRITER_OPERATOR == (int)ROLE_OPERATOR &&
		       (int)FORM_WRITER_OWNER == (int)ROLE_OWNER &&
		       (int)FORM_WRITER_VERIFIER == (int)ROLE_VERIFIER &&
		       (int)FORM_WRITER_CAMAT == (int)ROLE_CAMAT,
	"writers of forms are roles");

static bool is_of_owner(const struct desk *d, int64_t unit, const struct owner *owner)
{
	for (size_t i = 0; i < d->unit_count; i++) {
		if (d->units[i].id == unit)
			return strcmp(d->units[i].owner, owner->name) == 0;
	}
	return false;
}

bool desk_may_record(const struct desk *d, const struct form *form)
{
	const struct actor *a = store_actor(d->store);

	if (a->user == 0 || (int)a->role >= FORM_WRITER_COUNT || !report_is_open(&d->report) ||
		!stage_has(d->report.stage, form))
		return false;
	if ((form->writers & 1u << a->role) == 0)
		return false;
	return a->role != ROLE_OWNER || form->owner == NULL || is_of_owner(d, a->unit, form->owner);
}

struct record *desk_record(const struct desk *d, int64_t id)
{
	const struct records *all = d->book.records;

	for (size_t i = 0; all != NULL && i < all->count; i++) {
		if (all->list[i]->id == id)
			return all->list[i];
	}
	return NULL;
}

size_t desk_record_waits(const struct desk *d, const struct record *r)
{
	size_t n = 0;

	for (size_t i = 0; i < d->waiting_count; i++)
		n += d->waiting[i].record == r->id &&
		     form_field(r->form, d->waiting[i].field) != NULL;
	return n;
}

/* A parent's sum marks the fields of its lines that it is made of, not the lines. */
static bool marks(const struct problem *p, const struct record *r, const struct field *f)
{
	if (p->record == r)
		return f == NULL || problem_touches_field(p, f);
	return f != NULL && r->parent != NULL && p->record == r->parent &&
	       problem_touches_field(p, f);
}

const struct problem *desk_record_problem(
	const struct desk *d, const struct record *r, const struct field *f)
{
	const struct problem *soft = NULL;

	for (size_t i = 0; i < d->record_problems.count; i++) {
		const struct problem *p = &d->record_problems.list[i];

		if (!marks(p, r, f))
			continue;
		if (p->check->severity == SEVERITY_HARD)
			return p;
		if (soft == NULL)
			soft = p;
	}
	return soft;
}

struct desk_count desk_records_count(const struct desk *d, const struct form *form)
{
	struct desk_count n = {0, 0};

	for (size_t i = 0; i < d->record_problems.count; i++) {
		const struct problem *p = &d->record_problems.list[i];

		if (form != NULL && p->record->form != form && p->record->form->parent != form)
			continue;
		n.hard += p->check->severity == SEVERITY_HARD;
		n.soft += p->check->severity == SEVERITY_SOFT;
	}
	return n;
}

struct answer_at desk_answer_at(const struct desk *d)
{
	return (struct answer_at){.book = &d->book, .today = d->today};
}
