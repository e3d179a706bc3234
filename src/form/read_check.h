#ifndef FORM_READ_CHECK_H
#define FORM_READ_CHECK_H

#include "form/read.h"

/* The rows a check is made for. */
void read_each(struct reading *r, const struct yaml *map, struct check *check);

/* The check to be read next, and the end of its reading: its lints. */
struct check *check_next(struct reading *r, const struct yaml *map);
void check_end(struct reading *r, const struct yaml *map, const struct check *c);

/* Without lhs and rhs the two sides of the first comparison are told. */
void check_default_sides(struct check *c);

/* The constraints of the rows or fields of the file being read, and how many there are. */
void read_constraints(struct reading *r);
size_t read_constraints_count(const struct yaml *root);

#endif
