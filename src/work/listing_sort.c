#include "work/listing_sort.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "work/listing_text.h"

/* What a record is sorted by, read once. */
struct key {
	struct record *record;
	size_t order; /* as the list came */
	bool is_empty, descending;
	int64_t number;
	size_t text; /* where it begins in texts */
	const char *texts;
};

static int compare_value(const struct key *a, const struct key *b)
{
	int order = (a->number > b->number) - (a->number < b->number);

	if (order == 0 && a->texts != NULL)
		order = strcoll(a->texts + a->text, b->texts + b->text);
	return order;
}

static int compare(const void *one, const void *other)
{
	const struct key *a = one, *b = other;
	int order = 0;

	if (a->is_empty != b->is_empty)
		return a->is_empty ? 1 : -1;
	if (!a->is_empty)
		order = compare_value(a, b);
	if (order != 0)
		return a->descending ? -order : order;
	return (a->order > b->order) - (a->order < b->order);
}

static bool has_number(const struct field *f)
{
	return field_is_number(f) || f->type == FIELD_DATE;
}

static void read_number(const struct listing *l, struct key *k)
{
	struct value v = record_number(&l->desk->book, k->record, l->sort);

	k->is_empty = !v.known;
	k->number = v.number;
}

static void read_text(const struct listing *l, struct key *k, struct buf *texts)
{
	struct buf shown = {0};

	record_shown(l->desk, k->record, l->sort, &shown);
	k->is_empty = shown.size == 0;
	k->text = texts->size;
	text_fold(texts, buf_str(&shown));
	buf_char(texts, '\0');
	buf_release(&shown);
}

void listing_sort(struct listing *l)
{
	struct key *keys;
	struct buf texts = {0};

	if (l->count < 2 || (l->sort == NULL && !l->descending))
		return;
	keys = mem_array(l->count, sizeof(*keys));
	for (size_t i = 0; i < l->count; i++) {
		keys[i] =
			(struct key){.record = l->list[i], .order = i, .descending = l->descending};
		if (l->sort == NULL)
			keys[i].number = (int64_t)i;
		else if (has_number(l->sort))
			read_number(l, &keys[i]);
		else
			read_text(l, &keys[i], &texts);
	}
	/* The texts have moved while they grew. */
	for (size_t i = 0; i < l->count; i++)
		keys[i].texts = l->sort != NULL && !has_number(l->sort) ? texts.data : NULL;
	qsort(keys, l->count, sizeof(*keys), compare);
	for (size_t i = 0; i < l->count; i++)
		l->list[i] = keys[i].record;
	free(keys);
	buf_release(&texts);
}
