#ifndef CONTEXT_H
#define CONTEXT_H

#include "command.h"

/* What main does around a command. */

/* Reads options (anywhere among the arguments) and finds the command; false after a sentence, with
 * the exit code. */
bool context_read(struct context *c, int argc, char **argv, int *code);

/* Gets what the command needs: forms, store, person; false after a sentence. */
bool context_prepare(struct context *c, int *code);

void context_release(struct context *c);

/* Loads the forms of the program and of --forms; prints mistakes. */
bool context_forms(struct context *c, int *code);

/* Opens c->db. */
bool context_store(struct context *c, int *code);

/* Finds out who acts; the store is open. */
bool context_actor(struct context *c, int *code);

#endif
