#ifndef APP_HOME_FACE_H
#define APP_HOME_FACE_H

#include "app/ask.h"
#include "app/news.h"
#include "work/summary.h"

/* The stages of one year, and for the one under the cursor who is waited for. */
struct home {
	struct stage_summary *stages;
	size_t cursor;
	size_t waiting; /* the first that lies with this person to mend, verify or sign; else their number */
	struct shelf *shelf;  /* the numbers of the year, as they were when the screen was loaded */
	struct desk desk;     /* of the stage under the cursor, closed when it has no report */
	struct news news;     /* of the same stage */
	struct news returned; /* of the first stage with something sent back to this person */
	struct ask ask;
	bool is_loaded;
};

/* Filled in and handed over: what is left is others' work. */
bool home_is_done(const struct stage_summary *s);

/* Its months are over and it is not complete. */
bool home_is_late(const struct stage_summary *s, const struct app *app);

void home_face_draw(struct home *h, struct app *app);

#endif
