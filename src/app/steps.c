#include "app/steps.h"

#include <stdio.h>

#include "work/records.h"

struct step step_stay(void)
{
	return (struct step){.kind = STEP_STAY};
}

struct step step_beep(void)
{
	return (struct step){.kind = STEP_BEEP};
}

struct step step_to_view(const struct desk *d, enum view_kind view)
{
	return (struct step){STEP_OPEN, view, {.year = d->report.year, .stage = d->report.stage}};
}

struct step step_to_cell(const struct desk *d, const struct row *row, int place)
{
	struct step step = step_to_view(d, VIEW_ENTRY);

	step.target.form = row->form;
	step.target.row = row;
	step.target.face = place >= 0 ? FACE_VILLAGE : FACE_GRID;
	if (place >= 0)
		(void)snprintf(step.target.place, sizeof(step.target.place), "%s",
			d->book.places[place].code);
	return step;
}

struct step step_to_record(const struct desk *d, const struct record *r, const struct field *field)
{
	struct step step = step_to_view(d, VIEW_RECORD);

	step.target.form = r->form;
	step.target.record = r->id;
	step.target.field = field;
	return step;
}

struct step step_of_problem(const struct desk *d, const struct problem *p)
{
	const struct forms *f = d->book.forms;
	struct step step;

	if (p->record != NULL) {
		step = step_to_record(d, p->record, NULL);
		if (p->check->of != NULL)
			step.target.stage = p->check->of;
		return step;
	}
	if (p->row != NULL)
		return step_to_cell(d, p->row, p->place);
	for (size_t i = 0; i < f->row_count; i++) {
		if (problem_touches(p, f->rows[i]) && stage_has(d->report.stage, f->rows[i]->form))
			return step_to_cell(d, f->rows[i], p->place);
	}
	return step_beep();
}

struct step step_to_form(const struct desk *d, const struct form *form)
{
	static const enum view_kind views[] = {
		[FORM_TABLE] = VIEW_VILLAGES,
		[FORM_REGISTER] = VIEW_REGISTER,
		[FORM_CHECKLIST] = VIEW_CHECKLIST,
		[FORM_DOCUMENT] = VIEW_REGISTER,
	};
	struct step step = {STEP_OPEN, views[form->kind],
		{.year = d->report.year, .stage = d->report.stage, .form = form}};
	const struct record *only;
	size_t at = 0;

	only = form->single ? records_next(d->book.records, form, NULL, &at) : NULL;
	if (only != NULL) {
		step.view = VIEW_RECORD;
		step.target.record = only->id;
	}
	return step;
}

/* A check on another stage's records has its record there, not in this report. */
static bool to_record(const struct desk *d, struct step *step)
{
	for (size_t i = 0; i < d->record_problems.count; i++) {
		const struct record *r = d->record_problems.list[i].record;

		if (r == NULL || desk_record(d, r->id) != r)
			continue;
		*step = step_to_record(d, r, NULL);
		return true;
	}
	return false;
}

bool step_to_problem(const struct desk *d, struct step *step)
{
	const struct forms *f = d->book.forms;

	for (size_t place = 0; place < d->book.place_count; place++) {
		for (size_t i = 0; i < f->row_count; i++) {
			if (desk_problem(d, f->rows[i], place) == NULL)
				continue;
			*step = step_to_cell(d, f->rows[i], (int)place);
			return true;
		}
	}
	return to_record(d, step);
}

bool step_say_problem(const struct desk *d, struct buf *out)
{
	struct buf name = {0};

	if (desk_say_together(d, out))
		return true;
	for (size_t i = 0; i < d->record_problems.count; i++) {
		const struct problem *p = &d->record_problems.list[i];

		if (p->record == NULL || desk_record(d, p->record->id) == p->record)
			continue;
		record_name(&d->book, p->record, &name);
		buf_clear(out);
		buf_print(out, "%s %s: ", p->check->severity == SEVERITY_HARD ? "x" : "!",
			buf_str(&name));
		problem_text(&d->book, p, out);
		buf_release(&name);
		return true;
	}
	return false;
}
