#ifndef TEST_WORK_TRIES_H
#define TEST_WORK_TRIES_H

/* Acts of the small office of flowing.h, and what stands between its report "satu" and an act. */

#include "flowing.h"

/* The gaps of an act as words: "EMPTY 2 S1 0|HARD 1 K1 0"; in the arena. */
static inline const char *gaps_of(struct office *o, const struct desk *d, enum flow_act act)
{
	static const char *const names[] = {
#define X(id) #id,
		GAPS(X)
#undef X
	};
	struct buf b = {0};
	struct gaps found;
	const char *words;

	MUST(o, flow_gaps(d, act, &found, &o->e));
	for (size_t i = 0; i < found.count; i++) {
		const struct gap *g = &found.list[i];

		buf_print(&b, "%s%s %zu ", i > 0 ? "|" : "", names[g->kind], g->count);
		if (g->problem != NULL)
			buf_text(&b, g->problem->check->id);
		else if (g->kind == GAP_CONFIRM)
			buf_text(&b, g->unit->name);
		else if (g->item != NULL)
			buf_text(&b, g->item->name);
		else if (g->record != NULL)
			record_path(&d->book, g->record, &b);
		else if (g->row != NULL)
			buf_text(&b, g->row->name);
		buf_print(&b, " %d", g->place);
	}
	words = arena_text(&o->arena, buf_str(&b));
	buf_release(&b);
	gaps_release(&found);
	return words;
}

static inline void assert_gaps_in(struct office *o, const char *stage, const char *name,
	enum flow_act act, const char *expected)
{
	struct desk d = flowing_desk(o, name, stage);

	assert_string_equal(gaps_of(o, &d, act), expected);
	desk_close(&d);
}

static inline void assert_gaps(
	struct office *o, const char *name, enum flow_act act, const char *expected)
{
	assert_gaps_in(o, "satu", name, act, expected);
}

static inline void put(struct office *o, const char *cell, const char *text)
{
	office_act(o, "Ani");
	assert_int_equal(office_put_in(o, o->store, "satu", cell, text), PUT_DONE);
}

/* Adds a record of the register, or answers an item; "" leaves it empty. */
static inline int64_t add_record(
	struct office *o, const char *name, const char *item, const char *first, const char *second)
{
	struct desk d = flowing_desk(o, name, "satu");
	const char *values[2] = {first, second};
	struct record_new n = {.report = &d.report, .place = "", .values = values};
	struct record *made;
	int64_t id;

	n.form = forms_form(o->forms, item != NULL ? "daftar" : "catat");
	n.item = item != NULL ? form_item(n.form, item) : NULL;
	assert_int_equal(desk_record_add(&d, &n, &made, &o->e), PUT_DONE);
	id = made->id;
	desk_close(&d);
	return id;
}

static inline void answer(
	struct office *o, const char *name, int64_t id, const char *field, const char *value)
{
	struct desk d = flowing_desk(o, name, "satu");
	struct record *r = desk_record(&d, id);

	assert_non_null(r);
	assert_int_equal(
		desk_answer(&d, r, form_field(r->form, field), value, NULL, &o->e), PUT_DONE);
	desk_close(&d);
}

/* The problem of a rule at a place. */
static inline const struct problem *problem_of(
	struct office *o, const struct desk *d, const char *rule, int place)
{
	struct problem_list all;

	flow_problems(d, &o->arena, &all);
	for (size_t i = 0; i < all.count; i++) {
		if (strcmp(all.list[i]->check->id, rule) == 0 && all.list[i]->place == place)
			return all.list[i];
	}
	return NULL;
}

static inline bool accept_in(struct office *o, const char *stage, const char *name,
	const char *rule, int place, const char *words)
{
	struct desk d = flowing_desk(o, name, stage);
	const struct problem *p = problem_of(o, &d, rule, place);
	bool ok;

	assert_non_null(p);
	ok = flow_accept(&d, p, words, &o->e);
	desk_close(&d);
	return ok;
}

static inline bool accept(
	struct office *o, const char *name, const char *rule, int place, const char *words)
{
	return accept_in(o, "satu", name, rule, place, words);
}

static inline bool confirm(struct office *o, const char *name, const char *unit, const char *paper)
{
	struct desk d = flowing_desk(o, name, "satu");
	bool ok = false;

	for (size_t i = 0; i < d.unit_count; i++) {
		if (strcmp(d.units[i].name, unit) == 0) {
			ok = flow_confirm(&d, d.units[i].id, paper, &o->e);
			break;
		}
	}
	desk_close(&d);
	return ok;
}

static inline bool withdraw(struct office *o, const char *name, const char *why)
{
	struct desk d = flowing_desk(o, name, "satu");
	bool ok = flow_withdraw(&d, store_actor(o->store)->unit, why, &o->e);

	desk_close(&d);
	return ok;
}

/* Filled, confirmed and handed over. */
static inline struct office *submitted(void)
{
	struct office *o = flowing_new();

	flowing_fill(o, "satu");
	flowing_confirm_all(o, "satu");
	flowing_do(o, "Ani", "satu", FLOW_SUBMIT, NULL);
	return o;
}

static inline bool try(struct office *o, const char *name, enum flow_act act, const char *reason)
{
	struct desk d = flowing_desk(o, name, "satu");
	bool ok = flow_do(&d, act, reason, &o->e);

	desk_close(&d);
	return ok;
}

#endif
