#include "store/steps_sql.h"

/* Who may write a cell (DESIGN section 5): one rule a statement, the first that bites speaks. */
#define CELL_WHO \
	NOBODY_RULE \
	MINE_RULE \
	" SELECT ansit_deny('role', role) FROM user" \
	"  WHERE id = ansit_user() AND role NOT IN ('operator', 'owner');"

#define CELL_WHERE \
	" SELECT ansit_deny('row', NEW.row) WHERE NOT EXISTS" \
	"  (SELECT 1 FROM row_owner WHERE row = NEW.row AND form = NEW.form);" \
	" SELECT ansit_deny('place', NEW.place) WHERE NOT EXISTS" \
	"  (SELECT 1 FROM report JOIN village ON village.code = NEW.place" \
	"   WHERE report.id = NEW.report AND from_year <= year" \
	"   AND (until_year = 0 OR year < until_year));" \
	" SELECT ansit_deny('owner', (SELECT owner FROM row_owner WHERE row = NEW.row)) FROM user" \
	"  WHERE id = ansit_user() AND role = 'owner' AND NOT EXISTS" \
	"  (SELECT 1 FROM unit JOIN row_owner ON row_owner.owner = unit.owner" \
	"   WHERE unit.id = user.unit AND row_owner.row = NEW.row);" \
	" SELECT ansit_deny('village', (SELECT name FROM answers WHERE row = NEW.row" \
	"   AND village = NEW.place)) FROM user" \
	"  WHERE id = ansit_user() AND role = 'owner' AND NOT EXISTS" \
	"  (SELECT 1 FROM answers WHERE row = NEW.row AND village = NEW.place" \
	"   AND unit = user.unit);" \
	" SELECT ansit_deny('source', (SELECT name FROM answers WHERE row = NEW.row" \
	"   AND village = NEW.place)) FROM user" \
	"  WHERE id = ansit_user() AND role = 'operator' AND NOT EXISTS" \
	"  (SELECT 1 FROM answers JOIN source ON source.unit = answers.unit" \
	"   WHERE answers.row = NEW.row AND village = NEW.place AND source.report = NEW.report);" \
	" SELECT ansit_deny('log', '') WHERE NOT EXISTS" \
	"  (SELECT 1 FROM change WHERE seq = NEW.revision AND act = 'cell'" \
	"   AND place = NEW.place AND row = NEW.row AND report =" \
	"   (SELECT r.name FROM report_name AS r WHERE r.report = NEW.report));"

#define CELL_RULES \
	CELL_WHO \
	" SELECT ansit_deny('state', state) FROM report WHERE id = NEW.report AND state <> 'draft';" CELL_WHERE

const char steps_cell_insert[] =
	"CREATE TRIGGER cell_insert BEFORE INSERT ON cell BEGIN" CELL_RULES " END;"
	"CREATE TRIGGER cell_delete BEFORE DELETE ON cell BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"PRAGMA user_version = 6;";

const char steps_cell_update[] =
	"CREATE TRIGGER cell_update BEFORE UPDATE ON cell BEGIN"
	" SELECT ansit_deny('history', '') WHERE NEW.report <> OLD.report OR NEW.place <> OLD.place"
	"  OR NEW.row <> OLD.row OR NEW.revision <= OLD.revision;" CELL_RULES " END;"
	"PRAGMA user_version = 7;";

/* What a unit has confirmed changes only after its word is withdrawn; a note or a flag may. An insert
 * that becomes an update asks what stands too. The last rule: whoever may not write at all hears that. */
#define CONFIRMED_RULE \
	" SELECT ansit_deny('confirmed', a.name) FROM answers AS a JOIN confirm" \
	"  ON confirm.report = NEW.report AND confirm.unit = a.unit" \
	"  WHERE a.row = NEW.row AND a.village = NEW.place AND (NEW.value IS NOT" \
	"   (SELECT c.value FROM cell AS c WHERE c.report = NEW.report AND c.place = NEW.place" \
	"    AND c.row = NEW.row) OR NEW.reason IS NOT" \
	"   (SELECT c.reason FROM cell AS c WHERE c.report = NEW.report AND c.place = NEW.place" \
	"    AND c.row = NEW.row));"

#define CELL_IS_COPY \
	" EXISTS (SELECT 1 FROM cell_copy AS c WHERE c.report = NEW.report AND c.place = NEW.place" \
	"  AND c.row = NEW.row AND c.form = NEW.form AND c.value IS NEW.value" \
	"  AND c.reason IS NEW.reason AND c.note = NEW.note AND c.flagged = NEW.flagged" \
	"  AND c.same = NEW.same AND c.revision = NEW.revision AND c.user = NEW.user" \
	"  AND c.at = NEW.at) "

const char steps_cell_copies[] =
	"CREATE VIEW cell_copy AS SELECT b.report, c.place, c.row, c.form, c.value, c.reason, c.note,"
	" c.flagged, c.same, c.revision, c.user, c.at"
	" FROM revision_before AS b JOIN cell AS c ON c.report = b.before;"
	"DROP TRIGGER cell_insert;"
	"CREATE TRIGGER cell_insert BEFORE INSERT ON cell WHEN NOT" CELL_IS_COPY
	"BEGIN" CELL_WHO OPEN_RULE CELL_WHERE CONFIRMED_RULE " END;"
	"CREATE TRIGGER cell_copied BEFORE INSERT ON cell WHEN" CELL_IS_COPY "BEGIN" COPY_RULES
	" END;"
	"PRAGMA user_version = 24;";

const char steps_cell_confirmed[] =
	"DROP TRIGGER cell_update;"
	"CREATE TRIGGER cell_update BEFORE UPDATE ON cell BEGIN"
	" SELECT ansit_deny('history', '') WHERE NEW.report <> OLD.report OR NEW.place <> OLD.place"
	"  OR NEW.row <> OLD.row OR NEW.revision <= OLD.revision;" CELL_WHO OPEN_RULE CELL_WHERE
		CONFIRMED_RULE " END;"
	"PRAGMA user_version = 25;";
