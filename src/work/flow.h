#ifndef WORK_FLOW_H
#define WORK_FLOW_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "store/flow.h"
#include "work/desk.h"

/* What stands between a report and an act. Each kind is a row of the table in flow_gaps.c, and each act
 * names the kinds it asks for there; screens show them as a list to jump from, the shell prints them. */
#define GAPS(X) \
	X(EMPTY)      /* required cells of a unit in a village are empty: count, first row */ \
	X(LACKING)    /* records of a form are not complete: count, first record and field */ \
	X(PENDING)    /* something the acting person typed still waits to be accepted */ \
	X(HARD)       /* a hard check fails and no verifier accepted it */ \
	X(SOFT)       /* a soft check fails and has no note */ \
	X(CONFIRM)    /* a unit has not confirmed its rows */ \
	X(UNREVIEWED) /* cells or records nobody has verified, or that changed since: count, first */ \
	X(SENT_BACK) /* cells or records a verifier returned: count, first */ \
	X(NO_KEY)    /* the camat has no key to sign with */
enum gap_kind {
#define X(id) GAP_##id,
	GAPS(X)
#undef X
	GAP_COUNT
};

struct gap {
	enum gap_kind kind;
	size_t count;
	const struct desk_unit *unit;
	int place;                   /* village, or PLACE_DISTRICT */
	const struct row *row;       /* the first cell */
	const struct record *record; /* or the first record */
	const struct form *form;
	const struct field *field;
	const struct item *item;       /* of a checklist, also where its record is missing */
	const struct problem *problem; /* until gaps_release */
};
struct gaps {
	struct gap *list;
	size_t count, room;
	struct arena arena; /* of the problems */
};
void gaps_release(struct gaps *g);

/* What is missing for an act, in the order of the kinds, villages, rows; objects are the desk's but the
 * problems. The desk must be opened with cells (desk_open), and gaps_release frees what is found. */
bool flow_gaps(const struct desk *d, enum flow_act act, struct gaps *out, struct err *e);

/* "12 baris Puskesmas Sepaso kosong di Sekerat, mulai S05": a sentence, and what to do. Appends. */
void gap_say(const struct desk *d, const struct gap *g, struct buf *out);

/* Why the acting person cannot do it at all now (role, state, no report, not the newest revision): a
 * sentence in e. True when only gaps could stop it. */
bool flow_allowed(const struct desk *d, enum flow_act act, struct err *e);

/* What comes next for a report in this state, and who does it: a sentence. */
const char *flow_next(const char *state);

/* The acts below look at everything anew inside their transaction: the desk is loaded again before and
 * after, whether they are done or refused, so that only ids are kept over them. Refusals are logged. */

/* Submit, verify or return: looks again at everything inside the transaction that moves the state, so
 * that nothing that changed meanwhile slips through. reason: of a return, required unless rows were
 * sent back. False with the first gap's sentence (and how many more), or why not. */
bool flow_do(struct desk *d, enum flow_act act, const char *reason, struct err *e);

/* Revision n + 1; the desk is of the new one. */
bool flow_reopen(struct desk *d, const char *reason, struct err *e);

/* The code a person types so that one key never submits or signs: 4 digits made of the report, the act and
 * the log's head (for signing: of the document's digest). It changes when anything was written. */
void flow_code(const struct desk *d, enum flow_act act, const char *digest, char out[5]);

/* A unit's word for its rows: all its required rows are filled. paper: a verifier names it, NULL or "" by
 * the unit's own people. flow_withdraw takes it back; why may be NULL. */
bool flow_confirm(struct desk *d, int64_t unit, const char *paper, struct err *e);
bool flow_withdraw(struct desk *d, int64_t unit, const char *why, struct err *e);

/* Whether a unit answers for rows of this report at all (and so must confirm). */
bool flow_unit_answers(const struct desk *d, const struct desk_unit *unit);

/* The remark on a failed check that still holds (its facts are those of now), else NULL. A soft check with
 * a note beside one of its cells needs none. */
const struct remark *flow_remark(const struct desk *d, const struct problem *p);
bool flow_is_answered(const struct desk *d, const struct problem *p);

/* Accepts a hard failure (verifier, override: verifier only) or puts a note on a soft one. "" takes it
 * away. An owner answers what touches rows of the own unit, and leaves notes of others. Refused with a sentence that says who may, and when it does not fail so any more. p is gone
 * afterwards, as everything on the desk. */
bool flow_accept(struct desk *d, const struct problem *p, const char *text, struct err *e);

/* All problems of a report in one list, hard before soft, by place (villages, kecamatan, records): what
 * screens and shell number. Those that only a report about to leave has (phase: submit) are among them, but
 * not completeness that the gaps EMPTY and LACKING tell. Problems and list are in the arena; what they
 * point to is the desk's. */
struct problem_list {
	const struct problem **list;
	size_t count;
};
void flow_problems(const struct desk *d, struct arena *a, struct problem_list *out);

#endif
