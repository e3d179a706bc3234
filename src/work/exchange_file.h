#ifndef WORK_EXCHANGE_FILE_H
#define WORK_EXCHANGE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/text.h"
#include "codec/csv.h"
#include "form/sheet.h"

/* A file of lines under named columns that is being taken in, and the mistakes found in it. name and
 * mistakes are the caller's; the rest lives until intake_close. */
struct intake {
	const char *name;
	struct buf *mistakes;
	struct arena arena;
	struct csv csv;
};

/* Reads the file; false with a sentence when it is no CSV or has no first line. */
bool intake_open(struct intake *in, const char *data, size_t size, struct err *e);
void intake_close(struct intake *in);

/* Adds "file:line: column: sentence"; column may be "". Always false. */
bool intake_mistake(struct intake *in, int line, const char *column, const struct err *why);
bool intake_say(struct intake *in, int line, const char *column, enum text_id id, ...)
	__attribute__((sentinel));

/* How many columns the first line names, and the first of a name in any case; their count when there
 * is none. */
size_t intake_width(const struct intake *in);
size_t intake_column(const struct intake *in, const char *name);

/* Spreadsheets add empty columns at the end. */
bool intake_column_is_blank(const struct intake *in, size_t column);

/* Says so when the name of a column stands before it already. */
bool intake_column_is_once(struct intake *in, size_t column);

/* "" where the line is shorter. */
const char *intake_cell(const struct csv_line *l, size_t column);

/* False, and said, when the line has more cells than there are columns. */
bool intake_line_fits(struct intake *in, const struct csv_line *l);

/* The village of a code, "64.08.09.2006" or "6408092006"; false, and said, when it is none of this
 * kecamatan. */
bool intake_village(struct intake *in, const struct book *b, const struct csv_line *l,
	size_t column, size_t *place);

/* Columns a small file must have, and no others (blank ones aside); false, and said, otherwise. */
bool intake_columns(struct intake *in, const char *const *names, size_t count, size_t *at);

#endif
