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

/* Schema steps of records, targets and codes; store/steps.c says in which order. */
extern const char steps_record_tables[];
extern const char steps_record_guards[];
extern const char steps_answer_guards[];
extern const char steps_office_guards[];

#endif
