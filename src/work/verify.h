#ifndef WORK_VERIFY_H
#define WORK_VERIFY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/action.h"
#include "base/buf.h"
#include "base/edit.h"
#include "store/flow.h"
#include "work/desk.h"

/* One thing a verifier looks at: a cell that has something in it, or a record that not only his role
 * wrote. Village by village in the order of the forms, then the records. */
struct verify_line {
	const struct row *row;       /* a cell; else NULL */
	const struct record *record; /* else NULL */
	int place;               /* of the cell, or of a village's checklist; else PLACE_DISTRICT */
	const struct cell *cell; /* of the desk */
	const struct review *review; /* the last word on it, NULL when none */
	bool changed;                /* written after that word */
	bool own; /* the acting person wrote it, and all of it: somebody else must look */
	const struct problem *problem;
	bool is_outlier; /* for its change (far_change), its share (far_share), or both */
	bool far_change, far_share;
	/* What the outlier is judged by; known only when has_*. change: per mille against last year (or the
	 * stage before, when there is no last year: verify_period); share: per mille of the denominator, or
	 * of the form's `compare` row; others: the median of that share over the other villages. */
	bool has_change, has_share, has_others;
	int64_t change, share, others;
	int64_t others_change; /* the median of theirs; known when far_change */
	bool agreed;           /* by the last verify_agree */
};

/* True when this line is done: somebody agreed or said he cannot judge, to what stands there now. */
bool verify_is_done(const struct verify_line *l);

/* True when nobody has said anything of what stands there now. */
bool verify_is_open(const struct verify_line *l);

/* True when it was sent back, and nobody has changed it since. */
bool verify_is_returned(const struct verify_line *l);

/* The place a line is shown in: a village, or `places` (how many there are) for records. */
int verify_place_of(const struct verify_line *l, size_t places);

/* True when nobody agrees with it unseen: a failed check, an outlier, a change after a word, a flag. */
bool verify_is_marked(const struct verify_line *l);

/* PERIOD_LAST_YEAR, or PERIOD_PREVIOUS where last year has no number for this report. */
int verify_period(const struct desk *d);

/* All lines of a report, in the arena; the desk was opened with cells. */
struct verify_list {
	struct verify_line *list;
	size_t count;
	size_t agreed; /* lines the last verify_agree agreed with */
};
void verify_lines(const struct desk *d, struct arena *a, struct verify_list *out);

/* Outliers by Tukey's fences (1.5 times the distance of the quartiles beyond them; the quartiles are his
 * hinges, the medians of the halves), over the villages of one row: of its change since last year, and
 * of its share; none with fewer than 5 villages, none where the quartiles are one. Whole numbers only. */
bool verify_outside(const int64_t *values, size_t count, int64_t value);

/* The median of sorted values but one of those that equal value, which is among them; 0 when none is left. */
int64_t verify_median_without(const int64_t *sorted, size_t count, int64_t value);

enum verify_filter {
	VERIFY_ALL,
	VERIFY_OPEN,
	VERIFY_CHANGED,
	VERIFY_WARNED,
	VERIFY_OUTLIER,
	VERIFY_RETURNED,
	VERIFY_FILTER_COUNT
};
bool verify_shows(const struct verify_line *l, enum verify_filter f);

enum verify_step {
	VERIFY_STAY,
	VERIFY_BEEP,
	VERIFY_LEAVE,
	VERIFY_HISTORY,
	VERIFY_HELP,
	VERIFY_REKEY,
	VERIFY_STEP,
	VERIFY_LOOK /* show the whole table or record */
};

/* What a verdict replaced, to be put back. */
struct verify_taken {
	size_t act; /* verdicts of one key have the same */
	const char *place, *row;
	enum verdict
		before; /* VERDICT_NONE too where it was somebody else's: his word is not given again */
	const char *note;
	int64_t seen;
};

/* Verifying by keys: no screen, so that line mode and tests drive the same (as work/entry.h). The cursor
 * starts on the first line that is not done, or where this person was last; the place is remembered
 * with each verdict. A note is asked for in a line (return, unable). One village is shown at a time;
 * the records come behind the last village as a place of their own. */
struct verify {
	struct desk desk;
	struct arena arena; /* of the lines; anew at each refresh */
	struct arena words; /* of what was said of them; anew at each verdict */
	struct verify_list all;
	size_t *shown; /* indexes of the lines of this place under the filter */
	size_t shown_count;
	size_t cursor; /* in shown; shown_count is the line after the last ("done") */
	int place;     /* a village, or book.place_count for the records */
	enum verify_filter filter;
	bool asks; /* the note of `verdict` is being typed */
	enum verdict verdict;
	struct edit note;
	bool replaces; /* a letter typed first takes the place of the note that stood */
	bool goes;     /* the goto line is open */
	bool searches;
	struct verify_taken *taken; /* oldest first */
	size_t taken_count, taken_room, acts;
	struct arena taken_arena;
	struct buf message;
	bool message_is_error;
};
bool verify_open(struct verify *v, struct store *s, const struct report *r, struct err *e);
void verify_close(struct verify *v);
enum verify_step verify_do(struct verify *v, enum action action, const struct key *key);
enum keymap verify_keymap(const struct verify *v);
const struct verify_line *verify_at(const struct verify *v); /* NULL on the done line */

/* The line of a cell (row, village code) or of a record (row NULL) under the cursor; false when there is
 * none. */
bool verify_go_to(struct verify *v, const struct row *row, const char *place, int64_t record);

/* A line of those that are shown, by its number. */
const struct verify_line *verify_shown(const struct verify *v, size_t index);

/* Takes in what others wrote; never moves the cursor from its line. */
void verify_refresh(struct verify *v);

/* How far: done of all, and sent back; of one place or (-1) of everything. */
struct verify_count {
	size_t done, all, returned, unable, changed;
};
struct verify_count verify_count(const struct verify_list *all, int place, size_t places);

/* Lines of a place that its verifier has still to look at and may agree with unseen: what `a` takes. */
bool verify_may_agree(const struct verify_line *l);

/* Words for people, appended: "S05", "B6" or "kendala 3"; the short label, or the first answers of a record;
 * what stands there; why it is an outlier ("" when it is none); the word of the verdict. */
void verify_say_name(const struct desk *d, const struct verify_line *l, struct buf *out);
void verify_say_words(const struct desk *d, const struct verify_line *l, struct buf *out);
void verify_say_value(const struct verify_line *l, struct buf *out);
void verify_say_outlier(const struct desk *d, const struct verify_line *l, struct buf *out);
const char *verify_say_verdict(enum verdict verdict);

/* The place of its review, and of the log: the village's code or the record's path. */
void verify_path(const struct desk *d, const struct verify_line *l, struct buf *out);

/* One verdict on one line, for the shell too. note: required but for agree. Refused, and logged, for own
 * lines and where somebody else has said something since the desk was read. */
bool verify_put(struct desk *d, const struct verify_line *l, enum verdict verdict, const char *note,
	struct err *e);

/* Agrees with all of a place (verify_place_of) that may be agreed with unseen, or with none of it, in one
 * transaction and by the words that stand then. lines->agreed counts, line->agreed tells them. The desk's
 * workflow is then in words, which the caller releases after the desk and the lines. */
bool verify_agree(
	struct desk *d, struct arena *words, struct verify_list *lines, int place, struct err *e);

#endif
