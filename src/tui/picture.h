#ifndef TUI_PICTURE_H
#define TUI_PICTURE_H

#include <stdbool.h>
#include <stdint.h>

#include "tui/theme.h"

enum {
	PICTURE_ROWS = 200,
	PICTURE_COLUMNS = 500,
	CELL_MARKS = 2
};

/* One cell: a letter with its combining marks and what it means. A wide letter stands in two cells,
 * the second with width 0. Without holes, so that rows are compared as bytes. */
struct cell {
	uint32_t code;
	uint32_t marks[CELL_MARKS]; /* 0 where there is none */
	unsigned char role, width;
	uint16_t unused;
};
_Static_assert(sizeof(struct cell) == 16, "no holes");

/* What the screen shows, in memory of our own: dumps and roles need no curses. */
struct picture {
	int rows, columns;
	int cursor_row, cursor_column; /* row -1: hidden */
	struct cell *cells;
};

/* Defined in tui/screen.h, whose keys have the names of curses' own: this file is for both. */
struct screen_span;

/* A blank picture of that size, at least 1 x 1 and at most PICTURE_ROWS x PICTURE_COLUMNS. For the
 * first time p is {0}; frees what it had. */
void picture_size(struct picture *p, int rows, int columns);
void picture_clear(struct picture *p);
void picture_release(struct picture *p);

const struct cell *picture_row(const struct picture *p, int row);

/* As screen_span promises. */
void picture_span(
	struct picture *p, const struct screen_span *at, enum theme_role role, const char *text);

/* The text of screen_dump, to be freed. */
char *picture_dump(const struct picture *p, bool roles);

#endif
