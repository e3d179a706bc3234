#ifndef APP_STEPS_H
#define APP_STEPS_H

#include <stdbool.h>

#include "app/view.h"

/* What views return most often. */
struct step step_stay(void);
struct step step_beep(void);

/* Opens the table at the first failed check of a report; false when there is none. */
bool step_to_problem(const struct desk *d, struct step *step);

#endif
