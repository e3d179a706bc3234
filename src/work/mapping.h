#ifndef WORK_MAPPING_H
#define WORK_MAPPING_H

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

struct mapping {
	struct arena arena;
	const struct form *form;
	struct mapped *fields; /* by field->index */
	/* "245 Orang / Kali x 2 Bulan": amounts and units by turns. */
	struct mapped split;
	const struct field **into;
	size_t into_count;
	/* What a line stands under: found by the field, or made of these. */
	const struct field *parent_key; /* NULL: by the column induk */
	struct mapped *parent_fields;   /* by field->index of form->parent */
};

/* Our code for their words, or the cell itself. */
const char *mapped_words(const struct mapped *m, const char *cell);

#endif
