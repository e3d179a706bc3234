#ifndef TEST_FUZZ_OFFICE_H
#define TEST_FUZZ_OFFICE_H

/* A kecamatan of two villages with an operator, on forms the fuzzer gives; one a process, removed at
 * exit. */

#include <assert.h>
#include <ftw.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "form/load.h"
#include "store/people.h"
#include "store/report.h"

struct office {
	char dir[64];
	struct clock clock;
	struct forms *forms;
	struct store *store;
};

static inline int office_remove(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st;
	(void)type;
	(void)at;
	return remove(path);
}

static inline void must(bool ok, const struct err *e)
{
	if (ok)
		return;
	(void)fprintf(stderr, "%s\n", e->text);
	abort();
}

/* The office of this process. */
static inline struct office *office_here(void)
{
	static struct office o;

	return &o;
}

static inline void office_leave(void)
{
	store_close(office_here()->store);
	forms_free(office_here()->forms);
	(void)nftw(office_here()->dir, office_remove, 8, FTW_DEPTH | FTW_PHYS);
}

static inline bool office_create(struct office *o, const char *path, struct err *e)
{
	static const struct store_village villages[] = {
		{"64.08.09.1001", "Kota"}, {"64.08.09.2001", "Sepaso"}};
	const struct store_new n = {.path = path,
		.district_code = "64.08.09",
		.district_name = "Bengalon",
		.regency_name = "R",
		.province_name = "P",
		.year = 2026,
		.admin_name = "Dewi",
		.admin_account = "dewi",
		.villages = villages,
		.village_count = 2};

	return store_create(&n, o->forms, &o->clock, e);
}

static inline void office_act(struct office *o, const char *name)
{
	struct arena a = {0};
	const struct user *u = user_find(o->store, &a, name);

	assert(u != NULL);
	store_act(o->store,
		&(struct actor){
			.user = u->id, .role = u->role, .account = "f", .origin = "import"});
	arena_release(&a);
}

static inline struct forms *office_forms(const struct form_source *sources, size_t count)
{
	struct buf mistakes = {0};
	struct forms *f = forms_read(sources, count, &mistakes);

	if (f == NULL)
		(void)fprintf(stderr, "%s", buf_str(&mistakes));
	buf_release(&mistakes);
	return f;
}

/* Made at the first call; Ani acts. */
static inline struct office *office_of(const struct form_source *sources, size_t count)
{
	const struct user_new ani = {.name = "Ani", .role = ROLE_OPERATOR};
	struct office *o = office_here();
	char path[sizeof(o->dir) + 32];
	struct err e = {.text = ""};

	if (o->store != NULL)
		return o;
	o->clock.pinned_ms = 1783861445123;
	(void)snprintf(o->dir, sizeof(o->dir), "/tmp/ansit-fuzz-XXXXXX");
	o->forms = office_forms(sources, count);
	if (o->forms == NULL || mkdtemp(o->dir) == NULL)
		abort();
	(void)snprintf(path, sizeof(path), "%s/f.db", o->dir);
	must(office_create(o, path, &e), &e);
	o->store = store_open(path, o->forms, &o->clock, &e);
	must(o->store != NULL, &e);
	office_act(o, "Dewi");
	must(user_add(o->store, &ani, &e), &e);
	office_act(o, "Ani");
	(void)atexit(office_leave);
	return o;
}

static inline struct report office_report(struct office *o)
{
	struct report r;
	struct err e;

	must(report_find(o->store, 2026, &o->forms->stages[0], 0, &r, &e), &e);
	return r;
}

#endif
