#ifndef APP_REGISTER_DETAIL_H
#define APP_REGISTER_DETAIL_H

#include "app/register_columns.h"

/* Below a list of records, from a row on: of lines the budget they stand under and what they come to;
 * then the record under the cursor: what its row has no room for, where it came from, who wrote it. */
enum {
	REGISTER_DETAIL_ROWS = 3
};
void register_detail_draw(
	const struct register_list *r, struct app *app, const struct register_columns *c, int row);

/* The words a record is known by: those of its first columns. Appends. */
void register_add_words(
	const struct register_list *r, const struct record *record, struct buf *out);

#endif
