#ifndef APP_RECORD_DRAW_H
#define APP_RECORD_DRAW_H

#include "app/draw.h"
#include "work/records.h"

/* What the screens of registers, checklists and documents share. Texts go to out, which is cleared
 * first. */

/* The title line: form, stage and year, where. A long form's name gives way, and where before it. */
void record_title(struct app *app, const struct desk *d, const char *form, const char *where,
	const char *right);

/* A field's answer for people, in one line. */
void record_value(
	const struct desk *d, const struct record *r, const struct field *f, struct buf *out);

/* The same for a column of so many cells: what does not fit is said shorter where it can be. */
void record_value_in(const struct desk *d, const struct record *r, const struct field *f, int cells,
	struct buf *out);

/* A number of a field for a column of so many cells: grouped if that fits, else plain. */
void record_number_text(const struct field *f, int64_t number, int cells, struct buf *out);

/* "dari kendala 3, analisis situasi 2026"; "" when it came from nowhere. */
void record_origin(const struct record *r, struct buf *out);

/* "ke penandaan RKPD 2026", behind a comma when something stands in out; nothing when it went nowhere.
 * Appends. */
void record_destination(const struct desk *d, const struct record *r, struct buf *out);

/* What stands now where this field was taken from; false when nothing does. */
bool record_origin_value(
	const struct desk *d, const struct record *r, const struct field *f, struct buf *out);

/* 'x' sent back or hard, '!' soft, '*' something required is missing, ' ' none, of a record (f NULL) or
 * of a field of it; before them all '?' of a record in which text waits; and its role. */
char record_sign(
	const struct desk *d, const struct record *r, const struct field *f, enum theme_role *role);

/* "x ..." of the worst problem of a record or field; false when there is none. */
bool record_problem_text(
	const struct desk *d, const struct record *r, const struct field *f, struct buf *out);

/* The form whose records stand under those of this one, NULL when none. */
const struct form *form_lines(const struct forms *forms, const struct form *form);

/* How many records of a form stand under a parent (NULL: anywhere), and how many are complete, with
 * nothing that waits; in how many something does. */
struct progress records_tally(
	const struct desk *d, const struct form *form, const struct record *parent);
size_t records_waiting(const struct desk *d, const struct form *form, const struct record *parent);

/* "Pagu 120.000.000" of each field that is summed in the list of the record's form, parted by
 * commas; appends. */
void record_add_totals(const struct desk *d, const struct record *r, struct buf *out);

/* The sentence for a person who may not write here: the state of the report, or who may. */
void record_say_reader(struct app *app, const struct desk *d, const struct form *form);

#endif
