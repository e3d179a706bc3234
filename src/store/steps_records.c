#include "store/steps_sql.h"

/* How the log names a record that is about to be written: the view record_path says the same of one
 * that stands. */
#define NEW_PATH \
	"(NEW.form || '/' || CASE WHEN NEW.item <> ''" \
	" THEN CASE NEW.place WHEN '' THEN '' ELSE NEW.place || '/' END || NEW.item" \
	" WHEN NEW.parent IS NULL THEN NEW.no" \
	" ELSE (SELECT no FROM record WHERE id = NEW.parent) || '.' || NEW.no END)"

const char steps_record_tables[] =
	"CREATE TABLE form_writer(form TEXT NOT NULL, role TEXT NOT NULL CHECK (role IN"
	" ('operator', 'owner', 'verifier', 'camat')), owner TEXT NOT NULL,"
	" PRIMARY KEY(form, role)) STRICT, WITHOUT ROWID;"
	/* deleted: 0, or the revision of the deletion that took the record (or its parent). */
	"CREATE TABLE record(id INTEGER PRIMARY KEY AUTOINCREMENT,"
	" report INTEGER NOT NULL REFERENCES report, form TEXT NOT NULL,"
	" no INTEGER NOT NULL CHECK (no >= 1), parent INTEGER REFERENCES record,"
	" item TEXT NOT NULL, place TEXT NOT NULL, origin INTEGER REFERENCES record,"
	" deleted INTEGER NOT NULL, revision INTEGER NOT NULL REFERENCES change,"
	" user INTEGER NOT NULL REFERENCES user, at TEXT NOT NULL,"
	" CHECK (item <> '' OR place = ''), CHECK (item = '' OR parent IS NULL)) STRICT;"
	"CREATE INDEX record_report ON record(report);"
	"CREATE UNIQUE INDEX record_no ON record(report, form, ifnull(parent, 0), no);"
	"CREATE UNIQUE INDEX record_item ON record(report, form, place, item) WHERE item <> '';"
	"CREATE INDEX record_parent ON record(parent) WHERE parent IS NOT NULL;"
	"CREATE INDEX record_origin ON record(origin) WHERE origin IS NOT NULL;"
	"CREATE TABLE answer(record INTEGER NOT NULL REFERENCES record, field TEXT NOT NULL,"
	" value TEXT NOT NULL CHECK (length(CAST(value AS BLOB)) <= 4000),"
	" revision INTEGER NOT NULL REFERENCES change, user INTEGER NOT NULL REFERENCES user,"
	" at TEXT NOT NULL, PRIMARY KEY(record, field)) STRICT, WITHOUT ROWID;"
	/* Codes in use, for suggestions: paragraphs are not in it. */
	"CREATE INDEX answer_code ON answer(field, value) WHERE length(value) BETWEEN 1 AND 63;"
	"CREATE VIEW record_path AS SELECT record.id AS record, record.report,"
	" record.form || '/' || CASE WHEN record.item <> ''"
	" THEN CASE record.place WHEN '' THEN '' ELSE record.place || '/' END || record.item"
	" WHEN record.parent IS NULL THEN record.no ELSE parent.no || '.' || record.no END AS path"
	" FROM record LEFT JOIN record AS parent ON parent.id = record.parent;"
	"CREATE VIEW form_user AS SELECT form_writer.form, user.id AS user"
	" FROM form_writer JOIN user ON user.role = form_writer.role AND user.active = 1"
	" LEFT JOIN unit ON unit.id = user.unit"
	" WHERE form_writer.owner = '' OR form_writer.owner = unit.owner;"
	"CREATE VIEW form_writers AS SELECT form, group_concat(role ||"
	" CASE owner WHEN '' THEN '' ELSE ':' || owner END) AS names FROM form_writer GROUP BY form;"
	"CREATE TABLE target(row TEXT NOT NULL, year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),"
	" permille INTEGER CHECK (permille BETWEEN 0 AND 1000), source TEXT NOT NULL,"
	" revision INTEGER NOT NULL REFERENCES change, user INTEGER NOT NULL REFERENCES user,"
	" at TEXT NOT NULL, PRIMARY KEY(row, year)) STRICT, WITHOUT ROWID;"
	"CREATE TABLE code(list TEXT NOT NULL, code TEXT NOT NULL, label TEXT NOT NULL,"
	" PRIMARY KEY(list, code)) STRICT, WITHOUT ROWID;"
	"PRAGMA user_version = 8;";

