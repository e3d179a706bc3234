#ifndef FORM_LOAD_H
#define FORM_LOAD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "form/form.h"

/* One form file in memory. */
struct form_source {
	const char *name; /* for messages: the path as the person knows it */
	const char *data;
	size_t size;
};

/* Reads form files together, since rules of one speak of rows of another. Every mistake is added
 * to mistakes as a line "file:line: sentence" (unknown key, row, owner, stage or word; a name
 * twice; a syntax error with its column; a cycle in calculations; a rule that can never hold; a
 * missing label ..); NULL if there was any. */
struct forms *forms_read(const struct form_source *sources, size_t count, struct buf *mistakes);

/* The same for all *.yaml of the given folders; a file in an earlier folder wins over one of the
 * same name in a later one. */
struct forms *forms_load(const char *const *folders, size_t count, struct buf *mistakes);

/* The same with files named by hand, which win over all folders. */
struct forms *forms_load_with(const char *const *files, size_t file_count,
	const char *const *folders, size_t count, struct buf *mistakes);

void forms_free(struct forms *f);

#endif
