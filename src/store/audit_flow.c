#include <stdio.h>
#include <string.h>

#include "codec/sha256.h"
#include "store/audit_strays.h"
#include "store/office.h"

/* Confirmations, verdicts, remarks, samples that were keyed again and keys in turn: what is not what
 * the row of the log that wrote it says, then what the log says last and nothing stands for. */
const char *const audit_flow_strays[] = {
	"SELECT report_name.name, 'confirm', unit.name FROM confirm"
	" LEFT JOIN report_name USING (report) LEFT JOIN unit ON unit.id = confirm.unit"
	" LEFT JOIN user ON user.id = confirm.user"
	" LEFT JOIN change ON change.seq = confirm.revision"
	" WHERE change.act IS NOT 'confirm' OR change.report IS NOT report_name.name"
	" OR change.after IS NOT unit.name OR change.note IS NOT paper"
	" OR change.at IS NOT confirm.at OR change.user IS NOT user.name COLLATE BINARY LIMIT 1",

	"SELECT last.report, 'confirm', last.name FROM"
	" (SELECT report, iif(after = '', before, after) AS name, after <> '' AS stands,"
	"  max(seq) AS seq FROM change WHERE act = 'confirm' GROUP BY 1, 2) AS last"
	" WHERE iif(stands, last.seq, NULL) IS NOT (SELECT revision FROM confirm"
	"  JOIN report_name ON report_name.report = confirm.report"
	"  JOIN unit ON unit.id = confirm.unit"
	"  WHERE report_name.name = last.report AND unit.name = last.name) LIMIT 1",

	"SELECT report_name.name, review.place, review.row FROM review"
	" LEFT JOIN report_name USING (report) LEFT JOIN user ON user.id = review.user"
	" LEFT JOIN change ON change.seq = review.revision"
	" WHERE (change.act IS NOT 'review' OR change.report IS NOT report_name.name"
	" OR change.place IS NOT review.place OR change.row IS NOT review.row"
	" OR change.after IS NOT verdict OR change.note IS NOT review.note"
	" OR change.mark IS NOT CAST(seen AS TEXT) OR change.at IS NOT review.at"
	" OR change.user IS NOT user.name COLLATE BINARY)"
	" AND NOT EXISTS (SELECT 1 FROM review_copy AS c WHERE c.report = review.report"
	"  AND c.place = review.place AND c.row = review.row AND c.verdict = review.verdict"
	"  AND c.note = review.note AND c.seen = review.seen AND c.revision = review.revision"
	"  AND c.user = review.user AND c.at = review.at) LIMIT 1",

	"SELECT last.report, last.place, last.row FROM"
	" (SELECT report, place, row, max(seq) AS seq FROM change WHERE act = 'review'"
	"  GROUP BY report, place, row) AS last"
	" LEFT JOIN report_name ON report_name.name = last.report"
	" LEFT JOIN review ON review.report = report_name.report AND review.place = last.place"
	"  AND review.row = last.row"
	" WHERE review.revision IS NOT last.seq LIMIT 1",

	"SELECT report_name.name, remark.rule, remark.place FROM remark"
	" LEFT JOIN report_name USING (report) LEFT JOIN user ON user.id = remark.user"
	" LEFT JOIN change ON change.seq = remark.revision"
	" WHERE (change.act IS NOT 'remark' OR change.report IS NOT report_name.name"
	" OR change.place IS NOT remark.place OR change.row IS NOT rule"
	" OR change.after IS NOT text OR change.mark IS NOT kind OR change.note IS NOT facts"
	" OR change.at IS NOT remark.at OR change.user IS NOT user.name COLLATE BINARY)"
	" AND NOT EXISTS (SELECT 1 FROM remark_copy AS c WHERE c.report = remark.report"
	"  AND c.rule = remark.rule AND c.place = remark.place AND c.facts = remark.facts"
	"  AND c.kind = remark.kind AND c.text = remark.text AND c.revision = remark.revision"
	"  AND c.user = remark.user AND c.at = remark.at) LIMIT 1",

	"SELECT last.report, last.row, last.place FROM"
	" (SELECT report, place, row, max(seq) AS seq FROM change WHERE act = 'remark'"
	"  GROUP BY report, place, row) AS last"
	" LEFT JOIN report_name ON report_name.name = last.report"
	" LEFT JOIN remark ON remark.report = report_name.report AND remark.place = last.place"
	"  AND remark.rule = last.row"
	" WHERE remark.revision IS NOT last.seq LIMIT 1",

	"SELECT report_name.name, rekey.place, rekey.row FROM rekey"
	" LEFT JOIN report_name USING (report) LEFT JOIN user ON user.id = rekey.user"
	" LEFT JOIN user AS who ON who.id = rekey.keyer"
	" LEFT JOIN change ON change.seq = rekey.revision"
	" WHERE change.act IS NOT 'rekey' OR change.report IS NOT report_name.name"
	" OR change.place IS NOT rekey.place OR change.row IS NOT rekey.row"
	" OR change.before IS NOT value OR change.after IS NOT result"
	" OR change.mark IS NOT CAST(seen AS TEXT) OR change.note IS NOT who.name COLLATE BINARY"
	" OR change.at IS NOT rekey.at OR change.user IS NOT user.name COLLATE BINARY LIMIT 1",

	"SELECT last.report, last.place, last.row FROM"
	" (SELECT report, place, row, user, max(seq) AS seq FROM change WHERE act = 'rekey'"
	"  GROUP BY report, place, row, user) AS last"
	" WHERE last.seq NOT IN (SELECT revision FROM rekey) LIMIT 1",

	"SELECT 'key', user.name, '' FROM sign_key LEFT JOIN user ON user.id = sign_key.user"
	" LEFT JOIN change ON change.seq = sign_key.revision"
	" WHERE change.act IS NOT 'key' OR change.after IS NOT public OR change.mark IS NOT kind"
	" OR change.at IS NOT sign_key.at OR change.user IS NOT user.name COLLATE BINARY"
	" OR retired IS NOT ifnull((SELECT seq FROM change AS gone WHERE gone.act = 'key'"
	"  AND gone.before = public ORDER BY seq LIMIT 1), 0) LIMIT 1",

	"SELECT 'key', user, '' FROM change WHERE act = 'key' AND after <> ''"
	" AND seq NOT IN (SELECT revision FROM sign_key) LIMIT 1",

	/* Documents: one for each time a report was signed, in that order. */
	"SELECT report_name.name, 'document', document.serial FROM document"
	" LEFT JOIN report_name USING (report) LEFT JOIN user ON user.id = document.user"
	" LEFT JOIN sign_key ON sign_key.id = document.key"
	" LEFT JOIN change ON change.seq = document.revision"
	" WHERE change.act IS NOT 'report' OR change.report IS NOT report_name.name"
	" OR change.after IS NOT 'signed' OR change.note IS NOT digest"
	" OR change.mark IS NOT lower(hex(signature)) OR change.at IS NOT document.at"
	" OR change.user IS NOT user.name COLLATE BINARY OR sign_key.user IS NOT document.user"
	" OR sign_key.revision > document.revision"
	" OR (sign_key.retired <> 0 AND sign_key.retired < document.revision)"
	" OR serial IS NOT (SELECT count(*) FROM document AS d"
	"  WHERE d.revision <= document.revision) LIMIT 1",

	"SELECT report, 'document', '' FROM change WHERE act = 'report' AND after = 'signed'"
	" AND seq NOT IN (SELECT revision FROM document) LIMIT 1",

	/* Reports: each stands, and each step follows the one before by an act of whoever may. */
	"SELECT report, 'state', '' FROM change WHERE act = 'report'"
	" AND report NOT IN (SELECT name FROM report_name) LIMIT 1",

	"SELECT step.report, 'state', '' FROM change AS step WHERE step.act = 'report'"
	" AND (step.before IS NOT ifnull((SELECT was.after FROM change AS was"
	"   WHERE was.report = step.report AND was.place = '' AND was.row = ''"
	"   AND was.act = 'report' AND was.seq < step.seq ORDER BY was.seq DESC LIMIT 1), '')"
	"  OR iif(step.before = '', step.after <> 'draft', NOT EXISTS"
	"   (SELECT 1 FROM flow JOIN user ON user.name = step.user COLLATE BINARY"
	"    WHERE flow.after = step.after AND flow.act <> 'reopen'"
	"    AND instr(' ' || states || ' ', ' ' || step.before || ' ')"
	"    AND instr(' ' || roles || ' ', ' ' || role || ' ')))) LIMIT 1",

	/* Nothing was written into a report while it was locked, even by way of this program with the
	 * triggers away for a moment. */
	"SELECT c.report, c.place, c.row FROM change AS c"
	" WHERE c.act IN ('cell', 'record', 'answer', 'source', 'confirm')"
	" AND (SELECT step.after FROM change AS step WHERE step.report = c.report"
	"  AND step.place = '' AND step.row = '' AND step.act = 'report' AND step.seq < c.seq"
	"  ORDER BY step.seq DESC LIMIT 1) NOT IN ('draft', 'returned') LIMIT 1",
};

