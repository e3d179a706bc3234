#include "store/audit_strays.h"

#include <stdio.h>

#include "store/sql.h"

/* Of cells, records, answers and targets in turn: what is not what the row of the log that wrote it
 * says, then what the log says last and nothing stands for. Everything that is written has the seq
 * of its row as its revision. Then states of reports, and people. */
static const char *const strays[] = {
	"SELECT report_name.name, cell.place, cell.row FROM cell"
	" LEFT JOIN report_name USING (report)"
	" LEFT JOIN user ON user.id = cell.user"
	" LEFT JOIN change ON change.seq = cell.revision"
	" WHERE (change.act IS NOT 'cell' OR change.report IS NOT report_name.name"
	" OR change.place IS NOT cell.place OR change.row IS NOT cell.row"
	" OR change.after IS NOT"
	"  coalesce(cell.value, iif(cell.reason = '', '.', '. ' || cell.reason), '')"
	" OR change.note IS NOT cell.note OR change.at IS NOT cell.at"
	" OR change.mark IS NOT iif(cell.flagged, '!', '') || iif(cell.same, '*', '')"
	" OR change.user IS NOT user.name COLLATE BINARY)"
	" AND NOT EXISTS (SELECT 1 FROM cell_copy AS c WHERE c.report = cell.report"
	"  AND c.place = cell.place AND c.row = cell.row AND c.form = cell.form"
	"  AND c.value IS cell.value AND c.reason IS cell.reason AND c.note = cell.note"
	"  AND c.flagged = cell.flagged AND c.same = cell.same AND c.revision = cell.revision"
	"  AND c.user = cell.user AND c.at = cell.at) LIMIT 1",

	"SELECT last.report, last.place, last.row FROM"
	" (SELECT report, place, row, max(seq) AS seq FROM change WHERE act = 'cell'"
	"  GROUP BY report, place, row) AS last"
	" LEFT JOIN report_name ON report_name.name = last.report"
	" LEFT JOIN cell ON cell.report = report_name.report AND cell.place = last.place"
	"  AND cell.row = last.row"
	" WHERE cell.revision IS NOT last.seq LIMIT 1",

	"SELECT report_name.name, path, '' FROM record"
	" LEFT JOIN record_path ON record_path.record = record.id"
	" LEFT JOIN report_name ON report_name.report = record.report"
	" LEFT JOIN user ON user.id = record.user"
	" LEFT JOIN change ON change.seq = record.revision"
	" WHERE (change.act IS NOT 'record' OR change.report IS NOT report_name.name"
	" OR change.place IS NOT path OR change.after IS NOT iif(deleted = 0, '+', '-')"
	" OR change.note IS NOT ifnull((SELECT r.name || ' ' || p.path FROM record_path AS p"
	"  JOIN report_name AS r ON r.report = p.report WHERE p.record = record.origin), '')"
	" OR change.at IS NOT record.at OR change.user IS NOT user.name COLLATE BINARY"
	" OR deleted NOT IN (0, record.revision, ifnull((SELECT up.deleted FROM record AS up"
	"  WHERE up.id = record.parent), 0)))"
	" AND NOT EXISTS (SELECT 1 FROM record_copy AS c WHERE c.report = record.report"
	"  AND c.root = record.root AND c.id IN (SELECT record.root UNION ALL"
	"   SELECT o.id FROM record AS o WHERE o.root = record.root)"
	"  AND c.origin IS record.origin AND c.deleted = record.deleted"
	"  AND c.revision = record.revision AND c.user = record.user AND c.at = record.at) LIMIT 1",

	"SELECT last.report, last.place, '' FROM"
	" (SELECT report, place, max(seq) AS seq FROM change WHERE act = 'record'"
	"  GROUP BY report, place) AS last"
	" WHERE last.seq NOT IN (SELECT revision FROM record) LIMIT 1",

	"SELECT report_name.name, path, answer.field FROM answer"
	" LEFT JOIN record_path ON record_path.record = answer.record"
	" LEFT JOIN report_name ON report_name.report = record_path.report"
	" LEFT JOIN user ON user.id = answer.user"
	" LEFT JOIN change ON change.seq = answer.revision"
	" WHERE (change.act IS NOT 'answer' OR change.report IS NOT report_name.name"
	" OR change.place IS NOT path OR change.row IS NOT answer.field"
	" OR change.after IS NOT replace(answer.value, char(10), char(8232))"
	" OR instr(answer.value, char(8232))"
	" OR change.at IS NOT answer.at OR change.user IS NOT user.name COLLATE BINARY)"
	" AND NOT EXISTS (SELECT 1 FROM answer_copy AS c WHERE c.record = answer.record"
	"  AND c.field = answer.field AND c.value = answer.value"
	"  AND c.revision = answer.revision AND c.user = answer.user AND c.at = answer.at) LIMIT 1",

	"SELECT last.report, last.place, last.row FROM"
	" (SELECT report, place, row, max(seq) AS seq FROM change WHERE act = 'answer'"
	"  GROUP BY report, place, row) AS last"
	" WHERE last.seq NOT IN (SELECT revision FROM answer) LIMIT 1",

	"SELECT 'target', target.year, target.row FROM target"
	" LEFT JOIN user ON user.id = target.user"
	" LEFT JOIN change ON change.seq = target.revision"
	" WHERE change.act IS NOT 'target' OR change.place <> target.year"
	" OR change.row IS NOT target.row OR change.after IS NOT ifnull(permille, '')"
	" OR change.note IS NOT source OR change.at IS NOT target.at"
	" OR change.user IS NOT user.name COLLATE BINARY LIMIT 1",

	"SELECT 'target', last.place, last.row FROM"
	" (SELECT place, row, max(seq) AS seq FROM change WHERE act = 'target'"
	"  GROUP BY place, row) AS last"
	" WHERE last.seq NOT IN (SELECT revision FROM target) LIMIT 1",

	"SELECT name, 'state', '' FROM report JOIN report_name ON report_name.report = report.id"
	" WHERE state IS NOT (SELECT after FROM change WHERE act = 'report'"
	"  AND change.report = name ORDER BY seq DESC LIMIT 1) LIMIT 1",

	/* A role is given once, with the name; who is closed stays closed. */
	"SELECT 'user', user.name, '' FROM user LEFT JOIN unit ON unit.id = user.unit"
	" WHERE (SELECT note FROM change WHERE act = 'user' AND before = ''"
	"   AND after = user.name COLLATE BINARY ORDER BY seq LIMIT 1)"
	"  IS NOT role || ifnull(' ' || unit.name, '') COLLATE NOCASE"
	" OR active IS NOT (SELECT after <> '' FROM change WHERE act = 'user'"
	"   AND user.name COLLATE BINARY IN (before, after) ORDER BY seq DESC LIMIT 1) LIMIT 1",
};

static bool find(struct store *s, const char *sql, struct audit *out, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q, sql, e))
		return false;
	step = sql_step(&q, e);
	if (step == SQL_ROW)
		(void)snprintf(out->stray, sizeof(out->stray), "%s %s%s%s", sql_str(&q, 0),
			sql_str(&q, 1), *sql_str(&q, 2) != '\0' ? " " : "", sql_str(&q, 2));
	sql_close(&q);
	return step != SQL_FAILED;
}

static bool find_in(
	struct store *s, const char *const *list, size_t count, struct audit *out, struct err *e)
{
	for (size_t i = 0; out->stray[0] == '\0' && i < count; i++) {
		if (!find(s, list[i], out, e))
			return false;
	}
	return true;
}

bool audit_strays(struct store *s, struct audit *out, struct err *e)
{
	return find_in(s, strays, sizeof(strays) / sizeof(strays[0]), out, e) &&
	       find_in(s, audit_copy_strays, audit_copy_count, out, e) &&
	       find_in(s, audit_flow_strays, audit_flow_count, out, e) &&
	       find_in(s, audit_office_strays, audit_office_count, out, e) &&
	       audit_digests(s, out, e) && audit_office(s, out, e);
}
