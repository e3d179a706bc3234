#ifndef RECORD_NAME_H
#define RECORD_NAME_H

#include "work/records.h"

/* A record as people write it in a shell: "3"; "3.2" of a line under record 3; of a checklist its item,
 * behind the village and a slash where the form is per village ("2006/1.1"). */
struct record_place {
	struct record *parent;   /* of a line */
	const struct item *item; /* of a checklist */
	int place;
	int no; /* 0 of a checklist */
	int parent_no;
	struct record *record; /* NULL when it does not stand */
};

/* False with a sentence when the name can be none of the form's. */
bool record_place_read(const struct desk *d, const struct form *form, const char *name,
	struct record_place *out, struct err *e);

/* The same for a record that must stand. */
bool record_named(const struct desk *d, const struct form *form, const char *name,
	struct record **out, struct err *e);

/* The name back: "3.2", "64.08.09.2006/1.1". */
void record_number_show(const struct desk *d, const struct record *r, struct buf *out);

#endif
