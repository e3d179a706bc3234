#include <string.h>

#include "base/mem.h"
#include "work/records_parts.h"

/* What stands in memory: the list in its order, and the links to and from other records. */

static int parent_no(const struct record *r)
{
	return r->parent != NULL ? r->parent->no : 0;
}

int record_order(const struct record *a, const struct record *b)
{
	if (a->form != b->form)
		return a->form > b->form ? 1 : -1;
	if (parent_no(a) != parent_no(b))
		return parent_no(a) > parent_no(b) ? 1 : -1;
	return (a->no > b->no) - (a->no < b->no);
}

/* Where it comes in: numbers mostly grow, so the end is looked at first. */
static size_t place_of(const struct records *all, const struct record *r)
{
	size_t at = all->count;

	while (at > 0 && record_order(all->list[at - 1], r) > 0)
		at--;
	return at;
}

static struct record *find(const struct records *all, int64_t id)
{
	for (size_t i = 0; all != NULL && i < all->count; i++) {
		if (all->list[i]->id == id)
			return all->list[i];
	}
	return NULL;
}

/* The record something came from, where this desk has it in memory. */
static struct record *source_of(const struct desk *d, const struct record *r)
{
	struct record *source;

	if (r->origin.id == 0)
		return NULL;
	source = find(d->book.records, r->origin.id);
	if (source == NULL && d->book.foreign != NULL && r->origin.stage != NULL &&
		r->origin.year == d->report.year)
		source = find(d->book.foreign[r->origin.stage->index], r->origin.id);
	return source;
}

bool record_is_taken_here(const struct desk *d, const struct record *r)
{
	for (size_t i = 0; i < d->book.records->count; i++) {
		if (d->book.records->list[i]->origin.id == r->id)
			return true;
	}
	return false;
}

static uint64_t bit_of(const struct stage *stage)
{
	return stage->index < 64 ? (uint64_t)1 << stage->index : 0;
}

static void link_source(const struct desk *d, const struct record *r)
{
	struct record *source = source_of(d, r);

	if (source != NULL)
		source->stages |= bit_of(d->report.stage);
}

/* Unless something else here came from the same one. */
static void unlink_source(const struct desk *d, const struct record *r)
{
	struct record *source = source_of(d, r);

	for (size_t i = 0; source != NULL && i < d->book.records->count; i++) {
		if (d->book.records->list[i]->origin.id == source->id)
			return;
	}
	if (source != NULL)
		source->stages &= ~bit_of(d->report.stage);
}

/* What came from a record within this report sees whether it stands. */
static void tell_taken(const struct desk *d, const struct record *r, bool deleted)
{
	for (size_t i = 0; i < d->book.records->count; i++) {
		if (d->book.records->list[i]->origin.id == r->id)
			d->book.records->list[i]->origin.deleted = deleted;
	}
}

void records_put_in(struct desk *d, struct record *r)
{
	struct records *all = d->book.records;
	size_t at = place_of(all, r);

	all->list = mem_grow(all->list, all->count, &all->room, sizeof(struct record *));
	memmove(&all->list[at + 1], &all->list[at], (all->count - at) * sizeof(struct record *));
	all->list[at] = r;
	all->count++;
	link_source(d, r);
	tell_taken(d, r, false);
}

static void take_out_one(struct desk *d, size_t at)
{
	struct records *all = d->book.records;
	const struct record *r = all->list[at];

	all->count--;
	memmove(&all->list[at], &all->list[at + 1], (all->count - at) * sizeof(struct record *));
	unlink_source(d, r);
	tell_taken(d, r, true);
}

void records_take_out(struct desk *d, struct record *r)
{
	struct records *all = d->book.records;

	for (size_t i = all->count; i-- > 0;) {
		if (all->list[i] == r || all->list[i]->parent == r)
			take_out_one(d, i);
	}
}

/* One of those that stand now, under the parent that memory has. */
static void take_over(struct desk *d, struct record *r)
{
	if (find(d->book.records, r->id) != NULL)
		return;
	if (r->parent != NULL)
		r->parent = find(d->book.records, r->parent->id);
	records_put_in(d, r);
}

void records_catch_up(struct desk *d)
{
	struct records now = {0};
	struct err ignored;

	/* The writes stand whatever the reading back says; the next refresh mends it. */
	if (!records_load(d->store, &d->arena, &d->report, &d->book, &now, &ignored))
		d->version = -1;
	for (int lines = 0; lines <= 1; lines++) {
		for (size_t i = 0; i < now.count; i++) {
			if ((now.list[i]->parent != NULL) == (lines == 1))
				take_over(d, now.list[i]);
		}
	}
	records_release(&now);
}
