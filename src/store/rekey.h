#ifndef STORE_REKEY_H
#define STORE_REKEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "store/report.h"

/* Blind re-keying of a sample: a verifier types what the paper says without seeing what stands (CSPro's
 * verify mode, ref/peers.md 5). One row a cell and verifier. */
enum rekey_result {
	REKEY_OPEN,     /* drawn, not typed yet */
	REKEY_SAME,     /* equal at once */
	REKEY_KEYER,    /* the same other value twice: the keyer erred, `value` wins */
	REKEY_VERIFIER, /* other, then what stood: the verifier erred */
	REKEY_RESULT_COUNT
};
struct rekey {
	const char *place, *row;
	enum rekey_result result;
	int64_t seen;      /* revision of the cell that was drawn */
	const char *value; /* canonical digits or ". reason", "" while open */
	const char *keyer; /* who wrote the cell */
	const char *user;  /* the verifier */
	int64_t at_ms;
};

/* Draws cells for the acting verifier: refused unless the report is submitted, and for cells he wrote
 * himself. Cells that are drawn already stay as they are. */
bool rekey_draw(struct store *s, const struct report *r, const struct rekey *cells, size_t count,
	struct err *e);

/* The outcome of one cell. Logged. */
bool rekey_put(struct store *s, const struct report *r, const struct rekey *k, struct err *e);

/* Of the acting verifier (or of all, mine false) in a report, by place and row, in the arena. */
bool rekeys_list(struct store *s, struct arena *a, const struct report *r, bool mine,
	struct rekey **list, size_t *count, struct err *e);

/* Over all reports: how often each person's cells were re-keyed and were wrong, and how often each
 * verifier erred. By name. */
struct rekey_rate {
	const char *user;
	size_t keyed, keyer_errors;       /* cells of this person that were re-keyed */
	size_t verified, verifier_errors; /* cells this person re-keyed */
};
bool rekey_rates(
	struct store *s, struct arena *a, struct rekey_rate **list, size_t *count, struct err *e);

#endif
