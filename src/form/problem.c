#include <inttypes.h>

#include "form/check.h"

/* Each part behind a blank, but the first. */
static void add_part(struct buf *out, size_t start, const char *text)
{
	buf_print(out, "%s%s", out->size > start ? " " : "", text);
}

void problem_place(const struct book *b, const struct problem *p, struct buf *out)
{
	const int places[] = {p->place, p->other};
	size_t start = out->size;

	if (p->record != NULL) {
		record_path(b, p->record, out);
		return;
	}
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		if (places[i] >= 0 && (size_t)places[i] < b->place_count)
			add_part(out, start, b->places[places[i]].code);
	}
	if (p->row != NULL)
		add_part(out, start, p->row->name);
	if (p->owner != NULL)
		add_part(out, start, p->owner->name);
}

static void add_number(struct buf *out, const struct value *v)
{
	if (v->known)
		buf_print(out, "%" PRId64, v->number);
}

void problem_facts(const struct problem *p, struct buf *out)
{
	add_number(out, &p->lhs);
	buf_char(out, '|');
	add_number(out, &p->rhs);
	buf_char(out, '|');
	add_number(out, &p->value);
	/* Of a rule without numbers every change of the record is a new fact. */
	if (p->record != NULL && !p->lhs.known && !p->rhs.known && !p->value.known)
		buf_print(out, "|@%" PRId64, p->record->seen);
	if (p->twin == NULL)
		return;
	buf_print(out, "|%d", p->twin->parent != NULL ? p->twin->parent->no : p->twin->no);
	if (p->twin->parent != NULL)
		buf_print(out, ".%d", p->twin->no);
}
