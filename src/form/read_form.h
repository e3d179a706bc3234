#ifndef FORM_READ_FORM_H
#define FORM_READ_FORM_H

#include "form/read.h"

/* Parts of the form being read. Tables have rows, the other kinds are of fields. */
void read_table(struct reading *r);
void read_records(struct reading *r);
void read_fields(struct reading *r);
void read_items(struct reading *r);

/* What every kind has: name, order, file. */
void read_form_head(struct reading *r, const struct key *keys);
void read_groups(struct reading *r);

/* The form a key names; NULL when the key is missing or, with a mistake, names none. */
const struct form *read_form_of(struct reading *r, const struct yaml *map, const char *key);

/* The group or owner a map names; NULL when it names none or, with a mistake, nobody is called
 * so. */
const struct group *read_group_of(struct reading *r, const struct yaml *map);
const struct owner *read_owner_of(struct reading *r, const struct yaml *map);

/* Says so when a number is longer than its column: group and number are printed as "B10". */
void read_short(struct reading *r, const struct yaml *map, const char *key, const char *text);

/* The relevant, calculation and default of fields, once all rows, fields and stages are known. */
void read_field_rules(struct reading *r);

#endif
