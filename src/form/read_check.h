#ifndef FORM_READ_CHECK_H
#define FORM_READ_CHECK_H

#include "form/read.h"

/* The rows a check is made for. */
void read_each(struct reading *r, const struct yaml *map, struct check *check);

#endif
