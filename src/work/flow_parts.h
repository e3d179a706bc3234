#ifndef WORK_FLOW_PARTS_H
#define WORK_FLOW_PARTS_H

#include "work/flow.h"

/* Every act of the workflow is tried between these two, in one transaction. flow_try_begin reads the desk
 * anew inside it, so that nothing that changed meanwhile slips through; when it fails, nothing is to be
 * ended. */
struct flow_try {
	enum flow_act act;
	struct report before; /* as it was when the desk was read */
	bool is_allowed;      /* false: e says why, and it is logged */
	bool is_done;         /* what the store said */
};
bool flow_try_begin(struct desk *d, struct flow_try *t, struct err *e);

/* Ends the transaction and brings the desk up to date. True when it was done and lasts. */
bool flow_try_end(struct desk *d, const struct flow_try *t, struct err *e);

/* Nothing but blanks, or NULL. */
bool flow_is_blank(const char *words);

/* False with the first gap (of a unit, if one is given) as a sentence, and how many more there are. */
bool flow_is_whole(const struct desk *d, enum flow_act act, const int64_t *unit, struct err *e);

/* True when a verifier sent something back that nobody has changed since. */
bool flow_has_sent_back(const struct desk *d);

/* The first row a unit answers for in this report and where; false when it answers for none. */
bool flow_first_cell(
	const struct desk *d, const struct desk_unit *unit, const struct row **row, int *place);

#endif
