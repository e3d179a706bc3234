#ifndef APP_PROSE_DRAW_H
#define APP_PROSE_DRAW_H

#include "app/draw.h"
#include "base/prose.h"

/* A text being typed over the rows of a box, wrapped, scrolled so that the cursor is seen, which is
 * put there when has_cursor is true; returns the rows used, at least 1. */
int prose_draw(struct app *app, const struct draw_box *box, const struct prose *p, bool has_cursor);

/* Rows a text takes at so many cells, at most `most`. */
int prose_rows(const char *text, int cells, int most);

/* A text that stands over the rows of a box, an ellipsis at the end of the last when there is more;
 * returns the rows used, at least 1. */
int prose_draw_kept(
	struct app *app, const struct draw_box *box, enum theme_role role, const char *text);

/* A question with a text that may be long: label and text above the keys, over as many rows as it
 * needs, at most 4. */
void prose_ask_draw(struct app *app, const char *label, const struct prose *p);

#endif
