#include "store/steps_sql.h"

#define REVIEW_ACT BY_ROLE_OF "review" IN_STATE_OF "review" END_OF_ACT

#define REVIEW_LOGGED \
	LOGGED_AS \
	"'review' AND place = NEW.place AND row = NEW.row AND after = NEW.verdict" \
	" AND mark = NEW.seen AND note = NEW.note" LOGGED_END

#define PATH_FORM " substr(NEW.place, 1, instr(NEW.place, '/') - 1)"
#define PATH_NAME "substr(NEW.place, instr(NEW.place, '/') + 1)"

/* The record of a path: of the few it can mean, a number in a form (under a parent of that number) or an
 * item. By their indexes: to make the path of every record for every verdict took seconds. */
#define PATH_RECORD \
	" (SELECT p.record FROM record_path AS p WHERE p.path = NEW.place AND p.record IN" \
	"  (SELECT c.id FROM (SELECT 0 AS above UNION ALL SELECT up.id FROM record AS up" \
	"    WHERE up.report = NEW.report AND up.form IN (SELECT form FROM form_writer)" \
	"    AND ifnull(up.parent, 0) = 0 AND up.no = CAST(" PATH_NAME " AS INTEGER))" \
	"   CROSS JOIN record AS c WHERE c.report = NEW.report AND c.form =" PATH_FORM \
	"   AND ifnull(c.parent, 0) = above" \
	"   AND c.no = CAST(substr(" PATH_NAME ", instr(" PATH_NAME ", '.') + 1) AS INTEGER)" \
	"   UNION ALL SELECT id FROM record WHERE report = NEW.report AND form =" PATH_FORM \
	"   AND place = rtrim(substr(" PATH_NAME ", 1, instr(" PATH_NAME ", '/')), '/')" \
	"   AND item = substr(" PATH_NAME ", instr(" PATH_NAME ", '/') + 1) AND item <> ''))"

#define RECORD_SEEN "(SELECT n.seen FROM record_newest AS n WHERE n.record = id)"

/* Nobody judges what he wrote himself (of a record: all of it), and nobody what has changed since he
 * looked. */
#define REVIEW_RULES \
	NOBODY_RULE \
	MINE_RULE \
	REVIEW_ACT \
	" SELECT ansit_deny(iif(NEW.seen IS " RECORD_SEEN ", 'eyes', 'seen'), '')" \
	"  FROM (SELECT" PATH_RECORD " AS id) WHERE NEW.row = ''" \
	"  AND (NEW.seen IS NOT " RECORD_SEEN " OR NOT EXISTS" \
	"   (SELECT 1 FROM record_part WHERE record = id AND user <> NEW.user));" \
	" SELECT ansit_deny(iif(c.revision IS NEW.seen, 'eyes', 'seen'), '')" \
	"  FROM (SELECT 1) LEFT JOIN cell_filled AS c ON c.report = NEW.report" \
	"   AND c.place = NEW.place AND c.row = NEW.row WHERE NEW.row <> ''" \
	"  AND (c.revision IS NOT NEW.seen OR c.user = NEW.user);" REVIEW_LOGGED

#define REVIEW_IS_COPY \
	" EXISTS (SELECT 1 FROM review_copy AS c WHERE c.report = NEW.report" \
	"  AND c.place = NEW.place AND c.row = NEW.row AND c.verdict = NEW.verdict" \
	"  AND c.note = NEW.note AND c.seen = NEW.seen AND c.revision = NEW.revision" \
	"  AND c.user = NEW.user AND c.at = NEW.at) "

const char steps_flow_reviews[] =
	"CREATE VIEW review_copy AS SELECT b.report, c.place, c.row, c.verdict, c.note, c.seen,"
	" c.revision, c.user, c.at FROM revision_before AS b JOIN review AS c ON c.report = b.before;"
	"CREATE TRIGGER review_insert BEFORE INSERT ON review WHEN NOT" REVIEW_IS_COPY
	"BEGIN" REVIEW_RULES " END;"
	"PRAGMA user_version = 17;";

