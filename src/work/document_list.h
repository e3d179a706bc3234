#ifndef WORK_DOCUMENT_LIST_H
#define WORK_DOCUMENT_LIST_H

#include "work/records.h"

/* Forms without a text of their own, for paper: wrapped for lines of 80 cells, below a head with the
 * form, kecamatan, stage and year. Filled fields only, each as "label: answer". Both append. */

/* All items at one place, answered or not; PLACE_DISTRICT of a checklist per village: at each village
 * that has answers, and a word that there is none. */
void document_checklist(const struct desk *d, const struct form *form, int place, struct buf *out);

/* The records with the lines under them and the totals; only that record when it is not NULL. */
void document_register(
	const struct desk *d, const struct form *form, const struct record *only, struct buf *out);

#endif
