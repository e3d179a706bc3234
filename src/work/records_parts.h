#ifndef WORK_RECORDS_PARTS_H
#define WORK_RECORDS_PARTS_H

#include "work/records.h"

/* Parts of work/records.h that share its state; nobody else includes this. */

/* Checks of all records anew, or after a write those that an answer of one record can change
 * (NULL: a record came or went). The second looks again at the district, whose checks may mention
 * records. */
void records_check(struct desk *d);
void records_check_after(struct desk *d, const struct record *r);

/* Before and after as records of a report stand: by form, parent, number. */
int record_order(const struct record *a, const struct record *b);

/* True when something in this report came from the record. */
bool record_is_taken_here(const struct desk *d, const struct record *r);

/* Again what concerns several villages (desk.c). */
void desk_check_together(struct desk *d);

/* Labels of codes that were looked up. */
struct labels *labels_new(void);
void labels_free(struct labels *labels);

/* The record as rules see it before it stands: with the labels of its codes where a code fills a
 * field, and the defaults that can be told, but in fields that `said` marks (NULL: none), which stay as
 * they are. In the arena. */
void record_draft(struct desk *d, const struct record_new *n, const bool *said, struct record *out);

/* What the field that a code fills is to hold once the code is `value`, NULL when it stays as it is. In
 * the arena. */
const char *record_followed(
	struct desk *d, const struct record *r, const struct field *f, const char *value);

/* What of a text fits a text field: one line or paragraphs, cut with "..". In the arena. */
const char *text_fitting(struct arena *a, const struct field *f, const char *text);

/* Puts a record that stands in the database into memory, or takes one with its lines out. No
 * checks. */
void records_put_in(struct desk *d, struct record *r);
void records_take_out(struct desk *d, struct record *r);

/* Deletes as records.h says, without the checks. */
enum put_result record_remove(struct desk *d, struct record *r, struct err *e);

/* Puts in what stands in the database and not in memory: what was restored. No checks. */
void records_catch_up(struct desk *d);

/* Several new records in one transaction; memory sees them when it has lasted. Start with {0}. */
struct batch {
	struct desk *desk;
	struct report before;
	struct record **list; /* those added, in order */
	size_t count, room;
};
bool batch_begin(struct batch *b, struct desk *d, struct err *e);
enum put_result batch_add(
	struct batch *b, const struct record_new *n, struct record **out, struct err *e);

/* Ends it, ok or not, and gives the list back; what was ended with ok and did not last is false. */
bool batch_end(struct batch *b, bool ok, struct err *e);

#endif
