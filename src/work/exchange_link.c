#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "work/carry_value.h"
#include "work/exchange_parts.h"

/* True when the carry is offered in this stage. */
static bool is_offered(const struct desk *d, const struct form *form, const struct carry *carry)
{
	const struct carry **list = mem_array(form->carry_count + 1, sizeof(*list));
	size_t count = carries_fitting(d, form, list, form->carry_count);
	bool offered = false;

	for (size_t i = 0; i < count; i++)
		offered = offered || list[i] == carry;
	free(list);
	return offered;
}

static bool link_open(struct linking *l, struct desk *d, const struct form *form,
	const struct map_link *rule, struct err *e)
{
	if (rule == NULL || !is_offered(d, form, rule->carry))
		return true;
	if (!offer_open(&l->offer, d, rule->carry, e))
		return false;
	l->rule = rule;
	return true;
}

bool records_file_link_open(struct records_file *t, struct err *e)
{
	const struct mapping *m = t->o->map;

	return m == NULL ||
	       (link_open(&t->link, &t->desk, m->form, m->link, e) &&
		       link_open(&t->parent_link, &t->desk, m->form->parent, m->parent_link, e));
}

static void link_close(struct linking *l)
{
	if (l->rule != NULL)
		offer_close(&l->offer);
	l->rule = NULL;
}

void records_file_link_close(struct records_file *t)
{
	link_close(&t->link);
	link_close(&t->parent_link);
}

/* Whether the file says of a new record what stands in one to be continued, by the link's fields. */
static bool continues(const struct map_link *rule, const struct record *source, const char **values)
{
	for (size_t i = 0; i < rule->by_count; i++) {
		const char *value = values[rule->by[i]->to->index];

		if (value == NULL || strcmp(value, source->values[rule->by[i]->from->index]) != 0)
			return false;
	}
	return true;
}

/* The same of a record of this report. */
static bool is_same(const struct map_link *rule, const struct record *r, const char **values)
{
	for (size_t i = 0; i < rule->by_count; i++) {
		const struct field *f = rule->by[i]->to;

		if (values[f->index] == NULL || strcmp(values[f->index], r->values[f->index]) != 0)
			return false;
	}
	return true;
}

/* What a new record continues, under the record its parent came from; NULL when nothing is left. */
static struct offered *source_of(struct linking *l, const char **values, int64_t above)
{
	for (size_t i = 0; i < l->offer.count; i++) {
		struct offered *one = &l->offer.list[i];
		const struct record *parent = one->record->parent;

		if (!one->taken && (parent != NULL ? parent->id : 0) == above &&
			continues(l->rule, one->record, values))
			return one;
	}
	return NULL;
}

/* Answers that nothing in such a file tells and no rule computes come along. */
static void bring(struct records_file *t, const struct linking *l, const struct record *source,
	const char **values)
{
	const struct carry *carry = l->rule->carry;

	for (size_t i = 0; i < carry->pair_count; i++) {
		const struct field *to = carry->pairs[i].to;

		if (!mapping_serves(t->o->map, to) && to->default_value == NULL)
			values[to->index] =
				carry_value(&t->desk, &l->offer, source, &carry->pairs[i]);
	}
}

/* The id of what a new record comes from, 0 when it continues nothing. */
static int64_t take_source(
	struct records_file *t, struct linking *l, const char **values, int64_t above)
{
	struct offered *one = l->rule != NULL ? source_of(l, values, above) : NULL;

	if (one == NULL)
		return 0;
	one->taken = true;
	bring(t, l, one->record, values);
	return one->record->id;
}

/* Whether a record came from what the line continues: taken over by hand, and written in since. */
static bool came_from(const struct linking *l, const struct record *r, const char **values)
{
	for (size_t i = 0; r->origin.id != 0 && i < l->offer.count; i++) {
		if (l->offer.list[i].record->id == r->origin.id)
			return continues(l->rule, l->offer.list[i].record, values);
	}
	return false;
}

/* A record that stands and that no other line is: one of the same fields, or one from the same source. */
static struct record *standing_of(const struct records_file *t, const struct incoming *in)
{
	const struct record *parent = in->upper != NULL ? in->upper->record : NULL;
	struct record *r, *second = NULL;
	size_t at = 0;

	if (t->o->form->parent != NULL && parent == NULL)
		return NULL;
	while ((r = records_next(t->desk.book.records, t->o->form, parent, &at)) != NULL) {
		if (records_file_has(t, r))
			continue;
		if (is_same(t->link.rule, r, in->values))
			return r;
		if (second == NULL && came_from(&t->link, r, in->values))
			second = r;
	}
	return second;
}

static void link_line(struct records_file *t, struct incoming *in)
{
	int64_t above = in->upper != NULL ? in->upper->origin : 0;

	in->standing = standing_of(t, in);
	if (in->standing == NULL && (in->upper == NULL || above != 0))
		in->origin = take_source(t, &t->link, in->values, above);
}

void records_file_link(struct records_file *t)
{
	for (struct upper *u = t->uppers; u != NULL; u = u->next)
		u->origin = u->record != NULL ? u->record->origin.id
					      : take_source(t, &t->parent_link, u->values, 0);
	for (size_t i = 0; t->link.rule != NULL && i < t->count; i++) {
		if (t->list[i].standing == NULL)
			link_line(t, &t->list[i]);
	}
}
