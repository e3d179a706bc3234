#ifndef APP_VERIFY_FACE_H
#define APP_VERIFY_FACE_H

#include "app/ask.h"
#include "app/draw.h"
#include "work/verify.h"

/* The verifier's screen (screens.md): the lines of one village, or the records, and all there is to know
 * of the one under the cursor. */
struct verifying {
	struct verify v;
	struct ask ask; /* the line of v that is being typed, for drawing */
	/* The newest change of the cell under the cursor: read once for each revision. */
	struct arena arena;
	int64_t revision;
	const char *before; /* NULL: nothing is known */
};

void verify_face_draw(struct verifying *f, struct app *app);

/* verify_foot.c: what stands below the list, and how many rows it takes. */
int verify_foot_rows(const struct verifying *f, const struct app *app);
void verify_foot_draw(struct verifying *f, struct app *app);

/* The period that changes are measured against: "2025", "sem2'25", "ansit". */
void verify_period_name(const struct verify *v, char out[16]);

#endif
