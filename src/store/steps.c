#include "store/steps.h"

#include "store/sql.h"
#include "store/steps_sql.h"

#define SOURCE_WHO \
	NOBODY_RULE \
	MINE_RULE \
	" SELECT ansit_deny('operator', '') FROM user" \
	"  WHERE id = ansit_user() AND role <> 'operator';"

#define SOURCE_RULES \
	SOURCE_WHO \
	" SELECT ansit_deny('state', state) FROM report WHERE id = NEW.report AND state <> 'draft';"

#define SOURCE_IS_COPY \
	" EXISTS (SELECT 1 FROM source_copy AS c WHERE c.report = NEW.report AND c.unit = NEW.unit" \
	"  AND c.text = NEW.text AND c.user = NEW.user AND c.at = NEW.at) "

static const char steps_source_copies[] =
	"CREATE VIEW source_copy AS SELECT b.report, c.unit, c.text, c.user, c.at"
	" FROM revision_before AS b JOIN source AS c ON c.report = b.before;"
	"DROP TRIGGER source_insert;"
	"CREATE TRIGGER source_insert BEFORE INSERT ON source WHEN NOT" SOURCE_IS_COPY
	"BEGIN" SOURCE_WHO OPEN_RULE " END;"
	"CREATE TRIGGER source_copied BEFORE INSERT ON source WHEN" SOURCE_IS_COPY
	"BEGIN" COPY_RULES " END;"
	"DROP TRIGGER source_update;"
	"CREATE TRIGGER source_update BEFORE UPDATE ON source BEGIN" SOURCE_WHO OPEN_RULE
	" SELECT ansit_deny('history', '') WHERE NEW.report <> OLD.report OR NEW.unit <> OLD.unit;"
	" END;"
	"PRAGMA user_version = 23;";

