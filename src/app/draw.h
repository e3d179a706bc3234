#ifndef APP_DRAW_H
#define APP_DRAW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "app/app.h"

/* The lines every screen shares (screens.md): title, state, message, keys. */
void draw_title(struct app *app, const char *left, const char *right);
void draw_state(struct app *app, const char *left, const char *right);

/* Shown in the line above the keys, and in the one above that when it is long; role by is_error,
 * unless text says otherwise by its sign. */
void draw_message(struct app *app, const char *text, bool is_error);

/* The same in so many lines above the keys. */
void draw_message_in(struct app *app, int rows, const char *text, bool is_error);

/* The keys of the actions that mean something here, as many as fit; the prefix's keys while Esc
 * waits. actions ends with ACT_NONE. */
void draw_keys(struct app *app, enum keymap map, const enum action *actions);

/* The same behind keys that are no actions: the answers of a checklist. */
void draw_keys_behind(
	struct app *app, enum keymap map, const char *lead, const enum action *actions);

/* Lines from a row to the foot of a list screen (a blank, the message, the keys); at least 1, however
 * small the window is. */
size_t draw_rows(const struct app *app, int from);

/* Blanks a whole line. */
void draw_clear(struct app *app, int row);

/* Text at a cell, cut at so many cells. */
void draw_at(
	struct app *app, int row, int column, int cells, enum theme_role role, const char *text);
void draw_right(
	struct app *app, int row, int column, int cells, enum theme_role role, const char *text);

/* The same with an ellipsis where it was cut; in one row of the box. */
struct draw_box;
void draw_cut(struct app *app, const struct draw_box *box, enum theme_role role, const char *text);

/* text over several rows of so many cells, broken at blanks; returns rows used, at most rows. */
struct draw_box {
	int row, column, cells, rows;
};
int draw_wrapped(
	struct app *app, const struct draw_box *box, enum theme_role role, const char *text);

/* Lines that takes in so many cells. */
int draw_lines(const char *text, int cells);

/* draw_wrapped with an ellipsis where the rows of the box do not hold all of it. */
int draw_whole(struct app *app, const struct draw_box *box, enum theme_role role, const char *text);

/* '#' for each started part of cells that per mille fills; ends with NUL. */
void draw_bar(char *out, int cells, int64_t permille);

/* "3x  8!" or "-". */
void draw_count(char *out, size_t size, const struct desk_count *n);

/* "3x 8!" as the end of a line, "" when nothing fails; appends. */
void draw_add_count(struct buf *b, const struct desk_count *n);

/* Pages a list that has no cursor: moves *top by so many rows for the actions that go on or back,
 * false when the action is none of them or there is nothing that way. */
bool draw_turn(enum action action, size_t *top, size_t count, size_t rows);

/* First row of a list to show so that the cursor is seen, paging by whole pages; the last is full. */
size_t draw_page(size_t cursor, size_t count, size_t rows);

#endif
