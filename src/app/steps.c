#include "app/steps.h"

#include <stdio.h>

struct step step_stay(void)
{
	return (struct step){.kind = STEP_STAY};
}

struct step step_beep(void)
{
	return (struct step){.kind = STEP_BEEP};
}

static struct step open_at(const struct desk *d, const struct row *row, size_t place)
{
	struct step step = {STEP_OPEN, VIEW_ENTRY, {.year = d->report.year,
		.stage = d->report.stage, .form = row->form, .row = row}};

	(void)snprintf(step.target.place, sizeof(step.target.place), "%s",
		d->book.places[place].code);
	return step;
}

bool step_to_problem(const struct desk *d, struct step *step)
{
	const struct forms *f = d->book.forms;

	for (size_t place = 0; place < d->book.place_count; place++) {
		for (size_t i = 0; i < f->row_count; i++) {
			if (desk_problem(d, f->rows[i], place) == NULL)
				continue;
			*step = open_at(d, f->rows[i], place);
			return true;
		}
	}
	return false;
}
