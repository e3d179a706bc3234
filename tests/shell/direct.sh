#!/bin/sh
# The database guards itself: any other program than ours fails to write it, and what it held stays.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3
db=$TEMP/kec.db
bengalon "$db"
run 0 --db "$db" --user siti import "$data/bengalon.csv" --report 2026/sem1 --source Lap ||
	give_up "nothing to guard"
sqlite3 "$db" .dump >"$TEMP/before"

# forbidden STATEMENT: the stock sqlite3 fails, and nothing has changed
forbidden() {
	step "sqlite3: $1"
	if sqlite3 -batch -bail "$db" "$1" >"$TEMP/out" 2>"$TEMP/err"; then
		wrong 'it is done'
	fi
	sqlite3 "$db" .dump >"$TEMP/after"
	same_files "$TEMP/before" "$TEMP/after"
}

forbidden "UPDATE cell SET value = '1' WHERE row = 'S01'"
forbidden "UPDATE cell SET note = 'x'"
forbidden 'DELETE FROM cell'
forbidden "INSERT INTO cell SELECT report, place, 'L01', form, value, reason, note, flagged, same, revision, user, at
	FROM cell WHERE row = 'S01' LIMIT 1"
forbidden "REPLACE INTO cell SELECT report, place, row, form, '1', reason, note, flagged, same, revision, user, at
	FROM cell WHERE row = 'S01' LIMIT 1"
forbidden "UPDATE change SET note = 'x' WHERE seq = 5"
forbidden 'DELETE FROM change WHERE seq = 5'
forbidden 'DELETE FROM change'
forbidden "INSERT INTO change SELECT NULL, at, user, account, origin, act, report, place, row, before, '9', mark,
	note, hash FROM change ORDER BY seq DESC LIMIT 1"
forbidden "REPLACE INTO change SELECT seq, at, 'budi', account, origin, act, report, place, row, before, after, mark,
	note, hash FROM change WHERE seq = 5"
forbidden "UPDATE report SET state = 'signed'"
forbidden 'DELETE FROM report'
forbidden "INSERT INTO report(year, stage, revision, state) VALUES(2026, 'sem2', 1, 'draft')"
forbidden "UPDATE user SET role = 'admin' WHERE name = 'siti'"
forbidden "UPDATE user SET password = NULL"
forbidden "INSERT INTO user(name, role) VALUES('maling', 'admin')"
forbidden "DELETE FROM user WHERE name = 'siti'"
forbidden "UPDATE source SET text = 'lain'"
forbidden 'DELETE FROM source'
forbidden "UPDATE report SET state = 'draft'"
forbidden "INSERT INTO report(year, stage, revision, state) VALUES(2026, 'sem1', 2, 'draft')"
forbidden "INSERT INTO confirm SELECT report, unit, 'surat', 1, user, at FROM source"
forbidden 'DELETE FROM confirm'
forbidden "INSERT INTO review SELECT report, place, row, 'agree', '', revision, revision, 1, at FROM cell"
forbidden "UPDATE review SET verdict = 'agree'"
forbidden "INSERT INTO remark SELECT report, 'R010', place, '', 'accept', 'x', revision, 1, at FROM cell"
forbidden "INSERT INTO sign_key(user, kind, public, secret, revision, at) VALUES(1, 'file', 'x', 'x', 1, '')"
forbidden "UPDATE sign_key SET retired = 0"
forbidden "INSERT INTO document SELECT id, 1, lower(hex(zeroblob(32))), 'x', zeroblob(64), 1, 1, 1, '' FROM report"
forbidden "UPDATE document SET text = 'x'"
forbidden 'DELETE FROM document'
forbidden "UPDATE rekey SET result = 'same'"
forbidden "UPDATE unit_village SET unit = 1 WHERE village = '64.08.09.2001'"
forbidden "INSERT INTO unit(owner, name, first) VALUES('PLKB', 'x', 0)"
forbidden "UPDATE village SET name = 'x'"
forbidden "DELETE FROM village WHERE code = '64.08.09.2001'"
forbidden "UPDATE district SET name = 'x'"
forbidden "UPDATE row_owner SET owner = 'PLKB' WHERE row = 'S01'"

step 'the log is whole'
run 0 --db "$db" audit --verify
finish
