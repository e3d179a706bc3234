#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "work/keying.h"

/* SplitMix64 (Steele, Lea, Flood 2014): small, and the same on any machine. */
static uint64_t next_random(uint64_t *state)
{
	uint64_t z = *state += 0x9e3779b97f4a7c15U;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
	return z ^ (z >> 31);
}

/* Evenly below n: what would favour the small numbers is thrown again. */
static size_t below(uint64_t *state, size_t n)
{
	uint64_t end = UINT64_MAX - UINT64_MAX % n, r;

	do
		r = next_random(state);
	while (r >= end);
	return (size_t)(r % n);
}

uint64_t keying_seed(const struct desk *d)
{
	uint64_t state = (uint64_t)store_now(d->store) ^ (uint64_t)d->report.id << 48 ^
			 (uint64_t)store_actor(d->store)->user << 32;

	return next_random(&state);
}

static bool is_drawn(const struct rekey *list, size_t count, const struct cell *c)
{
	for (size_t i = 0; i < count; i++) {
		if (strcmp(list[i].row, c->row->name) == 0 && strcmp(list[i].place, c->place) == 0)
			return true;
	}
	return false;
}

/* What may be drawn: answered, typed by hand, and by somebody else. */
static bool may_be_drawn(const struct desk *d, const struct cell *c)
{
	return (c->value != NULL || c->reason != NULL) && c->row->calculation == NULL &&
	       stage_has(d->report.stage, c->row->form) &&
	       c->user_id != store_actor(d->store)->user;
}

struct pool {
	struct rekey *list;
	size_t count;
};

static struct pool pool_without(
	const struct desk *d, int place, const struct rekey *drawn, size_t drawn_count)
{
	size_t rows = d->book.forms->row_count;
	struct pool p = {.list = mem_array(rows * d->book.place_count + 1, sizeof(struct rekey))};

	for (size_t i = 0; i < rows * d->book.place_count; i++) {
		const struct cell *c = &d->cells[i];

		if ((place >= 0 && i / rows != (size_t)place) || !may_be_drawn(d, c) ||
			is_drawn(drawn, drawn_count, c))
			continue;
		p.list[p.count++] = (struct rekey){.place = c->place,
			.row = c->row->name,
			.result = REKEY_OPEN,
			.seen = c->revision,
			.value = "",
			.keyer = c->user,
			.user = store_actor(d->store)->name};
	}
	return p;
}

/* The drawn ones are what the list of everybody's has. False with a sentence. */
static bool pool_of(struct desk *d, int place, struct pool *p, struct err *e)
{
	struct arena arena = {0};
	struct rekey *drawn;
	size_t count;
	bool ok = rekeys_list(d->store, &arena, &d->report, true, &drawn, &count, e);

	if (ok)
		*p = pool_without(d, place, drawn, count);
	arena_release(&arena);
	return ok;
}

/* Brings a sample to the front (Fisher and Yates, as far as it is needed). */
static void shuffle(struct pool *p, size_t count, uint64_t seed)
{
	for (size_t i = 0; i < count; i++) {
		size_t other = i + below(&seed, p->count - i);
		struct rekey kept = p->list[i];

		p->list[i] = p->list[other];
		p->list[other] = kept;
	}
}

static bool draw(struct desk *d, struct pool *p, size_t count, uint64_t seed, struct err *e)
{
	if (p->count == 0)
		return err_say(e, TEXT_KEYING_NOTHING_LEFT, NULL);
	if (count > p->count)
		count = p->count;
	shuffle(p, count, seed);
	return rekey_draw(d->store, &d->report, p->list, count, e);
}

bool keying_left(struct desk *d, int place, size_t *count, struct err *e)
{
	struct pool pool;

	if (!pool_of(d, place, &pool, e))
		return false;
	*count = pool.count;
	free(pool.list);
	return true;
}

bool keying_draw(struct desk *d, int place, size_t count, uint64_t seed, struct err *e)
{
	struct pool pool;
	bool ok;

	if (!flow_is_in(FLOW_REVIEW, d->report.state)) {
		(void)err_say(e, TEXT_KEYING_NOT_NOW, NULL);
		flow_refused(d->store, &d->report, FLOW_REVIEW, e->text);
		return false;
	}
	if (count == 0)
		return err_say(e, TEXT_KEYING_NO_COUNT, NULL);
	if (!pool_of(d, place, &pool, e))
		return false;
	ok = draw(d, &pool, count, seed, e);
	free(pool.list);
	return ok;
}
