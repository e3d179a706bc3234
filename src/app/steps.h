#ifndef APP_STEPS_H
#define APP_STEPS_H

#include <stdbool.h>

#include "app/view.h"
#include "base/buf.h"

/* What views return most often. */
struct step step_stay(void);
struct step step_beep(void);

/* Opens a form of a report: the villages of a table, the list of a register, a checklist, or the one
 * record of a document. */
struct step step_to_form(const struct desk *d, const struct form *form);

/* Opens the table, then the record, at the first failed check of a report; false when there is none. */
bool step_to_problem(const struct desk *d, struct step *step);

/* What fails and stands nowhere in this report: between villages, or on another stage's records. False
 * when nothing does. */
bool step_say_problem(const struct desk *d, struct buf *out);

#endif
