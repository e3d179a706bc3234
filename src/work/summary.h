#ifndef WORK_SUMMARY_H
#define WORK_SUMMARY_H

#include <stdbool.h>
#include <stddef.h>

#include "work/desk.h"

/* How far one stage of the year is. */
struct stage_summary {
	const struct stage *stage;
	struct report report; /* id 0: nothing written yet */
	struct progress progress;
	struct desk_count count;
	bool is_due;          /* scheduled for the month of the clock, in the year asked for */
};

/* One entry for each stage of the calendar, in its order; list holds forms->stage_count. */
bool summary_year(struct store *s, int year, struct stage_summary *list, struct err *e);

/* Empty required rows a unit still owes in a report, and in how many villages. */
struct waiting {
	const struct desk_unit *unit;
	size_t empty, villages;
	size_t first_place; /* a village where something is missing */
};
struct waiting summary_waiting(const struct desk *d, const struct desk_unit *unit);

/* Per cent, rounded down, of filled among required; 100 when nothing is required. */
int summary_percent(const struct progress *p);

/* The word of a report's state in the language of the program. */
const char *summary_state(const struct report *r);

#endif
