#include <stdlib.h>
#include <string.h>

#include "work/flow_parts.h"
#include "work/records.h"

/* Completeness that a gap of its own tells already and nobody can accept: of an owner's rows in a village
 * (GAP_EMPTY), of a record (GAP_LACKING). */
static bool is_told(const struct book *b, const struct problem *p)
{
	const struct check *c = p->check;
	struct progress rows;

	if (!c->at_submit || c->severity != SEVERITY_HARD || c->override != OVERRIDE_NONE)
		return false;
	if (p->record != NULL)
		return c->of == NULL && !record_complete(b, p->record);
	if (p->owner == NULL || p->place < 0)
		return false;
	rows = book_progress(b, NULL, p->owner, p->place);
	return rows.filled < rows.required;
}

/* Villages in their order, then the kecamatan, then records. */
static int rank_of(const struct problem *p)
{
	enum {
		DISTRICT = 1 << 20,
		RECORDS
	};

	if (p->record != NULL)
		return RECORDS;
	return p->place >= 0 ? p->place : DISTRICT;
}

/* Hard before soft, then by place; else as they were found. */
static int compare(const void *one, const void *other)
{
	const struct problem *a = *(const struct problem *const *)one;
	const struct problem *b = *(const struct problem *const *)other;

	if (a->check->severity != b->check->severity)
		return a->check->severity == SEVERITY_HARD ? -1 : 1;
	if (rank_of(a) != rank_of(b))
		return rank_of(a) < rank_of(b) ? -1 : 1;
	return (a > b) - (a < b);
}

void flow_problems(const struct desk *d, struct arena *a, struct problem_list *out)
{
	struct check_what what = {.at_submit = true, .place = CHECK_EVERYWHERE};
	struct problems found = {0};
	struct problem *copies;

	check_run(&d->book, &what, &found);
	what.place = CHECK_RECORDS;
	check_run(&d->book, &what, &found);
	copies = arena_new(a, found.count + 1, sizeof(*copies));
	*out = (struct problem_list){arena_new(a, found.count + 1, sizeof(*out->list)), 0};
	for (size_t i = 0; i < found.count; i++) {
		copies[i] = found.list[i];
		if (!is_told(&d->book, &copies[i]))
			out->list[out->count++] = &copies[i];
	}
	if (out->count > 1)
		qsort(out->list, out->count, sizeof(const struct problem *), compare);
	problems_release(&found);
}

/* What the answer to a problem is kept by. */
struct remark_key {
	const char *rule;
	struct buf place, facts;
};

static void key_make(const struct desk *d, const struct problem *p, struct remark_key *k)
{
	*k = (struct remark_key){.rule = p->check->id};
	problem_place(&d->book, p, &k->place);
	problem_facts(p, &k->facts);
}

static void key_release(struct remark_key *k)
{
	buf_release(&k->place);
	buf_release(&k->facts);
}

const struct remark *flow_remark(const struct desk *d, const struct problem *p)
{
	const struct remark *m;
	struct remark_key k;

	key_make(d, p, &k);
	m = workflow_remark(&d->flow, k.rule, buf_str(&k.place));
	if (m != NULL && strcmp(m->facts, buf_str(&k.facts)) != 0)
		m = NULL;
	key_release(&k);
	return m;
}

bool flow_is_answered(const struct desk *d, const struct problem *p)
{
	const struct remark *m = flow_remark(d, p);

	if (p->check->severity == SEVERITY_HARD)
		return p->check->override == OVERRIDE_VERIFIER && m != NULL && m->accepts;
	return p->noted || m != NULL;
}

/* The acting person's unit answers for a row at the villages of a problem, or at any when it is about
 * the kecamatan. */
static bool is_row_his(const struct desk *d, const struct problem *p, const struct row *row)
{
	int64_t unit = store_actor(d->store)->unit;

	for (size_t i = 0; i < d->book.place_count; i++) {
		const struct desk_unit *u = desk_unit_of(d, row, i);

		if (u != NULL && u->id == unit &&
			(p->place < 0 || (int)i == p->place || (int)i == p->other))
			return true;
	}
	return false;
}

