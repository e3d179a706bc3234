#include "make_db.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/file.h"
#include "data.h"
#include "store/place.h"

static void describe(const struct region *r, struct made_db *made)
{
	(void)snprintf(made->district, sizeof(made->district), "%s", r->name);
	(void)snprintf(made->regency, sizeof(made->regency), "%s", r->regency);
	made->villages = r->village_count;
}

bool make_db(const struct context *c, const struct make_db *m, struct made_db *made,
	struct err *e)
{
	struct arena arena = {0};
	struct region r;
	char *path = data_regions(c->data);
	bool ok = region_find(path, m->code, &arena, &r, e);

	made->code = !ok || file_exists(m->path) ? EXIT_REFUSED : EXIT_TROUBLE;
	if (ok) {
		struct store_new n = {.path = m->path, .district_code = r.code,
			.district_name = r.name, .regency_name = r.regency,
			.province_name = r.province, .year = m->year, .admin_name = m->admin,
			.admin_account = m->account, .villages = r.villages,
			.village_count = r.village_count};

		ok = store_create(&n, c->forms, &c->clock, e);
		describe(&r, made);
	}
	free(path);
	arena_release(&arena);
	return ok;
}
