#ifndef TEST_FORM_RULES_WORLD_H
#define TEST_FORM_RULES_WORLD_H

#include "desk_record.h"

#include "base/file.h"

/* The shipped forms, and a report of one of their stages with records that tests write. */
static inline int load(void **state)
{
	const char *data = getenv("ANSIT_DATA");
	char *folder = file_join(data == NULL ? "." : data, "forms");
	const char *const folders[] = {folder};
	struct buf mistakes = {0};
	struct forms *f = forms_load(folders, 1, &mistakes);

	if (f == NULL)
		print_error("%s", buf_str(&mistakes));
	buf_release(&mistakes);
	free(folder);
	*state = f;
	return f == NULL;
}

static inline int unload(void **state)
{
	forms_free(*state);
	return 0;
}

struct world {
	struct forms *forms;
	struct desk desk;
	struct arena arena;
	struct records *all;
	struct records **foreign; /* by stage */
};

static inline void world_open(struct world *w, struct forms *f, const char *stage)
{
	*w = (struct world){.forms = f};
	desk_open(&w->desk, f, stage);
	w->all = desk_records_new(&w->arena);
	w->desk.book.records = w->all;
	w->foreign = mem_array(f->stage_count, sizeof(*w->foreign));
	w->desk.book.foreign = w->foreign;
}

static inline void world_close(struct world *w)
{
	for (size_t i = 0; i < w->forms->stage_count; i++) {
		if (w->foreign[i] != NULL)
			free(w->foreign[i]->list);
	}
	free(w->foreign);
	free(w->all->list);
	desk_close(&w->desk);
	arena_release(&w->arena);
}

static inline struct record *add(
	struct world *w, const char *form, struct record *parent, const char *answers)
{
	return desk_record(&w->arena, w->all, forms_form(w->forms, form), parent, answers);
}

/* A record of another stage's newest report. */
static inline struct record *add_elsewhere(struct world *w, const char *stage, const char *form,
	struct record *parent, const char *answers)
{
	struct records **there = &w->foreign[forms_stage(w->forms, stage)->index];

	if (*there == NULL)
		*there = desk_records_new(&w->arena);
	return desk_record(&w->arena, *there, forms_form(w->forms, form), parent, answers);
}

/* Something of that stage comes from the record now. */
static inline void carry_to(const struct world *w, struct record *r, const char *stage)
{
	r->stages |= UINT64_C(1) << forms_stage(w->forms, stage)->index;
}

static inline const struct check *check_of(const struct forms *f, const char *id)
{
	for (size_t i = 0; i < f->check_count; i++) {
		if (strcmp(f->checks[i].id, id) == 0)
			return &f->checks[i];
	}
	fail_msg("%s is not shipped", id);
	abort(); /* fail_msg does not return, but gcc does not know */
}

/* How often a check fails, in its run of records or of the district. */
static inline size_t count(const struct world *w, const char *id)
{
	const struct check *c = check_of(w->forms, id);
	const struct check_what what = {.at_submit = true,
		.place = c->scopes == SCOPE_RECORD ? CHECK_RECORDS : CHECK_EVERYWHERE};
	struct problems p = {0};
	size_t found = 0;

	check_run(&w->desk.book, &what, &p);
	for (size_t i = 0; i < p.count; i++)
		found += p.list[i].check == c;
	problems_release(&p);
	return found;
}

#endif
