#ifndef WORK_EXCHANGE_H
#define WORK_EXCHANGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "work/desk.h"

/* The wide CSV of the office (spec/fixture_contoh.csv): kode_desa, nama_desa, then a column a row
 * of the three tables, S01 .. P13. Local rows only when asked. An empty cell is empty, "." is no
 * data and ". words" its reason. Same numbers, same bytes. */
void exchange_export(const struct desk *d, bool with_local, struct buf *out);

struct import_options {
	const char *name;   /* of the file, for mistakes */
	const char *source; /* the owner's document an operator copies from, or NULL */
	bool dry_run;       /* everything but the writing */
};

struct import_result {
	size_t lines, written, same;
};

/* Takes a wide CSV (any of its columns, any order, any of the villages) into a report: all of it or
 * nothing. Cells the file leaves empty stay as they are. Every mistake is a line "file:line:
 * column: sentence" in mistakes; then, and on trouble (e), nothing was written and it is false. */
bool exchange_import(struct store *s, struct report *r, const struct import_options *o,
	const char *data, size_t size, struct import_result *result, struct buf *mistakes,
	struct err *e);

#endif
