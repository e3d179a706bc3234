#ifndef WORK_EXCHANGE_ORIGIN_H
#define WORK_EXCHANGE_ORIGIN_H

#include <stdbool.h>
#include <stdint.h>

#include "work/desk.h"

/* The name of a record's origin in a file: "2026/ansit kendala 3", "2026/rkpd belanja 3.2",
 * "2026/monev monev 1"; nothing when it has none. The same in every language. */
void exchange_origin_show(const struct origin *o, struct buf *out);

/* Records of other reports that a file names, each report loaded once. Start with {0}. */
struct origins {
	struct origin_source *first;
	struct arena arena;
};
void origins_release(struct origins *o);

/* The id of the record of that name, which must stand and be one that a form of this desk's report
 * may take over. False with a sentence. */
bool exchange_origin_find(struct origins *o, const struct desk *d, const struct form *form,
	const char *name, int64_t *id, struct err *e);

#endif
