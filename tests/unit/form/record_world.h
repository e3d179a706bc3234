#ifndef TEST_FORM_RECORD_WORLD_H
#define TEST_FORM_RECORD_WORLD_H

#include "desk_record.h"

/* One check of tags, with what is between; and the end of any check. */
#define HEAD "checks:\n  - {id: X, form: tag, "
#define TAIL ", severity: hard, message: M, english: E}\n"

/* The world of desk_record.h in one of its stages, with the records of a report. */
struct world {
	struct forms *forms;
	struct desk desk;
	struct arena arena;
	struct records *all;
};

static inline struct world *world_new(const char *checks, const char *stage)
{
	struct world *w = mem_array(1, sizeof(*w));

	w->forms = desk_world(checks);
	desk_open(&w->desk, w->forms, stage);
	w->all = desk_records_new(&w->arena);
	w->desk.book.records = w->all;
	return w;
}

static inline void world_free(struct world *w)
{
	free(w->all->list);
	desk_close(&w->desk);
	arena_release(&w->arena);
	forms_free(w->forms);
	free(w);
}

static inline struct record *add(
	struct world *w, const char *form, struct record *parent, const char *answers)
{
	return desk_record(&w->arena, w->all, forms_form(w->forms, form), parent, answers);
}

static const struct check_what records = {.place = CHECK_RECORDS};

#endif
