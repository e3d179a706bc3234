#ifndef WORK_EXCHANGE_PARTS_H
#define WORK_EXCHANGE_PARTS_H

#include "form/answer.h"
#include "work/exchange.h"
#include "work/exchange_file.h"
#include "work/exchange_origin.h"
#include "work/mapping.h"

/* Parts of exchange_records_import that share its state; nobody else includes this. */

/* Columns that are no field. */
#define PLACE_COLUMNS(X) \
	X(NO, "no") X(PARENT, "induk") X(VILLAGE, "desa") X(ITEM, "butir") X(ORIGIN, "asal")
enum place_column {
#define X(id, name) COLUMN_##id,
	PLACE_COLUMNS(X)
#undef X
	PLACE_COLUMN_COUNT
};
extern const char *const place_columns[PLACE_COLUMN_COUNT];

/* What lines stand under: a record, or by a mapping one that is made for them. */
struct upper {
	struct record *record; /* NULL: not made yet */
	const char **values;   /* by field->index of the parent's form */
	struct upper *next;
};

/* One line of the file as a record is to become. */
struct incoming {
	int line, no;            /* no 0: the file does not say */
	struct record *standing; /* the record it changes; NULL: a new one */
	struct upper *upper;     /* NULL: the form has no parent */
	const struct item *item;
	int place;
	int64_t origin;
	const char **values; /* by field->index; NULL: the file says nothing */
};

struct taking {
	const struct records_import *o;
	struct desk desk;
	struct answer_at at;
	struct intake in;
	size_t special[PLACE_COLUMN_COUNT]; /* the file's width when it has none */
	size_t *columns;                    /* by field->index, the same */
	size_t *parent_columns;             /* by a mapping: of the parent's form */
	size_t split;                       /* by a mapping */
	struct origins origins;
	struct upper *uppers;
	struct incoming *list;
	size_t count;
	struct records_result *result;
};

/* Finds the columns of the first line. False, and said, when it names none that can be used. */
bool taking_head(struct taking *t);

/* Reads one line into the next of the list; every mistake is said. */
void taking_line(struct taking *t, const struct csv_line *l);

/* The answers of a line, by mapping or by columns; false when one was a mistake. */
bool taking_values(struct taking *t, const struct csv_line *l, const char **values);

/* "245 Orang / Kali x 2 Bulan" into the fields of the mapping that are still empty. */
bool taking_split(struct taking *t, const struct csv_line *l, const char **values);

/* One cell (or the mapping's constant) into values[f->index]; NULL stays where it is empty. */
bool taking_cell(struct taking *t, const struct csv_line *l, const struct field *f, size_t column,
	const char **values);

/* What a line stands under; false, and said. */
bool taking_upper(struct taking *t, const struct csv_line *l, struct upper **out);

/* Writes all of it inside the transaction. */
bool taking_write(struct taking *t, struct err *e);

/* A record of the report by its number, NULL when it does not stand. */
struct record *taking_find(
	const struct taking *t, const struct form *form, const struct record *parent, int no);

/* How many places a new record's numbers may have: a typing error must not use them up. */
enum {
	EXCHANGE_NO_MOST = 99999
};

#endif
