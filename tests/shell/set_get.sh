#!/bin/sh
# ansit set and get: cells from the shell, all of a command or nothing, in the words of the screens.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3
db=$TEMP/kec.db
bengalon "$db"

# put CODE WORD..: siti sets, exit status CODE
put() {
	code=$1
	shift
	run "$code" --db "$db" --user siti set "$@"
}

# stands VILLAGE ROW TEXT
stands() {
	run 0 --db "$db" get "$1" "$2"
	printed "$3"
}

step 'writing before there is a report'
put 2 2001 S01 1
says '--report'

step 'a village by its code, four digits and name'
put 0 64.08.09.2006 S01 3120 --report 2026/sem1 --source 'Lap. 12 Juli 2026'
quiet
stands 2006 S01 3120
put 0 2006 S01 3121
stands 'Sepaso Timur' S01 3121
put 0 'sepaso timur' s01 3122
stands 64.08.09.2006 S01 3122
stands 2006 S02 ''
for village in 2099 206 06 Sepas '' 64.08.10.2001 6408092006x; do
	put 1 "$village" S01 1
	says "Tidak ada desa \"$village\""
done

step 'numbers as people write them'
put 0 2001 S01 1.250.000
stands 2001 S01 1250000
put 0 2001 S01 1,250
stands 2001 S01 1250
put 0 2001 S01 '12 500'
stands 2001 S01 12500
put 0 2001 S01 007
stands 2001 S01 7
put 0 2001 S01 0
stands 2001 S01 0

step 'what is no number'
for value in -5 +5 1.25 1,5 12.50.000 1.250,5 12a abc '1e3' '5%' ' ' '٣' 0x10 NaN; do
	put 1 2001 S01 -- "$value"
	says "\"$value\" bukan bilangan bulat"
done
put 1 2001 S01 12345678901234
says 'terlalu besar'
stands 2001 S01 0
put 0 2001 S01 9999999999999
stands 2001 S01 9999999999999

step 'several at once'
put 0 2002 S01=2900 S04=52 s05=50 --source 'Lap. 12 Juli 2026'
stands 2002 S04 52
stands 2002 S05 50
dump "$db" >"$TEMP/before"
for last in S06=abc S99=4 S06 S06=-1 =4 S06=12345678901234; do
	put 1 2002 S04=99 S05=98 "$last"
	dump "$db" >"$TEMP/after"
	same_files "$TEMP/before" "$TEMP/after" || wrong "something stayed after $last"
done
put 1 2002 S04=99 S99=1
says 'Tidak ada baris "S99"'
put 1 2002 S04=99 S05
says '"S05" bukan BARIS=NILAI'

step 'no data, and why'
put 0 2002 I09 . --reason 'Tidak dicatat di posyandu'
stands 2002 I09 '. Tidak dicatat di posyandu'
put 0 2002 I09 .2
stands 2002 I09 '. Tidak dicatat di desa/kelurahan ini'
put 0 2002 I09 .
stands 2002 I09 .
put 1 2002 I09 .9
says 'alasan nomor 9'
put 0 2002 I09 0
stands 2002 I09 0
put 0 2002 I09 ''
stands 2002 I09 ''

step 'a note'
put 0 2002 I20 3 --note 'dihitung ulang'
same note 'dihitung ulang' "$(sqlite3 "$db" "SELECT note FROM cell WHERE row = 'I20'")"
put 0 2002 I20 4
same 'note after another number' 'dihitung ulang' "$(sqlite3 "$db" "SELECT note FROM cell WHERE row = 'I20'")"

step 'the same again writes nothing'
dump "$db" >"$TEMP/before"
put 0 2002 I20 4
dump "$db" >"$TEMP/after"
same_files "$TEMP/before" "$TEMP/after"

step 'hostile words stay words'
put 0 2003 S01 5 --note "'); DROP TABLE cell; --"
run 0 --db "$db" get 2003 S01
printed 5
put 1 "'; DELETE FROM cell; --" S01 5
stands 2006 S01 3122
put 0 2003 S01 6 --note "$(printf 'satu\tdua\ntiga\033[31m')"
lacks "$TEMP/err" "$(printf '\033')"
run 0 --db "$db" audit --last 1
same 'lines of the log' 1 "$(count "$TEMP/out")"
same 'columns of the log' 13 "$(awk -F'\t' '{ print NF }' "$TEMP/out")"

step 'a report that cannot be'
for report in 2026 sem1 2026/sem3 26/sem1 2026/sem1/9 /sem1 2026/ 1999/sem1 abcd/sem1; do
	put 2 2001 S01 1 --report "$report"
	says "${report%/sem1}"
done
put 2 2001 S01 1 --report 2026/apbd
says 'tidak punya tabel'
put 1 2001 S01 1 --report 2025/sem1
same 'reports' 1 "$(sqlite3 "$db" 'SELECT count(*) FROM report')"

step 'reading'
run 0 --db "$db" get 2002
same 'lines of a village' 4 "$(count "$TEMP/out")"
prints '64.08.09.2002	Sekerat	S01	2900' '64.08.09.2002	Sekerat	I20	4'
run 0 --db "$db" get - S04
printed '64.08.09.2002	Sekerat	S04	52'
run 0 --db "$db" get
same 'lines of all' "$(sqlite3 "$db" 'SELECT count(*) FROM cell WHERE value IS NOT NULL')" "$(count "$TEMP/out")"
run 1 --db "$db" get 2099
run 1 --db "$db" get 2001 S99
run 2 --db "$db" get 2001 S01 S02
run 2 --db "$db" get --report 2026/sem9
run 2 --db "$db" set 2001
run 2 --db "$db" set

step 'reading as JSON'
run 0 --db "$db" get 2002 --json
cp "$TEMP/out" "$TEMP/get.json"
program='const c=JSON.parse(require("fs").readFileSync(0));const r=c.find(x=>x.row=="I20");'
if command -v jq >/dev/null 2>&1; then
	same 'S04 by jq' '"52"' "$(jq '.[] | select(.row == "S04").value' <"$TEMP/get.json")"
	same 'rows by jq' 61 "$(jq length <"$TEMP/get.json")"
	same 'nothing by jq' null "$(jq '.[] | select(.row == "S16").value' <"$TEMP/get.json")"
elif command -v node >/dev/null 2>&1; then
	same 'I20 by node' '4 dihitung ulang' "$(node -e "$program console.log(r.value, r.note)" <"$TEMP/get.json")"
elif command -v python3 >/dev/null 2>&1; then
	same 'rows by python' 61 "$(python3 -c 'import json,sys; print(len(json.load(sys.stdin)))' <"$TEMP/get.json")"
fi
run 0 --db "$db" get 2003 S01 --json
if command -v jq >/dev/null 2>&1; then
	same 'one cell by jq' '1 6' "$(jq -r '"\(length) \(.[0].value)"' <"$TEMP/out")"
fi

step 'the log is whole'
run 0 --db "$db" audit --verify
finish
