#include "work/listing.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "work/listing_sort.h"
#include "work/listing_text.h"
#include "work/returned.h"

/* The list being made. */
struct making {
	struct listing *listing;
	struct words words;
	const struct record **marked; /* by address: those with a problem, or above one */
	size_t marked_count, marked_room;
};

static void mark(struct making *m, const struct record *r)
{
	m->marked = mem_grow(m->marked, m->marked_count, &m->marked_room, sizeof(struct record *));
	m->marked[m->marked_count++] = r;
}

/* A record and the one it stands under: who looks through a list for what is wrong must find the
 * lines below too. */
static void mark_both(struct making *m, const struct record *r)
{
	if (r->form == m->listing->form)
		mark(m, r);
	else if (r->parent != NULL && r->parent->form == m->listing->form)
		mark(m, r->parent);
}

static int by_address(const void *a, const void *b)
{
	const struct record *const *x = a, *const *y = b;

	return (*x > *y) - (*x < *y);
}

static void mark_problems(struct making *m)
{
	const struct desk *d = m->listing->desk;
	const struct records *all = d->book.records;

	for (size_t i = 0; i < d->record_problems.count; i++)
		mark_both(m, d->record_problems.list[i].record);
	for (size_t i = 0; i < all->count; i++) {
		if ((all->list[i]->form == m->listing->form ||
			    all->list[i]->form->parent == m->listing->form) &&
			(!record_complete(&d->book, all->list[i]) ||
				desk_record_waits(d, all->list[i]) > 0 ||
				returned_record_to_see(d, all->list[i]) != NULL))
			mark_both(m, all->list[i]);
	}
	if (m->marked_count > 0)
		qsort(m->marked, m->marked_count, sizeof(struct record *), by_address);
}

static bool is_marked(const struct making *m, const struct record *r)
{
	return m->marked_count > 0 &&
	       bsearch(&r, m->marked, m->marked_count, sizeof(struct record *), by_address) != NULL;
}

static bool belongs(struct making *m, const struct record *r)
{
	if (m->listing->only_problems && !is_marked(m, r))
		return false;
	return words_stand_in(&m->words, m->listing->desk, r);
}

void listing_make(struct listing *l)
{
	struct making m = {.listing = l};
	const struct records *all = l->desk->book.records;
	struct record *r;
	size_t at = 0;

	l->count = 0;
	if (all == NULL)
		return;
	words_take(&m.words, l->search);
	if (l->only_problems)
		mark_problems(&m);
	while ((r = records_next(all, l->form, l->parent, &at)) != NULL) {
		if (!belongs(&m, r))
			continue;
		l->list = mem_grow(l->list, l->count, &l->room, sizeof(struct record *));
		l->list[l->count++] = r;
	}
	listing_sort(l);
	words_release(&m.words);
	free(m.marked);
}

void listing_release(struct listing *l)
{
	free(l->list);
	l->list = NULL;
	l->count = l->room = 0;
}

void listing_sort_next(struct listing *l)
{
	size_t i = l->sort != NULL ? l->sort->index + 1 : 0;

	while (i < l->form->field_count && l->form->fields[i].width == 0)
		i++;
	l->sort = i < l->form->field_count ? &l->form->fields[i] : NULL;
	l->descending = false;
}

size_t listing_columns(const struct form *form, const struct field **out, size_t most)
{
	size_t n = 0;

	for (size_t i = 0; i < form->field_count && n < most; i++) {
		if (form->fields[i].width > 0)
			out[n++] = &form->fields[i];
	}
	return n;
}

struct value listing_sum(const struct listing *l, const struct field *f)
{
	struct value sum = {.known = true};

	for (size_t i = 0; sum.known && i < l->count; i++) {
		struct value one = record_number(&l->desk->book, l->list[i], f);

		if (one.known && __builtin_add_overflow(sum.number, one.number, &sum.number))
			sum = (struct value){0};
	}
	return sum;
}

size_t listing_index(const struct listing *l, const struct record *r)
{
	size_t i = 0;

	while (i < l->count && l->list[i] != r)
		i++;
	return i;
}
