#ifndef TEST_STORE_OFFICE_H
#define TEST_STORE_OFFICE_H

/* A small kecamatan for the tests of the store: three owners, four rows (one calculated), four
 * stages, four villages, one person of each role. Everything is made in a folder of its own. */

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "store/cell.h"
#include "store/change.h"
#include "store/people.h"
#include "store/place.h"
#include "store/report.h"
#include "store/sql.h"
#include "store/store.h"

#define KEL "64.08.09.1001"
#define DESA1 "64.08.09.2001"
#define DESA2 "64.08.09.2002"
#define DESA3 "64.08.09.2003"

enum {
	ROW_S01,
	ROW_I01,
	ROW_P01,
	ROW_SUM,
	OFFICE_ROWS
};
enum {
	STAGE_ANSIT,
	STAGE_APBD,
	STAGE_SEM1,
	STAGE_SEM2,
	OFFICE_STAGES
};

struct office {
	char dir[128], path[160];
	struct owner owners[3];
	struct row rows[OFFICE_ROWS];
	struct expr sum;
	struct form form;
	const struct form *stage_forms[1];
	struct stage stages[OFFICE_STAGES];
	const struct row *all[OFFICE_ROWS];
	struct forms forms;
	struct clock clock;
	struct store *store;
	struct arena arena;
	struct err e;
};

static inline void office_forms(struct office *o)
{
	static const char *const owners[] = {"Setcam", "Puskesmas", "PLKB"};
	static const char *const rows[] = {"S01", "I01", "P01", "SUM"};
	static const char *const stages[] = {"ansit", "apbd", "sem1", "sem2"};

	o->form = (struct form){.name = "sasaran", .rows = o->rows, .row_count = OFFICE_ROWS};
	o->stage_forms[0] = &o->form;
	for (size_t i = 0; i < 3; i++)
		o->owners[i] = (struct owner){.name = owners[i], .label = owners[i]};
	for (size_t i = 0; i < OFFICE_ROWS; i++) {
		o->rows[i] = (struct row){.name = rows[i],
			.owner = &o->owners[i % 3],
			.form = &o->form,
			.index = i,
			.id = i};
		o->all[i] = &o->rows[i];
	}
	o->rows[ROW_SUM].calculation = &o->sum;
	for (size_t i = 0; i < OFFICE_STAGES; i++)
		o->stages[i] = (struct stage){.name = stages[i],
			.index = i,
			.forms = o->stage_forms,
			.form_count = i == STAGE_APBD ? 0 : 1,
			.has_tables = i != STAGE_APBD};
	o->stages[STAGE_SEM1].previous = &o->stages[STAGE_ANSIT];
	o->stages[STAGE_SEM2].previous = &o->stages[STAGE_SEM1];
	o->stages[STAGE_ANSIT].previous = &o->stages[STAGE_SEM2];
	o->stages[STAGE_ANSIT].previous_year = -1;
	o->forms = (struct forms){.owners = o->owners,
		.owner_count = 3,
		.forms = &o->form,
		.form_count = 1,
		.stages = o->stages,
		.stage_count = OFFICE_STAGES,
		.rows = o->all,
		.row_count = OFFICE_ROWS};
}

static inline void office_folder(struct office *o)
{
	const char *tmp = getenv("TMPDIR");

	(void)snprintf(o->dir, sizeof(o->dir), "%s/ansit-store-XXXXXX", tmp != NULL ? tmp : "/tmp");
	assert_non_null(mkdtemp(o->dir));
	(void)snprintf(o->path, sizeof(o->path), "%s/office.db", o->dir);
	o->clock.pinned_ms = 1783861445123; /* 2026-07-12T13:04:05.123Z */
}

static inline bool office_create(struct office *o)
{
	static const struct store_village villages[] = {
		{KEL, "Kota"}, {DESA1, "Sepaso"}, {DESA2, "Keraitan"}, {DESA3, "Tepian"}};
	const struct store_new n = {.path = o->path,
		.district_code = "64.08.09",
		.district_name = "Bengalon",
		.regency_name = "Kabupaten Kutai Timur",
		.province_name = "Kalimantan Timur",
		.year = 2026,
		.admin_name = "Dewi",
		.admin_account = "dewi",
		.villages = villages,
		.village_count = 4};

	return store_create(&n, &o->forms, &o->clock, &o->e);
}

static inline void office_open(struct office *o)
{
	o->store = store_open(o->path, &o->forms, &o->clock, &o->e);
	if (o->store == NULL)
		fail_msg("%s", o->e.text);
}

