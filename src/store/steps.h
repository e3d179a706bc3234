#ifndef STORE_STEPS_H
#define STORE_STEPS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct store;

/* PRAGMA application_id of every ansit database: "ansi". */
enum {
	STEPS_APPLICATION = 0x616e7369
};

/* How many schema steps this program knows: the user_version it writes. */
int64_t steps_count(void);

/* Brings the schema from user_version to steps_count() inside the running transaction. */
bool steps_run(struct store *s, int64_t user_version, struct err *e);

/* The same up to an older version, which is how tests make a database of an older program. */
bool steps_run_until(struct store *s, int64_t user_version, int64_t until, struct err *e);

#endif
