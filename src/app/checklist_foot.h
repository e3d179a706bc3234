#ifndef APP_CHECKLIST_FOOT_H
#define APP_CHECKLIST_FOOT_H

#include "app/app.h"
#include "work/checklist.h"

enum {
	CHECKLIST_FIRST_ROW = 3
};

/* Rows below the items, with message and keys. */
int checklist_foot_rows(const struct app *app);

/* What the item under the cursor asks for, as the source has it, and what was written. */
void checklist_foot_draw(const struct checking *c, struct app *app);

/* True when the form has fields beside answer, evidence and note: only the item as a record asks for
 * them. */
bool checklist_has_others(const struct checking *c);

/* All of what the source says of the item, over the list. */
void checklist_help_draw(const struct checking *c, struct app *app);

#endif
