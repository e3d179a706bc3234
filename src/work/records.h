#ifndef WORK_RECORDS_H
#define WORK_RECORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "form/answer.h"
#include "form/records.h"
#include "store/record.h"
#include "work/desk.h"

/* Records of the report on a desk: d->book.records, which desk_open and desk_look load with the
 * rest, and d->record_problems, their failing checks. Each write here goes to the database first
 * and brings memory and checks up to date. A record stays the same object until it is deleted or
 * the desk is loaded again (desk_refresh): keep its id. */

/* A new record: with the answers given, and where there is none with the default that is a text,
 * or a number that depends on no empty field. PUT_DONE or what stopped it: PUT_CONFLICT with a
 * sentence where the item or the single document stands already. n->report is the desk's. */
enum put_result desk_record_add(
	struct desk *d, const struct record_new *n, struct record **out, struct err *e);

/* A copy of a record with its lines, without its origin; of no checklist or single document. */
enum put_result desk_record_copy(
	struct desk *d, const struct record *from, struct record **out, struct err *e);

/* value is canonical. before as in answer_put. The field that a code `fills` takes its label when
 * it is empty or holds the label of the code before. */
enum put_result desk_answer(struct desk *d, struct record *r, const struct field *f,
	const char *value, const char *before, struct err *e);

/* Deletes a record with its lines (r is gone then), or brings one back with them. PUT_SAME when
 * somebody else had done it. */
enum put_result desk_record_delete(struct desk *d, struct record *r, struct err *e);
enum put_result desk_record_restore(
	struct desk *d, int64_t id, const struct form *form, struct err *e);

/* True when the acting person may write records of this form in this report's state. */
bool desk_may_record(const struct desk *d, const struct form *form);

/* The record with this id, NULL when it does not stand. */
struct record *desk_record(const struct desk *d, int64_t id);

/* In how many fields of a record text of the acting person waited when the desk was loaded. */
size_t desk_record_waits(const struct desk *d, const struct record *r);

/* The worst problem of a record (field NULL) or of a field of it, lines' problems not among them;
 * NULL when none. */
const struct problem *desk_record_problem(
	const struct desk *d, const struct record *r, const struct field *f);

/* Failing checks of a form's records and its lines' (NULL: of all). */
struct desk_count desk_records_count(const struct desk *d, const struct form *form);

/* For reading answers: the book and today's date. */
struct answer_at desk_answer_at(const struct desk *d);

/* The label of a code, the office's too; NULL when nobody knows it. Remembered while the desk
 * stands. */
const char *desk_code_label(const struct desk *d, const struct codelist *l, const char *code);

/* What was done to records in this session, to take back and do again. A step holds one act, and a
 * record that was added or deleted goes and comes with its lines. */
struct record_undo;
struct record_undo *record_undo_new(void);
void record_undo_free(struct record_undo *u);
void record_undo_answer(struct record_undo *u, int64_t record, const struct field *f,
	const char *before, const char *after);
void record_undo_add(struct record_undo *u, int64_t record, const struct form *f);
void record_undo_delete(struct record_undo *u, int64_t record, const struct form *f);

/* From now on the newest step and the one before it are one. */
void record_undo_join(struct record_undo *u);

/* How many steps can be taken back. */
size_t record_undo_count(const struct record_undo *u);

/* What the next step would take back (or do again): how many records come or go, 0 when it is about
 * answers, and one record of them. False when there is none. */
struct record_undo_next {
	size_t records;
	int64_t record;
};
bool record_undo_next(const struct record_undo *u, bool again, struct record_undo_next *next);

/* Takes back (or does again) the newest step; *record is what it touched (NULL: it is gone),
 * *field the field (NULL: the whole record). False when there is nothing, or with a sentence when
 * it did not work: e->text is "" in the first case. A step over which somebody else has written
 * meanwhile is refused whole and passed by; memory may be ahead of the database then, and a caller
 * that shows it refreshes the desk first. */
bool desk_undo(struct desk *d, struct record_undo *u, bool again, struct record **record,
	const struct field **field, struct err *e);

#endif
