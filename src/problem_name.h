#ifndef PROBLEM_NAME_H
#define PROBLEM_NAME_H

#include "work/flow.h"

/* Where a problem stands, as people write it in a shell: the village's code, "CODE+CODE" of a pair, the
 * path of a record ("belanja/3.2", "dbb/64.08.09.2006/1.1"), "-" for the kecamatan. Appends. */
void problem_place_name(const struct desk *d, const struct problem *p, struct buf *out);

/* The failing check of a list that these words name; the villages may be written as place_named reads them.
 * row: NULL when not given. NULL with a sentence when there is none, or several. */
struct problem_wanted {
	const char *rule, *place, *row;
};
const struct problem *problem_named(const struct desk *d, const struct problem_list *all,
	const struct problem_wanted *w, struct err *e);

#endif
