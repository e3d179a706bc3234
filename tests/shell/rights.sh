#!/bin/sh
# Who may write what: the owner its own rows in its own villages, the operator any row after naming
# the owner's document, nobody else anything; refusals name the owner and stand in the log.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3
db=$TEMP/kec.db
empty "$db"
"$ANSIT" --db "$db" user add 'setya' --role owner --unit 'Setcam Bengalon' --os setya-os
"$ANSIT" --db "$db" user add 'lina' --role owner --unit 'Balai PLKB Bengalon' --os lina-os
report='--report 2026/sem1'

# refused USER VILLAGE ROW TEXT..: the write is refused with these words, logged, and nothing stands there
refused() {
	who=$1 village=$2 row=$3
	shift 3
	step "$who writing $row of $village"
	before=$(sqlite3 "$db" 'SELECT count(*) FROM cell')
	# shellcheck disable=SC2086 # two words
	run 1 --db "$db" --user "$who" set "$village" "$row" 4 $report
	says "$@"
	[ ! -s "$TEMP/out" ] || wrong 'something is printed'
	same 'cells written' "$before" "$(sqlite3 "$db" 'SELECT count(*) FROM cell')"
	run 0 --db "$db" audit --last 1
	same 'the log' "$who refused $row" "$(cut -f 3,6,9 "$TEMP/out" | tr '\t' ' ')"
}

# allowed USER VILLAGE ROW [OPTION..]
allowed() {
	who=$1 village=$2 row=$3
	shift 3
	step "$who writing $row of $village"
	# shellcheck disable=SC2086 # two words
	run 0 --db "$db" --user "$who" set "$village" "$row" 5 $report "$@"
	quiet
	# shellcheck disable=SC2086 # two words
	run 0 --db "$db" get "$village" "$row" $report
	printed 5
}

refused siti 2001 S01 'Setcam Bengalon' 'dokumen'
refused siti 2001 S04 'Puskesmas Sepaso' 'dokumen'
refused siti 2004 S04 'Puskesmas Bengalon' 'dokumen'
refused siti 2001 S06 'Balai PLKB Bengalon' 'dokumen'
allowed siti 2001 S04 --source 'Lap. Puskesmas 12 Juli 2026'
allowed siti 2002 S05
refused siti 2004 S04 'Puskesmas Bengalon'
refused siti 2001 S01 'Setcam Bengalon'
allowed siti 2001 S01 --source 'Lap. Setcam'

allowed dewi 2001 S07
allowed dewi 2011 I09
refused dewi 2004 S07 'Puskesmas Bengalon'
refused dewi 2001 S01 Setcam
refused dewi 2001 I25 PLKB
allowed setya 2004 S01
refused setya 2004 S04 Puskesmas
allowed lina 2008 S06
refused lina 2008 I24 Puskesmas

refused budi 2001 S04 'Peran'
refused camat 2001 S04 'Peran'
refused "$(id -un)" 2001 S04 'Peran admin'

step 'writing while speaking English'
# shellcheck disable=SC2086 # two words
run 1 --db "$db" --lang en --user siti set 2004 S04 4 $report
says 'This row belongs to Puskesmas Bengalon. First name the document'
# shellcheck disable=SC2086 # two words
run 1 --db "$db" --lang en --user dewi set 2004 S07 4 $report
says 'belongs to the unit Puskesmas Bengalon, not to yours'

step 'an owner naming a document: not needed, not kept'
# shellcheck disable=SC2086 # two words
run 1 --db "$db" --user dewi source 'Puskesmas Sepaso' 'Lap. saya' $report
says operator
# shellcheck disable=SC2086 # two words
run 1 --db "$db" --user budi source 'Puskesmas Sepaso' 'Lap. saya' $report

step 'moving a village to the other Puskesmas'
run 0 --db "$db" unit add 'Puskesmas Bengalon' --owner Puskesmas --villages 2011
refused dewi 2011 I09 'Puskesmas Bengalon'
# shellcheck disable=SC2086 # two words
run 0 --db "$db" get 2011 I09 $report
printed 5

step 'importing what is not mine'
printf 'kode_desa,S01,S07\n64.08.09.2001,9,9\n64.08.09.2004,9,9\n' >"$TEMP/mixed.csv"
dump "$db" >"$TEMP/before"
# shellcheck disable=SC2086 # two words
run 1 --db "$db" --user dewi import "$TEMP/mixed.csv" $report
says 'mixed.csv:2: S01: baris ini milik Setcam (Setcam Bengalon) di Sepaso' \
	'mixed.csv:3: S07: baris ini milik Puskesmas (Puskesmas Bengalon) di Tepian Langsat'
lacks "$TEMP/err" 'mixed.csv:2: S07'
dump "$db" >"$TEMP/after"
same_files "$TEMP/before" "$TEMP/after"

step 'bringing forms that name another owner: they change nothing until an admin adopts them'
mkdir "$TEMP/forms"
sed '/name: S01/,/owner:/s/owner: Setcam/owner: Puskesmas/' "$ANSIT_SOURCE/forms/sasaran.yaml" >"$TEMP/forms/sasaran.yaml"
owners() { sqlite3 "$db" 'SELECT owner, count(*) FROM row_owner GROUP BY owner ORDER BY owner'; }
before=$(owners)
# shellcheck disable=SC2086 # two words
run 1 --db "$db" --forms "$TEMP/forms" --user dewi set 2001 S01 999 $report
run 0 --db "$db" --forms "$TEMP/forms" status
run 1 --db "$db" --forms "$TEMP/forms" --user dewi form adopt
same 'owners of rows' "$before" "$(owners)"
run 0 --db "$db" --forms "$TEMP/forms" form adopt
run 0 --db "$db" audit --last 2
same 'the log' "$(id -un) owner S01 Setcam Puskesmas" "$(head -n 1 "$TEMP/out" | cut -f 3,6,9,10,11 | tr '\t' ' ')"
run 0 --db "$db" form adopt
same 'owners of rows again' "$before" "$(owners)"

step 'the log is whole'
run 0 --db "$db" audit --verify
finish
