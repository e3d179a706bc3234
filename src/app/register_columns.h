#ifndef APP_REGISTER_COLUMNS_H
#define APP_REGISTER_COLUMNS_H

#include "app/register_face.h"

/* Which fields have a column in a list of records, and where. */
enum {
	REGISTER_NO_COLUMN = 2,
	REGISTER_NO_CELLS = 5,
	REGISTER_COLUMNS = 16
};

struct register_column {
	const struct field *field;
	int at, cells;
};

struct register_columns {
	struct register_column list[REGISTER_COLUMNS];
	size_t count;
};

struct register_columns register_columns(const struct register_list *r, const struct app *app);

#endif
