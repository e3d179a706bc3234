#ifndef STORE_PUBLISH_H
#define STORE_PUBLISH_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"

/* A new database is made under another name beside its place and gets its name when it is whole:
 * a killed program leaves nothing under the name. */

/* Makes an empty file of mode 0600 beside path, named in `beside`. Refuses, with a sentence, a path
 * that exists and a folder that cannot be written. */
bool publish_begin(const char *path, struct buf *beside, struct err *e);

/* Syncs the file and gives it its name without overwriting. */
bool publish_end(const char *beside, const char *path, struct err *e);

/* Removes what a failed attempt left, SQLite's companions too. */
void publish_undo(const char *beside);

/* The folder of a path: "." when none is named. */
void publish_folder(const char *path, struct buf *folder);

#endif
