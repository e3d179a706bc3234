#ifndef STORE_FLOW_PARTS_H
#define STORE_FLOW_PARTS_H

#include "store/cell.h"
#include "store/change.h"
#include "store/flow.h"
#include "store/sql.h"

/* For src/store only: what the writes of the workflow share. */

/* Ends the transaction of an act. What a trigger refused is remembered for the log first: after
 * "submit 2026/sem1". */
bool flow_close(struct store *s, const struct report *r, const char *word, bool ok, struct err *e);

/* Remembers and says that somebody was told no by the program itself; e holds the sentence. Always
 * false. */
bool flow_deny(struct store *s, const struct report *r, const char *word, const struct err *e);

/* Inside a transaction: false with a sentence, remembered for the log, when the report is not in the
 * state any more in which the person saw it. */
bool flow_is_as_seen(struct store *s, const struct report *r, enum flow_act act, struct err *e);

/* The state alone: the caller has logged the move. */
bool flow_set_state(struct store *s, const struct report *r, const char *to, struct err *e);

/* Inside a transaction: takes the word of whichever unit has confirmed a row at a place away, with its
 * row in the log; the unit in unit_name, "" when none has. */
bool confirm_drop_of(struct store *s, const struct report *r, const char *row, const char *place,
	char unit_name[CELL_WITHDREW], struct err *e);

#endif
