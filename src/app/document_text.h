#ifndef APP_DOCUMENT_TEXT_H
#define APP_DOCUMENT_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* The canonical document (bundle/canonical.h) for eyes. Columns stand under each other; a section that is
 * too wide for that and no table of villages becomes a paragraph a record, its columns by name. */
struct document_section {
	size_t key;    /* cells of the first column, which stays when the others are scrolled */
	size_t widest; /* cells of the longest of the others */
	const size_t *starts; /* the cell each of the others begins at */
	size_t start_count;
};
struct document_line {
	const char *key;  /* the first column, padded */
	const char *rest; /* the others */
	bool is_head;     /* "[name]" begins a section */
	const struct document_section *section;
};
struct document_text {
	struct document_line *lines; /* its own */
	size_t count, room;
	size_t widest; /* cells of the widest section */
};

/* Texts are in the arena. */
void document_text_make(const char *text, size_t size, struct arena *a, struct document_text *out);
void document_text_release(struct document_text *t);

/* The first cell to show of the others, when the person scrolled so far on a screen of so many cells: 0
 * where all fit, else the begin of a column; inside the last one as it is. */
size_t document_text_left(const struct document_line *line, size_t scrolled, size_t cells);

#endif
