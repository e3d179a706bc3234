#include "store/steps_sql.h"

/* A report on which a verifier or the camat has his eyes keeps the villages he sees, their names and the
 * units that answer for them: 'fixed' names it when WHERE, behind report.year, finds it concerned. */
#define FIXED_WHERE \
	" SELECT ansit_deny('fixed', name) FROM report JOIN report_name" \
	"  ON report_name.report = report.id WHERE state IN ('submitted', 'verified') AND "
#define STANDS_NEW "(NEW.from_year <= year AND (NEW.until_year = 0 OR year < NEW.until_year))"
#define STOOD_OLD "(OLD.from_year <= year AND (OLD.until_year = 0 OR year < OLD.until_year))"

const char steps_place_guards[] =
	"DROP TRIGGER village_insert;"
	"CREATE TRIGGER village_insert BEFORE INSERT ON village BEGIN"
	" SELECT ansit_deny('admin', '') WHERE NOT " IS_ADMIN ";" FIXED_WHERE STANDS_NEW "; END;"
	"DROP TRIGGER village_update;"
	"CREATE TRIGGER village_update BEFORE UPDATE ON village BEGIN"
	" SELECT ansit_deny('admin', '') WHERE NOT " IS_ADMIN ";"
	" SELECT ansit_deny('history', '') WHERE NEW.code <> OLD.code"
	"  OR NEW.from_year <> OLD.from_year;" FIXED_WHERE "(" STANDS_NEW " <> " STOOD_OLD
	"  OR " STANDS_NEW " AND NEW.name <> OLD.name); END;"
	/* A row that is new only adds to who must confirm: a database is opened while a report waits. */
	"DROP TRIGGER unit_village_update;"
	"CREATE TRIGGER unit_village_update BEFORE UPDATE ON unit_village BEGIN"
	" SELECT ansit_deny('admin', '') WHERE NOT " IS_ADMIN ";"
	" SELECT ansit_deny('history', '') WHERE NEW.owner <> OLD.owner OR NEW.village <> OLD.village"
	"  OR NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit AND owner = NEW.owner);" FIXED_WHERE
	"NEW.unit <> OLD.unit AND EXISTS (SELECT 1 FROM village WHERE code = NEW.village"
	"  AND from_year <= year AND (until_year = 0 OR year < until_year)); END;"
	"PRAGMA user_version = 29;";
