#ifndef FORM_RECORDS_H
#define FORM_RECORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "form/form.h"
#include "form/sheet.h"

/* Where a record came from: taken from another stage's record, which it stays linked to. */
struct origin {
	int64_t id; /* 0: from nowhere */
	int year;
	const struct stage *stage;
	const struct form *form;
	const struct item *item;
	int no, parent_no;   /* parent_no 0: no parent */
	const char **values; /* of its form's fields, as they stand there now */
	bool deleted;
};

/* One record of a register or document, or one answered item of a checklist. */
struct record {
	int64_t id;
	const struct form *form;
	int no; /* in its form and report, or under its parent; from 1, never used again */
	const struct item *item; /* checklist; else NULL */
	int place; /* checklist of villages: index into the book's places; else PLACE_DISTRICT */
	struct record *parent;
	struct origin origin;
	const char **values; /* by field->index; canonical (form/answer.h), never NULL */
	const char *user;    /* who wrote last */
	int64_t user_id;
	int64_t only_user; /* who wrote all of it, the record and each answer; 0: several did */
	bool by_verifier;  /* nobody but verifiers wrote any of it */
	int64_t at_ms;
	int64_t seen; /* seq of the newest change of it and of its answers */
	/* Bit stage->index: a record of that stage of this year or the next came from it and stands. */
	uint64_t stages;
};

/* The records of one report that stand (deleted ones are not here): by form, then parent, then no. */
struct records {
	struct record **list;
	size_t count, room;
};

/* A record's field. A calculated one is computed into out (canonical); else what stands there. */
const char *record_text(
	const struct book *b, const struct record *r, const struct field *f, struct buf *out);
struct value record_number(const struct book *b, const struct record *r, const struct field *f);

/* Whether a field is asked for in this record: `relevant` holds or is unknown-free true; a field
 * without one always is. */
bool record_asks(const struct book *b, const struct record *r, const struct field *f);

/* True when a field is required, asked for and not filled. */
bool record_lacks(const struct book *b, const struct record *r, const struct field *f);

/* True when no field lacks. */
bool record_complete(const struct book *b, const struct record *r);

/* The next field that lacks, from *at on (start with 0); NULL at the end. */
const struct field *record_missing(const struct book *b, const struct record *r, size_t *at);

/* What Enter on an empty field takes, and a new record starts with: canonical, in out (cleared first);
 * today is ISO. False when nothing: there is no default, or that of a number is unknown. It is
 * unknown below zero, while an answer of this record it reads is empty (value_or and product go
 * without some, not without all), and as a sum of lines while there are none. The one place where
 * defaults are computed. */
bool record_default(const struct book *b, const struct record *r, const struct field *f,
	const char *today, struct buf *out);

/* The field of the record it came from that a field was taken from: by the carry that takes records
 * of that form (of that stage, if there are several), else the one of the same name and type. NULL
 * when there is none. What stands there is origin.values of its index; its type may differ. */
const struct field *origin_field(const struct record *r, const struct field *f);

/* How the sum of a field over the records of a form (under a parent, or NULL: all) comes out; empty
 * answers count as 0; *known false on overflow. */
struct value records_sum(const struct book *b, const struct form *form, const struct record *parent,
	const struct field *f);

/* Records of a form in this report under a parent (NULL: any), from *at on; NULL at the end. Start with
 * *at = 0. */
struct record *records_next(const struct records *all, const struct form *form,
	const struct record *parent, size_t *at);

/* A checklist's record of an item at a place, NULL when it was never answered. */
struct record *records_item(const struct records *all, const struct item *item, int place);

/* True when the items of a checklist are asked at this place: each village of one per village (with
 * desa_only not of a kelurahan), PLACE_DISTRICT of the others. */
bool form_asks(const struct form *form, const struct book *b, int place);

/* At how many places it is asked. */
size_t form_places(const struct form *form, const struct book *b);

/* The next village after (step 1) or before (-1) a place where it is asked, -1 when there is none; from
 * -1 on the first of all. */
int form_next_place(const struct form *form, const struct book *b, int place, int step);

/* Complete and expected: of a register its records (complete ones of all; 0 of 0 when there are none),
 * of a checklist its items at all places that are asked (or one), of a document the one that is due. */
struct progress records_progress(const struct book *b, const struct form *form, int place);

/* "kendala 3", "belanja 3.2" (line 2 under record 3), "dbb 2001 1.1": how people and the log name a
 * record; record_path writes the log's form "kendala/3", "belanja/3.2", "dbb/64.08.09.2001/1.1". */
void record_name(const struct book *b, const struct record *r, struct buf *out);
void record_path(const struct book *b, const struct record *r, struct buf *out);

/* "penandaan RKPD 2026, ..": where records of this year or the next came from this one of the book's
 * report; nothing when none did. Appends. */
void record_went(const struct book *b, const struct record *r, struct buf *out);

/* "kendala 3, analisis situasi 2026" for a record's origin; nothing when it has none. */
void origin_name(const struct origin *o, struct buf *out);

#endif
