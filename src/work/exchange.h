#ifndef WORK_EXCHANGE_H
#define WORK_EXCHANGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "work/desk.h"
#include "work/records.h"

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
	struct buf withdrew; /* units whose confirmation it withdrew, parted by ", "; to be released */
};

/* Takes a wide CSV (any of its columns, any order, any of the villages) into a report: all of it or
 * nothing. Cells the file leaves empty stay as they are. Every mistake is a line "file:line:
 * column: sentence" in mistakes; then, and on trouble (e), nothing was written and it is false. */
bool exchange_import(struct store *s, struct report *r, const struct import_options *o,
	const char *data, size_t size, struct import_result *result, struct buf *mistakes,
	struct err *e);

/* One register, checklist or document as CSV (RFC 4180, LF, comma), one file a form: a line a record by
 * its number. Columns: no, then under a parent `induk` (the parent's no) first; of a checklist desa
 * (the village's code, only where the form is per village) and butir (the item) in place of no; then
 * a column a field by its name, canonical answers (form/answer.h); last `asal`, the record it
 * came from ("2026/ansit kendala 3", "" none). What was exported comes back identical. */
void exchange_records_export(const struct desk *d, const struct form *form, struct buf *out);

/* How the columns of another program's file (SIPD) become fields: read from a YAML file
 * (forms/map/sipd-belanja.yaml; its grammar is in ansit-form(5)). */
struct mapping;
struct mapping *mapping_read(const struct forms *forms, const char *name, const char *data,
	size_t size, struct buf *mistakes);
void mapping_free(struct mapping *m);
const struct form *mapping_form(const struct mapping *m);

/* Takes records of a form from CSV: a line whose no (and induk, or desa and butir) stands changes that
 * record, others are added, with the number the file gives or the next; empty cells of a changed
 * record and columns that are missing stay as they are, and of a new one missing columns take their
 * default, and what a code fills its label where the file leaves it empty. Records the file does not
 * have stay too. Computed columns are passed over. A single point or comma in a decimal is its decimal
 * sign. With a mapping a line of which all stands in a record already is that record, and `link` says
 * what continues records of another stage. All or nothing; mistakes as exchange_import. */
struct records_import {
	const struct form *form;
	const struct mapping *map; /* NULL: the program's own columns */
	const char *name;          /* of the file */
	bool dry_run;
};
struct records_result {
	size_t lines, added, changed, same;
};
bool exchange_records_import(struct store *s, struct report *r, const struct records_import *o,
	const char *data, size_t size, struct records_result *result, struct buf *mistakes,
	struct err *e);

/* A small file of lines, all or nothing. */
struct list_import {
	const char *name; /* of the file */
	bool dry_run;
	const struct codelist *list; /* codes: which */
	size_t count;                /* lines that were taken */
};

/* Targets of the kabupaten: columns baris (I01, or "prevalensi" rows of a form), tahun, target (per
 * cent, 80 or 57,5; - takes it away), sumber. */
bool exchange_targets_import(struct store *s, struct list_import *o, const char *data, size_t size,
	struct buf *mistakes, struct err *e);

/* Codes of an open list: columns kode, uraian. */
bool exchange_codes_import(struct store *s, struct list_import *o, const char *data, size_t size,
	struct buf *mistakes, struct err *e);

#endif
