#ifndef WORK_PICTURE_H
#define WORK_PICTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "store/differ.h"
#include "work/desk.h"
#include "work/verify.h"

/* One indicator of the kecamatan beside the stage before. */
struct picture_bar {
	const struct row *row;
	bool is_count;       /* without a denominator: now and before are numbers, else per mille */
	int64_t now, before; /* -1: not known, or 0 of 0 */
	bool has_change;
	int64_t change; /* in whole per cent as they are shown, or in numbers */
	bool fell;      /* to the worse side */
	bool misses;    /* on the wrong side of its target */
};

/* A village by the coverage of all its indicators together. */
struct picture_village {
	size_t place;
	int64_t permille;
};

/* What a camat looks at before he signs, on one page. Everything in the arena or the desk's. */
struct picture {
	struct picture_bar *bars; /* in the order of the forms */
	size_t bar_count;
	struct picture_village *villages; /* lowest first; those with no coverage are left out */
	size_t village_count;
	size_t accepted;                /* hard checks that fail and were accepted with a reason */
	size_t noted;                   /* soft ones with a note */
	size_t unanswered;              /* neither */
	struct verify_count reviewed;   /* changed: written after a verifier looked */
	struct difference *differences; /* since the revision before */
	size_t difference_count;
	size_t answering, confirmed; /* units that must confirm, and have */
};
bool picture_make(struct desk *d, struct arena *a, struct picture *out, struct err *e);

/* The last step into a state; NULL when it was never in it. */
const struct state_step *picture_step(const struct desk *d, const char *state);

/* What fell or misses first, then the lowest coverage, then counts; or as the forms have them. */
void picture_sort(struct picture *p, bool lowest_first);

#endif
