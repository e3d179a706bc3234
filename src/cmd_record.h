#ifndef CMD_RECORD_H
#define CMD_RECORD_H

#include "command.h"
#include "work/records.h"

/* Verbs of `ansit record` that stand in files of their own. Arguments are in c->argv: the form, then
 * what the verb wants. */
int record_list(struct context *c);
int record_show(struct context *c);
int record_add_verb(struct context *c);
int record_set_verb(struct context *c);
int record_delete_verb(struct context *c);
int record_restore_verb(struct context *c);
int record_copy_verb(struct context *c);
int record_take_verb(struct context *c);

/* The form of c->argv[0] and the desk of its report; closed when it is false. */
bool record_desk(struct context *c, const struct form **form, struct desk *d, int *code);

#endif
