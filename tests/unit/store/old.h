#ifndef TEST_STORE_OLD_H
#define TEST_STORE_OLD_H

/* A database as an older program left it: its schema by the steps of then, with an admin, an owner's
 * person, a village, a report and one cell with its log. */

#include "office.h"
#include "store/guard.h"
#include "store/steps.h"

static inline void old_run(struct office *o, struct store *s, const char *sql)
{
	MUST(o, sql_exec(s, sql, &o->e));
}

static inline void old_log(struct office *o, struct store *s, const struct change *c)
{
	int64_t seq;

	s->depth = 1;
	MUST(o, change_add(s, c, &seq, &o->e));
	s->depth = 0;
}

static inline void old_people(struct office *o, struct store *s)
{
	static const struct {
		const char *name, *note;
	} people[] = {{"Dewi", "admin"}, {"Budi", "owner Setcam"}, {"Ani", "operator"},
		{"Vera", "verifier"}};

	old_run(o, s, "INSERT INTO user(name, role) VALUES('Dewi', 'admin')");
	s->actor.user = 1;
	old_run(o, s,
		"INSERT INTO user(name, role, unit) VALUES('Budi', 'owner', 1),"
		" ('Ani', 'operator', NULL), ('Vera', 'verifier', NULL)");
	for (size_t i = 0; i < sizeof(people) / sizeof(people[0]); i++)
		old_log(o, s,
			&(struct change){
				.act = "user", .after = people[i].name, .note = people[i].note});
}

static inline void old_fill(struct office *o, struct store *s)
{
	old_run(o, s, "INSERT INTO owner VALUES('Setcam'), ('Puskesmas'), ('PLKB')");
	old_run(o, s,
		"INSERT INTO unit(owner, name, first) VALUES('Setcam', 'Setcam', 1),"
		" ('Puskesmas', 'Puskesmas', 1), ('PLKB', 'PLKB', 1)");
	old_run(o, s, "INSERT INTO unit_village VALUES('Setcam', '" DESA1 "', 1)");
	old_run(o, s, "INSERT INTO row_owner VALUES('S01', 'sasaran', 'Setcam')");
	old_people(o, s);
	old_run(o, s, "INSERT INTO district VALUES(1, '64.08.09', 'Bengalon', 'R', 'P')");
	old_run(o, s, "INSERT INTO village(code, from_year, name) VALUES('" DESA1 "', 2026, 'A')");
	s->actor.user = 2;
	(void)snprintf(s->actor.name, sizeof(s->actor.name), "Budi");
	old_run(o, s, "INSERT INTO report VALUES(1, 2026, 'sem1', 1, 'draft')");
	old_log(o, s, &(struct change){.act = "report", .report = "2026/sem1", .after = "draft"});
	old_log(o, s,
		&(struct change){.act = "cell",
			.report = "2026/sem1",
			.place = DESA1,
			.row = "S01",
			.after = "7"});
	old_run(o, s,
		"INSERT INTO cell SELECT 1, place, row, 'sasaran', after, NULL, '', 0, 0, seq,"
		" 2, at FROM change WHERE act = 'cell'");
}

static inline void old_make(struct office *o, int64_t version)
{
	struct store s = {.path = o->path,
		.kept_count = SQL_KEPT,
		.forms = &o->forms,
		.clock = &o->clock,
		.actor = {.origin = "old"}};

	(void)unlink(o->path);
	assert_int_equal(sqlite3_open(o->path, &s.db), SQLITE_OK);
	MUST(o, guard_register(&s, &o->e));
	MUST(o, steps_run_until(&s, 0, version, &o->e));
	old_fill(o, &s);
	assert_int_equal(sqlite3_close(s.db), SQLITE_OK);
}

#endif
