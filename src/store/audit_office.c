#include <stdio.h>
#include <string.h>

#include "store/audit_strays.h"
#include "store/office.h"

/* Rows of the log that concern no report, found by its index. */
#define OFFICE_ROW " change.report = '' AND change.place = "

/* Sources, people, villages, units, owners of rows and writers of forms: what is not what the log says
 * last of it. Where it says nothing, they are as a new database has them, and audit_office compares. */
const char *const audit_office_strays[] = {
	/* Older programs looked at the clock twice: 0.0001 days are nine seconds. */
	"SELECT report_name.name, 'source', unit.name FROM source"
	" LEFT JOIN report_name USING (report) LEFT JOIN unit ON unit.id = source.unit"
	" LEFT JOIN user ON user.id = source.user"
	" LEFT JOIN change ON change.seq = (SELECT max(c.seq) FROM change AS c"
	"  WHERE c.report = report_name.name AND c.place = '' AND c.row = '' AND c.act = 'source'"
	"  AND c.note = unit.name)"
	" WHERE (change.after IS NOT source.text OR change.user IS NOT user.name COLLATE BINARY"
	"  OR ifnull(julianday(change.at) - julianday(source.at), 9) NOT BETWEEN 0 AND 0.0001)"
	" AND (change.seq IS NOT NULL OR NOT EXISTS (SELECT 1 FROM source_copy AS c"
	"  WHERE c.report = source.report AND c.unit = source.unit AND c.text = source.text"
	"  AND c.user = source.user AND c.at = source.at)) LIMIT 1",

	"SELECT change.report, 'source', note FROM change WHERE act = 'source' AND NOT EXISTS"
	"  (SELECT 1 FROM source JOIN report_name USING (report) JOIN unit ON unit.id = source.unit"
	"   WHERE report_name.name = change.report AND unit.name = change.note) LIMIT 1",

	"SELECT 'user', after, '' FROM change WHERE act = 'user' AND before = ''"
	" AND after NOT IN (SELECT name COLLATE BINARY FROM user) LIMIT 1",

	/* The newest row of a village is what the log says last: its name, or why it is retired. */
	"SELECT 'village', code, '' FROM (SELECT code, max(from_year), name, until_year, reason"
	"  FROM village GROUP BY code) JOIN (SELECT place, after, note, max(seq) FROM change"
	"  WHERE act = 'village' GROUP BY place) AS last ON last.place = code"
	" WHERE iif(after = '', until_year = 0 OR reason <> note,"
	"  until_year <> 0 OR name <> after) LIMIT 1",

	"SELECT 'village', place, '' FROM change WHERE act = 'village'"
	" AND place NOT IN (SELECT code FROM village) LIMIT 1",

	"SELECT 'unit', unit.name, '' FROM unit WHERE owner IS NOT iif(first,"
	"  iif(replace(substr(unit.name, length(owner) + 1), ' (PJ)', '') = '',"
	"   substr(unit.name, 1, length(owner)), NULL), (SELECT note FROM change"
	"   WHERE" OFFICE_ROW "'' AND change.row = '' AND act = 'unit' AND after = unit.name"
	"   COLLATE BINARY ORDER BY seq LIMIT 1)) LIMIT 1",

	"SELECT 'unit', after, '' FROM change WHERE act = 'unit' AND place = ''"
	" AND after NOT IN (SELECT name COLLATE BINARY FROM unit) LIMIT 1",

	/* A village is the owner's first unit's until it is moved. */
	"SELECT 'unit', ifnull(unit.name, ''), village FROM unit_village AS v"
	" LEFT JOIN unit ON unit.id = v.unit WHERE unit.owner IS NOT v.owner"
	" OR v.village NOT IN (SELECT code FROM village)"
	" OR unit.name IS NOT ifnull((SELECT after FROM change WHERE" OFFICE_ROW "v.village"
	"  AND act = 'unit' AND note = v.owner ORDER BY seq DESC LIMIT 1),"
	"  (SELECT u.name FROM unit AS u WHERE u.owner = v.owner AND u.first = 1)) LIMIT 1",

	"SELECT 'unit', after, place FROM change WHERE act = 'unit' AND place <> '' AND NOT EXISTS"
	"  (SELECT 1 FROM unit_village WHERE owner = note AND village = place) LIMIT 1",

	"SELECT 'owner', last.row, '' FROM (SELECT row, after, mark, max(seq) FROM change"
	"  WHERE act = 'owner' GROUP BY row) AS last LEFT JOIN row_owner USING (row)"
	" WHERE ifnull(owner, '') <> after OR (mark <> '' AND form <> mark) LIMIT 1",

	"SELECT 'writer', last.row, '' FROM (SELECT row, after, max(seq) FROM change"
	"  WHERE act = 'writer' GROUP BY row) AS last LEFT JOIN form_writers ON form = last.row"
	" WHERE ifnull(names, '') <> after LIMIT 1",

	/* A cell has the form of its row, unless that has moved since, which the log says from its
	 * first digest on. */
	"SELECT report_name.name, cell.place, cell.row FROM cell"
	" JOIN report_name USING (report) JOIN row_owner ON row_owner.row = cell.row"
	" WHERE cell.form <> row_owner.form AND cell.revision > (SELECT min(seq) FROM change"
	"  WHERE act = 'office' OR (act = 'init' AND mark <> ''))"
	" AND NOT EXISTS (SELECT 1 FROM change WHERE" OFFICE_ROW "'' AND change.row = cell.row"
	"  AND act = 'owner' AND seq > cell.revision) LIMIT 1",
};

const size_t audit_office_count = sizeof(audit_office_strays) / sizeof(audit_office_strays[0]);

/* The digest the log named last; a row that does not begin where the one before ended is a stray. */
static bool last_digest(struct store *s, struct audit *out, char digest[SHA256_HEX], struct err *e)
{
	enum sql_step step;
	struct sql q;

	digest[0] = '\0';
	if (!sql_open(s, &q,
		    "SELECT before, iif(act = 'init', mark, after), seq FROM change"
		    " WHERE act IN ('init', 'office') ORDER BY seq",
		    e))
		return false;
	while ((step = sql_step(&q, e)) == SQL_ROW && out->stray[0] == '\0') {
		if (*digest != '\0' && strcmp(sql_str(&q, 0), digest) != 0)
			(void)snprintf(out->stray, sizeof(out->stray), "office %s", sql_str(&q, 2));
		(void)snprintf(digest, SHA256_HEX, "%s", sql_str(&q, 1));
	}
	sql_close(&q);
	return step != SQL_FAILED;
}

bool audit_office(struct store *s, struct audit *out, struct err *e)
{
	char logged[SHA256_HEX], now[SHA256_HEX];

	if (out->stray[0] != '\0')
		return true;
	if (!last_digest(s, out, logged, e) || !office_digest(s, now, e))
		return false;
	if (out->stray[0] == '\0' && logged[0] != '\0' && strcmp(logged, now) != 0)
		(void)snprintf(out->stray, sizeof(out->stray), "office");
	return true;
}
