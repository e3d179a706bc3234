#!/bin/sh
# ansit audit: the log of every change; what was altered behind the program's back is found.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3
db=$TEMP/kec.db
bengalon "$db"
run 0 --db "$db" --now 2026-07-14T03:04 --user siti set 2001 S01 8801 --report 2026/sem1 --source 'Lap. 12 Juli'
run 0 --db "$db" --now 2026-07-14T03:05 --user siti set 2001 S01 8802 --note 'dihitung ulang'
run 0 --db "$db" --now 2026-07-14T03:06 --user siti set 2002 S01=2954 S02=810
run 1 --db "$db" --now 2026-07-14T03:07 --user siti set 2002 S04 9

step 'reading the log'
run 0 --db "$db" audit
same 'columns' 13 "$(awk -F'\t' '{ print NF }' "$TEMP/out" | sort -u)"
same 'numbers' "$(seq -s ' ' "$(count "$TEMP/out")")" "$(cut -f 1 "$TEMP/out" | tr '\n' ' ' | sed 's/ $//')"
prints "	2026-07-14T03:05:00.000Z	siti	$(id -un)	shell --now	cell	2026/sem1	64.08.09.2001	S01	8801	8802	dihitung ulang	" \
	'refused	2026/sem1	64.08.09.2002	S04' 'Lap. 12 Juli'
all=$(count "$TEMP/out")
tail -n 2 "$TEMP/out" >"$TEMP/tail"
run 0 --db "$db" audit --last 2
same_files "$TEMP/tail" "$TEMP/out"
run 0 --db "$db" audit --last 1000000
same 'all rows' "$all" "$(count "$TEMP/out")"
run 2 --db "$db" audit --last x
run 2 --db "$db" audit --last -1
run 2 --db "$db" audit siti

step 'a log that is whole'
run 0 --db "$db" audit --verify
same 'rows and hash' "$all" "$(cut -f 1 "$TEMP/out")"
same 'length of the hash' 64 "$(cut -f 2 "$TEMP/out" | tr -d '\n' | wc -c)"
same 'the last hash' "$(sqlite3 "$db" 'SELECT hash FROM change ORDER BY seq DESC LIMIT 1')" "$(cut -f 2 "$TEMP/out")"

# tampered TEXT STATEMENT: done behind the program's back with the guards taken away and put back
tampered() {
	step "finding out about: $2"
	sqlite3 "$db" ".backup $TEMP/bad.db"
	sqlite3 "$TEMP/bad.db" "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema WHERE type = 'trigger'" >"$TEMP/drop"
	sqlite3 "$TEMP/bad.db" "SELECT sql || ';' FROM sqlite_schema WHERE type = 'trigger'" >"$TEMP/again"
	{ cat "$TEMP/drop"; echo "$2;"; cat "$TEMP/again"; } >"$TEMP/evil.sql"
	sqlite3 -batch -bail "$TEMP/bad.db" <"$TEMP/evil.sql" || wrong 'sqlite3 could not do it'
	run 1 --db "$TEMP/bad.db" audit --verify
	says "$1"
	run 1 --db "$TEMP/bad.db" --lang en audit --verify
}

last=$(sqlite3 "$db" "SELECT max(seq) FROM change WHERE act = 'cell'")
first=$(sqlite3 "$db" "SELECT min(seq) FROM change WHERE act = 'cell'")
for column in at user account origin act report place row before after mark note hash; do
	tampered "di baris $first" "UPDATE change SET $column = '9' WHERE seq = $first"
done
tampered 'putus' "DELETE FROM change WHERE seq = $first - 1"
tampered 'putus' "DELETE FROM change WHERE seq = 1"
tampered 'putus' 'DELETE FROM change WHERE seq = (SELECT max(seq) FROM change)'
tampered '64.08.09.2001' "UPDATE cell SET value = '1' WHERE place = '64.08.09.2001' AND row = 'S01'"
tampered '64.08.09.2002' "UPDATE cell SET value = NULL, reason = 'hilang' WHERE place = '64.08.09.2002' AND row = 'S01'"
tampered '64.08.09.2002' "UPDATE cell SET value = NULL WHERE place = '64.08.09.2002' AND row = 'S02'"
tampered '64.08.09.2001' "UPDATE cell SET note = 'lain' WHERE place = '64.08.09.2001' AND row = 'S01'"
tampered '64.08.09.2002' "DELETE FROM cell WHERE place = '64.08.09.2002' AND row = 'S02'"
tampered '64.08.09.2003' "INSERT INTO cell SELECT report, '64.08.09.2003', row, form, value, reason, note, flagged, same,
	revision, user, at FROM cell WHERE place = '64.08.09.2002' AND row = 'S01'"
tampered 'user siti' "UPDATE user SET password = 'x' WHERE name = 'siti'"
tampered 'office' "UPDATE village SET name = 'Palsu' WHERE code = '64.08.09.2001'"
tampered 'office' "UPDATE village SET from_year = 2025 WHERE code = '64.08.09.2001'"
tampered 'office' "UPDATE district SET name = 'Palsu'"
tampered 'office' "INSERT INTO owner VALUES('Palsu')"
tampered 'office' "UPDATE row_owner SET owner = 'PLKB' WHERE row = 'S02'"
tampered 'office' "DELETE FROM form_writer WHERE role = 'operator'"
tampered '64.08.09.2001' "UPDATE unit_village SET unit = (SELECT id FROM unit WHERE name = 'PLKB')
	WHERE owner = 'Puskesmas' AND village = '64.08.09.2001'"
tampered 'unit palsu' "INSERT INTO unit(owner, name, first) VALUES('PLKB', 'palsu', 0)"
tampered 'source' "UPDATE source SET user = 1"
tampered 'source' 'DELETE FROM source'
tampered "di baris $last" "INSERT INTO change SELECT $last + 100, at, user, account, origin, act, report, place, row, before,
	after, mark, note, hash FROM change WHERE seq = $last;
	UPDATE change SET seq = seq + 1000 WHERE seq = $last"

step 'guards that were taken away and not put back'
sqlite3 "$db" ".backup $TEMP/bad.db"
sqlite3 "$TEMP/bad.db" 'DROP TRIGGER cell_update'
run 1 --db "$TEMP/bad.db" audit --verify
says cell_update

step 'the database itself is still whole'
run 0 --db "$db" audit --verify
finish
