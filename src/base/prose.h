#ifndef BASE_PROSE_H
#define BASE_PROSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Text being edited: one line, or paragraphs parted by LF that are wrapped at blanks for a width in
 * cells. No screen. All moves keep the cursor on a letter's edge. */
enum {
	PROSE_BYTES = 4096
};

struct prose {
	char text[PROSE_BYTES];
	size_t size;
	size_t cursor;  /* bytes before the cursor */
	bool multiline; /* LF may be typed */
	bool touched;   /* changed since prose_set */
	int want;       /* the cell column that up and down keep to, -1: the cursor's */
};

void prose_set(struct prose *p, const char *text, bool multiline);

/* False when there is no room or the code is a control other than LF in paragraphs. */
bool prose_insert(struct prose *p, uint32_t code);
void prose_backspace(struct prose *p);
void prose_delete(struct prose *p);
void prose_clear(struct prose *p);
void prose_left(struct prose *p);
void prose_right(struct prose *p);

/* Moves by shown lines of so many cells; false at the first or last line, and the cursor stays. */
bool prose_up(struct prose *p, int cells);
bool prose_down(struct prose *p, int cells);
void prose_home(struct prose *p, int cells);
void prose_end(struct prose *p, int cells);

/* The shown lines of a text at a width: where each begins and how many bytes it shows. Broken after
 * the last blank that fits, within a word only when it is wider than the line. Returns how many
 * lines there are (at least 1); the first `most` are put into out. */
struct prose_line {
	size_t start, size;
};
size_t prose_lines(const char *text, size_t size, int cells, struct prose_line *out, size_t most);

/* The shown line and cell column of the cursor. */
void prose_cursor(const struct prose *p, int cells, size_t *line, int *column);

#endif
