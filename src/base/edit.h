#ifndef BASE_EDIT_H
#define BASE_EDIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { EDIT_BYTES = 1024 };

/* One line of text being edited, by letters; no screen. All moves keep cursor on a letter's edge. */
struct edit {
	char text[EDIT_BYTES];
	size_t size;
	size_t cursor; /* bytes before the cursor */
	bool touched;  /* the person changed it since edit_set */
};

/* False for controls, and the signs that turn a line or end it: nobody types them, and on a screen
 * or in a printed document they would make one name look like another (Unicode TR 36). */
bool edit_is_text(uint32_t code);

void edit_set(struct edit *e, const char *text);

/* False when there is no room or the code is a control; the text is then as it was. */
bool edit_insert(struct edit *e, uint32_t code);

void edit_backspace(struct edit *e);
void edit_delete(struct edit *e);
void edit_clear(struct edit *e);
void edit_left(struct edit *e);
void edit_right(struct edit *e);
void edit_home(struct edit *e);
void edit_end(struct edit *e);

#endif
