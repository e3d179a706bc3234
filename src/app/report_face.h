#ifndef APP_REPORT_FACE_H
#define APP_REPORT_FACE_H

#include "app/ask.h"
#include "app/news.h"
#include "work/summary.h"

/* One report: its tables by owners, its registers, checklists and documents, and the units with their
 * documents and what they still owe. The cursor runs over forms, then units. */
struct report_state {
	struct desk desk;
	const struct form **forms; /* of the stage, tables first */
	size_t table_count, form_count;
	size_t cursor;
	struct ask ask;
	struct buf label; /* of the question */
	bool asks_paper;  /* for the paper of a confirmation, else for a source */
	struct news news;
};

/* A unit that answers for at least one village, NULL behind the last. */
const struct desk_unit *report_unit(const struct report_state *r, size_t index);
size_t report_unit_count(const struct report_state *r);

/* The unit under the cursor, NULL on a form. */
const struct desk_unit *report_current_unit(const struct report_state *r);

/* Everything again; the old picture stays when the new one cannot be had. */
void report_reload(struct report_state *r, struct app *app);

/* Confirms the unit under the cursor (or the person's own), or asks a verifier for its paper; then
 * with that paper. */
struct step report_confirm(struct report_state *r, struct app *app);
void report_take_paper(struct report_state *r, struct app *app);

void report_face_draw(struct report_state *r, struct app *app);

#endif