const size_t audit_flow_count = sizeof(audit_flow_strays) / sizeof(audit_flow_strays[0]);

/* What the next revision was made of stands in it, as it was or with a newer row of the log: cells,
 * records, answers, sources, verdicts but those that send back, remarks. */
const char *const audit_copy_strays[] = {
	"SELECT report_name.name, c.place, c.row FROM cell_copy AS c JOIN report_name USING (report)"
	" WHERE NOT EXISTS (SELECT 1 FROM cell WHERE cell.report = c.report"
	"  AND cell.place = c.place AND cell.row = c.row) LIMIT 1",

	"SELECT report_name.name, c.form, c.no FROM record_copy AS c JOIN report_name USING (report)"
	" WHERE NOT EXISTS (SELECT 1 FROM record WHERE record.root = c.root"
	"  AND +record.report = c.report) LIMIT 1",

	"SELECT report_name.name, path, '' FROM record"
	" JOIN record_path ON record_path.record = record.id"
	" JOIN report_name ON report_name.report = record.report"
	" WHERE record.root IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record_copy AS c"
	"  WHERE c.report = record.report AND c.root = record.root"
	"  AND c.id IN (SELECT record.root UNION ALL SELECT o.id FROM record AS o"
	"   WHERE o.root = record.root)"
	"  AND c.form = record.form AND c.no = record.no AND c.item = record.item"
	"  AND c.place = record.place AND c.parent IS record.parent) LIMIT 1",

	"SELECT report_name.name, path, c.field FROM answer_copy AS c"
	" JOIN record_path ON record_path.record = c.record"
	" JOIN report_name ON report_name.report = record_path.report"
	" WHERE NOT EXISTS (SELECT 1 FROM answer WHERE answer.record = c.record"
	"  AND answer.field = c.field) LIMIT 1",

	"SELECT report_name.name, 'source', unit.name FROM source_copy AS c"
	" JOIN report_name USING (report) JOIN unit ON unit.id = c.unit"
	" WHERE NOT EXISTS (SELECT 1 FROM source WHERE source.report = c.report"
	"  AND source.unit = c.unit) LIMIT 1",

	"SELECT report_name.name, c.place, c.row FROM review_copy AS c"
	" JOIN report_name USING (report) WHERE c.verdict <> 'return' AND NOT EXISTS"
	"  (SELECT 1 FROM review WHERE review.report = c.report AND review.place = c.place"
	"   AND review.row = c.row) LIMIT 1",

	"SELECT report_name.name, c.rule, c.place FROM remark_copy AS c"
	" JOIN report_name USING (report) WHERE NOT EXISTS (SELECT 1 FROM remark"
	"  WHERE remark.report = c.report AND remark.rule = c.rule"
	"  AND remark.place = c.place) LIMIT 1",
};

