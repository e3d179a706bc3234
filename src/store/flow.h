#ifndef STORE_FLOW_H
#define STORE_FLOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "store/report.h"

/* What may be done to a report, by whom and when: the one table of the workflow (DESIGN section 6), for
 * screens, shell and database. Columns: id, the word of the command and of the log, the states it is
 * done in, the state it leads to ("" where it stays), the roles; of those who ACCEPT only a verifier
 * does it while the report is submitted. The database's trigger says the same and tests/unit/store/test_flow.c holds the two together. */
/* clang-format off */
#define FLOW_ACTS(X) \
	X(SOURCE,  "source",  "draft returned",           "",          "operator") \
	X(CONFIRM, "confirm", "draft returned",           "",          "owner verifier") \
	X(ACCEPT,  "accept",  "draft returned submitted", "",          "operator owner verifier") \
	X(SUBMIT,  "submit",  "draft returned",           "submitted", "operator") \
	X(REVIEW,  "review",  "submitted",                "",          "verifier") \
	X(RETURN,  "return",  "submitted verified",       "returned",  "verifier camat") \
	X(VERIFY,  "verify",  "submitted",                "verified",  "verifier") \
	X(SIGN,    "sign",    "verified",                 "signed",    "camat") \
	X(REOPEN,  "reopen",  "signed sent received",     "draft",     "operator verifier camat")
/* clang-format on */

enum flow_act {
#define X(id, word, states, to, roles) FLOW_##id,
	FLOW_ACTS(X)
#undef X
	FLOW_COUNT
};

struct flow_row {
	const char *word;
	const char *states; /* parted by blanks */
	const char *to;
	const char *roles;
};
const struct flow_row *flow_row(enum flow_act act);
bool flow_parse(const char *word, enum flow_act *act);

/* True when the role may do it at all, and when the state allows it. */
bool flow_is_for(enum flow_act act, enum role role);
bool flow_is_in(enum flow_act act, const char *state);

/* A unit's word that its numbers are right. A number of that unit that changes afterwards withdraws
 * it (cell_put does, in the same transaction, and logs it). */
struct confirm {
	int64_t unit;
	const char *unit_name;
	const char *paper; /* the signed paper a verifier holds; "" by the unit's own login */
	const char *user;
	int64_t at_ms;
};

/* What a verifier says of a cell (place: village, row) or of a record (place: its path, row ""). */
enum verdict {
	VERDICT_NONE,
	VERDICT_AGREE,
	VERDICT_RETURN,
	VERDICT_UNABLE,
	VERDICT_COUNT
};
struct review {
	const char *place, *row;
	enum verdict verdict;
	const char *note; /* never "" but when agreed */
	int64_t seen; /* the revision of the cell, or struct record's `seen`, that was looked at */
	int64_t revision; /* of this word; review_put: of the word that was looked at, 0 for none */
	const char *user;
	int64_t user_id;
	int64_t at_ms;
};

/* An answer to a failed check: a verifier's acceptance of a hard one with its reason, or a note on a
 * soft one. It speaks of these facts only: when the numbers of the problem change it is stale. */
struct remark {
	const char *rule;  /* check->id */
	const char *place; /* problem_place (form/check.h) */
	const char *facts; /* problem_facts, as it was then */
	bool accepts;      /* false: a note */
	const char *text;
	const char *user;
	int64_t at_ms;
};

/* One step a report has made, from the log: "submitted" by whom, when, with which reason. */
struct state_step {
	const char *state, *before, *user, *note;
	int64_t at_ms;
};

/* All of it for one report, in the arena: confirms by unit, reviews by place and row, remarks by rule and
 * place, steps oldest first. Empty lists for a report nobody has begun. */
struct workflow {
	struct confirm *confirms;
	size_t confirm_count;
	struct review *reviews;
	size_t review_count;
	struct remark *remarks;
	size_t remark_count;
	struct state_step *steps;
	size_t step_count;
};
bool workflow_load(struct store *s, struct arena *a, const struct report *r, struct workflow *out,
	struct err *e);
const struct review *workflow_review(const struct workflow *w, const char *place, const char *row);
const struct confirm *workflow_confirm(const struct workflow *w, int64_t unit);
const struct remark *workflow_remark(const struct workflow *w, const char *rule, const char *place);

/* "agree" "return" "unable"; VERDICT_NONE for another word. */
const char *verdict_word(enum verdict v);
enum verdict verdict_parse(const char *word);

/* The writes below are one durable transaction each (inside store_begin: with the rest), logged, and
 * refused with a sentence by the database's triggers when the person or the state is wrong; a refusal
 * is logged too. Preconditions that need the rules are work/flow.h's. */

/* Moves the state by an act of the table; note: the reason, a digest, or "". r->state follows. Refused
 * also when r is not the newest revision or somebody moved it meanwhile. Not for REOPEN. */
bool report_move(
	struct store *s, struct report *r, enum flow_act act, const char *note, struct err *e);

/* Begins revision n + 1 as a draft with everything of n in it: cells, records, answers, sources, and
 * the reviews that still hold; not the confirms. Copies keep who wrote them and when. r becomes it. */
bool report_reopen(struct store *s, struct report *r, const char *reason, struct err *e);

bool confirm_put(
	struct store *s, const struct report *r, int64_t unit, const char *paper, struct err *e);

/* By hand: the unit's own user, or a verifier. */
bool confirm_withdraw(
	struct store *s, const struct report *r, int64_t unit, const char *why, struct err *e);

/* Refused too when somebody else has said something newer than what was looked at (w->revision). */
bool review_put(struct store *s, const struct report *r, const struct review *w, struct err *e);

/* text "" takes it away. */
bool remark_put(struct store *s, const struct report *r, const struct remark *m, struct err *e);

/* Logs that somebody tried an act and was told no: act "refused", after "sign 2026/sem1", note the
 * sentence. Trouble is ignored. */
void flow_refused(struct store *s, const struct report *r, enum flow_act act, const char *sentence);

#endif
