#include <stdio.h>

#include "app/flow_face.h"
#include "app/steps.h"

/* The person's own unit, else the first whose word is owed. */
struct step flow_step_to_unit(const struct flow_screen *f, int64_t unit)
{
	struct step step = step_to_view(&f->desk, VIEW_REPORT);

	step.target.unit = unit != 0 ? unit : store_actor(f->desk.store)->unit;
	for (size_t i = 0; step.target.unit == 0 && i < f->desk.unit_count; i++) {
		const struct desk_unit *u = &f->desk.units[i];

		if (flow_unit_answers(&f->desk, u) &&
			workflow_confirm(&f->desk.flow, u->id) == NULL)
			step.target.unit = u->id;
	}
	return step;
}

static void put_place(const struct desk *d, int place, struct step *step)
{
	if (place >= 0)
		(void)snprintf(step->target.place, sizeof(step->target.place), "%s",
			d->book.places[place].code);
}

static struct step to_problem(const struct desk *d, const struct problem *p)
{
	struct step step = step_to_view(d, VIEW_REMARKS);

	step.target.check = p->check;
	step.target.row = p->row;
	step.target.record = p->record != NULL ? p->record->id : 0;
	put_place(d, p->place, &step);
	return step;
}

/* Who verifies looks at the line again; who fills in finds it in his list. */
static struct step to_review(const struct desk *d, const struct gap *g)
{
	bool verifies = store_actor(d->store)->role == ROLE_VERIFIER;
	struct step step = step_to_view(d, verifies ? VIEW_VERIFY : VIEW_RETURNED);

	step.target.row = g->row;
	step.target.record = g->record != NULL ? g->record->id : 0;
	put_place(d, g->place, &step);
	return step;
}

static struct step to_place(const struct flow_screen *f, const struct gap *g)
{
	const struct desk *d = &f->desk;
	struct step step;

	if (g->row != NULL)
		return step_to_cell(d, g->row, g->place);
	if (g->record != NULL && g->item == NULL)
		return step_to_record(d, g->record, g->field);
	if (g->form == NULL)
		return step_beep();
	step = step_to_form(d, g->form);
	step.target.item = g->item;
	put_place(d, g->place, &step);
	return step;
}

struct step flow_step_to_gap(const struct flow_screen *f, struct app *app)
{
	const struct gap *g = &f->gaps.list[f->gap];
	struct step step;

	switch (g->kind) {
	case GAP_HARD:
	case GAP_SOFT:
		return to_problem(&f->desk, g->problem);
	case GAP_CONFIRM:
		return flow_step_to_unit(f, g->unit != NULL ? g->unit->id : 0);
	case GAP_UNREVIEWED:
	case GAP_SENT_BACK:
		return to_review(&f->desk, g);
	case GAP_NO_KEY:
		app_say(app, false, TEXT_STEP_NO_KEY, NULL);
		return step_beep();
	default:
		step = to_place(f, g);
	}
	if (step.kind == STEP_BEEP)
		app_say(app, false, TEXT_STEP_NOWHERE, NULL);
	return step;
}
