#ifndef WORK_SUMMARY_H
#define WORK_SUMMARY_H

#include <stdbool.h>
#include <stddef.h>

#include "work/desk.h"

/* How far one stage of the year is. */
struct stage_summary {
	const struct stage *stage;
	struct report report;     /* id 0: nothing written yet */
	struct progress progress; /* rows of tables and records together */
	struct desk_count count;  /* failing checks of both */
	bool is_due;              /* scheduled for the month of the clock, in the year asked for */
	/* For the line of a stage without tables: "7 dari 11 desa" when villages > 0, else "2 dari 4"
	 * when stage->expected > 0, else "2 catatan" when it has other forms than checklists. */
	size_t records;  /* of registers and documents, without lines */
	size_t villages; /* that have checklists of their own to answer, 0 where there are none */
	size_t villages_done; /* of those, with each item complete */
};

/* One entry for each stage of the calendar, in its order; list holds forms->stage_count. */
bool summary_year(struct store *s, int year, struct stage_summary *list, struct err *e);

/* The same, and the sheets it read stay on the shelf for desk_look_from. */
bool summary_year_from(
	struct store *s, struct shelf *shelf, int year, struct stage_summary *list, struct err *e);

/* Empty required rows a unit still owes in a report, and in how many villages. */
struct waiting {
	const struct desk_unit *unit;
	size_t empty, villages;
	size_t required;    /* rows in all its villages, empty or not */
	size_t first_place; /* a village where something is missing */
};
struct waiting summary_waiting(const struct desk *d, const struct desk_unit *unit);

/* Rows of tables and records of a report together, as the home screen counts them. */
struct progress summary_progress(const struct book *b);

/* Per cent, rounded down, of filled among required; 100 when nothing is required. */
int summary_percent(const struct progress *p);

/* The word of a report's state in the language of the program. */
const char *summary_state(const struct report *r);

#endif
