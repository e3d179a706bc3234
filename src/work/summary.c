#include "work/summary.h"

#include <string.h>

static bool is_due(const struct stage *stage, int year, int64_t now_ms)
{
	for (size_t i = 0; i < stage->month_count; i++) {
		if (clock_year(now_ms) == year && clock_month(now_ms) == stage->months[i])
			return true;
	}
	return false;
}

static bool look_at(struct store *s, struct stage_summary *out, struct err *e)
{
	struct desk d;

	if (out->stage->form_count == 0 || out->report.id == 0)
		return true;
	if (!desk_open(&d, s, &out->report, e))
		return false;
	out->progress = book_progress(&d.book, NULL, NULL, PLACE_DISTRICT);
	out->count = desk_count(&d, PLACE_DISTRICT);
	desk_close(&d);
	return true;
}

bool summary_year(struct store *s, int year, struct stage_summary *list, struct err *e)
{
	const struct forms *f = store_forms(s);

	for (size_t i = 0; i < f->stage_count; i++) {
		list[i] = (struct stage_summary){.stage = &f->stages[i],
			.is_due = is_due(&f->stages[i], year, store_now(s))};
		if (!report_find(s, year, &f->stages[i], 0, &list[i].report, e) ||
			!look_at(s, &list[i], e))
			return false;
	}
	return true;
}

struct waiting summary_waiting(const struct desk *d, const struct desk_unit *unit)
{
	const struct owner *owner = forms_owner(d->book.forms, unit->owner);
	size_t index = owner != NULL ? (size_t)(owner - d->book.forms->owners) : 0;
	struct waiting w = {.unit = unit};

	for (size_t place = 0; owner != NULL && place < d->book.place_count; place++) {
		struct progress p;

		if (d->answers[index * d->book.place_count + place] != unit)
			continue;
		p = book_progress(&d->book, NULL, owner, (int)place);
		if (p.filled == p.required)
			continue;
		if (w.villages++ == 0)
			w.first_place = place;
		w.empty += p.required - p.filled;
	}
	return w;
}

int summary_percent(const struct progress *p)
{
	return p->required == 0 ? 100 : (int)(p->filled * 100 / p->required);
}

const char *summary_state(const struct report *r)
{
	static const struct {
		const char *state;
		enum text_id word;
	} words[] = {
		{"draft", TEXT_STATE_DRAFT},
	};

	if (r->id == 0)
		return text(TEXT_STATE_NONE);
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (strcmp(words[i].state, r->state) == 0)
			return text(words[i].word);
	}
	return r->state;
}
