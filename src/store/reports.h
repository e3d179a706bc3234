#ifndef STORE_REPORTS_H
#define STORE_REPORTS_H

#include "store/report.h"

/* report_open inside a running transaction: a refusal is the caller's to log. */
bool report_ensure(struct store *s, struct report *r, struct err *e);

#endif
