#include "work/undo.h"

#include <stdlib.h>

#include "base/mem.h"

static void state_release(struct undo_state *s)
{
	free(s->value);
	free(s->reason);
	free(s->note);
}

void undo_step_release(struct undo_step *step)
{
	state_release(&step->before);
	state_release(&step->after);
}

static void drop_from(struct undo *u, size_t first)
{
	for (size_t i = first; i < u->count; i++)
		undo_step_release(&u->steps[i]);
	u->count = first;
}

void undo_add(struct undo *u, const struct undo_step *step)
{
	drop_from(u, u->done);
	u->steps = mem_grow(u->steps, u->count, &u->room, sizeof(*u->steps));
	u->steps[u->count++] = *step;
	u->done = u->count;
}

void undo_forget(struct undo *u)
{
	drop_from(u, u->count - 1);
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
