#ifndef STORE_RECORD_WRITE_H
#define STORE_RECORD_WRITE_H

#include "store/record.h"
#include "store/sql.h"

/* For src/store only: what writes of records share, inside a running transaction. */

/* A record as it stands in the database; texts in the arena. */
struct standing {
	int64_t id, deleted;
	const char *path;   /* as the log names it */
	const char *origin; /* "2026/ansit kendala/3", "" from nowhere */
	const char *user;   /* who added, deleted or restored it, and when */
	int64_t at_ms;
};

/* False with a sentence when the report has no such record. */
bool standing_find(struct store *s, struct arena *a, const struct report *r, int64_t id,
	struct standing *out, struct err *e);

/* Logs that a record is there ("+") or gone ("-"), and gives the row's seq. before: "" of a new one. */
bool record_log(struct store *s, const struct report *r, const struct standing *record,
	const char *before, const char *after, int64_t *seq, struct err *e);

/* Marks it, or takes the mark away, with its lines. */
bool record_mark(struct store *s, const struct report *r, const struct standing *record,
	bool deleted, struct err *e);

/* One answer with its row in the log. Values are clean. */
struct answer_row {
	const struct report *report;
	const struct standing *record;
	const char *field, *before, *value;
};
bool answer_store(struct store *s, const struct answer_row *row, struct err *e);

/* What came of a write that failed: refused, and remembered for the log, or trouble. */
enum put_result record_denied(struct store *s, const struct change *tried);

/* Ends the transaction: what is neither done nor the same is undone, and e stays as it is. */
enum put_result record_end(struct store *s, enum put_result result, struct err *e);

#endif
