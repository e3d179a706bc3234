#ifndef STORE_STEPS_SQL_H
#define STORE_STEPS_SQL_H

/* What the triggers of the schema say: ansit_user() and ansit_deny() exist only inside this program,
 * so that any other one fails with "no such function" before it writes. */

#define IS_ADMIN \
	" EXISTS (SELECT 1 FROM user WHERE id = ansit_user() AND active = 1 AND role = 'admin') "

#define NOBODY_RULE \
	" SELECT ansit_deny('nobody', '') WHERE NOT EXISTS" \
	"  (SELECT 1 FROM user WHERE id = ansit_user() AND active = 1);"

#define MINE_RULE " SELECT ansit_deny('name', '') WHERE NEW.user IS NOT ansit_user();"

/* Numbers and records are written while their report is a draft or was returned. */
#define OPEN_RULE \
	" SELECT ansit_deny('state', state) FROM report WHERE id = NEW.report" \
	"  AND state NOT IN ('draft', 'returned');"

/* Whose act it is and in which state of NEW.report it is done, by the view flow: BY_ROLE_OF "review"
 * IN_STATE_OF "review" END_OF_ACT. */
#define BY_ROLE_OF \
	" SELECT ansit_deny('mover', replace(roles, ' ', ',')) FROM flow JOIN user" \
	"  ON user.id = ansit_user() AND NOT instr(' ' || roles || ' ', ' ' || role || ' ')" \
	"  WHERE act = '"
#define IN_STATE_OF \
	"'; SELECT ansit_deny('move', state) FROM flow JOIN report ON report.id = NEW.report" \
	"  AND NOT instr(' ' || states || ' ', ' ' || state || ' ') WHERE act = '"
#define END_OF_ACT "';"

/* What a reopening copies into the next revision passes as it is, by whoever may reopen, while that is
 * a draft: see the views *_copy of what may be copied. */
#define COPY_RULES \
	NOBODY_RULE BY_ROLE_OF \
		"reopen" END_OF_ACT \
		" SELECT ansit_deny('move', state) FROM report WHERE id = NEW.report AND state <> 'draft';"

/* A row carries the seq, the moment and the person of its row in the log; what else stands there
 * follows: LOGGED_AS "'review' AND place = NEW.place" LOGGED_END. */
#define LOGGED_AS \
	" SELECT ansit_deny('log', '') WHERE NOT EXISTS (SELECT 1 FROM change" \
	"  WHERE seq = NEW.revision AND at = NEW.at AND change.user =" \
	"   (SELECT u.name FROM user AS u WHERE u.id = NEW.user) AND report =" \
	"   (SELECT r.name FROM report_name AS r WHERE r.report = NEW.report) AND act = "
#define LOGGED_END ");"

/* Schema steps, one a string; store/steps.c says in which order. */
extern const char steps_cell_insert[];
extern const char steps_cell_update[];
extern const char steps_record_tables[];
extern const char steps_record_guards[];
extern const char steps_answer_guards[];
extern const char steps_office_guards[];
extern const char steps_flow_tables[];
extern const char steps_flow_views[];
extern const char steps_flow_reports[];
extern const char steps_flow_moves[];
extern const char steps_flow_confirms[];
extern const char steps_flow_reviews[];
extern const char steps_flow_review_again[];
extern const char steps_flow_remarks[];
extern const char steps_sealed_tables[];
extern const char steps_sealed_guards[];
extern const char steps_rekey_guards[];
extern const char steps_cell_copies[];
extern const char steps_cell_confirmed[];
extern const char steps_record_copies[];
extern const char steps_record_roots[];
extern const char steps_answer_copies[];
extern const char steps_place_guards[];
extern const char steps_remark_again[];

#endif
