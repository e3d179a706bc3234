#ifndef APP_FLOW_FACE_H
#define APP_FLOW_FACE_H

#include "app/ask.h"
#include "app/challenge.h"
#include "app/news.h"
#include "work/flow.h"

/* The steps of one report: what was done, what the acting person may do, what is missing for it. */
enum flow_mode {
	FLOW_ACTS,
	FLOW_GAPS,
	FLOW_REASON,
	FLOW_CODE
};

struct flow_screen {
	struct desk desk;
	enum flow_mode mode;
	enum flow_act acts[FLOW_COUNT]; /* those this person may do now */
	size_t missing[FLOW_COUNT];     /* gaps of each, in the same order */
	bool lacks_key;                 /* one of those of signing is the key itself */
	size_t count, cursor;
	struct gaps gaps; /* of the act under the cursor, with FLOW_GAPS */
	size_t gap;
	struct news news;
	struct ask ask;
	struct buf reason;
	struct challenge challenge;
};

/* What an act is called in the list. */
const char *flow_label(enum flow_act act);

/* "Untuk menyerahkan ketik kode ini:" */
const char *flow_code_label(enum flow_act act);

/* To a unit on the report's screen; 0: the person's own, else the first whose word is owed. */
struct step flow_step_to_unit(const struct flow_screen *f, int64_t unit);

/* To what the gap under the cursor is about. */
struct step flow_step_to_gap(const struct flow_screen *f, struct app *app);

void flow_face_draw(struct flow_screen *f, struct app *app);

#endif