/* One rule a statement, the first that bites speaks. */
#define RECORD_WHO \
	NOBODY_RULE \
	MINE_RULE \
	" SELECT ansit_deny('form', NEW.form) WHERE NOT EXISTS" \
	"  (SELECT 1 FROM form_writer WHERE form = NEW.form);" \
	" SELECT ansit_deny('writer', (SELECT names FROM form_writers WHERE form = NEW.form))" \
	"  WHERE NOT EXISTS (SELECT 1 FROM form_user WHERE form = NEW.form" \
	"   AND user = ansit_user());"

#define RECORD_WHERE \
	" SELECT ansit_deny('parent', '') WHERE NEW.parent IS NOT NULL AND NEW.deleted = 0" \
	"  AND NOT EXISTS (SELECT 1 FROM record AS up WHERE up.id = NEW.parent" \
	"   AND up.report = NEW.report AND up.deleted = 0 AND up.parent IS NULL);" \
	" SELECT ansit_deny('log', '') WHERE NOT EXISTS" \
	"  (SELECT 1 FROM change WHERE seq = NEW.revision AND act = 'record'" \
	"   AND place = " NEW_PATH " AND after = iif(NEW.deleted = 0, '+', '-') AND report =" \
	"   (SELECT r.name FROM report_name AS r WHERE r.report = NEW.report));"

#define RECORD_RULES \
	RECORD_WHO \
	" SELECT ansit_deny('state', state) FROM report WHERE id = NEW.report AND state <> 'draft';" RECORD_WHERE

#define RECORD_PLACE \
	" SELECT ansit_deny('place', NEW.place) WHERE NEW.place <> '' AND NOT EXISTS" \
	"  (SELECT 1 FROM report JOIN village ON village.code = NEW.place" \
	"   WHERE report.id = NEW.report AND from_year <= year" \
	"   AND (until_year = 0 OR year < until_year));"

const char steps_record_guards[] =
	"CREATE TRIGGER record_insert BEFORE INSERT ON record BEGIN" RECORD_RULES
	" SELECT ansit_deny('history', '') WHERE NEW.deleted <> 0;" RECORD_PLACE
	" SELECT ansit_deny('origin', '') WHERE NEW.origin IS NOT NULL AND NOT EXISTS"
	"  (SELECT 1 FROM record AS o WHERE o.id = NEW.origin AND o.deleted = 0"
	"   AND (o.report <> NEW.report OR o.form <> NEW.form)); END;"
	"CREATE TRIGGER record_update BEFORE UPDATE ON record BEGIN"
	" SELECT ansit_deny('history', '') WHERE NEW.id <> OLD.id OR NEW.report <> OLD.report"
	"  OR NEW.form <> OLD.form OR NEW.no <> OLD.no OR NEW.parent IS NOT OLD.parent"
	"  OR NEW.item <> OLD.item OR NEW.place <> OLD.place OR NEW.origin IS NOT OLD.origin"
	"  OR NEW.revision <= OLD.revision OR NEW.deleted NOT IN (0, NEW.revision,"
	"  ifnull((SELECT up.deleted FROM record AS up WHERE up.id = NEW.parent), 0));" RECORD_RULES
	" END;"
	"CREATE TRIGGER record_delete BEFORE DELETE ON record BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"PRAGMA user_version = 9;";

#define ANSWER_WHO \
	NOBODY_RULE \
	MINE_RULE \
	" SELECT ansit_deny('deleted', '') WHERE NOT EXISTS" \
	"  (SELECT 1 FROM record WHERE id = NEW.record AND deleted = 0);" \
	" SELECT ansit_deny('writer', (SELECT names FROM form_writers JOIN record USING (form)" \
	"   WHERE record.id = NEW.record)) WHERE NOT EXISTS (SELECT 1 FROM record" \
	"   JOIN form_user ON form_user.form = record.form WHERE record.id = NEW.record" \
	"   AND form_user.user = ansit_user());"

#define ANSWER_LOGGED \
	" SELECT ansit_deny('log', '') WHERE NOT EXISTS" \
	"  (SELECT 1 FROM change WHERE seq = NEW.revision AND act = 'answer' AND row = NEW.field" \
	"   AND place = (SELECT p.path FROM record_path AS p WHERE p.record = NEW.record)" \
	"   AND report = (SELECT r.name FROM record_path AS p JOIN report_name AS r" \
	"    ON r.report = p.report WHERE p.record = NEW.record));"

#define ANSWER_RULES \
	ANSWER_WHO \
	" SELECT ansit_deny('state', state) FROM record JOIN report ON report.id = record.report" \
	"  WHERE record.id = NEW.record AND state <> 'draft';" ANSWER_LOGGED

