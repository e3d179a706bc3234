#ifndef BUNDLE_CANONICAL_PARTS_H
#define BUNDLE_CANONICAL_PARTS_H

#include "bundle/canonical.h"

/* A document being written: canonical.c with its tables and records. Once it failed nothing more is
 * written, so that nobody below has to ask. */
struct canonical_out {
	const struct canonical *c;
	struct buf *out;
	struct buf text;   /* one text in NFC */
	char section[128]; /* its title, for the sentence */
	size_t line;       /* where the running line begins */
	size_t columns;    /* in it */
	bool failed;
	struct err *e;
};

/* The title of a section; form NULL: it has none. */
void canonical_title(struct canonical_out *o, const char *kind, const char *form);

/* One column: NULL is an empty one, a village's code is cut. */
void canonical_column(struct canonical_out *o, const char *text);
void canonical_number(struct canonical_out *o, int64_t number);
void canonical_village(struct canonical_out *o, const char *code);
void canonical_end(struct canonical_out *o);

/* The sections of one form; of the other kind nothing. */
void canonical_table(struct canonical_out *o, const struct form *form);
void canonical_records(struct canonical_out *o, const struct form *form);

#endif
