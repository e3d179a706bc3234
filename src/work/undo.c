#include "work/undo.h"

#include <stdlib.h>

#include "base/mem.h"

static void state_release(struct undo_state *s)
{
	free(s->value);
	free(s->reason);
	free(s->note);
}

static void drop_from(struct undo *u, size_t first)
{
	for (size_t i = first; i < u->count; i++) {
		state_release(&u->steps[i].before);
		state_release(&u->steps[i].after);
	}
	u->count = first;
}

void undo_add(struct undo *u, const struct undo_step *step)
{
	drop_from(u, u->done);
	u->steps = mem_grow(u->steps, u->count, &u->room, sizeof(*u->steps));
	u->steps[u->count++] = *step;
	u->done = u->count;
}

struct undo_state undo_state_copy(const char *value, const char *reason, const char *note,
	bool flagged, bool same)
{
	return (struct undo_state){mem_text(value), mem_text(reason), mem_text(note), flagged, same};
}

void undo_release(struct undo *u)
{
	drop_from(u, 0);
	free(u->steps);
	*u = (struct undo){0};
}
