#ifndef WORK_MAPPING_H
#define WORK_MAPPING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "work/exchange.h"

/* How one field comes out of another program's columns. */
struct mapped {
	const char **columns; /* names, the first that the file has; count 0: none */
	size_t column_count;
	struct their_words {
		const char *words, *code;
	} * codes; /* the first whose words stand in the cell */
	size_t code_count;
	const char *constant; /* where the cell is empty; NULL: nothing */
};

/* Records of another stage that new ones continue: those of a carry, found by fields of the same
 * answer. */
struct map_link {
	const struct carry *carry;
	const struct carry_pair **by;
	size_t by_count;
};

struct mapping {
	struct arena arena;
	const struct form *form;
	struct mapped *fields; /* by field->index */
	/* "245 Orang / Kali x 2 Bulan": amounts and units by turns. */
	struct mapped split;
	const struct field **into;
	size_t into_count;
	/* What a line stands under: found by the field, or made of these. */
	const struct field *parent_key;      /* NULL: by the column induk */
	struct mapped *parent_fields;        /* by field->index of form->parent */
	struct map_link *link, *parent_link; /* NULL: none */
};

/* True when something in the file may become the field's answer. */
bool mapping_serves(const struct mapping *m, const struct field *f);

/* Our code for their words, or the cell itself. */
const char *mapped_words(const struct mapped *m, const char *cell);

#endif
