#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;

/* Memory that is freed all at once: parsed forms, themes, lists of one screen. Start with {0}. */
struct arena {
	struct arena_block *last;
};

/* Zeroed, aligned for any type; ends the program when there is no memory. */
void *arena_new(struct arena *a, size_t count, size_t size);

/* A copy of text that lives as long as the arena; NULL stays NULL. */
char *arena_text(struct arena *a, const char *text);
char *arena_text_of(struct arena *a, const char *text, size_t size);

/* Frees everything and leaves an empty arena. */
void arena_release(struct arena *a);

#endif
