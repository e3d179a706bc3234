#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/codes.h"
#include "work/records_parts.h"

/* Sorted by list and code. label NULL: nobody knows the code. */
struct label {
	const struct codelist *list;
	const char *code, *label;
};

struct labels {
	struct arena arena;
	struct label *list;
	size_t count, room;
};

void labels_free(struct labels *labels)
{
	if (labels == NULL)
		return;
	arena_release(&labels->arena);
	free(labels->list);
	free(labels);
}

static int compare(const struct label *l, const struct codelist *list, const char *code)
{
	if (l->list != list)
		return l->list < list ? -1 : 1;
	return strcmp(l->code, code);
}

/* Where the code stands, or would. */
static size_t find(const struct labels *labels, const struct codelist *list, const char *code)
{
	size_t low = 0, high = labels->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare(&labels->list[middle], list, code) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void insert(struct labels *labels, size_t at, struct label label)
{
	labels->list = mem_grow(labels->list, labels->count, &labels->room, sizeof(label));
	memmove(&labels->list[at + 1], &labels->list[at], (labels->count - at) * sizeof(label));
	labels->list[at] = label;
	labels->count++;
}

const char *desk_code_label(const struct desk *d, const struct codelist *l, const char *code)
{
	struct labels *labels = d->labels;
	size_t at;

	if (l == NULL || *code == '\0')
		return NULL;
	at = find(labels, l, code);
	if (at == labels->count || compare(&labels->list[at], l, code) != 0)
		insert(labels, at,
			(struct label){l, arena_text(&labels->arena, code),
				code_name(d->store, &labels->arena, l, &d->book, code)});
	return labels->list[at].label;
}

struct labels *labels_new(void)
{
	return mem_array(1, sizeof(struct labels));
}
