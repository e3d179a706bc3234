#ifndef APP_ENTRY_DRAW_H
#define APP_ENTRY_DRAW_H

#include "app/app.h"
#include "base/number.h"
#include "work/entry.h"

/* Two faces of a table (screens.md): one village down the rows, or all villages across. Each draws
 * its cells between the state line and the foot, and sets the cursor. */
void village_face_draw(struct entry *n, struct app *app);
void grid_face_draw(struct entry *n, struct app *app);

/* Lines from the full wording of the row to the keys, which both faces share. */
enum {
	ENTRY_FOOT_ROWS = 5,
	ENTRY_FIRST_ROW = 3
};
/* room: blank lines above it, into which it grows for a long message. */
void entry_foot_draw(struct entry *n, struct app *app, int room);

/* "diserahkan   " before what is filled, as long as nothing can be typed; else nothing. */
void entry_put_state(const struct entry *n, char *out, size_t size);

/* The sign before a row: '?' text that waits, 'k' sent back, 'x' hard, '!' soft, 'f' flagged, ' ' none; and its
 * role. */
char entry_mark(const struct entry *n, const struct row *row, size_t place, enum theme_role *role);

/* "84%", "maks. 84%", "-" or "" for a row at a place; per mille to *permille, -1 when none. */
void entry_coverage(const struct entry *n, const struct row *row, int place, char *out, size_t size,
	int64_t *permille);

/* "<" when the coverage of a row is below what the kabupaten wants, ">" when it is above and less would
 * be better; NULL when it is neither. */
const char *entry_miss(const struct entry *n, const struct row *row, int place);

/* What stands in a field of so many cells: the text being typed under the cursor, else the cell;
 * digits without groups when the groups do not fit. */
void entry_field(const struct entry *n, const struct cell *c, int cells, char out[EDIT_BYTES]);

/* A number for a column of so many cells: grouped if that fits, else plain. */
void entry_number(const struct datum *d, int cells, char out[NUMBER_TEXT]);

#endif