/* Step i brings a database from user_version i to i + 1. Rows are only ever added. */
static const char *const steps[] = {
	/* The district, its villages through the years, the data owners and their units. */
	"PRAGMA application_id = 0x616e7369;"
	"CREATE TABLE district(id INTEGER PRIMARY KEY CHECK (id = 1), code TEXT NOT NULL,"
	" name TEXT NOT NULL, regency TEXT NOT NULL, province TEXT NOT NULL) STRICT;"
	"CREATE TABLE village(code TEXT NOT NULL, from_year INTEGER NOT NULL, name TEXT NOT NULL,"
	" until_year INTEGER NOT NULL DEFAULT 0, reason TEXT NOT NULL DEFAULT '',"
	" PRIMARY KEY(code, from_year), CHECK (until_year = 0 OR until_year >= from_year))"
	" STRICT, WITHOUT ROWID;"
	"CREATE TABLE owner(name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;"
	"CREATE TABLE unit(id INTEGER PRIMARY KEY AUTOINCREMENT,"
	" owner TEXT NOT NULL REFERENCES owner, name TEXT NOT NULL COLLATE NOCASE UNIQUE,"
	" first INTEGER NOT NULL CHECK (first IN (0, 1))) STRICT;"
	"CREATE UNIQUE INDEX unit_first ON unit(owner) WHERE first = 1;"
	"CREATE TABLE unit_village(owner TEXT NOT NULL REFERENCES owner, village TEXT NOT NULL,"
	" unit INTEGER NOT NULL REFERENCES unit, PRIMARY KEY(owner, village)) STRICT, WITHOUT ROWID;"
	"CREATE TABLE row_owner(row TEXT PRIMARY KEY, form TEXT NOT NULL,"
	" owner TEXT NOT NULL REFERENCES owner) STRICT, WITHOUT ROWID;"
	"CREATE VIEW answers AS SELECT row_owner.row, unit_village.village, unit.id AS unit, unit.name"
	" FROM row_owner JOIN unit_village USING (owner) JOIN unit ON unit.id = unit_village.unit;"
	"CREATE TABLE user(id INTEGER PRIMARY KEY AUTOINCREMENT,"
	" name TEXT NOT NULL COLLATE NOCASE UNIQUE,"
	" role TEXT NOT NULL CHECK (role IN ('operator', 'owner', 'verifier', 'camat', 'admin')),"
	" unit INTEGER REFERENCES unit, account TEXT UNIQUE, password TEXT,"
	" active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),"
	" CHECK ((role = 'owner') = (unit IS NOT NULL))) STRICT;"
	"CREATE TABLE setting(user INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,"
	" PRIMARY KEY(user, name)) STRICT, WITHOUT ROWID;"
	"PRAGMA user_version = 1;",

	/* The append-only log, and reports with their cells. */
	"CREATE TABLE change(seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL,"
	" user TEXT NOT NULL, account TEXT NOT NULL, origin TEXT NOT NULL, act TEXT NOT NULL,"
	" report TEXT NOT NULL, place TEXT NOT NULL, row TEXT NOT NULL, before TEXT NOT NULL,"
	" after TEXT NOT NULL, mark TEXT NOT NULL, note TEXT NOT NULL, hash TEXT NOT NULL) STRICT;"
	"CREATE INDEX change_cell ON change(report, place, row);"
	"CREATE TABLE report(id INTEGER PRIMARY KEY AUTOINCREMENT,"
	" year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100), stage TEXT NOT NULL,"
	" revision INTEGER NOT NULL CHECK (revision >= 1), state TEXT NOT NULL CHECK (state IN"
	" ('draft', 'submitted', 'verified', 'signed', 'sent', 'received', 'returned')),"
	" UNIQUE(year, stage, revision)) STRICT;"
	"CREATE VIEW report_name AS SELECT id AS report, year || '/' || stage ||"
	" CASE revision WHEN 1 THEN '' ELSE '/' || revision END AS name FROM report;"
	"CREATE TABLE source(report INTEGER NOT NULL REFERENCES report,"
	" unit INTEGER NOT NULL REFERENCES unit, text TEXT NOT NULL CHECK (text <> ''),"
	" user INTEGER NOT NULL REFERENCES user, at TEXT NOT NULL, PRIMARY KEY(report, unit))"
	" STRICT, WITHOUT ROWID;"
	"CREATE TABLE cell(report INTEGER NOT NULL REFERENCES report, place TEXT NOT NULL,"
	" row TEXT NOT NULL, form TEXT NOT NULL,"
	" value TEXT CHECK (value NOT GLOB '*[^0-9]*' AND length(value) BETWEEN 1 AND 13"
	"  AND (value = '0' OR value NOT GLOB '0*')),"
	" reason TEXT, note TEXT NOT NULL, flagged INTEGER NOT NULL CHECK (flagged IN (0, 1)),"
	" same INTEGER NOT NULL CHECK (same IN (0, 1)), revision INTEGER NOT NULL REFERENCES change,"
	" user INTEGER NOT NULL REFERENCES user, at TEXT NOT NULL, PRIMARY KEY(report, place, row),"
	" CHECK (value IS NULL OR reason IS NULL)) STRICT, WITHOUT ROWID;"
	"CREATE TABLE pending(report INTEGER NOT NULL REFERENCES report, place TEXT NOT NULL,"
	" row TEXT NOT NULL, user INTEGER NOT NULL REFERENCES user, text TEXT NOT NULL,"
	" note TEXT NOT NULL DEFAULT '', flagged INTEGER NOT NULL DEFAULT 0,"
	" why INTEGER NOT NULL, at TEXT NOT NULL,"
	" PRIMARY KEY(report, place, row, user)) STRICT, WITHOUT ROWID;"
	"PRAGMA user_version = 2;",

	/* Guards of places and people: the admin's, and history stays. */
	"CREATE TRIGGER district_insert BEFORE INSERT ON district BEGIN SELECT ansit_user(); END;"
	"CREATE TRIGGER district_update BEFORE UPDATE ON district BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"CREATE TRIGGER district_delete BEFORE DELETE ON district BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"CREATE TRIGGER village_insert BEFORE INSERT ON village BEGIN"
	" SELECT ansit_deny('admin', '') WHERE NOT " IS_ADMIN "; END;"
	"CREATE TRIGGER village_update BEFORE UPDATE ON village BEGIN"
	" SELECT ansit_deny('admin', '') WHERE NOT " IS_ADMIN ";"
	" SELECT ansit_deny('history', '') WHERE NEW.code <> OLD.code"
	"  OR NEW.from_year <> OLD.from_year; END;"
	"CREATE TRIGGER village_delete BEFORE DELETE ON village BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"CREATE TRIGGER unit_insert BEFORE INSERT ON unit BEGIN"
	" SELECT ansit_deny('admin', '') WHERE NEW.first = 0 AND NOT " IS_ADMIN "; END;"
	"CREATE TRIGGER unit_update BEFORE UPDATE ON unit BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"CREATE TRIGGER unit_delete BEFORE DELETE ON unit BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	/* A new owner's first unit gets the villages when a database is opened, by nobody. */
	"CREATE TRIGGER unit_village_insert BEFORE INSERT ON unit_village BEGIN"
	" SELECT ansit_deny('admin', '') WHERE NOT " IS_ADMIN
	"  AND NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit AND first = 1);"
	" SELECT ansit_deny('history', '') WHERE NOT EXISTS"
	"  (SELECT 1 FROM unit WHERE id = NEW.unit AND owner = NEW.owner); END;"
	"CREATE TRIGGER unit_village_update BEFORE UPDATE ON unit_village BEGIN"
	" SELECT ansit_deny('admin', '') WHERE NOT " IS_ADMIN ";"
	" SELECT ansit_deny('history', '') WHERE NEW.owner <> OLD.owner OR NEW.village <> OLD.village"
	"  OR NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit AND owner = NEW.owner); END;"
	"CREATE TRIGGER unit_village_delete BEFORE DELETE ON unit_village BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"PRAGMA user_version = 3;",

	/* Guards of users and of the owners of rows. */
	/* The first user of a new database is its admin; nobody was there to ask. */
	"CREATE TRIGGER user_insert BEFORE INSERT ON user BEGIN"
	" SELECT ansit_deny('admin', '') WHERE EXISTS (SELECT 1 FROM user) AND NOT " IS_ADMIN
	"; END;"
	"CREATE TRIGGER user_update BEFORE UPDATE ON user BEGIN"
	" SELECT ansit_deny('admin', '') WHERE NOT " IS_ADMIN
	"  AND (OLD.id IS NOT ansit_user() OR OLD.active = 0 OR NEW.active IS NOT OLD.active"
	"   OR NEW.role IS NOT OLD.role OR NEW.unit IS NOT OLD.unit"
	"   OR NEW.account IS NOT OLD.account);"
	" SELECT ansit_deny('history', '') WHERE NEW.id IS NOT OLD.id"
	"  OR NEW.name COLLATE BINARY IS NOT OLD.name;"
	" SELECT ansit_deny('last', '') WHERE OLD.role = 'admin' AND OLD.active = 1"
	"  AND (NEW.role <> 'admin' OR NEW.active = 0)"
	"  AND (SELECT count(*) FROM user WHERE role = 'admin' AND active = 1) = 1; END;"
	"CREATE TRIGGER user_delete BEFORE DELETE ON user BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"CREATE TRIGGER owner_insert BEFORE INSERT ON owner BEGIN SELECT ansit_user(); END;"
	"CREATE TRIGGER owner_update BEFORE UPDATE ON owner BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"CREATE TRIGGER owner_delete BEFORE DELETE ON owner BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"CREATE TRIGGER row_owner_insert BEFORE INSERT ON row_owner BEGIN SELECT ansit_user(); END;"
	"CREATE TRIGGER row_owner_update BEFORE UPDATE ON row_owner BEGIN SELECT ansit_user(); END;"
	"CREATE TRIGGER row_owner_delete BEFORE DELETE ON row_owner BEGIN SELECT ansit_user(); END;"
	"CREATE TRIGGER setting_insert BEFORE INSERT ON setting BEGIN"
	" SELECT ansit_deny('name', '') WHERE NEW.user NOT IN (0, ansit_user()); END;"
	"CREATE TRIGGER setting_update BEFORE UPDATE ON setting BEGIN"
	" SELECT ansit_deny('name', '') WHERE NEW.user NOT IN (0, ansit_user())"
	"  OR NEW.user <> OLD.user; END;"
	"PRAGMA user_version = 4;",

	/* Guards of the log, of reports and of what belongs to them. */
	"CREATE TRIGGER change_insert BEFORE INSERT ON change BEGIN SELECT ansit_user(); END;"
	"CREATE TRIGGER change_update BEFORE UPDATE ON change BEGIN"
	" SELECT RAISE(ABORT, 'ansit: history is never changed'); END;"
	"CREATE TRIGGER change_delete BEFORE DELETE ON change BEGIN"
	" SELECT RAISE(ABORT, 'ansit: history is never removed'); END;"
	"CREATE TRIGGER report_insert BEFORE INSERT ON report BEGIN" NOBODY_RULE
	" SELECT ansit_deny('role', role) FROM user"
	"  WHERE id = ansit_user() AND role NOT IN ('operator', 'owner');"
	" SELECT ansit_deny('state', NEW.state) WHERE NEW.state <> 'draft'; END;"
	"CREATE TRIGGER report_update BEFORE UPDATE ON report BEGIN" NOBODY_RULE
	" SELECT ansit_deny('history', '') WHERE NEW.id <> OLD.id OR NEW.year <> OLD.year"
	"  OR NEW.stage <> OLD.stage OR NEW.revision <> OLD.revision; END;"
	"CREATE TRIGGER report_delete BEFORE DELETE ON report BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"CREATE TRIGGER source_insert BEFORE INSERT ON source BEGIN" SOURCE_RULES " END;"
	"CREATE TRIGGER source_update BEFORE UPDATE ON source BEGIN" SOURCE_RULES
	" SELECT ansit_deny('history', '') WHERE NEW.report <> OLD.report OR NEW.unit <> OLD.unit;"
	" END;"
	"CREATE TRIGGER source_delete BEFORE DELETE ON source BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"CREATE TRIGGER pending_insert BEFORE INSERT ON pending BEGIN" NOBODY_RULE MINE_RULE " END;"
	"CREATE TRIGGER pending_update BEFORE UPDATE ON pending BEGIN" MINE_RULE
	" SELECT ansit_deny('name', '') WHERE NEW.user <> OLD.user; END;"
	"CREATE TRIGGER pending_delete BEFORE DELETE ON pending BEGIN"
	" SELECT ansit_deny('name', '') WHERE OLD.user IS NOT ansit_user(); END;"
	"PRAGMA user_version = 5;",

	steps_cell_insert,
	steps_cell_update,
	steps_record_tables,
	steps_record_guards,
	steps_answer_guards,
	steps_office_guards,
	steps_flow_tables,
	steps_flow_views,
	steps_flow_reports,
	steps_flow_moves,
	steps_flow_confirms,
	steps_flow_reviews,
	steps_flow_review_again,
	steps_flow_remarks,
	steps_sealed_tables,
	steps_sealed_guards,
	steps_rekey_guards,
	steps_source_copies,
	steps_cell_copies,
	steps_cell_confirmed,
	steps_record_copies,
	steps_record_roots,
	steps_answer_copies,
	steps_place_guards,
	steps_remark_again,
};

int64_t steps_count(void)
{
	return (int64_t)(sizeof(steps) / sizeof(steps[0]));
}

bool steps_run_until(struct store *s, int64_t user_version, int64_t until, struct err *e)
{
	for (int64_t i = user_version; i < until; i++) {
		if (!sql_exec(s, steps[i], e))
			return false;
	}
	return true;
}

bool steps_run(struct store *s, int64_t user_version, struct err *e)
{
	return steps_run_until(s, user_version, steps_count(), e);
}
