#ifndef WORK_BOOKMARK_H
#define WORK_BOOKMARK_H

#include <stdbool.h>
#include <stddef.h>

#include "store/report.h"

/* The last three are no table's: a record's fields, the items of a checklist, and the verifier's screen,
 * which has no form and remembers its line itself (work/verify.h). */
enum entry_face {
	FACE_VILLAGE,
	FACE_GRID,
	FACE_RECORD,
	FACE_ITEMS,
	FACE_VERIFY
};

/* Where a person was: kept with each value, so that a cut line brings them back to the field. */
struct bookmark {
	int year;
	const struct stage *stage;
	const struct form *form; /* NULL: FACE_VERIFY */
	const struct row *row;   /* NULL: the line after the last */
	char place[16];          /* a village, or "-" for none */
	enum entry_face face;
	int64_t record;            /* FACE_RECORD */
	const struct field *field; /* FACE_RECORD; NULL: the line after the last */
	const struct item *item;   /* FACE_ITEMS; NULL: the line after the last */
};

/* Of the store's actor. False when there is none, or the forms no longer know what it names. */
bool bookmark_get(struct store *s, struct bookmark *out);

/* Inside the running transaction if there is one. Trouble is ignored: it costs a few keys, never a
 * value. */
void bookmark_put(struct store *s, const struct bookmark *b);

#endif
