#include <string.h>

#include "work/flow_parts.h"

bool flow_first_cell(
	const struct desk *d, const struct desk_unit *unit, const struct row **row, int *place)
{
	const struct forms *f = d->book.forms;

	for (size_t i = 0; i < f->row_count; i++) {
		*row = f->rows[i];
		if (!stage_has(d->report.stage, (*row)->form) || (*row)->calculation != NULL ||
			strcmp((*row)->owner->name, unit->owner) != 0)
			continue;
		for (size_t p = 0; p < d->book.place_count; p++) {
			*place = (int)p;
			if (desk_unit_of(d, *row, p) == unit)
				return true;
		}
	}
	return false;
}

bool flow_unit_answers(const struct desk *d, const struct desk_unit *unit)
{
	const struct row *row;
	int place;

	return flow_first_cell(d, unit, &row, &place);
}

static const struct desk_unit *unit_of_id(const struct desk *d, int64_t id)
{
	for (size_t i = 0; i < d->unit_count; i++) {
		if (d->units[i].id == id)
			return &d->units[i];
	}
	return NULL;
}

/* The unit's own people, or a verifier. */
static bool is_theirs(const struct desk *d, const struct desk_unit *unit, struct err *e)
{
	const struct actor *a = store_actor(d->store);
	const struct desk_unit *own = unit_of_id(d, a->unit);

	return a->role != ROLE_OWNER || a->unit == unit->id ||
	       err_say(e, TEXT_FLOW_UNIT_OTHER, unit->name, own != NULL ? own->name : "-", NULL);
}

static bool is_confirmed(const struct desk *d, const struct desk_unit *unit, struct err *e)
{
	const struct confirm *c = workflow_confirm(&d->flow, unit->id);
	char when[CLOCK_TEXT];

	if (c == NULL)
		return false;
	clock_short(when, c->at_ms);
	(void)err_say(e, TEXT_FLOW_CONFIRMED, unit->name, c->user, when, NULL);
	return true;
}

static bool paper_fits(
	const struct desk *d, const struct desk_unit *unit, const char *paper, struct err *e)
{
	bool by_paper = store_actor(d->store)->role == ROLE_VERIFIER;

	if (by_paper && flow_is_blank(paper))
		return err_say(e, TEXT_FLOW_PAPER, unit->name, NULL);
	return by_paper || flow_is_blank(paper) ||
	       err_say(e, TEXT_FLOW_PAPER_OWN, unit->name, NULL);
}

static bool may_confirm(const struct desk *d, int64_t id, const char *paper, struct err *e)
{
	const struct desk_unit *unit = unit_of_id(d, id);

	if (!flow_allowed(d, FLOW_CONFIRM, e))
		return false;
	if (unit == NULL || !flow_unit_answers(d, unit))
		return err_say(e, TEXT_FLOW_UNIT_NOTHING, unit != NULL ? unit->name : "-", NULL);
	return is_theirs(d, unit, e) && !is_confirmed(d, unit, e) &&
	       paper_fits(d, unit, paper, e) && flow_is_whole(d, FLOW_CONFIRM, &id, e);
}

bool flow_confirm(struct desk *d, int64_t unit, const char *paper, struct err *e)
{
	struct flow_try t = {.act = FLOW_CONFIRM};

	if (!flow_try_begin(d, &t, e))
		return false;
	t.is_allowed = may_confirm(d, unit, paper, e);
	t.is_done = t.is_allowed &&
		    confirm_put(d->store, &d->report, unit, flow_is_blank(paper) ? "" : paper, e);
	return flow_try_end(d, &t, e);
}

static bool may_withdraw(const struct desk *d, int64_t id, struct err *e)
{
	const struct desk_unit *unit = unit_of_id(d, id);

	if (!flow_allowed(d, FLOW_CONFIRM, e))
		return false;
	if (unit == NULL || workflow_confirm(&d->flow, id) == NULL)
		return err_say(e, TEXT_FLOW_UNIT_OPEN, unit != NULL ? unit->name : "-", NULL);
	return is_theirs(d, unit, e);
}

bool flow_withdraw(struct desk *d, int64_t unit, const char *why, struct err *e)
{
	struct flow_try t = {.act = FLOW_CONFIRM};

	if (!flow_try_begin(d, &t, e))
		return false;
	t.is_allowed = may_withdraw(d, unit, e);
	t.is_done = t.is_allowed &&
		    confirm_withdraw(d->store, &d->report, unit, why != NULL ? why : "", e);
	return flow_try_end(d, &t, e);
}