/* NULL: nobody. */
static inline void office_act_in(struct office *o, struct store *s, const char *name)
{
	struct actor actor = {.origin = "test"};
	const struct user *u = name != NULL ? user_find(s, &o->arena, name) : NULL;

	if (u != NULL) {
		actor.user = u->id;
		actor.role = u->role;
		actor.unit = u->unit;
		(void)snprintf(actor.account, sizeof(actor.account), "%s", "tester");
	}
	store_act(s, &actor);
}

static inline void office_act(struct office *o, const char *name)
{
	office_act_in(o, o->store, name);
}

#define MUST(o, call) \
	do { \
		if (!(call)) \
			fail_msg("%s: %s", #call, (o)->e.text); \
	} while (0)

/* Dewi admin, Ani operator, Budi Setcam, Citra of "Puskesmas Satu" with DESA1, Eka of the owner's
 * first Puskesmas, Fajar PLKB, Vera verifier, Catur camat. */
static inline void office_people(struct office *o)
{
	static const char *const one[] = {DESA1};
	static const struct user_new people[] = {
		{.name = "Ani", .role = ROLE_OPERATOR},
		{.name = "Budi", .role = ROLE_OWNER, .unit = "Setcam"},
		{.name = "Citra", .role = ROLE_OWNER, .unit = "Puskesmas Satu"},
		{.name = "Eka", .role = ROLE_OWNER, .unit = "Puskesmas"},
		{.name = "Fajar", .role = ROLE_OWNER, .unit = "PLKB"},
		{.name = "Vera", .role = ROLE_VERIFIER},
		{.name = "Catur", .role = ROLE_CAMAT},
	};

	office_act(o, "Dewi");
	MUST(o, unit_add(o->store, "Puskesmas Satu", "Puskesmas", one, 1, &o->e));
	for (size_t i = 0; i < sizeof(people) / sizeof(people[0]); i++)
		MUST(o, user_add(o->store, &people[i], &o->e));
}

static inline struct office *office_new(void)
{
	struct office *o = calloc(1, sizeof(*o));

	assert_non_null(o);
	office_forms(o);
	office_folder(o);
	MUST(o, office_create(o));
	office_open(o);
	office_people(o);
	return o;
}

static inline int office_remove(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st;
	(void)type;
	(void)ftw;
	return remove(path);
}

static inline void office_free(struct office *o)
{
	store_close(o->store);
	arena_release(&o->arena);
	(void)nftw(o->dir, office_remove, 8, FTW_DEPTH | FTW_PHYS);
	free(o);
}

/* The report of a stage in 2026 as it stands. */
static inline struct report office_report(struct office *o, int stage)
{
	struct report r;

	MUST(o, report_find(o->store, 2026, &o->stages[stage], 0, &r, &o->e));
	return r;
}

static inline struct cell_write office_write(
	struct office *o, struct report *r, int row, const char *place, const char *value)
{
	return (struct cell_write){.report = r,
		.row = &o->rows[row],
		.place = place,
		.value = value,
		.base = BASE_ANY};
}

static inline enum put_result office_put(
	struct office *o, struct report *r, int row, const char *place, const char *value)
{
	const struct cell_write w = office_write(o, r, row, place, value);

	return cell_put(o->store, &w, &o->e);
}

/* The operator names a document of whoever answers for a row in a village. */
static inline void office_source(struct office *o, struct report *r, int row, const char *place)
{
	int64_t unit = unit_of(o->store, o->rows[row].owner->name, place);

	MUST(o, source_put(o->store, r, unit, "Lap. 12 Juli 2026", &o->e));
}

/* Runs a statement with all triggers away for a moment, for what no person can do: the schema is as it
 * was afterwards. */
static inline void office_past_guards(struct office *o, const char *sql)
{
	struct buf drop = {0}, make = {0};
	struct sql q;

	MUST(o, sql_open(o->store, &q,
			"SELECT 'DROP TRIGGER ' || name || ';', sql || ';' FROM sqlite_schema"
			" WHERE type = 'trigger'",
			&o->e));
	while (sql_step(&q, &o->e) == SQL_ROW) {
		buf_text(&drop, sql_str(&q, 0));
		buf_text(&make, sql_str(&q, 1));
	}
	sql_close(&q);
	MUST(o, sql_exec(o->store, buf_str(&drop), &o->e));
	MUST(o, sql_exec(o->store, sql, &o->e));
	MUST(o, sql_exec(o->store, buf_str(&make), &o->e));
	buf_release(&drop);
	buf_release(&make);
}

static inline int64_t office_number(struct office *o, const char *sql)
{
	struct sql q;
	int64_t n = -1;

	MUST(o, sql_open(o->store, &q, sql, &o->e));
	MUST(o, sql_number(&q, &n, -1, &o->e));
	return n;
}

#endif
