#ifndef STORE_RECORD_H
#define STORE_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "form/records.h"
#include "store/cell.h"
#include "store/report.h"

/* Records of registers, checklists and documents: tables `record` and `answer`, one row an answer,
 * every write a row of the log. Who may write a form's records is the database's own copy
 * (form_writer) of what the form says, enforced by triggers. Nothing is ever removed: a deleted
 * record is marked and can be restored; its number is not given again. */

/* Loads the records that stand of a report into the arena, with their origins; places are indexes
 * into b->places. book_load does it for b->records and b->foreign. Forms, fields and items that the
 * forms no longer know are left out. The list is freed by records_release, the rest with the arena. */
bool records_load(struct store *s, struct arena *a, const struct report *r, const struct book *b,
	struct records *out, struct err *e);
void records_release(struct records *r);

/* Reads again who wrote a record or one of its answers last: user, at_ms and seen, and whether others
 * wrote parts of it. The name is in the arena. */
bool record_newest(struct store *s, struct arena *a, struct record *r, struct err *e);

/* A new record: its answers may come with it (values by field->index, NULL entries are empty). The
 * item and the place of a checklist are unique: one that was deleted is taken back with these
 * answers. Where one stands already, or a document of a single one, it is PUT_CONFLICT with a
 * sentence. An origin is a record that stands. no, id, parent and origin are filled in; what the
 * caller keeps of the record is in the arena. Neither b nor the stages of the origin are touched. */
struct record_new {
	struct report *report; /* opened if it has no id yet */
	const struct form *form;
	int no; /* 0: the next; else this one, as a file has it: refused when it was given */
	struct record *parent;   /* NULL: none */
	const struct item *item; /* checklist */
	const char *place;       /* a village's code, or "" */
	int64_t origin;          /* 0: from nowhere */
	const char *const *values;
};
enum put_result record_add(struct store *s, struct arena *a, const struct record_new *n,
	const struct book *b, struct record **out, struct err *e);

/* Writes one answer ("" empties it) and its log row. before: what the person saw; when something
 * else stands there, PUT_CONFLICT with a sentence that names who wrote what when, and nothing is
 * written; NULL: whatever stood there. PUT_SAME when it stands already. */
struct answer_write {
	struct report *report;
	const struct record *record;
	const struct field *field;
	const char *value;
	const char *before;
};
enum put_result answer_put(
	struct store *s, const struct answer_write *w, const struct book *b, struct err *e);

/* Marks a record (with what stands under it), or takes the mark away (with what was marked together
 * with it). */
enum put_result record_delete(struct store *s, struct report *r, const struct record *record,
	const struct book *b, struct err *e);
enum put_result record_restore(
	struct store *s, struct report *r, int64_t id, const struct form *form, struct err *e);

/* The id of a deleted record by its number (and its parent's; 0: none), 0 when there is none. */
bool record_deleted(struct store *s, const struct report *r, const struct form *form, int parent_no,
	int no, int64_t *id, struct err *e);

/* Text that was typed into a field and is not accepted (not a number, words that fit several codes,
 * a line that was cut): kept for its writer until it is accepted or given up (text NULL). Rows of
 * table `pending` with the record's path as place. answer_pending: in the arena, NULL when none. */
bool answer_pend(struct store *s, struct report *r, const struct book *b,
	const struct record *record, const struct field *field, const char *text, struct err *e);
const char *answer_pending(struct store *s, struct arena *a, const struct report *r,
	const struct book *b, const struct record *record, const struct field *field);

/* All that waits for the acting person in the records of a report, by record: field is its name. In
 * the arena. */
struct waiting_answer {
	int64_t record;
	const char *field;
};
bool answers_pending(struct store *s, struct arena *a, const struct report *r,
	struct waiting_answer **list, size_t *count, struct err *e);

/* History of one record in a report and the revisions before it, or of one field of it (NULL: all), newest
 * first. Declared here, as store/change.h's changes_of_cell is for cells. */
struct change;
bool changes_of_record(struct store *s, struct arena *a, const struct report *r,
	const struct record *record, const struct field *field, struct change **list, size_t *count,
	struct err *e);

#endif
