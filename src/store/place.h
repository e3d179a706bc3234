#ifndef STORE_PLACE_H
#define STORE_PLACE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "store/store.h"

struct district {
	const char *code, *name, *regency, *province;
};

/* A village and the years it stands in the list: from_year <= year < until_year (0: still). A
 * rename closes one row and opens the next under the same code. */
struct village {
	const char *code, *name;
	int from_year, until_year;
	const char *reason; /* why it was retired or renamed, "" if never said */
};

const struct district *district_get(struct store *s, struct arena *a, struct err *e);

/* Villages of one year by code, or all rows ever with year 0; false with a sentence on error. */
bool villages_list(struct store *s, struct arena *a, int year, struct village **list, size_t *count,
	struct err *e);

/* All by an admin only, all in the change log. The code must be of this district and new (or
 * retired before that year) / known. rename and retire take effect from a year on; numbers already
 * written stay. A rename from the very year the village came in corrects its name there. */
bool village_add(struct store *s, const char *code, const char *name, int year, const char *reason,
	struct err *e);
bool village_rename(struct store *s, const char *code, const char *name, int year,
	const char *reason, struct err *e);
bool village_retire(struct store *s, const char *code, int year, const char *reason, struct err *e);

/* "Kel.", "Desa" or "Desa adat" from the first digit of the village part (1, 2, 3). */
const char *village_kind(const char *code);

/* The national list shipped with the program (zstd, hierarchical): a district with its villages.
 * False with a sentence when the code is no district or unknown; it names a few near ones. */
struct region {
	const char *code, *name, *regency, *province;
	struct store_village *villages;
	size_t village_count;
};
bool region_find(
	const char *path, const char *code, struct arena *a, struct region *out, struct err *e);

#endif