const char steps_answer_guards[] =
	"CREATE TRIGGER answer_insert BEFORE INSERT ON answer BEGIN" ANSWER_RULES " END;"
	"CREATE TRIGGER answer_update BEFORE UPDATE ON answer BEGIN"
	" SELECT ansit_deny('history', '') WHERE NEW.record <> OLD.record"
	"  OR NEW.field <> OLD.field OR NEW.revision <= OLD.revision;" ANSWER_RULES " END;"
	"CREATE TRIGGER answer_delete BEFORE DELETE ON answer BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"PRAGMA user_version = 10;";

/* A copy has the root of what it was copied from, and under it the copies of its lines. What it was
 * copied from is looked for by its id or root: by its report, a thousand would be looked at. */
#define RECORD_IS_COPY \
	" EXISTS (SELECT 1 FROM record_copy AS c WHERE c.report = NEW.report AND c.root = NEW.root" \
	"  AND c.id IN (SELECT NEW.root UNION ALL SELECT o.id FROM record AS o" \
	"   WHERE o.root = NEW.root)" \
	"  AND c.form = NEW.form AND c.no = NEW.no AND c.parent IS NEW.parent" \
	"  AND (c.parent_before IS NULL) = (NEW.parent IS NULL) AND c.item = NEW.item" \
	"  AND c.place = NEW.place AND c.origin IS NEW.origin AND c.deleted = NEW.deleted" \
	"  AND c.revision = NEW.revision AND c.user = NEW.user AND c.at = NEW.at) "

/* An origin is the root of a record that stands in the newest revision of another report, or of
 * another form of this one. */
const char steps_record_copies[] =
	"CREATE VIEW record_copy AS SELECT b.report, c.id, c.form, c.no, (SELECT up.id FROM record AS up"
	"  JOIN record AS old ON old.id = c.parent WHERE +up.report = b.report"
	"  AND up.root = ifnull(old.root, old.id)) AS parent, c.parent AS parent_before, c.item,"
	" c.place, c.origin, c.deleted, c.revision, c.user, c.at, ifnull(c.root, c.id) AS root"
	" FROM revision_before AS b JOIN record AS c ON +c.report = b.before;"
	"DROP TRIGGER record_insert;"
	"CREATE TRIGGER record_insert BEFORE INSERT ON record WHEN NOT" RECORD_IS_COPY
	"BEGIN" RECORD_WHO OPEN_RULE RECORD_WHERE
	" SELECT ansit_deny('history', '') WHERE NEW.deleted <> 0 OR NEW.root IS NOT NULL;" RECORD_PLACE
	" SELECT ansit_deny('origin', '') WHERE NEW.origin IS NOT NULL AND NOT EXISTS"
	"  (SELECT 1 FROM record_current AS o WHERE o.root = NEW.origin AND o.deleted = 0"
	"   AND (o.report <> NEW.report OR o.form <> NEW.form)); END;"
	"CREATE TRIGGER record_copied BEFORE INSERT ON record WHEN" RECORD_IS_COPY
	"BEGIN" COPY_RULES " END;"
	"PRAGMA user_version = 26;";

const char steps_record_roots[] =
	"DROP TRIGGER record_update;"
	"CREATE TRIGGER record_update BEFORE UPDATE ON record BEGIN"
	" SELECT ansit_deny('history', '') WHERE NEW.id <> OLD.id OR NEW.report <> OLD.report"
	"  OR NEW.form <> OLD.form OR NEW.no <> OLD.no OR NEW.parent IS NOT OLD.parent"
	"  OR NEW.item <> OLD.item OR NEW.place <> OLD.place OR NEW.origin IS NOT OLD.origin"
	"  OR NEW.root IS NOT OLD.root"
	"  OR NEW.revision <= OLD.revision OR NEW.deleted NOT IN (0, NEW.revision,"
	"  ifnull((SELECT up.deleted FROM record AS up WHERE up.id = NEW.parent), 0));" RECORD_WHO
		OPEN_RULE RECORD_WHERE " END;"
	"PRAGMA user_version = 27;";

#define ANSWER_OPEN \
	" SELECT ansit_deny('state', state) FROM record JOIN report ON report.id = record.report" \
	"  WHERE record.id = NEW.record AND state NOT IN ('draft', 'returned');"

#define ANSWER_IS_COPY \
	" EXISTS (SELECT 1 FROM answer_copy AS c WHERE c.record = NEW.record AND c.field = NEW.field" \
	"  AND c.value = NEW.value AND c.revision = NEW.revision AND c.user = NEW.user" \
	"  AND c.at = NEW.at) "

