#ifndef FILE_TAKEN_H
#define FILE_TAKEN_H

#include "base/buf.h"
#include "command.h"

/* What commands say of a file they took in. */
enum {
	FILE_TAKEN_BYTES = 16 * 1024 * 1024
};

/* The first mistakes on standard error, how many more there are, and that nothing was written; or, when
 * there are none, the sentence. Gives the exit code. */
int file_taken_fail(const struct buf *mistakes, const struct err *e);

/* How many lines were taken, or would be. */
int file_taken_say(bool dry_run, size_t count);

#endif
