#ifndef STORE_RECORD_READ_H
#define STORE_RECORD_READ_H

#include "store/record.h"
#include "store/sql.h"

/* For src/store only: records on their way from the database into memory. */

/* Where answers of one record go. They come by the name of their fields, so that a field is found
 * by going on from the one before. */
struct answers {
	const struct form *form;
	const struct field **fields; /* of the form, by name */
	size_t next;
	const char **values;
};

/* A record as it was read, with what becomes pointers later. */
struct loaded {
	struct record *record; /* NULL: left out */
	int64_t id, parent;
	int64_t revision, user; /* the newest of the record and its answers */
	char at[CLOCK_TEXT];
	int64_t first_user; /* of those who wrote a part of it; several: there are others */
	bool several, by_verifier;
	struct answers answers;
};

struct loading_records {
	struct store *store;
	struct arena *arena;  /* of what stays */
	struct arena scratch; /* of what does not */
	const struct report *report;
	const struct book *book;
	const struct field ***fields; /* by form, in scratch; NULL: not asked for yet */
	struct loaded *list;          /* by id */
	size_t count, room;
};

/* A form of records by its name; NULL when the forms do not know it, or know it as a table. */
const struct form *record_form(const struct store *s, const char *name);

/* Ready to take the answers of a form: all empty. fields: from fields_by_name. */
void answers_start(struct answers *a, struct arena *arena, const struct form *form,
	const struct field **fields);
void answers_take(struct answers *a, struct arena *arena, const char *field, const char *value);

/* The fields of a form by name, kept in l->scratch. */
const struct field **fields_by_name(struct loading_records *l, const struct form *form);

/* The record with an id, NULL when it was not read. Answers and origins come by id: the search goes
 * on at *at. */
struct loaded *loaded_find(const struct loading_records *l, int64_t id);
struct loaded *loaded_next(const struct loading_records *l, size_t *at, int64_t id);

/* Where all of the records came from, and which stages took from them. */
bool load_origins(struct loading_records *l, struct err *e);
bool load_stages(struct loading_records *l, struct err *e);

/* Where one record came from; id 0 when it came from nowhere. */
bool load_origin(
	struct store *s, struct arena *a, int64_t record, struct origin *out, struct err *e);

/* The index of a village in the book; PLACE_DISTRICT for "". False when the book lacks it. */
bool place_index(const struct book *b, const char *code, int *place);

#endif