const char steps_answer_copies[] =
	"CREATE VIEW answer_copy AS SELECT new.id AS record, a.field, a.value, a.revision, a.user, a.at"
	" FROM record AS new JOIN revision_before AS b ON b.report = new.report"
	" JOIN record AS c ON +c.report = b.before AND (c.id = new.root OR c.root = new.root)"
	" JOIN answer AS a ON a.record = c.id;"
	"DROP TRIGGER answer_insert;"
	"CREATE TRIGGER answer_insert BEFORE INSERT ON answer WHEN NOT" ANSWER_IS_COPY
	"BEGIN" ANSWER_WHO ANSWER_OPEN ANSWER_LOGGED " END;"
	"CREATE TRIGGER answer_copied BEFORE INSERT ON answer WHEN" ANSWER_IS_COPY
	"BEGIN" NOBODY_RULE BY_ROLE_OF "reopen" END_OF_ACT
	" SELECT ansit_deny('move', state) FROM record JOIN report ON report.id = record.report"
	"  WHERE record.id = NEW.record AND state <> 'draft'; END;"
	"DROP TRIGGER answer_update;"
	"CREATE TRIGGER answer_update BEFORE UPDATE ON answer BEGIN"
	" SELECT ansit_deny('history', '') WHERE NEW.record <> OLD.record"
	"  OR NEW.field <> OLD.field OR NEW.revision <= OLD.revision;" ANSWER_WHO ANSWER_OPEN
		ANSWER_LOGGED " END;"
	"PRAGMA user_version = 28;";

#define OFFICE_RULE \
	" SELECT ansit_deny('office', '') FROM user" \
	"  WHERE id = ansit_user() AND role NOT IN ('operator', 'admin');"

#define TARGET_RULES \
	NOBODY_RULE \
	MINE_RULE \
	OFFICE_RULE \
	" SELECT ansit_deny('log', '') WHERE NOT EXISTS" \
	"  (SELECT 1 FROM change WHERE seq = NEW.revision AND act = 'target'" \
	"   AND place = NEW.year AND row = NEW.row);"

const char steps_office_guards[] =
	"CREATE TRIGGER target_insert BEFORE INSERT ON target BEGIN" TARGET_RULES " END;"
	"CREATE TRIGGER target_update BEFORE UPDATE ON target BEGIN"
	" SELECT ansit_deny('history', '') WHERE NEW.row <> OLD.row OR NEW.year <> OLD.year"
	"  OR NEW.revision <= OLD.revision;" TARGET_RULES " END;"
	"CREATE TRIGGER target_delete BEFORE DELETE ON target BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"CREATE TRIGGER code_insert BEFORE INSERT ON code BEGIN" NOBODY_RULE OFFICE_RULE " END;"
	"CREATE TRIGGER code_update BEFORE UPDATE ON code BEGIN" NOBODY_RULE OFFICE_RULE
	" SELECT ansit_deny('history', '') WHERE NEW.list <> OLD.list OR NEW.code <> OLD.code; END;"
	"CREATE TRIGGER code_delete BEFORE DELETE ON code BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	/* Forms that are new are taken when a database is opened, by nobody; the rest is an admin's. */
	"CREATE TRIGGER form_writer_insert BEFORE INSERT ON form_writer BEGIN"
	" SELECT ansit_deny('admin', '') WHERE ansit_user() <> 0 AND NOT " IS_ADMIN "; END;"
	"CREATE TRIGGER form_writer_update BEFORE UPDATE ON form_writer BEGIN"
	" SELECT ansit_deny('admin', '') WHERE NOT " IS_ADMIN "; END;"
	"CREATE TRIGGER form_writer_delete BEFORE DELETE ON form_writer BEGIN"
	" SELECT ansit_deny('admin', '') WHERE NOT " IS_ADMIN "; END;"
	/* Who may write any form may begin the report, not only who writes numbers. */
	"DROP TRIGGER report_insert;"
	"CREATE TRIGGER report_insert BEFORE INSERT ON report BEGIN" NOBODY_RULE
	" SELECT ansit_deny('role', role) FROM user WHERE id = ansit_user()"
	"  AND role NOT IN ('operator', 'owner') AND role NOT IN (SELECT role FROM form_writer);"
	" SELECT ansit_deny('state', NEW.state) WHERE NEW.state <> 'draft'; END;"
	"PRAGMA user_version = 11;";
