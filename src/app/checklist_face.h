#ifndef APP_CHECKLIST_FACE_H
#define APP_CHECKLIST_FACE_H

#include "app/app.h"
#include "work/checklist.h"

/* The items of a checklist under their headings, with answer and evidence; below, what the item under
 * the cursor asks for and what was written. */
void checklist_face_draw(struct checking *c, struct app *app);

#endif
