#ifndef APP_RECORD_FOOT_H
#define APP_RECORD_FOOT_H

#include "app/app.h"
#include "work/fill.h"

/* Below a record: the full label of the field under the cursor, its hint, what stands where it came
 * from; or a panel with help or with the codes it may take; the message and the keys. */
enum {
	RECORD_FOOT_ROWS = 5,
	RECORD_PANEL_ROWS = 8
};

/* Rows it takes now: at least RECORD_FOOT_ROWS. */
int record_foot_rows(const struct fill *f, const struct app *app);

void record_foot_draw(struct fill *f, struct app *app);

#endif
