#ifndef BENCH_INSIDE_H
#define BENCH_INSIDE_H

#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "form/load.h"
#include "store/people.h"
#include "store/report.h"
#include "store/store.h"

#include "figure.h"

/* What the programs that look inside share: forms, store and person, or the end. */
struct inside {
	struct forms *forms;
	struct clock clock;
	struct store *store;
	struct err e;
};

static inline void must(int ok, const char *why)
{
	if (ok)
		return;
	(void)fprintf(stderr, "%s\n", why);
	exit(3);
}

static inline struct forms *inside_forms(void)
{
	const char *data = getenv("ANSIT_DATA");
	char *folder = file_join(data != NULL ? data : ".", "forms");
	const char *folders[] = {folder};
	struct buf mistakes = {0};
	struct forms *f = forms_load(folders, 1, &mistakes);

	must(f != NULL, buf_str(&mistakes));
	buf_release(&mistakes);
	free(folder);
	return f;
}

static inline void inside_act(struct inside *in, const char *name)
{
	struct arena a = {0};
	const struct user *u = user_find(in->store, &a, name);

	must(u != NULL, name);
	store_act(in->store, &(struct actor){.user = u->id, .role = u->role, .unit = u->unit,
					.account = "bench", .origin = "bench"});
	arena_release(&a);
}

static inline void inside_open(struct inside *in, const char *path, const char *name)
{
	in->forms = inside_forms();
	in->store = store_open(path, in->forms, &in->clock, &in->e);
	must(in->store != NULL, in->e.text);
	inside_act(in, name);
}

static inline struct report inside_report(struct inside *in, const char *stage)
{
	struct report r;

	must(report_find(in->store, 2026, forms_stage(in->forms, stage), 0, &r, &in->e), in->e.text);
	must(r.id != 0, stage);
	return r;
}

static inline void inside_close(struct inside *in)
{
	store_close(in->store);
	forms_free(in->forms);
}

#endif
