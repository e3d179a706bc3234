#ifndef APP_STEPS_H
#define APP_STEPS_H

#include <stdbool.h>

#include "app/view.h"
#include "base/buf.h"

/* What views return most often. */
struct step step_stay(void);
struct step step_beep(void);

/* Opens a view on the report of a desk. */
struct step step_to_view(const struct desk *d, enum view_kind view);

/* Opens the table at a row of a village (PLACE_DISTRICT: all villages side by side), or a record at a
 * field (NULL: the first empty one). */
struct step step_to_cell(const struct desk *d, const struct row *row, int place);
struct step step_to_record(const struct desk *d, const struct record *r, const struct field *field);

/* Opens what a failed check is about: its record, or the first row it reads. */
struct step step_of_problem(const struct desk *d, const struct problem *p);

/* Opens a form of a report: the villages of a table, the list of a register, a checklist, or the one
 * record of a document. */
struct step step_to_form(const struct desk *d, const struct form *form);

/* Opens the table, then the record, at the first failed check of a report; false when there is none. */
bool step_to_problem(const struct desk *d, struct step *step);

/* What fails and stands nowhere in this report: between villages, or on another stage's records. False
 * when nothing does. */
bool step_say_problem(const struct desk *d, struct buf *out);

#endif
