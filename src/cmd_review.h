#ifndef CMD_REVIEW_H
#define CMD_REVIEW_H

#include "command.h"
#include "work/verify.h"

/* ansit review without arguments: the lines that one of the filters given shows, or all of them. */
int review_list(const struct context *c, const struct desk *d, const struct verify_list *lines);

#endif
