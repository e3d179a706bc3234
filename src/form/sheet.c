#include "form/sheet.h"

#include <stdlib.h>

#include "base/mem.h"

struct sheet *sheet_new(size_t rows, size_t places)
{
	struct sheet *s = mem_array(1, sizeof(*s));
	size_t count;

	/* calloc may give NULL for nothing, and mem_array of too much ends the program. */
	if (__builtin_mul_overflow(rows, places, &count))
		count = SIZE_MAX;
	s->rows = rows;
	s->places = places;
	s->data = mem_array(count > 0 ? count : 1, sizeof(*s->data));
	return s;
}

void sheet_free(struct sheet *s)
{
	if (s == NULL)
		return;
	free(s->data);
	free(s);
}

struct datum *sheet_at(struct sheet *s, size_t row, size_t place)
{
	return &s->data[place * s->rows + row];
}

const struct datum *book_at(const struct book *b, int period, size_t row, int place)
{
	static const struct datum empty = {0};
	const struct sheet *s;

	if (period < 0 || (size_t)period >= b->period_count || place < 0)
		return &empty;
	s = b->periods[period];
	if (s == NULL || row >= s->rows || (size_t)place >= s->places)
		return &empty;
	return &s->data[(size_t)place * s->rows + row];
}

const struct target *book_target(const struct book *b, const struct row *row)
{
	for (size_t i = 0; i < b->target_count; i++) {
		if (b->targets[i].row == row)
			return &b->targets[i];
	}
	return NULL;
}

static struct value village_value(
	const struct book *b, int period, const struct row *row, int place)
{
	const struct datum *d;

	if (row->calculation != NULL) {
		struct expr_place at = {.book = b, .period = period, .place = place, .other = -1};

		return expr_eval(row->calculation, &at);
	}
	d = book_at(b, period, row->id, place);
	return d->state == DATUM_NUMBER ? (struct value){d->number, true} : (struct value){0};
}

struct value book_value(const struct book *b, int period, const struct row *row, int place)
{
	struct value total = {.known = b->place_count > 0};

	if (place != PLACE_DISTRICT)
		return village_value(b, period, row, place);
	for (size_t i = 0; total.known && i < b->place_count; i++) {
		struct value one = village_value(b, period, row, (int)i);

		total.known = one.known &&
			      !__builtin_add_overflow(total.number, one.number, &total.number);
	}
	return total.known ? total : (struct value){0};
}

/* One of: all of the stage's forms, all there are, or the one given. */
static size_t form_count(const struct book *b, const struct form *form)
{
	if (form != NULL)
		return 1;
	return b->stage != NULL ? b->stage->form_count : b->forms->form_count;
}

static const struct form *form_at(const struct book *b, const struct form *form, size_t i)
{
	if (form != NULL)
		return form;
	return b->stage != NULL ? b->stage->forms[i] : &b->forms->forms[i];
}

static void count_row(const struct book *b, const struct row *row, int place, struct progress *p)
{
	size_t first = place == PLACE_DISTRICT ? 0 : (size_t)place;
	size_t end = place == PLACE_DISTRICT ? b->place_count : first + 1;

	for (size_t i = first; i < end; i++) {
		const struct datum *d = book_at(b, PERIOD_NOW, row->id, (int)i);

		p->required++;
		p->filled += d->state == DATUM_NUMBER || d->state == DATUM_NO_DATA;
	}
}

struct progress book_progress(
	const struct book *b, const struct form *form, const struct owner *owner, int place)
{
	struct progress p = {0};

	for (size_t i = 0; i < form_count(b, form); i++) {
		const struct form *one = form_at(b, form, i);

		for (size_t j = 0; j < one->row_count; j++) {
			const struct row *row = &one->rows[j];

			if (row->required && (owner == NULL || row->owner == owner))
				count_row(b, row, place, &p);
		}
	}
	return p;
}
