#ifndef STORE_RECORD_MAKE_H
#define STORE_RECORD_MAKE_H

#include "store/record_write.h"

/* For src/store only. */

/* A record on its way: what it will be in memory, and how the log names it. */
struct adding {
  const struct record_new *n;
  struct arena *arena; /* the caller's */
  struct arena scratch;
  struct record *record;
  struct standing standing;
  const char *place;
  int64_t root; /* of the origin; 0: from nowhere */
};

/* Writes a new record with its answers; a->standing and a->record->no are
 * filled in. */
bool adding_make(struct store *s, struct adding *a, struct err *e);

/* An item that was answered and deleted (a->standing) is taken back with these
 * answers: it is one record for ever. */
bool adding_revive(struct store *s, struct adding *a, struct err *e);

#endif
