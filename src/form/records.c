#include "form/records.h"

#include <stdlib.h>
#include <string.h>

#include "form/answer.h"

static bool is_under(const struct record *r, const struct form *form, const struct record *parent)
{
	return r->form == form && (parent == NULL || r->parent == parent);
}

struct record *records_next(
	const struct records *all, const struct form *form, const struct record *parent, size_t *at)
{
	while (all != NULL && *at < all->count) {
		struct record *r = all->list[(*at)++];

		if (is_under(r, form, parent))
			return r;
	}
	return NULL;
}

struct record *records_item(const struct records *all, const struct item *item, int place)
{
	for (size_t i = 0; all != NULL && i < all->count; i++) {
		struct record *r = all->list[i];

		if (r->item == item && r->place == place)
			return r;
	}
	return NULL;
}

/* Lines of one parent stand together: behind the last of them nothing more is looked at. */
static bool add_lines(const struct book *b, const struct records *all, const struct record *parent,
	const struct field *f, struct value *sum)
{
	bool found = false;

	for (size_t i = 0; all != NULL && i < all->count; i++) {
		const struct record *r = all->list[i];
		struct value one;

		if (!is_under(r, f->form, parent)) {
			if (found && parent != NULL)
				break;
			continue;
		}
		found = true;
		one = record_number(b, r, f);
		if (one.known && __builtin_add_overflow(sum->number, one.number, &sum->number))
			*sum = (struct value){0};
		if (!sum->known)
			break;
	}
	return found;
}

struct value records_sum(const struct book *b, const struct form *form, const struct record *parent,
	const struct field *f)
{
	struct value sum = {.known = true};

	if (f->form != form)
		return (struct value){0};
	if (add_lines(b, b->records, parent, f, &sum) || parent == NULL || b->foreign == NULL)
		return sum;
	/* Lines of another stage's record stand with it. */
	for (size_t i = 0; i < b->forms->stage_count; i++) {
		if (add_lines(b, b->foreign[i], parent, f, &sum))
			break;
	}
	return sum;
}

/* The first digit of a village tells what it is: 1 kelurahan, 2 desa, 3 desa adat (Permendagri
 * 58/2021). */
static bool is_kelurahan(const struct place *place)
{
	const char *last = strrchr(place->code, '.');

	return last != NULL && last[1] == '1';
}

bool form_asks(const struct form *form, const struct book *b, int place)
{
	if (!form->per_village)
		return place == PLACE_DISTRICT;
	return place >= 0 && (size_t)place < b->place_count &&
	       !(form->desa_only && is_kelurahan(&b->places[place]));
}

size_t form_places(const struct form *form, const struct book *b)
{
	size_t count = 0;

	for (size_t i = 0; form->per_village && i < b->place_count; i++)
		count += form_asks(form, b, (int)i);
	return form->per_village ? count : 1;
}

int form_next_place(const struct form *form, const struct book *b, int place, int step)
{
	for (place += step; place >= 0 && (size_t)place < b->place_count; place += step) {
		if (form_asks(form, b, place))
			return place;
	}
	return -1;
}

static struct progress of_items(const struct book *b, const struct form *form, int place)
{
	bool everywhere = !form->per_village || place == PLACE_DISTRICT;
	struct progress p = {.required = form->item_count};

	p.required *= everywhere ? form_places(form, b) : form_asks(form, b, place);
	for (size_t i = 0; b->records != NULL && i < b->records->count; i++) {
		const struct record *r = b->records->list[i];

		if (r->form == form && r->item != NULL && (everywhere || r->place == place) &&
			form_asks(form, b, r->place))
			p.filled += record_complete(b, r);
	}
	return p;
}

/* How many there should be at least. */
static size_t due(const struct book *b, const struct form *form)
{
	if (form->parent == NULL && b->stage != NULL && b->stage->expected > 0 && !form->single)
		return (size_t)b->stage->expected;
	return form->kind == FORM_DOCUMENT;
}

struct progress records_progress(const struct book *b, const struct form *form, int place)
{
	struct progress p = {0};
	size_t at = 0;
	const struct record *r;

	if (form->kind == FORM_CHECKLIST)
		return of_items(b, form, place);
	while ((r = records_next(b->records, form, NULL, &at)) != NULL) {
		p.required++;
		p.filled += record_complete(b, r);
	}
	if (p.required < due(b, form))
		p.required = due(b, form);
	return p;
}
