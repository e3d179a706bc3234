#ifndef APP_RECORD_FACE_H
#define APP_RECORD_FACE_H

#include "app/app.h"
#include "work/fill.h"

/* One record: labels left, answers right, by pages; below, what the field under the cursor is, or the
 * codes it may take. Sets fill->cells. */
void record_face_draw(struct fill *f, struct app *app);

#endif
