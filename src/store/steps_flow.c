#include "store/steps_sql.h"

/* The workflow in the database: the table of acts is store/flow.h's, as it was when the step was made. */

const char steps_flow_tables[] =
	"CREATE TABLE confirm(report INTEGER NOT NULL REFERENCES report,"
	" unit INTEGER NOT NULL REFERENCES unit, paper TEXT NOT NULL,"
	" revision INTEGER NOT NULL REFERENCES change, user INTEGER NOT NULL REFERENCES user,"
	" at TEXT NOT NULL, PRIMARY KEY(report, unit)) STRICT, WITHOUT ROWID;"
	/* seen: the revision of the cell, or the newest of the record and its answers. A verdict that
	 * was taken back is 'none'. */
	"CREATE TABLE review(report INTEGER NOT NULL REFERENCES report, place TEXT NOT NULL,"
	" row TEXT NOT NULL, verdict TEXT NOT NULL CHECK (verdict IN"
	" ('none', 'agree', 'return', 'unable')), note TEXT NOT NULL,"
	" seen INTEGER NOT NULL REFERENCES change, revision INTEGER NOT NULL REFERENCES change,"
	" user INTEGER NOT NULL REFERENCES user, at TEXT NOT NULL, PRIMARY KEY(report, place, row),"
	" CHECK (verdict IN ('none', 'agree') OR note <> '')) STRICT, WITHOUT ROWID;"
	/* One that was taken away has no text. */
	"CREATE TABLE remark(report INTEGER NOT NULL REFERENCES report, rule TEXT NOT NULL,"
	" place TEXT NOT NULL, facts TEXT NOT NULL,"
	" kind TEXT NOT NULL CHECK (kind IN ('accept', 'note')), text TEXT NOT NULL,"
	" revision INTEGER NOT NULL REFERENCES change, user INTEGER NOT NULL REFERENCES user,"
	" at TEXT NOT NULL, PRIMARY KEY(report, rule, place)) STRICT, WITHOUT ROWID;"
	/* The record of the first revision that one was copied from, NULL of such a one itself. What
	 * came from a record points at that root, and finds the copy in the newest revision. */
	"ALTER TABLE record ADD COLUMN root INTEGER REFERENCES record;"
	"CREATE INDEX record_root ON record(root) WHERE root IS NOT NULL;"
	"PRAGMA user_version = 12;";

const char steps_flow_views[] =
	"CREATE VIEW flow(act, states, after, roles) AS VALUES"
	" ('source', 'draft returned', '', 'operator'),"
	" ('confirm', 'draft returned', '', 'owner verifier'),"
	" ('accept', 'draft returned submitted', '', 'operator owner verifier'),"
	" ('submit', 'draft returned', 'submitted', 'operator'),"
	" ('review', 'submitted', '', 'verifier'),"
	" ('return', 'submitted verified', 'returned', 'verifier camat'),"
	" ('verify', 'submitted', 'verified', 'verifier'),"
	" ('sign', 'verified', 'signed', 'camat'),"
	" ('reopen', 'signed sent received', 'draft', 'operator verifier camat');"
	"CREATE VIEW revision_before AS SELECT now.id AS report, old.id AS before"
	" FROM report AS now JOIN report AS old ON old.year = now.year AND old.stage = now.stage"
	"  AND old.revision = now.revision - 1;"
	/* What a verifier looks at: a cell with something in it, of a row and a village that the forms
	 * and the year of the report still have; a record that stands, with who wrote what is newest. */
	"CREATE VIEW cell_filled AS SELECT cell.report, cell.place, cell.row, cell.revision, cell.user"
	" FROM cell JOIN report ON report.id = cell.report"
	" WHERE (value IS NOT NULL OR reason IS NOT NULL)"
	" AND EXISTS (SELECT 1 FROM row_owner WHERE row_owner.row = cell.row)"
	" AND EXISTS (SELECT 1 FROM village WHERE code = cell.place AND from_year <= year"
	"  AND (until_year = 0 OR year < until_year));"
	"CREATE VIEW record_newest AS SELECT record.id AS record, record.report, record.form,"
	" record.place, record_path.path, ifnull(a.revision, record.revision) AS seen,"
	" ifnull(a.user, record.user) AS user"
	" FROM record JOIN record_path ON record_path.record = record.id"
	" LEFT JOIN answer AS a ON a.record = record.id AND a.revision > record.revision"
	"  AND NOT EXISTS (SELECT 1 FROM answer AS b WHERE b.record = a.record"
	"   AND b.revision > a.revision) WHERE record.deleted = 0;"
	/* The record itself and each of its answers, with who wrote that last. What verifiers wrote needs
	 * no review; one part by anybody else does. */
	"CREATE VIEW record_part AS SELECT id AS record, user FROM record"
	" UNION ALL SELECT record, user FROM answer;"
	/* Each record as it stands in the newest revision of its report, by the root of its copies. */
	"CREATE VIEW record_current AS SELECT first.id AS root, c.id AS record, c.report, c.form,"
	" c.deleted FROM record AS first JOIN record AS c ON c.id = first.id OR c.root = first.id"
	" JOIN report ON report.id = c.report WHERE first.root IS NULL AND NOT EXISTS"
	"  (SELECT 1 FROM report AS later WHERE later.year = report.year"
	"   AND later.stage = report.stage AND later.revision > report.revision);"
	"PRAGMA user_version = 13;";

