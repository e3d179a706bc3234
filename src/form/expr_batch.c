#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "form/expr_evals.h"
#include "form/records.h"

enum {
	FIRST_SLOTS = 64,
	NOT_YET = -2,
	FIELD_END = '\x1F'
};

/* The first record of each kind that unique() of one rule knows, by the fields it compares. */
struct kinds {
	const struct expr *x;
	const struct records *among;
	struct slot {
		const struct record *record; /* NULL: free */
		uint64_t hash;
		size_t key, size; /* in keys */
	} * slots;
	size_t slot_count; /* a power of two, at least twice as many as records */
	struct buf keys;
	struct kinds *next;
};

struct expr_batch {
	struct kinds *kinds;
	int64_t *permille; /* by row id */
	size_t row_count;
};

struct expr_batch *expr_batch_new(void)
{
	return mem_array(1, sizeof(struct expr_batch));
}

static void kinds_free(struct kinds *k)
{
	buf_release(&k->keys);
	free(k->slots);
	free(k);
}

void expr_batch_free(struct expr_batch *batch)
{
	struct kinds *next;

	if (batch == NULL)
		return;
	for (struct kinds *k = batch->kinds; k != NULL; k = next) {
		next = k->next;
		kinds_free(k);
	}
	free(batch->permille);
	free(batch);
}

static int64_t permille_of(const struct book *b, const struct row *row)
{
	struct coverage c;

	if (row->coverage != COVERAGE_PERCENT && row->coverage != COVERAGE_VILLAGES)
		return -1;
	c = book_coverage(b, PERIOD_NOW, row, PLACE_DISTRICT);
	return coverage_permille(&c);
}

int64_t batch_permille(struct expr_batch *batch, const struct book *b, const struct row *row)
{
	if (batch == NULL)
		return permille_of(b, row);
	if (batch->permille == NULL) {
		batch->row_count = b->forms->row_count;
		batch->permille = mem_array(batch->row_count + 1, sizeof(*batch->permille));
		for (size_t i = 0; i < batch->row_count; i++)
			batch->permille[i] = NOT_YET;
	}
	if (batch->permille[row->id] == NOT_YET)
		batch->permille[row->id] = permille_of(b, row);
	return batch->permille[row->id];
}

/* What is compared; false where nothing stands in the record's own fields: a line that was just
 * added is nobody's twin. */
static bool key_of(
	const struct expr *x, const struct book *b, const struct record *r, struct buf *key)
{
	struct buf out = {0};
	bool any = false;

	for (; x != NULL; x = x->right) {
		const char *text = expr_text_of(x, b, r, &out);

		any = any || (x->of == OF_RECORD && text != NULL && *text != '\0');
		buf_text(key, text == NULL ? "" : text);
		buf_char(key, FIELD_END);
	}
	buf_release(&out);
	return any;
}

/* FNV-1a, 64 bits. */
static uint64_t hash_of(const char *data, size_t size)
{
	uint64_t hash = 14695981039346656037U;

	for (size_t i = 0; i < size; i++)
		hash = (hash ^ (unsigned char)data[i]) * 1099511628211U;
	return hash;
}

/* The slot that has this key, or the free one where it belongs. */
static struct slot *slot_of(const struct kinds *k, const struct buf *key, uint64_t hash)
{
	size_t mask = k->slot_count - 1, i = (size_t)hash & mask;

	for (;; i = (i + 1) & mask) {
		struct slot *s = &k->slots[i];

		if (s->record == NULL ||
			(s->hash == hash && s->size == key->size &&
				memcmp(k->keys.data + s->key, key->data, key->size) == 0))
			return s;
	}
}

static void add_record(struct kinds *k, const struct record *r, const struct book *b)
{
	struct buf key = {0};
	struct slot *s;
	uint64_t hash;

	if (key_of(k->x, b, r, &key)) {
		hash = hash_of(key.data, key.size);
		s = slot_of(k, &key, hash);
		if (s->record == NULL) {
			*s = (struct slot){r, hash, k->keys.size, key.size};
			buf_add(&k->keys, key.data, key.size);
		}
	}
	buf_release(&key);
}

static struct kinds *kinds_new(
	const struct expr *x, const struct records *among, const struct expr_place *at)
{
	struct kinds *k = mem_array(1, sizeof(*k));

	k->x = x;
	k->among = among;
	k->slot_count = FIRST_SLOTS;
	while (k->slot_count < 2 * among->count)
		k->slot_count *= 2;
	k->slots = mem_array(k->slot_count, sizeof(*k->slots));
	for (size_t i = 0; i < among->count; i++) {
		if (among->list[i]->form == at->record->form)
			add_record(k, among->list[i], at->book);
	}
	return k;
}

static const struct record *find_first(const struct kinds *k, const struct expr_place *at)
{
	const struct record *first = NULL;
	struct buf key = {0};

	if (key_of(k->x, at->book, at->record, &key))
		first = slot_of(k, &key, hash_of(key.data, key.size))->record;
	buf_release(&key);
	return first;
}

const struct record *batch_first(struct expr_batch *batch, const struct expr *x,
	const struct expr_place *at, const struct records *among)
{
	const struct record *first;
	struct kinds *k = batch == NULL ? NULL : batch->kinds;

	while (k != NULL && (k->x != x || k->among != among))
		k = k->next;
	if (k == NULL) {
		k = kinds_new(x, among, at);
		if (batch != NULL) {
			k->next = batch->kinds;
			batch->kinds = k;
		}
	}
	first = find_first(k, at);
	if (batch == NULL)
		kinds_free(k);
	return first;
}
