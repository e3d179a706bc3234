#ifndef WORK_EXCHANGE_PARTS_H
#define WORK_EXCHANGE_PARTS_H

#include "form/answer.h"
#include "work/carry.h"
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
	const char **values; /* by field->index of the parent's form; NULL: the file says nothing */
	int64_t origin;      /* what it came or is to come from */
	bool changed;        /* what the file says was written */
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

/* What new records of a form are linked to in the stage of this report. */
struct linking {
	const struct map_link *rule; /* NULL: to nothing */
	struct offer offer;          /* a source is taken when a record here has it */
};

/* A file of records being taken in. */
struct records_file {
	const struct records_import *o;
	struct desk desk;
	struct answer_at at;
	struct intake in;
	size_t special[PLACE_COLUMN_COUNT]; /* the file's width when it has none */
	size_t *columns;                    /* by field->index, the same */
	size_t *parent_columns;             /* by a mapping: of the parent's form */
	size_t split;                       /* by a mapping */
	struct origins origins;
	struct linking link, parent_link;
	struct upper *uppers;
	struct incoming *list;
	size_t count;
	struct records_result *result;
};

/* Finds the columns of the first line. False, and said, when it names none that can be used. */
bool records_file_head(struct records_file *t);

/* Reads one line into the next of the list; every mistake is said. */
void records_file_line(struct records_file *t, const struct csv_line *l);

/* The answers of a line, by mapping or by columns; false when one was a mistake. */
bool records_file_values(struct records_file *t, const struct csv_line *l, const char **values);

/* "245 Orang / Kali x 2 Bulan" into the fields of the mapping that are still empty. */
bool records_file_split(struct records_file *t, const struct csv_line *l, const char **values);

/* One cell (or the mapping's constant) into values[f->index]; NULL stays where it is empty. */
bool records_file_cell(struct records_file *t, const struct csv_line *l, const struct field *f,
	size_t column, const char **values);

/* What a line stands under; false, and said. */
bool records_file_upper(struct records_file *t, const struct csv_line *l, struct upper **out);

/* Writes all of it inside the transaction. */
bool records_file_write(struct records_file *t, struct err *e);

/* Opens what a mapping links to in this stage, or nothing. False with a sentence. */
bool records_file_link_open(struct records_file *t, struct err *e);
void records_file_link_close(struct records_file *t);

/* After all lines are read: which records that stand they are, where what they say has changed, and
 * what new ones come from. Answers the mapping says nothing of come from there too. */
void records_file_link(struct records_file *t);

/* True when another line is that record already. */
bool records_file_has(const struct records_file *t, const struct record *r);

/* How many places a new record's numbers may have: a typing error must not use them up. */
enum {
	EXCHANGE_NO_MOST = 99999
};

#endif
