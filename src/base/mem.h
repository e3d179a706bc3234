#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

/* Memory that is never NULL: a program of one person can do nothing useful without it, so these
 * end the program with a sentence and status 3 when there is none. Free with free(). */

/* count items of size bytes, zeroed; ends the program on overflow too. */
void *mem_array(size_t count, size_t size);

/* Room for one more item beyond count in a growing list; *room is kept by the caller. */
void *mem_grow(void *list, size_t count, size_t *room, size_t size);

/* Ends the program as the others do: for memory a library could not get. */
_Noreturn void mem_end(void);

/* A copy of text the caller frees; NULL stays NULL. */
char *mem_text(const char *text);

#endif
