#include "store/steps_sql.h"

#define REVIEW_ACT BY_ROLE_OF "review" IN_STATE_OF "review" END_OF_ACT

#define REVIEW_LOGGED \
	LOGGED_AS \
	"'review' AND place = NEW.place AND row = NEW.row AND after = NEW.verdict" \
	" AND mark = NEW.seen AND note = NEW.note" LOGGED_END

/* Nobody judges what he wrote himself, and nobody what has changed since he looked. */
#define REVIEW_RULES \
	NOBODY_RULE \
	MINE_RULE \
	REVIEW_ACT \
	" SELECT ansit_deny('seen', '') WHERE NEW.seen IS NOT iif(NEW.row = ''," \
	"  (SELECT n.seen FROM record_newest AS n WHERE n.report = NEW.report" \
	"   AND n.path = NEW.place)," \
	"  (SELECT c.revision FROM cell_filled AS c WHERE c.report = NEW.report" \
	"   AND c.place = NEW.place AND c.row = NEW.row));" \
	" SELECT ansit_deny('eyes', '') WHERE NEW.user IS iif(NEW.row = ''," \
	"  (SELECT n.user FROM record_newest AS n WHERE n.report = NEW.report" \
	"   AND n.path = NEW.place)," \
	"  (SELECT c.user FROM cell_filled AS c WHERE c.report = NEW.report" \
	"   AND c.place = NEW.place AND c.row = NEW.row));" REVIEW_LOGGED

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
	"CREATE TRIGGER review_copied BEFORE INSERT ON review WHEN" REVIEW_IS_COPY
	"BEGIN" COPY_RULES " END;"
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

/* Only a verifier lets a hard failure stand; what he accepted is not another's to take back. */
#define REMARK_RULES \
	NOBODY_RULE \
	MINE_RULE \
	REMARK_ACT \
	" SELECT ansit_deny('mover', 'verifier') FROM user WHERE id = ansit_user()" \
	"  AND role <> 'verifier' AND (NEW.kind = 'accept' OR EXISTS (SELECT 1 FROM remark AS m" \
	"   WHERE m.report = NEW.report AND m.rule = NEW.rule AND m.place = NEW.place" \
	"   AND m.kind = 'accept' AND m.text <> ''));" REMARK_LOGGED

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
	"CREATE TRIGGER remark_update BEFORE UPDATE ON remark BEGIN"
	" SELECT ansit_deny('history', '') WHERE NEW.report <> OLD.report OR NEW.rule <> OLD.rule"
	"  OR NEW.place <> OLD.place OR NEW.revision <= OLD.revision;" REMARK_RULES " END;"
	"CREATE TRIGGER remark_delete BEFORE DELETE ON remark BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"PRAGMA user_version = 19;";
