#include "store/refuse.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/number.h"
#include "store/change.h"
#include "store/sql.h"

/* "village 64.08.09.2012": what was tried, where it was no cell or answer. */
static const char *what(struct arena *a, const struct change *tried)
{
	struct buf b = {0};
	const char *text;

	if (strcmp(tried->act, "cell") == 0 || strcmp(tried->act, "answer") == 0)
		return arena_text(a, tried->after);
	buf_text(&b, tried->act);
	if (tried->after != NULL && tried->after[0] != '\0') {
		buf_char(&b, ' ');
		buf_text(&b, tried->after);
	}
	text = arena_text(a, buf_str(&b));
	buf_release(&b);
	return text;
}

void refuse(struct store *s, const struct change *tried, const char *sentence)
{
	struct refusals *r = &s->refusals;
	struct arena *a = &r->arena;

	if (r->count == REFUSALS_MOST) {
		r->more++;
		return;
	}
	r->list = mem_grow(r->list, r->count, &r->room, sizeof(*r->list));
	r->list[r->count++] = (struct change){
		.at_ms = store_now(s),
		.act = "refused",
		.report = arena_text(a, tried->report),
		.place = arena_text(a, tried->place),
		.row = arena_text(a, tried->row),
		.before = arena_text(a, tried->before),
		.after = what(a, tried),
		.note = arena_text(a, sentence),
	};
}

void refuse_if_denied(struct store *s, const struct change *tried)
{
	if (s->denial.code != DENY_NONE)
		refuse(s, tried, s->denial.why.text);
}

static bool log_rest(struct store *s, struct err *e)
{
	char number[NUMBER_TEXT];
	int64_t seq;

	if (s->refusals.more == 0)
		return true;
	number_plain(number, (int64_t)s->refusals.more);
	return change_add(s, &(struct change){.act = "refused-more", .after = number}, &seq, e);
}

bool refusals_log(struct store *s, struct err *e)
{
	int64_t seq;

	for (size_t i = 0; i < s->refusals.count; i++) {
		if (!change_add(s, &s->refusals.list[i], &seq, e))
			return false;
	}
	if (!log_rest(s, e))
		return false;
	refusals_release(&s->refusals);
	return true;
}

void refusals_release(struct refusals *r)
{
	arena_release(&r->arena);
	free(r->list);
	*r = (struct refusals){0};
}
