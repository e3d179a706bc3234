#ifndef CODEC_ZST_H
#define CODEC_ZST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

/* Hands each line of a zstd file (without its LF) to line() until that returns false, in constant
 * memory; false with a sentence when the file is missing or broken. A line longer than 1 KB is
 * an error. */
bool zst_lines(const char *path, bool (*line)(void *data, const char *text), void *data,
	struct err *e);

#endif
