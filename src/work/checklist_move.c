#include "work/checklist_parts.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

const struct item *checking_item(const struct checking *c)
{
	return c->at < c->form->item_count ? &c->form->items[c->at] : NULL;
}

void checking_go_place(struct checking *c, int place)
{
	c->place = place;
	c->village[0] = '\0';
	if (place >= 0)
		(void)snprintf(
			c->village, sizeof(c->village), "%s", c->desk->book.places[place].code);
}

static struct record *record_at(const struct checking *c, int place, size_t item)
{
	const struct records *all = c->desk->book.records;

	return all != NULL ? records_item(all, &c->form->items[item], place) : NULL;
}

struct record *checking_at(const struct checking *c, size_t item)
{
	return record_at(c, c->place, item);
}

bool checking_is_open(const struct checking *c, int place, size_t item)
{
	const struct record *r = record_at(c, place, item);

	if (r == NULL || (c->answer != NULL && *r->values[c->answer->index] == '\0'))
		return true;
	return (c->answer == NULL || !c->only_open) && !record_complete(&c->desk->book, r);
}

size_t checking_open_count(const struct checking *c)
{
	size_t count = 0;

	for (size_t i = 0; i < c->form->item_count; i++)
		count += checking_is_open(c, c->place, i);
	return count;
}

size_t checking_given(const struct checking *c, const struct code *code)
{
	size_t count = 0;

	for (size_t i = 0; c->answer != NULL && i < c->form->item_count; i++) {
		const struct record *r = checking_at(c, i);

		count += r != NULL && strcmp(r->values[c->answer->index], code->name) == 0;
	}
	return count;
}

void checking_first_open(struct checking *c)
{
	for (size_t i = 0; i < c->form->item_count; i++) {
		if (checking_is_open(c, c->place, i)) {
			c->at = i;
			return;
		}
	}
	c->at = 0;
}

void checking_next(struct checking *c)
{
	if (c->at < c->form->item_count)
		c->at = c->at + 1;
}

static size_t place_count(const struct checking *c)
{
	return c->form->per_village ? c->desk->book.place_count : 1;
}

/* Items of all villages in one row, the line after the last item of a village behind it. */
static size_t flat_index(const struct checking *c)
{
	size_t place = c->form->per_village ? (size_t)c->place : 0;

	return place * (c->form->item_count + 1) + c->at;
}

static void go_flat(struct checking *c, size_t index)
{
	size_t a_village = c->form->item_count + 1;

	if (c->form->per_village)
		checking_go_place(c, (int)(index / a_village));
	c->at = index % a_village;
}

/* A key's way round the whole list, village by village, once. */
static bool round_trip(struct checking *c, int step,
	bool (*wanted)(const struct checking *c, int place, size_t item))
{
	size_t a_village = c->form->item_count + 1, all = place_count(c) * a_village;
	size_t at = flat_index(c);

	for (size_t i = 0; i < all; i++) {
		int place;

		at = step > 0 ? (at + 1) % all : (at + all - 1) % all;
		place = c->form->per_village ? (int)(at / a_village) : c->place;
		if (at % a_village < c->form->item_count &&
			form_asks(c->form, &c->desk->book, place) &&
			wanted(c, place, at % a_village)) {
			go_flat(c, at);
			return true;
		}
	}
	return false;
}

bool checking_next_open(struct checking *c)
{
	return round_trip(c, 1, checking_is_open);
}

/* What `e` stops at: a failed check, an answer that waits, any answer but the first of the list,
 * which is the good one. */
static bool wants_eyes(const struct checking *c, int place, size_t item)
{
	const struct record *r = record_at(c, place, item);
	const char *given;

	if (r == NULL)
		return false;
	if (desk_record_problem(c->desk, r, NULL) != NULL || checking_waits(c, r))
		return true;
	if (c->answer == NULL)
		return false;
	given = r->values[c->answer->index];
	return *given != '\0' && strcmp(given, c->answer->list->codes[0].name) != 0;
}

bool checking_next_problem(struct checking *c, int step)
{
	return round_trip(c, step, wants_eyes);
}

/* The same item there; from the done line the first open one. */
bool checking_go_village(struct checking *c, int step)
{
	int place = c->form->per_village ? form_next_place(c->form, &c->desk->book, c->place, step)
					 : -1;

	if (place < 0)
		return false;
	checking_go_place(c, place);
	if (c->at >= c->form->item_count)
		checking_first_open(c);
	return true;
}

enum how {
	BY_NAME,
	BY_NUMBER,
	BY_WORDS,
	HOW_COUNT
};

static bool is_named(const struct item *item, const char *name, enum how how)
{
	if (how == BY_WORDS)
		return strcasestr(item_label(item), name) != NULL;
	return strcasecmp(how == BY_NAME ? item->name : item->no, name) == 0;
}

static const struct item *item_named(const struct form *form, const char *name, enum how how)
{
	for (size_t i = 0; i < form->item_count; i++) {
		if (is_named(&form->items[i], name, how))
			return &form->items[i];
	}
	return NULL;
}

/* By its name in the form, as printed, or by words of it. */
bool checking_go_named(struct checking *c, const char *name)
{
	for (int how = BY_NAME; *name != '\0' && how < HOW_COUNT; how++) {
		const struct item *item = item_named(c->form, name, (enum how)how);

		if (item != NULL) {
			c->at = item->index;
			return true;
		}
	}
	return false;
}
