#ifndef USAGE_H
#define USAGE_H

#include "base/buf.h"
#include "command.h"

/* What --help says of one command, and of the program; the manual page ansit.1 (mdoc) of all. All
 * three come from the same rows. */
void usage_command(struct buf *b, const struct command *c);
void usage_program(struct buf *b);
void usage_manual(struct buf *b);

#endif