static bool touches_form(const struct desk *d, const struct problem *p, const struct form *form)
{
	for (size_t i = 0; i < form->row_count; i++) {
		const struct row *row = &form->rows[i];

		if ((p->owner != NULL ? row->owner == p->owner : problem_touches(p, row)) &&
			is_row_his(d, p, row))
			return true;
	}
	if (form->kind == FORM_TABLE || !desk_may_record(d, form))
		return false;
	for (size_t i = 0; i < form->field_count; i++) {
		if (problem_touches_field(p, &form->fields[i]))
			return true;
	}
	return p->record != NULL && p->record->form == form;
}

/* Owners answer for what is theirs; the others of the table for all of it. */
static bool is_his(const struct desk *d, const struct problem *p, struct err *e)
{
	const struct stage *stage = d->report.stage;

	if (store_actor(d->store)->role != ROLE_OWNER)
		return true;
	for (size_t i = 0; i < stage->form_count; i++) {
		if (touches_form(d, p, stage->forms[i]))
			return true;
	}
	return err_say(e, TEXT_FLOW_ACCEPT_OTHER, p->check->id, NULL);
}

static bool may_answer(const struct desk *d, const struct check *c, struct err *e)
{
	if (!flow_allowed(d, FLOW_ACCEPT, e))
		return false;
	if (c->severity != SEVERITY_HARD)
		return true;
	if (c->override != OVERRIDE_VERIFIER)
		return err_say(e, TEXT_FLOW_ACCEPT_NEVER, c->id, NULL);
	return store_actor(d->store)->role == ROLE_VERIFIER ||
	       err_say(e, TEXT_FLOW_ACCEPT_VERIFIER, c->id, NULL);
}

static bool is_about(const struct desk *d, const struct problem *p, const struct remark_key *k)
{
	struct remark_key now;
	bool same;

	if (strcmp(p->check->id, k->rule) != 0)
		return false;
	key_make(d, p, &now);
	same = strcmp(buf_str(&now.place), buf_str(&k->place)) == 0 &&
	       strcmp(buf_str(&now.facts), buf_str(&k->facts)) == 0;
	key_release(&now);
	return same;
}

/* The problem still stands there with the numbers the person saw, and is this person's to answer. */
static bool still_fails(const struct desk *d, const struct remark_key *k, struct err *e)
{
	struct problem_list all;
	struct arena arena = {0};
	size_t i = 0;
	bool ok;

	flow_problems(d, &arena, &all);
	while (i < all.count && !is_about(d, all.list[i], k))
		i++;
	ok = i < all.count ? is_his(d, all.list[i], e)
			   : err_say(e, TEXT_FLOW_ACCEPT_GONE, k->rule, NULL);
	arena_release(&arena);
	return ok;
}

static bool may_put(const struct desk *d, const struct check *c, const struct remark_key *k,
	const char *words, struct err *e)
{
	if (!may_answer(d, c, e))
		return false;
	if (*words != '\0')
		return still_fails(d, k, e);
	return workflow_remark(&d->flow, k->rule, buf_str(&k->place)) != NULL ||
	       err_say(e, TEXT_FLOW_ACCEPT_NOTHING, k->rule, NULL);
}

bool flow_accept(struct desk *d, const struct problem *p, const char *words, struct err *e)
{
	/* The rule outlives the reading of the desk, the problem does not. */
	const struct check *check = p->check;
	struct flow_try t = {.act = FLOW_ACCEPT};
	struct remark_key k;
	struct remark m;
	bool done = false;

	key_make(d, p, &k);
	if (!flow_try_begin(d, &t, e))
		goto out;
	m = (struct remark){.rule = k.rule,
		.place = buf_str(&k.place),
		.facts = buf_str(&k.facts),
		.accepts = check->severity == SEVERITY_HARD,
		.text = flow_is_blank(words) ? "" : words};
	t.is_allowed = may_put(d, check, &k, m.text, e);
	t.is_done = t.is_allowed && remark_put(d->store, &d->report, &m, e);
	done = flow_try_end(d, &t, e);
out:
	key_release(&k);
	return done;
}
