#ifndef APP_REGISTER_WRITE_H
#define APP_REGISTER_WRITE_H

#include "app/register_face.h"

/* What a list of records does to them, for its view. Each leaves the cursor on a record that is there
 * and says in the message line what was done. */

/* Makes the list anew with the cursor on a record, or near where it was. */
void register_make(struct register_list *r, const struct record *record);

/* Takes in what others wrote meanwhile, or what an act that failed left behind; the cursor stays on its
 * record. False with a sentence when that cannot be read, or when what the lines stand under is gone:
 * the list is empty then. */
bool register_refresh(struct register_list *r, struct err *e);

/* Opens a view on a record of the list's form. */
struct step register_step(const struct register_list *r, enum view_kind view, int64_t record);

struct step register_add(struct register_list *r, struct app *app);
/* After the record that was added has been left: takes it away if nothing was filled in. */
void register_drop_empty(struct register_list *r, struct app *app);

struct step register_copy(struct register_list *r, struct app *app);
struct step register_delete(struct register_list *r, struct app *app);
struct step register_undo(struct register_list *r, struct app *app, bool again);
struct step register_take(struct register_list *r, struct app *app);

#endif
