#ifndef BASE_TROUBLE_H
#define BASE_TROUBLE_H

#include <stdbool.h>

#include "base/err.h"

/* What the system says with errno, in the language of the program; other numbers as strerror(3) has
 * them. Never NULL. */
const char *trouble_word(int number);

/* Marks a sentence as outside trouble (disk, database, terminal), not the person's mistake: commands
 * exit with 3. Always false. */
bool err_trouble(struct err *e);

#endif
