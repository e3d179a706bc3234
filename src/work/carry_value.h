#ifndef WORK_CARRY_VALUE_H
#define WORK_CARRY_VALUE_H

#include "work/carry.h"

/* What a source record gives the field of a pair, canonical; "" when it gives nothing. A text takes
 * what people see (the label of a code), shares go only where they
 * are allowed. In the desk's arena. */
const char *carry_value(struct desk *d, const struct offer *o, const struct record *from,
	const struct carry_pair *pair);

/* Whether the report on the desk has what is offered, as its memory says now. */
bool offered_is_taken(const struct desk *d, const struct offer *o, const struct offered *one);

#endif