const char steps_flow_review_again[] =
	"CREATE TRIGGER review_update BEFORE UPDATE ON review BEGIN"
	" SELECT ansit_deny('history', '') WHERE NEW.report <> OLD.report"
	"  OR NEW.place <> OLD.place OR NEW.row <> OLD.row OR NEW.revision <= OLD.revision;" REVIEW_RULES
	" END;"
	"CREATE TRIGGER review_delete BEFORE DELETE ON review BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"PRAGMA user_version = 18;";

#define REMARK_ACT BY_ROLE_OF "accept" IN_STATE_OF "accept" END_OF_ACT

#define REMARK_LOGGED \
	LOGGED_AS \
	"'remark' AND place = NEW.place AND row = NEW.rule AND after = NEW.text" \
	" AND mark = NEW.kind AND note = NEW.facts" LOGGED_END

#define REMARK_STANDS \
	" EXISTS (SELECT 1 FROM remark AS m WHERE m.report = NEW.report AND m.rule = NEW.rule" \
	"  AND m.place = NEW.place AND m.text <> ''"

/* Only a verifier lets a hard failure stand, and only he writes while he looks at the report; what he
 * accepted is not another's to take back. Nor is another's note an owner's, unless the numbers it speaks
 * of are others now. */
#define REMARK_RULES \
	NOBODY_RULE \
	MINE_RULE \
	REMARK_ACT \
	" SELECT ansit_deny('mover', 'verifier') FROM user WHERE id = ansit_user()" \
	"  AND role <> 'verifier' AND (NEW.kind = 'accept' OR EXISTS (SELECT 1 FROM report" \
	"   WHERE id = NEW.report AND state = 'submitted') OR" REMARK_STANDS \
	" AND m.kind = 'accept'));" \
	" SELECT ansit_deny('note', '') FROM user WHERE id = ansit_user() AND role = 'owner'" \
	"  AND" REMARK_STANDS " AND m.user <> NEW.user" \
	"   AND (NEW.text = '' OR m.facts = NEW.facts));" REMARK_LOGGED

#define REMARK_IS_COPY \
	" EXISTS (SELECT 1 FROM remark_copy AS c WHERE c.report = NEW.report" \
	"  AND c.rule = NEW.rule AND c.place = NEW.place AND c.facts = NEW.facts" \
	"  AND c.kind = NEW.kind AND c.text = NEW.text AND c.revision = NEW.revision" \
	"  AND c.user = NEW.user AND c.at = NEW.at) "

const char steps_flow_remarks[] =
	"CREATE VIEW remark_copy AS SELECT b.report, c.rule, c.place, c.facts, c.kind, c.text,"
	" c.revision, c.user, c.at FROM revision_before AS b JOIN remark AS c ON c.report = b.before;"
	"CREATE TRIGGER remark_insert BEFORE INSERT ON remark WHEN NOT" REMARK_IS_COPY
	"BEGIN" REMARK_RULES " END;"
	"CREATE TRIGGER remark_copied BEFORE INSERT ON remark WHEN" REMARK_IS_COPY
	"BEGIN" COPY_RULES " END;"
	"PRAGMA user_version = 19;";

/* The rest of both: a string of C has 4095 bytes at most. */
const char steps_remark_again[] =
	"CREATE TRIGGER review_copied BEFORE INSERT ON review WHEN" REVIEW_IS_COPY
	"BEGIN" COPY_RULES " END;"
	"CREATE TRIGGER remark_update BEFORE UPDATE ON remark BEGIN"
	" SELECT ansit_deny('history', '') WHERE NEW.report <> OLD.report OR NEW.rule <> OLD.rule"
	"  OR NEW.place <> OLD.place OR NEW.revision <= OLD.revision;" REMARK_RULES " END;"
	"CREATE TRIGGER remark_delete BEFORE DELETE ON remark BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"PRAGMA user_version = 30;";
