#ifndef WORK_UNDO_H
#define WORK_UNDO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "form/form.h"

/* What a cell held: owned texts. */
struct undo_state {
	char *value, *reason, *note;
	bool flagged, same;
};

/* One write of this session, with what was there before and after, the revision it was made on and
 * the one it made. */
struct undo_step {
	const struct row *row;
	char place[16];
	struct undo_state before, after;
	int64_t base, revision;
};

/* Steps [0, done) can be undone, [done, count) redone. Start with {0}. */
struct undo {
	struct undo_step *steps;
	size_t count, done, room;
};

/* Remembers a step and forgets what could be redone. Takes the texts of step over. */
void undo_add(struct undo *u, const struct undo_step *step);

/* Forgets the newest step, because its write did not last. */
void undo_forget(struct undo *u);

/* Frees the texts of a step that was not added. */
void undo_step_release(struct undo_step *step);

struct undo_state undo_state_copy(const char *value, const char *reason, const char *note,
	bool flagged, bool same);

void undo_release(struct undo *u);

#endif
