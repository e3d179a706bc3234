#ifndef WORK_RETURNED_H
#define WORK_RETURNED_H

#include <stdbool.h>
#include <stddef.h>

#include "store/flow.h"
#include "work/desk.h"

/* What a verifier sent back and nobody has changed since: cells and records the acting person may write,
 * in the order of villages and rows, then of records. */
struct returned {
	const struct row *row;       /* a cell's, else NULL */
	const struct record *record; /* else NULL */
	int place;
	const struct review *review;
	const char *proposed; /* what a blind re-keying found, typed twice; NULL when none */
};
struct returned_list {
	struct returned *list;
	size_t count;
};
bool returned_find(const struct desk *d, struct arena *a, struct returned_list *out, struct err *e);

/* True when a word sent something back that still stands as it was looked at: its revision is that of
 * the cell, or struct record's `seen`. False for NULL. */
bool returned_holds(const struct review *r, int64_t revision);

/* The review that sent a cell back and still holds, NULL when none: the table shows it beside the row.
 * The desk was opened with cells. */
const struct review *returned_cell(const struct desk *d, const struct row *row, size_t place);
const struct review *returned_record(const struct desk *d, const struct record *r);

/* The same for the acting person's eyes: to those who fill in nothing is said while they cannot write. */
const struct review *returned_to_see(const struct desk *d, const struct row *row, size_t place);
const struct review *returned_record_to_see(const struct desk *d, const struct record *r);

/* What a blind re-keying found for a cell that was sent back and still is: canonical digits or
 * ". reason", in the arena. NULL when none did. */
const char *returned_proposed(
	const struct desk *d, struct arena *a, const struct row *row, size_t place);

#endif
