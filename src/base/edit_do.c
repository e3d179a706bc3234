#include "base/edit_do.h"

bool edit_do(struct edit *e, enum action action, const struct key *key)
{
	switch (action) {
	case ACT_BACKSPACE:
		edit_backspace(e);
		return true;
	case ACT_ERASE:
		if (key->kind == KEY_DELETE)
			edit_delete(e);
		else
			edit_clear(e);
		return true;
	case ACT_LEFT:
		edit_left(e);
		return true;
	case ACT_RIGHT:
		edit_right(e);
		return true;
	case ACT_FIRST:
		edit_home(e);
		return true;
	case ACT_LAST:
		edit_end(e);
		return true;
	default:
		return false;
	}
}
