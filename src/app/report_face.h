#ifndef APP_REPORT_FACE_H
#define APP_REPORT_FACE_H

#include "app/ask.h"
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
};

/* A unit that answers for at least one village, NULL behind the last. */
const struct desk_unit *report_unit(const struct report_state *r, size_t index);
size_t report_unit_count(const struct report_state *r);

void report_face_draw(struct report_state *r, struct app *app);

#endif
