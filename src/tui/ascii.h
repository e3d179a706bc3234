#ifndef TUI_ASCII_H
#define TUI_ASCII_H

#include "base/buf.h"

/* Adds text with every letter beyond ASCII replaced by the nearest ASCII: bars by #, quotes and
 * dashes by theirs, letters by the letter without its marks, anything else by '?'. */
void ascii_add(struct buf *out, const char *text);

#endif
