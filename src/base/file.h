#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

struct buf;

/* Appends a whole file of at most limit bytes ("-" is standard input); the sentence names the file. */
bool file_read(const char *path, size_t limit, struct buf *out, struct err *e);

/* The same for a regular file only, without waiting: a pipe or a device, which could hang the program
 * or never end, is refused; "-" is a file of that name. */
bool file_read_regular(const char *path, size_t limit, struct buf *out, struct err *e);

/* Writes beside path, syncs and renames: the old file or the whole new one, never half.
 * mode as for open(2). */
bool file_write(const char *path, const void *data, size_t size, unsigned mode, struct err *e);

bool file_exists(const char *path);

/* dir + "/" + name, to be freed. */
char *file_join(const char *dir, const char *name);

#endif
