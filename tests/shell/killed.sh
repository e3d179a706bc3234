#!/bin/sh
# kill -9 in the middle of an import, at one moment after another until one comes too late: all of it
# is there afterwards or nothing.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3 mkfifo
base=$TEMP/base.db
db=$TEMP/kec.db
"$ANSIT" --db "$base" init 95.06.03 --year 2026 >/dev/null || give_up 'no database'
"$ANSIT" --db "$base" user add siti --role operator --os siti-os
"$ANSIT" --db "$base" --user siti set 2001 S01 77 --report 2026/ansit --source Lap
run 0 --db "$base" backup "$TEMP/plain.db"
# 108 villages: the ten of the fixture again and again
"$ANSIT" --db "$base" village list | cut -f 1,2 | awk -F'\t' -v OFS=, 'NR == FNR { split($0, cell, ",")
		cells[FNR] = substr($0, length(cell[1] cell[2]) + 3); next }
	FNR == 1 { print "kode_desa,nama_desa," cells[1] }
	{ print $1, $2, cells[2 + FNR % 10] }' "$data/palabuhanratu.csv" - >"$TEMP/all.csv"
same 'lines to import' 109 "$(count "$TEMP/all.csv")"

# outcome: what stands in the database after the kill, "before" or "after"; anything else is wrong
outcome() {
	cells=$(sqlite3 "$db" 'SELECT count(*) FROM cell')
	logged=$(sqlite3 "$db" "SELECT count(*) FROM change WHERE act = 'cell'")
	sources=$(sqlite3 "$db" 'SELECT count(*) FROM source')
	case "$cells $logged $sources" in
	'1 1 1') echo before ;;
	'6480 6481 3') echo after ;;
	*) echo "half: $cells cells, $logged logged, $sources documents" ;;
	esac
}

# check_all: opens it again as anybody would
check_all() {
	run 0 --db "$db" audit --verify
	run 0 --db "$db" get 2001 S01 --report 2026/ansit
	same 'soundness' ok "$(sqlite3 "$db" 'PRAGMA integrity_check')"
	found=$(outcome)
	case $found in
	before | after) ;;
	*) wrong "killed after $1 turns: $found" ;;
	esac
}

turns=0
kills=0
late=0
while [ $late -lt 2 ] && [ $kills -lt 60 ]; do
	step "killing after $turns turns"
	rm -f "$db" "$db"-*
	cp "$TEMP/plain.db" "$db"
	"$ANSIT" --db "$db" --user siti import "$TEMP/all.csv" --report 2026/ansit --source Lap \
		>"$TEMP/out" 2>"$TEMP/err" </dev/null &
	children=$!
	n=0
	while [ $n -lt $turns ]; do
		n=$((n + 1))
	done
	kill -9 "$children" 2>/dev/null
	wait "$children" 2>/dev/null
	[ $? -eq 137 ] || late=$((late + 1))
	children=
	check_all $turns
	kills=$((kills + 1))
	turns=$((turns + turns / 2 + 4000))
done
[ $kills -gt 3 ] || wrong "only $kills imports were begun"
[ $late -ge 2 ] || wrong 'no import ever came to its end'
same 'the last outcome' after "$found"

step 'killing when the journal begins to grow'
for bytes in 1 100000 1000000; do
	rm -f "$db" "$db"-*
	cp "$TEMP/plain.db" "$db"
	"$ANSIT" --db "$db" --user siti import "$TEMP/all.csv" --report 2026/ansit --source Lap \
		>"$TEMP/out" 2>"$TEMP/err" </dev/null &
	children=$!
	n=0
	while kill -0 "$children" 2>/dev/null && [ $n -lt 3000 ]; do
		n=$((n + 1))
		[ "$(stat -c %s "$db-wal" 2>/dev/null || echo 0)" -lt $bytes ] || break
	done
	kill -9 "$children" 2>/dev/null
	wait "$children" 2>/dev/null
	children=
	check_all "$n looks at $bytes bytes of"
done

step 'killing while it reads a file that does not end'
rm -f "$db" "$db"-*
cp "$TEMP/plain.db" "$db"
mkfifo "$TEMP/pipe"
"$ANSIT" --db "$db" --user siti import "$TEMP/pipe" --report 2026/ansit --source Lap \
	>"$TEMP/out" 2>"$TEMP/err" </dev/null &
children=$!
exec 9>"$TEMP/pipe"
head -n 50 "$TEMP/all.csv" >&9
kill -9 "$children"
wait "$children" 2>/dev/null
children=
exec 9>&-
check_all reading
same 'outcome' before "$found"

step 'going on after it all'
run 0 --db "$db" --user siti import "$TEMP/all.csv" --report 2026/ansit --source Lap
run 0 --db "$db" export
same_files "$TEMP/all.csv" "$TEMP/out"
run 0 --db "$db" audit --verify
finish
