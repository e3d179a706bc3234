#include "form/records.h"

static bool takes_from(const struct carry *c, const struct origin *o, bool of_stage)
{
	return c->from == o->form && (!of_stage || c->stage == o->stage);
}

static const struct field *paired(const struct record *r, const struct field *f, bool of_stage)
{
	for (size_t i = 0; i < r->form->carry_count; i++) {
		const struct carry *c = &r->form->carries[i];

		for (size_t j = 0; takes_from(c, &r->origin, of_stage) && j < c->pair_count; j++) {
			if (c->pairs[j].to == f)
				return c->pairs[j].from;
		}
	}
	return NULL;
}

const struct field *origin_field(const struct record *r, const struct field *f)
{
	const struct field *from;

	if (r->origin.id == 0 || r->origin.form == NULL)
		return NULL;
	from = paired(r, f, true);
	if (from == NULL)
		from = paired(r, f, false);
	if (from != NULL)
		return from;
	from = form_field(r->origin.form, f->name);
	return from != NULL && from->type == f->type ? from : NULL;
}
