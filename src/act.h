#ifndef ACT_H
#define ACT_H

#include "command.h"
#include "work/flow.h"

/* What the commands of the workflow share. */

/* The option --report, for commands that take no other. */
extern const struct option_row act_options[];

/* Submits, verifies or returns the report of --report and prints what it is now; else prints what is
 * missing, one a line. */
int act_do(struct context *c, enum flow_act act, const char *reason);

/* Why an act was refused: its gaps one a line when there are any, else the sentence; with the code to exit with. */
int act_fail(const struct desk *d, enum flow_act act, const struct err *e);

/* "2026/sem1 kini diserahkan." and what comes next. */
void act_print(const struct desk *d);

/* Tells which units' confirmation a write withdrew; nothing when there is none. */
void act_say_lost(const struct buf *units);

#endif