const size_t audit_copy_count = sizeof(audit_copy_strays) / sizeof(audit_copy_strays[0]);

/* Rows of a name, a second word, a text and what the log says its digest is. */
static const char *const texts[] = {
	"SELECT report_name.name, 'document', text, digest FROM document"
	" LEFT JOIN report_name USING (report)",
	"SELECT 'key', user.name, secret, note FROM sign_key"
	" LEFT JOIN user ON user.id = sign_key.user"
	" LEFT JOIN change ON change.seq = sign_key.revision",
	/* The newest row about each person; older programs gave none a digest. */
	"SELECT 'user', user.name," OFFICE_PERSON ", mark FROM user JOIN"
	" (SELECT iif(after = '', before, after) AS name, mark, max(seq) FROM change"
	"  WHERE act = 'user' AND mark <> '' GROUP BY 1) AS last"
	" ON last.name = user.name COLLATE BINARY",
};

static bool compare(struct store *s, const char *sql, struct audit *out, struct err *e)
{
	char digest[SHA256_HEX];
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q, sql, e))
		return false;
	while ((step = sql_step(&q, e)) == SQL_ROW && out->stray[0] == '\0') {
		const char *text = sql_str(&q, 2);

		sha256_hex(digest, text, (size_t)sqlite3_column_bytes(q.stmt, 2));
		if (strcmp(digest, sql_str(&q, 3)) != 0)
			(void)snprintf(out->stray, sizeof(out->stray), "%s %s", sql_str(&q, 0),
				sql_str(&q, 1));
	}
	sql_close(&q);
	return step != SQL_FAILED;
}

bool audit_digests(struct store *s, struct audit *out, struct err *e)
{
	for (size_t i = 0; out->stray[0] == '\0' && i < sizeof(texts) / sizeof(texts[0]); i++) {
		if (!compare(s, texts[i], out, e))
			return false;
	}
	return true;
}