const char steps_flow_reports[] =
	"DROP TRIGGER report_insert;"
	"CREATE TRIGGER report_insert BEFORE INSERT ON report WHEN NEW.revision = 1 BEGIN" NOBODY_RULE
	" SELECT ansit_deny('role', role) FROM user WHERE id = ansit_user()"
	"  AND role NOT IN ('operator', 'owner') AND role NOT IN (SELECT role FROM form_writer);"
	" SELECT ansit_deny('state', NEW.state) WHERE NEW.state <> 'draft'; END;"
	/* A later revision follows the newest one, once that is locked. */
	"CREATE TRIGGER report_reopen BEFORE INSERT ON report WHEN NEW.revision <> 1"
	" BEGIN" NOBODY_RULE BY_ROLE_OF "reopen" END_OF_ACT
	" SELECT ansit_deny('state', NEW.state) WHERE NEW.state <> 'draft';"
	" SELECT ansit_deny('old', revision) FROM report WHERE year = NEW.year AND stage = NEW.stage"
	"  AND revision >= NEW.revision;"
	" SELECT ansit_deny('history', '') WHERE NOT EXISTS (SELECT 1 FROM report"
	"  WHERE year = NEW.year AND stage = NEW.stage AND revision = NEW.revision - 1);"
	" SELECT ansit_deny('move', state) FROM report JOIN flow ON act = 'reopen'"
	"  WHERE year = NEW.year AND stage = NEW.stage AND revision = NEW.revision - 1"
	"  AND NOT instr(' ' || states || ' ', ' ' || state || ' '); END;"
	"PRAGMA user_version = 14;";

/* The last row of the log about this report's state, and what it says. */
#define LAST_STEP \
	" FROM change WHERE place = '' AND row = '' AND act = 'report' AND report =" \
	"  (SELECT r.name FROM report_name AS r WHERE r.report = NEW.id) ORDER BY seq DESC LIMIT 1"

/* A report is moved by an act of the table, with its row in the log, never past a later revision. What
 * the forms' rules ask for is not the database's to know; who confirmed, who verified and what was
 * signed is. */
const char steps_flow_moves[] =
	"DROP TRIGGER report_update;"
	"CREATE TRIGGER report_update BEFORE UPDATE ON report BEGIN" NOBODY_RULE
	" SELECT ansit_deny('history', '') WHERE NEW.id <> OLD.id OR NEW.year <> OLD.year"
	"  OR NEW.stage <> OLD.stage OR NEW.revision <> OLD.revision;"
	" SELECT ansit_deny('mover', replace(roles, ' ', ',')) FROM flow JOIN user"
	"  ON user.id = ansit_user() AND NOT instr(' ' || roles || ' ', ' ' || role || ' ')"
	"  WHERE after = NEW.state AND act <> 'reopen';"
	" SELECT ansit_deny('old', revision) FROM report WHERE year = NEW.year AND stage = NEW.stage"
	"  AND revision > NEW.revision;"
	" SELECT ansit_deny('move', OLD.state) WHERE NOT EXISTS (SELECT 1 FROM flow"
	"  WHERE after = NEW.state AND act <> 'reopen'"
	"  AND instr(' ' || states || ' ', ' ' || OLD.state || ' '));"
	" SELECT ansit_deny('unconfirmed', a.name) FROM cell_filled AS c"
	"  JOIN answers AS a ON a.row = c.row AND a.village = c.place"
	"  WHERE NEW.state = 'submitted' AND c.report = NEW.id AND NOT EXISTS"
	"   (SELECT 1 FROM confirm WHERE confirm.report = NEW.id AND confirm.unit = a.unit);"
	" SELECT ansit_deny('unreviewed', c.row || ' ' || c.place) FROM cell_filled AS c"
	"  WHERE NEW.state = 'verified' AND c.report = NEW.id AND NOT EXISTS"
	"   (SELECT 1 FROM review AS w WHERE w.report = NEW.id AND w.place = c.place"
	"    AND w.row = c.row AND w.verdict IN ('agree', 'unable') AND w.seen = c.revision"
	"    AND w.user <> c.user);"
	" SELECT ansit_deny('unreviewed', n.path) FROM record_newest AS n"
	"  WHERE NEW.state = 'verified' AND n.report = NEW.id"
	"  AND n.form IN (SELECT form FROM form_writer)"
	"  AND EXISTS (SELECT 1 FROM record_part AS p JOIN user ON user.id = p.user"
	"   WHERE p.record = n.record AND role <> 'verifier') AND NOT EXISTS"
	"   (SELECT 1 FROM review AS w WHERE w.report = NEW.id AND w.place = n.path AND w.row = ''"
	"    AND w.verdict IN ('agree', 'unable') AND w.seen = n.seen AND EXISTS"
	"     (SELECT 1 FROM record_part AS p WHERE p.record = n.record AND p.user <> w.user));"
	" SELECT ansit_deny('reason', '') WHERE NEW.state = 'returned'"
	"  AND (SELECT note" LAST_STEP ") = '' AND NOT EXISTS (SELECT 1 FROM review AS w"
	"   JOIN cell_filled AS c ON c.report = w.report AND c.place = w.place AND c.row = w.row"
	"   WHERE w.report = NEW.id AND w.verdict = 'return' AND w.seen = c.revision)"
	"  AND NOT EXISTS (SELECT 1 FROM record_newest AS n JOIN review AS w ON w.report = n.report"
	"   AND w.place = n.path AND w.row = '' AND w.verdict = 'return' AND w.seen = n.seen"
	"   WHERE n.report = NEW.id);"
	" SELECT ansit_deny('unsigned', '') WHERE NEW.state = 'signed' AND NOT EXISTS"
	"  (SELECT 1 FROM document WHERE document.report = NEW.id"
	"   AND document.user = ansit_user() AND document.revision = (SELECT seq" LAST_STEP "));"
	" SELECT ansit_deny('log', '') WHERE (SELECT change.user || ' ' || before || ' ' || after" LAST_STEP
	") IS NOT (SELECT name FROM user WHERE id = ansit_user()) || ' ' || OLD.state"
	"  || ' ' || NEW.state; END;"
	"PRAGMA user_version = 15;";

