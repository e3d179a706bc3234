#include "store/steps_sql.h"

const char steps_sealed_tables[] =
	/* retired: 0, or the seq of the row of the log by which it was. */
	"CREATE TABLE sign_key(id INTEGER PRIMARY KEY AUTOINCREMENT,"
	" user INTEGER NOT NULL REFERENCES user,"
	" kind TEXT NOT NULL CHECK (kind IN ('sealed', 'file')),"
	" public TEXT NOT NULL UNIQUE CHECK (public <> ''), secret TEXT NOT NULL,"
	" revision INTEGER NOT NULL REFERENCES change, at TEXT NOT NULL,"
	" retired INTEGER NOT NULL DEFAULT 0) STRICT;"
	"CREATE TABLE document(report INTEGER PRIMARY KEY REFERENCES report,"
	" serial INTEGER NOT NULL UNIQUE CHECK (serial >= 1),"
	" digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),"
	" text TEXT NOT NULL, signature BLOB NOT NULL CHECK (length(signature) = 64),"
	" key INTEGER NOT NULL REFERENCES sign_key, revision INTEGER NOT NULL REFERENCES change,"
	" user INTEGER NOT NULL REFERENCES user, at TEXT NOT NULL) STRICT;"
	"CREATE TABLE rekey(report INTEGER NOT NULL REFERENCES report, place TEXT NOT NULL,"
	" row TEXT NOT NULL, user INTEGER NOT NULL REFERENCES user, result TEXT NOT NULL"
	" CHECK (result IN ('open', 'same', 'keyer', 'verifier')),"
	" seen INTEGER NOT NULL REFERENCES change, value TEXT NOT NULL,"
	" keyer INTEGER NOT NULL REFERENCES user, revision INTEGER NOT NULL REFERENCES change,"
	" at TEXT NOT NULL, PRIMARY KEY(report, place, row, user),"
	" CHECK ((result = 'open') = (value = ''))) STRICT, WITHOUT ROWID;"
	"PRAGMA user_version = 20;";

const char steps_sealed_guards[] =
	"CREATE TRIGGER sign_key_insert BEFORE INSERT ON sign_key BEGIN" NOBODY_RULE MINE_RULE
		BY_ROLE_OF "sign" END_OF_ACT
	" SELECT ansit_deny('history', '') WHERE NEW.retired <> 0;"
	" SELECT ansit_deny('log', '') WHERE NOT EXISTS (SELECT 1 FROM change"
	"  WHERE seq = NEW.revision AND at = NEW.at AND act = 'key' AND after = NEW.public"
	"  AND mark = NEW.kind"
	"  AND change.user = (SELECT u.name FROM user AS u WHERE u.id = NEW.user)); END;"
	"CREATE TRIGGER sign_key_update BEFORE UPDATE ON sign_key BEGIN" NOBODY_RULE MINE_RULE
	" SELECT ansit_deny('history', '') WHERE NEW.id <> OLD.id OR NEW.user <> OLD.user"
	"  OR NEW.kind <> OLD.kind OR NEW.public <> OLD.public OR NEW.secret <> OLD.secret"
	"  OR NEW.revision <> OLD.revision OR NEW.at <> OLD.at OR OLD.retired <> 0;"
	" SELECT ansit_deny('log', '') WHERE NOT EXISTS (SELECT 1 FROM change"
	"  WHERE seq = NEW.retired AND act = 'key' AND before = OLD.public AND after = ''"
	"  AND change.user = (SELECT u.name FROM user AS u WHERE u.id = OLD.user)); END;"
	"CREATE TRIGGER sign_key_delete BEFORE DELETE ON sign_key BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	/* The row of the log is the one that moves the report, with the digest as its note. */
	"CREATE TRIGGER document_insert BEFORE INSERT ON document BEGIN" NOBODY_RULE MINE_RULE
		BY_ROLE_OF "sign" IN_STATE_OF "sign" END_OF_ACT
	" SELECT ansit_deny('old', later.revision) FROM report JOIN report AS later"
	"  ON later.year = report.year AND later.stage = report.stage"
	"  AND later.revision > report.revision WHERE report.id = NEW.report;"
	" SELECT ansit_deny('key', '') WHERE NOT EXISTS (SELECT 1 FROM sign_key"
	"  WHERE id = NEW.key AND user = NEW.user AND retired = 0);"
	" SELECT ansit_deny('serial', '')"
	"  WHERE NEW.serial <> 1 + (SELECT ifnull(max(serial), 0) FROM document);" LOGGED_AS
	"'report' AND before = 'verified' AND after = 'signed'"
	" AND mark = lower(hex(NEW.signature)) AND note = NEW.digest" LOGGED_END " END;"
	"CREATE TRIGGER document_update BEFORE UPDATE ON document BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"CREATE TRIGGER document_delete BEFORE DELETE ON document BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"PRAGMA user_version = 21;";

#define REKEY_ACT BY_ROLE_OF "review" IN_STATE_OF "review" END_OF_ACT

#define REKEY_LOGGED \
	LOGGED_AS \
	"'rekey' AND place = NEW.place AND row = NEW.row AND before = NEW.value" \
	" AND after = NEW.result AND mark = NEW.seen AND note =" \
	" (SELECT k.name FROM user AS k WHERE k.id = NEW.keyer)" LOGGED_END

/* A sample of what others wrote, keyed again by a verifier. */
#define REKEY_RULES \
	NOBODY_RULE \
	MINE_RULE \
	REKEY_ACT \
	" SELECT ansit_deny('eyes', '') WHERE NEW.keyer = NEW.user;" \
	" SELECT ansit_deny('seen', '') WHERE NOT EXISTS (SELECT 1 FROM cell_filled AS c" \
	"  WHERE c.report = NEW.report AND c.place = NEW.place AND c.row = NEW.row" \
	"  AND c.revision = NEW.seen AND c.user = NEW.keyer);" REKEY_LOGGED

const char steps_rekey_guards[] =
	"CREATE TRIGGER rekey_insert BEFORE INSERT ON rekey BEGIN" REKEY_RULES
	" SELECT ansit_deny('history', '') WHERE NEW.result <> 'open' AND NOT EXISTS"
	"  (SELECT 1 FROM rekey AS k WHERE k.report = NEW.report AND k.place = NEW.place"
	"   AND k.row = NEW.row AND k.user = NEW.user); END;"
	/* What came of it stands. */
	"CREATE TRIGGER rekey_update BEFORE UPDATE ON rekey BEGIN"
	" SELECT ansit_deny('history', '') WHERE NEW.report <> OLD.report"
	"  OR NEW.place <> OLD.place OR NEW.row <> OLD.row OR NEW.user <> OLD.user"
	"  OR NEW.revision <= OLD.revision OR OLD.result <> 'open';" REKEY_RULES " END;"
	"CREATE TRIGGER rekey_delete BEFORE DELETE ON rekey BEGIN"
	" SELECT ansit_deny('history', ''); END;"
	"PRAGMA user_version = 22;";
