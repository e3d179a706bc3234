#include "form/digest.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "codec/sha256.h"

static const char *name_of(const struct form_source *s)
{
	const char *slash = strrchr(s->name, '/');

	return slash == NULL ? s->name : slash + 1;
}

/* Files of one name, named by hand in two folders, stand as they came. */
static int compare(const void *a, const void *b)
{
	const struct form_source *x = *(const struct form_source *const *)a;
	const struct form_source *y = *(const struct form_source *const *)b;
	int order = strcmp(name_of(x), name_of(y));

	return order != 0 ? order : (x > y) - (x < y);
}

void forms_digest(const struct form_source *sources, size_t count, char out[65])
{
	const struct form_source **sorted = mem_array(count + 1, sizeof(*sorted));
	struct buf lines = {0};
	char digest[SHA256_HEX];

	for (size_t i = 0; i < count; i++)
		sorted[i] = &sources[i];
	qsort(sorted, count, sizeof(*sorted), compare);
	for (size_t i = 0; i < count; i++) {
		sha256_hex(digest, sorted[i]->data, sorted[i]->size);
		buf_print(&lines, "%s  %s\n", digest, name_of(sorted[i]));
	}
	sha256_hex(out, buf_str(&lines), lines.size);
	buf_release(&lines);
	free(sorted);
}
