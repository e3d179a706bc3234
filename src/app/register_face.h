#ifndef APP_REGISTER_FACE_H
#define APP_REGISTER_FACE_H

#include "app/ask.h"
#include "work/listing.h"

/* The records of a form, or those under one record, as a list. */
struct register_list {
	struct desk desk;
	const struct form *form, *lines; /* lines: what stands under its records, NULL none */
	int64_t parent;                  /* 0: none */
	struct listing list;
	size_t cursor;
	struct ask ask;
	bool asks_number;         /* the question is for a number, else for words to look for */
	struct record_undo *undo; /* the app's */
	int64_t added;            /* the record just added, until it is left; 0: none */
	size_t added_steps;       /* what could be taken back then */
};

/* The record under the cursor, NULL in an empty list. */
struct record *register_current(const struct register_list *r);

/* Rows of the list on this screen. */
size_t register_rows(const struct register_list *r, const struct app *app);

void register_face_draw(struct register_list *r, struct app *app);

#endif