#define CONFIRM_ACT BY_ROLE_OF "confirm" IN_STATE_OF "confirm" END_OF_ACT

#define CONFIRM_LOGGED \
	LOGGED_AS \
	"'confirm' AND change.note = NEW.paper AND change.after =" \
	" (SELECT unit.name FROM unit WHERE unit.id = NEW.unit)" LOGGED_END

/* A unit's word is its own person's, or a verifier's who holds the paper. */
#define CONFIRM_RULES \
	NOBODY_RULE \
	MINE_RULE \
	CONFIRM_ACT \
	" SELECT ansit_deny('confirmer', (SELECT unit.name FROM unit WHERE unit.id = NEW.unit))" \
	"  FROM user WHERE id = ansit_user() AND role = 'owner' AND unit IS NOT NEW.unit;" \
	" SELECT ansit_deny('paper', (SELECT unit.name FROM unit WHERE unit.id = NEW.unit))" \
	"  FROM user WHERE id = ansit_user() AND (role = 'owner') <> (NEW.paper = '');" CONFIRM_LOGGED

const char steps_flow_confirms[] =
	"CREATE TRIGGER confirm_insert BEFORE INSERT ON confirm BEGIN" CONFIRM_RULES " END;"
	"CREATE TRIGGER confirm_update BEFORE UPDATE ON confirm BEGIN"
	" SELECT ansit_deny('history', '') WHERE NEW.report <> OLD.report OR NEW.unit <> OLD.unit"
	"  OR NEW.revision <= OLD.revision;" CONFIRM_RULES " END;"
	/* Withdrawn by hand, or by a change of its numbers, with a newer row in the log. */
	"CREATE TRIGGER confirm_delete BEFORE DELETE ON confirm BEGIN" NOBODY_RULE
	" SELECT ansit_deny('confirmer', (SELECT unit.name FROM unit WHERE unit.id = OLD.unit))"
	"  FROM user WHERE id = ansit_user() AND role NOT IN ('operator', 'verifier')"
	"  AND unit IS NOT OLD.unit;"
	" SELECT ansit_deny('state', state) FROM report WHERE id = OLD.report"
	"  AND state NOT IN ('draft', 'returned');"
	" SELECT ansit_deny('log', '') WHERE NOT EXISTS (SELECT 1 FROM change"
	"  WHERE seq > OLD.revision AND act = 'confirm' AND after = ''"
	"  AND before = (SELECT unit.name FROM unit WHERE unit.id = OLD.unit) AND report ="
	"   (SELECT r.name FROM report_name AS r WHERE r.report = OLD.report)"
	"  AND change.user = (SELECT u.name FROM user AS u WHERE u.id = ansit_user())); END;"
	"PRAGMA user_version = 16;";
